package dev.notochord.survival.competing;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Writes curves as a table for reading. */
final class IncidenceTable {
  /** Longer curves show this many event times from each end. */
  private static final int ROWS_AT_EACH_END = 20;

  private IncidenceTable() {}

  static String of(CumulativeIncidenceCurves curves) {
    StringBuilder text = new StringBuilder("Cumulative incidence: ");
    text.append(curves.subjects()).append(" subjects");
    StringBuilder head = new StringBuilder(
        String.format(Locale.ROOT, "%12s%9s%12s", "time", "at risk", "event-free"));
    for (int k = 1; k <= curves.causes().size(); k++) {
      String name = curves.causes().get(k - 1);
      text.append(", ").append(curves.totalEvents(k)).append(' ').append(name);
      head.append(String.format(Locale.ROOT, "  %16s", name));
    }
    text.append("; ")
        .append(BigDecimal.valueOf(curves.confidenceLevel())
            .movePointRight(2)
            .stripTrailingZeros()
            .toPlainString())
        .append(" % limits (")
        .append(curves.options().confidenceTransform().code())
        .append(")\n")
        .append(head)
        .append('\n');
    List<Integer> rows = new ArrayList<>();
    for (int row = 0; row < curves.size(); row++) {
      if (curves.riskTable().events().get(row) > 0) {
        rows.add(row);
      }
    }
    int left = rows.size() - 2 * ROWS_AT_EACH_END;
    for (int i = 0; i < rows.size(); i++) {
      if (left > 0 && i == ROWS_AT_EACH_END) {
        text.append(String.format(Locale.ROOT, "%12s  %d more event times\n", "...", left));
        i += left;
      }
      line(text, curves, rows.get(i));
    }
    return text.toString();
  }

  private static void line(StringBuilder text, CumulativeIncidenceCurves curves, int row) {
    double time = curves.times().get(row);
    text.append(String.format(
        Locale.ROOT,
        "%12s%9d%12.4f",
        time == Math.rint(time) && time < 1e15 ? Long.toString((long) time) : Double.toString(time),
        curves.atRisk().get(row),
        curves.eventFreeSurvival().get(row)));
    for (int k = 1; k <= curves.causes().size(); k++) {
      text.append(String.format(
          Locale.ROOT,
          "%" + (2 + Math.max(16, curves.causes().get(k - 1).length())) + "s",
          String.format(
              Locale.ROOT,
              "%.4f (%.4f)",
              curves.incidence(k).get(row),
              curves.standardErrors(k).get(row))));
    }
    text.append('\n');
  }
}
