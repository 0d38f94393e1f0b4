package dev.notochord.survival.multistate;

import java.util.Locale;

/** Writes state probabilities as a table for reading. */
final class StateTable {
  /** A longer table shows this many times of transitions from each end. */
  private static final int ROWS_AT_EACH_END = 20;

  private StateTable() {}

  static String of(StateProbabilities result) {
    StringBuilder text = new StringBuilder(String.format(
            Locale.ROOT,
            "Aalen-Johansen: %d subjects, from %s to %s%n",
            result.subjects(),
            result.startTime(),
            result.maxTime())
        .replace(System.lineSeparator(), "\n"));
    int width = Math.max(
        8, result.model().states().stream().mapToInt(String::length).max().orElseThrow());
    String name = "%" + (width + 2) + "s";
    text.append(String.format(Locale.ROOT, "%12s", "time"));
    for (String state : result.model().states()) {
      text.append(String.format(Locale.ROOT, name + "%9s", state, "at risk"));
    }
    text.append('\n');
    int[] rows = result.timesOfTransitions();
    int left = rows.length - 2 * ROWS_AT_EACH_END;
    for (int i = 0; i < rows.length; i++) {
      if (left > 0 && i == ROWS_AT_EACH_END) {
        text.append(String.format(Locale.ROOT, "%12s  %d more times", "...", left))
            .append('\n');
        i += left;
      }
      text.append(String.format(Locale.ROOT, "%12s", result.times().get(rows[i])));
      for (String state : result.model().states()) {
        text.append(String.format(
            Locale.ROOT,
            "%" + (width + 2) + ".4f%9s",
            result.probabilities(state).get(rows[i]),
            weight(result.atRisk(state).get(rows[i]))));
      }
      text.append('\n');
    }
    return text.toString();
  }

  /** Returns a sum of weights, without a decimal point when it is whole. */
  private static String weight(double sum) {
    return sum == Math.rint(sum) && sum < 1e8
        ? Long.toString((long) sum)
        : String.format(Locale.ROOT, "%.5g", sum);
  }
}
