package dev.notochord.survival.validation;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.primitives.ImmutableDoubleArray;
import dev.notochord.survival.SurvivalData;
import org.immutables.value.Value;

/**
 * How a new prediction moves subjects between classes of risk: the table of old against new class, the net reclassification
 * improvement (NRI) and the integrated discrimination improvement (IDI).
 *
 * <pre>
 *   NRI of events     = P(up | event by t) - P(down | event by t)
 *   NRI of nonevents  = P(down | no event by t) - P(up | no event by t)             NRI = their sum, from -2 to 2
 *   IDI of events     = E(new - old | event by t)       of nonevents = -E(new - old | no event by t)       IDI = their sum
 * </pre>
 *
 * <p><b>Categories.</b> Up means into a higher class of risk. P(up | event) = P(up) F(up) / F, with F(up) the risk by t
 * of those who move up, 1 less the Kaplan-Meier curve of these alone, and F that of all; as in Pencina 2011. In the
 * cells of the table the events expected are n F of the cell (Steyerberg and Pencina 2010); over the cells they do not
 * add up to n F of all exactly.
 *
 * <p><b>Continuous NRI and IDI.</b> Up means any higher risk. The conditional probabilities and means are ratios of
 * sums of inverse probability weights, 1 / G(T-) for an event by t and 1 / G(t) for who is beyond t, with G the
 * Kaplan-Meier estimate of the time to censoring; as in Uno 2013. Some programs print half of this NRI.
 *
 * <p><b>Not for deciding which model is better.</b> NRI and IDI improve on average when useless or miscalibrated
 * predictions are added, in the sample the model was fitted to and in others; they are no proper scores, and their
 * tests reject far too often for nested models (Hilden and Gerds 2014; Kerr 2014). The sum of the two parts weighs an
 * event as much as a nonevent whatever their number and cost. Report the parts, and the {@link BrierScore}, the
 * change of {@link TimeDependentAuc} and the {@link DecisionCurve} with them.
 *
 * <pre>{@code
 * ReclassificationEstimate moved = Reclassification.withDefaults().withCutoffs(0.1, 0.3).ofRisk(sample, 12, oldRisk, newRisk);
 * moved.categoryNri().events();
 * }</pre>
 *
 * <table>
 *   <caption>Defaults</caption>
 *   <tr><th>option</th><th>default</th></tr>
 *   <tr><td>cutoffs between the classes</td><td>0.5; a class begins at its cutoff</td></tr>
 *   <tr><td>confidence level</td><td>0.95</td></tr>
 * </table>
 *
 * <p><b>Standard error.</b> By the infinitesimal jackknife: the derivative by the weight of each row, through curves,
 * shares and G, times the weight, is added up within clusters or subjects; the sum of the squares is the variance. The
 * predictions count as given.
 *
 * <p><b>Rows.</b> Frequencies: as if each row were repeated. Sampling weights: a row counts its weight. Late entries
 * and strata are refused.
 *
 * <p><b>Edges.</b> Nobody moves up, or down: that part is 0. The follow-up of those who move ends before t with a
 * censoring, or there is no event by t, or nobody without one: no NRI, with a reason.
 *
 * <p>Cost O(n) for each cell that is not empty, and no sorting.
 *
 * @see <a href="https://doi.org/10.1002/sim.4085">Pencina MJ, D'Agostino RB, Steyerberg EW. Stat Med 2011;30:11-21</a>
 * @see <a href="https://doi.org/10.1002/sim.5647">Uno H et al. Stat Med 2013;32:2430-2442</a>
 * @see <a href="https://doi.org/10.1002/sim.5804">Hilden J, Gerds TA. Stat Med 2014;33:3405-3414</a>
 * @since 0.1.0
 */
@Value.Immutable
public abstract class Reclassification {
  private static final String SUBJECT = "reclassification";

  Reclassification() {}

  /** {@return the measure with its defaults} */
  public static Reclassification withDefaults() {
    return ImmutableReclassification.builder().build();
  }

  /** {@return the risks at which the classes from the second on begin, increasing} */
  @Value.Default
  public ImmutableDoubleArray cutoffs() {
    return ImmutableDoubleArray.of(0.5);
  }

  /** {@return the confidence level of the limits, above 0 and below 1} */
  @Value.Default
  public double confidenceLevel() {
    return 0.95;
  }

  /**
   * {@return these options with other classes of risk}
   *
   * @param cutoffs the risks at which the classes from the second on begin, at least one, above 0, at most 1, increasing
   * @throws IllegalArgumentException if they are not so
   */
  public Reclassification withCutoffs(double... cutoffs) {
    return withCutoffs(ImmutableDoubleArray.copyOf(cutoffs));
  }

  abstract Reclassification withCutoffs(ImmutableDoubleArray cutoffs);

  /**
   * {@return these options with another confidence level}
   *
   * @param level the level, above 0 and below 1
   * @throws IllegalArgumentException if {@code level} is not above 0 and below 1
   */
  public abstract Reclassification withConfidenceLevel(double level);

  /**
   * {@return how the new risk moves subjects}
   *
   * @param data the sample
   * @param time the time by which the event is predicted
   * @param oldRisk per row of the sample the probability of the event by then as it was predicted
   * @param newRisk that as it is predicted now
   * @throws IllegalArgumentException if there is not one risk per row, if that of a row in use is not from 0 to 1, if
   *     the sample has late entries or strata, or if nobody is observed beyond the time
   */
  public ReclassificationEstimate ofRisk(
      SurvivalData data, double time, double[] oldRisk, double[] newRisk) {
    TimedRows rows = TimedRows.of(SUBJECT, data);
    WeightedSample sample = WeightedSample.of(rows);
    if (!(time >= 0 && sample.reachesBeyond(time))) {
      throw new IllegalArgumentException(SUBJECT + ": time is " + time
          + ", expected one of at least 0 beyond which somebody is observed; the last is "
          + rows.lastTime());
    }
    double[] before = rows.orderedProbabilities(SUBJECT, "old risk", oldRisk);
    double[] now = rows.orderedProbabilities(SUBJECT, "new risk", newRisk);
    return new ReclassificationEstimate(
        new ReclassificationSums(sample, time, before, now, cutoffs(), confidenceLevel()));
  }

  @Value.Check
  void check() {
    checkArgument(!cutoffs().isEmpty(), "%s: no cutoffs, expected at least one", SUBJECT);
    for (int k = 0; k < cutoffs().length(); k++) {
      double cutoff = cutoffs().get(k);
      if (!(cutoff > (k == 0 ? 0 : cutoffs().get(k - 1)) && cutoff <= 1)) {
        throw new IllegalArgumentException(SUBJECT + ": cutoff[" + k + "] is " + cutoff
            + ", expected numbers above 0 and at most 1 that increase");
      }
    }
    checkArgument(
        confidenceLevel() > 0 && confidenceLevel() < 1,
        "%s: confidence level is %s, expected above 0 and below 1",
        SUBJECT,
        confidenceLevel());
  }
}
