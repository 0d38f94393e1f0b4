package dev.notochord.survival.cohort;

import static java.util.stream.Collectors.joining;

import com.google.common.collect.ImmutableMap;
import dev.notochord.survival.ConfidenceInterval;
import dev.notochord.survival.Estimate;
import dev.notochord.survival.nonparametric.AtRiskTable;
import dev.notochord.survival.nonparametric.TimeQuantile;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Stream;

/** Writes a report as text. */
final class ScoreReportText {
  private static final MathContext SIX_DIGITS = new MathContext(6);

  private final ScoreValidationReport report;
  private final String name;
  private final StringBuilder text = new StringBuilder();

  private ScoreReportText(ScoreValidationReport report) {
    this.report = report;
    // As wide as the longest name of a class, and as the heading of its column.
    name = "  %-" + report.score().classes().stream().mapToInt(String::length).reduce(15, Math::max)
        + "s ";
  }

  static String of(ScoreValidationReport report) {
    return new ScoreReportText(report).write();
  }

  static String headline(ScoreValidationReport report) {
    return String.format(
        Locale.ROOT,
        "%s judged by %s: %d of %d cases observed, %d with a settled score",
        report.score().name(),
        report.endpoint(),
        report.observed(),
        report.cases(),
        report.count(ScoreCompleteness.SETTLED));
  }

  private String write() {
    line(headline(report));
    report.score().citation().ifPresent(source -> line("source of the score: " + source));
    line(level() + " limits");
    if (!report.warnings().isEmpty()) {
      line("");
      line("Warnings");
      report.warnings().forEach(warning -> line("  - " + warning));
    }
    cases();
    report.analyses().forEach(this::analysis);
    return text.toString();
  }

  private String level() {
    return number(100 * report.options().confidenceLevel()) + " %";
  }

  private void cases() {
    line("");
    line("Cases");
    count("observed", report.observed(), ImmutableMap.of());
    count("not observable", report.notObservable().size(), report.notObservableReasons());
    report.completeness().forEach((kind, number) -> {
      if (number > 0 || kind == ScoreCompleteness.SETTLED) {
        count(
            kind.display(),
            number,
            kind == ScoreCompleteness.NOT_APPLICABLE
                ? report.notApplicableReasons()
                : kind == ScoreCompleteness.REFUSED
                    ? ScoreValidationReport.reasons(report.refused())
                    : ImmutableMap.of());
      }
    });
    if (!report.missingCriteria().isEmpty()) {
      line("  missing criteria: " + frequencies(report.missingCriteria()));
    }
  }

  private void count(String name, int number, ImmutableMap<String, Integer> reasons) {
    line(String.format(Locale.ROOT, "  %-26s %5d   %s", name, number, frequencies(reasons)));
  }

  private static String frequencies(ImmutableMap<String, Integer> counts) {
    return counts.entrySet().stream()
        .map(own -> own.getKey() + " " + own.getValue())
        .collect(joining("; "));
  }

  private void analysis(ScoreAnalysis analysis) {
    line("");
    String name = analysis.bound().display();
    line(Character.toUpperCase(name.charAt(0)) + name.substring(1) + ": " + analysis.subjects()
        + " patients, " + analysis.events() + " events");
    if (analysis.subjects() == 0) {
      return;
    }
    line("  median follow-up " + answer(analysis.medianFollowUp(), ScoreReportText::quantile)
        + " months");
    line("");
    classes(analysis);
    analysis.atRisk().value().ifPresent(this::atRisk);
    line("  log-rank test: "
        + answer(
            analysis.logRank(),
            test -> String.format(
                Locale.ROOT,
                "chi-square %.4g on %d df, %s",
                test.statistic(),
                test.degreesOfFreedom(),
                probability(test.pValue()))));
    line("  trend over the classes: "
        + answer(
            analysis.trend(),
            test ->
                String.format(Locale.ROOT, "z %.4g, %s", test.z(), probability(test.pValue()))));
    line("");
    order(analysis);
    calibration(analysis);
    predictions(analysis);
  }

  private void classes(ScoreAnalysis analysis) {
    StringBuilder head = new StringBuilder(String.format(
        Locale.ROOT, name + "%6s %6s  %-26s", "class", "n", "events", "median in months"));
    report
        .options()
        .months()
        .forEach(month ->
            head.append(String.format(Locale.ROOT, " %22s", "at " + number(month) + " months")));
    line(head.toString());
    for (ClassOutcome own : analysis.classes()) {
      StringBuilder row = new StringBuilder(String.format(
          Locale.ROOT,
          name + "%6d %6d  %-26s",
          own.className(),
          own.subjects(),
          own.events(),
          own.curve().value().map(curve -> quantile(curve.median())).orElse("-")));
      report
          .options()
          .months()
          .forEach(month -> row.append(String.format(
              Locale.ROOT, " %22s", own.curve().isPresent() ? survival(own, month) : "-")));
      line(row.toString());
    }
  }

  private void atRisk(AtRiskTable table) {
    line("");
    StringBuilder head = new StringBuilder(String.format(Locale.ROOT, name, "number at risk"));
    table.times().forEach(time -> head.append(String.format(Locale.ROOT, "%7s", number(time))));
    line(head.toString());
    for (String group : table.groups()) {
      StringBuilder row = new StringBuilder(String.format(Locale.ROOT, name, group));
      table.atRisk(group).forEach(count -> row.append(String.format(Locale.ROOT, "%7d", count)));
      line(row.toString());
    }
    line("");
  }

  private static String survival(ClassOutcome outcome, double month) {
    Estimate estimate = outcome.survivalAt(month);
    return Double.isNaN(estimate.value()) ? "-" : estimate(estimate, 2);
  }

