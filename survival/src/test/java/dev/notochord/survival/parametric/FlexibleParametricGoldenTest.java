package dev.notochord.survival.parametric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.notochord.survival.Estimate;
import dev.notochord.survival.Samples;
import dev.notochord.survival.SurvivalData;
import dev.notochord.survival.covariate.CovariateProfile;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FlexibleParametricGoldenTest {
  private static final String FILE = "golden/flexible-parametric.csv";
  private static final String PREDICTIONS = "golden/flexible-parametric-predictions.csv";

  static Stream<String> cases() {
    return Samples.rows(FILE).stream().map(row -> row.getField("case")).distinct();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void estimatesAndErrorsAreThoseOfTheLikelihood(String name) {
    ParametricFit fit = fit(name);
    assertThat(fit.status()).isEqualTo(ParametricStatus.CONVERGED);
    Samples.rows(FILE).stream().filter(row -> row.getField("case").equals(name)).forEach(row -> {
      double expected = Samples.number(row, "estimate");
      double error = Samples.number(row, "se");
      String term = row.getField("term");
      if (term.equals("loglik")) {
        // Poisson regression has another likelihood, of the same shape.
        if (!name.startsWith("poisson")) {
          assertThat(fit.logLikelihood()).isCloseTo(expected, within(1e-9));
        }
        return;
      }
      var estimate = fit.coefficient(term).estimate();
      // Relative to the estimate, or to its error where it is near 0.
      assertThat(estimate.value())
          .as(term)
          .isCloseTo(expected, within(1e-8 * Math.max(Math.abs(expected), error)));
      assertThat(estimate.standardError()).as(term).isCloseTo(error, within(1e-6 * error));
    });
  }

  static Stream<String> predicted() {
    return Samples.rows(PREDICTIONS).stream().map(row -> row.getField("case")).distinct();
  }

  @ParameterizedTest
  @MethodSource("predicted")
  void predictionsAndErrorsAreThoseOfTheDeltaMethodByDifferences(String name) {
    ParametricPrediction prediction = fit(name).at(profile(name));
    Samples.rows(PREDICTIONS).stream()
        .filter(row -> row.getField("case").equals(name))
        .forEach(row -> {
          double at = Samples.number(row, "at");
          String what = row.getField("what");
          Estimate actual = switch (what) {
            case "survival" -> prediction.survival(at);
            case "cumulative hazard" -> prediction.cumulativeHazard(at);
            case "quantile" -> prediction.quantile(at);
            case "restricted mean" -> prediction.restrictedMean(at);
            default -> throw new AssertionError(what);
          };
          double expected = Samples.number(row, "estimate");
          double error = Samples.number(row, "se");
          assertThat(actual.value())
              .as(what + " " + at)
              .isCloseTo(expected, within(1e-8 * Math.abs(expected)));
          assertThat(actual.standardError())
              .as("error of " + what + " " + at)
              .isCloseTo(error, within(1e-6 * error));
        });
  }

  private static CovariateProfile profile(String name) {
    return switch (name) {
      case "gompertz-interval" -> CovariateProfile.of("radiotherapy", 1);
      case "cure-weibull" -> CovariateProfile.none();
      case "cure-lognormal-groups" -> CovariateProfile.of("AML-high", 1).with("AML-low", 0);
      default -> CovariateProfile.of("karno", 60).with("test", 1);
    };
  }

  private static ParametricFit fit(String name) {
    if (name.startsWith("cure")) {
      return cure(name).mixture();
    }
    if (name.endsWith("interval")) {
      ParametricModel model = name.startsWith("gompertz")
          ? ParametricModel.gompertz()
          : ParametricModel.roystonParmarWithKnots(SplineScale.HAZARD, 4, 15, 40);
      return model.fit(FlexibleSamples.cosmesis(), FlexibleSamples.cosmesisGroups());
    }
    SurvivalData data = name.endsWith("late")
        ? FlexibleSamples.veteranLate()
        : name.endsWith("weighted") ? FlexibleSamples.veteranWeighted() : FlexibleSamples.veteran();
    return model(name).fit(data, FlexibleSamples.veteranCovariates());
  }

  private static ParametricModel model(String name) {
    if (name.startsWith("gompertz")) {
      return ParametricModel.gompertz();
    }
    if (name.startsWith("pieces") || name.startsWith("poisson")) {
      return ParametricModel.piecewiseExponential(30, 100);
    }
    String[] parts = name.split("-", 2);
    SplineScale scale = SplineScale.valueOf(parts[0].toUpperCase(Locale.ROOT));
    return switch (parts[1]) {
      case "late" -> ParametricModel.roystonParmar(scale, 2);
      case "weighted" -> ParametricModel.roystonParmar(scale, 1);
      case "time-dependent" ->
        ParametricModel.roystonParmar(scale, 1).withCovariatesOn("gamma1", "test");
      default -> ParametricModel.roystonParmar(scale, Integer.parseInt(parts[1]));
    };
  }

  private static CureFit cure(String name) {
    if (name.equals("cure-bmt")) {
      return CureModel.of(ParametricModel.weibull().withCovariatesOn("mu"))
          .withIncidence("AML-high", "AML-low")
          .fit(FlexibleSamples.bmt(), FlexibleSamples.bmtGroups());
    }
    if (name.equals("cure-lognormal")) {
      return CureModel.of(ParametricModel.logNormal()).fit(FlexibleSamples.bmt());
    }
    if (name.equals("cure-lognormal-groups")) {
      return CureModel.of(ParametricModel.logNormal())
          .withIncidence("AML-high", "AML-low")
          .fit(FlexibleSamples.bmt(), FlexibleSamples.bmtGroups());
    }
    CureModel model = CureModel.of(ParametricModel.weibull());
    return name.endsWith("age")
        ? model.withIncidence("age").fit(FlexibleSamples.sarcoma(), FlexibleSamples.sarcomaAge())
        : model.fit(FlexibleSamples.sarcoma());
  }
}
