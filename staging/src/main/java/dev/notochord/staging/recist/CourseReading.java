package dev.notochord.staging.recist;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.notochord.core.code.Presence;
import dev.notochord.staging.assessment.Assessment;
import dev.notochord.staging.assessment.Finding;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Reads the visits of a course one after the other.
 *
 * <p>Carried from visit to visit: the nadir, and every state in which the patient may be while
 * findings are missing.
 */
final class CourseReading {
  /**
   * A visit in one of the ways in which what it leaves open may be filled.
   *
   * @param target what the target lesions do
   * @param nonTarget what the non-target lesions do
   * @param newLesion whether there is a new lesion
   * @param targetSeen whether a target lesion that was measured is not gone
   */
  private record Reading(
      RecistTargetResponse target,
      RecistNonTargetResponse nonTarget,
      Presence newLesion,
      boolean targetSeen) {
    /** Whether a lesion is seen, as far as lesions were evaluated. */
    boolean hasLesion() {
      return targetSeen
          || target == RecistTargetResponse.PARTIAL
          || target == RecistTargetResponse.STABLE
          || target == RecistTargetResponse.PROGRESSIVE
          || nonTarget == RecistNonTargetResponse.NON_COMPLETE_NON_PROGRESSIVE
          || nonTarget == RecistNonTargetResponse.PROGRESSIVE;
    }
  }

  /**
   * Where a patient may stand after a visit.
   *
   * @param best the best response so far
   * @param progressed whether there was progression, which ends the search for the best
   * @param complete whether the response was complete when it could last be evaluated
   */
  private record State(Optional<RecistOverallResponse> best, boolean progressed, boolean complete) {
    RecistOverallResponse respond(Reading visit) {
      return complete && visit.hasLesion()
          ? RecistOverallResponse.PROGRESSIVE
          : RecistOverall.response(visit.target(), visit.nonTarget(), visit.newLesion());
    }

    State after(RecistOverallResponse response, Reading visit) {
      boolean isProgression = response == RecistOverallResponse.PROGRESSIVE;
      boolean isComplete = response == RecistOverallResponse.COMPLETE
          || (complete && !isProgression && !visit.hasLesion());
      Optional<RecistOverallResponse> bestNow =
          progressed || best.filter(it -> it.compareTo(response) <= 0).isPresent()
              ? best
              : Optional.of(response);
      return new State(bestNow, progressed || isProgression, isComplete);
    }
  }

  private final RecistCourse course;
  private final ImmutableList.Builder<VisitResponse> responses = ImmutableList.builder();
  private BigDecimal nadir;
  private boolean isNadirKnown = true;
  private Set<State> states = Set.of(new State(Optional.empty(), false, false));

  CourseReading(RecistCourse course) {
    this.course = course;
    nadir = course.baselineSumMm();
    course.visits().forEach(this::read);
  }

  ImmutableList<VisitResponse> responses() {
    return responses.build();
  }

  Finding<RecistOverallResponse> best() {
    Set<RecistOverallResponse> best = EnumSet.noneOf(RecistOverallResponse.class);
    states.forEach(state -> state.best().ifPresent(best::add));
    return best.isEmpty() ? Finding.notRecorded() : Finding.oneOf(best);
  }

  private void read(Visit visit) {
    TargetSum measured = TargetSum.of(course, visit);
    Assessment<RecistTargetResponse> target = RecistTarget.assess(targetFindings(measured));
    RecistOverallFindings findings = RecistOverallFindings.builder()
        .target(Finding.<RecistTargetResponse>oneOf(target.possibleClasses()))
        .nonTarget(nonTarget(visit))
        .newLesion(visit.newLesion().map(Finding::of).orElse(Finding.notRecorded()))
        .build();
    Assessment<RecistOverallResponse> byTable = RecistOverall.assess(findings);
    Finding<RecistOverallResponse> response = advance(findings, measured.someLeft());
    ImmutableList.Builder<String> caveats = ImmutableList.builder();
    if (!isNadirKnown) {
      caveats.add("the diameters of an earlier visit are not recorded: the nadir may be lower");
    }
    if (!byTable.possibleClasses().equals(response.candidates())) {
      caveats.add("a lesion that returns after a complete response is progression");
    }
    responses.add(new VisitResponse(
        visit, measured.complete(), nadir, target, byTable, response, caveats.build()));
    measured.complete().ifPresent(sum -> nadir = nadir.min(sum));
    isNadirKnown &= measured.isRecorded();
  }

