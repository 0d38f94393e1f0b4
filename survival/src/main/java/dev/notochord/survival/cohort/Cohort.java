package dev.notochord.survival.cohort;

import static com.google.common.base.Preconditions.checkState;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import dev.notochord.core.outcome.Endpoint;
import dev.notochord.core.outcome.FollowUp;
import dev.notochord.core.outcome.IntervalReduction;
import dev.notochord.core.outcome.NotObservable;
import dev.notochord.core.outcome.Observation;
import dev.notochord.core.outcome.Observed;
import dev.notochord.core.outcome.ObservedStatus;
import dev.notochord.core.outcome.TimeZero;
import dev.notochord.core.tumorcase.SpinalTumorCase;
import dev.notochord.survival.CompetingRisksData;
import dev.notochord.survival.Groups;
import dev.notochord.survival.SurvivalData;
import java.util.Optional;
import java.util.function.Function;
import org.immutables.value.Value;

/**
 * Cases observed for one endpoint: those that give a time, and those that do not, with the reason.
 *
 * <pre>{@code
 * Cohort cohort =
 *     Cohort.of(cases, Endpoint.OVERALL_SURVIVAL)
 *         .groupedBy("sex", patient -> patient.sex().map(Sex::display));
 * KaplanMeier.withDefaults().estimate(cohort.data(), cohort.groups());
 * cohort.exclusions();  // who is missing, and why
 * }</pre>
 *
 * <p>An event that an examination detected enters at the time of that examination, the convention
 * of most papers, unless another {@link IntervalReduction} is named; the interval it lies in stays
 * with the {@linkplain CohortMember#observation() observation}.
 *
 * <p><b>Competing events.</b> A member may end with a death after which the event can no longer
 * happen; {@link #competing()} counts them and {@link #competingRisks()} has them as a cause of their
 * own. {@link #data()} has no place for them and takes them for censorings, which suits a comparison of
 * hazards and not the risk: with deaths before a local recurrence, one minus Kaplan-Meier is too high.
 *
 * <p><b>Time zero.</b> Each case counts from its own. Times of different {@link #timeZeros()} do not
 * belong in one curve.
 *
 * <p>A collection of case reports is not a cohort in the statistical sense: what is rare and ends
 * well is written up more often. This class cannot know where its cases come from.
 *
 * @since 0.1.0
 */
@Value.Immutable
public abstract class Cohort {
  private static final int EVENT = 1;
  private static final int COMPETING = 2;

  Cohort() {}

  /**
   * {@return the cases observed for an endpoint, detected events at the time of detection}
   *
   * @param cases the cases, in the order in which they stay
   * @param endpoint the question
   */
  public static Cohort of(Iterable<SpinalTumorCase> cases, Endpoint endpoint) {
    return of(cases, endpoint, IntervalReduction.DETECTION);
  }

  /**
   * {@return the cases observed for an endpoint}
   *
   * @param cases the cases, in the order in which they stay
   * @param endpoint the question
   * @param reduction the point of time that stands for an event between two examinations
   */
  public static Cohort of(
      Iterable<SpinalTumorCase> cases, Endpoint endpoint, IntervalReduction reduction) {
    ImmutableCohort.Builder cohort =
        ImmutableCohort.builder().endpoint(endpoint).reduction(reduction);
    for (SpinalTumorCase patient : cases) {
      Observation observation = patient
          .followUp()
          .map(endpoint::observe)
          .orElseGet(() -> new NotObservable("follow-up is not stated"));
      if (observation instanceof Observed observed) {
        cohort.addMembers(new CohortMember(patient, observed, Optional.empty()));
      } else {
        cohort.addExclusions(new Exclusion(patient.id(), observation.reason()));
      }
    }
    return cohort.build();
  }

  /** {@return the question} */
  public abstract Endpoint endpoint();

  /** {@return the point of time that stands for an event between two examinations} */
  public abstract IntervalReduction reduction();

  /** {@return the cases that give a time} */
  public abstract ImmutableList<CohortMember> members();

