package dev.notochord.survival.regression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assertions.assertAll;

import java.util.List;
import org.junit.jupiter.api.Test;

/** {@code coxph} of R with {@code frailty(cluster, sparse = FALSE)}. */
class FrailtyGoldenTest {
  @Test
  void coefficientsFrailtiesAndMarginalLikelihoodAreThoseOfR() {
    List<GoldenModel> models = GoldenModel.read("cox-ridge-frailty").stream()
        .filter(model -> model.has("frailty"))
        .toList();
    assertThat(models).hasSizeGreaterThan(7);
    assertAll(models.stream().map(golden -> () -> {
      CoxSample sample = golden.sample();
      boolean estimated = golden.has("estimated");
      double theta = golden.value("theta", "");
      SharedFrailty model = SharedFrailty.gamma().with(golden.ties());
      FrailtyFit fit = (estimated ? model : model.withVariance(theta))
          .fit(sample.data(CoxSample.Role.CLUSTERS), sample.covariates(List.of("age", "sex")));
      double tolerance = estimated ? 2e-6 : 1e-8;
      assertThat(fit.status()).as(golden.name).isEqualTo(CoxStatus.CONVERGED);
      assertThat(fit.frailtyVariance())
          .as(golden.name)
          .isCloseTo(theta, within(estimated ? 1e-5 * theta : 0));
      for (int c = 0; c < 2; c++) {
        double se = Math.sqrt(fit.covariance()[c][c]);
        assertThat(fit.coefficients().get(c).estimate().value())
            .as("%s b%s", golden.name, c)
            .isCloseTo(golden.value("coefficient", c), within(tolerance * se));
        for (int k = 0; k <= c; k++) {
          double size = se * Math.sqrt(fit.covariance()[k][k]);
          assertThat(fit.covariance()[c][k])
              .as("%s v%s:%s", golden.name, c, k)
              .isCloseTo(
                  golden.value("variance", c + ":" + k), within((estimated ? 5e-6 : 1e-6) * size));
        }
      }
      for (int g = 0; g < fit.frailties().length(); g++) {
        assertThat(Math.log(fit.frailties().get(g)))
            .as("%s w%s", golden.name, g)
            .isCloseTo(golden.value("logFrailty", g), within(estimated ? 1e-5 : 1e-7));
      }
      assertThat(fit.logLikelihood())
          .as(golden.name)
          .isCloseTo(golden.value("logLikelihood", ""), within(estimated ? 1e-4 : 1e-7));
      assertThat(fit.marginalLogLikelihood())
          .as(golden.name)
          .isCloseTo(golden.value("marginalLogLikelihood", ""), within(1e-7));
    }));
  }
}
