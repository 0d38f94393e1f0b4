package dev.notochord.survival.regression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import dev.notochord.survival.Samples;
import dev.notochord.survival.SurvivalData;
import dev.notochord.survival.WeightKind;
import dev.notochord.survival.covariate.Covariates;
import dev.notochord.survival.covariate.CovariatesBuilder;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class ExplainedVariationTest {
  private static final ImmutableMap<String, ImmutableList<String>> MODELS = ImmutableMap.of(
      "lung", ImmutableList.of("age", "sex", "ph.ecog"),
      "veteran", ImmutableList.of("trt", "karno", "age_years"),
      "ties-everywhere", ImmutableList.of("x", "z", "binary"));

  private static CoxFit fit(String name) {
    CoxSample sample = CoxSample.named(name);
    CovariatesBuilder covariates = Covariates.builder();
    Objects.requireNonNull(MODELS.get(name))
        .forEach(column -> covariates.numeric(column, sample.numeric(column)));
    return CoxModel.withDefaults().fit(sample.plainData(), covariates.build());
  }

  @Test
  void theMeasuresAreThoseOfR() {
    List<NamedCsvRecord> rows = Samples.rows("golden/explained-variation.csv");
    assertThat(rows).hasSize(3);
    for (NamedCsvRecord row : rows) {
      ExplainedVariation measures = fit(row.getField("sample")).explainedVariation();
      agree(measures.roystonD().value(), row, "d");
      agree(measures.roystonD().standardError(), row, "se");
      agree(measures.roystonRSquared(), row, "royston");
      agree(measures.kentOQuigley(), row, "kent");
      agree(measures.nagelkerke(), row, "nagelkerke");
      agree(measures.goenenHeller(), row, "goenen");
      agree(measures.oQuigleyXuStare(), row, "oquigley");
    }
  }

  private static void agree(double value, NamedCsvRecord row, String field) {
    assertThat(value)
        .as("%s %s", row.getField("sample"), field)
        .isCloseTo(Samples.number(row, field), withinPercentage(1e-6));
  }

  @Test
  void threeSubjectsByHand() {
    // Linear predictors 0, b and 2b: pairs at distances b, b and 2b.
    SurvivalData data =
        SurvivalData.rightCensored(new double[] {3, 1, 2, 4}, new int[] {1, 1, 1, 0});
    CoxFit fit = CoxModel.withDefaults().fit(data, Covariates.of("x", 0, 1, 2, 1));
    double b = Math.abs(fit.coefficient("x").estimate().value());
    double near = 1 / (1 + Math.exp(-b));
    double far = 1 / (1 + Math.exp(-2 * b));
    assertThat(fit.explainedVariation().goenenHeller())
        .isCloseTo((4 * near + far + 0.5) / 6, within(1e-14));
    // The mean square of 0, 1, 2, 1 around 1 is 2 / 3 with the divisor 3.
    double a = b * b * 2 / 3;
    assertThat(fit.explainedVariation().kentOQuigley())
        .isCloseTo(a / (a + Math.PI * Math.PI / 6), within(1e-14));
  }

  @Test
  void aFrequencyIsAsManyRows() {
    double[] time = {5, 3, 8, 1, 7, 4};
    int[] event = {1, 1, 0, 1, 1, 1};
    double[] x = {2, 1, 0, 3, 1.5, 2};
    double[] copies = {2, 1, 3, 1, 2, 2};
    ImmutableList.Builder<Integer> of = ImmutableList.builder();
    for (int i = 0; i < copies.length; i++) {
      for (int k = 0; k < copies[i]; k++) {
        of.add(i);
      }
    }
    int[] rows = of.build().stream().mapToInt(i -> i).toArray();
    double[] times = new double[rows.length];
    int[] events = new int[rows.length];
    double[] values = new double[rows.length];
    for (int i = 0; i < rows.length; i++) {
      times[i] = time[rows[i]];
      events[i] = event[rows[i]];
      values[i] = x[rows[i]];
    }
    ExplainedVariation weighted = CoxModel.withDefaults()
        .fit(
            SurvivalData.rightCensored(time, event).withWeights(copies, WeightKind.FREQUENCY),
            Covariates.of("x", x))
        .explainedVariation();
    ExplainedVariation repeated = CoxModel.withDefaults()
        .fit(SurvivalData.rightCensored(times, events), Covariates.of("x", values))
        .explainedVariation();
    assertThat(weighted.roystonD().value())
        .isCloseTo(repeated.roystonD().value(), withinPercentage(1e-8));
    assertThat(weighted.kentOQuigley()).isCloseTo(repeated.kentOQuigley(), withinPercentage(1e-8));
    assertThat(weighted.nagelkerke()).isCloseTo(repeated.nagelkerke(), withinPercentage(1e-8));
    assertThat(weighted.goenenHeller()).isCloseTo(repeated.goenenHeller(), withinPercentage(1e-8));
    assertThat(weighted.oQuigleyXuStare())
        .isCloseTo(repeated.oQuigleyXuStare(), withinPercentage(1e-8));
  }

  @Test
  void samplingWeightsAndSeveralRowsOfASubjectAreRefused() {
    SurvivalData data = SurvivalData.rightCensored(new double[] {1, 2, 3}, new int[] {1, 1, 0});
    CoxFit weighted = CoxModel.withDefaults()
        .fit(
            data.withWeights(new double[] {0.5, 1, 2}, WeightKind.SAMPLING),
            Covariates.of("x", 1, 3, 2));
    assertThatIllegalArgumentException()
        .isThrownBy(weighted::explainedVariation)
        .withMessageContaining("sampling weights");
    SurvivalData split = SurvivalData.countingProcess(
        new int[] {1, 1, 2, 3}, new double[] {0, 2, 0, 0}, new double[] {2, 4, 3, 5}, new int[] {
          0, 1, 1, 0
        });
    CoxFit several = CoxModel.withDefaults().fit(split, Covariates.of("x", 1, 2, 2, 0));
    assertThatIllegalArgumentException()
        .isThrownBy(several::explainedVariation)
        .withMessageContaining("several rows");
  }
}
