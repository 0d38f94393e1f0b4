package dev.notochord.survival.parametric;

import org.apache.commons.statistics.distribution.ChiSquaredDistribution;

/**
 * The likelihood-ratio test of no cured subjects against a cure fraction above 0.
 *
 * <pre>
 *   statistic = 2 (l1 - l0), at least 0     p = P(chi-square of 1 df &gt; statistic) / 2, 1 if the statistic is 0
 * </pre>
 *
 * <p>with l1 the log-likelihood of the mixture and l0 that of the same model without cure. A cure fraction of 0 is at
 * the end of its range, so that under no cure the statistic is 0 half of the time in large samples and chi-square
 * otherwise: half the p-value of the usual test. It holds that the family of the uncured is right: a long tail of
 * another shape looks like cure as well.
 *
 * @param statistic twice the difference of the log-likelihoods, at least 0
 * @param pValue the p-value
 * @see <a href="https://doi.org/10.1080/01621459.1987.10478472">Self SG, Liang KY. JASA 1987;82:605-610</a>
 * @since 0.1.0
 */
public record NoCureTest(double statistic, double pValue) {
  static NoCureTest of(double withCure, double without) {
    // Rounding of two searches that end at the same model is no evidence.
    double difference = 2 * (withCure - without);
    double statistic = difference < 1e-8 ? 0 : difference;
    double pValue =
        statistic == 0 ? 1 : 0.5 * ChiSquaredDistribution.of(1).survivalProbability(statistic);
    return new NoCureTest(statistic, pValue);
  }
}
