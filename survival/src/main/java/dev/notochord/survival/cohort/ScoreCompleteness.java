package dev.notochord.survival.cohort;

/**
 * How far the findings of a case settle a score. Each observed case has one.
 *
 * @since 0.1.0
 */
public enum ScoreCompleteness {
  /** One total and one class are left; one class in a system without points. */
  SETTLED("score settled"),
  /** One class is left and several totals. */
  CLASS_SETTLED("only the class settled"),
  /** One total is left and several classes. */
  TOTAL_SETTLED("only the total settled"),
  /** Several classes are left and, where there are points, several totals. */
  OPEN("neither settled"),
  /** The score is not meant for the case. */
  NOT_APPLICABLE("score not applicable"),
  /** The score refused the case, for instance because two findings contradict each other. */
  REFUSED("score refused the case");

  private final String display;

  ScoreCompleteness(String display) {
    this.display = display;
  }

  /** {@return what it is in words, such as {@code only the class settled}} */
  public String display() {
    return display;
  }
}
