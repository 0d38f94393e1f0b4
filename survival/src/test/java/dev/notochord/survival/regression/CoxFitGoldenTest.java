package dev.notochord.survival.regression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.common.collect.ImmutableMap;
import dev.notochord.survival.Estimate;
import java.util.Objects;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Fits against R, for every sample and all that a model may have. */
class CoxFitGoldenTest {
  /** The values by model, a colon, quantity and index. */
  private static final ImmutableMap<String, Double> EXPECTED =
      CoxSample.rows("golden/cox-fits.csv").stream()
          .collect(ImmutableMap.toImmutableMap(
              row -> row.getField("model") + ":" + row.getField("quantity") + row.getField("index"),
              row -> Double.valueOf(row.getField("value"))));

  static Stream<ModelOfR> models() {
    return ModelOfR.ALL.stream();
  }

  private static Offset<Double> relative(double expected, double part) {
    return within(part * Math.max(Math.abs(expected), 1e-3));
  }

  private static boolean isExpected(ModelOfR model, String quantity) {
    return EXPECTED.containsKey(model.name() + ":" + quantity);
  }

  private static double expected(ModelOfR model, String quantity) {
    return Objects.requireNonNull(EXPECTED.get(model.name() + ":" + quantity), quantity);
  }

  private static void check(ModelOfR model, String quantity, double actual, double part) {
    double expected = expected(model, quantity);
    assertThat(actual).as(quantity).isCloseTo(expected, relative(expected, part));
  }

  @ParameterizedTest
  @MethodSource("models")
  void theFitIsThatOfR(ModelOfR model) {
    CoxFit fit = model.model().with(CoxVariance.MODEL).fit(model.data(), model.covariates());

    assertThat(fit.status()).isEqualTo(CoxStatus.CONVERGED);
    assertThat(fit.advice()).isEmpty();
    assertThat((double) fit.events()).isEqualTo(expected(model, "events"));
    if (!model.row().getField("sample").equals("weights-frequency")) {
      assertThat((double) fit.usedRows()).isEqualTo(expected(model, "rows"));
    }
    // Two columns that differ by 1e-5 of their size leave five digits less.
    boolean near = model.name().startsWith("near-collinear");
    for (int c = 0; c < fit.coefficients().size(); c++) {
      check(
          model,
          "coefficient" + c,
          fit.coefficients().get(c).estimate().value(),
          near ? 1e-5 : 1e-8);
    }
    checkMatrix(model, "variance", fit.modelCovariance(), near ? 1e-4 : 1e-6);
    check(model, "nullLogLikelihood", fit.nullLogLikelihood(), 1e-9);
    check(model, "logLikelihood", fit.logLikelihood(), 1e-9);
    check(model, "scoreTest", fit.scoreTest().statistic(), near ? 1e-5 : 1e-8);
    if (model.name().startsWith("scales")) {
      // R leaves the column with the small variance out of its test and finds 20.2; this is b' V^-1
      // b, scaled to unit
      // variances and solved in R.
      assertThat(fit.waldTest().statistic()).isCloseTo(36.46596150533027, within(1e-7));
    } else {
      check(model, "waldTest", fit.waldTest().statistic(), near ? 1e-5 : 1e-8);
    }
    assertThat(fit.waldTest().degreesOfFreedom()).isEqualTo(fit.coefficients().size());
  }

  static Stream<ModelOfR> robustModels() {
    return ModelOfR.ALL.stream().filter(model -> isExpected(model, "robustWaldTest"));
  }

  @ParameterizedTest
  @MethodSource("robustModels")
  void theRobustVarianceIsThatOfR(ModelOfR model) {
    CoxFit fit = model.model().with(CoxVariance.ROBUST).fit(model.data(), model.covariates());

    boolean near = model.name().startsWith("near-collinear");
    checkMatrix(model, "robustVariance", fit.robustCovariance().orElseThrow(), near ? 1e-4 : 1e-6);
    check(model, "robustWaldTest", fit.waldTest().statistic(), near ? 1e-4 : 1e-7);
    if (isExpected(model, "robustScoreTest")) {
      check(model, "robustScoreTest", fit.robustScoreTest().orElseThrow().statistic(), 1e-7);
    }
  }

  static Stream<ModelOfR> judgedModels() {
    return ModelOfR.ALL.stream().filter(model -> isExpected(model, "concordance"));
  }

  @ParameterizedTest
  @MethodSource("judgedModels")
  void theConcordanceIsThatOfR(ModelOfR model) {
    Estimate concordance = model.fit().concordance().concordance();

    check(model, "concordance", concordance.value(), 1e-9);
    check(model, "concordanceStandardError", concordance.standardError(), 1e-7);
  }

  /** Compares a covariance on the scale of its own deviations. */
  private static void checkMatrix(ModelOfR model, String quantity, double[][] actual, double part) {
    for (int i = 0; i < actual.length; i++) {
      for (int j = 0; j <= i; j++) {
        String place = isExpected(model, quantity + i + ":" + j) ? i + ":" + j : j + ":" + i;
        double size = Math.sqrt(Math.abs(actual[i][i] * actual[j][j]));
        assertThat(actual[i][j])
            .as("%s %s", quantity, place)
            .isCloseTo(expected(model, quantity + place), within(part * size));
      }
    }
  }
}
