package dev.notochord.survival.regression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assertions.assertAll;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.notochord.survival.ConfidenceInterval;
import dev.notochord.survival.SurvivalData;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Firth's likelihood written out over the risk sets and differentiated in the complex plane by R. */
class FirthGoldenTest {
  private static final ImmutableMap<String, List<String>> COVARIATES =
      ImmutableMap.<String, List<String>>builder()
          .put("separation", ImmutableList.of("x"))
          .put("quasi-separation", ImmutableList.of("arm", "x"))
          .put("ovarian", ImmutableList.of("age_years", "resid_ds", "rx"))
          .put("heart", ImmutableList.of("age", "surgery", "transplant"))
          .put("ties-everywhere", ImmutableList.of("x", "z"))
          .put("late-entry-strata", ImmutableList.of("x", "z"))
          .put("weights-sampling", ImmutableList.of("x", "z"))
          .put("weights-frequency", ImmutableList.of("x", "arm"))
          .buildOrThrow();

  private static CoxFit fit(GoldenModel golden) {
    CoxSample sample = golden.sample();
    SurvivalData data = golden.has("strata")
        ? sample.data(CoxSample.Role.STRATA)
        : golden.has("weights") ? sample.data(CoxSample.Role.WEIGHTS) : sample.plainData();
    return CoxModel.withDefaults()
        .with(golden.ties())
        .with(CoxVariance.MODEL)
        .with(Penalty.firth())
        .fit(
            data,
            sample.covariates(COVARIATES.getOrDefault(golden.parts().get(0), ImmutableList.of())));
  }

  @Test
  void coefficientsAndVariancesAreThoseOfAMaximumFoundInR() {
    assertAll(GoldenModel.read("cox-firth").stream().map(golden -> () -> {
      CoxFit fit = fit(golden);
      assertThat(fit.status()).as(golden.name).isEqualTo(CoxStatus.CONVERGED);
      double[][] variance = fit.covariance();
      for (int c = 0; c < variance.length; c++) {
        double b = golden.value("coefficient", c);
        assertThat(fit.coefficients().get(c).estimate().value())
            .as("%s b%s", golden.name, c)
            .isCloseTo(b, within(1e-8 * Math.abs(b)));
        for (int k = 0; k <= c; k++) {
          assertThat(variance[c][k])
              .as("%s v%s:%s", golden.name, c, k)
              .isCloseTo(
                  golden.value("variance", c + ":" + k),
                  within(1e-8 * Math.sqrt(variance[c][c] * variance[k][k])));
        }
      }
      FirthInference firth = fit.firth().orElseThrow();
      assertClose(golden, "logLikelihood", fit.logLikelihood());
      assertClose(golden, "penalizedLogLikelihood", firth.penalizedLogLikelihood());
      assertClose(golden, "nullPenalizedLogLikelihood", firth.nullPenalizedLogLikelihood());
    }));
  }

  private static void assertClose(GoldenModel golden, String quantity, double value) {
    double expected = golden.value(quantity, "");
    assertThat(value)
        .as("%s %s", golden.name, quantity)
        .isCloseTo(expected, within(1e-11 * Math.abs(expected)));
  }

  @Test
  void profileLimitsAndTestsHoldOneCoefficientAndKeepTheFullDeterminant() {
    assertAll(GoldenModel.read("cox-firth").stream().map(golden -> () -> {
      CoxFit fit = fit(golden);
      FirthInference firth = fit.firth().orElseThrow();
      double top = golden.value("penalizedLogLikelihood", "");
      for (int c = 0; c < fit.coefficients().size(); c++) {
        String column = fit.coefficients().get(c).name();
        ConfidenceInterval limits = firth.profileInterval(column);
        double width = limits.upper() - limits.lower();
        assertThat(limits.lower())
            .as("%s lower %s", golden.name, column)
            .isCloseTo(golden.value("lower", c), within(1e-8 * width));
        assertThat(limits.upper())
            .as("%s upper %s", golden.name, column)
            .isCloseTo(golden.value("upper", c), within(1e-8 * width));
        assertThat(firth.likelihoodRatioTest(column).statistic())
            .as("%s test %s", golden.name, column)
            .isCloseTo(2 * (top - golden.value("pl", c)), within(1e-9));
      }
    }));
  }
}
