package dev.notochord.survival.nonparametric;

/**
 * Estimates the cumulative hazard with tied events taken one after the other, and the survival as the
 * exponential of minus it.
 *
 * <pre>
 *   H(t) = sum over event times up to t of  1 / n + 1 / (n - 1) + ... + 1 / (n - d + 1)
 *   Var H(t) = the same sum of squares          S(t) = exp(-H(t))
 * </pre>
 *
 * <p>with d events among n subjects at risk just before the time. Without ties it is {@link NelsonAalen}.
 * R: {@code survfit(..., stype = 2, ctype = 2)}. Do not confuse it with the weights of that name in a
 * log-rank test.
 *
 * <p>The options, their defaults and edges are those of {@link CurveEstimator}.
 *
 * @see <a href="https://doi.org/10.1080/03610928408828837">Fleming TR, Harrington DP. Commun Stat Theory Methods 1984;13:2469-2486</a>
 * @since 0.1.0
 */
public final class FlemingHarrington {
  private FlemingHarrington() {}

  /** {@return the estimator with its defaults: level 0.95, limits on the log scale} */
  public static CurveEstimator withDefaults() {
    return CurveEstimator.of(SurvivalForm.EXPONENTIAL_HAZARD, HazardForm.TIE_CORRECTED);
  }
}
