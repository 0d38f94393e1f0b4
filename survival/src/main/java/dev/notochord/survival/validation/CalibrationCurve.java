package dev.notochord.survival.validation;

import com.google.common.primitives.ImmutableDoubleArray;
import dev.notochord.survival.ConfidenceInterval;
import dev.notochord.survival.Estimate;
import dev.notochord.survival.Parallelism;
import dev.notochord.survival.SurvivalData;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.SplittableRandom;

/**
 * The risk at a horizon as a smooth function of the predicted risk, and how far it is from it.
 *
 * <pre>
 *   h(t | x) = h0(t) exp(spline(x)),  x = log(-log(predicted survival at the horizon))
 *   risk     = 1 - exp(-H0(horizon) exp(spline(x)))
 * </pre>
 *
 * <p>Its columns are for a picture: the predicted risks from the 1st to the 99th percentile of the sample at equal
 * distances, the risk there, and its pointwise limits, which take the predictions as known.
 *
 * <p>ICI, E50, E90 and Emax are mean, median, 90th percentile (type 7 in R) and largest of |predicted - risk| over the
 * subjects. Their standard errors and percentile limits are by the bootstrap, if replicates were asked for: units are drawn
 * with their predictions, each of those that a frequency counts by itself, and the curve is fitted again, knots too.
 * They are biased upwards where calibration is good, as distances are, so that their limits stay above 0. NaN if there
 * is no curve.
 *
 * @see Calibration
 * @see <a href="https://doi.org/10.1002/sim.8570">Austin PC, Harrell FE, van Klaveren D. Stat Med 2020;39:2714-2742</a>
 * @since 0.1.0
 */
public final class CalibrationCurve {
  private static final int INDICES = 4;

  private final Optional<String> reason;
  private final int knots;
  private final double[] risks;
  private final ImmutableDoubleArray predicted;
  private final ImmutableDoubleArray observed;
  private final ImmutableDoubleArray lower;
  private final ImmutableDoubleArray upper;
  private final Estimate[] index = new Estimate[INDICES];
  private final int replicates;
  private final int failures;

  private CalibrationCurve(
      SmoothCalibration smooth,
      double[] risks,
      double[][] columns,
      double[] indices,
      double[][] drawn,
      int failures,
      double level) {
    reason = smooth.reason();
    knots = smooth.knots();
    this.risks = risks;
    predicted = ImmutableDoubleArray.copyOf(columns[0]);
    observed = ImmutableDoubleArray.copyOf(columns[1]);
    lower = ImmutableDoubleArray.copyOf(columns[2]);
    upper = ImmutableDoubleArray.copyOf(columns[3]);
    for (int k = 0; k < INDICES; k++) {
      index[k] = PercentileLimits.of(indices[k], drawn[k], 0, level);
    }
    replicates = drawn[0].length;
    this.failures = failures;
  }

  static CalibrationCurve of(
      Calibration options, SurvivalData data, double[] survival, double horizon) {
    SmoothCalibration smooth = smooth(options, data, survival, horizon);
    double[] risks = smooth.risks();
    double[][] drawn =
        smooth.reason().isEmpty() ? draw(options, data, survival, horizon) : new double[INDICES][0];
    int failures = 0;
    for (double ici : drawn[0]) {
      failures += Double.isNaN(ici) ? 1 : 0;
    }
    return new CalibrationCurve(
        smooth,
        risks,
        columns(options, data, survival, smooth),
        smooth.indices(risks, survival),
        drawn,
        failures,
        options.confidenceLevel());
  }

  private static SmoothCalibration smooth(
      Calibration options, SurvivalData data, double[] survival, double horizon) {
    return new SmoothCalibration(
            data, survival, horizon, options.clamp(), options.confidenceLevel())
        .spline(options.knots());
  }

