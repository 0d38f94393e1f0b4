package dev.notochord.survival.validation;

import static com.google.common.base.Preconditions.checkArgument;

import dev.notochord.survival.CompetingRisksData;
import dev.notochord.survival.SurvivalData;
import org.immutables.value.Value;

/**
 * How well a score tells those who have the event by a time from those who do not: the area under the curve of sensitivity
 * against 1 - specificity at that time (cumulative sensitivity, dynamic specificity).
 *
 * <pre>
 *   AUC(t) = sum over cases i and controls j of w(i) v(i) w(j) v(j) [score(i) > score(j)]
 *            / ((sum w v of cases) (sum w v of controls))
 *   case: an event at T &lt;= t, v = 1 / G(T-)         control: T > t, v = 1 / G(t)
 * </pre>
 *
 * <p>Tied scores count 1/2; who was censored by t is neither. w is the weight of the row and G the Kaplan-Meier
 * estimate of the time to censoring, taken just before an event, tied events being removed first. The weight of the
 * controls is a constant that cancels. It is 1/2 for a score that says nothing, 1 for one that tells all apart, and the
 * Mann-Whitney statistic where nobody was censored before t.
 *
 * <p>The direction is in the name of the method, as in {@link dev.notochord.survival.concordance.Concordance}: {@link
 * #ofRisk} for numbers that are high where the event comes early, {@link #ofPredictedTime} for numbers that are high
 * where it comes late.
 *
 * <pre>{@code
 * TimeDependentAuc auc = TimeDependentAuc.withDefaults();
 * auc.ofRisk(sample, score, 3, 6, 12).auc(0);
 * auc.rocOfRisk(sample, score, 12).sensitivities();
 * auc.accuracyOfRisk(sample, score, 12, 9).positivePredictiveValue();
 * }</pre>
 *
 * <table>
 *   <caption>Defaults</caption>
 *   <tr><th>option</th><th>default</th></tr>
 *   <tr><td>times beyond the follow-up</td><td>{@link Horizons#REFUSE}</td></tr>
 *   <tr><td>controls where events compete</td><td>{@link ControlGroup#EVENT_FREE}</td></tr>
 *   <tr><td>tolerance of tied scores</td><td>0: only equal scores are tied</td></tr>
 *   <tr><td>confidence level</td><td>0.95</td></tr>
 *   <tr><td>draws and seed of the simultaneous band</td><td>20000 and 1</td></tr>
 * </table>
 *
 * <p><b>Follow-up.</b> A time is reached if somebody's observed time is beyond it.
 *
 * <p><b>Standard error.</b> By the infinitesimal jackknife: the derivative by the weight of each row, also through G,
 * times the weight, is added up within clusters, or else subjects, or else stands alone; the sum of the squares is
 * the variance. These are the influence functions of Blanche et al.; timeROC divides by n - 1 where this is a plain
 * sum, so that its standard error is larger by the factor sqrt(n / (n - 1)). The score counts as given: that it was
 * fitted to the same sample is not in the standard error, and makes the area too high.
 *
 * <p><b>Simultaneous band.</b> Covers all areas at the times asked for with the given probability: each area -/+ c
 * times its standard error, with c the quantile of the largest absolute value of normal variables with the correlations
 * of the areas, found by simulation. In 1000 samples of 200 with 40 % censored, Monte Carlo error 0.8 %, the limits at
 * the level 95 % had the true area in them in 92 % (with 30 cases) to 95 % (with 100), and the band of three times in
 * 93 %.
 *
 * <p><b>Integrated.</b> The mean of AUC over the times asked for, each weighted by the probability of an event since
 * the time before, from the Kaplan-Meier curve (the incidence of the cause where events compete): the sum of AUC(t(k))
 * (S(t(k-1)) - S(t(k))) by 1 - S at the last time, with S = 1 before the first; as {@code cumulative_dynamic_auc} of
 * scikit-survival. The finer the times the nearer to the integral of Lambert and Chevret. Its standard error has that
 * of S in it.
 *
 * <p><b>Rows.</b> Frequencies: as if each row were repeated. Sampling weights: a pair counts the product of the two.
 * Late entries and strata are refused.
 *
 * <p><b>Edges.</b> No event by t: no area, with a reason. Cases and controls apart completely: the standard error is
 * 0 and says little. A single independent unit: it is NaN. Scores may be infinite. A tolerance above 0 ties scores no
 * further apart; a may then be tied with b and b with c, but not a with c.
 *
 * <p>Cost O(n log n) to sort the scores, then O(n) per time with standard errors; covariances O(n) per pair of times
 * when asked for. Memory 16 bytes per time and unit.
 *
 * <p>Agrees with the definition evaluated pair by pair, and with timeROC's definition of the weights ({@code weighting =
 * "marginal"}). scikit-survival takes G at T and not just before it.
 *
 * @see <a href="https://doi.org/10.1002/sim.5958">Blanche P, Dartigues JF, Jacqmin-Gadda H. Stat Med 2013;32:5381-5397</a>
 * @see <a href="https://doi.org/10.1177/0962280213515571">Lambert J, Chevret S. Stat Methods Med Res 2016;25:2088-2102</a>
 * @since 0.1.0
 */
