package dev.notochord.survival.validation;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.primitives.ImmutableDoubleArray;
import dev.notochord.survival.CompetingRisksData;
import dev.notochord.survival.SurvivalData;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.IntStream;
import org.immutables.value.Value;

/**
 * What is gained by treating those whose predicted risk of an event by a time is at least a threshold: the net
 * benefit, over the thresholds at which one might treat.
 *
 * <pre>
 *   net benefit(p) = P(event by t, risk >= p) - P(no event by t, risk >= p) p / (1 - p)
 *   treat all:  P(event by t) - P(no event by t) p / (1 - p)          treat none: 0
 *   interventions avoided per 100 = 100 (net benefit - net benefit of treating all) / (p / (1 - p))
 * </pre>
 *
 * <p>The threshold p says how many false positives a true positive is worth: who treats from a risk of 10 % on takes
 * 9 needless treatments for one that was needed. P(event by t, risk >= p) is the share of those with such a risk
 * times 1 less the Kaplan-Meier curve of these alone at t (their cumulative incidence, where events compete). Net
 * benefit is in true positives per subject.
 *
 * <pre>{@code
 * DecisionCurveEstimate curve = DecisionCurve.withDefaults()
 *     .withThresholds(0.1, 0.2, 0.3)
 *     .ofRisk(sample, 12, ImmutableMap.of("model", risk, "table", tableRisk));
 * curve.model("model").netBenefit(0);
 * }</pre>
 *
 * <table>
 *   <caption>Defaults</caption>
 *   <tr><th>option</th><th>default</th></tr>
 *   <tr><td>thresholds</td><td>0.01, 0.02, ..., 0.99</td></tr>
 *   <tr><td>confidence level</td><td>0.95</td></tr>
 * </table>
 *
 * <p><b>Standard error.</b> By the infinitesimal jackknife: the derivative by the weight of each row, through the
 * curve and the share, times the weight, is added up within clusters or subjects; the sum of the squares is the
 * variance. Limits are pointwise and those of a normal distribution. The predictions count as given: a model judged
 * on the sample it was fitted to looks better than it is.
 *
 * <p><b>Rows.</b> Frequencies: as if each row were repeated. Sampling weights: a row counts its weight. Late entries
 * and strata are refused.
 *
 * <p><b>Edges.</b> Nobody with such a risk: the net benefit is 0, as of treating none. If the follow-up of those with
 * such a risk ends before t with a censoring, there is no net benefit at this threshold: NaN with a reason. Where all
 * of them had the event by t the standard error has only the spread of their number in it.
 *
 * <p>Cost O(n) per threshold and model.
 *
 * <p>Agrees with the definition evaluated directly; {@code dca} of R's dcurves has the same estimate from {@code
 * survfit} (it treats those above the threshold as well as at it), without standard errors.
 *
 * @see <a href="https://doi.org/10.1177/0272989X06295361">Vickers AJ, Elkin EB. Med Decis Making 2006;26:565-574</a>
 * @see <a href="https://doi.org/10.1186/1472-6947-8-53">Vickers AJ et al. BMC Med Inform Decis Mak 2008;8:53</a>
 * @since 0.1.0
 */
@Value.Immutable
public abstract class DecisionCurve {
  private static final String SUBJECT = "decision curve";
  private static final String MODEL = "model";

  DecisionCurve() {}

  /** {@return the curve with its defaults} */
  public static DecisionCurve withDefaults() {
    return ImmutableDecisionCurve.builder().build();
  }

  /** {@return the thresholds, increasing} */
  @Value.Default
  public ImmutableDoubleArray thresholds() {
    return ImmutableDoubleArray.copyOf(IntStream.range(1, 100).mapToDouble(p -> p / 100.0));
  }

  /** {@return the confidence level of the limits, above 0 and below 1} */
  @Value.Default
  public double confidenceLevel() {
    return 0.95;
  }

  /**
   * {@return these options with other thresholds}
   *
   * @param thresholds the thresholds, at least one, above 0 and below 1, increasing
   * @throws IllegalArgumentException if they are not so
   */
  public DecisionCurve withThresholds(double... thresholds) {
    return withThresholds(ImmutableDoubleArray.copyOf(thresholds));
  }

  abstract DecisionCurve withThresholds(ImmutableDoubleArray thresholds);

  /**
   * {@return these options with another confidence level}
   *
   * @param level the level, above 0 and below 1
   * @throws IllegalArgumentException if {@code level} is not above 0 and below 1
   */
  public abstract DecisionCurve withConfidenceLevel(double level);

  /**
   * {@return the net benefit of a predicted risk; its name in the result is {@code model}}
   *
   * @param data the sample
   * @param time the time by which the event is predicted
   * @param risk per row of the sample the predicted probability of the event by then
   * @throws IllegalArgumentException if there is not one risk per row, if that of a row in use is not from 0 to 1, if
   *     the sample has late entries or strata, or if its follow-up does not reach the time
   */
  public DecisionCurveEstimate ofRisk(SurvivalData data, double time, double[] risk) {
    return ofRisk(data, time, ImmutableMap.of(MODEL, risk));
  }

