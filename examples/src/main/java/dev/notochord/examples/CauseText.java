package dev.notochord.examples;

import dev.notochord.survival.Estimate;
import dev.notochord.survival.competing.CumulativeIncidenceCurves;
import dev.notochord.survival.competing.GrayTestResult;
import java.util.Locale;

/** Cumulative incidence and its tests as tables for a terminal. */
final class CauseText {
  private CauseText() {}

  static String of(OwnCauses results) {
    return String.format(
            Locale.ROOT,
            "Cumulative incidence, %s limits at level %s%n",
            results.estimator().confidenceTransform().code(),
            results.estimator().confidenceLevel())
        + CurveText.leftOut(results.leftOut()) + "\n" + summary(results);
  }

  /** Returns for each cause a line per group and time, and the test. */
  static String summary(OwnCauses results) {
    int width = 5;
    for (String name : results.curves().keySet()) {
      width = Math.max(width, name.length());
    }
    String format = "  %-" + width + "s  %8s  %8s  %8s  %9s  %s%n";
    StringBuilder text = new StringBuilder();
    for (int cause = 1; cause <= results.causes().size(); cause++) {
      text.append(cause == 1 ? "" : "\n");
      text.append(results.causes().get(cause - 1)).append(": ");
      text.append(events(results, cause)).append(" of ").append(subjects(results));
      text.append('\n');
      text.append(String.format(
          Locale.ROOT, format, "group", "time", "at risk", "events", "incidence", "limits"));
      for (String name : results.curves().keySet()) {
        CumulativeIncidenceCurves curves = results.curves().get(name);
        for (double time : results.times(curves)) {
          Estimate incidence = curves.estimateAt(cause, time);
          text.append(String.format(
              Locale.ROOT,
              format,
              name,
              CurveText.number(time),
              curves.atRiskAt(time),
              eventsUpTo(curves, cause, time),
              probability(incidence.value()),
              limits(incidence)));
        }
      }
      if (!results.grayTests().isEmpty()) {
        text.append(sentence(results.grayTests().get(cause - 1))).append('\n');
      }
    }
    results
        .noTest()
        .ifPresent(
            reason -> text.append("\nGray's test not done: ").append(reason).append('\n'));
    return text.toString();
  }

  private static long events(OwnCauses results, int cause) {
    return results.curves().values().stream()
        .mapToLong(curves -> curves.totalEvents(cause))
        .sum();
  }

  private static String subjects(OwnCauses results) {
    long subjects = results.curves().values().stream()
        .mapToLong(CumulativeIncidenceCurves::subjects)
        .sum();
    return subjects + (subjects == 1 ? " subject" : " subjects");
  }

  private static long eventsUpTo(CumulativeIncidenceCurves curves, int cause, double time) {
    long events = 0;
    for (int row = 0; row < curves.size() && curves.times().get(row) <= time; row++) {
      events += curves.events(cause).get(row);
    }
    return events;
  }

  private static String probability(double value) {
    return Double.isNaN(value) ? "not known" : String.format(Locale.ROOT, "%.4f", value);
  }

  private static String limits(Estimate incidence) {
    double lower = incidence.interval().lower();
    return Double.isNaN(lower)
        ? "not known"
        : probability(lower) + " to " + probability(incidence.interval().upper());
  }

  private static String sentence(GrayTestResult test) {
    return test.isTestable()
        ? CurveText.chiSquare(
            "Gray's test", test.statistic(), test.degreesOfFreedom(), test.pValue())
        : "  Gray's test not possible: " + test.reason().orElse("");
  }
}
