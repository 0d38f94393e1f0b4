package dev.notochord.survival.literature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import dev.notochord.survival.ConfidenceInterval;
import dev.notochord.survival.Samples;
import java.util.List;
import org.junit.jupiter.api.Test;

class TwoByTwoGoldenTest {
  private static final TwoByTwoEffects DEFAULTS = TwoByTwoEffects.withDefaults();

  @Test
  void theTestsAgreeWithR() {
    List<NamedCsvRecord> rows = rows();
    assertThat(rows).hasSizeGreaterThan(100);
    for (NamedCsvRecord row : rows) {
      TwoByTwoTable table = table(row);
      assertP(table, TwoByTwoTest.FISHER, row, "fisher");
      assertP(table, TwoByTwoTest.FISHER_FEWER, row, "fewer");
      assertP(table, TwoByTwoTest.FISHER_MORE, row, "more");
      assertP(table, TwoByTwoTest.MID_P_FEWER, row, "mid_fewer");
      assertP(table, TwoByTwoTest.MID_P_MORE, row, "mid_more");
      assertP(table, TwoByTwoTest.PEARSON, row, "pearson_p");
      assertP(table, TwoByTwoTest.PEARSON_MORE, row, "one_sided");
      assertP(table, TwoByTwoTest.YATES, row, "yates_p");
      assertP(table, TwoByTwoTest.LIKELIHOOD_RATIO, row, "g_p");
      assertClose(table.test(TwoByTwoTest.PEARSON).statistic(), row, "pearson", 1e-10);
      assertClose(table.test(TwoByTwoTest.YATES).statistic(), row, "yates", 1e-10);
      assertClose(table.test(TwoByTwoTest.LIKELIHOOD_RATIO).statistic(), row, "g", 1e-10);
    }
  }

  @Test
  void oddsRatiosAgreeWithTheDefinitionAndLooselyWithFisherTest() {
    for (NamedCsvRecord row : rows()) {
      TableEffect exact = DEFAULTS.oddsRatio(table(row));
      assertClose(exact.value(), row, "mle", 1e-9);
      assertLimits(exact.interval(), row, "or", 1e-9);
      assertClose(exact.value(), row, "r_mle", 5e-3);
      assertLimits(exact.interval(), row, "r", 5e-3);
      assertLimits(
          DEFAULTS.with(OddsRatioMethod.MID_P).oddsRatio(table(row)).interval(), row, "mid", 1e-9);
      TableEffect woolf =
          DEFAULTS.with(OddsRatioMethod.WOOLF).with(ZeroCells.ADD_HALF).oddsRatio(table(row));
      assertClose(woolf.value(), row, "woolf", 1e-12);
      assertLimits(woolf.interval(), row, "woolf", 1e-11);
    }
  }

  @Test
  void riskRatiosAndDifferencesAgreeWithTheDefinition() {
    for (NamedCsvRecord row : rows()) {
      TwoByTwoTable table = table(row);
      assertLimits(DEFAULTS.riskRatio(table).interval(), row, "rr", 1e-8);
      assertLimits(
          DEFAULTS.with(RiskRatioMethod.MIETTINEN_NURMINEN).riskRatio(table).interval(),
          row,
          "rr_mn",
          1e-8);
      if (!row.getField("katz_low").isEmpty()) {
        assertLimits(
            DEFAULTS.with(RiskRatioMethod.LOG_WALD).riskRatio(table).interval(),
            row,
            "katz",
            1e-11);
      }
      assertLimits(table.firstRateLimits(RateLimits.WILSON, 0.95), row, "wilson", 1e-11);
      assertLimits(DEFAULTS.riskDifference(table).interval(), row, "newcombe", 1e-11);
      assertLimits(
          DEFAULTS.with(RiskDifferenceMethod.WALD).riskDifference(table).interval(),
          row,
          "wald",
          1e-11);
      assertLimits(
          DEFAULTS
              .with(RiskDifferenceMethod.MIETTINEN_NURMINEN)
              .riskDifference(table)
              .interval(),
          row,
          "rd_mn",
          1e-8);
    }
  }

  @Test
  void stratifiedResultsAgreeWithMantelhaenTest() {
    List<NamedCsvRecord> rows = Samples.rows("golden/mantel-haenszel.csv");
    assertThat(rows).hasSize(6);
    for (NamedCsvRecord row : rows) {
      ImmutableList.Builder<TwoByTwoTable> strata = ImmutableList.builder();
      for (String stratum : Splitter.on(' ').split(row.getField("strata"))) {
        List<String> cells = Splitter.on('/').splitToList(stratum);
        strata.add(TwoByTwoTable.of(
            Long.parseLong(cells.get(0)),
            Long.parseLong(cells.get(1)),
            Long.parseLong(cells.get(2)),
            Long.parseLong(cells.get(3))));
      }
      MantelHaenszel result = MantelHaenszel.of(strata.build());
      assertClose(result.oddsRatio().value(), row, "or", 1e-12);
      assertLimits(result.oddsRatio().interval(), row, "or", 1e-11);
      assertClose(result.association().statistic(), row, "cmh", 1e-11);
      assertClose(result.association().pValue(), row, "cmh_p", 1e-11);
      assertClose(result.associationCorrected().statistic(), row, "cmh_corrected", 1e-11);
      assertClose(result.riskRatio().value(), row, "rr", 1e-12);
      assertLimits(result.riskRatio().interval(), row, "rr", 1e-11);
      assertClose(result.riskDifference().value(), row, "rd", 1e-11);
      assertLimits(result.riskDifference().interval(), row, "rd", 1e-10);
      assertClose(result.breslowDay().statistic(), row, "breslow_day", 1e-9);
      assertClose(result.breslowDayTarone().statistic(), row, "tarone", 1e-9);
    }
  }

