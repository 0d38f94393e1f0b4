package dev.notochord.survival.literature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.google.common.collect.ImmutableList;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import dev.notochord.survival.Samples;
import dev.notochord.survival.literature.ConsistencyCheck.Figure;
import dev.notochord.survival.literature.Finding.Subject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class PublishedFiguresTest {
  @Test
  void printedTextStandsForAllThatIsRoundedToIt() {
    PrintedNumber exact = PrintedNumber.parse(" p = .031 ");
    assertThat(exact.lower()).isEqualTo(0.0305);
    assertThat(exact.upper()).isEqualTo(0.0315);
    PrintedNumber bound = PrintedNumber.parse("<0.001");
    assertThat(bound.relation()).isEqualTo(PrintedNumber.Relation.BELOW);
    assertThat(bound.covers(1e-9)).isTrue();
    assertThat(bound.covers(0.002)).isFalse();
    PrintedNumber percent = PrintedNumber.parse("80 %");
    assertThat(percent.lower()).isEqualTo(0.795);
    assertThat(percent.upper()).isEqualTo(0.805);
    assertThat(PrintedNumber.parse("1.950").lower()).isEqualTo(1.9495);
    assertThat(PrintedNumber.parse("0\u00b743").value()).isEqualTo(0.43);
    assertThat(PrintedNumber.parse("0,43").value()).isEqualTo(0.43);
    assertThat(PrintedNumber.parse("1.2e-5").lower()).isEqualTo(1.15e-5);
    assertThat(PrintedNumber.parse("> 0.9").covers(0.95)).isTrue();
    assertThat(PrintedNumber.rounded(0.0316, 2)).hasToString("0.03");
    for (String wrong : List.of("", "NS", "0.1.2", "<", "1-2", "NaN")) {
      assertThatThrownBy(() -> PrintedNumber.parse(wrong))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("text is '" + wrong + "'");
    }
  }

  @Test
  void publishedHazardRatiosAgreeWithTheirReference() {
    List<NamedCsvRecord> rows = Samples.rows("literature/spine_published_hr.csv");
    List<NamedCsvRecord> answers = Samples.rows("literature/spine_published_hr_reference.csv");
    for (int i = 0; i < rows.size(); i++) {
      PublishedRatio ratio = ratio(rows.get(i));
      NamedCsvRecord answer = answers.get(i);
      double z = ratio.logEstimate() / ratio.standardError();
      assertThat(ratio.logEstimate())
          .isCloseTo(Samples.number(answer, "log_estimate"), within(6e-7));
      assertThat(ratio.standardError())
          .isCloseTo(Samples.number(answer, "se_from_ci"), within(6e-7));
      assertThat(z).isCloseTo(Samples.number(answer, "z"), within(6e-5));
      double p = NormalTail.twoSided(z);
      assertThat(p).isCloseTo(Samples.number(answer, "p_from_ci"), within(6e-4 * p));
      assertThat(ratio.check().finding(Subject.SYMMETRY).orElseThrow().computed())
          .isCloseTo(Samples.number(answer, "geometric_mean_of_limits"), within(6e-5));
    }
  }

  @Test
  void fourPublishedRatiosReproduceAndTheAsymmetricOneIsFlagged() {
    List<Verdict> symmetry = new ArrayList<>();
    List<Verdict> pValue = new ArrayList<>();
    for (NamedCsvRecord row : Samples.rows("literature/spine_published_hr.csv")) {
      ConsistencyCheck check = ratio(row).check();
      symmetry.add(check.finding(Subject.SYMMETRY).orElseThrow().verdict());
      pValue.add(check.finding(Subject.P_VALUE).orElseThrow().verdict());
    }
    assertThat(symmetry)
        .containsExactly(
            Verdict.WITHIN_ROUNDING,
            Verdict.CONSISTENT,
            Verdict.CONSISTENT,
            Verdict.CONSISTENT,
            Verdict.INCONSISTENT,
            Verdict.WITHIN_ROUNDING,
            Verdict.WITHIN_ROUNDING,
            Verdict.WITHIN_ROUNDING);
    assertThat(pValue.subList(0, 4)).containsOnly(Verdict.CONSISTENT);
    assertThat(pValue.subList(4, 8)).containsOnly(Verdict.NOT_CHECKABLE);
  }

  @Test
  void theFigureThatDisagreesIsNamed() {
    PublishedRatio right = PublishedRatio.parse("1.731", "1.051", "2.851").withPValue("0.031");
    assertThat(right.check().suspect()).isEmpty();
    assertThat(suspect("1.731", "1.051", "2.851", "0.0031")).isEqualTo(Figure.P_VALUE);
    assertThat(suspect("1.731", "1.051", "2.581", "0.031")).isEqualTo(Figure.UPPER);
    assertThat(suspect("1.731", "1.510", "2.851", "0.031")).isEqualTo(Figure.LOWER);
    assertThat(suspect("1.371", "1.051", "2.851", "0.031")).isEqualTo(Figure.ESTIMATE);
    assertThat(
            PublishedRatio.parse("1.731", "1.051", "2.851").withPValue("0.0031").check())
        .asString()
        .contains("all but this agree: P_VALUE");
  }

  private static Figure suspect(String estimate, String lower, String upper, String p) {
    ConsistencyCheck check =
        PublishedRatio.parse(estimate, lower, upper).withPValue(p).check();
    assertThat(check.verdict()).isEqualTo(Verdict.INCONSISTENT);
    return check.suspect().orElseThrow();
  }

  @Test
  void significanceOrderAndEventsAreCompared() {
    ConsistencyCheck crossed =
        PublishedRatio.parse("1.2", "0.9", "1.6").withPValue("0.01").check();
    assertThat(crossed.finding(Subject.SIGNIFICANCE).orElseThrow().verdict())
        .isEqualTo(Verdict.INCONSISTENT);
    ConsistencyCheck outside = PublishedRatio.parse("2.1", "0.9", "1.6").check();
    assertThat(outside.finding(Subject.ORDER).orElseThrow().verdict())
        .isEqualTo(Verdict.INCONSISTENT);
    // a standard error of 0.25 needs 4 / 0.25^2 = 64 events
    double margin = NormalTail.quantile(0.95) * 0.25;
    PublishedRatio ratio = PublishedRatio.of(
        PrintedNumber.parse("1.0000000"),
        PrintedNumber.rounded(Math.exp(-margin), 7),
        PrintedNumber.rounded(Math.exp(margin), 7));
    assertThat(
            ratio.withEvents(65).check().finding(Subject.EVENTS).orElseThrow().verdict())
        .isEqualTo(Verdict.CONSISTENT);
    assertThat(
            ratio.withEvents(63).check().finding(Subject.EVENTS).orElseThrow().verdict())
        .isEqualTo(Verdict.INCONSISTENT);
    ConsistencyCheck bare = PublishedRatio.parse("0.5").check();
    assertThat(bare.verdict()).isEqualTo(Verdict.NOT_CHECKABLE);
  }

  @Test
  void withoutLimitsTheStandardErrorComesFromThePValue() {
    // log 2 / 1.959964 has p 0.05
    double error = PublishedRatio.parse("2").withPValue("0.05").standardError();
    assertThat(error).isCloseTo(Math.log(2) / 1.959963984540054, within(1e-12));
    assertThat(PublishedRatio.parse("2").withPValue("<0.05").standardError()).isNaN();
    assertThat(PublishedRatio.parse("2").standardError()).isNaN();
    assertThat(PublishedRatio.parse("2", "0.00", "8").standardError())
        .isCloseTo(Math.log(4) / 1.959963984540054, within(1e-12));
  }

  @Test
  void logRankSumsAreWorkedOutEachWay() {
    LogRankSummary sums = LogRankSummary.ofObservedAndExpected(20, 25, 30, 25);
    assertThat(sums.variance()).isCloseTo(12.5, within(1e-12));
    assertThat(sums.hazardRatio()).isCloseTo(20.0 / 25 / (30.0 / 25), within(1e-12));
    LogRankSummary events =
        LogRankSummary.ofPValueAndEvents(0.05, LogRankSummary.Direction.FEWER_IN_FIRST, 20, 30);
    assertThat(events.variance()).isCloseTo(12, within(1e-12)); // 20 * 30 / 50
    assertThat(events.observedMinusExpected())
        .isCloseTo(-1.959963984540054 * Math.sqrt(12), within(1e-11));
    assertThat(events.pValue()).isCloseTo(0.05, within(1e-12));
    assertThat(events.hazardRatio()).isLessThan(1);
    LogRankSummary total = LogRankSummary.ofPValueAndTotalEvents(
        0.05, LogRankSummary.Direction.MORE_IN_FIRST, 50, 100, 100);
    assertThat(total.variance()).isCloseTo(12.5, within(1e-12)); // a quarter of 50
    assertThat(total.hazardRatio()).isGreaterThan(1);
    LogRankSummary rough = LogRankSummary.ofRatioAndTotalEvents(0.5, 50, 2, 1);
    assertThat(rough.variance()).isCloseTo(50 * 2.0 / 9, within(1e-12));
    LogRankSummary printed = LogRankSummary.ofRatio(PublishedRatio.parse("0.5", "0.25", "1.0"));
    assertThat(printed.hazardRatio()).isCloseTo(0.5, within(1e-12));
    assertThat(printed.limits(0.95).lower()).isCloseTo(0.25, within(1e-12));
    assertThatThrownBy(() -> LogRankSummary.ofRatio(PublishedRatio.parse("0.5")))
        .hasMessageContaining("has no standard error");
  }

  @Test
  void publishedRatesAreCheckedAgainstTheirNumbers() {
    List<NamedCsvRecord> rows = Samples.rows("literature/spine_series_rates.csv");
    List<String> censored = new ArrayList<>();
    List<String> impossible = new ArrayList<>();
    for (NamedCsvRecord row : rows) {
      PublishedRateCheck check = PublishedRateCheck.of(rate(row));
      String name = row.getField("id") + " " + row.getField("time_months");
      if (check.finding(Subject.PLAIN_COUNT).verdict() == Verdict.NEEDS_CENSORING) {
        censored.add(name);
      }
      if (check.verdict() == Verdict.INCONSISTENT) {
        impossible.add(name);
      }
    }
    assertThat(rows).hasSize(25);
    // 0.47 of 10; 0.43 of 20; 0.71 of 32; 0.84 and 0.52 of 20
    assertThat(censored).containsExactly("R2 60", "R6 60", "R9 60", "R9a 60", "R9a 120");
    assertThat(impossible).containsExactly("R8 60");
  }

  @Test
  void aRateThatIsAPlainCountNamesIt() {
    Finding count =
        PublishedRateCheck.of(PublishedRate.parse("88%", 60)).finding(Subject.PLAIN_COUNT);
    assertThat(count.verdict()).isEqualTo(Verdict.CONSISTENT);
    assertThat(count.detail()).isEqualTo("53 of 60 gives this rate");
    assertThat(PublishedRateCheck.of(PublishedRate.parse("63%", 282))
            .finding(Subject.PLAIN_COUNT)
            .verdict())
        .isEqualTo(Verdict.NOT_CHECKABLE);
  }

  private static PublishedRate rate(NamedCsvRecord row) {
    PublishedRate rate = PublishedRate.parse(
            percent(row.getField("survival")), Long.parseLong(row.getField("n")))
        .withTime(Samples.number(row, "time_months"));
    if (!row.getField("ci_low").isEmpty()) {
      rate = rate.withLimits(percent(row.getField("ci_low")), percent(row.getField("ci_high")));
    }
    return row.getField("events_total").isEmpty()
        ? rate
        : rate.withEvents(Long.parseLong(row.getField("events_total")));
  }

  /** Returns a fraction as the percentage that was printed, at least without decimals. */
  private static String percent(String fraction) {
    BigDecimal percent = new BigDecimal(fraction).movePointRight(2);
    return percent.toPlainString() + "%";
  }

  @Test
  void narrowLimitsAreFlaggedWithTheLikelyReason() {
    PublishedRate rate = PublishedRate.parse("63%", 100).withLimits("57.7%", "68.7%");
    Finding limits = PublishedRateCheck.of(rate).finding(Subject.LIMITS);
    assertThat(limits.verdict()).isEqualTo(Verdict.INCONSISTENT);
    assertThat(limits.computed()).isBetween(250.0, 300.0);
    assertThat(limits.detail()).contains("one standard error each way would be possible");
    assertThat(PublishedRateCheck.of(rate.withConfidenceLevel(0.68))
            .finding(Subject.LIMITS)
            .verdict())
        .isEqualTo(Verdict.CONSISTENT);
  }

  @Test
  void aMedianLiesBetweenTheRatesAboveAndBelowOneHalf() {
    // R1 prints 80, 40 and 20 % at 12, 36 and 60 months, and a median of 2.3 years
    List<PublishedRate> series = Samples.rows("literature/spine_series_rates.csv").stream()
        .filter(row -> row.getField("id").equals("R1"))
        .map(PublishedFiguresTest::rate)
        .collect(Collectors.toList());
    assertThat(series).hasSize(3);
    Finding median = PublishedRateCheck.ofMedian(series, "2.3", 12);
    assertThat(median.verdict()).isEqualTo(Verdict.CONSISTENT);
    assertThat(median.computed()).isCloseTo(27.6, within(1e-12));
    assertThat(median.lower()).isEqualTo(12);
    assertThat(median.upper()).isEqualTo(36);
    assertThat(PublishedRateCheck.ofMedian(series, "2.3", 1).verdict())
        .isEqualTo(Verdict.INCONSISTENT);
    assertThat(PublishedRateCheck.ofMedian(series, "3.02", 12).verdict())
        .isEqualTo(Verdict.INCONSISTENT);
    assertThat(PublishedRateCheck.ofMedian(series, "3.0", 12).verdict())
        .isEqualTo(Verdict.CONSISTENT);
    assertThat(PublishedRateCheck.ofMedian(series, "36.2", 1).verdict())
        .isEqualTo(Verdict.INCONSISTENT);
    assertThat(PublishedRateCheck.ofMedian(series, "37", 1).verdict())
        .isEqualTo(Verdict.INCONSISTENT);
    assertThat(PublishedRateCheck.ofMedian(series, "0.98", 12).verdict())
        .isEqualTo(Verdict.INCONSISTENT);
    assertThat(PublishedRateCheck.ofMedian(series, "1", 11.7).verdict())
        .isEqualTo(Verdict.WITHIN_ROUNDING);
    assertThat(PublishedRateCheck.ofMedian(
                List.of(PublishedRate.parse("50%", 20).withTime(60)), "3", 12)
            .verdict())
        .isEqualTo(Verdict.NOT_CHECKABLE);
  }

  @Test
  void aSeriesMustNotRise() {
    ImmutableList<PublishedRateCheck> checks = PublishedRateCheck.ofSeries(List.of(
        PublishedRate.parse("50%", 20).withTime(60),
        PublishedRate.parse("80%", 20).withTime(12),
        PublishedRate.parse("90%", 20).withTime(36)));
    assertThat(checks.stream().map(check -> check.rate().time()).collect(Collectors.toList()))
        .containsExactly(12.0, 36.0, 60.0);
    assertThat(checks.get(1).finding(Subject.MONOTONE).verdict()).isEqualTo(Verdict.INCONSISTENT);
    assertThat(checks.get(2).finding(Subject.MONOTONE).verdict()).isEqualTo(Verdict.CONSISTENT);
    assertThat(checks.get(1).verdict()).isEqualTo(Verdict.INCONSISTENT);
  }

  @Test
  void eventTotalsAreCompared() {
    PublishedRate rate = PublishedRate.parse("78%", 60);
    assertThat(PublishedRateCheck.of(rate.withEvents(8))
            .finding(Subject.EVENT_TOTAL)
            .verdict())
        .isEqualTo(Verdict.NEEDS_CENSORING);
    assertThat(PublishedRateCheck.of(rate.withEvents(13))
            .finding(Subject.EVENT_TOTAL)
            .verdict())
        .isEqualTo(Verdict.CONSISTENT);
    assertThat(PublishedRateCheck.of(rate.withEvents(0))
            .finding(Subject.EVENT_TOTAL)
            .verdict())
        .isEqualTo(Verdict.INCONSISTENT);
    assertThat(PublishedRateCheck.of(rate.withEvents(61))
            .finding(Subject.EVENT_TOTAL)
            .verdict())
        .isEqualTo(Verdict.INCONSISTENT);
  }

  private static PublishedRatio ratio(NamedCsvRecord row) {
    PublishedRatio ratio = PublishedRatio.parse(
        row.getField("estimate"), row.getField("ci_low"), row.getField("ci_high"));
    String p = row.getField("published_p");
    return p.isEmpty() ? ratio : ratio.withPValue(p);
  }
}
