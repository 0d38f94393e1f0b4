package dev.notochord.core.anatomy;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.immutables.value.Value;

/**
 * The opening between two neighbouring vertebrae through which a nerve root leaves: {@code C5-C6
 * foramen, right}.
 *
 * <p>It is named by the vertebrae above and below it, from C1-C2 down to S4-S5. In the sacrum,
 * whose segments are fused, S1-S2 to S4-S5 stand for the four pairs of sacral foramina. No root
 * leaves below S5 through a foramen.
 *
 * <p>The root that leaves through it is not the level of a clinical finding: a tumour in the C5-C6
 * foramen lies at the root C6, and the patient's deficit may still be reported as C5. Keep both as
 * stated.
 *
 * @since 0.1.0
 */
@Value.Immutable(builder = false)
public abstract class NeuralForamen {
  private static final Pattern TEXT = Pattern.compile("(\\w+)-(\\w+) foramen(?:, (\\w+))?");

  NeuralForamen() {}

  /**
   * {@return the foramen below {@code upper}, its side not stated}
   *
   * @param upper the vertebra above the opening
   * @throws IllegalArgumentException if {@code upper} is S5 or a segment of the coccyx
   */
  public static NeuralForamen of(VertebralLevel upper) {
    return ImmutableNeuralForamen.of(upper, Optional.empty());
  }

  /**
   * {@return the foramen below {@code upper} on the given side}
   *
   * @param upper the vertebra above the opening
   * @param side the patient's left or right
   * @throws IllegalArgumentException if {@code upper} is S5 or a segment of the coccyx
   */
  public static NeuralForamen of(VertebralLevel upper, Side side) {
    return ImmutableNeuralForamen.of(upper, Optional.of(side));
  }

  /**
   * {@return the foramen written as {@link #toString()} writes it}
   *
   * @param text the text to read
   * @throws IllegalArgumentException if the text has another form or the two levels are not
   *     neighbours
   */
  public static NeuralForamen parse(String text) {
    Matcher matcher = TEXT.matcher(text);
    checkArgument(
        matcher.matches(),
        "neural foramen '%s': expected a form like 'C5-C6 foramen, right'",
        text);
    VertebralLevel upper = VertebralLevel.ofCode(matcher.group(1));
    VertebralLevel lower = VertebralLevel.ofCode(matcher.group(2));
    Optional<Side> side = Optional.ofNullable(matcher.group(3)).map(Side::ofCode);
    NeuralForamen foramen = ImmutableNeuralForamen.of(upper, side);
    checkArgument(
        foramen.lower() == lower,
        "neural foramen '%s': %s does not follow %s, expected %s",
        text,
        lower,
        upper,
        foramen.lower());
    return foramen;
  }

  /** {@return the vertebra above the opening} */
  @Value.Parameter
  public abstract VertebralLevel upper();

  /** {@return the side, if it is stated} */
  @Value.Parameter
  public abstract Optional<Side> side();

  @Value.Check
  void check() {
    checkArgument(
        upper().compareTo(VertebralLevel.S4) <= 0,
        "neural foramen below %s: expected an upper vertebra from C1 to S4",
        upper());
  }

  /** {@return the vertebra below the opening} */
  public VertebralLevel lower() {
    return upper().caudalNeighbour().orElseThrow();
  }

  /** {@return {@code C5-C6 foramen, right}, or without the side where none is stated} */
  @Override
  public String toString() {
    return upper() + "-" + lower() + " foramen"
        + side().map(side -> ", " + side.code()).orElse("");
  }
}
