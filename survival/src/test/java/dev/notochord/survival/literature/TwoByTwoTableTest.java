package dev.notochord.survival.literature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import dev.notochord.survival.Samples;
import java.util.List;
import org.junit.jupiter.api.Test;

class TwoByTwoTableTest {
  private static final TwoByTwoEffects DEFAULTS = TwoByTwoEffects.withDefaults();

  @Test
  void theLadyTastingTeaHasSeventeenChancesInSeventy() {
    TwoByTwoTable tea = TwoByTwoTable.of(3, 4, 1, 4);
    assertThat(tea.test(TwoByTwoTest.FISHER_MORE).pValue()).isCloseTo(17.0 / 70, within(1e-15));
    assertThat(tea.test(TwoByTwoTest.FISHER).pValue()).isCloseTo(34.0 / 70, within(1e-15));
    assertThat(tea.test(TwoByTwoTest.MID_P_MORE).pValue()).isCloseTo(9.0 / 70, within(1e-15));
  }

  @Test
  void aVerySmallProbabilityKeepsItsDigits() {
    double logChoose = 0; // of 490 out of 980
    for (int i = 1; i <= 490; i++) {
      logChoose += Math.log((490.0 + i) / i);
    }
    double p = TwoByTwoTable.of(490, 490, 0, 490).test(TwoByTwoTest.FISHER_MORE).pValue();
    assertThat(Math.log(p)).isCloseTo(-logChoose, within(1e-9));
    assertThat(TwoByTwoTable.of(490, 490, 0, 490).test(TwoByTwoTest.PEARSON).pValue())
        .isPositive();
  }

  @Test
  void aZeroMarginIsSaidAndNotTested() {
    for (TwoByTwoTable table : ImmutableList.of(
        TwoByTwoTable.of(0, 5, 0, 6), TwoByTwoTable.of(5, 5, 6, 6), TwoByTwoTable.of(0, 0, 2, 6))) {
      for (TwoByTwoTest test : TwoByTwoTest.values()) {
        assertThat(table.test(test).isDefined()).isFalse();
        assertThat(table.test(test)).hasToString(test.label() + ": not defined, a margin is 0");
      }
      assertThat(DEFAULTS.oddsRatio(table).status()).isEqualTo(EffectStatus.ZERO_MARGIN);
    }
    assertThat(DEFAULTS.riskRatio(TwoByTwoTable.of(0, 5, 0, 6)).status())
        .isEqualTo(EffectStatus.ZERO_MARGIN);
    assertThat(DEFAULTS.riskDifference(TwoByTwoTable.of(0, 0, 2, 6)).status())
        .isEqualTo(EffectStatus.ZERO_MARGIN);
  }

  @Test
  void aZeroCellIsTreatedAsNamed() {
    TwoByTwoTable table = TwoByTwoTable.of(0, 6, 6, 10);
    TwoByTwoEffects woolf = DEFAULTS.with(OddsRatioMethod.WOOLF).with(RiskRatioMethod.LOG_WALD);
    assertThat(woolf.oddsRatio(table).status()).isEqualTo(EffectStatus.ZERO_CELL);
    assertThat(woolf.oddsRatio(table).value()).isZero();
    assertThat(woolf.oddsRatio(table.swapped()).value()).isInfinite();
    assertThat(woolf.riskRatio(table).status()).isEqualTo(EffectStatus.ZERO_CELL);
    TwoByTwoEffects half = woolf.with(ZeroCells.ADD_HALF);
    assertThat(half.oddsRatio(table).value()).isCloseTo(0.5 / 6.5 * (4.5 / 6.5), within(1e-15));
    assertThat(half.riskRatio(table).value()).isCloseTo(0.5 / 7 / (6.5 / 11), within(1e-15));
    TwoByTwoEffects without = woolf.with(ZeroCells.WITHOUT_LOGARITHM);
    assertThat(without.oddsRatio(table)).isEqualTo(DEFAULTS.oddsRatio(table));
    assertThat(without.riskRatio(table)).isEqualTo(DEFAULTS.riskRatio(table));
    assertThat(DEFAULTS.oddsRatio(table).status()).isEqualTo(EffectStatus.ONE_LIMIT);
  }

  @Test
  void theNumberNeededRunsThroughInfinityIfTheDifferenceMayBeZero() {
    TwoByTwoEffects wald = DEFAULTS.with(RiskDifferenceMethod.WALD);
    NumberNeededToTreat clear = wald.numberNeededToTreat(TwoByTwoTable.of(60, 100, 20, 100));
    assertThat(clear.number()).isCloseTo(2.5, within(1e-12));
    assertThat(clear.throughInfinity()).isFalse();
    assertThat(clear.ofUpperDifference()).isLessThan(2.5);
    assertThat(clear.ofLowerDifference()).isGreaterThan(2.5);
    NumberNeededToTreat unclear = wald.numberNeededToTreat(TwoByTwoTable.of(6, 10, 5, 10));
    assertThat(unclear.throughInfinity()).isTrue();
    assertThat(unclear.ofLowerDifference()).isNegative();
    assertThat(unclear.toString()).contains("to infinity to -");
  }

