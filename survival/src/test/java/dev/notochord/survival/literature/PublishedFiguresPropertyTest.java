package dev.notochord.survival.literature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.notochord.survival.literature.EValue.Measure;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

class PublishedFiguresPropertyTest {
  @Property(tries = 500)
  void figuresRoundedFromOneEstimateAreNeverFlagged(
      @ForAll @DoubleRange(min = -2, max = 2) double log,
      @ForAll @DoubleRange(min = 0.03, max = 1.2) double error,
      @ForAll @IntRange(min = 1, max = 5) int decimals,
      @ForAll @IntRange(min = 1, max = 6) int decimalsOfP,
      @ForAll @DoubleRange(min = 0.5, max = 0.99) double level) {
    double z = NormalTail.quantile(level);
    PrintedNumber estimate = PrintedNumber.rounded(Math.exp(log), decimals);
    PrintedNumber lower = PrintedNumber.rounded(Math.exp(log - z * error), decimals);
    PrintedNumber upper = PrintedNumber.rounded(Math.exp(log + z * error), decimals);
    if (lower.value() >= upper.value() || estimate.value() == 0) {
      return; // too few digits to print anything
    }
    double p = NormalTail.twoSided(log / error);
    PublishedRatio ratio = PublishedRatio.of(estimate, lower, upper)
        .withConfidenceLevel(level)
        .withPValue(PrintedNumber.rounded(p, decimalsOfP))
        .withEvents((long) Math.ceil(4 / (error * error)));
    ConsistencyCheck check = ratio.check();
    assertThat(check.verdict()).as(check.toString()).isNotEqualTo(Verdict.INCONSISTENT);
    assertThat(check.suspect()).isEmpty();
    ConsistencyCheck bounded =
        ratio.withPValue(PrintedNumber.parse("<" + Math.min(1, p + 1e-6))).check();
    assertThat(bounded.verdict()).as(bounded.toString()).isNotEqualTo(Verdict.INCONSISTENT);
  }

  @Property(tries = 150)
  void aPlainCountWithUsualLimitsIsNeverFlagged(
      @ForAll @IntRange(min = 2, max = 400) int subjects,
      @ForAll @DoubleRange(min = 0, max = 1) double share,
      @ForAll @IntRange(min = 2, max = 5) int decimals) {
    int alive = (int) Math.round(share * subjects);
    double rate = (double) alive / subjects;
    double margin = 1.959963984540054 * Math.sqrt(rate * (1 - rate) / subjects);
    PublishedRate printed = PublishedRate.parse(
            PrintedNumber.rounded(rate, decimals).text(), subjects)
        .withEvents(subjects - alive);
    for (double[] limits : new double[][] {
      {rate - margin, rate + margin},
      {
        RateLimits.WILSON.of(alive, subjects, 0.95).lower(),
        RateLimits.WILSON.of(alive, subjects, 0.95).upper()
      },
      {
        RateLimits.CLOPPER_PEARSON.of(alive, subjects, 0.95).lower(),
        RateLimits.CLOPPER_PEARSON.of(alive, subjects, 0.95).upper()
      }
    }) {
      PublishedRateCheck check = PublishedRateCheck.of(printed.withLimits(
          PrintedNumber.rounded(Math.max(0, limits[0]), decimals).text(),
          PrintedNumber.rounded(Math.min(1, limits[1]), decimals).text()));
      assertThat(check.verdict())
          .as(check.toString())
          .isNotIn(Verdict.INCONSISTENT, Verdict.NEEDS_CENSORING);
    }
  }

  @Property
  void everyPrintedNumberCoversWhatItWasRoundedFrom(
      @ForAll @DoubleRange(min = -1000, max = 1000) double value,
      @ForAll @IntRange(min = 0, max = 12) int decimals) {
    PrintedNumber printed = PrintedNumber.rounded(value, decimals);
    assertThat(printed.covers(value)).isTrue();
    assertThat(printed.upper() - printed.lower())
        .isCloseTo(Math.pow(10, -decimals), within(1e-12 * 1000));
  }

  @Property(tries = 150)
  void anInvertedRatioHasTheSameEValue(
      @ForAll @DoubleRange(min = 0.05, max = 20) double ratio,
      @ForAll @DoubleRange(min = 1.01, max = 5) double factor,
      @ForAll Measure measure) {
    EValue one = EValue.of(measure, ratio, ratio / factor, ratio * factor);
    EValue other = EValue.of(measure, 1 / ratio, 1 / (ratio * factor), factor / ratio);
    assertThat(other.ofEstimate()).isCloseTo(one.ofEstimate(), within(1e-9 * one.ofEstimate()));
    assertThat(other.ofLimit()).isCloseTo(one.ofLimit(), within(1e-9 * one.ofLimit()));
    assertThat(one.ofLimit()).isBetween(1.0, one.ofEstimate());
    // a confounder of strength E with both gives a bias E^2 / (2 E - 1), which is the risk ratio
    double risk = measure.riskRatio(Math.max(ratio, 1 / ratio));
    double strength = one.ofEstimate();
    assertThat(strength * strength / (2 * strength - 1)).isCloseTo(risk, within(1e-9 * risk));
  }

  @Property(tries = 120)
  void logRankSumsGiveBackTheRatioTheyCameFrom(
      @ForAll @DoubleRange(min = 0.1, max = 8) double ratio,
      @ForAll @DoubleRange(min = 2, max = 500) double events,
      @ForAll @DoubleRange(min = 0.1, max = 0.9) double share) {
    LogRankSummary sums = LogRankSummary.ofRatioAndTotalEvents(ratio, events, share, 1 - share);
    assertThat(sums.hazardRatio()).isCloseTo(ratio, within(1e-12 * ratio));
    if (Math.abs(ratio - 1) > 1e-3 && sums.pValue() > 1e-300) {
      LogRankSummary again = LogRankSummary.ofPValueAndTotalEvents(
          sums.pValue(),
          ratio < 1
              ? LogRankSummary.Direction.FEWER_IN_FIRST
              : LogRankSummary.Direction.MORE_IN_FIRST,
          events,
          share,
          1 - share);
      assertThat(again.hazardRatio()).isCloseTo(ratio, within(1e-8 * ratio));
    }
  }
}
