package dev.notochord.survival.validation;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableMap;
import dev.notochord.survival.Groups;
import dev.notochord.survival.SurvivalData;
import java.util.function.DoubleUnaryOperator;
import java.util.function.IntFunction;
import org.immutables.value.Value;

/**
 * Whether as many events are seen as predicted, each subject being followed as long as it was: a Poisson model with the
 * predicted cumulative hazard at the subject's own time as offset.
 *
 * <pre>
 *   e_i        = H_i(time) - H_i(entry),  H_i = -log of the predicted survival curve of subject i
 *   intercept  : log E(events) = a + log e                     exp(a) = O / E = events / sum of e
 *   slope      : log E(events) = a + b lp + (log e - lp)        b = 1 if effects are as strong as predicted
 *   groups     : log E(events) = a_g + log e
 * </pre>
 *
 * <p>It needs the predictions over the whole follow-up, as a curve for each row; in return, no horizon has to be chosen and
 * no censoring distribution estimated. For predictions at one horizon see {@link Calibration}. The slope also needs the
 * linear predictor.
 *
 * <pre>{@code
 * HazardCalibrationEstimate agreement =
 *     HazardCalibration.withDefaults().ofCurves(sample, row -> fit.at(profile(row))::survivalAt);
 * agreement.observedOverExpected();   // 1.21 (1.02 to 1.44)
 * }</pre>
 *
 * <table>
 *   <caption>Defaults</caption>
 *   <tr><th>option</th><th>default</th></tr>
 *   <tr><td>horizon</td><td>infinite: the whole follow-up; otherwise follow-up ends there</td></tr>
 *   <tr><td>confidence level</td><td>0.95</td></tr>
 * </table>
 *
 * <p><b>Rows.</b> Late entry is allowed. Frequencies count as so many. Subjects of several rows are allowed if hazards are
 * given by row. Refused are sampling weights, and strata.
 *
 * <p><b>Edges.</b> Without an event O / E is 0 and its logarithm, error and limits are not there. A subject whose expected
 * hazard is 0 adds nothing; if it had the event, the slope is not there and the result says why. An infinite hazard is an
 * error.
 *
 * <p>Cost O(n) for O / E, and O(n) for each of some 10 steps for the slope.
 *
 * <p>Agrees with R's {@code glm(event ~ offset(log(e)), poisson)} and {@code glm(event ~ lp + offset(log(e) - lp),
 * poisson)}.
 *
 * @see <a href="https://doi.org/10.1177/0962280213497434">Crowson CS, Atkinson EJ, Therneau TM. Stat Methods Med Res
 *     2016;25:1692-1706</a>
 * @since 0.1.0
 */
@Value.Immutable(builder = false)
public abstract class HazardCalibration {
  HazardCalibration() {}

  /** {@return calibration with the defaults} */
  public static HazardCalibration withDefaults() {
    return ImmutableHazardCalibration.of();
  }

  /** {@return where follow-up is taken to end; infinite for all of it} */
  @Value.Default
  public double horizon() {
    return Double.POSITIVE_INFINITY;
  }

  /** {@return the confidence level of the limits, above 0 and below 1} */
  @Value.Default
  public double confidenceLevel() {
    return 0.95;
  }

  /**
   * {@return these options with follow-up that ends earlier: later times are censored there}
   *
   * <p>It acts on curves; cumulative hazards that are given have to end there already.
   *
   * @param time the end, above 0
   * @throws IllegalArgumentException if {@code time} is not above 0
   */
  public abstract HazardCalibration withHorizon(double time);

  /**
   * {@return these options with another confidence level}
   *
   * @param level the level, above 0 and below 1
   * @throws IllegalArgumentException if {@code level} is not above 0 and below 1
   */
  public abstract HazardCalibration withConfidenceLevel(double level);

  /**
   * {@return O / E by the predicted survival curve of each row}
   *
   * @param data the sample
   * @param survival gives for a row, counted from 0, its predicted survival as a function of time; asked once for
   *     each row in use
   * @throws IllegalArgumentException if the sample is of a kind that is refused, or a survival at the end of a row is NaN,
   *     0 or above that at its entry
   */
  public HazardCalibrationEstimate ofCurves(
      SurvivalData data, IntFunction<? extends DoubleUnaryOperator> survival) {
    return HazardCalibrationEstimate.of(
        this, data, ExpectedHazard.of(data, survival, horizon()), new double[0], horizon());
  }

