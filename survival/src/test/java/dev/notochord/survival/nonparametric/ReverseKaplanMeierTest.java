package dev.notochord.survival.nonparametric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.notochord.survival.SurvivalData;
import dev.notochord.survival.WeightKind;
import org.junit.jupiter.api.Test;

class ReverseKaplanMeierTest {
  /** An event and a censoring at 2. */
  private static final SurvivalData TIED =
      SurvivalData.rightCensored(new double[] {1, 2, 2, 3, 4, 5}, new int[] {1, 1, 0, 0, 1, 0});

  @Test
  void whoHasTheEventAtATimeIsNotAtRiskOfBeingCensoredThere() {
    FollowUpCurve curve = ReverseKaplanMeier.withDefaults().estimate(TIED);

    // 5 are observed at 2, one of whom has the event; survfit(Surv(t, 1 - d)) would say 4/5.
    assertThat(curve.estimateAt(2).value()).isEqualTo(3.0 / 4);
    assertThat(curve.estimateAt(2).standardError())
        .isCloseTo(3.0 / 4 * Math.sqrt(1.0 / (4 * 3)), within(1e-15));
    assertThat(curve.estimateAt(3).value()).isEqualTo(3.0 / 4 * 2 / 3);
    assertThat(curve.estimateAt(5).value()).isZero();
    assertThat(curve.valueBefore(2)).isEqualTo(1);
    assertThat(curve.atRisk().asList()).containsExactly(5L, 4L, 3L, 1L, 1L);
    assertThat(curve.censored().asList()).containsExactly(0L, 1L, 1L, 0L, 1L);
  }

  @Test
  void theMedianFollowUpIsWhereTheCurveFallsToOneHalf() {
    FollowUpCurve curve = ReverseKaplanMeier.withDefaults().estimate(TIED);

    // 1/2 from 3 to 5, where the last is censored.
    assertThat(curve.median().time()).hasValue(4);
    assertThat(curve.quantile(0.25).time()).hasValue(2.5);
    assertThat(curve).hasToString("follow-up of 6 subjects: median 4 (2 to not reached)");
  }

  @Test
  void withNobodyCensoredThereIsNoMedian() {
    FollowUpCurve curve = ReverseKaplanMeier.withDefaults()
        .estimate(SurvivalData.rightCensored(new double[] {1, 2}, new int[] {1, 1}));

    assertThat(curve.median().time()).isEmpty();
    assertThat(curve.values().asList()).containsExactly(1.0, 1.0);
  }

  @Test
  void aRowThatGoesOnIsNoCensoring() {
    // Subject 1 goes on at 2, where subject 2 is censored.
    SurvivalData rows = SurvivalData.countingProcess(
        new int[] {1, 1, 2, 3}, new double[] {0, 2, 0, 0}, new double[] {2, 4, 2, 3}, new int[] {
          0, 0, 0, 0
        });
    FollowUpCurve curve = ReverseKaplanMeier.withDefaults()
        .withCurve(KaplanMeier.withDefaults().with(CurveVariance.INFINITESIMAL_JACKKNIFE))
        .estimate(rows);

    assertThat(curve.estimateAt(2).value()).isEqualTo(2.0 / 3);
    assertThat(curve.estimateAt(2).standardError())
        .isCloseTo(2.0 / 3 * Math.sqrt(1.0 / (3 * 2)), within(1e-15));
    assertThat(curve.estimateAt(3).value()).isCloseTo(1.0 / 3, within(1e-15));
  }

  @Test
  void weightsThatAllLeaveLeaveNothing() {
    // 0.1 + 0.1 + 0.1 - 0.1 is more than 0.1 + 0.1.
    SurvivalData weighted = SurvivalData.rightCensored(
            new double[] {1, 2, 2, 2}, new int[] {0, 1, 0, 0})
        .withWeights(new double[] {0.1, 0.1, 0.1, 0.1}, WeightKind.SAMPLING);
    FollowUpCurve curve = ReverseKaplanMeier.withDefaults().estimate(weighted);

    assertThat(curve.estimateAt(1).value()).isCloseTo(3.0 / 4, within(1e-15));
    assertThat(curve.estimateAt(2).value()).isZero();
    assertThat(curve.variance()).isEqualTo(CurveVariance.INFINITESIMAL_JACKKNIFE);
  }

  @Test
  void refusesACurveThatIsNoProductLimit() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ReverseKaplanMeier.withDefaults().withCurve(NelsonAalen.withDefaults()))
        .withMessageStartingWith("reverse Kaplan-Meier: the curve is EXPONENTIAL_HAZARD");
  }
}
