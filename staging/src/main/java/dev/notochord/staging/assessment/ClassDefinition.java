package dev.notochord.staging.assessment;

import com.google.common.collect.ImmutableList;
import com.google.errorprone.annotations.Immutable;
import java.util.Optional;

/**
 * What a source says of one class: its totals, its meaning, and what became of its patients.
 *
 * <pre>{@code
 * ClassDefinition.of("poor", "poor prognosis")
 *     .withTotals(0, 8)
 *     .withMeaning("predicted survival under 6 months")
 *     .withOutcome(PublishedOutcome.medianSurvival(4, "447 patients", ZENG));
 * }</pre>
 *
 * @param code the stable token, unique within its system
 * @param display the text to show
 * @param totals the totals of the class, both ends included; empty if it is not one of a score
 * @param meaning what the source says of the class, in our words
 * @param outcomes what became of patients of this class in published series
 * @param isDefined whether the source defines a class here; {@code false} for the answer that it
 *     leaves the patient without one
 * @since 0.1.0
 */
@Immutable
public record ClassDefinition(
    String code,
    String display,
    Optional<ScoreRange> totals,
    Optional<String> meaning,
    ImmutableList<PublishedOutcome> outcomes,
    boolean isDefined) {

  /**
   * {@return the class of which nothing but the name is known}
   *
   * @param code the stable token
   * @param display the text to show
   */
  public static ClassDefinition of(String code, String display) {
    return new ClassDefinition(
        code, display, Optional.empty(), Optional.empty(), ImmutableList.of(), true);
  }

  /**
   * {@return the answer that the source defines no class}
   *
   * @param code the stable token
   * @param display the text to show
   * @param reason why there is none
   */
  public static ClassDefinition undefined(String code, String display, String reason) {
    return new ClassDefinition(
        code, display, Optional.empty(), Optional.of(reason), ImmutableList.of(), false);
  }

  /**
   * {@return this class with its totals}
   *
   * @param least the least total
   * @param most the greatest total, included
   */
  public ClassDefinition withTotals(double least, double most) {
    return new ClassDefinition(
        code, display, Optional.of(new ScoreRange(least, most)), meaning, outcomes, isDefined);
  }

  /**
   * {@return this class with what the source says of it}
   *
   * @param words the meaning, in our words
   */
  public ClassDefinition withMeaning(String words) {
    return new ClassDefinition(code, display, totals, Optional.of(words), outcomes, isDefined);
  }

  /**
   * {@return this class with one more published outcome}
   *
   * @param outcome the outcome
   */
  public ClassDefinition withOutcome(PublishedOutcome outcome) {
    return new ClassDefinition(
        code,
        display,
        totals,
        meaning,
        ImmutableList.<PublishedOutcome>builder().addAll(outcomes).add(outcome).build(),
        isDefined);
  }
}
