package dev.notochord.survival.cohort;

import static java.util.stream.Collectors.joining;

import com.google.common.collect.ImmutableList;
import dev.notochord.core.code.Coded;
import dev.notochord.survival.cohort.ScoreWarning.Kind;
import java.util.List;

/** Finds what a reader of a report has to know first. */
final class ScoreWarnings {
  private final ScoreValidationReport report;
  private final ImmutableList.Builder<ScoreWarning> warnings = ImmutableList.builder();

  private ScoreWarnings(ScoreValidationReport report) {
    this.report = report;
  }

  static ImmutableList<ScoreWarning> of(ScoreValidationReport report, Cohort cohort) {
    ScoreWarnings found = new ScoreWarnings(report);
    found.ofCohort(cohort);
    report.analyses().forEach(found::ofAnalysis);
    found.ofPublished();
    return found.warnings.build();
  }

  private void ofCohort(Cohort cohort) {
    if (report.observed() == 0) {
      add(
          Kind.NO_OBSERVED_CASE,
          "none of " + report.cases() + " cases can be observed for " + report.endpoint());
    }
    if (!report.refused().isEmpty()) {
      add(
          Kind.CASES_REFUSED,
          "the score refused " + count(report.refused().size(), "case") + "; the first: "
              + report.refused().get(0).reason());
    }
    if (cohort.competing() > 0) {
      add(
          Kind.COMPETING_EVENTS,
          count(cohort.competing(), "competing event") + " counted as censored: survival,"
              + " concordance and AUC are cause-specific and say nothing of the risk of the event");
    }
    if (cohort.timeZeros().size() > 1) {
      add(
          Kind.SEVERAL_TIME_ZEROS,
          "times count from different moments: "
              + cohort.timeZeros().stream().map(Coded::display).collect(joining(", ")));
    }
  }

  private void ofAnalysis(ScoreAnalysis analysis) {
    if (analysis.bound() == ScoreBound.SETTLED) {
      ofOpenScores();
    }
    if (report.observed() == 0) {
      return;
    }
    if (analysis.subjects() == 0) {
      add(analysis, Kind.NO_SCORED_CASE, "no observed case has a class of the score");
      return;
    }
    if (analysis.events() == 0) {
      add(analysis, Kind.NO_EVENT, "no event among " + count(analysis.subjects(), "patient"));
    } else if (analysis.events() < ScoreValidation.FEW_EVENTS) {
      add(
          analysis,
          Kind.FEW_EVENTS,
          "only " + count(analysis.events(), "event") + " among "
              + count(analysis.subjects(), "patient"));
    }
    if (analysis.curves().size() == 1 && report.score().classes().size() > 1) {
      add(
          analysis,
          Kind.ONE_CLASS_ONLY,
          "all patients are in the class " + analysis.curves().keySet().asList().get(0));
    } else {
      ofEmptyClasses(analysis);
    }
    ofFollowUp(analysis);
  }

  private void ofOpenScores() {
    int open = report.observed()
        - report.count(ScoreCompleteness.SETTLED)
        - report.count(ScoreCompleteness.NOT_APPLICABLE)
        - report.count(ScoreCompleteness.REFUSED);
    if (open > 0) {
      add(
          Kind.OPEN_SCORES_LEFT_OUT,
          "the score of " + count(open, "case") + " is open, and so far as it is they are left out;"
              + " both bounds would show how much it matters");
    }
  }

  private void ofEmptyClasses(ScoreAnalysis analysis) {
    List<String> empty = analysis.classes().stream()
        .filter(one -> one.subjects() == 0)
        .map(ClassOutcome::className)
        .toList();
    if (!empty.isEmpty()) {
      add(analysis, Kind.CLASS_WITHOUT_PATIENTS, "no patient in " + String.join(", ", empty));
    }
  }

  private void ofFollowUp(ScoreAnalysis analysis) {
    double end = analysis.overall().orElseThrow().maxTime();
    String beyond = report.options().months().stream()
        .filter(month -> month >= end)
        .mapToObj(ClassCalibrations::plain)
        .collect(joining(", "));
    if (!beyond.isEmpty()) {
      add(
          analysis,
          Kind.MONTHS_BEYOND_FOLLOW_UP,
          "the follow-up ends at " + ClassCalibrations.plain(end) + " months: nobody to compare at "
              + beyond);
    }
  }

  private void ofPublished() {
    ClinicalScore score = report.score();
    List<String> without = score.classes().stream()
        .filter(name ->
            score.published().stream().noneMatch(figure -> figure.className().equals(name)))
        .toList();
    if (score.published().isEmpty()) {
      add(Kind.NOTHING_PUBLISHED, "no survival was published with the classes: no calibration");
    } else if (!without.isEmpty()) {
      add(
          Kind.CLASS_WITHOUT_PUBLISHED_SURVIVAL,
          "no survival was published of " + String.join(", ", without));
    }
  }

  private void add(Kind kind, String text) {
    warnings.add(ScoreWarning.of(kind, text));
  }

  private void add(ScoreAnalysis analysis, Kind kind, String text) {
    warnings.add(ScoreWarning.of(kind, analysis.bound(), text));
  }

  private static String count(int number, String noun) {
    return number + " " + noun + (number == 1 ? "" : "s");
  }
}
