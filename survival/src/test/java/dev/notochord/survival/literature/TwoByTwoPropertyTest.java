package dev.notochord.survival.literature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.notochord.survival.ConfidenceInterval;
import java.math.BigInteger;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

class TwoByTwoPropertyTest {
  private static final TwoByTwoEffects DEFAULTS = TwoByTwoEffects.withDefaults();

  @Provide
  Arbitrary<TwoByTwoTable> tables() {
    Arbitrary<Integer> size = Arbitraries.integers().between(1, 25);
    return size.flatMap(first -> size.flatMap(second -> Arbitraries.integers()
        .between(0, first)
        .flatMap(a -> Arbitraries.integers()
            .between(0, second)
            .map(c -> TwoByTwoTable.of(a, first, c, second)))));
  }

  @Property(tries = 150)
  void swappingTheGroupsInvertsRatiosAndLeavesTwoSidedTests(@ForAll("tables") TwoByTwoTable table) {
    TwoByTwoTable swapped = table.swapped();
    for (TwoByTwoTest test : List.of(
        TwoByTwoTest.FISHER, TwoByTwoTest.MID_P, TwoByTwoTest.PEARSON, TwoByTwoTest.YATES)) {
      same(swapped.test(test).pValue(), table.test(test).pValue());
    }
    same(
        swapped.test(TwoByTwoTest.FISHER_FEWER).pValue(),
        table.test(TwoByTwoTest.FISHER_MORE).pValue());
    inverse(DEFAULTS.oddsRatio(swapped), DEFAULTS.oddsRatio(table));
    inverse(DEFAULTS.riskRatio(swapped), DEFAULTS.riskRatio(table));
    TwoByTwoEffects half = DEFAULTS.with(OddsRatioMethod.WOOLF).with(ZeroCells.ADD_HALF);
    inverse(half.oddsRatio(swapped), half.oddsRatio(table));
    for (RiskDifferenceMethod method : RiskDifferenceMethod.values()) {
      ConfidenceInterval one = DEFAULTS.with(method).riskDifference(table).interval();
      ConfidenceInterval other = DEFAULTS.with(method).riskDifference(swapped).interval();
      assertThat(other.lower()).isCloseTo(-one.upper(), within(1e-7));
      assertThat(other.upper()).isCloseTo(-one.lower(), within(1e-7));
    }
  }

  @Property(tries = 150)
  void countingThoseWithoutTheEventInvertsTheOddsRatio(@ForAll("tables") TwoByTwoTable table) {
    inverse(DEFAULTS.oddsRatio(table.complement()), DEFAULTS.oddsRatio(table));
    same(
        table.complement().test(TwoByTwoTest.FISHER).pValue(),
        table.test(TwoByTwoTest.FISHER).pValue());
  }

  @Property(tries = 120)
  void fishersTestIsACountOfWaysToDealOutTheEvents(@ForAll("tables") TwoByTwoTable table) {
    if (table.hasZeroMargin()) {
      return;
    }
    int events = (int) table.events();
    BigInteger seen = ways(table, table.firstEvents());
    BigInteger fewer = BigInteger.ZERO;
    BigInteger improbable = BigInteger.ZERO;
    for (int x = 0; x <= events; x++) {
      BigInteger ways = ways(table, x);
      fewer = x <= table.firstEvents() ? fewer.add(ways) : fewer;
      improbable = ways.compareTo(seen) <= 0 ? improbable.add(ways) : improbable;
    }
    double all = choose(table.subjects(), events).doubleValue();
    assertThat(table.test(TwoByTwoTest.FISHER).pValue())
        .isCloseTo(improbable.doubleValue() / all, within(1e-12));
    assertThat(table.test(TwoByTwoTest.FISHER_FEWER).pValue())
        .isCloseTo(fewer.doubleValue() / all, within(1e-12));
  }

  @Property(tries = 100)
  void exactLimitsCoverAtLeastAsOftenAsTheLevelSays(
      @ForAll @IntRange(min = 2, max = 12) int first,
      @ForAll @IntRange(min = 2, max = 12) int second,
      @ForAll @IntRange(min = 1, max = 20) int wanted,
      @ForAll @DoubleRange(min = -3, max = 3) double logOdds,
      @ForAll @DoubleRange(min = 0.5, max = 0.99) double level) {
    int events = Math.min(wanted, first + second - 1);
    TwoByTwoEffects effects = DEFAULTS.withConfidenceLevel(level);
    double covered = 0;
    double all = 0;
    for (int x = Math.max(0, events - second); x <= Math.min(first, events); x++) {
      TwoByTwoTable table = TwoByTwoTable.of(x, first, events - x, second);
      double weight = ways(table, x).doubleValue() * Math.exp(logOdds * x);
      ConfidenceInterval limits = effects.oddsRatio(table).interval();
      double odds = Math.exp(logOdds);
      boolean covers = limits.lower() <= odds * (1 + 1e-9) && odds * (1 - 1e-9) <= limits.upper();
      covered += covers ? weight : 0;
      all += weight;
    }
    assertThat(covered / all).isGreaterThanOrEqualTo(level - 1e-12);
  }

