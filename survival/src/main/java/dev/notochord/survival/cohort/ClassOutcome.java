package dev.notochord.survival.cohort;

import dev.notochord.survival.ConfidenceInterval;
import dev.notochord.survival.Estimate;
import dev.notochord.survival.nonparametric.BetaProductLimits;
import dev.notochord.survival.nonparametric.SurvivalCurve;

/**
 * What became of the patients of one class.
 *
 * @param className the class
 * @param subjects how many patients are in it
 * @param events how many of them had the event
 * @param curve their Kaplan-Meier curve; none if the class has no patient
 * @since 0.1.0
 */
public record ClassOutcome(
    String className, int subjects, int events, Answer<SurvivalCurve> curve) {
  /**
   * {@return the survival of the class at a month; NaN beyond its follow-up}
   *
   * <p>Limits are those of the curve. Where nobody has had the event by then, or all have had it, these would be 1 and 1, or
   * none; then they are {@link BetaProductLimits}, which hold in classes of any size: of 8 patients who all live on, the
   * survival is 1 with the limits 0.63 and 1.
   *
   * @param months the month, at least 0
   * @throws IllegalArgumentException if {@code months} is negative or NaN
   * @throws java.util.NoSuchElementException if the class has no patient
   */
  public Estimate survivalAt(double months) {
    SurvivalCurve own = curve.orElseThrow();
    Estimate estimate = own.estimateAt(months);
    if (estimate.value() == 1 || estimate.value() == 0) {
      ConfidenceInterval exact = BetaProductLimits.withDefaults()
          .withConfidenceLevel(own.confidenceLevel())
          .estimate(own.riskTable())
          .intervalAt(months);
      return new Estimate(estimate.value(), estimate.standardError(), exact);
    }
    return estimate;
  }
}
