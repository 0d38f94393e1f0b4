package dev.notochord.survival.regression;

import com.google.common.base.Splitter;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import dev.notochord.survival.SurvivalData;
import dev.notochord.survival.covariate.Covariates;
import dev.notochord.survival.covariate.CovariatesBuilder;
import java.util.List;
import java.util.Locale;

/** The models of {@code cox-models.csv}, fitted. */
final class CoxModels {
  private static final List<NamedCsvRecord> MODELS = CoxSample.rows("golden/cox-models.csv");

  private CoxModels() {}

  static CoxFit fit(String model) {
    NamedCsvRecord line = MODELS.stream()
        .filter(one -> one.getField("model").equals(model))
        .findFirst()
        .orElseThrow();
    CoxSample sample = CoxSample.named(line.getField("sample"));
    SurvivalData data = sample.plainData();
    if (line.getField("strata").equals("yes")) {
      data = sample.data(CoxSample.Role.STRATA);
    }
    if (line.getField("weights").equals("yes")) {
      data = line.getField("strata").equals("yes")
          ? sample.data(CoxSample.Role.STRATA, CoxSample.Role.WEIGHTS)
          : sample.data(CoxSample.Role.WEIGHTS);
    }
    TieMethod ties = TieMethod.valueOf(line.getField("ties").toUpperCase(Locale.ROOT));
    return CoxModel.withDefaults()
        .with(ties)
        .fit(data, covariates(sample, Splitter.on(';').splitToList(line.getField("covariates"))));
  }

  private static Covariates covariates(CoxSample sample, List<String> names) {
    CovariatesBuilder builder = Covariates.builder();
    for (String name : names) {
      if (sample.isNumeric(name)) {
        builder.numeric(name, sample.numeric(name));
      } else {
        builder.factor(
            name,
            sample.labels(name),
            sample.labels(name).stream().sorted().findFirst().orElseThrow());
      }
    }
    return builder.build();
  }
}
