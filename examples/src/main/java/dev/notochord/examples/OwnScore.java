package dev.notochord.examples;

import com.google.common.collect.ImmutableMap;
import dev.notochord.core.outcome.Endpoint;
import dev.notochord.staging.StagingSystems;
import dev.notochord.staging.assessment.StagingSystem;
import dev.notochord.staging.assessment.SystemDescription;
import dev.notochord.survival.cohort.Cohort;
import dev.notochord.survival.cohort.ScoreValidation;
import dev.notochord.survival.cohort.ScoreValidationReport;
import dev.notochord.survival.cohort.UnsettledScores;

/** How a score does among the cases in a CSV file of the reader's own. */
final class OwnScore {
  private static final ImmutableMap<String, UnsettledScores> UNSETTLED = ImmutableMap.of(
      "exclude", UnsettledScores.EXCLUDE,
      "worst", UnsettledScores.WORST,
      "best", UnsettledScores.BEST,
      "both", UnsettledScores.BOTH_BOUNDS);

  private OwnScore() {}

  static ScoreValidationReport of(Arguments arguments, OwnCases cases) throws UserError {
    StagingSystem<?, ?> system = system(arguments.value("--validate").orElseThrow());
    ScoreValidation validation = ScoreValidation.withDefaults()
        .with(unsettled(arguments.value("--unsettled").orElse("exclude")));
    Cohort cohort =
        Cohort.of(cases.rows().stream().map(CaseRow::patient).toList(), Endpoint.OVERALL_SURVIVAL);
    return validation.validate(cohort, PrognosticScore.of(system));
  }

  private static StagingSystem<?, ?> system(String id) throws UserError {
    StagingSystem<?, ?> system;
    try {
      system = StagingSystems.ofId(id);
    } catch (IllegalArgumentException unknown) {
      throw new UserError("option '--validate': " + unknown.getMessage());
    }
    if (system.description().family() != SystemDescription.Family.PROGNOSIS) {
      throw new UserError(
          "option '--validate': %s is a system of the family %s, expected one of prognosis"
              .formatted(UserError.quote(id), system.description().family().display()));
    }
    return system;
  }

  private static UnsettledScores unsettled(String word) throws UserError {
    UnsettledScores policy = UNSETTLED.get(word);
    if (policy == null) {
      throw new UserError("option '--unsettled': %s, expected one of %s"
          .formatted(UserError.quote(word), UNSETTLED.keySet()));
    }
    return policy;
  }
}
