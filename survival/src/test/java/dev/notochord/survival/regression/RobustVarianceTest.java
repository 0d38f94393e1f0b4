package dev.notochord.survival.regression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.notochord.survival.SurvivalData;
import dev.notochord.survival.WeightKind;
import dev.notochord.survival.covariate.Covariates;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class RobustVarianceTest {
  private static final List<String> NAMES = List.of("x", "y", "z");

  @Property(tries = 20)
  void rowsThatAreTheirOwnUnitsGiveWhatNamedSubjectsGive(@ForAll long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    int n = 200 + random.nextInt(500);
    double[] start = new double[n];
    double[] stop = new double[n];
    int[] event = new int[n];
    int[] subject = new int[n];
    double[] weight = new double[n];
    double[][] x = new double[n][NAMES.size()];
    boolean late = random.nextBoolean();
    int grid = random.nextBoolean() ? 40 : 1_000_000;
    for (int i = 0; i < n; i++) {
      stop[i] = 1 + random.nextInt(grid);
      start[i] = late && random.nextBoolean() ? random.nextInt((int) stop[i]) : 0;
      event[i] = random.nextInt(2);
      subject[i] = i;
      weight[i] = 1 + random.nextInt(3);
      Arrays.setAll(x[i], c -> random.nextDouble());
    }
    WeightKind kind = random.nextBoolean() ? WeightKind.FREQUENCY : WeightKind.SAMPLING;
    CoxModel model = CoxModel.withDefaults().with(CoxVariance.ROBUST);
    Covariates covariates = Covariates.ofRows(NAMES, x);

    CoxFit rows = model.fit(
        SurvivalData.delayedEntry(start, stop, event).withWeights(weight, kind), covariates);
    CoxFit named = model.fit(
        SurvivalData.countingProcess(subject, start, stop, event).withWeights(weight, kind),
        covariates);

    double[][] plain = products(
        rows.residuals().weighted().dfbeta(),
        kind == WeightKind.FREQUENCY ? weight : new double[0]);
    double[][] ofRows = rows.robustCovariance().orElseThrow();
    double[][] ofNamed = named.robustCovariance().orElseThrow();
    for (int c = 0; c < plain.length; c++) {
      for (int k = 0; k < plain.length; k++) {
        double size = Math.sqrt(plain[c][c] * plain[k][k]);
        assertThat(ofRows[c][k]).isCloseTo(plain[c][k], within(1e-10 * size));
        assertThat(ofNamed[c][k]).isCloseTo(plain[c][k], within(1e-10 * size));
      }
    }
    double statistic = named.robustScoreTest().orElseThrow().statistic();
    assertThat(rows.robustScoreTest().orElseThrow().statistic())
        .isCloseTo(statistic, within(1e-10 * statistic));
  }

  /** Returns the sum of the products of the influences, each divided by how many rows a row stands for. */
  private static double[][] products(double[][] influence, double[] copies) {
    double[][] sums = new double[NAMES.size()][NAMES.size()];
    for (int i = 0; i < influence.length; i++) {
      for (int c = 0; c < sums.length; c++) {
        for (int k = 0; k < sums.length; k++) {
          double times = copies.length == 0 ? 1 : copies[i];
          sums[c][k] += influence[i][c] * influence[i][k] / times;
        }
      }
    }
    return sums;
  }
}
