package dev.notochord.survival.regression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.notochord.survival.Groups;
import dev.notochord.survival.SurvivalData;
import dev.notochord.survival.WeightKind;
import dev.notochord.survival.covariate.Covariates;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Score residuals of rows that come under observation after hazards 1e8 times those that they meet. */
class HazardPathTest {
  /**
   * Rows of weight 1 have events up to this time, when others come in; among those at risk then are rows of weight 1e9
   * without event.
   */
  private static final int EARLY = 5;

  private static final int ROWS = 12;
  private static final double[] ENTRY = new double[2 * ROWS];
  private static final double[] EXIT = new double[2 * ROWS];
  private static final int[] EVENT = new int[2 * ROWS];
  private static final double[] X = new double[2 * ROWS];
  private static final double[] WEIGHT = new double[2 * ROWS];

  static {
    for (int i = 0; i < 2 * ROWS; i++) {
      int k = i % ROWS;
      boolean early = k < EARLY;
      ENTRY[i] = early ? 0 : EARLY;
      EXIT[i] = k + 1;
      EVENT[i] = k % 3 == 2 && !early ? 0 : 1;
      X[i] = (i * 7 % 11) / 11.0 + (early ? 3 : 0);
      WEIGHT[i] = early || EVENT[i] == 1 ? 1 : 1e9;
    }
  }

  private static CoxFit fit(boolean strata) {
    SurvivalData data =
        SurvivalData.delayedEntry(ENTRY, EXIT, EVENT).withWeights(WEIGHT, WeightKind.SAMPLING);
    if (strata) {
      data = data.withStrata(Groups.of(
          IntStream.range(0, 2 * ROWS).mapToObj(i -> i < ROWS ? "a" : "b").toList()));
    }
    return CoxModel.withDefaults()
        .with(TieMethod.BRESLOW)
        .fit(data, Covariates.builder().numeric("x", X).build());
  }

  /** The definition: w d (x - mean at the exit) - w exp(xb) times the sum over event times at risk of (x - mean) dH. */
  private static double naive(double b, boolean strata, int row) {
    double sum = 0;
    double center = Arrays.stream(X).average().orElseThrow();
    for (int time = 1; time <= ROWS; time++) {
      double s0 = 0;
      double s1 = 0;
      double events = 0;
      for (int i = 0; i < X.length; i++) {
        boolean together = !strata || (i < ROWS) == (row < ROWS);
        if (together && ENTRY[i] < time && time <= EXIT[i]) {
          double risk = WEIGHT[i] * Math.exp(b * (X[i] - center));
          s0 += risk;
          s1 += risk * (X[i] - X[row]);
          events += EXIT[i] == time ? WEIGHT[i] * EVENT[i] : 0;
        }
      }
      if (ENTRY[row] < time && time <= EXIT[row] && s0 > 0) {
        double away = -s1 / s0;
        double own = EXIT[row] == time ? EVENT[row] : 0;
        sum += away * (own - Math.exp(b * (X[row] - center)) * events / s0);
      }
    }
    return sum;
  }

  private static void assertScores(boolean strata) {
    CoxFit fit = fit(strata);
    double b = fit.coefficients().get(0).estimate().value();
    double[][] score = fit.residuals().score();
    for (int i = 0; i < X.length; i++) {
      double expected = naive(b, strata, i);
      assertThat(score[i][0])
          .as("row %s", i)
          .isCloseTo(expected, within(1e-9 * Math.abs(expected)));
    }
  }

  @Test
  void smallHazardsAfterLargeOnesKeepTheirDigits() {
    double first = 0;
    double last = 0;
    HazardPath path = fit(false).path();
    for (int j = 0; j < path.rows.eventTimes(); j++) {
      first = Math.max(first, path.hazard.term(j));
      last = path.rows.time[j] > EARLY ? Math.max(last, path.hazard.term(j)) : last;
    }

    assertThat(first / last).isGreaterThan(1e8);
    assertScores(false);
  }

  @Test
  void soDoThoseOfALaterStratum() {
    assertScores(true);
  }
}
