package dev.notochord.survival.design;

import com.google.common.collect.ImmutableList;
import dev.notochord.survival.design.NormalSizing.Moments;
import dev.notochord.survival.parametric.SurvivalDistribution;
import java.util.OptionalDouble;
import org.immutables.value.Value;

/**
 * Plans a study of one arm against a reference: the one-sample log-rank test, often the only design that a rare
 * tumour allows.
 *
 * <pre>
 *   v1  = P(event)               e  = E[H0(X)]            X the time observed, H0 the reference
 *   s^2 = Var(event - H0(X))     all under the assumed distribution of the sample
 *   n   = (z_alpha s0 + z_power s)^2 / (e - v1)^2
 * </pre>
 *
 * <p>with s0^2 the variance that the statistic is divided by: e for the usual one, (e + v1) / 2 for Wu's modified one, as in
 * {@link dev.notochord.survival.comparison.OneSampleLogRank}. The variance under the alternative is exact, the integral of
 *
 * <pre>
 *   s^2 = v1 - 2 E[event H0(X)] + E[H0(X)^2] - (v1 - e)^2
 * </pre>
 *
 * <table>
 *   <caption>Defaults</caption>
 *   <tr><th>option</th><th>default</th></tr>
 *   <tr><td>error rates</td><td>one-sided level 0.05, power 0.8</td></tr>
 *   <tr><td>statistic</td><td>{@link Statistic#MODIFIED}, nearer to its level</td></tr>
 * </table>
 *
 * <p><b>Edges.</b> One-sided it plans to find fewer events than expected, longer survival; two-sided either. Where
 * the sample is assumed to live like the reference the study is not feasible. That the reference was estimated from
 * few patients is not in the variance. Few events: check with {@link ExactOneArmDesign} or by simulation.
 *
 * <p><b>Small samples.</b> Simulated 20000 times (standard error of at most 0.004) for a median of 12 in the
 * reference, even accrual over 24, follow-up of 12, one-sided level 0.05, hazard ratio 0.4:
 *
 * <table>
 *   <caption>True level, and power by formula and by simulation</caption>
 *   <tr><th>subjects</th><th>drop-out</th><th>usual: level</th><th>formula</th><th>power</th>
 *       <th>modified: level</th><th>formula</th><th>power</th></tr>
 *   <tr><td>10</td><td>none</td><td>0.033</td><td>0.628</td><td>0.650</td><td>0.053</td><td>0.734</td><td>0.732</td></tr>
 *   <tr><td>15</td><td>none</td><td>0.033</td><td>0.791</td><td>0.817</td><td>0.055</td><td>0.866</td><td>0.864</td></tr>
 *   <tr><td>20</td><td>none</td><td>0.036</td><td>0.888</td><td>0.908</td><td>0.051</td><td>0.935</td><td>0.931</td></tr>
 *   <tr><td>30</td><td>none</td><td>0.040</td><td>0.971</td><td>0.979</td><td>0.053</td><td>0.986</td><td>0.987</td></tr>
 *   <tr><td>10</td><td>rate 0.03</td><td>0.029</td><td>0.505</td><td>0.515</td><td>0.057</td><td>0.624</td><td>0.632</td></tr>
 *   <tr><td>15</td><td>rate 0.03</td><td>0.035</td><td>0.667</td><td>0.690</td><td>0.055</td><td>0.768</td><td>0.776</td></tr>
 *   <tr><td>20</td><td>rate 0.03</td><td>0.036</td><td>0.783</td><td>0.809</td><td>0.057</td><td>0.861</td><td>0.860</td></tr>
 *   <tr><td>30</td><td>rate 0.03</td><td>0.039</td><td>0.915</td><td>0.934</td><td>0.055</td><td>0.953</td><td>0.954</td></tr>
 * </table>
 *
 * <p>So the usual statistic does not use up its level and the formula is up to 0.045 below its power for strong
 * effects (0.03 above it for 10 subjects and a ratio of 0.6); the modified one exceeds the level a little, and its
 * formula is within 0.01. At 60 subjects the levels are 0.042 and 0.050.
 *
 * @see <a href="https://doi.org/10.1002/pst.1654">Wu J. Pharm Stat 2015;14:26-33</a>
 * @see <a href="https://doi.org/10.1093/jnci/djg052">Finkelstein DM, Muzikansky A, Schoenfeld DA. J Natl Cancer Inst
 *     2003;95:1434-1439</a>
 * @since 0.1.0
 */
@Value.Immutable
public abstract class OneSampleLogRankDesign {
  OneSampleLogRankDesign() {}

  /**
   * Which variance the statistic is divided by.
   *
   * @since 0.1.0
   */
  public enum Statistic {
    /** (O - E) / sqrt(E). */
    USUAL,
    /** (O - E) / sqrt((O + E) / 2), Wu's. */
    MODIFIED
  }

  /** {@return the design with its defaults} */
  public static OneSampleLogRankDesign withDefaults() {
    return ImmutableOneSampleLogRankDesign.builder().build();
  }

  /** {@return level and power} */
  @Value.Default
  public ErrorRates errorRates() {
    return ErrorRates.oneSided(0.05, 0.8);
  }

  /** {@return which variance the statistic is divided by} */
  @Value.Default
  public Statistic statistic() {
    return Statistic.MODIFIED;
  }

  /**
   * {@return this design with other error rates}
   *
   * @param rates level and power
   */
  public OneSampleLogRankDesign with(ErrorRates rates) {
    return withErrorRates(rates);
  }

