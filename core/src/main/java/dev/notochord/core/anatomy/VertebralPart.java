package dev.notochord.core.anatomy;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.base.Splitter;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * An element of a vertebra, with its side where the source states one: {@code lamina, right}.
 *
 * <p>Without a side the element is meant as the source puts it, on a side not stated or as a whole.
 * It is not a claim about both sides: name both for that.
 *
 * @since 0.1.0
 */
@Value.Immutable(builder = false)
public abstract class VertebralPart {
  private static final Splitter COMMA = Splitter.on(", ").limit(2);

  VertebralPart() {}

  /**
   * {@return the element without a side}
   *
   * @param element the element
   */
  public static VertebralPart of(VertebralElement element) {
    return ImmutableVertebralPart.of(element, Optional.empty());
  }

  /**
   * {@return the element on the given side}
   *
   * @param element the element
   * @param side the patient's left or right
   * @throws IllegalArgumentException if the element lies in the midline, as the spinous process
   *     and the dens do
   */
  public static VertebralPart of(VertebralElement element, Side side) {
    return ImmutableVertebralPart.of(element, Optional.of(side));
  }

  /**
   * {@return the part written as {@link #toString()} writes it}
   *
   * @param text the text to read
   * @throws IllegalArgumentException if the element or the side is not known, or the element takes
   *     no side
   */
  public static VertebralPart parse(String text) {
    List<String> parts = COMMA.splitToList(text);
    VertebralElement element = VertebralElement.ofName(parts.get(0));
    return parts.size() == 1 ? of(element) : of(element, Side.ofCode(parts.get(1)));
  }

  /** {@return the element} */
  @Value.Parameter
  public abstract VertebralElement element();

  /** {@return the side, if it is stated} */
  @Value.Parameter
  public abstract Optional<Side> side();

  @Value.Check
  void check() {
    checkArgument(
        side().isEmpty() || element().hasSides(),
        "vertebral part '%s': the %s lies in the midline, expected no side",
        this,
        element().display());
  }

  /** {@return {@code lamina, right}, or {@code lamina} where no side is stated} */
  @Override
  public String toString() {
    return element().display() + side().map(side -> ", " + side.code()).orElse("");
  }
}
