package dev.notochord.survival.nonparametric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.notochord.survival.SurvivalData;
import org.junit.jupiter.api.Test;

class SurvivalTableTest {
  private static final SurvivalCurve CURVE = KaplanMeier.withDefaults()
      .estimate(SurvivalData.rightCensored(new double[] {1, 2, 3, 4}, new int[] {1, 1, 0, 0}));

  @Test
  void keepsTheTimesInTheOrderAskedFor() {
    SurvivalTable table = CURVE.table(3, 0, 2, 2);

    assertThat(table.size()).isEqualTo(4);
    assertThat(table.times().asList()).containsExactly(3.0, 0.0, 2.0, 2.0);
    assertThat(table.atRisk().asList()).containsExactly(2L, 4L, 3L, 3L);
    assertThat(table.survival().get(0)).isEqualTo(CURVE.estimateAt(3));
    assertThat(table.survival().get(1).value()).isEqualTo(1);
    assertThat(table.survival().get(2).value()).isEqualTo(0.5);
  }

  @Test
  void isUnknownBeyondFollowUp() {
    SurvivalTable table = CURVE.table(1, 5);

    assertThat(table.survival().get(1).value()).isNaN();
    assertThat(table.survival().get(1).interval().lower()).isNaN();
    assertThat(table).hasToString("""
                    time  at risk  survival  std error     lower     upper   95 % limits (log)
                       1        4    0.7500     0.2165    0.4259    1.0000
                       5        0   unknown
            """);
  }

  @Test
  void refusesTimesThatAreNone() {
    assertThatIllegalArgumentException()
        .isThrownBy(CURVE::table)
        .withMessage("survival table: no times, expected at least one");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CURVE.table(1, Double.NaN))
        .withMessage("survival curve: time is NaN, expected a number >= 0");
  }

  @Test
  void largeNumbersDoNotRunTogether() {
    SurvivalCurve large = KaplanMeier.withDefaults()
        .estimate(SurvivalData.rightCensored(new double[] {1, 2}, new int[] {1, 0})
            .withFrequencies(1_000_000_000, 1_000_000_000));

    assertThat(large.table(1, 3)).hasToString("""
                    time  at risk  survival  std error     lower     upper   95 % limits (log)
                       1 2000000000    0.5000     0.0000    0.5000    0.5000
                       3        0   unknown
            """);
    assertThat(large.toString().lines())
        .contains("           1 2000000000 1000000000    0.5000     0.0000    0.5000    0.5000");
  }
}
