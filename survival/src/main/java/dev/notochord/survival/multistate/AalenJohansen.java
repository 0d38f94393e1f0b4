package dev.notochord.survival.multistate;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.primitives.Ints;
import dev.notochord.survival.multistate.MultiStateData.Weighting;
import dev.notochord.survival.nonparametric.ConfidenceTransform;
import java.util.Arrays;
import java.util.OptionalDouble;
import org.immutables.value.Value;

/**
 * Estimates the probability of being in each state from histories, by the method of Aalen and
 * Johansen.
 *
 * <pre>
 *   dA_jk(t) = dN_jk(t) / Y_j(t)  for k other than j,   dA_jj(t) = - sum over k of dA_jk(t)
 *   P(s, t)  = product of (I + dA(u)) over the times u after s up to t
 *   p(t)     = p(start) P(start, t)
 * </pre>
 *
 * <p>with dN_jk transitions from state j to k at a time and Y_j subjects at risk in state j just
 * before it, both as sums of weights. All transitions of one time go into one matrix, so that ties
 * between different transitions need no order. With two states p is the Kaplan-Meier estimate, with
 * one transient state it is the cumulative incidence of each cause.
 *
 * <p>Censoring and late entry are taken to say nothing about what comes next. State probabilities
 * hold whether or not the history is Markov; P(s, t) for s after the start holds only if it is.
 *
 * <pre>{@code
 * StateProbabilities p = AalenJohansen.withDefaults().estimate(data);
 * p.estimateAt("recurrence", 24);
 * p.expectedTimes(60).get("event-free");
 * }</pre>
 *
 * <p>The options are immutable: each {@code with} method returns changed options and leaves this
 * object as it is.
 *
 * <table>
 *   <caption>Defaults</caption>
 *   <tr><th>option</th><th>default</th><th>elsewhere</th></tr>
 *   <tr><td>confidence level</td><td>0.95</td><td>0.95 in R</td></tr>
 *   <tr><td>transform</td><td>{@link ConfidenceTransform#LOG}</td><td>log in R</td></tr>
 *   <tr><td>variance</td><td>{@link StateVariance#INFINITESIMAL_JACKKNIFE}</td><td>the same in R's
 *       survfit; Greenwood or Aalen in mstate</td></tr>
 *   <tr><td>start time</td><td>the earliest start of a row</td><td>0 in R, or the earliest time if it
 *       is negative</td></tr>
 *   <tr><td>initial distribution</td><td>of those at risk at the first transition</td><td>the same in
 *       R's survfit</td></tr>
 * </table>
 *
 * <p>For n rows, m distinct times and s states the estimate costs O(n + m s^2). Standard
 * errors are computed when they are first asked for; those of the probabilities by the infinitesimal
 * jackknife cost O(n s^2 log m + m s^3), without the influence of each subject at each time. The
 * result keeps about 40 bytes per row, and 8 (4 s + 3 e + s^2 + 2) bytes per time for e transitions, and 8 s
 * bytes per subject.
 *
 * <p><b>Edges.</b> No transition: the probabilities stay as they were at the start. A state in which
 * nobody is at risk any more keeps its probability: look at the number at risk. Probabilities and
 * their standard errors agree with R's {@code survfit} (survival 3.5-3), with these differences on
 * purpose: transitions at the start time itself do not count, while R counts those at its {@code
 * start.time}; the uncertainty of an estimated initial distribution is always part of the standard
 * error, which R 3.5-3 leaves out unless the influence is asked for; clusters are heeded, which R
 * 3.5-3 replaces by subjects; the standard error of expected times heeds weights, which R 3.5-3
 * leaves out; gaps within a subject are allowed; rows that only go on from each
 * other add no times; and times that differ are never taken as tied.
 *
 * @see <a href="https://www.jstor.org/stable/4615704">Aalen OO, Johansen S. Scand J Stat
 *     1978;5:141-150</a>
 * @see <a href="https://doi.org/10.1016/S0167-7152(01)00155-9">Datta S, Satten GA. Stat Probab Lett
 *     2001;55:403-411</a>
 * @since 0.1.0
 */
@Value.Immutable(builder = false)
public abstract class AalenJohansen {
  AalenJohansen() {}

  /**
   * {@return the default options: level 0.95, limits on the log scale, the infinitesimal jackknife,
   * from the earliest start, from the states of those at risk}
   */
  public static AalenJohansen withDefaults() {
    return ImmutableAalenJohansen.of(
        0.95,
        ConfidenceTransform.LOG,
        StateVariance.INFINITESIMAL_JACKKNIFE,
        OptionalDouble.empty(),
        InitialDistribution.ofThoseAtRisk());
  }

  /** {@return the confidence level of the limits, above 0 and below 1} */
  @Value.Parameter
  public abstract double confidenceLevel();

  /** {@return the scale on which the limits of probabilities are symmetric} */
  @Value.Parameter
  public abstract ConfidenceTransform confidenceTransform();

  /** {@return how variances are estimated} */
  @Value.Parameter
  public abstract StateVariance variance();

  /** {@return the time from which on transitions count, empty for the earliest start of a row} */
  @Value.Parameter
  public abstract OptionalDouble startTime();

  /** {@return where subjects are at the start} */
  @Value.Parameter
  public abstract InitialDistribution initialDistribution();

  /**
   * {@return these options with another confidence level}
   *
   * @param level the level, above 0 and below 1
   * @throws IllegalArgumentException if {@code level} is not above 0 and below 1
   */
  public AalenJohansen withConfidenceLevel(double level) {
    return ImmutableAalenJohansen.of(
        level, confidenceTransform(), variance(), startTime(), initialDistribution());
  }

