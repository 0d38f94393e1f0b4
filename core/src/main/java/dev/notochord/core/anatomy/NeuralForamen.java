package dev.notochord.core.anatomy;

import static com.google.common.base.Preconditions.checkArgument;
import static dev.notochord.core.anatomy.VertebralLevel.L1;
import static dev.notochord.core.anatomy.VertebralLevel.L4;
import static dev.notochord.core.anatomy.VertebralLevel.L5;
import static dev.notochord.core.anatomy.VertebralLevel.L6;
import static dev.notochord.core.anatomy.VertebralLevel.S1;
import static dev.notochord.core.anatomy.VertebralLevel.S4;
import static dev.notochord.core.anatomy.VertebralLevel.T11;
import static dev.notochord.core.anatomy.VertebralLevel.T12;
import static dev.notochord.core.anatomy.VertebralLevel.T13;
import static java.util.regex.Pattern.UNICODE_CHARACTER_CLASS;

import com.google.common.collect.ImmutableSetMultimap;
import java.util.Arrays;
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
 * <p>The neighbours are those of the usual spine, or of one with 11 to 13 thoracic and 4 to 6
 * lumbar vertebrae: T11-L1, T12-T13, T13-L1, L4-S1, L5-L6 and L6-S1 are foramina too.
 *
 * <p>The root that leaves through it is not the level of a clinical finding: a tumour in the C5-C6
 * foramen lies at the root C6, and the patient's deficit may still be reported as C5. Keep both as
 * stated.
 *
 * @see VertebralFormula
 * @since 0.1.0
 */
@Value.Immutable(builder = false)
public abstract class NeuralForamen {
  private static final Pattern TEXT = Pattern.compile(
      "\\s*(\\w+)" + LevelRange.DASH + "(\\w+)\\s+foramen(?:\\s*,\\s*(\\w+))?\\s*",
      UNICODE_CHARACTER_CLASS);

  /** Neighbours in a spine of another number of vertebrae, the upper one first. */
  private static final ImmutableSetMultimap<VertebralLevel, VertebralLevel> VARIANT_NEIGHBOURS =
      ImmutableSetMultimap.of(T11, L1, T12, T13, T13, L1, L4, S1, L5, L6);

  NeuralForamen() {}

  /**
   * {@return the foramen below {@code upper} in the usual spine, its side not stated; below T13 or
   * L6 the one above L1 or S1}
   *
   * @param upper the vertebra above the opening
   * @throws IllegalArgumentException if {@code upper} is S5 or a segment of the coccyx
   */
  public static NeuralForamen of(VertebralLevel upper) {
    return below(upper, Optional.empty());
  }

  /**
   * {@return the foramen below {@code upper} in the usual spine on the given side; below T13 or L6
   * the one above L1 or S1}
   *
   * @param upper the vertebra above the opening
   * @param side the patient's left or right
   * @throws IllegalArgumentException if {@code upper} is S5 or a segment of the coccyx
   */
  public static NeuralForamen of(VertebralLevel upper, Side side) {
    return below(upper, Optional.of(side));
  }

  /**
   * {@return the foramen between two neighbours, its side not stated}
   *
   * @param upper the vertebra above the opening
   * @param lower the vertebra below the opening
   * @throws IllegalArgumentException if {@code lower} follows {@code upper} in no spine, or if
   *     {@code upper} is S5 or a segment of the coccyx
   */
  public static NeuralForamen of(VertebralLevel upper, VertebralLevel lower) {
    return ImmutableNeuralForamen.of(upper, lower, Optional.empty());
  }

  /**
   * {@return the foramen between two neighbours on the given side}
   *
   * @param upper the vertebra above the opening
   * @param lower the vertebra below the opening
   * @param side the patient's left or right
   * @throws IllegalArgumentException if {@code lower} follows {@code upper} in no spine, or if
   *     {@code upper} is S5 or a segment of the coccyx
   */
  public static NeuralForamen of(VertebralLevel upper, VertebralLevel lower, Side side) {
    return ImmutableNeuralForamen.of(upper, lower, Optional.of(side));
  }

  private static NeuralForamen below(VertebralLevel upper, Optional<Side> side) {
    // Co4 has no neighbour; any level does, for the check to refuse it.
    return ImmutableNeuralForamen.of(upper, upper.caudalNeighbour().orElse(upper), side);
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
    return ImmutableNeuralForamen.of(
        VertebralLevel.ofCode(matcher.group(1)),
        VertebralLevel.ofCode(matcher.group(2)),
        Optional.ofNullable(matcher.group(3)).map(Side::ofCode));
  }

  /** {@return the vertebra above the opening} */
  @Value.Parameter
  public abstract VertebralLevel upper();

  /** {@return the vertebra below the opening} */
  @Value.Parameter
  public abstract VertebralLevel lower();

  /** {@return the side, if it is stated} */
  @Value.Parameter
  public abstract Optional<Side> side();

  @Value.Check
  void check() {
    checkArgument(
        upper().compareTo(S4) <= 0,
        "neural foramen below %s: expected an upper vertebra from C1 to S4",
        upper());
    VertebralLevel usual = upper().caudalNeighbour().orElseThrow();
    checkArgument(
        lower() == usual || VARIANT_NEIGHBOURS.containsEntry(upper(), lower()),
        "neural foramen %s-%s: %s does not follow %s, expected %s",
        upper(),
        lower(),
        lower(),
        upper(),
        usual);
  }

  /**
   * {@return the nerve that leaves here}
   *
   * <p>Foramina of the neck are named after the lower vertebra's nerve, C5-C6 carrying C6, until
   * C7-T1, which carries C8; from T1-T2 down the nerve has the number of the upper vertebra. Empty
   * where the spine has another number of vertebrae at this place: the rule does not reach there.
   *
   * @see SpinalNerve#foramen()
   */
  public Optional<SpinalNerve> nerve() {
    return Arrays.stream(SpinalNerve.values())
        .filter(nerve -> nerve
            .foramen()
            .filter(foramen -> foramen.upper() == upper() && foramen.lower() == lower())
            .isPresent())
        .findFirst();
  }

  /** {@return {@code C5-C6 foramen, right}, or without the side where none is stated} */
  @Override
  public String toString() {
    return upper() + "-" + lower() + " foramen"
        + side().map(side -> ", " + side.code()).orElse("");
  }
}
