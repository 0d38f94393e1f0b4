package dev.notochord.survival.cohort;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalDouble;
import org.immutables.value.Value;

/**
 * What a score says of one case: the totals and classes that its findings leave possible, and what is missing.
 *
 * <pre>{@code
 * ScoreReading.settled(9, "intermediate");
 * ScoreReading.ofClasses(List.of("poor", "intermediate"), List.of("visceral metastases")).withTotal(6, 8);
 * ScoreReading.ofClass("group II");                        // a system without points
 * ScoreReading.notApplicable("a score of metastases, and the tumour is primary");
 * }</pre>
 *
 * <p>An applicable reading has at least one class. Its total is a range with both ends included, absent where the system
 * has no points. A range may reach to minus infinity for a score without a least total.
 *
 * @since 0.1.0
 */
@Value.Immutable
public abstract class ScoreReading {
  ScoreReading() {}

  /**
   * {@return the reading of a case whose total and class are known}
   *
   * @param total the points, finite
   * @param className the class
   * @throws IllegalArgumentException if the total is not finite or the class is blank
   */
  public static ScoreReading settled(double total, String className) {
    return ofClass(className).withTotal(total);
  }

  /**
   * {@return the reading of a case by a system without points}
   *
   * @param className the class
   * @throws IllegalArgumentException if the class is blank
   */
  public static ScoreReading ofClass(String className) {
    return ofClasses(ImmutableSet.of(className), ImmutableSet.of());
  }

  /**
   * {@return the reading of a case that may still fall into several classes, without a total}
   *
   * @param possibleClasses the classes that are left, at least one, in any order
   * @param missing the names of the criteria that are not known
   * @throws IllegalArgumentException if there is no class, or a name is blank
   */
  public static ScoreReading ofClasses(Iterable<String> possibleClasses, Iterable<String> missing) {
    ScoreReading reading = ImmutableScoreReading.builder()
        .addAllPossibleClasses(possibleClasses)
        .addAllMissing(missing)
        .build();
    checkArgument(
        !reading.possibleClasses().isEmpty(), "score reading: no class, expected at least one");
    return reading;
  }

  /**
   * {@return the reading of a case that the score is not meant for}
   *
   * @param reason why, in words
   * @throws IllegalArgumentException if the reason is blank
   */
  public static ScoreReading notApplicable(String reason) {
    return ImmutableScoreReading.builder().whyNotApplicable(reason).build();
  }

  /** {@return the classes that are left; one if the class is settled, none if the score is not applicable} */
  public abstract ImmutableSet<String> possibleClasses();

  /** {@return the least total that is left; empty if the system has no points or is not applicable} */
  public abstract OptionalDouble lowest();

  /** {@return the greatest total that is left; there whenever {@link #lowest()} is} */
  public abstract OptionalDouble highest();

  /** {@return the names of the criteria that are not known, each once} */
  public abstract ImmutableSet<String> missing();

  /** {@return why the score is not meant for the case; empty if it is} */
  public abstract Optional<String> whyNotApplicable();

  /**
   * {@return this reading with a total}
   *
   * @param total the points, finite
   * @throws IllegalArgumentException if the total is not finite, or the score is not applicable
   */
  public ScoreReading withTotal(double total) {
    return withTotal(total, total);
  }

  /**
   * {@return this reading with a range of totals}
   *
   * @param lowest the least total that is left
   * @param highest the greatest
   * @throws IllegalArgumentException if one is NaN, the greatest lies below the least, both are the same infinite number,
   *     or the score is not applicable
   */
  public ScoreReading withTotal(double lowest, double highest) {
    return ImmutableScoreReading.builder()
        .addAllPossibleClasses(possibleClasses())
        .addAllMissing(missing())
        .whyNotApplicable(whyNotApplicable())
        .lowest(lowest)
        .highest(highest)
        .build();
  }

  /** {@return whether the score is meant for the case} */
  public boolean isApplicable() {
    return whyNotApplicable().isEmpty();
  }

  /** {@return whether one class is left} */
  public boolean isClassSettled() {
    return possibleClasses().size() == 1;
  }

  /** {@return whether there is a total, and only one is left} */
  public boolean isTotalSettled() {
    return lowest().isPresent() && lowest().getAsDouble() == highest().getAsDouble();
  }

  /** {@return whether one class is left and, if there are points, one total} */
  public boolean isSettled() {
    return isClassSettled() && (lowest().isEmpty() || isTotalSettled());
  }

  /** {@return how far the findings settle the score} */
  public ScoreCompleteness completeness() {
    if (!isApplicable()) {
      return ScoreCompleteness.NOT_APPLICABLE;
    }
    if (isSettled()) {
      return ScoreCompleteness.SETTLED;
    }
    if (isClassSettled()) {
      return ScoreCompleteness.CLASS_SETTLED;
    }
    return isTotalSettled() ? ScoreCompleteness.TOTAL_SETTLED : ScoreCompleteness.OPEN;
  }

  @Value.Check
  void check() {
    checkArgument(
        whyNotApplicable().isEmpty() || !whyNotApplicable().get().isBlank(),
        "score reading: the reason why it is not applicable is blank, expected words");
    checkArgument(
        whyNotApplicable().isEmpty() || lowest().isEmpty(),
        "score reading: a total and not applicable, expected one of them");
    for (String name : possibleClasses()) {
      checkArgument(!name.isBlank(), "score reading: class is '%s', expected a name", name);
    }
    for (String name : missing()) {
      checkArgument(
          !name.isBlank(), "score reading: missing criterion is '%s', expected a name", name);
    }
    if (lowest().isPresent()) {
      double least = lowest().getAsDouble();
      double most = highest().orElse(Double.NaN);
      checkArgument(
          least <= most && least < Double.POSITIVE_INFINITY && most > Double.NEGATIVE_INFINITY,
          "score reading: total is %s to %s, expected numbers that increase",
          least,
          most);
    }
  }

  /** {@return the reading for a log, such as {@code 6 to 8: poor or intermediate; missing: visceral metastases}} */
  @Override
  public String toString() {
    if (!isApplicable()) {
      return "not applicable: " + whyNotApplicable().orElseThrow();
    }
    StringBuilder text = new StringBuilder();
    if (lowest().isPresent()) {
      text.append(points(lowest().getAsDouble()));
      if (!isTotalSettled()) {
        text.append(" to ").append(points(highest().getAsDouble()));
      }
      text.append(": ");
    }
    text.append(String.join(" or ", possibleClasses()));
    if (!missing().isEmpty()) {
      text.append("; missing: ").append(String.join(", ", ImmutableList.copyOf(missing())));
    }
    return text.toString();
  }

  private static String points(double total) {
    return Double.isInfinite(total)
        ? (total > 0 ? "∞" : "-∞")
        : BigDecimal.valueOf(total).stripTrailingZeros().toPlainString();
  }
}
