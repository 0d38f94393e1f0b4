package dev.notochord.survival.validation;

import static com.google.common.base.Preconditions.checkArgument;

import dev.notochord.survival.Groups;
import dev.notochord.survival.SurvivalData;
import org.immutables.value.Value;

/**
 * Whether predicted risks of an event by a horizon are as high as the risks that are observed.
 *
 * <pre>
 *   O / E        Kaplan-Meier risk at the horizon over the mean of the predicted risks
 *   intercept    a for which the mean of 1 - exp(-exp(a + x)) is the Kaplan-Meier risk, x = log(-log(predicted survival));
 *                0 if the risk is right on average
 *   slope        coefficient of a Cox model on x; 1 if effects are as strong as predicted, below 1 if predictions are too
 *                extreme
 *   groups       Kaplan-Meier risk of each group of predictions against the mean predicted risk, and the test of
 *                Greenwood, Nam and D'Agostino (GND): sum over groups of (observed - predicted)^2 / Greenwood's variance
 *   curve        risk at the horizon by a Cox model on a restricted cubic spline of x: ICI, E50, E90 and Emax are mean,
 *                median, 90th percentile and largest of |observed - predicted| over the subjects
 * </pre>
 *
 * <p>All of these need the predictions at the horizon only. What can be said with predictions of the whole follow-up is in
 * {@link HazardCalibration} and {@link DCalibration}.
 *
 * <pre>{@code
 * HorizonCalibration year = Calibration.withDefaults()
 *     .of(sample, SurvivalPredictions.at(12, probabilityOfLivingAYear))
 *     .only();
 * year.observedOverExpected();   // 1.12 (0.93 to 1.35)
 * year.intercept();
 * year.slope();
 * year.groups();
 * year.curve().ici();
 * }</pre>
 *
 * <table>
 *   <caption>Defaults</caption>
 *   <tr><th>option</th><th>default</th><th>elsewhere</th></tr>
 *   <tr><td>groups by quantiles of the risk</td><td>10</td><td>10 by Demler; fewer with few events</td></tr>
 *   <tr><td>groups with few events in the test</td><td>{@link SmallGroups#MERGE}: below 5 with a neighbour</td><td>the
 *       same rule by Demler</td></tr>
 *   <tr><td>knots of the curve</td><td>3</td><td>3 by Austin</td></tr>
 *   <tr><td>points of the curve</td><td>100 between the 1st and the 99th percentile</td><td>the same by Austin</td></tr>
 *   <tr><td>clamp</td><td>1e-6</td><td>none by Austin, where 0 and 1 are errors</td></tr>
 *   <tr><td>bootstrap replicates</td><td>0: no limits of ICI and the others</td><td></td></tr>
 *   <tr><td>seed</td><td>1</td><td></td></tr>
 *   <tr><td>horizons beyond the follow-up</td><td>{@link Horizons#REFUSE}</td><td></td></tr>
 *   <tr><td>confidence level</td><td>0.95</td><td></td></tr>
 * </table>
 *
 * <p><b>Rows.</b> One row is one subject. Frequencies count as so many. Late entry is allowed: the risk is then that of who
 * would have been observed from the origin. Refused are strata, of which each has its own calibration, sampling weights and
 * several rows of a subject.
 *
 * <p><b>Follow-up after the horizon.</b> Cox models see it, as in Austin's code: hazards are proportional throughout, and it
 * helps to estimate the coefficients. Censor the sample at the horizon before if that is not wanted.
 *
 * <p><b>Standard errors</b> of O / E and intercept are those of the Kaplan-Meier risk alone: the patients are as they
 * are, with the mean of their predictions. They are a little long for a sample drawn anew, where O and E rise and
 * fall together: of samples of 200 with 40 % censored 97 % of the limits of O / E at the level 95 % had 1 within
 * them.
 *
 * <p><b>Edges.</b> A predicted survival of 0 or 1 has no finite x: survivals are moved to at least the clamp and at most 1
 * minus it for intercept, slope and curve, and {@link HorizonCalibration#clamped()} says how many were. O / E and
 * groups use them as they are. With predictions of few values the curve has fewer knots or is a line, see {@link
 * CalibrationCurve#knots()}. Without events, or with the same prediction for all, slope and curve are not there and
 * {@link HorizonCalibration#slopeReason()} and {@link CalibrationCurve#reason()} say why.
 *
 * <p>Cost that of two Cox models for each horizon and one for each replicate.
 *
 * @see <a href="https://doi.org/10.1002/sim.8570">Austin PC, Harrell FE, van Klaveren D. Stat Med 2020;39:2714-2742</a>
 * @see <a href="https://doi.org/10.1002/sim.6428">Demler OV, Paynter NP, Cook NR. Stat Med 2015;34:1659-1680</a>
 * @since 0.1.0
 */
@Value.Immutable(builder = false)
public abstract class Calibration {
  Calibration() {}

  /** {@return calibration with the defaults} */
  public static Calibration withDefaults() {
    return ImmutableCalibration.of();
  }

  /** {@return into how many groups the subjects are divided by their predicted risk, at least 2} */
  @Value.Default
  public int groupCount() {
    return 10;
  }

  /** {@return what the test does with groups of few events} */
  @Value.Default
  public SmallGroups smallGroups() {
    return SmallGroups.MERGE;
  }

  /** {@return the number of knots of the curve, 3 to 7; they are at Harrell's quantiles} */
  @Value.Default
  public int knots() {
    return 3;
  }

  /** {@return at how many predicted risks the curve is evaluated, at least 2} */
  @Value.Default
  public int curvePoints() {
    return 100;
  }

