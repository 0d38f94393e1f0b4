package dev.notochord.survival.design;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import dev.notochord.survival.design.Hypothesis.Aim;
import java.util.Optional;
import java.util.OptionalDouble;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.immutables.value.Value;

/**
 * Plans a test of a hazard ratio: the events first, by the formula of Schoenfeld or Freedman, then the subjects from
 * whom that many events can be expected.
 *
 * <pre>
 *   events   = ((z_alpha + z_power) / effect)^2       see {@link HazardRatioFormula}
 *   subjects = events / (q P_control + p P_treated)   P the probability of an event by the analysis
 * </pre>
 *
 * <p>P is the integral of the density of events over staggered entry, drop-out and follow-up ({@link Arm#eventProbability}),
 * for any distribution of the control; that of the treated follows from the hazard ratio unless it is given.
 *
 * <p><b>Covariates.</b> A randomised treatment has the variance p q. If it is related to other covariates of the
 * model, R^2 of its regression on them lowers what it tells: events are divided by 1 - R^2. A number instead of a
 * treatment has its own variance v in place of p q, and the hazard ratio is that per unit of it: {@link
 * #withCovariateVariance}.
 *
 * <p><b>Non-inferiority and equivalence</b>: the effect is the distance from the margin instead of from 1, see {@link
 * HazardRatioFormula}. Non-inferiority uses the level of one side, half a two-sided one. Equivalence is two such
 * tests; its power is Phi(a - z) + Phi(b - z) - 1 with a and b the distances from the two margins, in standard
 * errors.
 *
 * <table>
 *   <caption>Defaults</caption>
 *   <tr><th>option</th><th>default</th></tr>
 *   <tr><td>formula</td><td>{@link HazardRatioFormula#SCHOENFELD}</td></tr>
 *   <tr><td>error rates</td><td>two-sided level 0.05, power 0.8</td></tr>
 *   <tr><td>hypothesis</td><td>{@link Hypothesis#superiority()}</td></tr>
 *   <tr><td>treated per control</td><td>1</td></tr>
 *   <tr><td>R^2 with other covariates</td><td>0</td></tr>
 *   <tr><td>variance of the covariate</td><td>p q, of a treatment</td></tr>
 * </table>
 *
 * <pre>{@code
 * HazardRatioDesign design = HazardRatioDesign.withDefaults().with(ErrorRates.twoSided(0.05, 0.9));
 * design.requiredEvents(0.6).events();
 * design.study(0.6, Arm.of(Exponential.ofMedian(12)), FollowUpPlan.of(Accrual.uniform(24), 12)).summary();
 * }</pre>
 *
 * <p><b>Edges.</b> A hazard ratio at or beyond the margin needs infinitely many events: {@link
 * RequiredEvents#unrounded()} is infinite then and the study not feasible. Superiority, also one-sided, is in the
 * direction of the hazard ratio that is given, be it below 1 or above. Patients who do not adhere or cross over make
 * hazards that are not proportional: {@link Crossover} in a {@link LogRankDesign}. Cost: some thousand evaluations of
 * the distributions, about fifty times that in a search.
 *
 * @see <a href="https://doi.org/10.1093/biomet/68.1.316">Schoenfeld D. Biometrika 1981;68:316-319</a>
 * @see <a href="https://doi.org/10.1016/S0197-2456(00)00104-5">Hsieh FY, Lavori PW. Control Clin Trials 2000;21:552-560</a>
 * @since 0.1.0
 */
@Value.Immutable
public abstract class HazardRatioDesign {
  private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

  HazardRatioDesign() {}

  /** {@return the design with its defaults} */
  public static HazardRatioDesign withDefaults() {
    return ImmutableHazardRatioDesign.builder().build();
  }

  /** {@return the formula of the events} */
  @Value.Default
  public HazardRatioFormula formula() {
    return HazardRatioFormula.SCHOENFELD;
  }

  /** {@return level and power} */
  @Value.Default
  public ErrorRates errorRates() {
    return ErrorRates.twoSided(0.05, 0.8);
  }

