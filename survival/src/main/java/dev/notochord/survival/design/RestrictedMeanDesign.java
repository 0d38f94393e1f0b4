package dev.notochord.survival.design;

import com.google.common.collect.ImmutableList;
import dev.notochord.survival.design.NormalSizing.Moments;
import dev.notochord.survival.parametric.SurvivalDistribution;
import java.util.Locale;
import java.util.function.DoubleUnaryOperator;
import org.immutables.value.Value;

/**
 * Plans a comparison of two arms by their mean survival time up to a horizon tau.
 *
 * <pre>
 *   mean_g = integral of S_g from 0 to tau
 *   v_g    = integral from 0 to tau of A_g(t)^2 h_g / (S_g G_g C)      A_g(t) = integral of S_g from t to tau
 *   n      = (z_alpha + z_power)^2 (v_0 / q + v_1 / p) / (mean_1 - mean_0 + margin)^2
 * </pre>
 *
 * <p>with q and p the shares of control and treated. v_g is what n times the squared standard error of {@link
 * dev.notochord.survival.comparison.RestrictedMeanComparison} tends to; staggered entry and drop-out are in it. A
 * margin above 0 plans a non-inferiority test, in units of time, with the level of one side.
 *
 * <table>
 *   <caption>Defaults</caption>
 *   <tr><th>option</th><th>default</th></tr>
 *   <tr><td>error rates</td><td>two-sided level 0.05, power 0.8</td></tr>
 *   <tr><td>treated per control</td><td>1</td></tr>
 *   <tr><td>margin</td><td>0: superiority</td></tr>
 * </table>
 *
 * <p><b>Edges.</b> Not feasible if nobody can be followed up to tau. At tau equal to the duration of the study the
 * last subjects at risk are few and a real sample may not reach it: take a tau that is clearly shorter. One-sided it
 * plans to find the treated better. The normal approximation is close: in 20000 simulations of 138 to 400 subjects
 * the power was within 0.01 of the formula in equal arms and within 0.014 at 3 treated per control.
 *
 * @see <a href="https://doi.org/10.1186/1471-2288-13-152">Royston P, Parmar MKB. BMC Med Res Methodol 2013;13:152</a>
 * @since 0.1.0
 */
@Value.Immutable
public abstract class RestrictedMeanDesign {
  RestrictedMeanDesign() {}

  /**
   * {@return the design with a horizon and its defaults}
   *
   * @param tau the horizon, above 0
   * @throws IllegalArgumentException if {@code tau} is not above 0 and finite
   */
  public static RestrictedMeanDesign upTo(double tau) {
    return ImmutableRestrictedMeanDesign.builder().tau(tau).build();
  }

  /** {@return the horizon} */
  public abstract double tau();

  /** {@return level and power} */
  @Value.Default
  public ErrorRates errorRates() {
    return ErrorRates.twoSided(0.05, 0.8);
  }

  /** {@return treated subjects per control} */
  @Value.Default
  public double allocation() {
    return 1;
  }

  /** {@return how much shorter the mean of the treated may be, in units of time; 0 for superiority} */
  @Value.Default
  public double margin() {
    return 0;
  }

  /**
   * {@return this design with other error rates}
   *
   * @param rates level and power
   */
  public RestrictedMeanDesign with(ErrorRates rates) {
    return withErrorRates(rates);
  }

  abstract RestrictedMeanDesign withErrorRates(ErrorRates rates);

  /**
   * {@return this design with another allocation}
   *
   * @param treatedPerControl treated subjects per control, above 0
   * @throws IllegalArgumentException if it is not above 0 and finite
   */
  public abstract RestrictedMeanDesign withAllocation(double treatedPerControl);

  /**
   * {@return this design for non-inferiority}
   *
   * @param margin how much shorter the mean of the treated may be, at least 0 and finite; 0 for superiority
   * @throws IllegalArgumentException if it is out of range
   */
  public abstract RestrictedMeanDesign withMargin(double margin);

  /**
   * {@return the mean survival time of a distribution up to the horizon}
   *
   * @param distribution the distribution
   */
  public double mean(SurvivalDistribution distribution) {
    ArmFlow flow =
        new ArmFlow(Arm.of(distribution), FollowUpPlan.of(Accrual.atOnce(), tau()), tau());
    return TimeIntegral.of(flow::survival, 0, tau(), flow.points);
  }