  @Test
  void publishedTablesAgreeWithTheirReference() {
    List<NamedCsvRecord> tables = Samples.rows("literature/spine_two_by_two.csv");
    List<NamedCsvRecord> answers = Samples.rows("literature/spine_two_by_two_reference.csv");
    assertThat(tables).hasSize(7);
    for (int i = 0; i < tables.size(); i++) {
      NamedCsvRecord row = answers.get(i);
      TwoByTwoTable table = published(tables.get(i));
      TableEffect odds =
          DEFAULTS.with(OddsRatioMethod.WOOLF).with(ZeroCells.NOT_ESTIMABLE).oddsRatio(table);
      assertPrinted(odds.value(), row, "sample_odds_ratio");
      assertPrinted(DEFAULTS.riskRatio(table).value(), row, "risk_ratio");
      assertPrinted(DEFAULTS.riskDifference(table).value(), row, "risk_difference");
      assertPrinted(table.test(TwoByTwoTest.FISHER).pValue(), row, "fisher_two_sided_p");
      assertPrinted(table.test(TwoByTwoTest.FISHER_FEWER).pValue(), row, "fisher_less_p");
      assertPrinted(table.test(TwoByTwoTest.FISHER_MORE).pValue(), row, "fisher_greater_p");
      assertPrinted(table.test(TwoByTwoTest.PEARSON).statistic(), row, "pearson_chisq");
      assertPrinted(table.test(TwoByTwoTest.PEARSON).pValue(), row, "pearson_p");
      assertPrinted(table.test(TwoByTwoTest.YATES).statistic(), row, "yates_chisq");
      assertPrinted(table.test(TwoByTwoTest.YATES).pValue(), row, "yates_p");
      for (RateLimits method : ImmutableList.of(RateLimits.WILSON, RateLimits.CLOPPER_PEARSON)) {
        String name = method == RateLimits.WILSON ? "wilson" : "clopper";
        ConfidenceInterval first = table.firstRateLimits(method, 0.95);
        ConfidenceInterval second = table.secondRateLimits(method, 0.95);
        assertPrinted(first.lower(), row, name + "_a_low");
        assertPrinted(first.upper(), row, name + "_a_high");
        assertPrinted(second.lower(), row, name + "_b_low");
        assertPrinted(second.upper(), row, name + "_b_high");
      }
    }
  }

  static TwoByTwoTable published(NamedCsvRecord row) {
    return TwoByTwoTable.of(
        Long.parseLong(row.getField("events_a")),
        Long.parseLong(row.getField("n_a")),
        Long.parseLong(row.getField("events_b")),
        Long.parseLong(row.getField("n_b")));
  }

  private static List<NamedCsvRecord> rows() {
    return Samples.rows("golden/two-by-two.csv");
  }

  private static TwoByTwoTable table(NamedCsvRecord row) {
    return TwoByTwoTable.of(
        Long.parseLong(row.getField("a")),
        Long.parseLong(row.getField("m")),
        Long.parseLong(row.getField("c")),
        Long.parseLong(row.getField("n")));
  }

  private static void assertP(
      TwoByTwoTable table, TwoByTwoTest test, NamedCsvRecord row, String field) {
    assertClose(table.test(test).pValue(), row, field, 1e-10);
  }

  private static void assertLimits(
      ConfidenceInterval limits, NamedCsvRecord row, String field, double tolerance) {
    assertClose(limits.lower(), row, field + "_low", tolerance);
    assertClose(limits.upper(), row, field + "_high", tolerance);
  }

  private static void assertPrinted(double value, NamedCsvRecord row, String field) {
    String text = row.getField(field);
    if (text.equals("Inf")) {
      assertThat(value).isInfinite();
      return;
    }
    double expected = Double.parseDouble(text);
    assertThat(value)
        .as("%s of %s", field, row)
        .isCloseTo(expected, within(5.1e-6 * expected * Math.signum(expected) + 1e-12));
  }

  private static void assertClose(
      double value, NamedCsvRecord row, String field, double tolerance) {
    double expected = Samples.number(row, field);
    if (Double.isNaN(expected)) {
      assertThat(value).as("%s of %s", field, row).isNaN();
    } else if (Double.isInfinite(expected)) {
      assertThat(value).as("%s of %s", field, row).isEqualTo(expected);
    } else {
      assertThat(value)
          .as("%s of %s", field, row)
          .isCloseTo(expected, within(tolerance * Math.max(1e-3, Math.abs(expected))));
    }
  }
}
