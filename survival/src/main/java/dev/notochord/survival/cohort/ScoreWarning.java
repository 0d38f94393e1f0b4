package dev.notochord.survival.cohort;

import java.util.Optional;

/**
 * Something that a reader of a score validation has to know before its numbers.
 *
 * @param kind what it is
 * @param bound the analysis that it is about; empty if it is about the whole report
 * @param text what it is in this report, in words
 * @since 0.1.0
 */
public record ScoreWarning(Kind kind, Optional<ScoreBound> bound, String text) {
  /**
   * What a warning is about.
   *
   * @since 0.1.0
   */
  public enum Kind {
    /** No case can be observed for the endpoint. */
    NO_OBSERVED_CASE,
    /** The score says nothing of any observed case that an analysis could use. */
    NO_SCORED_CASE,
    /** No event. */
    NO_EVENT,
    /** Fewer than {@value ScoreValidation#FEW_EVENTS} events: every number is a guess. */
    FEW_EVENTS,
    /** All patients are in one class, so that classes cannot be compared. */
    ONE_CLASS_ONLY,
    /** A class has no patient. */
    CLASS_WITHOUT_PATIENTS,
    /** Cases are left out because their score is open. */
    OPEN_SCORES_LEFT_OUT,
    /** The score refused cases. */
    CASES_REFUSED,
    /** Members had a competing event, which counts as a censoring here. */
    COMPETING_EVENTS,
    /** The times of members count from different moments. */
    SEVERAL_TIME_ZEROS,
    /** Nobody was followed up beyond a month that was asked for, so that there is no AUC. */
    MONTHS_BEYOND_FOLLOW_UP,
    /** No survival was published with the classes, so that nothing can be calibrated. */
    NOTHING_PUBLISHED,
    /** Survival was published for some of the classes only. */
    CLASS_WITHOUT_PUBLISHED_SURVIVAL
  }

  static ScoreWarning of(Kind kind, String text) {
    return new ScoreWarning(kind, Optional.empty(), text);
  }

  static ScoreWarning of(Kind kind, ScoreBound bound, String text) {
    return new ScoreWarning(kind, Optional.of(bound), text);
  }

  @Override
  public String toString() {
    return text + bound.map(one -> " (" + one.display() + ")").orElse("");
  }
}
