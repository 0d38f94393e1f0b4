package dev.notochord.survival.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.notochord.survival.Groups;
import dev.notochord.survival.SurvivalData;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/**
 * Group A: survival 3/4 from 1 on, 1/2 from 2 on, one censored at 3, 0 from 4 on. Group B: 3/4 from 2 on, 1/2 from 3 on,
 * two censored at 5.
 */
class RestrictedMeanComparisonTest {
  private static final SurvivalData DATA = SurvivalData.rightCensored(
      new double[] {1, 2, 3, 4, 2, 3, 5, 5}, new int[] {1, 1, 0, 1, 1, 1, 0, 0});
  private static final Groups GROUPS = Groups.of("A", "A", "A", "A", "B", "B", "B", "B");
  private static final double VARIANCE_A = 1.25 * 1.25 / 12 + 0.5 * 0.5 / 6;
  private static final double VARIANCE_B = 0.75 * 0.75 / 12;

  @Test
  void theDifferenceIsTheSecondGroupLessTheFirst() {
    RestrictedMeanComparisonResult result =
        RestrictedMeanComparison.withDefaults().compare(DATA, GROUPS, 3);

    assertThat(result.names()).containsExactly("A", "B");
    assertThat(result.difference().estimate().value()).isEqualTo(2.75 - 2.25);
    double se = Math.sqrt(VARIANCE_A + VARIANCE_B);
    assertThat(result.difference().estimate().standardError()).isCloseTo(se, within(1e-15));
    assertThat(result.difference().statistic()).isCloseTo(0.5 / se, within(1e-14));
    assertThat(result.difference().estimate().interval().upper())
        .isCloseTo(0.5 + 1.959963984540054 * se, within(1e-14));
    assertThat(result.timeLostDifference().estimate().value()).isEqualTo(0.25 - 0.75);
    assertThat(result.timeLostDifference().pValue())
        .isCloseTo(result.difference().pValue(), within(1e-15));
  }

  @Test
  void theRatioIsTestedOnTheScaleOfItsLogarithm() {
    RestrictedMeanComparisonResult result =
        RestrictedMeanComparison.withDefaults().compare(DATA, GROUPS, 3);

    double se = Math.sqrt(VARIANCE_A / (2.25 * 2.25) + VARIANCE_B / (2.75 * 2.75));
    assertThat(result.ratio().estimate().value()).isEqualTo(2.75 / 2.25);
    assertThat(result.ratio().estimate().standardError())
        .isCloseTo(2.75 / 2.25 * se, within(1e-15));
    assertThat(result.ratio().statistic()).isCloseTo(Math.log(2.75 / 2.25) / se, within(1e-14));
    assertThat(result.timeLostRatio().estimate().value()).isEqualTo(0.25 / 0.75);
    double lostSe = Math.sqrt(VARIANCE_A / (0.75 * 0.75) + VARIANCE_B / (0.25 * 0.25));
    assertThat(result.timeLostRatio().statistic())
        .isCloseTo(Math.log(0.25 / 0.75) / lostSe, within(1e-14));
  }

  @Test
  void tauIsTheSmallerOfTheLastTimesUnlessGiven() {
    assertThat(RestrictedMeanComparison.withDefaults().compare(DATA, GROUPS).tau())
        .isEqualTo(4);
  }

  @Test
  void aGroupThatIsNotFollowedUpToTauHasNoDifference() {
    RestrictedMeanComparisonResult result =
        RestrictedMeanComparison.withDefaults().compare(DATA, GROUPS, 6);

    assertThat(result.first().isEstimable()).isTrue();
    assertThat(result.second().isEstimable()).isFalse();
    assertThat(result.difference().isTestable()).isFalse();
    assertThat(result.difference().reason()).contains("not known in both groups");
    assertThat(result.difference().estimate().value()).isNaN();
    assertThat(result.difference().pValue()).isNaN();
    assertThat(result.ratio().reason()).contains("not known in both groups");
    assertThat(result.toString()).contains("not testable: not known in both groups");
  }

  @Test
  void withoutEventsNothingVariesAndNoTimeLostHasARatio() {
    SurvivalData none = SurvivalData.rightCensored(new double[] {5, 5}, new int[] {0, 0});
    RestrictedMeanComparisonResult result =
        RestrictedMeanComparison.withDefaults().compare(none, Groups.of("A", "B"), 4);

    assertThat(result.difference().estimate().value()).isZero();
    assertThat(result.difference().reason()).contains("the standard error is 0");
    assertThat(result.ratio().estimate().value()).isEqualTo(1);
    assertThat(result.timeLostRatio().reason()).isPresent();
    assertThat(result.timeLostRatio().pValue()).isNaN();
  }

  @Test
  void twinsInDifferentGroupsAreNotIndependent() {
    SurvivalData twins = SurvivalData.rightCensored(
            new double[] {1, 2, 3, 1, 2, 3}, new int[] {1, 1, 0, 1, 1, 0})
        .withClusters(1, 2, 3, 1, 2, 3);
    Groups groups = Groups.of("A", "A", "A", "B", "B", "B");
    RestrictedMeanComparisonResult result =
        RestrictedMeanComparison.withDefaults().compare(twins, groups, 3);

    // Each twin fares as the other does: the difference is 0 for certain.
    assertThat(result.first().mean().standardError()).isPositive();
    assertThat(result.difference().estimate().standardError()).isCloseTo(0, within(1e-8));
  }

  @Test
  void aTinyPValueKeepsItsDigits() {
    int n = 400;
    double[] time = new double[2 * n];
    String[] label = new String[2 * n];
    for (int i = 0; i < n; i++) {
      time[i] = 1 + i / (double) n;
      time[n + i] = 2 + i / (double) n / 2;
      label[i] = "A";
      label[n + i] = "B";
    }
    boolean[] event = new boolean[2 * n];
    Arrays.fill(event, true);
    Contrast difference = RestrictedMeanComparison.withDefaults()
        .compare(SurvivalData.rightCensored(time, event), Groups.of(label), 2.01)
        .difference();

    assertThat(difference.statistic()).isBetween(30.0, 38.0);
    assertThat(difference.pValue()).isPositive().isLessThan(1e-200);
  }

  @Test
  void refusesOtherThanTwoGroups() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RestrictedMeanComparison.withDefaults()
            .compare(DATA, Groups.of("A", "B", "C", "A", "A", "B", "C", "A")))
        .withMessage("comparison of restricted means: groups are [A, B, C], expected two");
  }

  @Test
  void readsAsATable() {
    assertThat(RestrictedMeanComparison.withDefaults().compare(DATA, GROUPS, 3).toString())
        .startsWith(
            "Mean survival up to 3.0\n  A                   mean up to 3: 2.250 (se 0.4146;")
        .contains("\n  difference          0.5000 (")
        .contains("\n  ratio of time lost  0.3333 (");
  }

  @Test
  void aRatioOfTwoZerosIsNotCalledUnknown() {
    RestrictedMeanComparisonResult result = RestrictedMeanComparison.withDefaults()
        .compare(
            SurvivalData.rightCensored(new double[] {2, 3, 2, 3}, new int[] {0, 0, 0, 0}),
            Groups.of("A", "A", "B", "B"),
            2);

    assertThat(result.timeLostRatio().reason().orElseThrow()).startsWith("0 in a group");
  }
}
