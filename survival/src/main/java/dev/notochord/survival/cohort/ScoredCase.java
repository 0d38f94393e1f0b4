package dev.notochord.survival.cohort;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import java.util.Optional;

/** An observed case with its time and what the score says of it, or the message with which the score refused it. */
record ScoredCase(
    String caseId,
    double months,
    boolean event,
    Optional<ScoreReading> reading,
    Optional<String> refusal) {

  static ImmutableList<ScoredCase> of(Cohort cohort, ClinicalScore score) {
    return cohort.members().stream()
        .map(member -> of(cohort, member, score))
        .collect(toImmutableList());
  }

  private static ScoredCase of(Cohort cohort, CohortMember member, ClinicalScore score) {
    Optional<ScoreReading> reading = Optional.empty();
    Optional<String> refusal = Optional.empty();
    try {
      reading = Optional.of(score.read(member.patient()));
    } catch (IllegalArgumentException e) {
      refusal = Optional.of(Optional.ofNullable(e.getMessage()).orElse("no message"));
    }
    return new ScoredCase(
        member.patient().id(),
        member.observation().months(cohort.reduction()),
        member.observation().isEvent(),
        reading,
        refusal);
  }

  ScoreCompleteness completeness() {
    return reading.map(ScoreReading::completeness).orElse(ScoreCompleteness.REFUSED);
  }

  Optional<ScoreReading> applicable() {
    return reading.filter(ScoreReading::isApplicable);
  }
}