  /** {@return the cases that do not} */
  public abstract ImmutableList<Exclusion> exclusions();

  /**
   * {@return this cohort with its members in groups; a member without a group becomes an exclusion}
   *
   * @param property what groups them, such as {@code resection class}, for the reason of an
   *     exclusion
   * @param group the group of a case, empty if the case does not state it
   */
  public Cohort groupedBy(String property, Function<SpinalTumorCase, Optional<String>> group) {
    ImmutableCohort.Builder cohort = ImmutableCohort.builder()
        .endpoint(endpoint())
        .reduction(reduction())
        .addAllExclusions(exclusions());
    for (CohortMember member : members()) {
      Optional<String> name = group.apply(member.patient());
      if (name.isPresent()) {
        cohort.addMembers(new CohortMember(member.patient(), member.observation(), name));
      } else {
        cohort.addExclusions(new Exclusion(member.patient().id(), property + " is not stated"));
      }
    }
    return cohort.build();
  }

  /**
   * {@return the moments from which the times of the members count, in the order of {@link TimeZero}}
   */
  public ImmutableSet<TimeZero> timeZeros() {
    return Sets.immutableEnumSet(members().stream()
        .flatMap(member -> member.patient().followUp().flatMap(FollowUp::timeZero).stream())
        .collect(ImmutableSet.toImmutableSet()));
  }

  /**
   * {@return how many members had a competing event, such as a death that no local recurrence can
   * follow}
   */
  public int competing() {
    return Math.toIntExact(members().stream()
        .filter(member -> member.observation().status() == ObservedStatus.COMPETING)
        .count());
  }

  /**
   * {@return the members as columns, one subject per member in their order}
   *
   * <p>The columns know events and censorings. A competing event is censored at its time, which is
   * right for the hazard of the event, as in a log-rank test or a Cox model of that cause. It is wrong
   * for the risk: with any {@link #competing()} before the last event, one minus Kaplan-Meier of these
   * columns estimates more than the share of patients who will have the event; use {@link
   * #competingRisks()} for it. So it does for an endpoint that censors deaths by its {@linkplain
   * Endpoint#deathHandling() definition}, such as time to progression, where {@link #competing()} is 0.
   *
   * @throws IllegalStateException if there is no member
   */
  public SurvivalData data() {
    return competingRisks().causeSpecific(EVENT);
  }

  /**
   * {@return the members as columns with two causes, one subject per member in their order}
   *
   * <p>Cause 1, {@code event}, is the event that the endpoint waits for; cause 2, {@code competing event},
   * is what made it impossible, such as a death without local recurrence. There is no cause 2 in an
   * endpoint for which every death is the event or is censored; it is listed nevertheless, with no event.
   *
   * @throws IllegalStateException if there is no member
   */
  public CompetingRisksData competingRisks() {
    checkState(
        !members().isEmpty(),
        "cohort: none of %s cases can be observed for %s, expected at least one",
        exclusions().size(),
        endpoint().display());
    double[] months = new double[members().size()];
    int[] cause = new int[months.length];
    for (int i = 0; i < months.length; i++) {
      Observed observation = members().get(i).observation();
      months[i] = observation.months(reduction());
      cause[i] = switch (observation.status()) {
        case EVENT -> EVENT;
        case COMPETING -> COMPETING;
        case CENSORED -> 0;
      };
    }
    return CompetingRisksData.of(months, cause)
        .withCauses(ObservedStatus.EVENT.display(), ObservedStatus.COMPETING.display());
  }

  /**
   * {@return the groups of the members, in the order of {@link #data()}}
   *
   * @throws IllegalStateException if the cohort is not grouped or has no member
   */
  public Groups groups() {
    checkState(!members().isEmpty(), "cohort: no member, expected at least one in a group");
    checkState(
        members().get(0).group().isPresent(),
        "cohort: its %s members have no groups, expected groupedBy to be called first",
        members().size());
    return Groups.of(members().stream()
        .flatMap(member -> member.group().stream())
        .collect(ImmutableList.toImmutableList()));
  }
}
