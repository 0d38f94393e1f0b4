package dev.notochord.examples;

import dev.notochord.survival.comparison.LogRankResult;
import dev.notochord.survival.nonparametric.RestrictedMeanEstimate;
import dev.notochord.survival.nonparametric.SurvivalCurve;
import dev.notochord.survival.nonparametric.TimeQuantile;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** Curves and a test as tables for a terminal. */
final class CurveText {
  private CurveText() {}

  static String of(OwnData results) {
    StringBuilder text = new StringBuilder();
    text.append(String.format(
        Locale.ROOT,
        "Kaplan-Meier, %s limits at level %s%n",
        results.estimator().confidenceTransform().code(),
        results.estimator().confidenceLevel()));
    text.append(leftOut(results.leftOut())).append('\n');
    text.append(summary(results.curves(), results.logRank()));
    text.append('\n').append(followUp(results));
    results
        .curves()
        .forEach((name, curve) -> text.append('\n').append(name).append('\n').append(curve));
    return text.append('\n').toString();
  }

  /** Returns a line per curve with its median, and the test. */
  static String summary(Map<String, SurvivalCurve> curves, Optional<LogRankResult> logRank) {
    int width = 5;
    for (String name : curves.keySet()) {
      width = Math.max(width, name.length());
    }
    String format = "  %-" + width + "s  %8s  %6s  %8s  %s%n";
    StringBuilder text = new StringBuilder();
    text.append(
        String.format(Locale.ROOT, format, "group", "subjects", "events", "median", "limits"));
    curves.forEach((name, curve) -> {
      TimeQuantile median = curve.median();
      text.append(String.format(
          Locale.ROOT,
          format,
          name,
          curve.subjects(),
          curve.totalEvents(),
          number(median.time()),
          limits(median)));
    });
    logRank.ifPresent(test -> text.append(sentence(test)).append('\n'));
    return text.toString();
  }

  static String leftOut(int rows) {
    return rows == 0
        ? ""
        : rows + (rows == 1 ? " row" : " rows") + " left out, with an empty field\n";
  }

  /** Returns a line per curve with the mean up to the common end and the median follow-up. */
  private static String followUp(OwnData results) {
    int width = 5;
    for (String name : results.curves().keySet()) {
      width = Math.max(width, name.length());
    }
    String format = "  %-" + width + "s  %16s  %8s  %s%n";
    StringBuilder text = new StringBuilder();
    text.append(String.format(
        Locale.ROOT,
        format,
        "group",
        "median follow-up",
        "mean",
        results.means().values().stream()
            .findFirst()
            .map(mean -> "limits; restricted to " + number(mean.tau()))
            .orElse("limits")));
    results.followUp().forEach((name, curve) -> {
      RestrictedMeanEstimate mean = results.means().get(name);
      text.append(String.format(
          Locale.ROOT,
          format,
          name,
          number(curve.median().time()),
          mean == null ? "none" : numberOrNone(mean.mean().value()),
          mean == null
              ? "none"
              : numberOrNone(mean.mean().interval().lower()) + " to "
                  + numberOrNone(mean.mean().interval().upper())));
    });
    return text.toString();
  }

  private static String numberOrNone(double value) {
    return Double.isNaN(value) ? "none" : number(value);
  }

  private static String sentence(LogRankResult test) {
    return test.isTestable()
        ? chiSquare("log-rank", test.statistic(), test.degreesOfFreedom(), test.pValue())
        : "  log-rank not possible: " + test.reason().orElse("");
  }

  static String chiSquare(String test, double statistic, int degreesOfFreedom, double p) {
    return String.format(
        Locale.ROOT,
        "  %s chi-square %.2f on %d degree%s of freedom, p %s",
        test,
        statistic,
        degreesOfFreedom,
        degreesOfFreedom == 1 ? "" : "s",
        pValue(p));
  }

  /** Returns the p-value behind its sign; a very small one, which may have come out as 0, has only a bound. */
  private static String pValue(double p) {
    if (p < 1e-300) {
      return "< 1e-300";
    }
    return String.format(Locale.ROOT, p < 1e-4 ? "= %.2g" : "= %.4f", p);
  }

  static String number(OptionalDouble value) {
    return value.isPresent() ? number(value.getAsDouble()) : "not reached";
  }

  /** Returns a number to four digits, without the zeros behind them. */
  static String number(double value) {
    return BigDecimal.valueOf(value)
        .round(new MathContext(4))
        .stripTrailingZeros()
        .toPlainString();
  }

  private static String limits(TimeQuantile median) {
    return median.lower().isEmpty() && median.upper().isEmpty()
        ? "not reached"
        : number(median.lower()) + " to " + number(median.upper());
  }
}
