package dev.notochord.examples;

import static com.google.common.collect.ImmutableSet.toImmutableSet;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Lists;
import dev.notochord.core.tumorcase.SpinalTumorCase;
import dev.notochord.staging.assessment.Assessment;
import dev.notochord.staging.assessment.Findings;
import dev.notochord.staging.assessment.PublishedOutcome;
import dev.notochord.staging.assessment.StagingClass;
import dev.notochord.staging.assessment.StagingSystem;
import dev.notochord.staging.assessment.SystemDescription;
import dev.notochord.survival.cohort.ClinicalScore;
import dev.notochord.survival.cohort.PublishedSurvival;
import dev.notochord.survival.cohort.ScoreDirection;
import dev.notochord.survival.cohort.ScoreReading;
import java.util.List;
import java.util.Optional;

/**
 * Joins a staging system, which knows how to score a case, to the validation of a score, which knows what became of the
 * patients. Neither module knows the other; an application does what this class does.
 */
final class PrognosticScore {
  private static final double PERCENT = 100;

  private PrognosticScore() {}

  /** Returns a system as a score that can be judged on patients. */
  static <F extends Findings<F>, C extends StagingClass> ClinicalScore of(
      StagingSystem<F, C> system) {
    SystemDescription description = system.description();
    boolean better = description
        .direction()
        .filter(way -> way == SystemDescription.Direction.HIGHER_IS_BETTER)
        .isPresent();
    List<C> classes = system.classes();
    ClinicalScore.Builder score = ClinicalScore.builder()
        .name(description.name())
        .citation(description.citation().shortForm())
        .direction(better ? ScoreDirection.HIGHER_IS_BETTER : ScoreDirection.HIGHER_IS_WORSE)
        .reading(patient -> read(system, patient));
    // Classes are published by rising totals, and those of a tree from the best.
    for (C one : better ? Lists.reverse(classes) : classes) {
      if (one.isDefined()) {
        score.addClasses(one.display());
        score.addAllPublished(published(one));
      }
    }
    return score.build();
  }

  private static <F extends Findings<F>, C extends StagingClass> ScoreReading read(
      StagingSystem<F, C> system, SpinalTumorCase patient) {
    return system
        .whyNotApplicable(patient, Optional.empty())
        .map(ScoreReading::notApplicable)
        .orElseGet(() -> reading(system.assess(system.read(patient, Optional.empty()))));
  }

  /** Returns what an assessment says: its classes, what is missing, and the range of its total. */
  static ScoreReading reading(Assessment<?> assessment) {
    ImmutableSet<String> classes = assessment.possibleClasses().stream()
        .filter(StagingClass::isDefined)
        .map(StagingClass::display)
        .collect(toImmutableSet());
    if (classes.isEmpty()) {
      return ScoreReading.notApplicable("its source defines no class for such a case");
    }
    ScoreReading reading = ScoreReading.ofClasses(classes, assessment.missing());
    return assessment
        .total()
        .map(total -> reading.withTotal(total.min(), total.max()))
        .orElse(reading);
  }

  private static ImmutableList<PublishedSurvival> published(StagingClass one) {
    return one.outcomes().stream()
        .filter(outcome -> outcome.measure() == PublishedOutcome.Measure.SURVIVAL_PERCENT)
        .filter(outcome -> outcome.value().isPresent() && outcome.atMonths().isPresent())
        .map(outcome -> new PublishedSurvival(
            one.display(),
            outcome.atMonths().orElseThrow(),
            outcome.value().orElseThrow() / PERCENT,
            outcome.series() + ", " + outcome.source().shortForm()))
        .collect(ImmutableList.toImmutableList());
  }
}
