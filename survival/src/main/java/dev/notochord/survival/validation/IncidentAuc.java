package dev.notochord.survival.validation;

import static com.google.common.base.Preconditions.checkArgument;

import dev.notochord.survival.SurvivalData;
import dev.notochord.survival.concordance.Concordance;
import org.immutables.value.Value;

/**
 * How well a score tells, among those still at risk at a time, who has the event just then: the incident/dynamic area
 * under the curve, by the mean rank of the cases among their risk sets, smoothed over time.
 *
 * <pre>
 *   A(j) = (weight of the controls of event j with a lower score + of tied scores / 2) / R(j)
 *   AUC(t) = sum over events j in the window of t of w(j) A(j) / sum of w(j)
 * </pre>
 *
 * <p>The controls of an event at t(j) are those at risk there who do not have the event there, R(j) their weight; who
 * is censored at t(j) is at risk. An event without a control is left out. The window holds the events nearest to t in
 * time: as many as make up the given span of the weight of all events, with all that are as far away as the last of
 * them.
 *
 * <p><b>Why this one.</b> {@link TimeDependentAuc} counts all events up to t and so averages over what the score does
 * early and late. This area shows whether it still discriminates at t. The estimate of Saha-Chaudhuri and Heagerty
 * needs no model; that of Heagerty and Zheng 2005 takes the score through a Cox model with time-varying coefficients,
 * and is right only if that one is. The mean of A over all events, each weighted by w R, is Harrell's concordance: that
 * is {@link IncidentAucEstimate#concordance()}.
 *
 * <pre>{@code
 * IncidentAuc.withDefaults().ofRisk(sample, score, 3, 6, 12).auc(0);
 * }</pre>
 *
 * <table>
 *   <caption>Defaults</caption>
 *   <tr><th>option</th><th>default</th></tr>
 *   <tr><td>span of the window</td><td>0.3 of the events</td></tr>
 *   <tr><td>times beyond the last event with a control</td><td>{@link Horizons#REFUSE}</td></tr>
 *   <tr><td>confidence level</td><td>0.95</td></tr>
 *   <tr><td>draws and seed of the simultaneous band</td><td>20000 and 1</td></tr>
 * </table>
 *
 * <p><b>Standard error.</b> By the infinitesimal jackknife with the window as it is: the derivative by the weight of
 * each row, as case and as control, times the weight, is added up within clusters or subjects; the sum of the squares
 * is the variance. A smoothed curve is biased where the true one bends within the window; limits do not cover that. The
 * score counts as given. In samples of 200 with 40 % censored (1000 of them, Monte Carlo error 0.8 %) the limits at the
 * level 95 % had the true area in them in 92 % to 94 %, with a span of 0.1, about 12 events to a window, in 89 % to
 * 92 %: there they are too short.
 *
 * <p><b>Simultaneous band.</b> Covers all areas at the times asked for with the given probability, as in {@link
 * TimeDependentAuc}: each area -/+ c times its standard error, c being simulated.
 *
 * <p><b>Rows.</b> Frequencies: as if each row were repeated. Sampling weights: a row counts its weight. Late entries
 * and strata are refused.
 *
 * <p><b>Edges.</b> No event that anybody outlives: no area at any time, with a reason. One event in the window: its
 * own rank.
 *
 * <p>Cost O(n log n), and as much per time for the standard errors; covariances O(n) per pair of times when asked
 * for. Memory 8 bytes per time and unit.
 *
 * @see <a href="https://doi.org/10.1093/biostatistics/kxs021">Saha-Chaudhuri P, Heagerty PJ. Biostatistics 2013;14:42-59</a>
 * @see <a href="https://doi.org/10.1111/j.0006-341X.2005.030814.x">Heagerty PJ, Zheng Y. Biometrics 2005;61:92-105</a>
 * @since 0.1.0
 */
@Value.Immutable
public abstract class IncidentAuc {
  private static final String SUBJECT = "incident AUC";

  IncidentAuc() {}

  /** {@return the measure with its defaults: windows of 0.3 of the events} */
  public static IncidentAuc withDefaults() {
    return ImmutableIncidentAuc.builder().build();
  }

  /** {@return the share of the events that a window holds} */
  @Value.Default
  public double span() {
    return 0.3;
  }

  /** {@return what is done about times after the last event that has a control} */
  @Value.Default
  public Horizons horizons() {
    return Horizons.REFUSE;
  }

  /** {@return the confidence level of the limits, above 0 and below 1} */
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
   * {@return these options with another span}
   *
   * @param span the share of the events that a window holds, above 0 and at most 1
   * @throws IllegalArgumentException if it is not
   */
  public abstract IncidentAuc withSpan(double span);

  /**
   * {@return these options with another policy for times after the last event that has a control}
   *
   * @param horizons what is done about them
   */
  public IncidentAuc with(Horizons horizons) {
    return withHorizons(horizons);
  }

  abstract IncidentAuc withHorizons(Horizons horizons);

  /**
   * {@return these options with another confidence level}
   *
   * @param level the level, above 0 and below 1
   * @throws IllegalArgumentException if {@code level} is not above 0 and below 1
   */
  public abstract IncidentAuc withConfidenceLevel(double level);

  /**
   * {@return these options with another simulation of the simultaneous band}
   *
   * @param draws how many draws, at least 100
   * @param seed their seed
   * @throws IllegalArgumentException if {@code draws} is below 100
   */
  public IncidentAuc withBand(int draws, long seed) {
    return withBandDraws(draws).withBandSeed(seed);
  }

  abstract IncidentAuc withBandDraws(int draws);

  abstract IncidentAuc withBandSeed(long seed);

  /**
   * {@return the areas of a risk}
   *
   * @param data the sample
   * @param risk per row of the sample a number that is high where the event is expected early; infinite numbers are allowed
   * @param times the times, increasing
   * @throws IllegalArgumentException if there is not one score per row, if that of a row in use is NaN, if the sample
   *     has late entries or strata, or if times do not increase or are beyond the last event that has a control and
   *     that is refused
   */
  public IncidentAucEstimate ofRisk(SurvivalData data, double[] risk, double... times) {
    TimedRows rows = TimedRows.of(SUBJECT, data);
    IncidentRanks ranks = new IncidentRanks(rows, rows.ordered(SUBJECT, "risk", risk));
    double last = ranks.lastTime();
    EvaluationTimes kept =
        EvaluationTimes.of(SUBJECT, times, horizons(), t -> last < 0 || t <= last, last);
    return new IncidentAucEstimate(
        ranks,
        kept,
        this,
        Concordance.withDefaults().withConfidenceLevel(confidenceLevel()).ofRisk(data, risk));
  }

  /**
   * {@return the areas of a predicted time, those of the negative number as a risk}
   *
   * @param data the sample
   * @param time per row of the sample a number that is high where the event is expected late
   * @param times the times, increasing
   * @throws IllegalArgumentException as {@link #ofRisk}
   */
  public IncidentAucEstimate ofPredictedTime(SurvivalData data, double[] time, double... times) {
    double[] negative = new double[time.length];
    for (int i = 0; i < negative.length; i++) {
      negative[i] = -time[i];
    }
    return ofRisk(data, negative, times);
  }

  @Value.Check
  void check() {
    checkArgument(
        span() > 0 && span() <= 1,
        "%s: span is %s, expected above 0 and at most 1",
        SUBJECT,
        span());
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
