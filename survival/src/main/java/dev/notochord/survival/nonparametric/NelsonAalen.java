package dev.notochord.survival.nonparametric;

/**
 * Estimates the cumulative hazard from follow-up with censoring, and the survival as the exponential of
 * minus it.
 *
 * <pre>
 *   H(t) = sum of d / n over event times up to t          Var H(t) = sum of d / n^2 over the same times
 *   S(t) = exp(-H(t))
 * </pre>
 *
 * <p>with d events among n subjects at risk just before the time. The survival lies a little above
 * Kaplan-Meier's and does not reach 0 where that does. R: {@code survfit(..., stype = 2, ctype = 1)}.
 *
 * <pre>{@code
 * SurvivalCurve curve = NelsonAalen.withDefaults().estimate(data);
 * curve.cumulativeHazardAt(12);
 * }</pre>
 *
 * <p>The options, their defaults and edges are those of {@link CurveEstimator}.
 *
 * @see FlemingHarrington
 * @see <a href="https://doi.org/10.1214/aos/1176344247">Aalen OO. Ann Stat 1978;6:701-726</a>
 * @see <a href="https://doi.org/10.1080/00401706.1972.10488991">Nelson W. Technometrics 1972;14:945-966</a>
 * @since 0.1.0
 */
public final class NelsonAalen {
  private NelsonAalen() {}

  /** {@return the estimator with its defaults: level 0.95, limits on the log scale} */
  public static CurveEstimator withDefaults() {
    return CurveEstimator.of(SurvivalForm.EXPONENTIAL_HAZARD, HazardForm.NELSON_AALEN);
  }
}