  /** {@return what is to be shown} */
  @Value.Default
  public Hypothesis hypothesis() {
    return Hypothesis.superiority();
  }

  /** {@return treated subjects per control} */
  @Value.Default
  public double allocation() {
    return 1;
  }

  /** {@return the R^2 of the treatment on the other covariates} */
  @Value.Default
  public double rSquared() {
    return 0;
  }

  /** {@return the variance of the covariate; empty for that of a treatment, p q} */
  public abstract OptionalDouble covariateVariance();

  /**
   * {@return this design with another formula}
   *
   * @param formula the formula
   */
  public HazardRatioDesign with(HazardRatioFormula formula) {
    return withFormula(formula);
  }

  abstract HazardRatioDesign withFormula(HazardRatioFormula formula);

  /**
   * {@return this design with other error rates}
   *
   * @param rates level and power
   */
  public HazardRatioDesign with(ErrorRates rates) {
    return withErrorRates(rates);
  }

  abstract HazardRatioDesign withErrorRates(ErrorRates rates);

  /**
   * {@return this design with another hypothesis}
   *
   * @param hypothesis what is to be shown
   */
  public HazardRatioDesign with(Hypothesis hypothesis) {
    return withHypothesis(hypothesis);
  }

  abstract HazardRatioDesign withHypothesis(Hypothesis hypothesis);

  /**
   * {@return this design with another allocation}
   *
   * @param treatedPerControl treated subjects per control, above 0
   * @throws IllegalArgumentException if it is not above 0 and finite
   */
  public abstract HazardRatioDesign withAllocation(double treatedPerControl);

  /**
   * {@return this design with a treatment that is related to other covariates}
   *
   * @param rSquared the R^2 of its regression on them, at least 0 and below 1
   * @throws IllegalArgumentException if it is out of range, or the formula is Freedman's
   */
  public abstract HazardRatioDesign withRSquared(double rSquared);

  /**
   * {@return this design for a number in place of a treatment; hazard ratios are per unit of it}
   *
   * @param variance its variance, above 0
   * @throws IllegalArgumentException if it is not above 0 and finite, or the formula is Freedman's
   */
  public abstract HazardRatioDesign withCovariateVariance(double variance);

  /**
   * {@return the events needed}
   *
   * @param hazardRatio the hazard ratio, treated over control, above 0
   * @throws IllegalArgumentException if {@code hazardRatio} is not above 0 and finite
   */
  public RequiredEvents requiredEvents(double hazardRatio) {
    DesignChecks.positive("hazard ratio design", "hazard ratio", hazardRatio);
    double unrounded = unroundedEvents(hazardRatio);
    return unrounded <= 1e15
        ? new RequiredEvents(
            unrounded, power(hazardRatio, (double) RequiredEvents.wholeUp(unrounded)))
        : new RequiredEvents(Double.POSITIVE_INFINITY, Double.NaN);
  }

  private double unroundedEvents(double hazardRatio) {
    double upper = effect(hazardRatio, hypothesis().upper());
    if (hypothesis().aim() != Aim.EQUIVALENCE) {
      double root = errorRates().requiredMean() / upper;
      return upper > 0 ? root * root : Double.POSITIVE_INFINITY;
    }
    double nearest = Math.min(upper, -effect(hazardRatio, hypothesis().lower()));
    if (!(nearest > 0)) {
      return Double.POSITIVE_INFINITY;
    }
    // Both errors at the nearer margin, each of half the size, are enough.
    double most = (errorRates().criticalValue()
            + NORMAL.inverseSurvivalProbability((1 - errorRates().power()) / 2))
        / nearest;
    return StudySearch.firstNotNegative(
        d -> power(hazardRatio, d) - errorRates().power(), 0, most * most * (1 + 1e-9));
  }

  /** Returns the mean of the statistic per square root of an event, in the direction that is to be shown. */
  private double effect(double hazardRatio, double margin) {
    double a = allocation();
    double effect = formula() == HazardRatioFormula.FREEDMAN
        ? Math.sqrt(a / margin) * (margin - hazardRatio) / (1 + a * hazardRatio)
        : Math.sqrt(information()) * (Math.log(margin) - Math.log(hazardRatio));
    return hypothesis().aim() == Aim.SUPERIORITY ? Math.abs(effect) : effect;
  }