  /**
   * {@return the net benefit of several predicted risks}
   *
   * @param data the sample
   * @param time the time by which the event is predicted
   * @param risks by the name of the model, per row of the sample the predicted probability of the event by then
   * @throws IllegalArgumentException as {@link #ofRisk(SurvivalData, double, double[])}
   */
  public DecisionCurveEstimate ofRisk(SurvivalData data, double time, Map<String, double[]> risks) {
    return estimate(TimedRows.of(SUBJECT, data), time, risks);
  }

  /**
   * {@return the net benefit of several predicted risks of an event of one of several competing causes}
   *
   * @param data the sample
   * @param cause the cause, from 1
   * @param time the time by which the event is predicted
   * @param risks by the name of the model, per row of the sample the predicted probability of an event of the cause by then
   * @throws IllegalArgumentException as {@link #ofRisk(SurvivalData, double, double[])}, or if there is no such cause
   */
  public DecisionCurveEstimate ofRisk(
      CompetingRisksData data, int cause, double time, Map<String, double[]> risks) {
    return estimate(TimedRows.of(SUBJECT, data, cause), time, risks);
  }

  /**
   * {@return per threshold the difference of the net benefits of two predicted risks, the first less the second}
   *
   * @param data the sample
   * @param time the time by which the event is predicted
   * @param first per row of the sample the predicted probability of the event by then
   * @param second that by another model
   * @throws IllegalArgumentException as {@link #ofRisk(SurvivalData, double, double[])}
   */
  public ImmutableList<PairedDifference> compareRisks(
      SurvivalData data, double time, double[] first, double[] second) {
    TimedRows rows = TimedRows.of(SUBJECT, data);
    checkReached(rows, time);
    double[] one = rows.orderedProbabilities(SUBJECT, "first risk", first);
    double[] two = rows.orderedProbabilities(SUBJECT, "second risk", second);
    ImmutableList.Builder<PairedDifference> differences = ImmutableList.builder();
    for (int k = 0; k < thresholds().length(); k++) {
      double p = thresholds().get(k);
      NetBenefitSum a = NetBenefitSum.of(rows, one, time, p);
      NetBenefitSum b = NetBenefitSum.of(rows, two, time, p);
      differences.add(
          a.isEstimable() && b.isEstimable()
              ? PairedDifference.of(
                  a.value, b.value, a.influence, b.influence, rows.hasSpread(), confidenceLevel())
              : PairedDifference.undefined(NetBenefitSum.TOO_SHORT, confidenceLevel()));
    }
    return differences.build();
  }

  private DecisionCurveEstimate estimate(TimedRows rows, double time, Map<String, double[]> risks) {
    checkReached(rows, time);
    checkArgument(!risks.isEmpty(), "%s: no risks, expected those of at least one model", SUBJECT);
    NetBenefitSum[] all = new NetBenefitSum[thresholds().length()];
    double[] certain = new double[rows.size()];
    Arrays.fill(certain, 1);
    for (int k = 0; k < all.length; k++) {
      all[k] = NetBenefitSum.of(rows, certain, time, thresholds().get(k));
    }
    ImmutableMap.Builder<String, NetBenefit> models = ImmutableMap.builder();
    for (Map.Entry<String, double[]> risk : risks.entrySet()) {
      double[] ordered =
          rows.orderedProbabilities(SUBJECT, "risk of " + risk.getKey(), risk.getValue());
      NetBenefitSum[] sums = new NetBenefitSum[all.length];
      for (int k = 0; k < sums.length; k++) {
        sums[k] = NetBenefitSum.of(rows, ordered, time, thresholds().get(k));
      }
      models.put(risk.getKey(), new NetBenefit(thresholds(), sums, all, confidenceLevel()));
    }
    return new DecisionCurveEstimate(
        time,
        thresholds(),
        new NetBenefit(thresholds(), all, all, confidenceLevel()),
        models.buildOrThrow());
  }

  static void checkReached(TimedRows rows, double time) {
    if (!(time >= 0 && time < Double.POSITIVE_INFINITY)
        || !GroupIncidence.ofAll(rows, time).isEstimable()) {
      throw new IllegalArgumentException(SUBJECT + ": time is " + time
          + ", expected a finite time of at least 0 that the follow-up reaches; it ends at "
          + rows.lastTime());
    }
  }

  @Value.Check
  void check() {
    checkArgument(!thresholds().isEmpty(), "%s: no thresholds, expected at least one", SUBJECT);
    for (int k = 0; k < thresholds().length(); k++) {
      double p = thresholds().get(k);
      if (!(p > (k == 0 ? 0 : thresholds().get(k - 1)) && p < 1)) {
        throw new IllegalArgumentException(SUBJECT + ": threshold[" + k + "] is " + p
            + ", expected numbers above 0 and below 1 that increase");
      }
    }
    checkArgument(
        confidenceLevel() > 0 && confidenceLevel() < 1,
        "%s: confidence level is %s, expected above 0 and below 1",
        SUBJECT,
        confidenceLevel());
  }
}
