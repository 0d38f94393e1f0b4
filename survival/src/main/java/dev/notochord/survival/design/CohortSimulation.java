package dev.notochord.survival.design;

import static com.google.common.base.Preconditions.checkArgument;

import dev.notochord.survival.Groups;
import dev.notochord.survival.parametric.SurvivalDistribution;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.IntFunction;
import org.apache.commons.statistics.distribution.GammaDistribution;
import org.immutables.value.Value;

/**
 * Simulates cohorts: when subjects enter, have the event, drop out, and when the study ends.
 *
 * <pre>{@code
 * SubjectHazard death = SubjectHazard.proportional(Weibull.of(1.3, 30), covariates, 0.5, -0.2);
 * SimulatedCohort cohort = CohortSimulation.of(death)
 *     .withDropOut(SubjectHazard.of(Exponential.ofRate(0.01)))
 *     .withAccrual(Accrual.uniform(24), 60)
 *     .draw(500, 20260801);
 * cohort.data();
 * cohort.eventTime(0);  // the truth, censored or not
 * }</pre>
 *
 * <table>
 *   <caption>Defaults</caption>
 *   <tr><th>option</th><th>default</th></tr>
 *   <tr><td>drop-out</td><td>never</td></tr>
 *   <tr><td>accrual and calendar time of the analysis</td><td>all at once; never</td></tr>
 *   <tr><td>frailty</td><td>variance 0, none; clusters of 1; of the event only</td></tr>
 *   <tr><td>late entry</td><td>none: observed from the origin</td></tr>
 *   <tr><td>groups</td><td>none, or the two arms of {@link #ofArms}</td></tr>
 * </table>
 *
 * <p><b>Drop-out</b> is independent of the event if it is a hazard of its own. It is informative in two ways: its
 * hazard may depend on the covariates that the event depends on, which an analysis with the covariates can repair; or
 * on the same unseen frailty ({@link FrailtyEffect#EVENT_AND_DROP_OUT}), which none can.
 *
 * <p><b>Random numbers.</b> Each subject has its own, and its event, drop-out and entry have their own in turn. So
 * the first subjects of a larger cohort are those of a smaller one with the same seed, and to add drop-out does not
 * change the events.
 *
 * <p><b>Edges.</b> A subject that has not entered by the analysis, or left before its late entry, is not in the data;
 * the truth of it is kept. Of an event and a drop-out at one time the event is seen. A subject whose observation
 * never ends is refused, with its number. Cost O(n).
 *
 * @since 0.1.0
 */
@Value.Immutable
public abstract class CohortSimulation {
  CohortSimulation() {}

  /**
   * Which hazards a frailty multiplies.
   *
   * @since 0.1.0
   */
  public enum FrailtyEffect {
    /** Those of the events. */
    EVENT,
    /** Those of the events and of drop-out: the frail drop out early, and censoring is informative. */
    EVENT_AND_DROP_OUT
  }

  /**
   * {@return a simulation of one event}
   *
   * @param hazard its hazard
   */
  public static CohortSimulation of(SubjectHazard hazard) {
    return of(LatentTimes.ofHazards(hazard));
  }

  /**
   * {@return a simulation of competing events}
   *
   * @param times how their times are drawn
   */
  public static CohortSimulation of(LatentTimes times) {
    return ImmutableCohortSimulation.builder().latentTimes(times).build();
  }

  /**
   * {@return a simulation of a study of one arm}
   *
   * @param arm what is assumed of it
   */
  public static CohortSimulation ofArm(Arm arm) {
    return of(SubjectHazard.of(arm.survival())).withDropOut(SubjectHazard.of(arm.dropOut()));
  }

  /**
   * {@return a simulation of a study of two arms, groups {@code control} and {@code treated}}
   *
   * <p>Subjects are assigned in turn, so that of any number of first subjects the right share is treated, to less than one.
   *
   * @param control what is assumed of the control
   * @param treated what is assumed of the treated
   * @param allocation treated subjects per control, above 0
   * @throws IllegalArgumentException if {@code allocation} is not above 0 and finite
   */
  public static CohortSimulation ofArms(Arm control, Arm treated, double allocation) {
    DesignChecks.positive("simulation", "allocation", allocation);
    double share = Sizing.share(1, allocation);
    IntFunction<Arm> arm = subject -> isTreated(subject, share) ? treated : control;
    return of((subject, value) -> arm.apply(subject).survival().timeAt(value))
        .withDropOut((subject, value) -> arm.apply(subject).dropOut().timeAt(value))
        .withLabels(subject -> isTreated(subject, share) ? "treated" : "control");
  }

  private static boolean isTreated(int subject, double share) {
    return Math.floor((subject + 1) * share + 1e-9) > Math.floor(subject * share + 1e-9);
  }

  /** {@return how the times of the events are drawn} */
  public abstract LatentTimes latentTimes();

  /** {@return the hazard of drop-out} */
  @Value.Default
  public SubjectHazard dropOut() {
    return SubjectHazard.never();
  }

  /** {@return how subjects enter in calendar time} */
  @Value.Default
  public Accrual accrual() {
    return Accrual.atOnce();
  }

  /** {@return the calendar time of the analysis, infinite for never} */
  @Value.Default
  public double analysis() {
    return Double.POSITIVE_INFINITY;
  }

  /** {@return the longest time that a subject is followed up, infinite for until the analysis} */
  @Value.Default
  public double longest() {
    return Double.POSITIVE_INFINITY;
  }

  /** {@return the variance of the gamma frailty of mean 1; 0 for none} */
  @Value.Default
  public double frailtyVariance() {
    return 0;
  }