  /** Returns what an event tells of log HR. */
  private double information() {
    double variance =
        covariateVariance().orElse(Sizing.share(0, allocation()) * Sizing.share(1, allocation()));
    return variance * (1 - rSquared());
  }

  /**
   * {@return the power with a number of events}
   *
   * @param hazardRatio the hazard ratio, treated over control, above 0
   * @param events how many events, above 0; need not be whole
   * @throws IllegalArgumentException if a number is not above 0 and finite
   */
  public double power(double hazardRatio, double events) {
    DesignChecks.positive("hazard ratio design", "hazard ratio", hazardRatio);
    DesignChecks.positive("hazard ratio design", "number of events", events);
    double root = Math.sqrt(events);
    double upper = errorRates().powerOf(root * effect(hazardRatio, hypothesis().upper()));
    return hypothesis().aim() == Aim.EQUIVALENCE
        ? Math.max(
            0,
            upper
                + errorRates().powerOf(-root * effect(hazardRatio, hypothesis().lower()))
                - 1)
        : upper;
  }

  /**
   * {@return the hazard ratio nearest to the margin, and below it, that so many events find with the power; empty if
   * there is none}
   *
   * <p>By Schoenfeld there is always one, and by symmetry 1 over it for superiority. By Freedman few events find none.
   *
   * @param events how many events, above 0; need not be whole
   * @throws IllegalArgumentException if {@code events} is not above 0 and finite, or the hypothesis is equivalence
   */
  public OptionalDouble detectableHazardRatio(double events) {
    DesignChecks.positive("hazard ratio design", "number of events", events);
    checkArgument(
        hypothesis().aim() != Aim.EQUIVALENCE,
        "hazard ratio design: detectable hazard ratio for %s, expected superiority or non-inferiority",
        hypothesis());
    double mean = errorRates().requiredMean();
    if (formula() == HazardRatioFormula.FREEDMAN) {
      double margin = hypothesis().upper();
      double distance = mean * Math.sqrt(margin / (allocation() * events));
      return distance < margin
          ? OptionalDouble.of((margin - distance) / (1 + allocation() * distance))
          : OptionalDouble.empty();
    }
    return OptionalDouble.of(
        hypothesis().upper() * Math.exp(-mean / Math.sqrt(events * information())));
  }

  /**
   * {@return the study whose expected events are those needed}
   *
   * @param hazardRatio the hazard ratio, treated over control, above 0
   * @param control what is assumed of the control; drop-out is the same in both arms
   * @param plan accrual and follow-up
   * @throws IllegalArgumentException if {@code hazardRatio} is not above 0 and finite, or the covariate is a number
   */
  public StudyPlan study(double hazardRatio, Arm control, FollowUpPlan plan) {
    return StudyPlan.of(sizing(hazardRatio, control, control.times(hazardRatio)), plan);
  }

  /**
   * {@return the study whose expected events are those needed, with a treated arm of its own}
   *
   * @param hazardRatio the hazard ratio, treated over control, above 0
   * @param control what is assumed of the control
   * @param treated what is assumed of the treated, for their share of events and drop-out only
   * @param plan accrual and follow-up
   * @throws IllegalArgumentException if {@code hazardRatio} is not above 0 and finite, or the covariate is a number
   */
  public StudyPlan study(double hazardRatio, Arm control, Arm treated, FollowUpPlan plan) {
    return StudyPlan.of(sizing(hazardRatio, control, treated), plan);
  }