  /**
   * {@return O / E and slope by the predicted survival curve of each row}
   *
   * @param data the sample
   * @param survival as in {@link #ofCurves(SurvivalData, IntFunction)}
   * @param linearPredictor per row the log of its hazard ratio, up to a constant
   * @throws IllegalArgumentException as {@link #ofCurves(SurvivalData, IntFunction)}, and if there is not one finite linear
   *     predictor for each row in use
   */
  public HazardCalibrationEstimate ofCurves(
      SurvivalData data,
      IntFunction<? extends DoubleUnaryOperator> survival,
      double[] linearPredictor) {
    checkPredictor(data, linearPredictor);
    return HazardCalibrationEstimate.of(
        this, data, ExpectedHazard.of(data, survival, horizon()), linearPredictor, horizon());
  }

  /**
   * {@return O / E by the expected cumulative hazards}
   *
   * @param data the sample
   * @param expected per row the predicted cumulative hazard between its entry and its time, finite and at least 0
   * @throws IllegalArgumentException if the sample is of a kind that is refused, there is not one hazard for each row
   *     in use, or a horizon was given
   */
  public HazardCalibrationEstimate ofHazards(SurvivalData data, double[] expected) {
    return ofAllHazards(data, expected, new double[0]);
  }

  /**
   * {@return O / E and slope by the expected cumulative hazards}
   *
   * @param data the sample
   * @param expected as in {@link #ofHazards(SurvivalData, double[])}
   * @param linearPredictor per row the log of its hazard ratio, up to a constant
   * @throws IllegalArgumentException as {@link #ofHazards(SurvivalData, double[])}, and if there is not one finite linear
   *     predictor for each row in use
   */
  public HazardCalibrationEstimate ofHazards(
      SurvivalData data, double[] expected, double[] linearPredictor) {
    checkPredictor(data, linearPredictor);
    return ofAllHazards(data, expected, linearPredictor);
  }

  private HazardCalibrationEstimate ofAllHazards(
      SurvivalData data, double[] expected, double[] linearPredictor) {
    checkNoHorizon();
    ExpectedHazard.check(data, expected);
    return HazardCalibrationEstimate.of(this, data, expected, linearPredictor, horizon());
  }

  private void checkNoHorizon() {
    checkArgument(
        horizon() == Double.POSITIVE_INFINITY,
        "hazard calibration: hazards are given and the horizon is %s, expected none: end the follow-up of the sample"
            + " there",
        horizon());
  }

  private static void checkPredictor(SurvivalData data, double[] linearPredictor) {
    checkArgument(
        linearPredictor.length == data.rows(),
        "hazard calibration: %s rows and %s linear predictors, expected one per row",
        data.rows(),
        linearPredictor.length);
    for (int i = 0; i < data.usedRows(); i++) {
      int row = data.rowByTime(i);
      if (!Double.isFinite(linearPredictor[row])) {
        throw new IllegalArgumentException("hazard calibration: linear predictor[" + row + "] is "
            + linearPredictor[row] + ", expected a finite number");
      }
    }
  }

  /**
   * {@return events over expected events of each group, in the order of the names}
   *
   * @param data the sample
   * @param expected as in {@link #ofHazards(SurvivalData, double[])}
   * @param groups the group of each row
   * @throws IllegalArgumentException as {@link #ofHazards(SurvivalData, double[])}, and if there is not one label per row
   */
  public ImmutableMap<String, HazardCalibrationEstimate> ofHazardsBy(
      SurvivalData data, double[] expected, Groups groups) {
    checkNoHorizon();
    ExpectedHazard.check(data, expected);
    return HazardCalibrationEstimate.byGroup(this, data, expected, groups);
  }

  @Value.Check
  void check() {
    checkArgument(horizon() > 0, "hazard calibration: horizon is %s, expected above 0", horizon());
    checkArgument(
        confidenceLevel() > 0 && confidenceLevel() < 1,
        "hazard calibration: confidence level is %s, expected above 0 and below 1",
        confidenceLevel());
  }
}
