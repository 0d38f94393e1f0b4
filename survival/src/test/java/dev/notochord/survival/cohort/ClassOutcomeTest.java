package dev.notochord.survival.cohort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.notochord.survival.Estimate;
import dev.notochord.survival.SurvivalData;
import dev.notochord.survival.nonparametric.ConfidenceTransform;
import dev.notochord.survival.nonparametric.KaplanMeier;
import dev.notochord.survival.nonparametric.SurvivalCurve;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ClassOutcomeTest {
  @Test
  void aClassWithoutEventHasTheExactLimitsOfItsSize() {
    double[] months = new double[8];
    Arrays.fill(months, 20);
    Estimate alive = outcome(months, new boolean[8]).survivalAt(12);

    assertThat(alive.value()).isEqualTo(1);
    assertThat(alive.interval().lower()).isCloseTo(Math.pow(0.025, 1 / 8.0), within(1e-12));
    assertThat(alive.interval().upper()).isEqualTo(1);
  }

  @Test
  void aClassWithoutSurvivorHasTheExactLimitsOfItsSize() {
    boolean[] died = new boolean[8];
    Arrays.fill(died, true);
    Estimate dead = outcome(new double[] {1, 2, 3, 4, 5, 6, 7, 8}, died).survivalAt(12);

    assertThat(dead.value()).isZero();
    assertThat(dead.interval().lower()).isZero();
    assertThat(dead.interval().upper()).isCloseTo(1 - Math.pow(0.025, 1 / 8.0), within(1e-12));
  }

  @Test
  void elseTheLimitsAreThoseOfTheCurve() {
    ClassOutcome outcome = outcome(new double[] {3, 20, 20}, new boolean[] {true, false, false});
    assertThat(outcome.survivalAt(12)).isEqualTo(outcome.curve().orElseThrow().estimateAt(12));
  }

  private static ClassOutcome outcome(double[] months, boolean[] died) {
    SurvivalCurve curve = KaplanMeier.withDefaults()
        .with(ConfidenceTransform.LOG_LOG)
        .estimate(SurvivalData.rightCensored(months, died));
    return new ClassOutcome("class", months.length, (int) curve.totalEvents(), Answer.of(curve));
  }
}
