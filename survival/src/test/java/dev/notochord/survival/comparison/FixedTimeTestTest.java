package dev.notochord.survival.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.notochord.survival.Groups;
import dev.notochord.survival.SurvivalData;
import dev.notochord.survival.nonparametric.ConfidenceTransform;
import org.junit.jupiter.api.Test;

/** At 2.5: group A 1/2 with Greenwood's sum 1/12 + 1/6 = 1/4, group B 3/4 with 1/12. */
class FixedTimeTestTest {
  private static final SurvivalData DATA = SurvivalData.rightCensored(
      new double[] {1, 2, 3, 4, 2, 3, 5, 5}, new int[] {1, 1, 0, 1, 1, 1, 0, 0});
  private static final Groups GROUPS = Groups.of("A", "A", "A", "A", "B", "B", "B", "B");

  @Test
  void eachTransformHasItsOwnStatistic() {
    double a = Math.log(0.5);
    double b = Math.log(0.75);
    check(ConfidenceTransform.PLAIN, square(0.25) / (0.25 / 4 + 0.5625 / 12));
    check(ConfidenceTransform.LOG, square(a - b) / (1.0 / 4 + 1.0 / 12));
    check(
        ConfidenceTransform.LOG_LOG,
        square(Math.log(-a) - Math.log(-b)) / (1.0 / 4 / (a * a) + 1.0 / 12 / (b * b)));
    check(
        ConfidenceTransform.LOGIT,
        square(Math.log(1) - Math.log(3)) / (1.0 / 4 / square(0.5) + 1.0 / 12 / square(0.25)));
    check(
        ConfidenceTransform.ARCSINE,
        square(Math.asin(Math.sqrt(0.5)) - Math.asin(Math.sqrt(0.75)))
            / (1.0 / 4 * 1 / 4 + 1.0 / 12 * 3 / 4));
  }

  private static void check(ConfidenceTransform transform, double expected) {
    FixedTimeResult result = FixedTimeTest.withDefaults().with(transform).test(DATA, GROUPS, 2.5);

    assertThat(result.statistic()).as("%s", transform).isCloseTo(expected, within(1e-13));
    assertThat(result.degreesOfFreedom()).isEqualTo(1);
    assertThat(result.transform()).isEqualTo(transform);
  }

  private static double square(double x) {
    return x * x;
  }

  @Test
  void testsOnTheScaleOfLogMinusLogUnlessToldOtherwise() {
    assertThat(FixedTimeTest.withDefaults().transform()).isEqualTo(ConfidenceTransform.LOG_LOG);
  }

  @Test
  void differenceAndRatioHaveLimits() {
    FixedTimeResult result = FixedTimeTest.withDefaults().test(DATA, GROUPS, 2.5);

    double se = Math.sqrt(0.25 / 4 + 0.5625 / 12);
    assertThat(result.difference().estimate().value()).isCloseTo(0.25, within(1e-15));
    assertThat(result.difference().estimate().standardError()).isCloseTo(se, within(1e-15));
    assertThat(result.difference("B", "A").statistic())
        .isCloseTo(-result.difference().statistic(), within(1e-15));
    assertThat(result.ratio().estimate().value()).isCloseTo(1.5, within(1e-15));
    assertThat(result.ratio().estimate().interval().lower())
        .isCloseTo(1.5 * Math.exp(-1.959963984540054 * Math.sqrt(1.0 / 3)), within(1e-14));
    assertThat(result.difference("A", "A").reason()).contains("the standard error is 0");
  }

  @Test
  void aSurvivalOfOneOrZeroOrBeyondFollowUpIsNotTestable() {
    FixedTimeResult before = FixedTimeTest.withDefaults().test(DATA, GROUPS, 1.5);
    FixedTimeResult zero = FixedTimeTest.withDefaults().test(DATA, GROUPS, 4);
    FixedTimeResult beyond = FixedTimeTest.withDefaults().test(DATA, GROUPS, 6);

    assertThat(before.reason())
        .contains("the survival of group 'B' is 1.0 and has no standard error");
    assertThat(before.isTestable()).isFalse();
    assertThat(before.statistic()).isNaN();
    assertThat(before.pValue()).isNaN();
    assertThat(before.degreesOfFreedom()).isZero();
    assertThat(before.difference().isTestable()).isTrue();
    assertThat(zero.reason())
        .contains("the survival of group 'A' is 0.0 and has no standard error");
    assertThat(zero.difference().reason()).contains("the standard error of a group is not defined");
    assertThat(zero.ratio().reason()).contains("0 in a group, which has no logarithm");
    assertThat(FixedTimeTest.withDefaults()
            .test(DATA, Groups.of("B", "B", "B", "B", "A", "A", "A", "A"), 6)
            .reason())
        .contains("group 'A' was not followed up to time 6.0");
    assertThat(beyond.toString()).contains("not testable, the survival of group 'A' is 0.0");
  }

  @Test
  void twinsInDifferentGroupsAreNotIndependent() {
    SurvivalData twins = SurvivalData.rightCensored(
            new double[] {1, 2, 3, 1, 2, 3}, new int[] {1, 0, 0, 1, 0, 0})
        .withClusters(1, 2, 3, 1, 2, 3);
    FixedTimeResult result =
        FixedTimeTest.withDefaults().test(twins, Groups.of("A", "A", "A", "B", "B", "B"), 1.5);

    assertThat(result.reason()).contains("the survivals of the groups vary as one");
  }

  @Test
  void refusesOneGroup() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> FixedTimeTest.withDefaults()
            .test(DATA, Groups.of("A", "A", "A", "A", "A", "A", "A", "A"), 1))
        .withMessage("fixed-time test: groups are [A], expected at least two");
  }

  @Test
  void readsAsATable() {
    assertThat(FixedTimeTest.withDefaults().test(DATA, GROUPS, 2.5).toString())
        .startsWith("Survival at 2.5 (log-log): chi-square ")
        .contains("  A                   0.5000 (");
  }
}