@Value.Immutable
public abstract class TimeDependentAuc {
  private static final String SUBJECT = "time-dependent AUC";

  TimeDependentAuc() {}

  /** {@return the measure with its defaults} */
  public static TimeDependentAuc withDefaults() {
    return ImmutableTimeDependentAuc.builder().build();
  }

  /** {@return what is done about times beyond the follow-up} */
  @Value.Default
  public Horizons horizons() {
    return Horizons.REFUSE;
  }

  /** {@return who the controls are where events compete} */
  @Value.Default
  public ControlGroup controls() {
    return ControlGroup.EVENT_FREE;
  }

  /** {@return how far apart two scores may be and still be tied} */
  @Value.Default
  public double scoreTolerance() {
    return 0;
  }

  /** {@return the confidence level of limits and bands, above 0 and below 1} */
  @Value.Default
  public double confidenceLevel() {
    return 0.95;
  }

  /** {@return how many draws the simultaneous band is simulated with} */
  @Value.Default
  public int bandDraws() {
    return 20_000;
  }

  /** {@return the seed of these draws} */
  @Value.Default
  public long bandSeed() {
    return 1;
  }

  /**
   * {@return these options with another policy for times beyond the follow-up}
   *
   * @param horizons what is done about them
   */
  public TimeDependentAuc with(Horizons horizons) {
    return withHorizons(horizons);
  }

  abstract TimeDependentAuc withHorizons(Horizons horizons);

  /**
   * {@return these options with other controls where events compete}
   *
   * @param controls who they are
   */
  public TimeDependentAuc with(ControlGroup controls) {
    return withControls(controls);
  }

  abstract TimeDependentAuc withControls(ControlGroup controls);

  /**
   * {@return these options with another tolerance of tied scores}
   *
   * @param tolerance how far apart two scores may be and still be tied, at least 0
   * @throws IllegalArgumentException if {@code tolerance} is negative or not finite
   */
  public abstract TimeDependentAuc withScoreTolerance(double tolerance);

  /**
   * {@return these options with another confidence level}
   *
   * @param level the level, above 0 and below 1
   * @throws IllegalArgumentException if {@code level} is not above 0 and below 1
   */
  public abstract TimeDependentAuc withConfidenceLevel(double level);

  /**
   * {@return these options with another simulation of the simultaneous band}
   *
   * @param draws how many draws, at least 100
   * @param seed their seed
   * @throws IllegalArgumentException if {@code draws} is below 100
   */
  public TimeDependentAuc withBand(int draws, long seed) {
    return withBandDraws(draws).withBandSeed(seed);
  }

  abstract TimeDependentAuc withBandDraws(int draws);

  abstract TimeDependentAuc withBandSeed(long seed);

  /**
   * {@return the areas of a risk}
   *
   * @param data the sample
   * @param risk per row of the sample a number that is high where the event is expected early; infinite numbers are allowed
   * @param times the times, increasing
   * @throws IllegalArgumentException if there is not one score per row, if that of a row in use is NaN, if the sample
   *     has late entries or strata, or if times do not increase or are beyond the follow-up and that is refused
   */
  public TimeDependentAucEstimate ofRisk(SurvivalData data, double[] risk, double... times) {
    return estimate(sums(sample(data), "risk", risk, times));
  }

  /**
   * {@return the areas of a predicted time, those of the negative number as a risk}
   *
   * @param data the sample
   * @param time per row of the sample a number that is high where the event is expected late
   * @param times the times, increasing
   * @throws IllegalArgumentException as {@link #ofRisk(SurvivalData, double[], double...)}
   */
  public TimeDependentAucEstimate ofPredictedTime(
      SurvivalData data, double[] time, double... times) {
    return estimate(sums(sample(data), "predicted time", negative(time), times));
  }

  /**
   * {@return the areas of predicted survival, at each time that of the survival predicted for it}
   *
   * @param data the sample
   * @param predictions per row of the sample and time the predicted probability of living beyond it; times beyond the
   *     follow-up are refused or dropped, and left out under {@link Horizons#CLAMP} too: predictions are for their own
   *     times
   * @throws IllegalArgumentException as {@link #ofRisk(SurvivalData, double[], double...)}
   */
  public TimeDependentAucEstimate ofSurvival(SurvivalData data, SurvivalPredictions predictions) {
    return estimate(sums(sample(data), predictions));
  }

