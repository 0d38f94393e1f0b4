package dev.notochord.core.neurology;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.base.Ascii;
import com.google.errorprone.annotations.Immutable;
import dev.notochord.core.code.Coded;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.immutables.value.Value;

/**
 * The power of a muscle as it was examined: a grade of 0 to 5, perhaps with a plus or a minus, or
 * not testable.
 *
 * <pre>{@code
 * MusclePower hand = MusclePower.parse("4-/5");
 * hand.toString();                                       // "4-"
 * hand.isWeakerThan(MusclePower.of(MuscleGrade.GRADE_4));  // true
 * MusclePower.parse("NT").isWeakerThan(hand);            // false, and neither is the reverse true
 * }</pre>
 *
 * <p>Power orders as {@code 3+ < 4- < 4 < 4+ < 5-}. What is not testable has no place in the order.
 * Grade 0 takes no plus or minus and grade 5 no plus.
 *
 * @since 0.1.0
 */
@Immutable
@Value.Immutable(builder = false)
public abstract class MusclePower {
  // The minus sign and the en dash are what typeset papers put behind a grade.
  private static final Pattern GRADED =
      Pattern.compile("([0-5])\\s*([-+\u2212\u2013]?)\\s*(/\\s*5)?");

  MusclePower() {}

  /**
   * {@return the power of a grade as it stands}
   *
   * @param grade the grade
   */
  public static MusclePower of(MuscleGrade grade) {
    return ImmutableMusclePower.of(Optional.of(grade), Optional.empty());
  }

  /**
   * {@return the power of a grade with a plus or a minus}
   *
   * @param grade the grade
   * @param modifier the plus or minus
   * @throws IllegalArgumentException if there is no such step: beside grade 0, or above grade 5
   */
  public static MusclePower of(MuscleGrade grade, PowerModifier modifier) {
    return ImmutableMusclePower.of(Optional.of(grade), Optional.of(modifier));
  }

  /** {@return what is recorded of a muscle that could not be tested, written {@code NT}} */
  public static MusclePower notTestable() {
    return ImmutableMusclePower.of(Optional.empty(), Optional.empty());
  }

  /**
   * {@return the power written {@code 4}, {@code 4+}, {@code 4-}, each perhaps followed by {@code
   * /5}, or {@code NT} in upper or lower case}
   *
   * @param text the text to read
   * @throws IllegalArgumentException if the text is none of these
   */
  public static MusclePower parse(String text) {
    if (Ascii.equalsIgnoreCase(text.strip(), "NT")) {
      return notTestable();
    }
    Matcher graded = GRADED.matcher(text.strip());
    checkArgument(
        graded.matches(), "muscle power '%s': expected a form like 4, 4+, 4-, 4/5 or NT", text);
    MuscleGrade grade = MuscleGrade.ofCode(graded.group(1));
    return switch (graded.group(2)) {
      case "" -> of(grade);
      case "+" -> of(grade, PowerModifier.PLUS);
      default -> of(grade, PowerModifier.MINUS);
    };
  }

  /** {@return the grade; empty for a muscle that could not be tested} */
  @Value.Parameter
  public abstract Optional<MuscleGrade> grade();

  /** {@return the plus or minus behind the grade} */
  @Value.Parameter
  public abstract Optional<PowerModifier> modifier();

  @Value.Check
  void check() {
    boolean none =
        grade().equals(Optional.of(MuscleGrade.GRADE_0)) && modifier().isPresent();
    boolean beyond = grade().equals(Optional.of(MuscleGrade.GRADE_5))
        && modifier().equals(Optional.of(PowerModifier.PLUS));
    checkArgument(
        !none && !beyond,
        "muscle power %s: expected no plus or minus beside 0 and no plus beside 5",
        this);
  }

  /** {@return whether the muscle was tested, so that there is a grade} */
  public boolean isTestable() {
    return grade().isPresent();
  }

  /**
   * {@return whether this is less power than {@code other}; false if either was not testable}
   *
   * @param other the power to compare with
   */
  public boolean isWeakerThan(MusclePower other) {
    if (!isTestable() || !other.isTestable()) {
      return false;
    }
    int difference = grade().orElseThrow().compareTo(other.grade().orElseThrow());
    return difference == 0 ? step() < other.step() : difference < 0;
  }

  private int step() {
    return modifier().map(modifier -> modifier == PowerModifier.PLUS ? 1 : -1).orElse(0);
  }

  /** {@return the grade and its plus or minus, such as {@code 4+}, or {@code NT}} */
  @Override
  public String toString() {
    return grade().map(Coded::code).orElse("NT")
        + modifier().map(Coded::display).orElse("");
  }
}
