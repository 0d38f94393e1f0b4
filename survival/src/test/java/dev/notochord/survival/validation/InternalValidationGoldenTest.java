package dev.notochord.survival.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import com.google.common.primitives.ImmutableDoubleArray;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import dev.notochord.survival.Samples;
import dev.notochord.survival.SurvivalData;
import dev.notochord.survival.covariate.Covariates;
import dev.notochord.survival.regression.CoxModel;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Against refits of R's {@code coxph}: {@code internal-validation.R}. */
class InternalValidationGoldenTest {
  private static final List<NamedCsvRecord> GOLDEN = Samples.rows("golden/internal-validation.csv");
  private static final List<NamedCsvRecord> LUNG = Samples.rows("cox/lung.csv");
  private static final SurvivalData DATA =
      SurvivalData.rightCensored(column("stop"), toInt(column("event")));
  private static final Covariates COVARIATES = Covariates.builder()
      .numeric("age", column("age"))
      .numeric("sex", column("sex"))
      .numeric("ph.ecog", column("ph.ecog"))
      .build();

  private static double[] column(String name) {
    return LUNG.stream().mapToDouble(row -> Samples.number(row, name)).toArray();
  }

  private static int[] toInt(double[] values) {
    return Arrays.stream(values).mapToInt(v -> (int) v).toArray();
  }

  private static double golden(String kind, int number, String what, String field) {
    return GOLDEN.stream()
        .filter(row -> row.getField("kind").equals(kind)
            && row.getField("number").equals(Integer.toString(number))
            && row.getField("what").equals(what))
        .mapToDouble(row -> Double.parseDouble(row.getField(field)))
        .findFirst()
        .orElseThrow();
  }

  private static int[] resample(int r) {
    int n = DATA.rows();
    return IntStream.range(0, n)
        .map(i -> (i * (36 + r) + 13 * r * r + 7 * (i % (r + 3))) % n)
        .toArray();
  }

  private static ModelBuilder model() {
    return ModelBuilder.cox(CoxModel.withDefaults(), DATA, COVARIATES);
  }

  @Test
  void theOptimismOfGivenResamplesIsThatOfRefitsInR() {
    int[][] resamples =
        IntStream.rangeClosed(1, 7).mapToObj(r -> resample(r)).toArray(int[][]::new);
    OptimismEstimate result = OptimismBootstrap.withDefaults().of(model(), DATA, resamples);
    for (String field : List.of("concordance", "slope")) {
      CorrectedMeasure measure =
          result.measure(field.equals("slope") ? "calibration slope" : field);
      close(measure.apparent(), golden("bootstrap", 0, "apparent", field));
      for (int r = 1; r <= 7; r++) {
        close(measure.training().get(r - 1), golden("bootstrap", r, "training", field));
        close(measure.test().get(r - 1), golden("bootstrap", r, "test", field));
        close(measure.leftOut().get(r - 1), golden("bootstrap", r, "left", field));
      }
      close(measure.corrected().value(), golden("bootstrap", 0, "corrected", field));
      close(measure.estimate632(), golden("bootstrap", 0, "632", field));
    }
    close(
        result.measure("concordance").estimate632Plus(),
        golden("bootstrap", 0, "632plus", "concordance"));
    assertThat(result.measure("calibration slope").estimate632Plus()).isNaN();
    assertThat(result.failures()).isEmpty();
  }

  @Test
  void thePredictedSurvivalOfARefitIsThatOfSurvfit() {
    SurvivalPredictions predicted =
        model().build(resample(1)).predictions(new double[] {90, 365}, 0, 39, 199);
    for (int k = 0; k < 3; k++) {
      close(
          predicted.survival(k, 0),
          golden("predicted", k + 1, "survival at 90 and 365", "concordance"));
      close(
          predicted.survival(k, 1), golden("predicted", k + 1, "survival at 90 and 365", "slope"));
    }
  }

  @Test
  void foldsThatAreGivenAreJudgedAsInR() {
    int[][] folds = new int[2][];
    for (int r = 1; r <= 2; r++) {
      int repeat = r;
      folds[r - 1] = IntStream.range(0, DATA.rows())
          .map(i -> (i * i + repeat * (i / 3)) % 5)
          .toArray();
    }
    CrossValidationEstimate result =
        RepeatedCrossValidation.withDefaults().of(model(), DATA, folds);
    for (String field : List.of("concordance", "slope")) {
      CrossValidatedMeasure measure =
          result.measure(field.equals("slope") ? "calibration slope" : field);
      ImmutableDoubleArray byFold = measure.byFold();
      assertThat(byFold.length()).isEqualTo(10);
      for (int r = 1; r <= 2; r++) {
        for (int k = 0; k < 5; k++) {
          close(byFold.get(5 * (r - 1) + k), golden("fold", r, Integer.toString(k), field));
        }
        close(measure.pooled().get(r - 1), golden("pooled", r, "all", field));
      }
      close(measure.foldMean(), byFold.stream().average().orElseThrow());
    }
  }

  private static void close(double actual, double expected) {
    assertThat(actual).isCloseTo(expected, withinPercentage(1e-6));
  }
}