  /**
   * {@return the study with the power under a plan}
   *
   * @param control what is assumed of the control
   * @param treated what is assumed of the treated
   * @param plan accrual and follow-up
   */
  public StudyPlan study(Arm control, Arm treated, FollowUpPlan plan) {
    return StudyPlan.of(sizing(control, treated), plan);
  }

  /**
   * {@return the power under a plan}
   *
   * @param control what is assumed of the control
   * @param treated what is assumed of the treated
   * @param plan accrual and follow-up
   * @param subjects how many subjects there are, both arms together, above 0
   * @throws IllegalArgumentException if {@code subjects} is not above 0 and finite
   */
  public double power(Arm control, Arm treated, FollowUpPlan plan, double subjects) {
    DesignChecks.positive("restricted mean design", "number of subjects", subjects);
    return sizing(control, treated).power(plan, subjects);
  }

  /**
   * {@return the study with as short an accrual as has the power, at given rates}
   *
   * @param control what is assumed of the control
   * @param treated what is assumed of the treated
   * @param rates subjects per unit of time; the last rate goes on as long as is needed
   * @param followUp the time from the end of accrual to the analysis
   * @throws IllegalArgumentException if all enter at once, or {@code followUp} is negative or not finite
   */
  public StudyPlan studyAtRates(Arm control, Arm treated, Accrual rates, double followUp) {
    return StudySearch.atRates(sizing(control, treated), rates, followUp, Double.POSITIVE_INFINITY);
  }

  private Sizing sizing(Arm control, Arm treated) {
    return new NormalSizing(
        "Difference of restricted mean survival times",
        ImmutableList.of(
            Sizing.line("horizon", tau()),
            Sizing.line("margin", margin() == 0 ? "none (superiority)" : margin()),
            Sizing.line(
                "means",
                String.format(
                    Locale.ROOT,
                    "%.4f control, %.4f treated",
                    mean(control.survival()),
                    mean(treated.survival()))),
            Sizing.line("error rates", errorRates()),
            Sizing.line("allocation", allocation() + " treated per control"),
            Sizing.line(
                "formula",
                "n = (z_alpha + z_power)^2 (v_0 / q + v_1 / p) / (mean_1 - mean_0 + margin)^2"),
            Sizing.line("source", "Royston P, Parmar MKB. BMC Med Res Methodol 2013;13:152")),
        ImmutableList.of(control, treated),
        allocation(),
        errorRates(),
        plan -> moments(control, treated, plan));
  }

  private Moments moments(Arm control, Arm treated, FollowUpPlan plan) {
    if (tau() > Math.min(plan.duration(), plan.longest())) {
      return Moments.none("nobody is followed up to the horizon " + tau());
    }
    double difference = mean(treated.survival()) - mean(control.survival()) + margin();
    double variance = variance(control, plan) / Sizing.share(0, allocation())
        + variance(treated, plan) / Sizing.share(1, allocation());
    if (!(variance > 0 && variance < Double.POSITIVE_INFINITY)) {
      return Moments.none("the variance by the horizon is " + variance);
    }
    if (!(Math.abs(difference) > 1e-9 * tau())) {
      return Moments.none("the means do not differ");
    }
    double deviation = Math.sqrt(variance);
    boolean either = margin() == 0 && errorRates().sides() == ErrorRates.Sides.TWO;
    return Moments.of(either ? Math.abs(difference) : difference, deviation, deviation);
  }

  private double variance(Arm arm, FollowUpPlan plan) {
    ArmFlow flow = new ArmFlow(arm, plan, plan.duration());
    DoubleUnaryOperator area = t -> TimeIntegral.of(flow::survival, t, tau(), flow.points);
    return flow.variance(area, tau());
  }

  @Value.Check
  void check() {
    DesignChecks.positive("restricted mean design", "tau", tau());
    DesignChecks.positive("restricted mean design", "allocation", allocation());
    DesignChecks.notNegative("restricted mean design", "margin", margin());
  }
}