  /** {@return how near to 0 and 1 predicted survivals may be for intercept, slope and curve, above 0 and below 0.5} */
  @Value.Default
  public double clamp() {
    return 1e-6;
  }

  /** {@return the number of bootstrap samples for limits of ICI, E50, E90 and Emax; 0 for none} */
  @Value.Default
  public int replicates() {
    return 0;
  }

  /** {@return the seed of the bootstrap} */
  @Value.Default
  public long seed() {
    return 1;
  }

  /** {@return what is done about times that the follow-up does not reach} */
  @Value.Default
  public Horizons horizons() {
    return Horizons.REFUSE;
  }

  /** {@return the confidence level of the limits, above 0 and below 1} */
  @Value.Default
  public double confidenceLevel() {
    return 0.95;
  }

  /**
   * {@return these options with another number of groups}
   *
   * @param count into how many groups, at least 2
   * @throws IllegalArgumentException if {@code count} is below 2
   */
  public abstract Calibration withGroupCount(int count);

  /**
   * {@return these options with another rule for groups of few events}
   *
   * @param rule what the test does with them
   */
  public Calibration with(SmallGroups rule) {
    return withSmallGroups(rule);
  }

  abstract Calibration withSmallGroups(SmallGroups rule);

  /**
   * {@return these options with another number of knots of the curve}
   *
   * @param count 3 to 7
   * @throws IllegalArgumentException if {@code count} is not 3 to 7
   */
  public abstract Calibration withKnots(int count);

  /**
   * {@return these options with another number of points of the curve}
   *
   * @param count at least 2
   * @throws IllegalArgumentException if {@code count} is below 2
   */
  public abstract Calibration withCurvePoints(int count);

  /**
   * {@return these options with another clamp}
   *
   * @param distance how near to 0 and 1 predicted survivals may be, above 0 and below 0.5
   * @throws IllegalArgumentException if {@code distance} is not above 0 and below 0.5
   */
  public abstract Calibration withClamp(double distance);

  /**
   * {@return these options with another number of bootstrap samples}
   *
   * @param count 0, or enough for the limits: at least 2 / (1 - level) - 1
   * @throws IllegalArgumentException if {@code count} is neither
   */
  public abstract Calibration withReplicates(int count);

  /**
   * {@return these options with another seed}
   *
   * @param seed any number
   */
  public abstract Calibration withSeed(long seed);

  /**
   * {@return these options with another rule for times beyond the follow-up}
   *
   * @param rule the rule; not {@link Horizons#CLAMP}, for a prediction is one for its own time
   * @throws IllegalArgumentException if {@code rule} is {@link Horizons#CLAMP}
   */
  public Calibration with(Horizons rule) {
    return withHorizons(rule);
  }

  abstract Calibration withHorizons(Horizons rule);

  /**
   * {@return these options with another confidence level}
   *
   * @param level the level, above 0 and below 1
   * @throws IllegalArgumentException if {@code level} is not above 0 and below 1
   */
  public abstract Calibration withConfidenceLevel(double level);

  /**
   * {@return the calibration at each time of the predictions, in groups by quantiles of the predicted risk}
   *
   * <p>Quantiles are of type 7 in R; a group has the risks above one quantile and up to the next. Equal risks stay
   * together, so that there may be fewer groups.
   *
   * @param data the sample
   * @param predictions the predictions of its rows
   * @throws IllegalArgumentException if there are not as many rows of predictions, if a row in use has none, if the sample
   *     has strata, sampling weights or several rows of a subject, or if a time is beyond the follow-up and that is
   *     refused, or all are
   */
  public CalibrationEstimate of(SurvivalData data, SurvivalPredictions predictions) {
    return CalibrationEstimate.of(this, data, predictions, null);
  }

  /**
   * {@return the calibration at each time of the predictions, in groups that are given, such as the classes of a score}
   *
   * @param data the sample
   * @param predictions the predictions of its rows
   * @param groups the group of each row
   * @throws IllegalArgumentException as {@link #of(SurvivalData, SurvivalPredictions)}, and if there is not one label
   *     per row
   */
  public CalibrationEstimate of(SurvivalData data, SurvivalPredictions predictions, Groups groups) {
    checkArgument(
        groups.size() == data.rows(),
        "calibration: %s rows and %s group labels, expected one per row",
        data.rows(),
        groups.size());
    return CalibrationEstimate.of(this, data, predictions, groups);
  }

  @Value.Check
  void check() {
    checkArgument(
        groupCount() >= 2, "calibration: groups are %s, expected at least 2", groupCount());
    checkArgument(
        knots() >= 3 && knots() <= 7, "calibration: knots are %s, expected 3 to 7", knots());
    checkArgument(
        curvePoints() >= 2,
        "calibration: points of the curve are %s, expected at least 2",
        curvePoints());
    checkArgument(
        clamp() > 0 && clamp() < 0.5,
        "calibration: clamp is %s, expected above 0 and below 0.5",
        clamp());
    checkArgument(
        confidenceLevel() > 0 && confidenceLevel() < 1,
        "calibration: confidence level is %s, expected above 0 and below 1",
        confidenceLevel());
    if (!(replicates() == 0 || PercentileLimits.rank(replicates(), confidenceLevel()) >= 1)) {
      throw new IllegalArgumentException("calibration: replicates are " + replicates()
          + ", expected 0 or at least 2 / (1 - level) - 1 for level " + confidenceLevel());
    }
    checkArgument(
        horizons() != Horizons.CLAMP,
        "calibration: horizons beyond the follow-up are %s, expected REFUSE or DROP: a prediction is one for its own"
            + " time",
        horizons());
  }
}
