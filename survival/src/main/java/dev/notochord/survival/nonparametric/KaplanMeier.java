package dev.notochord.survival.nonparametric;

/**
 * Estimates the survival function from follow-up with censoring by the product-limit method.
 *
 * <pre>
 *   S(t) = product of (1 - d / n) over event times up to t
 *   Var S(t) = S(t)^2 times the sum of d / (n (n - d)) over the same times        (Greenwood)
 * </pre>
 *
 * <p>with d events among n subjects at risk just before the time. A subject censored at an event
 * time is still at risk there. Censoring is taken to say nothing about the event to come; where a
 * competing event, such as death before recurrence, ends the follow-up, 1 - S(t) overstates the
 * probability of the event.
 *
 * <pre>{@code
 * SurvivalCurve curve = KaplanMeier.withDefaults()
 *     .withConfidenceLevel(0.90)
 *     .with(ConfidenceTransform.LOG_LOG)
 *     .estimate(SurvivalData.rightCensored(months, died));
 * curve.survivalAt(12);
 * curve.median().time();
 * }</pre>
 *
 * <p>The options, their defaults and edges are those of {@link CurveEstimator}.
 *
 * @see NelsonAalen
 * @see FlemingHarrington
 * @see <a href="https://doi.org/10.1080/01621459.1958.10501452">Kaplan EL, Meier P. JASA 1958;53:457-481</a>
 * @since 0.1.0
 */
public final class KaplanMeier {
  private KaplanMeier() {}

  /** {@return the estimator with its defaults: level 0.95, limits on the log scale} */
  public static CurveEstimator withDefaults() {
    return CurveEstimator.of(SurvivalForm.PRODUCT_LIMIT, HazardForm.NELSON_AALEN);
  }

  /** {@return the estimator as {@code survfit} of R has it by default: log limits, the midpoint rule, times tied as given} */
  public static CurveEstimator likeR() {
    return withDefaults();
  }

  /** {@return the estimator as {@code PROC LIFETEST} of SAS has it by default: log-log limits, its rule for quantiles} */
  public static CurveEstimator likeSas() {
    return withDefaults().with(ConfidenceTransform.LOG_LOG).with(QuantileRule.SAS);
  }
}
