package dev.notochord.survival.regression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assertions.assertAll;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The objective maximised by proximal gradients in R. */
class ElasticNetGoldenTest {
  private static final List<String> SOME_OF_HEART = List.of("age", "surgery", "transplant");
  private static final List<String> SOME_OF_TIED = List.of("x", "z");

  private static List<String> names(CoxSample sample, String name) {
    return switch (name) {
      case "heart" -> SOME_OF_HEART;
      case "ties-everywhere" -> SOME_OF_TIED;
      default -> sample.names().subList(0, Math.min(100, sample.names().size()));
    };
  }

  @Test
  void coefficientsAndTheirZerosAreThoseOfProximalGradients() {
    List<GoldenModel> models = GoldenModel.read("cox-elastic-net");
    assertThat(models).hasSizeGreaterThan(40);
    assertAll(models.stream().map(golden -> () -> {
      CoxSample sample = golden.sample();
      double alpha = Double.parseDouble(golden.parts().get(2));
      CoxFit fit = CoxModel.withDefaults()
          .with(golden.ties())
          .with(Penalty.elasticNet(golden.value("lambda", ""), alpha))
          .fit(
              sample.plainData(), sample.covariates(names(sample, golden.parts().get(0))));
      assertThat(fit.status()).as(golden.name).isEqualTo(CoxStatus.CONVERGED);
      assertThat(IntStream.range(0, fit.coefficients().size())
              .filter(c -> fit.coefficients().get(c).estimate().value() != 0)
              .toArray())
          .as(golden.name)
          .isEqualTo(IntStream.range(0, fit.coefficients().size())
              .filter(c -> golden.value("coefficient", c) != 0)
              .toArray());
      for (int c = 0; c < fit.coefficients().size(); c++) {
        assertThat(fit.coefficients().get(c).estimate().value())
            .as("%s b%s", golden.name, c)
            .isCloseTo(golden.value("coefficient", c), within(1e-9));
      }
      assertThat(fit.logLikelihood())
          .as(golden.name)
          .isCloseTo(golden.value("logLikelihood", ""), within(1e-8));
    }));
  }
}
