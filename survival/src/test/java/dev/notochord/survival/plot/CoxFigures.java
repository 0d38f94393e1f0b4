package dev.notochord.survival.plot;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.io.Resources;
import dev.notochord.survival.covariate.Covariates;
import dev.notochord.survival.regression.CoxFit;
import dev.notochord.survival.regression.CoxModel;
import dev.notochord.survival.regression.CoxSample;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** What the figures of Cox models are tested on. */
final class CoxFigures {
  private CoxFigures() {}

  /** Returns the trial of the Veterans' Administration. */
  static CoxFit veteran() {
    CoxSample sample = CoxSample.named("veteran");
    return CoxModel.withDefaults()
        .fit(
            sample.data(),
            Covariates.builder()
                .numeric("karno", sample.numeric("karno"))
                .factor("celltype", sample.labels("celltype"), "squamous")
                .numeric("prior", sample.numeric("prior"))
                .build());
  }

  static void assertCommitted(String svg, String file) throws IOException {
    // On purpose only, and looked at in a browser afterwards: mvn test -Dgolden.write=true
    if (Boolean.getBoolean("golden.write")) {
      Files.writeString(Path.of("src/test/resources/golden/" + file), svg);
    }
    assertThat(svg)
        .isEqualTo(
            Resources.toString(Resources.getResource("golden/" + file), StandardCharsets.UTF_8));
  }
}
