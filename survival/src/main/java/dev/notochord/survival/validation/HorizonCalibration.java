package dev.notochord.survival.validation;

import com.google.common.collect.ImmutableList;
import dev.notochord.survival.ConfidenceInterval;
import dev.notochord.survival.Estimate;
import dev.notochord.survival.Groups;
import dev.notochord.survival.SurvivalData;
import dev.notochord.survival.nonparametric.ConfidenceTransform;
import dev.notochord.survival.nonparametric.KaplanMeier;
import dev.notochord.survival.regression.ChiSquareTest;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.jspecify.annotations.Nullable;

/**
 * How predictions for one horizon agree with what was observed.
 *
 * @see Calibration
 * @since 0.1.0
 */
public final class HorizonCalibration {
  private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

  private final double horizon;
  private final long subjects;
  private final long events;
  private final long clamped;
  private final double meanPredicted;
  private final Estimate observed;
  private final Estimate ratio;
  private final SmoothCalibration line;
  private final Estimate intercept;
  private final ImmutableList<CalibrationGroup> groups;
  private final GroupCalibrationTest test;
  private final CalibrationCurve curve;

  HorizonCalibration(
      Calibration options,
      SurvivalData data,
      double[] survival,
      double horizon,
      @Nullable Groups given) {
    this.horizon = horizon;
    double[] risk = new double[survival.length];
    double sum = 0;
    double count = 0;
    double withEvent = 0;
    double moved = 0;
    for (int i = 0; i < data.usedRows(); i++) {
      int row = data.rowByTime(i);
      double w = data.weight(row);
      risk[row] = 1 - survival[row];
      sum += w * risk[row];
      count += w;
      withEvent += data.event(row) && data.time(row) <= horizon ? w : 0;
      moved += survival[row] < options.clamp() || survival[row] > 1 - options.clamp() ? w : 0;
    }
    subjects = (long) count;
    events = (long) withEvent;
    clamped = (long) moved;
    meanPredicted = sum / count;
    double level = options.confidenceLevel();
    observed = GroupedCalibration.risk(KaplanMeier.withDefaults()
        .with(ConfidenceTransform.LOG_LOG)
        .withConfidenceLevel(level)
        .estimate(data)
        .estimateAt(horizon));
    ratio = ratio(observed, meanPredicted, level);
    line = new SmoothCalibration(data, survival, horizon, options.clamp(), level).line();
    intercept = line.intercept(observed);
    GroupedCalibration grouped = new GroupedCalibration(options, data, risk, horizon);
    Groups used = given == null ? grouped.byQuantiles() : given;
    groups = grouped.table(used);
    test = grouped.test(used);
    curve = CalibrationCurve.of(options, data, survival, horizon);
  }

  private static Estimate ratio(Estimate observed, double expected, double level) {
    double value = observed.value() / expected;
    double error = observed.standardError() / observed.value();
    double margin = Math.exp(NORMAL.inverseSurvivalProbability((1 - level) / 2) * error);
    return new Estimate(
        value, value * error, new ConfidenceInterval(value / margin, value * margin, level));
  }

  /** {@return the horizon} */
  public double horizon() {
    return horizon;
  }

  /** {@return the number of subjects} */
  public long subjects() {
    return subjects;
  }

  /** {@return the number of events up to the horizon} */
  public long events() {
    return events;
  }

  /**
   * {@return of how many subjects the predicted survival is within the clamp of 0 or 1 and was moved for the
   * intercept, slope and curve}
   */
  public long clamped() {
    return clamped;
  }

  /** {@return the mean of the predicted risks} */
  public double meanPredicted() {
    return meanPredicted;
  }

  /** {@return the Kaplan-Meier risk at the horizon, with limits on the log-log scale} */
  public Estimate observed() {
    return observed;
  }

  /**
   * {@return observed over expected: the Kaplan-Meier risk over the mean predicted risk}
   *
   * <p>The limits are O/E exp(-/+ z se(O) / O), which take the predictions as known. Above 1 the risk is predicted
   * too low. Without an event 0, without standard error and limits. If all risks are predicted to be 0 it is
   * infinite, or NaN without an event.
   */
  public Estimate observedOverExpected() {
    return ratio;
  }

  /**
   * {@return the intercept, calibration in the large on the scale of log(-log(survival)): by how much all x =
   * log(-log(predicted survival)) have to move for the mean predicted risk to be the Kaplan-Meier risk}
   *
   * <pre>
   *   mean of 1 - exp(-exp(a + x)) = O        se(a) = se(O) / mean of exp(a + x) exp(-exp(a + x))
   * </pre>
   *
   * <p>exp(a) is the factor that all predicted cumulative hazards at the horizon lack; 0 if they are right on
   * average, above 0 if the risk is predicted too low. Where everybody's risk is small it is log(O / E). Minus
   * infinity if the Kaplan-Meier risk is 0, infinity if it is 1, both without standard error and limits. {@link
   * HazardCalibrationEstimate#intercept()} is that of the whole follow-up.
   */
  public Estimate intercept() {
    return intercept;
  }

  /**
   * {@return the calibration slope: the coefficient of x = log(-log(predicted survival)) in a Cox model; NaN if there is a
   * {@linkplain #slopeReason() reason}}
   */
  public Estimate slope() {
    return line.slope();
  }

  /** {@return why there is no slope; empty if there is one} */
  public Optional<String> slopeReason() {
    return line.reason();
  }

  /** {@return Wald's test that the slope is 1; nothing to test without a slope} */
  public ChiSquareTest slopeTest() {
    return slopeTest(slope());
  }

  static ChiSquareTest slopeTest(Estimate slope) {
    if (Double.isNaN(slope.value())) {
      return new ChiSquareTest(Double.NaN, 0, Double.NaN);
    }
    double z = (slope.value() - 1) / slope.standardError();
    return new ChiSquareTest(z * z, 1, ChiSquaredDistribution.of(1).survivalProbability(z * z));
  }

  /** {@return the groups, by quantiles of the risk from the lowest, or in the order of the names given} */
  public ImmutableList<CalibrationGroup> groups() {
    return groups;
  }

  /** {@return the test that the risk of each group is as predicted} */
  public GroupCalibrationTest groupTest() {
    return test;
  }

  /** {@return the smooth calibration curve with ICI, E50, E90 and Emax} */
  public CalibrationCurve curve() {
    return curve;
  }

  /** {@return a few lines for a terminal} */
  public String summary() {
    StringBuilder text = new StringBuilder(toString());
    text.append(String.format(
        Locale.ROOT,
        "%n  intercept %s%n  slope %s%n  groups (GND) %s%n  curve %s",
        text(intercept),
        slopeReason().map(why -> "none: " + why).orElseGet(() -> text(slope())),
        test,
        curve));
    if (clamped > 0) {
      text.append(String.format(Locale.ROOT, "%n  %d predictions near 0 or 1 were moved", clamped));
    }
    groups.forEach(group -> text.append(String.format(Locale.ROOT, "%n  %s", group)));
    return text.toString();
  }

  static String text(Estimate estimate) {
    return String.format(
        Locale.ROOT,
        "%.4g (%.4g to %.4g)",
        estimate.value(),
        estimate.interval().lower(),
        estimate.interval().upper());
  }

  /** {@return the horizon and O / E on one line} */
  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "calibration at %s: %d subjects, %d events, O/E %s",
        horizon,
        subjects,
        events,
        text(ratio));
  }
}