  @Property(tries = 120)
  void theExactLimitsLeaveOutOneExactlyIfTheDoubledTestRejects(
      @ForAll("tables") TwoByTwoTable table) {
    if (table.hasZeroMargin()) {
      return;
    }
    double p = table.test(TwoByTwoTest.FISHER_DOUBLED).pValue();
    ConfidenceInterval limits = DEFAULTS.oddsRatio(table).interval();
    if (Math.abs(p - 0.05) > 1e-9) {
      assertThat(limits.lower() > 1 || limits.upper() < 1).isEqualTo(p < 0.05);
    }
    ConfidenceInterval mid =
        DEFAULTS.with(OddsRatioMethod.MID_P).oddsRatio(table).interval();
    assertThat(mid.lower()).isGreaterThanOrEqualTo(limits.lower());
    assertThat(mid.upper()).isLessThanOrEqualTo(limits.upper());
  }

  @Property(tries = 120)
  void everyLimitsEncloseTheEstimate(@ForAll("tables") TwoByTwoTable table) {
    for (RiskRatioMethod method : RiskRatioMethod.values()) {
      encloses(DEFAULTS.with(method).riskRatio(table));
    }
    for (OddsRatioMethod method : OddsRatioMethod.values()) {
      encloses(DEFAULTS.with(method).oddsRatio(table));
    }
    for (RiskDifferenceMethod method : RiskDifferenceMethod.values()) {
      encloses(DEFAULTS.with(method).riskDifference(table));
    }
  }

  @Property(tries = 100)
  void aTableCutIntoEqualStrataKeepsItsEffects(
      @ForAll("tables") TwoByTwoTable table, @ForAll @IntRange(min = 2, max = 5) int copies) {
    MantelHaenszel one = MantelHaenszel.of(List.of(table));
    MantelHaenszel many = MantelHaenszel.of(java.util.Collections.nCopies(copies, table));
    same(many.oddsRatio().value(), one.oddsRatio().value());
    same(many.riskRatio().value(), one.riskRatio().value());
    same(many.riskDifference().value(), one.riskDifference().value());
    if (!table.hasZeroCell()) {
      assertThat(many.breslowDay().statistic()).isCloseTo(0, within(1e-12));
      same(
          many.oddsRatio().standardError() * Math.sqrt((double) copies),
          one.oddsRatio().standardError());
    }
  }

  private static void encloses(TableEffect effect) {
    if (effect.status() == EffectStatus.ESTIMATED || effect.status() == EffectStatus.ONE_LIMIT) {
      assertThat(effect.interval().lower()).isLessThanOrEqualTo(effect.value() + 1e-12);
      assertThat(effect.interval().upper()).isGreaterThanOrEqualTo(effect.value() - 1e-12);
    }
  }

  private static BigInteger ways(TwoByTwoTable table, long x) {
    return choose(table.first(), x).multiply(choose(table.second(), table.events() - x));
  }

  private static BigInteger choose(long of, long some) {
    if (some < 0 || some > of) {
      return BigInteger.ZERO;
    }
    BigInteger ways = BigInteger.ONE;
    for (long i = 1; i <= some; i++) {
      ways = ways.multiply(BigInteger.valueOf(of - some + i)).divide(BigInteger.valueOf(i));
    }
    return ways;
  }

  private static void inverse(TableEffect one, TableEffect other) {
    assertThat(one.status()).isEqualTo(other.status());
    same(one.value(), 1 / other.value());
    same(one.interval().lower(), 1 / other.interval().upper());
    same(one.interval().upper(), 1 / other.interval().lower());
  }

  private static void same(double value, double expected) {
    if (Double.isNaN(expected)) {
      assertThat(value).isNaN();
    } else if (Double.isInfinite(expected)) {
      assertThat(value).isEqualTo(expected);
    } else {
      assertThat(value).isCloseTo(expected, within(1e-9 * Math.max(1, Math.abs(expected))));
    }
  }
}
