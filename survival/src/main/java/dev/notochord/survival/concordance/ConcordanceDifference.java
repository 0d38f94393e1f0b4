package dev.notochord.survival.concordance;

import dev.notochord.survival.Estimate;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.jspecify.annotations.Nullable;

/**
 * The concordances of two scores of the same subjects, and their difference.
 *
 * <pre>
 *   difference = C1 - C2        variance = sum over units of (u1 - u2)^2 = v1 + v2 - 2 covariance
 *   z = difference / standard error
 * </pre>
 *
 * <p>with u1 and u2 what a unit moves C1 and C2, and v1 and v2 their variances by the infinitesimal jackknife. The two
 * are estimated from the same pairs and are far from independent; to compare their limits instead wastes most of the
 * information.
 *
 * <p>The test is for scores that were made elsewhere. For two nested models fitted to this sample it is not valid:
 * under the hypothesis that the larger model adds nothing, the two concordances are nearly the same function of the
 * sample, and z is not normal. A test of the coefficients answers that question.
 *
 * <p>Agrees with the sums of products of the {@code dfbeta} that R's {@code concordancefit} returns for each score.
 *
 * @see Concordance#compareRisks
 * @see <a href="https://doi.org/10.1002/sim.6370">Kang L, Chen W, Petrick NA, Gallas BD. Stat Med 2015;34:685-703</a>
 * @since 0.1.0
 */
public final class ConcordanceDifference {
  private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

  private final ConcordanceEstimate first;
  private final ConcordanceEstimate second;
  private final Estimate difference;
  private final double covariance;
  private final @Nullable String reason;

  ConcordanceDifference(PairSums first, PairSums second, double level) {
    boolean defined = ConcordanceEstimate.hasValue(first);
    double[] one = defined ? first.influence() : new double[0];
    double[] two = defined ? second.influence() : new double[0];
    this.first = new ConcordanceEstimate(first, level, one);
    this.second = new ConcordanceEstimate(second, level, two);
    boolean spread = defined && first.hasSpread();
    covariance = spread ? ConcordanceEstimate.productOf(one, two) : Double.NaN;
    double[] apart = new double[one.length];
    for (int unit = 0; unit < apart.length; unit++) {
      apart[unit] = one[unit] - two[unit];
    }
    double standardError =
        spread ? Math.sqrt(ConcordanceEstimate.productOf(apart, apart)) : Double.NaN;
    difference = ConcordanceEstimate.estimate(
        this.first.concordance().value() - this.second.concordance().value(),
        standardError,
        -1,
        level);
    reason = this.first.reason().orElseGet(() -> whyNoTest(spread, standardError));
  }

  private static @Nullable String whyNoTest(boolean spread, double standardError) {
    if (!spread) {
      return "a single independent unit";
    }
    return standardError > 0 ? null : "the difference has no spread";
  }

  /** {@return the concordance of the first score} */
  public ConcordanceEstimate first() {
    return first;
  }

  /** {@return the concordance of the second score} */
  public ConcordanceEstimate second() {
    return second;
  }

  /**
   * {@return the first concordance less the second; NaN without a comparable pair}
   *
   * <p>The limits are those of a normal distribution, cut off at -1 and 1.
   */
  public Estimate difference() {
    return difference;
  }

  /** {@return the covariance of the two concordances; NaN without a comparable pair or with a single unit} */
  public double covariance() {
    return covariance;
  }

  /** {@return whether there is a test; if not, {@link #reason()} says why} */
  public boolean isTestable() {
    return reason == null;
  }

  /** {@return why there is no test, for instance because both scores order all pairs alike; empty when there is one} */
  public Optional<String> reason() {
    return Optional.ofNullable(reason);
  }

  /** {@return the difference by its standard error; NaN when there is no test} */
  public double z() {
    return isTestable() ? difference.value() / difference.standardError() : Double.NaN;
  }

  /** {@return the two-sided p-value for the hypothesis that both concordances are the same; NaN when there is no test} */
  public double pValue() {
    return isTestable() ? Math.min(1, 2 * NORMAL.survivalProbability(Math.abs(z()))) : Double.NaN;
  }

  /** {@return the difference for reading, such as {@code difference 0.03541 (se 0.01521), p = 0.01989}} */
  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "difference of concordances %.4g (se %.4g), %s",
        difference.value(),
        difference.standardError(),
        reason == null ? String.format(Locale.ROOT, "p = %.4g", pValue()) : "no test: " + reason);
  }
}
