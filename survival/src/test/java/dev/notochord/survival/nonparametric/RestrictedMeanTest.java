package dev.notochord.survival.nonparametric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.notochord.survival.RiskTable;
import dev.notochord.survival.SurvivalData;
import org.junit.jupiter.api.Test;

/** Four subjects: survival 3/4 from 1 on, 1/2 from 2 on, one censored at 3, 0 from 4 on. */
class RestrictedMeanTest {
  private static final SurvivalData FOUR =
      SurvivalData.rightCensored(new double[] {1, 2, 3, 4}, new int[] {1, 1, 0, 1});

  @Test
  void theMeanIsTheAreaUnderTheSteps() {
    RestrictedMeanEstimate three = RestrictedMean.withDefaults().estimate(FOUR, 3);

    assertThat(three.mean().value()).isEqualTo(1 + 0.75 + 0.5);
    assertThat(three.timeLost().value()).isEqualTo(0.25 + 0.5);
    assertThat(three.variance()).isEqualTo(CurveVariance.GREENWOOD);
    assertThat(three.tau()).isEqualTo(3);
    assertThat(three.maxTime()).isEqualTo(4);
    assertThat(three.isEstimable()).isTrue();
  }

  @Test
  void theVarianceIsThatOfTheMeanAndNotThatOfTheTimes() {
    RestrictedMeanEstimate three = RestrictedMean.withDefaults().estimate(FOUR, 3);

    // The areas from 1 and from 2 to 3. The variance of min(T, 3) itself, which lifelines gives, is
    // 2 (1 / 2 + 0.75 * 3 / 2 + 0.5 * 5 / 2) - 2.25^2 = 0.6875.
    double byHand = 1.25 * 1.25 / (4 * 3) + 0.5 * 0.5 / (3 * 2);
    assertThat(three.mean().standardError()).isCloseTo(Math.sqrt(byHand), within(1e-15));
    assertThat(three.timeLost().standardError()).isEqualTo(three.mean().standardError());
    double margin = 1.959963984540054 * Math.sqrt(byHand);
    assertThat(three.mean().interval().lower()).isCloseTo(2.25 - margin, within(1e-14));
    assertThat(three.mean().interval().upper()).isEqualTo(3);
    assertThat(three.timeLost().interval().lower()).isZero();
    assertThat(three.timeLost().interval().upper()).isCloseTo(0.75 + margin, within(1e-14));
  }

  @Test
  void anEventAtTauAddsNoVariance() {
    double atTwo = RestrictedMean.withDefaults().estimate(FOUR, 2).mean().standardError();

    assertThat(atTwo).isCloseTo(Math.sqrt(0.75 * 0.75 / (4 * 3)), within(1e-15));
  }

  @Test
  void theLastEventOfAllAddsNoVarianceAndLeavesEveryLaterTauEstimable() {
    RestrictedMeanEstimate six = RestrictedMean.withDefaults().estimate(FOUR, 6);

    assertThat(six.isEstimable()).isTrue();
    assertThat(six.mean().value()).isEqualTo(1 + 0.75 + 0.5 * 2);
    assertThat(six.mean().standardError())
        .isCloseTo(Math.sqrt(1.75 * 1.75 / 12 + 1.0 / 6), within(1e-15));
    assertThat(six.timeLost().value()).isEqualTo(6 - 2.75);
  }

  @Test
  void beyondFollowUpNothingIsEstimatedUnlessAskedFor() {
    SurvivalData open = SurvivalData.rightCensored(new double[] {1, 2}, new int[] {1, 0});
    RestrictedMeanEstimate none = RestrictedMean.withDefaults().estimate(open, 3);
    RestrictedMeanEstimate carried =
        RestrictedMean.withDefaults().with(BeyondFollowUp.CARRY_FORWARD).estimate(open, 3);

    assertThat(none.isEstimable()).isFalse();
    assertThat(none.reason())
        .contains("tau 3 is after the last time of follow-up, 2, where the survival is still 0.5");
    assertThat(none.mean().value()).isNaN();
    assertThat(none.mean().interval().upper()).isNaN();
    assertThat(none.timeLost().standardError()).isNaN();
    assertThat(none.toString()).startsWith("mean up to 3: not estimable, tau 3 is after");
    assertThat(carried.reason()).isEmpty();
    assertThat(carried.mean().value()).isEqualTo(1 + 0.5 * 2);
    assertThat(RestrictedMean.withDefaults().estimate(open, 2).isEstimable()).isTrue();
  }

  @Test
  void withoutEventsTheMeanIsTau() {
    SurvivalData none = SurvivalData.rightCensored(new double[] {5, 7}, new int[] {0, 0});
    RestrictedMeanEstimate six = RestrictedMean.withDefaults().estimate(none, 6);

    assertThat(six.mean().value()).isEqualTo(6);
    assertThat(six.mean().standardError()).isZero();
    assertThat(six.timeLost().value()).isZero();
  }

