package dev.notochord.survival;

/**
 * What a rule of ties did to the times of a sample.
 *
 * @param rule the rule
 * @param distinctTimes the number of distinct entry and exit times as given
 * @param distinctTimesKept the number that remained
 * @param largestShift the largest amount by which a time was moved, 0 if none was
 * @see SurvivalData#timeTies()
 * @since 0.1.0
 */
public record TimeTieReport(
    TimeTies rule, int distinctTimes, int distinctTimesKept, double largestShift) {
  /** {@return the number of distinct times that were merged into an earlier one} */
  public int merged() {
    return distinctTimes - distinctTimesKept;
  }

  /** {@return for instance {@code R_COMPATIBLE: 3 of 120 distinct times merged, moved by at most 1.1E-9}} */
  @Override
  public String toString() {
    return rule + ": " + merged() + " of " + distinctTimes + " distinct times merged"
        + (merged() == 0 ? "" : ", moved by at most " + largestShift);
  }
}
