package dev.notochord.survival.regression;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import dev.notochord.survival.SurvivalData;
import dev.notochord.survival.covariate.Covariates;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A model of the file of models. */
record ModelOfR(NamedCsvRecord row) {
  static final ImmutableList<ModelOfR> ALL = CoxSample.rows("golden/cox-models.csv").stream()
      .map(ModelOfR::new)
      .collect(ImmutableList.toImmutableList());

  /** Returns the model of a name. */
  static ModelOfR named(String name) {
    return ALL.stream().filter(one -> one.name().equals(name)).findFirst().orElseThrow();
  }

  String name() {
    return row.getField("model");
  }

  private boolean has(String part) {
    return row.getField(part).equals("yes");
  }

  CoxSample sample() {
    return CoxSample.named(row.getField("sample"));
  }

  CoxModel model() {
    return CoxModel.withDefaults()
        .with(TieMethod.valueOf(row.getField("ties").toUpperCase(Locale.ROOT)));
  }

  SurvivalData data() {
    CoxSample sample = sample();
    List<CoxSample.Role> roles = new ArrayList<>();
    if (has("strata")) {
      roles.add(CoxSample.Role.STRATA);
    }
    if (has("weights")) {
      roles.add(CoxSample.Role.WEIGHTS);
    }
    if (has("cluster")) {
      roles.add(sample.has("cluster") ? CoxSample.Role.CLUSTERS : CoxSample.Role.SUBJECTS);
    }
    return sample.data(roles.toArray(CoxSample.Role[]::new));
  }

  Covariates covariates() {
    Iterable<String> names = Splitter.on(';').split(row.getField("covariates"));
    return has("offset") ? sample().covariatesAndOffset(names) : sample().covariates(names);
  }

  CoxFit fit() {
    return model().fit(data(), covariates());
  }

  @Override
  public String toString() {
    return name();
  }
}