  /**
   * {@return the study with as short an accrual as has the power, at given rates}
   *
   * @param hazardRatio the hazard ratio, treated over control, above 0
   * @param control what is assumed of the control
   * @param rates subjects per unit of time; the last rate goes on as long as is needed
   * @param followUp the time from the end of accrual to the analysis
   * @throws IllegalArgumentException as {@link #study(double, Arm, FollowUpPlan)}, or if all enter at once
   */
  public StudyPlan studyAtRates(double hazardRatio, Arm control, Accrual rates, double followUp) {
    return StudySearch.atRates(
        sizing(hazardRatio, control, control.times(hazardRatio)),
        rates,
        followUp,
        Double.POSITIVE_INFINITY);
  }

  /**
   * {@return the study with as short a follow-up after accrual as gives a number of subjects the power}
   *
   * @param hazardRatio the hazard ratio, treated over control, above 0
   * @param control what is assumed of the control
   * @param accrual how they enter
   * @param subjects how many subjects there are, both arms together
   * @throws IllegalArgumentException as {@link #study(double, Arm, FollowUpPlan)}, or if {@code subjects} is not above 0
   */
  public StudyPlan studyOfSize(double hazardRatio, Arm control, Accrual accrual, double subjects) {
    return StudySearch.ofSize(
        sizing(hazardRatio, control, control.times(hazardRatio)),
        accrual,
        Double.POSITIVE_INFINITY,
        subjects);
  }

  private Sizing sizing(double hazardRatio, Arm control, Arm treated) {
    checkArgument(
        covariateVariance().isEmpty(),
        "hazard ratio design: study of two arms with the variance of a number, expected a treatment");
    DesignChecks.positive("hazard ratio design", "hazard ratio", hazardRatio);
    double events = unroundedEvents(hazardRatio);
    ImmutableList<Arm> arms = ImmutableList.of(control, treated);
    return new Sizing() {
      @Override
      public String title() {
        return "Test of a hazard ratio, events by " + formula().display;
      }

      @Override
      public ImmutableList<String> assumptions() {
        return ImmutableList.of(
            Sizing.line("hypothesis", hypothesis()),
            Sizing.line("hazard ratio", hazardRatio),
            Sizing.line("error rates", errorRates()),
            Sizing.line("allocation", allocation() + " treated per control"),
            Sizing.line("R^2", rSquared()),
            Sizing.line("formula", formula().text),
            Sizing.line(
                "source",
                formula() == HazardRatioFormula.FREEDMAN
                    ? "Freedman LS. Stat Med 1982;1:121-129"
                    : "Schoenfeld DA. Biometrics 1983;39:499-503"));
      }

      @Override
      public ImmutableList<Arm> arms() {
        return arms;
      }

      @Override
      public double share(int arm) {
        return Sizing.share(arm, allocation());
      }

      private double eventShare(FollowUpPlan plan) {
        return share(0) * control.eventProbability(plan)
            + share(1) * treated.eventProbability(plan);
      }

      @Override
      public double subjects(FollowUpPlan plan) {
        return events / eventShare(plan);
      }

      @Override
      public double power(FollowUpPlan plan, double subjects) {
        return HazardRatioDesign.this.power(hazardRatio, subjects * eventShare(plan));
      }

      @Override
      public Optional<String> whyNot(FollowUpPlan plan) {
        if (events == Double.POSITIVE_INFINITY) {
          return Optional.of("hazard ratio " + hazardRatio + " is not inside the hypothesis");
        }
        return subjects(plan) > StudyPlan.MOST_SUBJECTS
            ? Optional.of("hardly any event is expected")
            : Optional.empty();
      }
    };
  }

  @Value.Check
  void check() {
    String subject = "hazard ratio design";
    DesignChecks.positive(subject, "allocation", allocation());
    checkArgument(
        rSquared() >= 0 && rSquared() < 1,
        "hazard ratio design: R^2 is %s, expected at least 0 and below 1",
        rSquared());
    if (covariateVariance().isPresent()) {
      DesignChecks.positive(
          subject, "variance of the covariate", covariateVariance().getAsDouble());
    }
    checkArgument(
        formula() == HazardRatioFormula.SCHOENFELD
            || (rSquared() == 0 && covariateVariance().isEmpty()),
        "hazard ratio design: Freedman's formula with R^2 or the variance of a number, expected Schoenfeld's");
  }
}
