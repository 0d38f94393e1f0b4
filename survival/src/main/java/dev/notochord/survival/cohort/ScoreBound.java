package dev.notochord.survival.cohort;

/**
 * Which of its possible totals and classes stands for a case in an analysis.
 *
 * @since 0.1.0
 */
public enum ScoreBound {
  /** The one that is settled; other cases are left out. */
  SETTLED("settled scores only"),
  /** The best that is possible. */
  BEST("open scores at their best"),
  /** The worst that is possible. */
  WORST("open scores at their worst");

  private final String display;

  ScoreBound(String display) {
    this.display = display;
  }

  /** {@return what it is in words, such as {@code open scores at their worst}} */
  public String display() {
    return display;
  }
}
