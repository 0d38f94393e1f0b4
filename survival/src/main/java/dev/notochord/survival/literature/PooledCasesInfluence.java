package dev.notochord.survival.literature;

import com.google.common.collect.ImmutableList;
import java.util.Locale;
import java.util.OptionalDouble;

/**
 * How much the pooled curve depends on single sources: its survival at a time and its median with each source left
 * out in turn.
 *
 * @param time the time
 * @param survival the survival of all pooled cases at {@code time}; empty after the end of follow-up
 * @param median the median of all pooled cases; empty when not reached
 * @param leftOut a row per source, in the order given; empty if there is only one source
 * @param warnings the warnings; never empty
 * @see PooledCases#influenceAt(double)
 * @since 0.1.0
 */
public record PooledCasesInfluence(
    double time,
    OptionalDouble survival,
    OptionalDouble median,
    ImmutableList<LeftOut> leftOut,
    ImmutableList<PooledCasesWarning> warnings) {
  /**
   * Creates the influence with its warnings.
   *
   * @param time the time
   * @param survival the survival of all
   * @param median the median of all
   * @param leftOut a row per source
   * @param warnings the warnings
   * @throws IllegalArgumentException if there is no warning of publication bias
   */
  public PooledCasesInfluence {
    PooledCasesCurve.checkWarnings(warnings);
  }

  /**
   * The pooled curve without one source.
   *
   * @param source the source left out
   * @param kind its kind
   * @param patients its patients with follow-up
   * @param survival the survival of the others at the time; empty after the end of their follow-up
   * @param median the median of the others; empty when not reached
   * @since 0.1.0
   */
  public record LeftOut(
      String source,
      SourceKind kind,
      int patients,
      OptionalDouble survival,
      OptionalDouble median) {}

  /** {@return the largest absolute change of the survival by leaving out one source; empty if none can be compared} */
  public OptionalDouble largestChange() {
    return survival.isEmpty()
        ? OptionalDouble.empty()
        : leftOut.stream()
            .filter(row -> row.survival().isPresent())
            .mapToDouble(row -> Math.abs(row.survival().getAsDouble() - survival.getAsDouble()))
            .max();
  }

  private static String words(OptionalDouble value, String otherwise) {
    return value.isPresent() ? String.format(Locale.ROOT, "%.4g", value.getAsDouble()) : otherwise;
  }

  /** {@return a line per source, with the warnings} */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder(80);
    text.append("pooled published cases, one source left out").append(PooledCases.lines(warnings));
    text.append(String.format(
        Locale.ROOT,
        "\n  %-24s %8s  survival at %.6g  median\n  %-24s %8s  %-12s  %s",
        "without",
        "patients",
        time,
        "none",
        "",
        words(survival, "not known"),
        words(median, "not reached")));
    for (LeftOut row : leftOut) {
      text.append(String.format(
          Locale.ROOT,
          "\n  %-24s %8d  %-12s  %s",
          row.source(),
          row.patients(),
          words(row.survival(), "not known"),
          words(row.median(), "not reached")));
    }
    return text.toString();
  }
}
