package dev.notochord.core.neurology;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSetMultimap;
import com.google.common.collect.ImmutableSortedSet;
import dev.notochord.core.anatomy.Side;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.immutables.value.Value;

/**
 * What follows from an {@link IsncsciExamination}: levels, motor scores and the grade of the ASIA
 * Impairment Scale, with the reasons in words.
 *
 * <p><b>Levels.</b> The sensory level of a side is the lowest segment down to which light touch and
 * pin prick are normal. The motor level is the lowest key muscle of grade 3 or more with grade 5 in
 * all above. Where there is no key muscle (C2 to C4, T2 to L1, S2 and S3) the motor level is
 * presumed to be the sensory level, provided the muscles above are normal; at S4-5 voluntary anal
 * contraction is the motor test. The neurological level is the uppermost of the four.
 *
 * <p><b>Grade.</b>
 *
 * <ul>
 * <li>No touch, no pin prick and no deep pressure felt at S4-5 and no voluntary anal contraction:
 *     A, whatever moves above.
 * <li>Everything normal: E after a prior deficit, no grade without one.
 * <li>Otherwise motor incomplete with voluntary anal contraction, or with motor function of a key
 *     or other muscle more than three levels below the motor level of its side; else B.
 * <li>Motor incomplete is D if at least half of the key muscles below the neurological level, both
 *     sides together, have grade 3 or more, else C. With no key muscle below that level it is D.
 * </ul>
 *
 * <p><b>Incomplete findings.</b> A finding that is missing or not testable counts as everything it
 * could have been. Each set holds exactly the answers that some completion of the findings gives,
 * so that recording more never adds to it. Nothing is assumed normal.
 *
 * <p><b>Reading of the source.</b> Someone normal in every segment whose voluntary anal contraction
 * is absent is sensory incomplete, B, with level S3. Someone normal in all else who does not feel
 * deep anal pressure is not normal, and graded D.
 *
 * @see <a href="https://meridian.allenpress.com/tscir/article/27/2/1/465525">Rupp R et al. Top Spinal
 *     Cord Inj Rehabil 2021;27(2):1-22</a>
 * @see <a href="https://clinmedjournals.org/articles/cabjd/cabjd-4-014-table2.html">The definitions of
 *     the grades with the rules for C and D</a>
 * @since 0.1.0
 */
@Value.Immutable
public abstract class IsncsciClassification {
  IsncsciClassification() {}

  abstract ImmutableSetMultimap<Side, SpinalSegment> sensory();

  abstract ImmutableSetMultimap<Side, SpinalSegment> motor();

  /** {@return the neurological levels of injury that are possible, from the head down; S4-5 is intact} */
  @Value.NaturalOrder
  public abstract ImmutableSortedSet<SpinalSegment> neurologicalLevels();

  /**
   * {@return the grades that are possible, from A to E}
   *
   * <p>Empty only for an examination that is normal without a prior deficit.
   */
  @Value.NaturalOrder
  public abstract ImmutableSortedSet<AisGrade> possibleGrades();

  /** {@return whether it is possible that all is normal without a prior deficit, so that there is no grade} */
  public abstract boolean mayHaveNoGrade();

  /** {@return the motor score of the arms, 0 to 50; empty unless all ten muscles have a grade} */
  public abstract OptionalInt upperMotorScore();

  /** {@return the motor score of the legs, 0 to 50; empty unless all ten muscles have a grade} */
  public abstract OptionalInt lowerMotorScore();

  /** {@return the light touch score, 0 to 112; empty unless all 56 dermatomes have a score} */
  public abstract OptionalInt lightTouchScore();

  /** {@return the pin prick score, 0 to 112; empty unless all 56 dermatomes have a score} */
  public abstract OptionalInt pinPrickScore();

  /** {@return in words how the levels and the grade came about, and what is missing} */
  public abstract ImmutableList<String> reasons();

  /**
   * {@return the sensory levels that are possible on a side, from the head down; S4-5 is intact}
   *
   * @param side the side
   */
  public ImmutableSortedSet<SpinalSegment> sensoryLevels(Side side) {
    return ImmutableSortedSet.copyOf(sensory().get(side));
  }

  /**
   * {@return the motor levels that are possible on a side, from the head down; S4-5 is intact}
   *
   * @param side the side
   */
  public ImmutableSortedSet<SpinalSegment> motorLevels(Side side) {
    return ImmutableSortedSet.copyOf(motor().get(side));
  }

  /** {@return the neurological level of injury, if only one is possible} */
  public Optional<SpinalSegment> neurologicalLevel() {
    return neurologicalLevels().size() == 1
        ? Optional.of(neurologicalLevels().first())
        : Optional.empty();
  }

  /** {@return the grade, if it is certain} */
  public Optional<AisGrade> grade() {
    return possibleGrades().size() == 1 && !mayHaveNoGrade()
        ? Optional.of(possibleGrades().first())
        : Optional.empty();
  }

  /** {@return whether it is certain that there is no grade: all is normal and was so before} */
  public boolean hasNoGrade() {
    return possibleGrades().isEmpty();
  }

  /** {@return the possible grades, such as {@code AIS C} or {@code AIS A, B or no grade}} */
  @Override
  public String toString() {
    String grades = possibleGrades().stream().map(AisGrade::code).collect(Collectors.joining(", "));
    if (!mayHaveNoGrade()) {
      return "AIS " + grades;
    }
    return hasNoGrade() ? "no AIS grade" : "AIS " + grades + " or no grade";
  }
}
