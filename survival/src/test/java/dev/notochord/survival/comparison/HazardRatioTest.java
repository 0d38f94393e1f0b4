package dev.notochord.survival.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import dev.notochord.survival.Estimate;
import dev.notochord.survival.Groups;
import dev.notochord.survival.SurvivalData;
import org.junit.jupiter.api.Test;

class HazardRatioTest {
  private static final double Z = 1.959963984540054;

  /** A has events at 1 and 3, B an event at 2 and a censoring at 4: E of A is 4/3, V is 13/18. */
  private static final LogRankResult TEST = test(new int[] {1, 1, 1, 0});

  private static LogRankResult test(int[] event) {
    return LogRank.withDefaults()
        .test(
            SurvivalData.rightCensored(new double[] {1, 3, 2, 4}, event),
            Groups.of("A", "A", "B", "B"));
  }

  @Test
  void petoTakesOneStepFromOne() {
    HazardRatio ratio = TEST.hazardRatio(HazardRatioMethod.PETO);

    double log = (2 - 4 / 3.0) / (13 / 18.0);
    double se = 1 / Math.sqrt(13 / 18.0);
    assertThat(ratio.logEstimate().value()).isCloseTo(log, within(1e-14));
    assertThat(ratio.logEstimate().standardError()).isCloseTo(se, within(1e-14));
    assertThat(ratio.logEstimate().interval().upper()).isCloseTo(log + Z * se, within(1e-14));
    Estimate estimate = ratio.estimate();
    assertThat(estimate.value()).isCloseTo(Math.exp(log), within(1e-14));
    assertThat(estimate.standardError()).isCloseTo(Math.exp(log) * se, within(1e-13));
    assertThat(estimate.interval().lower())
        .isCloseTo(Math.exp(log - Z * se), withinPercentage(1e-11));
    assertThat(estimate.interval().upper())
        .isCloseTo(Math.exp(log + Z * se), withinPercentage(1e-11));
    assertThat(estimate.interval().level()).isEqualTo(0.95);
    assertThat(ratio.isEstimable()).isTrue();
  }

  @Test
  void pikeDividesTheRelativeRates() {
    HazardRatio ratio = TEST.hazardRatio(HazardRatioMethod.PIKE, 0.9);

    double se = Math.sqrt(3 / 4.0 + 3 / 5.0);
    double value = 2 / (4 / 3.0) / (1 / (5 / 3.0));
    assertThat(ratio.estimate().value()).isCloseTo(value, within(1e-14));
    assertThat(ratio.logEstimate().standardError()).isCloseTo(se, within(1e-14));
    assertThat(ratio.estimate().interval().lower())
        .isCloseTo(value * Math.exp(-1.644853626951472 * se), withinPercentage(1e-11));
    assertThat(ratio).hasToString("hazard ratio A to B (Pike): 2.500, 90 % limits 0.3698 to 16.90");
  }

  @Test
  void theInverseTurnsGroupsAndLimits() {
    HazardRatio ratio = TEST.hazardRatio(HazardRatioMethod.PETO);
    HazardRatio inverse = ratio.inverse();

    assertThat(inverse.group()).isEqualTo("B");
    assertThat(inverse.reference()).isEqualTo("A");
    assertThat(inverse.estimate().value())
        .isCloseTo(1 / ratio.estimate().value(), withinPercentage(1e-12));
    assertThat(inverse.estimate().interval().lower())
        .isCloseTo(1 / ratio.estimate().interval().upper(), withinPercentage(1e-12));
  }

  @Test
  void aGroupWithoutEventsHasPikesRatioZeroWithoutLimitsAndPetosWithThem() {
    LogRankResult none = test(new int[] {0, 0, 1, 0});

    HazardRatio pike = none.hazardRatio(HazardRatioMethod.PIKE);
    assertThat(pike.estimate().value()).isZero();
    assertThat(pike.estimate().standardError()).isNaN();
    assertThat(pike.estimate().interval().lower()).isNaN();
    assertThat(pike.estimate().interval().upper()).isNaN();
    assertThat(pike.reason()).hasValue("no events in group 'A', so that the ratio has no interval");
    assertThat(pike.isEstimable()).isFalse();
    assertThat(pike)
        .hasToString(
            "hazard ratio A to B (Pike): 0, no events in group 'A', so that the ratio has no interval");
    assertThat(pike.inverse().estimate().value()).isInfinite();
    assertThat(none.hazardRatio(HazardRatioMethod.PETO).isEstimable()).isTrue();
    assertThat(test(new int[] {1, 0, 0, 0}).hazardRatio(HazardRatioMethod.PIKE).reason())
        .hasValue("no events in group 'B', so that the ratio has no interval");
  }

  @Test
  void whereNothingCanBeTestedTheRatioIsNaN() {
    for (HazardRatioMethod method : HazardRatioMethod.values()) {
      HazardRatio ratio = test(new int[4]).hazardRatio(method);

      assertThat(ratio.estimate().value()).isNaN();
      assertThat(ratio.estimate().interval().upper()).isNaN();
      assertThat(ratio.reason()).hasValue("no events");
      assertThat(ratio.toString()).endsWith("no events").doesNotContain("infinite");
    }
  }

  @Test
  void aWeightedOrRobustTestHasNoRatio() {
    SurvivalData data =
        SurvivalData.rightCensored(new double[] {1, 3, 2, 4}, new int[] {1, 1, 1, 0});
    Groups groups = Groups.of("A", "A", "B", "B");
    LogRank test = LogRank.withDefaults();

    for (LogRank other :
        new LogRank[] {test.with(LogRankWeight.GEHAN), test.with(LogRankVariance.ROBUST)}) {
      HazardRatio ratio = other.test(data, groups).hazardRatio(HazardRatioMethod.PIKE);
      assertThat(ratio.estimate().value()).isNaN();
      assertThat(ratio.reason())
          .hasValue("a hazard ratio needs the weight log-rank and the hypergeometric variance");
    }
  }

  @Test
  void strataAddUpBeforeTheRatio() {
    SurvivalData data = SurvivalData.rightCensored(
            new double[] {1, 3, 2, 4, 1, 2}, new int[] {1, 1, 1, 0, 1, 0})
        .withStrata(Groups.of("x", "x", "x", "x", "y", "y"));
    LogRankResult result =
        LogRank.withDefaults().test(data, Groups.of("A", "A", "B", "B", "A", "B"));

    // The second stratum adds an event of A among two.
    assertThat(result.hazardRatio(HazardRatioMethod.PETO).logEstimate().value())
        .isCloseTo((3 - 4 / 3.0 - 1 / 2.0) / (13 / 18.0 + 1 / 4.0), within(1e-14));
    assertThat(result.hazardRatio(HazardRatioMethod.PIKE).estimate().value())
        .isCloseTo(3 / (4 / 3.0 + 1 / 2.0) / (1 / (5 / 3.0 + 1 / 2.0)), within(1e-14));
  }

  @Test
  void refusesOtherThanTwoGroupsAndALevelThatIsNone() {
    LogRankResult three = LogRank.withDefaults()
        .test(
            SurvivalData.rightCensored(new double[] {1, 2, 3}, new int[] {1, 1, 0}),
            Groups.of("A", "B", "C"));

    assertThatIllegalArgumentException()
        .isThrownBy(() -> three.hazardRatio(HazardRatioMethod.PETO))
        .withMessage("hazard ratio: groups are [A, B, C], expected two; pairwise tests have them");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TEST.hazardRatio(HazardRatioMethod.PETO, 95))
        .withMessage("hazard ratio: confidence level is 95.0, expected above 0 and below 1");
  }
}
