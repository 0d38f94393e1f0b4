package dev.notochord.survival.regression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.notochord.survival.SurvivalData;
import dev.notochord.survival.covariate.Covariates;
import org.junit.jupiter.api.Test;

class ProportionalHazardsCaseTest {
  /** The sample of CoxResidualsTest: means m1, m2, 1; with g = -1, 0, 1 only the first event counts for c. */
  @Test
  void theStatisticOfThreeEventsIsThatWorkedByHand() {
    double r = Math.sqrt(0.5);
    double m1 = 2 * r / (2 * r + 1);
    double m2 = r / (1 + r);
    double v1 = m1 * (1 - m1);
    double v2 = m2 * (1 - m2);
    double u = -(1 - m1);
    double variance = v1 - v1 * v1 / (v1 + v2);

    ProportionalHazardsTest test =
        CoxResidualsTest.three().proportionalHazards(TimeTransform.IDENTITY);

    assertThat(test.status()).isEqualTo(ProportionalHazardsStatus.TESTED);
    assertThat(test.global().statistic()).isCloseTo(u * u / variance, within(1e-12));
    assertThat(test.global().degreesOfFreedom()).isEqualTo(1);
    assertThat(test.term("x").test()).isEqualTo(test.global());
    assertThat(test.term("x").linearPredictorTest()).isEqualTo(test.global());
    assertThat(test.toString())
        .startsWith("test of proportional hazards against time: TESTED")
        .contains("  x  ")
        .contains("  global  ");
  }

  /** No event, then one at 2 of 3 at risk, one at 3 of 2: S(t-) is 1, 1, 2/3. Ranks 1, 2.5, 2.5, 4. */
  @Test
  void theFunctionsOfTimeAreThoseOfAllRows() {
    CoxFit fit = CoxModel.withDefaults()
        .fit(
            SurvivalData.rightCensored(new double[] {1, 2, 2, 4, 5}, new int[] {0, 1, 0, 1, 1}),
            Covariates.of("x", 1, 0, 3, 2, 1));
    assertThat(fit.proportionalHazards().trend("x").transformedTimes())
        .containsExactly(new double[] {0, 0.25, 1 - 0.75 / 2}, within(1e-15));
    assertThat(fit.proportionalHazards(TimeTransform.RANK).trend("x").transformedTimes())
        .containsExactly(2.5, 4, 5);
    assertThat(fit.proportionalHazards(TimeTransform.LOG).trend("x").transformedTimes())
        .containsExactly(Math.log(2), Math.log(4), Math.log(5));
    ProportionalHazards root =
        ProportionalHazards.withDefaults().withTransform("sqrt time", Math::sqrt);
    assertThat(root.test(fit).transform()).isEqualTo("sqrt time");
    assertThat(root.test(fit).trend("x").transformedTimes())
        .containsExactly(Math.sqrt(2), 2, Math.sqrt(5));
  }

  @Test
  void theLinearPredictorOfAFactorIsTestedOnOneDegreeOfFreedomWhateverItsReference() {
    CoxSample sample = CoxSample.named("veteran");
    double least = Double.POSITIVE_INFINITY;
    double most = 0;
    for (String reference : sample.labels("celltype").stream().distinct().toList()) {
      ProportionalHazardsTest test = CoxModel.withDefaults()
          .fit(
              sample.data(),
              Covariates.builder()
                  .factor("celltype", sample.labels("celltype"), reference)
                  .numeric("karno", sample.numeric("karno"))
                  .build())
          .proportionalHazards();
      ProportionalHazardsTest.TermTest term = test.term("celltype");
      assertThat(term.test().degreesOfFreedom()).isEqualTo(3);
      assertThat(term.linearPredictorTest().degreesOfFreedom()).isEqualTo(1);
      assertThat(term.linearPredictorTest().statistic()).isLessThan(term.test().statistic());
      least = Math.min(least, term.linearPredictorTest().statistic());
      most = Math.max(most, term.linearPredictorTest().statistic());
    }
    assertThat(most).isCloseTo(least, within(1e-8 * most));
  }

  @Test
  void theLogarithmOfAnEventAtTimeZeroIsAReason() {
    CoxFit fit = CoxModel.withDefaults()
        .fit(
            SurvivalData.rightCensored(new double[] {0, 1, 2, 3}, new int[] {1, 1, 1, 1}),
            Covariates.of("x", 1, 0, 1, 0));
    ProportionalHazardsTest test = fit.proportionalHazards(TimeTransform.LOG);
    assertThat(test.status()).isEqualTo(ProportionalHazardsStatus.UNDEFINED_TIME);
    assertThat(test.global().degreesOfFreedom()).isZero();
    assertThat(test.term("x").test().pValue()).isNaN();
    assertThat(test.trend("x").events()).isZero();
    assertThat(fit.proportionalHazards().status()).isEqualTo(ProportionalHazardsStatus.TESTED);
  }

  @Test
  void whatCannotBeTestedHasAReason() {
    double[] times = {1, 2, 3, 4};
    SurvivalData four = SurvivalData.rightCensored(times, new int[] {1, 1, 1, 0});
    assertThat(status(four, Covariates.none(4)))
        .isEqualTo(ProportionalHazardsStatus.NO_COEFFICIENT);
    assertThat(status(four, Covariates.of("x", 2, 2, 2, 2)))
        .isEqualTo(ProportionalHazardsStatus.NO_COEFFICIENT);
    assertThat(status(four, Covariates.of("x", 9, 8, 1, 0)))
        .isEqualTo(ProportionalHazardsStatus.NO_MAXIMUM);
    SurvivalData tied =
        SurvivalData.rightCensored(new double[] {1, 1, 2, 2}, new int[] {1, 1, 0, 0});
    assertThat(status(tied, Covariates.of("x", 1, 0, 1, 0)))
        .isEqualTo(ProportionalHazardsStatus.CONSTANT_TIME);
    CoxFit exact =
        CoxModel.withDefaults().with(TieMethod.EXACT).fit(four, Covariates.of("x", 1, 0, 1, 0));
    assertThat(exact.proportionalHazards().status())
        .isEqualTo(ProportionalHazardsStatus.EXACT_TIES);
  }

  @Test
  void aColumnWithoutCoefficientIsLeftOut() {
    CoxSample lung = CoxSample.named("lung");
    double[] age = lung.numeric("age");
    Covariates twice = Covariates.builder()
        .numeric("age", age)
        .numeric("again", age)
        .numeric("sex", lung.numeric("sex"))
        .build();
    Covariates once = Covariates.builder()
        .numeric("age", age)
        .numeric("sex", lung.numeric("sex"))
        .build();
    CoxModel model = CoxModel.withDefaults();
    ProportionalHazardsTest expected = model.fit(lung.data(), once).proportionalHazards();
    ProportionalHazardsTest test = model.fit(lung.data(), twice).proportionalHazards();
    assertThat(test.global().degreesOfFreedom()).isEqualTo(2);
    assertThat(test.global().statistic()).isCloseTo(expected.global().statistic(), within(1e-9));
    assertThat(test.term("again").test().degreesOfFreedom()).isZero();
    assertThat(test.term("age").test().statistic())
        .isCloseTo(expected.term("age").test().statistic(), within(1e-9));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> test.trend("again"))
        .withMessageContaining("term 'again' has no coefficient");
  }

  private static ProportionalHazardsStatus status(SurvivalData data, Covariates covariates) {
    return CoxModel.withDefaults().fit(data, covariates).proportionalHazards().status();
  }
}