  /**
   * {@return the areas of a risk of an event of one of several competing causes}
   *
   * @param data the sample
   * @param cause the cause, from 1
   * @param risk per row of the sample a number that is high where the event of the cause is expected early
   * @param times the times, increasing
   * @throws IllegalArgumentException as {@link #ofRisk(SurvivalData, double[], double...)}, or if there is no such cause
   */
  public TimeDependentAucEstimate ofRisk(
      CompetingRisksData data, int cause, double[] risk, double... times) {
    return estimate(sums(sample(data, cause), "risk", risk, times));
  }

  /**
   * {@return the areas of two risks of the same subjects, and their differences with tests}
   *
   * @param data the sample
   * @param first per row of the sample the risk by one score
   * @param second per row of the sample the risk by another, which may be on another scale
   * @param times the times, increasing
   * @throws IllegalArgumentException as {@link #ofRisk(SurvivalData, double[], double...)}
   */
  public TimeDependentAucDifference compareRisks(
      SurvivalData data, double[] first, double[] second, double... times) {
    WeightedSample sample = sample(data);
    return difference(
        sums(sample, "first risk", first, times), sums(sample, "second risk", second, times));
  }

  /**
   * {@return the areas of two predicted times of the same subjects, and their differences with tests}
   *
   * @param data the sample
   * @param first per row of the sample one prediction
   * @param second per row of the sample another, which may be on another scale
   * @param times the times, increasing
   * @throws IllegalArgumentException as {@link #ofRisk(SurvivalData, double[], double...)}
   */
  public TimeDependentAucDifference comparePredictedTimes(
      SurvivalData data, double[] first, double[] second, double... times) {
    WeightedSample sample = sample(data);
    return difference(
        sums(sample, "first predicted time", negative(first), times),
        sums(sample, "second predicted time", negative(second), times));
  }

  /**
   * {@return the areas of two predictions of survival for the same subjects, and their differences with tests}
   *
   * @param data the sample
   * @param first the predictions of one model, as in {@link #ofSurvival}
   * @param second those of another for the same times
   * @throws IllegalArgumentException as {@link #ofSurvival}, or if the times differ
   */
  public TimeDependentAucDifference compareSurvival(
      SurvivalData data, SurvivalPredictions first, SurvivalPredictions second) {
    checkArgument(
        first.times().equals(second.times()),
        "%s: the first predictions are for the times %s and the second for %s, expected the same",
        SUBJECT,
        first.times(),
        second.times());
    WeightedSample sample = sample(data);
    return difference(sums(sample, first), sums(sample, second));
  }

  /**
   * {@return the areas of two risks of an event of a cause, and their differences with tests}
   *
   * @param data the sample
   * @param cause the cause, from 1
   * @param first per row of the sample the risk by one score
   * @param second per row of the sample the risk by another
   * @param times the times, increasing
   * @throws IllegalArgumentException as {@link #ofRisk(CompetingRisksData, int, double[], double...)}
   */
  public TimeDependentAucDifference compareRisks(
      CompetingRisksData data, int cause, double[] first, double[] second, double... times) {
    WeightedSample sample = sample(data, cause);
    return difference(
        sums(sample, "first risk", first, times), sums(sample, "second risk", second, times));
  }

  /**
   * {@return the curve of sensitivity against 1 - specificity at a time}
   *
   * <p>Scores are compared exactly; the tolerance is not used.
   *
   * @param data the sample
   * @param risk per row of the sample a number that is high where the event is expected early
   * @param time the time
   * @throws IllegalArgumentException as {@link #ofRisk(SurvivalData, double[], double...)}
   */
  public RocCurve rocOfRisk(SurvivalData data, double[] risk, double time) {
    return roc(sample(data), risk, time);
  }

  /**
   * {@return the curve of sensitivity against 1 - specificity at a time for one of several competing causes}
   *
   * @param data the sample
   * @param cause the cause, from 1
   * @param risk per row of the sample a number that is high where the event of the cause is expected early
   * @param time the time
   * @throws IllegalArgumentException as {@link #ofRisk(CompetingRisksData, int, double[], double...)}
   */
  public RocCurve rocOfRisk(CompetingRisksData data, int cause, double[] risk, double time) {
    return roc(sample(data, cause), risk, time);
  }