  abstract OneSampleLogRankDesign withErrorRates(ErrorRates rates);

  /**
   * {@return this design with another statistic}
   *
   * @param statistic which variance it is divided by
   */
  public OneSampleLogRankDesign with(Statistic statistic) {
    return withStatistic(statistic);
  }

  abstract OneSampleLogRankDesign withStatistic(Statistic statistic);

  /**
   * {@return the study with the power under a plan}
   *
   * @param reference the survival to compare with
   * @param sample what is assumed of the sample
   * @param plan accrual and follow-up
   */
  public StudyPlan study(SurvivalDistribution reference, Arm sample, FollowUpPlan plan) {
    return StudyPlan.of(sizing(reference, sample), plan);
  }

  /**
   * {@return the power under a plan}
   *
   * @param reference the survival to compare with
   * @param sample what is assumed of the sample
   * @param plan accrual and follow-up
   * @param subjects how many subjects there are, above 0
   * @throws IllegalArgumentException if {@code subjects} is not above 0 and finite
   */
  public double power(
      SurvivalDistribution reference, Arm sample, FollowUpPlan plan, double subjects) {
    DesignChecks.positive("one-sample log-rank design", "number of subjects", subjects);
    return sizing(reference, sample).power(plan, subjects);
  }

  /**
   * {@return the study with as short an accrual as has the power, at given rates}
   *
   * @param reference the survival to compare with
   * @param sample what is assumed of the sample
   * @param rates subjects per unit of time; the last rate goes on as long as is needed
   * @param followUp the time from the end of accrual to the analysis
   * @throws IllegalArgumentException if all enter at once, or {@code followUp} is negative or not finite
   */
  public StudyPlan studyAtRates(
      SurvivalDistribution reference, Arm sample, Accrual rates, double followUp) {
    return StudySearch.atRates(
        sizing(reference, sample), rates, followUp, Double.POSITIVE_INFINITY);
  }

  /**
   * {@return the study with as short a follow-up after accrual as gives a number of subjects the power}
   *
   * @param reference the survival to compare with
   * @param sample what is assumed of the sample
   * @param accrual how they enter
   * @param subjects how many subjects there are
   * @throws IllegalArgumentException if {@code subjects} is not above 0 and finite
   */
  public StudyPlan studyOfSize(
      SurvivalDistribution reference, Arm sample, Accrual accrual, double subjects) {
    return StudySearch.ofSize(
        sizing(reference, sample), accrual, Double.POSITIVE_INFINITY, subjects);
  }

  /**
   * {@return the ratio of hazards, sample over reference, below 1 and nearest to it that a number of subjects finds
   * with the power; empty if there is none}
   *
   * @param reference the survival to compare with; the hazard of the sample is a multiple of its
   * @param dropOut the time to drop-out
   * @param plan accrual and follow-up
   * @param subjects how many subjects there are, above 0
   * @throws IllegalArgumentException if {@code subjects} is not above 0 and finite
   */
  public OptionalDouble detectableHazardRatio(
      SurvivalDistribution reference,
      SurvivalDistribution dropOut,
      FollowUpPlan plan,
      double subjects) {
    return StudySearch.hazardRatio(
        ratio -> power(reference, new Arm(reference, dropOut).times(ratio), plan, subjects),
        errorRates().power());
  }

  private Sizing sizing(SurvivalDistribution reference, Arm sample) {
    return new NormalSizing(
        "One-sample log-rank test",
        ImmutableList.of(
            Sizing.line("reference", DistributionText.withMedian(reference)),
            Sizing.line("error rates", errorRates()),
            Sizing.line(
                "statistic",
                statistic() == Statistic.USUAL
                    ? "(O - E) / sqrt(E)"
                    : "(O - E) / sqrt((O + E) / 2)"),
            Sizing.line("formula", "n = (z_alpha s0 + z_power s)^2 / (e - v1)^2"),
            Sizing.line("source", "Wu J. Pharm Stat 2015;14:26-33")),
        ImmutableList.of(sample),
        0,
        errorRates(),
        plan -> moments(reference, sample, plan));
  }

  private Moments moments(SurvivalDistribution reference, Arm sample, FollowUpPlan plan) {
    // The breaks of the reference are those of one more distribution of the flow.
    ArmFlow flow = new ArmFlow(sample, plan, plan.duration());
    double[] points =
        ArmFlow.joined(flow.points, new ArmFlow(Arm.of(reference), plan, plan.duration()).points);
    double end = flow.end();
    double events = TimeIntegral.of(flow::events, 0, end, points);
    double expected = TimeIntegral.of(t -> reference.hazard(t) * flow.atRisk(t), 0, end, points);
    double mixed =
        TimeIntegral.of(t -> reference.cumulativeHazard(t) * flow.events(t), 0, end, points);
    double square = TimeIntegral.of(
        t -> 2 * reference.cumulativeHazard(t) * reference.hazard(t) * flow.atRisk(t),
        0,
        end,
        points);
    if (!(expected > 0)) {
      return Moments.none("no event is expected by the reference");
    }
    double effect = expected - events;
    double variance = events - 2 * mixed + square - effect * effect;
    double judged = statistic() == Statistic.USUAL ? expected : (expected + events) / 2;
    if (!(Math.abs(effect) > 1e-9 * expected)) {
      return Moments.none("the sample is assumed to live like the reference");
    }
    return Moments.of(
        errorRates().sides() == ErrorRates.Sides.TWO ? Math.abs(effect) : effect,
        Math.sqrt(judged),
        Math.sqrt(Math.max(0, variance)));
  }
}