  /**
   * {@return these options with another transform for the limits}
   *
   * @param transform the scale on which the limits are symmetric
   */
  public AalenJohansen with(ConfidenceTransform transform) {
    return ImmutableAalenJohansen.of(
        confidenceLevel(), transform, variance(), startTime(), initialDistribution());
  }

  /**
   * {@return these options with another variance}
   *
   * @param variance how variances are estimated
   */
  public AalenJohansen with(StateVariance variance) {
    return ImmutableAalenJohansen.of(
        confidenceLevel(), confidenceTransform(), variance, startTime(), initialDistribution());
  }

  /**
   * {@return these options with another start}
   *
   * <p>Only transitions after the start count, and times in states are counted from it. A start
   * after the origin, a landmark, gives the probabilities of those who are under observation then.
   *
   * @param time the start, finite
   * @throws IllegalArgumentException if {@code time} is not finite
   */
  public AalenJohansen withStartTime(double time) {
    return ImmutableAalenJohansen.of(
        confidenceLevel(),
        confidenceTransform(),
        variance(),
        OptionalDouble.of(time + 0.0),
        initialDistribution());
  }

  /**
   * {@return these options with another distribution at the start}
   *
   * @param distribution where subjects are at the start
   */
  public AalenJohansen with(InitialDistribution distribution) {
    return ImmutableAalenJohansen.of(
        confidenceLevel(), confidenceTransform(), variance(), startTime(), distribution);
  }

  /**
   * {@return the probabilities of the states of a sample}
   *
   * @param data the histories
   * @throws IllegalArgumentException if the start time is not before the last time of the sample, a
   *     state of the given initial distribution is not in the model, or the variance is not the
   *     infinitesimal jackknife and the sample has sampling weights or clusters
   */
  public StateProbabilities estimate(MultiStateData data) {
    return estimate(data, data.subjects());
  }

  /**
   * {@return the probabilities of the states from counts, which may be of parts that were merged}
   *
   * <p>They are those of the rows to the last bit. So are the standard errors, which agree to rounding only if subjects
   * start in different states. {@link StateProbabilities#subjects()} is the number of stays.
   *
   * @param counts the moves and those at risk of them
   * @throws IllegalArgumentException if the variance is the infinitesimal jackknife, which takes the rows, the start time
   *     is not before the last time, or a state of the given initial distribution is not in the model
   * @throws IllegalStateException if there are no counts
   */
  public StateProbabilities estimate(TransitionCounts counts) {
    checkArgument(
        variance() != StateVariance.INFINITESIMAL_JACKKNIFE,
        "Aalen-Johansen: variance is %s and there are counts alone, expected %s or %s",
        variance(),
        StateVariance.GREENWOOD,
        StateVariance.AALEN);
    return estimate(counts.toStays(), Ints.saturatedCast(counts.stays()));
  }

  private StateProbabilities estimate(MultiStateData data, int subjects) {
    checkVariance(data);
    double earliest = Arrays.stream(data.start).min().orElseThrow();
    double latest = Arrays.stream(data.stop).max().orElseThrow();
    double origin = startTime().orElse(earliest);
    checkArgument(
        origin < latest,
        "Aalen-Johansen: start time is %s, expected before the last time %s",
        origin,
        latest);
    RowsAtRisk rows = new RowsAtRisk(data, origin);
    Steps steps = new Steps(rows);
    double[] initial = new double[steps.states];
    double[] influence = new double[rows.units() * steps.states];
    if (initialDistribution().given().isPresent()) {
      initialDistribution()
          .given()
          .get()
          .forEach((state, probability) -> initial[data.model().code(state)] = probability);
    } else {
      estimateInitial(rows, steps, initial, influence);
    }
    return new StateProbabilities(
        this, data.model(), subjects, origin, rows, steps, initial, influence);
  }

  private static void estimateInitial(
      RowsAtRisk rows, Steps steps, double[] initial, double[] influence) {
    int at = steps.firstMove < steps.size ? steps.firstMove : 0;
    double all = 0;
    for (int j = 0; j < steps.states; j++) {
      all += steps.atRisk[at * steps.states + j];
    }
    for (int j = 0; j < steps.states; j++) {
      initial[j] = steps.atRisk[at * steps.states + j] / all;
    }
    for (int row = 0; row < rows.rows(); row++) {
      if (rows.first[row] <= at && at <= rows.last[row]) {
        int offset = rows.unit[row] * steps.states;
        for (int j = 0; j < steps.states; j++) {
          double own = j == rows.from[row] ? 1 : 0;
          influence[offset + j] += rows.weight[row] * (own - initial[j]) / all;
        }
      }
    }
  }

  private void checkVariance(MultiStateData data) {
    checkArgument(
        variance() == StateVariance.INFINITESIMAL_JACKKNIFE
            || (data.weighting() != Weighting.SAMPLING && !data.isClustered()),
        "Aalen-Johansen: variance is %s and the sample has sampling weights or clusters, expected %s",
        variance(),
        StateVariance.INFINITESIMAL_JACKKNIFE);
  }

  @Value.Check
  void check() {
    checkArgument(
        confidenceLevel() > 0 && confidenceLevel() < 1,
        "Aalen-Johansen: confidence level is %s, expected above 0 and below 1",
        confidenceLevel());
    checkArgument(
        startTime().isEmpty() || Double.isFinite(startTime().getAsDouble()),
        "Aalen-Johansen: start time is %s, expected a finite number",
        startTime().orElse(0));
  }
}