  private void order(ScoreAnalysis analysis) {
    line(String.format(
        Locale.ROOT, "  %-26s %-26s %-26s", "order of the patients", "by total", "by class"));
    order(analysis, "patients (events)", own -> own.subjects() + " (" + own.events() + ")");
    order(analysis, "Harrell's C", own -> answer(own.harrell(), c -> estimate(c.concordance(), 3)));
    order(analysis, "Uno's C", own -> answer(own.uno(), c -> estimate(c.concordance(), 3)));
    Stream.of(ScoreBasis.values())
        .flatMapToDouble(basis -> analysis.discrimination(basis).auc().value().stream()
            .flatMapToDouble(auc -> auc.times().stream()))
        .distinct()
        .sorted()
        .forEach(month ->
            order(analysis, "AUC at " + number(month) + " months", own -> auc(own, month)));
  }

  private void order(
      ScoreAnalysis analysis, String name, Function<ScoreDiscrimination, String> cell) {
    line(String.format(
        Locale.ROOT,
        "  %-26s %-26s %-26s",
        name,
        cell.apply(analysis.discrimination(ScoreBasis.TOTAL)),
        cell.apply(analysis.discrimination(ScoreBasis.CLASS))));
  }

  private static String auc(ScoreDiscrimination discrimination, double month) {
    return answer(discrimination.auc(), auc -> {
      int k = auc.times().indexOf(month);
      return k < 0
          ? "beyond the follow-up"
          : auc.reason(k).orElseGet(() -> estimate(auc.auc(k), 3));
    });
  }

  private void calibration(ScoreAnalysis analysis) {
    if (analysis.calibration().isEmpty()) {
      return;
    }
    line("");
    line(String.format(
        Locale.ROOT,
        name + "%6s %6s %9s  %-22s %-24s %-22s %s",
        "published class",
        "months",
        "n",
        "published",
        "observed",
        "difference",
        "O/E",
        "source"));
    for (ClassCalibration own : analysis.calibration()) {
      String row = String.format(
          Locale.ROOT,
          name + "%6s %6d %9.2f  ",
          own.published().className(),
          number(own.published().months()),
          own.subjects(),
          own.published().survival());
      line(row
          + (own.observed().isPresent()
              ? String.format(
                  Locale.ROOT,
                  "%-22s %-24s %-22s %s",
                  estimate(own.observed().orElseThrow(), 2),
                  estimate(own.difference().orElseThrow(), 2),
                  own.observedToExpected().value().map(it -> estimate(it, 2)).orElse("-"),
                  own.published().source())
              : own.observed().reason().orElse("")));
    }
  }

  private void predictions(ScoreAnalysis analysis) {
    if (analysis.predictions().isEmpty()) {
      return;
    }
    line("");
    line("  published survival as a prediction");
    for (PublishedPrediction own : analysis.predictions()) {
      String month = "  at " + number(own.months()) + " months: ";
      if (own.calibration().reason().isPresent() && own.brier().reason().isPresent()) {
        line(month + "not estimable, " + own.calibration().reason().orElse(""));
        continue;
      }
      line(month + "O/E " + answer(own.calibration(), it -> estimate(it.observedOverExpected(), 2))
          + ", slope "
          + answer(
              own.calibration(),
              it -> it.slopeReason()
                  .map(why -> "not estimable, " + why)
                  .orElseGet(() -> estimate(it.slope(), 2))));
      line("    Brier score "
          + answer(
              own.brier(),
              it -> estimate(it.score(0), 3)
                  + "; the same for all " + estimate(it.nullScore(0), 3)
                  + (Double.isNaN(it.rSquared(0).value())
                      ? ""
                      : "; R-squared " + estimate(it.rSquared(0), 2))));
      line("    test of the classes: "
          + answer(
              own.calibration(),
              it -> it.groupTest()
                  .reason()
                  .map(why -> "none, " + why)
                  .orElseGet(() -> String.format(
                      Locale.ROOT,
                      "chi-square %.4g on %d df, %s",
                      it.groupTest().test().statistic(),
                      it.groupTest().test().degreesOfFreedom(),
                      probability(it.groupTest().test().pValue())))));
    }
  }

  private static <T> String answer(Answer<T> answer, Function<T, String> words) {
    return answer
        .value()
        .map(words)
        .orElseGet(() -> "not estimable, " + answer.reason().orElse(""));
  }

  static String estimate(Estimate estimate, int decimals) {
    return Double.isFinite(estimate.value())
        ? fixed(estimate.value(), decimals) + limits(estimate.interval(), decimals)
        : "not estimable";
  }

  private static String limits(ConfidenceInterval limits, int decimals) {
    return Double.isNaN(limits.lower())
        ? ""
        : " (" + fixed(limits.lower(), decimals) + " to " + fixed(limits.upper(), decimals) + ")";
  }

  private static String fixed(double value, int decimals) {
    return String.format(Locale.ROOT, "%." + decimals + "f", value);
  }

  private static String quantile(TimeQuantile quantile) {
    return quantile.time().isEmpty()
        ? "not reached"
        : months(quantile.time()) + " (" + months(quantile.lower()) + " to "
            + months(quantile.upper()) + ")";
  }

  private static String months(OptionalDouble time) {
    return time.isPresent() ? String.format(Locale.ROOT, "%.1f", time.getAsDouble()) : "?";
  }

  static String number(double value) {
    return new BigDecimal(value).round(SIX_DIGITS).stripTrailingZeros().toPlainString();
  }

  private static String probability(double p) {
    return p < 1e-300 ? "p < 1e-300" : String.format(Locale.ROOT, "p = %.4g", p);
  }

  private void line(String line) {
    text.append(line.stripTrailing()).append('\n');
  }
}