  @Test
  void whichTestGivesThePrintedPValueIsFound() {
    List<NamedCsvRecord> rows = Samples.rows("literature/spine_two_by_two.csv");
    ImmutableMap<String, List<TwoByTwoTest>> expected =
        ImmutableMap.<String, List<TwoByTwoTest>>builder()
            .put("T1", ImmutableList.of(TwoByTwoTest.PEARSON_MORE))
            .put(
                "T2",
                ImmutableList.of(
                    TwoByTwoTest.FISHER_MORE,
                    TwoByTwoTest.MID_P_MORE,
                    TwoByTwoTest.PEARSON,
                    TwoByTwoTest.PEARSON_MORE,
                    TwoByTwoTest.PEARSON_LESS_ONE,
                    TwoByTwoTest.LIKELIHOOD_RATIO))
            .put("T5", ImmutableList.of(TwoByTwoTest.PEARSON_MORE))
            .put("T6", ImmutableList.of())
            .put(
                "T7",
                ImmutableList.of(
                    TwoByTwoTest.FISHER,
                    TwoByTwoTest.FISHER_MORE,
                    TwoByTwoTest.MID_P,
                    TwoByTwoTest.PEARSON,
                    TwoByTwoTest.YATES_MORE,
                    TwoByTwoTest.PEARSON_LESS_ONE,
                    TwoByTwoTest.LIKELIHOOD_RATIO))
            .buildOrThrow();
    ImmutableMap.Builder<String, List<TwoByTwoTest>> found = ImmutableMap.builder();
    for (NamedCsvRecord row : rows) {
      String printed = row.getField("published_p");
      if (!printed.isEmpty()) {
        found.put(
            row.getField("id"),
            TwoByTwoGoldenTest.published(row).testsAgainst(PrintedNumber.parse(printed)).stream()
                .filter(TestMatch::matches)
                .map(match -> match.result().test())
                .toList());
      }
    }
    assertThat(found.buildOrThrow()).isEqualTo(expected);
  }

  @Test
  void wrongCountsAreRefused() {
    assertThatThrownBy(() -> TwoByTwoTable.of(3, 2, 0, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("first group has 3 events among 2 subjects");
    assertThatThrownBy(() -> TwoByTwoTable.of(0, 2, -1, 1))
        .hasMessageContaining("second group has -1 events");
    assertThatThrownBy(() -> DEFAULTS.withConfidenceLevel(Double.NaN))
        .hasMessageContaining("confidence level is NaN");
  }

  @Test
  void strataWithoutContrastAddNothing() {
    TwoByTwoTable table = TwoByTwoTable.of(10, 20, 5, 22);
    MantelHaenszel alone = MantelHaenszel.of(List.of(table, TwoByTwoTable.of(3, 9, 4, 15)));
    MantelHaenszel more = MantelHaenszel.of(List.of(
        table,
        TwoByTwoTable.of(0, 0, 4, 9),
        TwoByTwoTable.of(3, 9, 4, 15),
        TwoByTwoTable.of(1, 1, 0, 0)));
    assertThat(more.oddsRatio()).isEqualTo(alone.oddsRatio());
    assertThat(more.riskDifference()).isEqualTo(alone.riskDifference());
    assertThat(more.association()).isEqualTo(alone.association());
    assertThat(more.breslowDay()).isEqualTo(alone.breslowDay());
    assertThat(MantelHaenszel.of(List.of()).oddsRatio().status())
        .isEqualTo(EffectStatus.ZERO_MARGIN);
    assertThat(
            MantelHaenszel.of(List.of(TwoByTwoTable.of(0, 5, 2, 6))).oddsRatio().status())
        .isEqualTo(EffectStatus.ZERO_CELL);
    assertThat(MantelHaenszel.of(List.of(TwoByTwoTable.of(0, 5, 2, 6)))
            .breslowDay()
            .pValue())
        .isNaN();
  }

  @Test
  void aTableOfMillionsIsExactAndNeedsNoArrayOfItsSize() {
    // R: phyper(45000, 1e6, 1e6, 90600), and phyper(44999, ..., lower.tail = FALSE)
    TwoByTwoTable table = TwoByTwoTable.of(45_000, 1_000_000, 45_600, 1_000_000);
    assertThat(table.test(TwoByTwoTest.FISHER_FEWER).pValue())
        .isCloseTo(0.020839270738622, within(1e-9));
    assertThat(table.test(TwoByTwoTest.FISHER_MORE).pValue())
        .isCloseTo(0.979499313456666, within(1e-9));
    TwoByTwoTable largest = TwoByTwoTable.of(1L << 29, 1L << 30, 1L << 29, 1L << 30);
    assertThat(largest.test(TwoByTwoTest.FISHER).pValue()).isEqualTo(1);
    TableEffect ratio = TwoByTwoEffects.withDefaults().oddsRatio(largest);
    assertThat(ratio.value()).isCloseTo(1, within(1e-10));
    // for large counts sqrt(4 / 2^29) is the standard error of the logarithm
    assertThat(Math.log(ratio.interval().upper()))
        .isCloseTo(1.959963984540054 * Math.sqrt(4.0 / (1L << 29)), within(1e-8));
  }
}
