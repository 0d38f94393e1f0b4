package dev.notochord.survival.nonparametric;

import static com.google.common.base.Preconditions.checkArgument;

import dev.notochord.survival.RiskTable;
import dev.notochord.survival.SurvivalData;
import org.immutables.value.Value;

/**
 * Confidence limits of the survival for small samples: the beta product procedure of Fay, Brittain and
 * Proschan.
 *
 * <pre>
 *   upper(t) = 1 - alpha/2 quantile of W+(t)       W+(t) = product over event times up to t of Beta(n - d + 1, d)
 *   lower(t) = alpha/2 quantile of W-(t)           W-(t) = W+(t) Beta(r, 1),  r at risk after t; 0 if r = 0
 * </pre>
 *
 * <p>with d events among n at risk at an event time, r those whose own time is later than t, the beta variables
 * independent and alpha one less the level. A product is taken as the beta distribution with its mean and
 * variance (the authors' method of moments). The match is exact without censoring and close with it; where one or
 * two are left at risk, the lower tail of the product itself was up to 0.031 for a nominal 0.025 in our simulations.
 *
 * <p>Where the normal limits of {@link KaplanMeier} fail, these hold: while nobody has had the event the lower
 * limit is below 1, and once all have had it the upper limit is above 0. While nobody was censored they are
 * {@linkplain BinomialLimits exact binomial limits}; with censoring no simulation of the authors found them to
 * cover less often than the level says. With many events they approach the usual limits. Each censoring lowers
 * the lower limit, since fewer remain to tell.
 *
 * <pre>{@code
 * SmallSampleCurve curve = BetaProductLimits.withDefaults().estimate(data);
 * curve.intervalAt(24);
 * }</pre>
 *
 * <table>
 *   <caption>Defaults</caption>
 *   <tr><th>option</th><th>default</th></tr>
 *   <tr><td>confidence level</td><td>0.95</td></tr>
 *   <tr><td>coverage</td><td>{@link LimitCoverage#GUARANTEED}</td></tr>
 * </table>
 *
 * <p>Cost O(m) for m distinct times, with two beta quantiles for each. Late entry and sampling weights are refused:
 * the procedure was not derived for them.
 *
 * @see <a href="https://doi.org/10.1093/biostatistics/kxt016">Fay MP, Brittain EH, Proschan MA. Biostatistics
 *     2013;14:723-736</a>
 * @since 0.1.0
 */
@Value.Immutable(builder = false)
public abstract class BetaProductLimits {
  BetaProductLimits() {}

  /** {@return the procedure with its defaults: level 0.95, guaranteed coverage} */
  public static BetaProductLimits withDefaults() {
    return ImmutableBetaProductLimits.of(0.95, LimitCoverage.GUARANTEED);
  }

  /** {@return the confidence level, above 0 and below 1} */
  @Value.Parameter
  public abstract double confidenceLevel();

  /** {@return how often the limits shall cover} */
  @Value.Parameter
  public abstract LimitCoverage coverage();

  /**
   * {@return these options with another confidence level}
   *
   * @param level the level, above 0 and below 1
   * @throws IllegalArgumentException if {@code level} is not above 0 and below 1
   */
  public BetaProductLimits withConfidenceLevel(double level) {
    return ImmutableBetaProductLimits.of(level, coverage());
  }

  /**
   * {@return these options with another coverage}
   *
   * @param coverage how often the limits shall cover
   */
  public BetaProductLimits with(LimitCoverage coverage) {
    return ImmutableBetaProductLimits.of(confidenceLevel(), coverage);
  }

  /**
   * {@return the Kaplan-Meier curve of a sample with these limits}
   *
   * @param data the sample
   * @throws IllegalArgumentException if the sample has late entries, sampling weights, clusters or strata
   */
  public SmallSampleCurve estimate(SurvivalData data) {
    checkArgument(
        data.strata().isEmpty() && !data.hasClusters(),
        "beta product limits: the sample has strata or clusters, expected independent subjects of one stratum");
    return estimate(data.riskTable());
  }

  /**
   * {@return the Kaplan-Meier curve of counted subjects with these limits}
   *
   * @param table the counts
   * @throws IllegalArgumentException if the table has late entries or sampling weights
   */
  public SmallSampleCurve estimate(RiskTable table) {
    checkArgument(
        !table.hasDelayedEntry() && !table.hasSamplingWeights(),
        "beta product limits: the sample has late entries or sampling weights, expected neither");
    double[] lower = new double[table.size() + 1];
    double[] upper = new double[table.size() + 1];
    BetaProduct product = BetaProduct.one();
    for (int i = 0; i <= table.size(); i++) {
      if (i > 0 && table.events().get(i - 1) > 0) {
        long n = table.atRisk().get(i - 1);
        long d = table.events().get(i - 1);
        product = product.times(BetaProduct.ofBeta(n - d + 1.0, (double) d));
      }
      long after = i < table.size() ? table.atRisk().get(i) : 0;
      var interval = BetaProduct.interval(
          product.times(BetaProduct.ofBeta((double) after, 1)),
          product,
          confidenceLevel(),
          coverage());
      lower[i] = interval.lower();
      upper[i] = interval.upper();
    }
    return new SmallSampleCurve(
        KaplanMeier.withDefaults().withConfidenceLevel(confidenceLevel()).estimate(table),
        coverage(),
        lower,
        upper);
  }

  @Value.Check
  void check() {
    checkArgument(
        confidenceLevel() > 0 && confidenceLevel() < 1,
        "beta product limits: confidence level is %s, expected above 0 and below 1",
        confidenceLevel());
  }
}