  private static double[][] draw(
      Calibration options, SurvivalData data, double[] survival, double horizon) {
    double[][] drawn = new double[INDICES][options.replicates()];
    boolean copies = UnitSampling.hasCopies(data);
    int[] rowOf = copies ? UnitSampling.rowsOfCopies(data) : Refits.rowsInUse(data);
    SurvivalData picks = data.select(rowOf);
    SurvivalData whole = copies ? picks.withFrequencies(ones(rowOf.length)) : picks;
    UnitSampling units = UnitSampling.of(whole);
    SplittableRandom[] random = UnitSampling.randoms(options.seed(), options.replicates());
    data.parallelism().forEach(random.length, r -> {
      int[] rows = units.withReplacement(random[r]);
      double[] picked =
          Arrays.stream(rows).mapToDouble(row -> survival[rowOf[row]]).toArray();
      SurvivalData sample = whole.select(rows).with(Parallelism.sequential());
      SmoothCalibration again = smooth(options, sample, picked, horizon);
      double[] indices = again.indices(again.risks(), picked);
      for (int k = 0; k < INDICES; k++) {
        drawn[k][r] = indices[k];
      }
    });
    return drawn;
  }

  private static int[] ones(int size) {
    int[] ones = new int[size];
    Arrays.fill(ones, 1);
    return ones;
  }

  private static double[][] columns(
      Calibration options, SurvivalData data, double[] survival, SmoothCalibration smooth) {
    if (smooth.reason().isPresent()) {
      return new double[][] {{}, {}, {}, {}};
    }
    double[] risk = Arrays.stream(survival)
        .map(s -> 1 - Math.min(Math.max(s, options.clamp()), 1 - options.clamp()))
        .toArray();
    RepeatedValues sorted = RepeatedValues.of(data, risk);
    double from = sorted.quantile(0.01);
    double to = sorted.quantile(0.99);
    int points = options.curvePoints();
    double[][] columns = new double[4][points];
    for (int k = 0; k < points; k++) {
      double at = from + ((to - from) * k / (points - 1));
      Estimate estimate = smooth.riskAt(at);
      columns[0][k] = at;
      columns[1][k] = estimate.value();
      columns[2][k] = estimate.interval().lower();
      columns[3][k] = estimate.interval().upper();
    }
    return columns;
  }

  static ConfidenceInterval unknown(double level) {
    return new ConfidenceInterval(Double.NaN, Double.NaN, level);
  }

  /** {@return why there is no curve; empty if there is one} */
  public Optional<String> reason() {
    return reason;
  }

  /** {@return the number of knots of the spline; 2 for a line, 0 without a curve} */
  public int knots() {
    return knots;
  }

  /** {@return the predicted risks at which the curve is given, increasing; empty without a curve} */
  public ImmutableDoubleArray predicted() {
    return predicted;
  }

  /** {@return per predicted risk the risk by the curve} */
  public ImmutableDoubleArray observed() {
    return observed;
  }

  /** {@return per predicted risk the lower limit of the risk} */
  public ImmutableDoubleArray lower() {
    return lower;
  }

  /** {@return per predicted risk the upper limit of the risk} */
  public ImmutableDoubleArray upper() {
    return upper;
  }

  /** {@return a copy of the risks of the rows by the curve; NaN for rows that are not in use} */
  public double[] observedOfRows() {
    return risks.clone();
  }

  /** {@return the integrated calibration index: the mean distance of predicted risk and risk} */
  public Estimate ici() {
    return index[0];
  }

  /** {@return the median distance} */
  public Estimate e50() {
    return index[1];
  }

  /** {@return the 90th percentile of the distances} */
  public Estimate e90() {
    return index[2];
  }

  /** {@return the largest distance} */
  public Estimate eMax() {
    return index[3];
  }

  /** {@return the number of bootstrap samples; 0 without a curve} */
  public int replicates() {
    return replicates;
  }

  /** {@return of how many bootstrap samples there is no curve, for the reasons of {@link #reason()}} */
  public int replicatesFailed() {
    return failures;
  }

  /** {@return the four indices on one line} */
  @Override
  public String toString() {
    return reason
        .map(why -> "no calibration curve: " + why)
        .orElseGet(() -> String.format(
            Locale.ROOT,
            "ICI %.4f, E50 %.4f, E90 %.4f, Emax %.4f",
            ici().value(),
            e50().value(),
            e90().value(),
            eMax().value()));
  }
}
