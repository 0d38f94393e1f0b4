package dev.notochord.survival.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import dev.notochord.survival.Groups;
import dev.notochord.survival.Samples;
import dev.notochord.survival.SurvivalData;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LogRankContrastTest {
  /** At 1 A of A, B, C; at 2 B of B, C; C is censored. */
  private static final LogRankResult THREE = LogRank.withDefaults()
      .test(
          SurvivalData.rightCensored(new double[] {1, 2, 3}, new int[] {1, 1, 0}),
          Groups.of("A", "B", "C"));

  @Test
  void aTrendIsTheScoredSurplusOverItsVariance() {
    // At 1 the mean score at risk is 2, its variance 2/3; at 2 it is 2.5, and 1/4.
    LogRankContrast trend = THREE.trend();

    assertThat(trend.surplus()).isCloseTo(1 + 2 - 2 - 2.5, within(1e-14));
    assertThat(trend.variance()).isCloseTo(2 / 3.0 + 1 / 4.0, within(1e-14));
    assertThat(trend.z()).isCloseTo(-1.5 / Math.sqrt(11 / 12.0), within(1e-14));
    assertThat(trend.statistic()).isCloseTo(2.25 * 12 / 11, within(1e-13));
    assertThat(trend.scores().asList()).containsExactly(1.0, 2.0, 3.0);
    assertThat(trend)
        .hasToString("A=1, B=2, C=3: z -1.567, p = 0.1172 (fewer events with higher scores)");
  }

  @Test
  void thePValuesOfTheDirectionsAddUpToOneAndTheSmallerIsHalfTheTwoSided() {
    LogRankContrast trend = THREE.trend(0, 1, 5);

    double fewer = trend.pValue(Alternative.FEWER_EVENTS);
    assertThat(fewer + trend.pValue(Alternative.MORE_EVENTS)).isCloseTo(1, within(1e-15));
    assertThat(trend.z()).isNegative();
    assertThat(fewer).isLessThan(0.5);
    assertThat(trend.pValue()).isCloseTo(2 * fewer, within(1e-15));
    assertThat(trend.pValue(Alternative.TWO_SIDED)).isEqualTo(trend.pValue());
  }

  @Test
  void scoresFarFromZeroLoseNoDigits() {
    LogRankContrast near = THREE.trend(0, 1, 4);
    LogRankContrast far = THREE.trend(1e9, 1e9 + 1, 1e9 + 4);

    assertThat(far.z()).isEqualTo(near.z());
    assertThat(THREE.trend(-1e100, 0, 1e100).z())
        .isCloseTo(THREE.trend(-1, 0, 1).z(), within(1e-14));
  }

  @Test
  void scoresInTheOtherOrderTurnTheSign() {
    assertThat(THREE.trend(3, 2, 1).z()).isCloseTo(-THREE.trend(1, 2, 3).z(), within(1e-15));
  }

  @Test
  void aGroupAgainstAllOthersIsTheTestOfTwoGroups() {
    Samples larynx = Samples.named("larynx");
    LogRankContrast fourth =
        LogRank.withDefaults().test(larynx.data(), larynx.groups()).contrast("4");
    LogRankResult two = LogRank.withDefaults()
        .test(
            larynx.data(),
            Groups.of(IntStream.range(0, larynx.groups().size())
                .mapToObj(i -> larynx.groups().code(i) == 3 ? "4" : "others")
                .toList()));

    assertThat(fourth.statistic()).isCloseTo(two.statistic(), withinPercentage(1e-10));
    assertThat(fourth.pValue()).isCloseTo(two.pValue(), withinPercentage(1e-9));
    assertThat(fourth.surplus())
        .isCloseTo(two.observed().get(0) - two.expected().get(0), within(1e-12));
    assertThat(fourth.z()).isPositive();
    assertThat(fourth.pValue(Alternative.MORE_EVENTS))
        .isCloseTo(two.pValue() / 2, withinPercentage(1e-9));
  }

  @Test
  void equalScoresOfTheGroupsThatMeetAreNotTestable() {
    // C is never at risk at an event time: its score tells nothing.
    LogRankResult result = LogRank.withDefaults()
        .test(
            SurvivalData.rightCensored(new double[] {2, 4, 1}, new int[] {1, 0, 0}),
            Groups.of("A", "B", "C"));

    assertThat(result.trend(1, 1, 7).reason())
        .hasValue("the groups that can be compared have the same score");
    assertThat(result.trend(1, 1, 7).pValue()).isNaN();
    assertThat(result.trend(1, 1, 7).pValue(Alternative.MORE_EVENTS)).isNaN();
    assertThat(result.trend(2, 2, 2).isTestable()).isFalse();
    assertThat(result.contrast("C").isTestable()).isFalse();
    assertThat(result.trend(1, 2, 7).statistic()).isCloseTo(result.statistic(), within(1e-14));
  }

  @Test
  void aTestWithoutEventsPassesItsReasonOn() {
    LogRankContrast trend = LogRank.withDefaults()
        .test(
            SurvivalData.rightCensored(new double[] {2, 4}, new int[] {0, 0}), Groups.of("A", "B"))
        .trend();

    assertThat(trend.isTestable()).isFalse();
    assertThat(trend.reason()).hasValue("no events");
    assertThat(trend.z()).isNaN();
    assertThat(trend).hasToString("A=1, B=2: not testable, no events");
  }

  @Test
  void refusesScoresThatAreNotOnePerGroupOrNoNumbers() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> THREE.trend(1, 2))
        .withMessage("trend test: 2 scores, expected one for each of [A, B, C]");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> THREE.trend(1, Double.NaN, 2))
        .withMessage("trend test: score[1] is NaN, expected a number from -1e100 to 1e100");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> THREE.contrast("D"))
        .withMessage("log-rank test: group is 'D', expected one of [A, B, C]");
  }
}
