package dev.notochord.survival.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.notochord.survival.Groups;
import dev.notochord.survival.SurvivalData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LogRankWeightTest {
  /** A has events at 1 and 3, B an event at 2 and a censoring at 4: at risk are 4, 3 and 2, of A 2, 1 and 1. */
  private static LogRankResult threeEvents(LogRankWeight weight) {
    return LogRank.withDefaults()
        .with(weight)
        .test(
            SurvivalData.rightCensored(new double[] {1, 3, 2, 4}, new int[] {1, 1, 1, 0}),
            Groups.of("A", "A", "B", "B"));
  }

  private static void assertWeights(
      LogRankWeight weight, double first, double second, double third) {
    LogRankResult result = threeEvents(weight);

    double expected = first * 2 / 4.0 + second * 1 / 3.0 + third * 1 / 2.0;
    double variance = first * first * (2 / 4.0) * (2 / 4.0)
        + second * second * (1 / 3.0) * (2 / 3.0)
        + third * third * (1 / 2.0) * (1 / 2.0);
    assertThat(result.weight()).isEqualTo(weight);
    assertThat(result.weightedObserved().get(0)).isCloseTo(first + third, within(1e-15));
    assertThat(result.weightedExpected().get(0)).isCloseTo(expected, within(1e-15));
    assertThat(result.variance(0, 0)).isCloseTo(variance, within(1e-14));
    assertThat(result.statistic())
        .isCloseTo(Math.pow(first + third - expected, 2) / variance, within(1e-14));
    assertThat(result.observed().asList()).containsExactly(2.0, 1.0);
    assertThat(result.expected().get(0)).isCloseTo(2 / 4.0 + 1 / 3.0 + 1 / 2.0, within(1e-15));
  }

  @Test
  void everyEventTimeHasItsWeight() {
    assertWeights(LogRankWeight.LOG_RANK, 1, 1, 1);
    assertWeights(LogRankWeight.GEHAN, 4, 3, 2);
    assertWeights(LogRankWeight.TARONE_WARE, 2, Math.sqrt(3), Math.sqrt(2));
    assertWeights(LogRankWeight.PETO, 4 / 5.0, 4 / 5.0 * 3 / 4, 4 / 5.0 * 3 / 4 * 2 / 3);
    assertWeights(
        LogRankWeight.MODIFIED_PETO,
        4 / 5.0 * 4 / 5,
        4 / 5.0 * 3 / 4 * 3 / 4,
        4 / 5.0 * 3 / 4 * 2 / 3 * 2 / 3);
    assertWeights(LogRankWeight.gRho(2), 1, 9 / 16.0, 4 / 16.0);
    assertWeights(LogRankWeight.flemingHarrington(1, 1), 0, 3 / 16.0, 1 / 4.0);
    assertWeights(LogRankWeight.flemingHarrington(0, 2), 0, 1 / 16.0, 1 / 4.0);
  }

  @Test
  void anExponentOfZeroIsNoWeightAtAll() {
    assertThat(threeEvents(LogRankWeight.flemingHarrington(0, 0)).statistic())
        .isEqualTo(threeEvents(LogRankWeight.LOG_RANK).statistic());
    assertThat(threeEvents(LogRankWeight.gRho(0)).statistic())
        .isEqualTo(threeEvents(LogRankWeight.LOG_RANK).statistic());
    assertThat(threeEvents(LogRankWeight.flemingHarrington(1.5, 0)).statistic())
        .isEqualTo(threeEvents(LogRankWeight.gRho(1.5)).statistic());
  }

  /** lifelines up to 0.30 takes the survival of the wrong row here. */
  @Test
  void anEventAtTimeZeroShiftsNoWeight() {
    // At 0 one of A has the event and one of B is censored; at 1 one of 2; at 2 the last of A.
    LogRankResult result = LogRank.withDefaults()
        .with(LogRankWeight.flemingHarrington(0, 1))
        .test(
            SurvivalData.rightCensored(new double[] {0, 0, 1, 2}, new int[] {1, 0, 1, 1}),
            Groups.of("A", "B", "B", "A"));

    // 1 - S(t-) is 0 at 0, 1/4 at 1.
    assertThat(result.weightedObserved().get(1)).isCloseTo(1 / 4.0, within(1e-15));
    assertThat(result.weightedExpected().get(1)).isCloseTo(1 / 4.0 * 1 / 2, within(1e-15));
    assertThat(result.variance(1, 1)).isCloseTo(1 / 16.0 * 1 / 4, within(1e-15));
    assertThat(result.statistic()).isCloseTo(1, within(1e-14));
  }

  /** lifelines up to 0.30 takes the survival of the rows, not of the subjects that they stand for. */
  @Test
  void theSurvivalInTheWeightCountsFrequencies() {
    // At 1 three of A out of 6 have the event, at 2 one of the 3 of B, at 3 another one.
    LogRankResult result = LogRank.withDefaults()
        .with(LogRankWeight.flemingHarrington(0, 1))
        .test(
            SurvivalData.rightCensored(new double[] {1, 2, 3, 4}, new int[] {1, 1, 1, 0})
                .withFrequencies(3, 1, 1, 1),
            Groups.of("A", "B", "A", "B"));

    // 1 - S(t-): 0, 1/2, 1/2 + 1/2 * 1/3. At risk of A: 4 of 6, 1 of 3, 1 of 2.
    assertThat(result.weightedExpected().get(0))
        .isCloseTo(1 / 2.0 * 1 / 3 + 2 / 3.0 * 1 / 2, within(1e-15));
    assertThat(result.weightedObserved().get(0)).isCloseTo(2 / 3.0, within(1e-15));
  }

  @Test
  void whenTheSurvivalIsZeroEarlyOnlyAZeroExponentStillCounts() {
    // The only subject at risk has the event at 1; all others enter later.
    SurvivalData data = SurvivalData.delayedEntry(
        new double[] {0, 2, 2, 2}, new double[] {1, 3, 4, 5}, new int[] {1, 1, 0, 0});
    Groups groups = Groups.of("A", "A", "B", "B");
    LogRank test = LogRank.withDefaults();

    LogRankResult early = test.with(LogRankWeight.gRho(1)).test(data, groups);
    LogRankResult late = test.with(LogRankWeight.flemingHarrington(0, 1)).test(data, groups);

    assertThat(early.reason())
        .hasValue("every event time at which the groups can be compared has the weight 0");
    assertThat(early.statistic()).isNaN();
    assertThat(late.statistic()).isCloseTo(4 / 9.0 / (1 / 3.0 * 2 / 3.0), within(1e-14));
  }

  @Test
  void aWeightOfZeroAtTheOnlyEventTimeIsNotTestable() {
    LogRankResult result = LogRank.withDefaults()
        .with(LogRankWeight.flemingHarrington(0, 1))
        .test(
            SurvivalData.rightCensored(new double[] {1, 2, 2}, new int[] {1, 0, 0}),
            Groups.of("A", "A", "B"));

    assertThat(result.isTestable()).isFalse();
    assertThat(result.reason())
        .hasValue("every event time at which the groups can be compared has the weight 0");
    assertThat(result.degreesOfFreedom()).isZero();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "log-rank | log-rank",
        "gehan | Gehan-Breslow",
        "tarone-ware | Tarone-Ware",
        "peto | Peto-Peto",
        "modified-peto | modified Peto-Peto",
        "g-rho(0.5) | G-rho, rho 0.5",
        "g-rho(1) | G-rho, rho 1",
        "g-rho(1.0E20) | G-rho, rho 1.0E20",
        "fleming-harrington(0,1) | Fleming-Harrington, p 0, q 1",
        "fleming-harrington(0.25,2) | Fleming-Harrington, p 0.25, q 2"
      })
  void aCodeParsesBackAndIsDescribed(String code, String description) {
    LogRankWeight weight = LogRankWeight.parse(code);

    assertThat(weight.code()).isEqualTo(code);
    assertThat(weight).hasToString(code);
    assertThat(weight.describe()).isEqualTo(description);
    assertThat(LogRankWeight.parse(weight.toString())).isEqualTo(weight);
  }

  @Test
  void spacesBetweenTheExponentsAreAllowed() {
    assertThat(LogRankWeight.parse("fleming-harrington(0, 1)"))
        .isEqualTo(LogRankWeight.flemingHarrington(0, 1));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Gehan",
        "wilcoxon",
        "g-rho",
        "g-rho(-1)",
        "g-rho(1.2.3)",
        "g-rho(NaN)",
        "fleming-harrington(1)",
        "fleming-harrington(1,)",
        "gehan "
      })
  void anotherTextIsRefused(String code) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> LogRankWeight.parse(code))
        .withMessage("log-rank weight '" + code
            + "': expected one of [log-rank, gehan, tarone-ware, peto, modified-peto], g-rho(RHO) or"
            + " fleming-harrington(P,Q)");
  }

  @Test
  void anExponentBelowZeroOrWithoutValueIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> LogRankWeight.gRho(-0.5))
        .withMessage("log-rank weight: rho is -0.5, expected a finite number >= 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> LogRankWeight.flemingHarrington(Double.NaN, 1))
        .withMessage("log-rank weight: p is NaN, expected a finite number >= 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> LogRankWeight.flemingHarrington(0, Double.POSITIVE_INFINITY))
        .withMessage("log-rank weight: q is Infinity, expected a finite number >= 0");
  }

  @Test
  void weightsAreEqualByFormAndExponents() {
    assertThat(LogRankWeight.gRho(1))
        .isEqualTo(LogRankWeight.parse("g-rho(1)"))
        .hasSameHashCodeAs(LogRankWeight.gRho(1))
        .isNotEqualTo(LogRankWeight.gRho(2))
        .isNotEqualTo(LogRankWeight.flemingHarrington(1, 0));
    assertThat(LogRankWeight.gRho(0)).isEqualTo(LogRankWeight.gRho(-0.0));
    assertThat(LogRankWeight.flemingHarrington(0, 1))
        .isNotEqualTo(LogRankWeight.flemingHarrington(1, 0));
  }
}