  private Finding<RecistNonTargetResponse> nonTarget(Visit visit) {
    if (visit.nonTarget().isPresent()) {
      return Finding.of(visit.nonTarget().get());
    }
    Optional<RecistNonTargetResponse> elsewhere =
        course.visits().stream().flatMap(it -> it.nonTarget().stream()).findFirst();
    if (elsewhere.isEmpty()) {
      return Finding.notRecorded();
    }
    // Whether there were such lesions before treatment is the same at every visit.
    Finding<RecistNonTargetResponse> open = elsewhere.get()
            == RecistNonTargetResponse.NO_NON_TARGETS
        ? Finding.of(RecistNonTargetResponse.NO_NON_TARGETS)
        : Finding.oneOf(EnumSet.complementOf(EnumSet.of(RecistNonTargetResponse.NO_NON_TARGETS)));
    return open.withBasis("another visit");
  }

  private RecistTargetFindings targetFindings(TargetSum measured) {
    RecistTargetFindings.Builder findings = RecistTargetFindings.builder();
    if (course.targets().isEmpty()) {
      return findings.targets(RecistTargets.NONE_CHOSEN).build();
    }
    DiameterSums sums = new DiameterSums(course.baselineSumMm(), nadir, measured.knownMm());
    findings.targets(measured.targets());
    boolean isSumKnown = measured.complete().isPresent();
    if (isSumKnown || measured.someLeft()) {
      findings.allGone(measured.someLeft() ? Presence.ABSENT : Presence.PRESENT);
    }
    // Lesions that were not measured can only add to the sum.
    if (isSumKnown || sums.partialDecrease() == Presence.ABSENT) {
      findings.partialDecrease(Finding.of(sums.partialDecrease()).withBasis(sums.fromBaseline()));
    }
    // A lesion stated not to be evaluable shows no increase, one not recorded may have grown; and a
    // nadir lower than the known one can only add to the increase.
    boolean isIncreaseKnown = measured.isRecorded() && isNadirKnown;
    if (isIncreaseKnown || sums.relativeIncrease() == Presence.PRESENT) {
      findings.relativeIncrease(Finding.of(sums.relativeIncrease()).withBasis(sums.fromNadir()));
    }
    boolean isTooSmall =
        measured.isRecorded() && measured.knownMm().compareTo(DiameterSums.LEAST_INCREASE) < 0;
    if (isIncreaseKnown || isTooSmall || sums.absoluteIncrease() == Presence.PRESENT) {
      findings.absoluteIncrease(Finding.of(sums.absoluteIncrease()).withBasis(sums.fromNadir()));
    }
    return findings.build();
  }

  /** Takes every state through every response that the findings leave possible. */
  private Finding<RecistOverallResponse> advance(
      RecistOverallFindings findings, boolean targetSeen) {
    Set<State> next = new LinkedHashSet<>();
    Set<RecistOverallResponse> possible = EnumSet.noneOf(RecistOverallResponse.class);
    for (RecistTargetResponse target : findings.target().candidates()) {
      for (RecistNonTargetResponse nonTarget : nonTargets(findings)) {
        for (Presence newLesion : newLesions(findings)) {
          Reading visit = new Reading(target, nonTarget, newLesion, targetSeen);
          for (State state : states) {
            RecistOverallResponse response = state.respond(visit);
            possible.add(response);
            next.add(state.after(response, visit));
          }
        }
      }
    }
    states = next;
    return Finding.oneOf(possible);
  }

  private static ImmutableSet<RecistNonTargetResponse> nonTargets(RecistOverallFindings findings) {
    return findings.nonTarget().isRecorded()
        ? findings.nonTarget().candidates()
        : ImmutableSet.copyOf(RecistNonTargetResponse.values());
  }

  private static ImmutableSet<Presence> newLesions(RecistOverallFindings findings) {
    return findings.newLesion().isRecorded()
        ? findings.newLesion().candidates()
        : ImmutableSet.copyOf(Presence.values());
  }
}
