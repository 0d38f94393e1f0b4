package dev.notochord.survival.validation;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableMap;
import dev.notochord.survival.ConfidenceInterval;
import dev.notochord.survival.Estimate;
import dev.notochord.survival.Groups;
import dev.notochord.survival.SurvivalData;
import dev.notochord.survival.regression.ChiSquareTest;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * Events over expected events, and the slope by the same Poisson model.
 *
 * @see HazardCalibration
 * @since 0.1.0
 */
public final class HazardCalibrationEstimate {
  private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

  private final long observed;
  private final double expected;
  private final double level;
  private final double z;
  private final PoissonSlope slope;

  private HazardCalibrationEstimate(
      double observed, double expected, PoissonSlope slope, double level) {
    this.observed = (long) observed;
    this.expected = expected;
    this.slope = slope;
    this.level = level;
    z = NORMAL.inverseSurvivalProbability((1 - level) / 2);
  }

  static HazardCalibrationEstimate of(
      HazardCalibration options,
      SurvivalData data,
      double[] expected,
      double[] linearPredictor,
      double horizon) {
    double events = 0;
    double sum = 0;
    for (int i = 0; i < data.usedRows(); i++) {
      int row = data.rowByTime(i);
      events += data.event(row) && data.time(row) <= horizon ? data.weight(row) : 0;
      sum += data.weight(row) * expected[row];
    }
    PoissonSlope slope = linearPredictor.length == 0
        ? PoissonSlope.without("no linear predictor was given")
        : PoissonSlope.of(data, expected, linearPredictor, horizon);
    return new HazardCalibrationEstimate(events, sum, slope, options.confidenceLevel());
  }

  static ImmutableMap<String, HazardCalibrationEstimate> byGroup(
      HazardCalibration options, SurvivalData data, double[] expected, Groups groups) {
    checkArgument(
        groups.size() == data.rows(),
        "hazard calibration: %s rows and %s group labels, expected one per row",
        data.rows(),
        groups.size());
    double[] events = new double[groups.names().size()];
    double[] sum = new double[events.length];
    boolean[] used = new boolean[events.length];
    for (int i = 0; i < data.usedRows(); i++) {
      int row = data.rowByTime(i);
      int g = groups.code(row);
      used[g] = true;
      events[g] += data.event(row) ? data.weight(row) : 0;
      sum[g] += data.weight(row) * expected[row];
    }
    PoissonSlope none = PoissonSlope.without("no linear predictor was given");
    ImmutableMap.Builder<String, HazardCalibrationEstimate> map = ImmutableMap.builder();
    for (int g = 0; g < events.length; g++) {
      if (used[g]) {
        map.put(
            groups.names().get(g),
            new HazardCalibrationEstimate(events[g], sum[g], none, options.confidenceLevel()));
      }
    }
    return map.buildOrThrow();
  }

  /** {@return the number of events} */
  public long observed() {
    return observed;
  }

  /** {@return the number of events expected: the sum of the predicted cumulative hazards} */
  public double expected() {
    return expected;
  }

  /**
   * {@return events over expected events, a standardised ratio}
   *
   * <p>With the standard error O/E / sqrt(O) and the limits O/E exp(-/+ z / sqrt(O)); NaN without an event. Multiplying all
   * predicted hazards by c divides it by c.
   */
  public Estimate observedOverExpected() {
    double ratio = observed / expected;
    double error = 1 / Math.sqrt((double) observed);
    boolean known = observed > 0 && expected > 0;
    double margin = Math.exp(z * error);
    return new Estimate(
        ratio,
        known ? ratio * error : Double.NaN,
        known
            ? new ConfidenceInterval(ratio / margin, ratio * margin, level)
            : CalibrationCurve.unknown(level));
  }

  /**
   * {@return the intercept of calibration in the large: log(O / E), with standard error 1 / sqrt(O); minus infinity
   * without an event}
   */
  public Estimate intercept() {
    return normal(Math.log(observed / expected), 1 / Math.sqrt((double) observed));
  }

  private Estimate normal(double value, double error) {
    boolean known = Double.isFinite(value) && Double.isFinite(error);
    return new Estimate(
        value,
        known ? error : Double.NaN,
        known
            ? new ConfidenceInterval(value - z * error, value + z * error, level)
            : CalibrationCurve.unknown(level));
  }

  /**
   * {@return the score test that O / E is 1: (O - E)^2 / E, the one-sample log-rank test; nothing to test if E is 0}
   */
  public ChiSquareTest test() {
    if (!(expected > 0)) {
      return new ChiSquareTest(Double.NaN, 0, Double.NaN);
    }
    double statistic = (observed - expected) * (observed - expected) / expected;
    return new ChiSquareTest(
        statistic, 1, ChiSquaredDistribution.of(1).survivalProbability(statistic));
  }

  /** {@return the coefficient of the linear predictor, 1 if effects are as predicted; NaN if there is a reason} */
  public Estimate slope() {
    return normal(slope.slope, slope.error);
  }

  /** {@return Wald's test that the slope is 1} */
  public ChiSquareTest slopeTest() {
    return HorizonCalibration.slopeTest(slope());
  }

  /** {@return why there is no slope; empty if there is one} */
  public Optional<String> slopeReason() {
    return slope.reason;
  }

  /** {@return O / E, and the slope if there is one} */
  @Override
  public String toString() {
    String ratio = String.format(
        Locale.ROOT,
        "%d events, %.4g expected, O/E %s",
        observed,
        expected,
        HorizonCalibration.text(observedOverExpected()));
    return slopeReason().isPresent()
        ? ratio
        : ratio + ", slope " + HorizonCalibration.text(slope());
  }
}
