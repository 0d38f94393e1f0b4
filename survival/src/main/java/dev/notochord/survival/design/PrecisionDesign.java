package dev.notochord.survival.design;

import static com.google.common.base.Preconditions.checkArgument;

import dev.notochord.survival.ConfidenceInterval;
import dev.notochord.survival.nonparametric.ConfidenceTransform;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * Plans a study by how narrow a confidence interval is to be, where there is nothing to test.
 *
 * <pre>
 *   survival at t   interval of Kaplan-Meier on the scale of log(-log S), n Var(log S) = V(t) = integral of h / (S G C)
 *   median m        m -/+ z sqrt(V(m) / n) / h(m)
 *   hazard ratio    HR exp(-/+ z / sqrt(d p q))
 * </pre>
 *
 * <p>V is what n times Greenwood's sum tends to; staggered entry and drop-out are in it. The interval planned is the
 * one around the assumed value; about one in two studies will find a wider one, and no number here makes that fewer:
 * for more assurance ask for a narrower interval.
 *
 * <p>In 5000 simulations with 40 to 245 subjects the mean width of the interval of survival was 0.96 to 1.00 times
 * the planned one; 3 to 5 of 10 were wider, about 1 of 10 by more than a tenth (2 of 10 if survival is above 0.9),
 * and 94 to 97 of 100 covered the truth. They are those of {@code
 * KaplanMeier.withDefaults().with(ConfidenceTransform.LOG_LOG)}; the interval on the logarithmic scale, the default
 * there, was up to a tenth wider for a survival below a half, and narrower than planned above 0.9. The interval of
 * the median, the one at which the limits of survival cross a half, is not symmetric: its median width was 1.00 times
 * that planned with 336 subjects, 1.02 with 84, 1.04 with 54, and 1.2 with 24, of which every third had no upper
 * limit. Plan it for a width below half of the median or simulate.
 *
 * @param confidenceLevel the level of the interval, above 0 and below 1; {@link #withDefaults()} has 0.95
 * @since 0.1.0
 */
public record PrecisionDesign(double confidenceLevel) {
  private static final String SUBJECT = "precision design";
  private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

  /**
   * How many subjects an interval needs.
   *
   * @param unrounded the number by the formula; infinite if nobody can be followed up that long
   * @param interval the interval around the assumed value with so many subjects
   * @since 0.1.0
   */
  public record Subjects(double unrounded, ConfidenceInterval interval) {
    /** {@return the number by the formula, rounded up to a whole one; the largest long if it is infinite} */
    public long subjects() {
      return RequiredEvents.wholeUp(unrounded);
    }
  }

  /**
   * Checks the level.
   *
   * @param confidenceLevel the level of the interval, above 0 and below 1
   * @throws IllegalArgumentException if the level is not above 0 and below 1
   */
  public PrecisionDesign {
    DesignChecks.share(SUBJECT, "confidence level", confidenceLevel);
  }

  /** {@return the design with level 0.95} */
  public static PrecisionDesign withDefaults() {
    return new PrecisionDesign(0.95);
  }

  private double z() {
    return NORMAL.inverseSurvivalProbability((1 - confidenceLevel) / 2);
  }

  /**
   * {@return the subjects for an interval of survival at a time}
   *
   * @param arm what is assumed of the sample
   * @param plan accrual and follow-up
   * @param time the time since entry, above 0; survival at it is above 0 and below 1
   * @param width the upper limit less the lower one, above 0 and below 1
   * @throws IllegalArgumentException if a number is out of its range
   */
  public Subjects survivalAt(Arm arm, FollowUpPlan plan, double time, double width) {
    DesignChecks.positive(SUBJECT, "time", time);
    DesignChecks.share(SUBJECT, "width", width);
    double survival = arm.survival().survival(time);
    DesignChecks.share(SUBJECT, "survival at " + time, survival);
    double variance = variance(arm, plan, time);
    if (variance == Double.POSITIVE_INFINITY) {
      return new Subjects(variance, undefined());
    }
    // Larger standard errors never make the interval narrower; at the largest the width is 1.
    double error = StudySearch.firstNotNegative(
        v -> width(limits(survival, v)) - width, 0, -Math.log(survival) * 700 / z());
    return new Subjects(variance / (error * error), limits(survival, error));
  }

  private static double width(ConfidenceInterval interval) {
    return interval.upper() - interval.lower();
  }

  /** Returns the limits at a standard error of the logarithm of survival. */
  private ConfidenceInterval limits(double survival, double error) {
    return new ConfidenceInterval(
        ConfidenceTransform.LOG_LOG.limit(survival, error, -z()),
        ConfidenceTransform.LOG_LOG.limit(survival, error, z()),
        confidenceLevel);
  }

  /**
   * {@return the subjects for an interval of the median}
   *
   * @param arm what is assumed of the sample; the hazard at its median is above 0
   * @param plan accrual and follow-up
   * @param width the upper limit less the lower one, above 0
   * @throws IllegalArgumentException if there is no median, its hazard is 0, or {@code width} is not above 0
   */
  public Subjects median(Arm arm, FollowUpPlan plan, double width) {
    DesignChecks.positive(SUBJECT, "width", width);
    double median = DesignChecks.positive(SUBJECT, "median", arm.survival().quantile(0.5));
    double hazard =
        DesignChecks.positive(SUBJECT, "hazard at the median", arm.survival().hazard(median));
    double root = 2 * z() / (hazard * width);
    double variance = variance(arm, plan, median);
    return variance == Double.POSITIVE_INFINITY
        ? new Subjects(variance, undefined())
        : new Subjects(
            variance * root * root,
            new ConfidenceInterval(median - width / 2, median + width / 2, confidenceLevel));
  }

  private ConfidenceInterval undefined() {
    return new ConfidenceInterval(Double.NaN, Double.NaN, confidenceLevel);
  }

  private static double variance(Arm arm, FollowUpPlan plan, double time) {
    return time < plan.duration() && time <= plan.longest()
        ? new ArmFlow(arm, plan, plan.duration()).variance(t -> 1, time)
        : Double.POSITIVE_INFINITY;
  }

  /**
   * {@return the events of both arms, unrounded, for an interval of a hazard ratio}
   *
   * <p>(2 z / log ratio)^2 / (p q), whatever the hazard ratio.
   *
   * @param ratio the upper limit over the lower one, above 1
   * @param allocation treated subjects per control, above 0
   * @throws IllegalArgumentException if a number is out of its range
   */
  public double eventsForHazardRatio(double ratio, double allocation) {
    checkArgument(
        ratio > 1 && ratio < Double.POSITIVE_INFINITY,
        "precision design: ratio of the limits is %s, expected above 1 and finite",
        ratio);
    DesignChecks.positive(SUBJECT, "allocation", allocation);
    double root = 2 * z() / Math.log(ratio);
    return root * root / (Sizing.share(0, allocation) * Sizing.share(1, allocation));
  }

  /**
   * {@return the subjects of both arms, unrounded, from whom the events for an interval of a hazard ratio are expected}
   *
   * @param ratio the upper limit over the lower one, above 1
   * @param allocation treated subjects per control, above 0
   * @param control what is assumed of the control
   * @param treated what is assumed of the treated
   * @param plan accrual and follow-up
   * @throws IllegalArgumentException if a number is out of its range
   */
  public double subjectsForHazardRatio(
      double ratio, double allocation, Arm control, Arm treated, FollowUpPlan plan) {
    return eventsForHazardRatio(ratio, allocation)
        / (Sizing.share(0, allocation) * control.eventProbability(plan)
            + Sizing.share(1, allocation) * treated.eventProbability(plan));
  }
}
