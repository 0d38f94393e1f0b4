package dev.notochord.survival.regression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assertions.assertAll;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.List;
import org.junit.jupiter.api.Test;

/** {@code coxph} of R with {@code ridge(scale = FALSE)}. */
class RidgeGoldenTest {
  private static final ImmutableMap<String, List<String>> COVARIATES = ImmutableMap.of(
      "heart",
      ImmutableList.of("age", "surgery", "transplant"),
      "lung",
      ImmutableList.of("age", "sex", "ph.ecog"));

  private static List<String> names(CoxSample sample, String name) {
    List<String> names = COVARIATES.getOrDefault(name, sample.names());
    return names.subList(0, Math.min(100, names.size()));
  }

  @Test
  void coefficientsBothVariancesAndDegreesOfFreedomAreThoseOfR() {
    List<GoldenModel> models = GoldenModel.read("cox-ridge-frailty").stream()
        .filter(model -> model.has("ridge"))
        .toList();
    assertThat(models).hasSizeGreaterThan(30);
    assertAll(models.stream().map(golden -> () -> {
      CoxSample sample = golden.sample();
      double theta = Double.parseDouble(golden.parts().get(golden.parts().size() - 1));
      CoxFit fit = CoxModel.withDefaults()
          .with(golden.ties())
          .with(CoxVariance.MODEL)
          .with(Penalty.ridge(theta).withScale(PenaltyScale.GIVEN))
          .fit(
              golden.has("strata") ? sample.data(CoxSample.Role.STRATA) : sample.plainData(),
              sample.covariates(names(sample, golden.parts().get(0))));
      Shrinkage shrinkage = fit.shrinkage().orElseThrow();
      assertThat(fit.status()).as(golden.name).isEqualTo(CoxStatus.CONVERGED);
      double[][] variance = fit.covariance();
      double[][] sandwich = shrinkage.sandwichCovariance().orElseThrow();
      for (int c = 0; c < variance.length; c++) {
        assertThat(fit.coefficients().get(c).estimate().value())
            .as("%s b%s", golden.name, c)
            .isCloseTo(golden.value("coefficient", c), within(2e-8 * Math.sqrt(variance[c][c])));
        for (int k = 0; k <= c && golden.hasValue("variance", "0:0"); k++) {
          double size = Math.sqrt(variance[c][c] * variance[k][k]);
          assertThat(variance[c][k])
              .as("%s v%s:%s", golden.name, c, k)
              .isCloseTo(golden.value("variance", c + ":" + k), within(1e-7 * size));
          assertThat(sandwich[c][k])
              .as("%s s%s:%s", golden.name, c, k)
              .isCloseTo(golden.value("sandwichVariance", c + ":" + k), within(1e-7 * size));
        }
      }
      double df = golden.value("degreesOfFreedom", "");
      assertThat(shrinkage.effectiveDegreesOfFreedom())
          .as("%s df", golden.name)
          .isCloseTo(df, within(1e-7 * df));
      double l = golden.value("logLikelihood", "");
      assertThat(fit.logLikelihood()).as(golden.name).isCloseTo(l, within(1e-10 * Math.abs(l)));
    }));
  }
}
