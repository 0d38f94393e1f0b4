package dev.notochord.survival.nonparametric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.notochord.survival.Estimate;
import dev.notochord.survival.SurvivalData;
import org.junit.jupiter.api.Test;

class ConditionalSurvivalTest {
  private static final SurvivalData FIVE =
      SurvivalData.rightCensored(new double[] {1, 2, 3, 4, 5}, new int[] {1, 1, 0, 1, 0});

  @Test
  void countsFromThoseStillAtRiskAfterTheTimeSurvived() {
    SurvivalCurve curve = KaplanMeier.withDefaults().estimateGiven(FIVE, 1).orElseThrow();

    // Four are left after 1; the event at 1 itself is not survived.
    assertThat(curve.survivalAt(0.5)).isEqualTo(1);
    assertThat(curve.survivalAt(1)).isEqualTo(1);
    Estimate atTwo = curve.estimateAt(2);
    assertThat(atTwo.value()).isEqualTo(3.0 / 4);
    assertThat(atTwo.standardError()).isCloseTo(3.0 / 4 * Math.sqrt(1.0 / (4 * 3)), within(1e-15));
    assertThat(curve.survivalAt(4)).isEqualTo(3.0 / 4 / 2);
    assertThat(curve.estimateAt(4).standardError())
        .isCloseTo(3.0 / 8 * Math.sqrt(1.0 / (4 * 3) + 1.0 / (2 * 1)), within(1e-15));
    assertThat(curve.subjects()).isEqualTo(4);
    SurvivalCurve counted =
        KaplanMeier.withDefaults().estimateGiven(FIVE.riskTable(), 1).orElseThrow();
    assertThat(counted.survival()).isEqualTo(curve.survival());
    assertThat(counted.times()).isEqualTo(curve.times());
  }

  @Test
  void nobodyAtRiskIsNoCurve() {
    assertThat(KaplanMeier.withDefaults().estimateGiven(FIVE, 5)).isEmpty();
    assertThat(KaplanMeier.withDefaults().estimateGiven(FIVE.riskTable(), 5)).isEmpty();
  }

  @Test
  void anEarlyCollapseIsLeftBehind() {
    SurvivalData late = SurvivalData.delayedEntry(
        new double[] {0, 3, 3, 3}, new double[] {1, 5, 6, 7}, new int[] {1, 1, 1, 0});
    SurvivalCurve curve = KaplanMeier.withDefaults().estimateGiven(late, 1).orElseThrow();

    assertThat(KaplanMeier.withDefaults().estimate(late).survivalAt(5)).isZero();
    assertThat(curve.survivalAt(5)).isEqualTo(2.0 / 3);
  }

  @Test
  void theMeanOfLandmarkDataIsTheMeanGivenSurvivalToIt() {
    SurvivalData after =
        dev.notochord.survival.Landmark.at(1).select(FIVE).data().orElseThrow();

    // 1 up to 2, 3/4 up to 4.
    assertThat(RestrictedMean.withDefaults().estimate(after, 4).mean().value())
        .isEqualTo(2 + 0.75 * 2);
  }

  @Test
  void refusesATimeThatIsNone() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> KaplanMeier.withDefaults().estimateGiven(FIVE, -1))
        .withMessage("landmark: time is -1.0, expected a finite number >= 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> KaplanMeier.withDefaults().estimateGiven(FIVE.riskTable(), Double.NaN))
        .withMessage("risk table: time is NaN, expected a number >= 0");
  }
}