  /**
   * {@return sensitivity, specificity and predictive values at a time of the rule that expects the event where the risk
   * is at least a threshold}
   *
   * @param data the sample
   * @param risk per row of the sample a number that is high where the event is expected early
   * @param time the time
   * @param threshold the threshold, not NaN
   * @throws IllegalArgumentException as {@link #ofRisk(SurvivalData, double[], double...)}, or if the threshold is NaN
   */
  public ThresholdAccuracy accuracyOfRisk(
      SurvivalData data, double[] risk, double time, double threshold) {
    return accuracy(sample(data), risk, time, threshold);
  }

  /**
   * {@return sensitivity, specificity and predictive values of a threshold for one of several competing causes}
   *
   * <p>A positive predicts the event of the cause; the negative predictive value is the probability of no event of
   * the cause by then, whatever the controls are.
   *
   * @param data the sample
   * @param cause the cause, from 1
   * @param risk per row of the sample a number that is high where the event of the cause is expected early
   * @param time the time
   * @param threshold the threshold, not NaN
   * @throws IllegalArgumentException as {@link #ofRisk(CompetingRisksData, int, double[], double...)}, or if the
   *     threshold is NaN
   */
  public ThresholdAccuracy accuracyOfRisk(
      CompetingRisksData data, int cause, double[] risk, double time, double threshold) {
    return accuracy(sample(data, cause), risk, time, threshold);
  }

  private static WeightedSample sample(SurvivalData data) {
    return WeightedSample.of(TimedRows.of(SUBJECT, data));
  }

  private static WeightedSample sample(CompetingRisksData data, int cause) {
    return WeightedSample.of(TimedRows.of(SUBJECT, data, cause));
  }

  private AucSums sums(WeightedSample sample, String name, double[] risk, double[] times) {
    RankedScores[] scores = {
      new RankedScores(sample.rows.ordered(SUBJECT, name, risk), scoreTolerance())
    };
    return new AucSums(sample, times(sample, times, horizons()), scores, controls());
  }

  private AucSums sums(WeightedSample sample, SurvivalPredictions predictions) {
    Horizons policy = horizons() == Horizons.CLAMP ? Horizons.DROP : horizons();
    EvaluationTimes times = times(sample, predictions.times().toArray(), policy);
    RankedScores[] scores = new RankedScores[times.time.length];
    for (int k = 0; k < scores.length; k++) {
      double[] survival = predictions.survivalColumn(times.place[k]);
      scores[k] = new RankedScores(
          sample.rows.ordered(SUBJECT, "predicted survival", negative(survival)), scoreTolerance());
    }
    return new AucSums(sample, times, scores, controls());
  }

  private static EvaluationTimes times(WeightedSample sample, double[] times, Horizons policy) {
    return EvaluationTimes.of(
        SUBJECT, times, policy, sample::reachesBeyond, sample.lastReached(true));
  }

  private TimeDependentAucEstimate estimate(AucSums sums) {
    return new TimeDependentAucEstimate(sums, confidenceLevel(), bandDraws(), bandSeed());
  }

  private TimeDependentAucDifference difference(AucSums first, AucSums second) {
    return new TimeDependentAucDifference(
        estimate(first), estimate(second), first, second, confidenceLevel());
  }

  private RocCurve roc(WeightedSample sample, double[] risk, double time) {
    double[] scores = sample.rows.ordered(SUBJECT, "risk", risk);
    return RocCurve.of(sample, scores, single(sample, time), controls());
  }

  private ThresholdAccuracy accuracy(
      WeightedSample sample, double[] risk, double time, double threshold) {
    checkArgument(!Double.isNaN(threshold), "%s: threshold is NaN, expected a number", SUBJECT);
    double[] scores = sample.rows.ordered(SUBJECT, "risk", risk);
    return ThresholdSums.accuracy(
        sample, scores, single(sample, time), threshold, controls(), confidenceLevel());
  }

  private double single(WeightedSample sample, double time) {
    double[] times = {time};
    return times(sample, times, horizons()).time[0];
  }

  private static double[] negative(double[] score) {
    double[] negative = new double[score.length];
    for (int i = 0; i < negative.length; i++) {
      negative[i] = -score[i];
    }
    return negative;
  }

  @Value.Check
  void check() {
    checkArgument(
        scoreTolerance() >= 0 && Double.isFinite(scoreTolerance()),
        "%s: tolerance of tied scores is %s, expected a finite number of at least 0",
        SUBJECT,
        scoreTolerance());
    checkArgument(
        confidenceLevel() > 0 && confidenceLevel() < 1,
        "%s: confidence level is %s, expected above 0 and below 1",
        SUBJECT,
        confidenceLevel());
    checkArgument(
        bandDraws() >= 100,
        "%s: the band has %s draws, expected at least 100",
        SUBJECT,
        bandDraws());
  }
}