  /** {@return how many subjects in turn share a frailty} */
  @Value.Default
  public int clusterSize() {
    return 1;
  }

  /** {@return which hazards the frailty multiplies} */
  @Value.Default
  public FrailtyEffect frailtyEffect() {
    return FrailtyEffect.EVENT;
  }

  /** {@return the distribution of the time at which observation begins; empty for 0} */
  public abstract Optional<SurvivalDistribution> lateEntry();

  abstract Optional<IntFunction<String>> labels();

  /**
   * {@return this simulation with another drop-out}
   *
   * @param hazard its hazard
   */
  public abstract CohortSimulation withDropOut(SubjectHazard hazard);

  /**
   * {@return this simulation with staggered entry and an analysis at a calendar time}
   *
   * @param accrual how subjects enter
   * @param analysis the calendar time of the analysis, above 0; infinite for never
   * @throws IllegalArgumentException if {@code analysis} is not above 0
   */
  public CohortSimulation withAccrual(Accrual accrual, double analysis) {
    return withAnalysis(analysis).withAccrual(accrual);
  }

  abstract CohortSimulation withAccrual(Accrual accrual);

  abstract CohortSimulation withAnalysis(double analysis);

  abstract CohortSimulation withLongest(double longest);

  /**
   * {@return this simulation with entry and follow-up as planned}
   *
   * @param plan accrual, duration and the longest time of a subject
   */
  public CohortSimulation with(FollowUpPlan plan) {
    return withAccrual(plan.accrual(), plan.duration()).withLongest(plan.longest());
  }

  /**
   * {@return this simulation with a gamma frailty of mean 1 that so many subjects in turn share}
   *
   * @param variance its variance, at least 0
   * @param clusterSize how many subjects share it, at least 1
   * @param effect which hazards it multiplies
   * @throws IllegalArgumentException if a number is out of its range
   */
  public CohortSimulation withFrailty(double variance, int clusterSize, FrailtyEffect effect) {
    return withFrailtyVariance(variance).withClusterSize(clusterSize).withFrailtyEffect(effect);
  }

  abstract CohortSimulation withFrailtyVariance(double variance);

  abstract CohortSimulation withClusterSize(int size);

  abstract CohortSimulation withFrailtyEffect(FrailtyEffect effect);

  /**
   * {@return this simulation with late entry: who left before it is not in the data}
   *
   * @param distribution the time since the origin at which observation begins
   */
  public abstract CohortSimulation withLateEntry(SurvivalDistribution distribution);

  /**
   * {@return this simulation with groups}
   *
   * @param groups the groups, place i of subject i; more places than subjects are allowed
   */
  public CohortSimulation withGroups(Groups groups) {
    return withLabels(subject -> {
      checkArgument(
          subject < groups.size(),
          "simulation: subject %s, expected at most the %s subjects that have a group",
          subject,
          groups.size());
      return groups.names().get(groups.code(subject));
    });
  }

  abstract CohortSimulation withLabels(IntFunction<String> labels);

  /**
   * {@return a cohort}
   *
   * @param subjects how many subjects are drawn, at least 1
   * @param seed the seed of the random numbers
   * @throws IllegalArgumentException if {@code subjects} is not positive, nothing is known of a subject, or the
   *     observation of one never ends; the message names the subject
   */
  public SimulatedCohort draw(int subjects, long seed) {
    checkArgument(subjects >= 1, "simulation: %s subjects, expected at least one", subjects);
    SimulatedCohort.Truth truth =
        new SimulatedCohort.Truth(subjects, latentTimes().causes());
    SplittableRandom root = new SplittableRandom(seed);
    SplittableRandom clusters = root.split();
    double frailty = 1;
    for (int subject = 0; subject < subjects; subject++) {
      if (subject % clusterSize() == 0) {
        frailty = frailty(clusters.split());
      }
      draw(subject, frailty, root.split(), truth);
    }
    return SimulatedCohort.of(truth, lateEntry().isPresent(), labels());
  }

  private double frailty(SplittableRandom random) {
    return frailtyVariance() == 0
        ? 1
        : GammaDistribution.of(1 / frailtyVariance(), frailtyVariance())
            .inverseCumulativeProbability(RandomDraw.uniform(random));
  }

  private void draw(
      int subject, double frailty, SplittableRandom random, SimulatedCohort.Truth truth) {
    SplittableRandom events = random.split();
    SplittableRandom leaving = random.split();
    SplittableRandom entering = random.split();
    latentTimes().draw(subject, frailty, events, truth.latent[subject]);
    double leaves = RandomDraw.exponential(leaving)
        / (frailtyEffect() == FrailtyEffect.EVENT_AND_DROP_OUT ? frailty : 1);
    truth.frailty[subject] = frailty;
    truth.dropOut[subject] = dropOut().timeAt(subject, leaves);
    truth.enrolment[subject] = accrual().timeOfShare(RandomDraw.uniform(entering));
    double late = RandomDraw.uniform(entering);
    if (lateEntry().isPresent()) {
      truth.lateEntry[subject] = lateEntry().get().quantile(late);
    }
    truth.end[subject] = Math.min(longest(), analysis() - truth.enrolment[subject]);
  }

  @Value.Check
  void check() {
    checkArgument(
        analysis() > 0,
        "simulation: calendar time of the analysis is %s, expected above 0",
        analysis());
    checkArgument(longest() > 0, "simulation: longest time is %s, expected above 0", longest());
    DesignChecks.notNegative("simulation", "frailty variance", frailtyVariance());
    checkArgument(
        clusterSize() >= 1, "simulation: cluster size is %s, expected at least 1", clusterSize());
  }
}
