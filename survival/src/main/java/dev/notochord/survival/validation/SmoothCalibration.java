package dev.notochord.survival.validation;

import dev.notochord.survival.Estimate;
import dev.notochord.survival.MissingPolicy;
import dev.notochord.survival.SurvivalData;
import dev.notochord.survival.covariate.CovariateProfile;
import dev.notochord.survival.covariate.Covariates;
import dev.notochord.survival.covariate.NumericForm;
import dev.notochord.survival.covariate.RestrictedCubicSpline;
import dev.notochord.survival.nonparametric.ConfidenceTransform;
import dev.notochord.survival.regression.CoxFit;
import dev.notochord.survival.regression.CoxModel;
import dev.notochord.survival.regression.CoxStatus;
import dev.notochord.survival.regression.PredictedSurvival;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import org.jspecify.annotations.Nullable;

/** The risk at a horizon as a smooth function of the predicted one, by a Cox model on log(-log(survival)). */
final class SmoothCalibration {
  private static final String X = "x";

  private final SurvivalData data;
  private final double[] x;
  private final double horizon;
  private final double level;

  private @Nullable CoxFit fit;
  private @Nullable String reason;
  private int knots;

  /** Prepares for predictions; what is NaN or outside is that of rows not in use. */
  SmoothCalibration(
      SurvivalData data, double[] survival, double horizon, double clamp, double level) {
    this.data = data;
    this.horizon = horizon;
    this.level = level;
    x = new double[survival.length];
    for (int row = 0; row < x.length; row++) {
      x[row] = transformed(Math.min(Math.max(survival[row], clamp), 1 - clamp));
    }
  }

  static double transformed(double survival) {
    return Math.log(-Math.log(survival));
  }

  /** Fits a line. */
  SmoothCalibration line() {
    return fit(NumericForm.linear(), 2);
  }

  /** Fits a spline with at most so many knots, fewer if they coincide, a line if there is no room for three. */
  SmoothCalibration spline(int count) {
    RepeatedValues sorted = RepeatedValues.of(data, x);
    for (int k = Math.min(count, sorted.distinct()); k >= 3; k--) {
      double[] at = knots(sorted, k);
      boolean increase = true;
      for (int i = 1; i < k; i++) {
        increase &= at[i] > at[i - 1];
      }
      if (increase) {
        return fit(RestrictedCubicSpline.at(at), k);
      }
    }
    return line();
  }

  /** Returns Harrell's quantiles. */
  private static double[] knots(RepeatedValues sorted, int count) {
    double outer = count == 3 ? 0.1 : count < 7 ? 0.05 : 0.025;
    double[] at = new double[count];
    for (int k = 0; k < count; k++) {
      at[k] = sorted.quantile(outer + ((1 - (2 * outer)) * k / (count - 1)));
    }
    return at;
  }

  private SmoothCalibration fit(NumericForm form, int knotCount) {
    boolean constant = true;
    boolean event = false;
    double first = x[data.rowByTime(0)];
    for (int i = 0; i < data.usedRows(); i++) {
      constant &= x[data.rowByTime(i)] == first;
      event |= data.event(data.rowByTime(i));
    }
    if (constant || !event) {
      reason = event ? "all predictions are the same" : "there is no event";
      return this;
    }
    Covariates covariates =
        Covariates.builder().numeric(X, x, form).with(MissingPolicy.DROP_ROWS).build();
    CoxFit made = CoxModel.withDefaults().withConfidenceLevel(level).fit(data, covariates);
    if (made.status() != CoxStatus.CONVERGED) {
      reason = "the Cox model on the predictions ended with " + made.status();
      return this;
    }
    fit = made;
    knots = knotCount;
    return this;
  }

  Optional<String> reason() {
    return Optional.ofNullable(reason);
  }

  int knots() {
    return knots;
  }

  Estimate slope() {
    return fit == null
        ? new Estimate(Double.NaN, Double.NaN, CalibrationCurve.unknown(level))
        : fit.coefficient(X).estimate();
  }

  /** Returns by how much all x have to move for the mean risk to be the one observed. */
  Estimate intercept(Estimate observed) {
    if (!(observed.value() > 0 && observed.value() < 1)) {
      return new Estimate(
          Math.log(-Math.log1p(-observed.value())), Double.NaN, CalibrationCurve.unknown(level));
    }
    double least = Double.POSITIVE_INFINITY;
    double most = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < data.usedRows(); i++) {
      least = Math.min(least, x[data.rowByTime(i)]);
      most = Math.max(most, x[data.rowByTime(i)]);
    }
    // At one end everybody's risk is at most the one observed, at the other at least.
    double target = Math.log(-Math.log1p(-observed.value()));
    double from = target - most;
    double to = target - least;
    double shift = from + (to - from) / 2;
    while (shift > from && shift < to) {
      if (meanOf(shift, SmoothCalibration::riskOf) < observed.value()) {
        from = shift;
      } else {
        to = shift;
      }
      shift = from + (to - from) / 2;
    }
    double slope = meanOf(shift, hazard -> hazard * Math.exp(-hazard));
    double error = observed.standardError() / slope;
    return UnitInfluence.estimate(
        shift, error, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, level);
  }

  private static double riskOf(double hazard) {
    return -Math.expm1(-hazard);
  }

  private double meanOf(double shift, DoubleUnaryOperator ofHazard) {
    double sum = 0;
    double count = 0;
    for (int i = 0; i < data.usedRows(); i++) {
      int row = data.rowByTime(i);
      sum += data.weight(row) * ofHazard.applyAsDouble(Math.exp(shift + x[row]));
      count += data.weight(row);
    }
    return sum / count;
  }

  /** Returns per row the risk at the horizon, NaN for rows that are not in use or if there is no fit. */
  double[] risks() {
    double[] risk = new double[x.length];
    Arrays.fill(risk, Double.NaN);
    CoxFit made = fit;
    if (made == null) {
      return risk;
    }
    double[] predictor = made.linearPredictors();
    int reference = data.rowByTime(0);
    double hazard = made.at(CovariateProfile.of(X, x[reference]))
        .cumulativeHazardAt(horizon)
        .value();
    for (int i = 0; i < data.usedRows(); i++) {
      int row = data.rowByTime(i);
      risk[row] = hazard == 0
          ? 0
          : -Math.expm1(-Math.exp(Math.log(hazard) + predictor[row] - predictor[reference]));
    }
    return risk;
  }

  /** Returns the risk with its limits at a predicted risk. */
  Estimate riskAt(double predicted) {
    if (fit == null) {
      return new Estimate(Double.NaN, Double.NaN, CalibrationCurve.unknown(level));
    }
    PredictedSurvival curve = fit.curves()
        .with(ConfidenceTransform.LOG_LOG)
        .at(CovariateProfile.of(X, transformed(1 - predicted)));
    return GroupedCalibration.risk(curve.estimateAt(horizon));
  }

  /** Returns the mean, median, 90th percentile and largest of the distances of risks; NaN if there is no fit. */
  double[] indices(double[] risk, double[] predictedSurvival) {
    double[] distance = new double[x.length];
    double sum = 0;
    double count = 0;
    for (int i = 0; i < data.usedRows(); i++) {
      int row = data.rowByTime(i);
      distance[row] = Math.abs(1 - predictedSurvival[row] - risk[row]);
      sum += data.weight(row) * distance[row];
      count += data.weight(row);
    }
    RepeatedValues sorted = RepeatedValues.of(data, distance);
    return new double[] {sum / count, sorted.quantile(0.5), sorted.quantile(0.9), sorted.largest()};
  }
}
