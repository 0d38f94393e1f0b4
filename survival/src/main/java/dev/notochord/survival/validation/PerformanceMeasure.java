package dev.notochord.survival.validation;

import dev.notochord.survival.SurvivalData;
import dev.notochord.survival.concordance.Concordance;
import dev.notochord.survival.covariate.Covariates;
import dev.notochord.survival.regression.CoxFit;
import dev.notochord.survival.regression.CoxModel;
import dev.notochord.survival.regression.CoxStatus;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;

/**
 * A number that says how good the predictions for some rows are, for internal validation.
 *
 * <p>It is computed on the sample itself, on resamples and on rows left out. NaN says that it is not defined for these rows.
 *
 * <pre>{@code
 * PerformanceMeasure.concordance();
 * PerformanceMeasure.of("D", rows -> roystonD(rows.data(), rows.scores()));
 * }</pre>
 *
 * @see OptimismBootstrap
 * @see RepeatedCrossValidation
 * @since 0.1.0
 */
public final class PerformanceMeasure {
  private final String name;
  private final ToDoubleFunction<JudgedSample> function;
  private final OptionalDouble noInformation;

  private PerformanceMeasure(
      String name, ToDoubleFunction<JudgedSample> function, OptionalDouble noInformation) {
    this.name = name;
    this.function = function;
    this.noInformation = noInformation;
  }

  /**
   * {@return a measure of the caller's own}
   *
   * @param name its name in results
   * @param function gives the number for rows; it is called by several threads if the sample has such
   */
  public static PerformanceMeasure of(String name, ToDoubleFunction<JudgedSample> function) {
    return new PerformanceMeasure(name, function, OptionalDouble.empty());
  }

  /** {@return Harrell's concordance of the scores; 0.5 without information} */
  public static PerformanceMeasure concordance() {
    return concordance(Concordance.withDefaults());
  }

  /**
   * {@return a concordance of the scores; 0.5 without information}
   *
   * @param kind the concordance with its options
   */
  public static PerformanceMeasure concordance(Concordance kind) {
    return of(
            "concordance",
            rows -> kind.ofRisk(rows.data(), rows.scores()).concordance().value())
        .withNoInformation(0.5);
  }

  /**
   * {@return the calibration slope: the coefficient of a Cox model on the scores alone}
   *
   * <p>1 for a Cox model on the rows it was fitted to. Below 1 on others: the factor by which its coefficients should be
   * shrunk. For scores on the scale of a linear predictor. Strata of the covariates are not those of this model.
   */
  public static PerformanceMeasure calibrationSlope() {
    return of("calibration slope", rows -> slope(rows.data(), rows.scores()));
  }

  private static double slope(SurvivalData data, double[] scores) {
    CoxFit fit = CoxModel.withDefaults().fit(data, Covariates.of("score", scores));
    return fit.status() == CoxStatus.CONVERGED
        ? fit.coefficients().get(0).estimate().value()
        : Double.NaN;
  }

  /**
   * {@return the area under the curve of cases by a time against controls beyond it, by {@link TimeDependentAuc} with its
   * defaults, of the scores; 0.5 without information}
   *
   * @param time the time; a resample whose follow-up does not reach it has none
   */
  public static PerformanceMeasure areaUnderCurve(double time) {
    return of(
            "AUC at " + time,
            rows -> TimeDependentAuc.withDefaults()
                .ofRisk(rows.data(), rows.scores(), time)
                .auc(0)
                .value())
        .withNoInformation(0.5);
  }

  /**
   * {@return the Brier score of the predicted survival at a time, by {@link BrierScore} with its defaults; the smaller the
   * better}
   *
   * @param time the time; a resample whose follow-up or model does not reach it has none
   */
  public static PerformanceMeasure brierScore(double time) {
    return of(
        "Brier score at " + time,
        rows -> BrierScore.withDefaults()
            .ofSurvival(rows.data(), rows.predictions(time))
            .score(0)
            .value());
  }

  /**
   * {@return the integrated calibration index of the predicted survival at a horizon, by {@link Calibration} with its
   * defaults; NaN if a row has no prediction there}
   *
   * @param horizon the horizon, in the unit of the times
   */
  public static PerformanceMeasure integratedCalibrationIndex(double horizon) {
    return of("ICI at " + horizon, rows -> {
      double[] survival = rows.predictions(horizon).survivalColumn(0);
      for (int i = 0; i < rows.data().usedRows(); i++) {
        if (Double.isNaN(survival[rows.data().rowByTime(i)])) {
          return Double.NaN;
        }
      }
      Calibration options = Calibration.withDefaults();
      SmoothCalibration curve = new SmoothCalibration(
              rows.data(), survival, horizon, options.clamp(), options.confidenceLevel())
          .spline(options.knots());
      return curve.indices(curve.risks(), survival)[0];
    });
  }

  /**
   * {@return this measure with the value that predictions without any information would have, which the .632+
   * estimate needs}
   *
   * @param value the value, such as 0.5 for a concordance
   * @throws IllegalArgumentException if it is not finite
   */
  public PerformanceMeasure withNoInformation(double value) {
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException("performance measure: the value without information is "
          + value + ", expected a finite number");
    }
    return new PerformanceMeasure(name, function, OptionalDouble.of(value));
  }

  /**
   * {@return this measure with another name, as where there are two concordances}
   *
   * @param other the name
   */
  public PerformanceMeasure named(String other) {
    return new PerformanceMeasure(other, function, noInformation);
  }

  /** {@return the name} */
  public String name() {
    return name;
  }

  /** {@return the value that predictions without any information would have, if it is known} */
  public OptionalDouble noInformation() {
    return noInformation;
  }

  /**
   * {@return the number for rows, NaN if it is not defined}
   *
   * @param rows the rows
   */
  public double of(JudgedSample rows) {
    return function.applyAsDouble(rows);
  }

  @Override
  public String toString() {
    return name;
  }
}
