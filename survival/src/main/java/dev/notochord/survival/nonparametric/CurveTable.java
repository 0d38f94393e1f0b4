package dev.notochord.survival.nonparametric;

import dev.notochord.survival.Estimate;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.OptionalDouble;

/** Writes a curve as a table for reading. */
final class CurveTable {
  /** A longer curve shows this many event times from each end. */
  private static final int ROWS_AT_EACH_END = 20;

  private CurveTable() {}

  static String of(SurvivalCurve curve) {
    StringBuilder text = new StringBuilder();
    TimeQuantile median = curve.median();
    line(
        text,
        "%s: %d subjects, %d events; median %s (%s to %s); %s %% limits (%s)",
        name(curve.estimator()),
        curve.subjects(),
        curve.totalEvents(),
        number(median.time()),
        number(median.lower()),
        number(median.upper()),
        percent(curve.confidenceLevel()),
        curve.confidenceTransform().code());
    line(
        text,
        "%12s %8s %7s %9s %10s %9s %9s",
        "time",
        "at risk",
        "events",
        "survival",
        "std error",
        "lower",
        "upper");
    int[] rows = new int[curve.size()];
    int count = 0;
    for (int row = 0; row < rows.length; row++) {
      if (curve.eventsIn(row) > 0) {
        rows[count++] = row;
      }
    }
    int left = count - 2 * ROWS_AT_EACH_END;
    for (int i = 0; i < count; i++) {
      if (left > 0 && i == ROWS_AT_EACH_END) {
        line(text, "%12s  %d more event times", "...", left);
        i += left;
      }
      int row = rows[i];
      Estimate now = curve.estimateIn(row);
      line(
          text,
          "%12s %8d %7d %9.4f %10.4f %9.4f %9.4f",
          number(curve.timeIn(row)),
          curve.atRiskIn(row),
          curve.eventsIn(row),
          now.value(),
          now.standardError(),
          now.interval().lower(),
          now.interval().upper());
    }
    return text.toString();
  }

  private static String name(CurveEstimator estimator) {
    if (estimator.survivalForm() == SurvivalForm.PRODUCT_LIMIT) {
      return "Kaplan-Meier";
    }
    return estimator.hazardForm() == HazardForm.NELSON_AALEN
        ? "Nelson-Aalen"
        : "Fleming-Harrington";
  }

  private static void line(StringBuilder text, String format, Object... values) {
    text.append(String.format(Locale.ROOT, format, values)).append('\n');
  }

  /** Returns a level such as 0.95 in percent, without more digits than it has. */
  static String percent(double level) {
    return BigDecimal.valueOf(level).movePointRight(2).stripTrailingZeros().toPlainString();
  }

  /** Returns a time for reading, {@code not reached} when there is none. */
  static String number(OptionalDouble time) {
    return time.isPresent() ? number(time.getAsDouble()) : "not reached";
  }

  /** Returns a number without a decimal point when it is whole. */
  static String number(double value) {
    return value == Math.rint(value) && Math.abs(value) < 1e15
        ? Long.toString((long) value)
        : Double.toString(value);
  }
}