  @Test
  void theExponentialOfAHazardHasItsOwnVariance() {
    SurvivalData two = SurvivalData.rightCensored(new double[] {1, 2}, new int[] {1, 1});
    RestrictedMean ofHazard = RestrictedMean.withDefaults()
        .withCurve(NelsonAalen.withDefaults())
        .with(BeyondFollowUp.CARRY_FORWARD);
    RestrictedMeanEstimate three = ofHazard.estimate(two, 3);

    double s1 = Math.exp(-0.5);
    double s2 = Math.exp(-1.5);
    assertThat(three.mean().value()).isCloseTo(1 + s1 + s2, within(1e-15));
    assertThat(three.variance()).isEqualTo(CurveVariance.TSIATIS_AALEN);
    assertThat(three.mean().standardError())
        .isCloseTo(Math.sqrt((s1 + s2) * (s1 + s2) / 4 + s2 * s2), within(1e-15));
    // Greenwood's sum is infinite where all have the event.
    assertThat(ofHazard.with(CurveVariance.GREENWOOD).estimate(two, 3).mean().standardError())
        .isNaN();
  }

  @Test
  void clustersMakeTheVarianceRobust() {
    SurvivalData pairs = SurvivalData.rightCensored(
            new double[] {1, 1, 3, 3}, new int[] {1, 1, 0, 0})
        .withClusters(7, 7, 8, 8);
    RestrictedMeanEstimate three = RestrictedMean.withDefaults().estimate(pairs, 3);

    // S is 1/2 from 1 to 3. A pair moves it by 2 * 1/2 (d/(n (n - d)) - 1/(n - d)) = -1/4 with the
    // event, and 1/4 without, over two units of time.
    assertThat(three.variance()).isEqualTo(CurveVariance.INFINITESIMAL_JACKKNIFE);
    assertThat(three.mean().standardError()).isCloseTo(Math.sqrt(2 * 0.5 * 0.5), within(1e-15));
  }

  @Test
  void theInfluenceOfSubjectsIsTheDerivativeByTheirWeight() {
    Influence influence = RestrictedMean.withDefaults().influence(FOUR, 3);

    // d/(n (n - d)) is 1/12 at 1 and 1/6 at 2, 1/(n - d) is 1/3 and 1/2; the areas are 1.25 and
    // 0.5.
    assertThat(influence.of(0)).isCloseTo(1.25 * (1.0 / 12 - 1.0 / 3), within(1e-15));
    assertThat(influence.of(1)).isCloseTo(1.25 / 12 + 0.5 * (1.0 / 6 - 1.0 / 2), within(1e-15));
    assertThat(influence.of(2)).isCloseTo(1.25 / 12 + 0.5 / 6, within(1e-15));
    assertThat(influence.of(3)).isCloseTo(1.25 / 12 + 0.5 / 6, within(1e-15));
  }

  @Test
  void whoLeavesWhereAnotherEntersIsNotTakenForTheOther() {
    // Subject 1 is away from 2 to 6, just when 2 comes in: no count changes at 2. Events at 3 and
    // 5.
    SurvivalData swap = SurvivalData.countingProcess(
        new int[] {1, 2, 3, 4, 1},
        new double[] {0, 2, 0, 0, 6},
        new double[] {2, 7, 3, 5, 8},
        new int[] {0, 0, 1, 1, 0});
    SurvivalCurve curve =
        KaplanMeier.withDefaults().with(CurveVariance.INFINITESIMAL_JACKKNIFE).estimate(swap);

    // One of three at 3, where being at risk moves log S by 1/6; one of two at 5, where it does by
    // 1/2.
    double two = 1.0 / 6 + 1.0 / 2;
    double three = 1.0 / 6 - 1.0 / 2;
    double four = 1.0 / 6 + 1.0 / 2 - 1;
    assertThat(curve.logStandardErrors().get(curve.times().indexOf(5)))
        .isCloseTo(Math.sqrt(two * two + three * three + four * four), within(1e-15));
    Influence influence = KaplanMeier.withDefaults().influence(swap, 5).orElseThrow();
    assertThat(influence.of(0)).isZero();
    assertThat(influence.of(1)).isCloseTo(two / 3, within(1e-15));
    assertThat(influence.of(2)).isCloseTo(three / 3, within(1e-15));
    assertThat(influence.of(3)).isCloseTo(four / 3, within(1e-15));
    assertThat(influence.of(4)).isZero();
  }

  @Test
  void influencesOfDifferentSamplesHaveNoCovariance() {
    Influence mine = RestrictedMean.withDefaults().influence(FOUR, 3);
    SurvivalData other = SurvivalData.rightCensored(new double[] {1, 2}, new int[] {1, 0});

    assertThatIllegalArgumentException()
        .isThrownBy(() -> mine.covariance(RestrictedMean.withDefaults().influence(other, 1)))
        .withMessageStartingWith("influence: the other estimate is of survival data: 2 subjects");
  }

  @Test
  void aMergedTableGivesTheSameMean() {
    RiskTable table = FOUR.riskTable();

    assertThat(RestrictedMean.withDefaults().estimate(table, 3).mean())
        .isEqualTo(RestrictedMean.withDefaults().estimate(FOUR, 3).mean());
  }

  @Test
  void refusesATauThatIsNoHorizon() {
    for (double tau : new double[] {0, -1, Double.NaN, Double.POSITIVE_INFINITY}) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> RestrictedMean.withDefaults().estimate(FOUR, tau))
          .withMessage("restricted mean: tau is " + tau + ", expected a finite number above 0");
    }
  }

  @Test
  void readsAsOneLine() {
    assertThat(RestrictedMean.withDefaults().withConfidenceLevel(0.9).estimate(FOUR, 3))
        .hasToString("mean up to 3: 2.250 (se 0.4146; 90 % limits 1.568 to 2.932), 0.7500 lost");
  }
}
