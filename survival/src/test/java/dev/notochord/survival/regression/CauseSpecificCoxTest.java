package dev.notochord.survival.regression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import dev.notochord.survival.CompetingRisksData;
import dev.notochord.survival.Estimate;
import dev.notochord.survival.covariate.CovariateProfile;
import dev.notochord.survival.covariate.Covariates;
import dev.notochord.survival.nonparametric.SurvivalForm;
import java.util.stream.Stream;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CauseSpecificCoxTest {
  private static final CauseSpecificCox BRESLOW =
      CauseSpecificCox.withDefaults().with(CoxModel.withDefaults().with(TieMethod.BRESLOW));
  private static final CovariateProfile PROFILE = CovariateProfile.of("x", 0.5).with("z", 1);

  static Stream<NamedCsvRecord> answers() {
    return CoxSample.rows("golden/fine-gray-cases.csv").stream()
        .filter(row -> row.getField("model").startsWith("hazards"));
  }

  @ParameterizedTest
  @MethodSource("answers")
  void incidencesAgreeWithR(NamedCsvRecord answer) {
    CoxSample sample = CoxSample.named(answer.getField("sample"));
    Covariates covariates =
        Covariates.ofColumns(ImmutableList.of("x", "z"), sample.numeric("x"), sample.numeric("z"));
    SurvivalForm form = answer.getField("model").endsWith("product")
        ? SurvivalForm.PRODUCT_LIMIT
        : SurvivalForm.EXPONENTIAL_HAZARD;
    CauseSpecificIncidence incidence =
        BRESLOW.with(form).fit(sample.competing(), covariates).at(PROFILE);
    String quantity = answer.getField("quantity");
    int colon = quantity.indexOf(':');
    int cause = Integer.parseInt(quantity.substring(colon - 1, colon));
    Estimate actual =
        incidence.estimateAt(cause, Double.parseDouble(quantity.substring(colon + 1)));
    boolean error = quantity.startsWith("se");
    assertThat(error ? actual.standardError() : actual.value())
        .isCloseTo(
            Double.parseDouble(answer.getField("value")),
            Percentage.withPercentage(error ? 1e-6 : 1e-8));
  }

  @Test
  void theIncidenceIsTheHazardOfTheCauseAmongThoseStillFreeOfEvents() {
    // Without covariates hazards are 1/4, 1/3, 1/2 of those at risk; causes 1, 2, 1.
    CauseSpecificIncidence incidence = CauseSpecificCox.withDefaults()
        .fit(
            CompetingRisksData.of(new double[] {1, 2, 3, 4}, new int[] {1, 2, 1, 0}),
            Covariates.none(4))
        .at(CovariateProfile.none());
    assertThat(incidence.times().toArray()).containsExactly(1, 2, 3);
    assertThat(incidence.incidenceAt(1, 0.5)).isZero();
    assertThat(incidence.incidenceAt(1, 1)).isCloseTo(1 / 4.0, within(1e-15));
    assertThat(incidence.incidenceAt(2, 2.5)).isCloseTo(3 / 4.0 / 3, within(1e-15));
    assertThat(incidence.incidenceAt(1, 3)).isCloseTo(1 / 4.0 + 2 / 4.0 / 2, within(1e-15));
    assertThat(incidence.eventFreeSurvivalAt(9)).isCloseTo(1 / 4.0, within(1e-15));
  }

  @Test
  void hazardsThatAddUpToMoreThanOneShareWhatIsLeft() {
    CompetingRisksData data =
        CompetingRisksData.of(new double[] {1, 1, 2, 3, 4}, new int[] {1, 2, 1, 2, 0});
    Covariates covariates = Covariates.of("x", 1, 0.2, 1, 0.6, 0.5);
    CauseSpecificIncidence far = BRESLOW
        .fit(data, ImmutableMap.of(1, Covariates.none(5), 2, covariates))
        .at(CovariateProfile.of("x", -50));
    double first = far.incidenceAt(1, 1);
    double second = far.incidenceAt(2, 1);
    assertThat(first + second).isCloseTo(1, within(1e-15));
    assertThat(far.eventFreeSurvivalAt(1)).isZero();
    assertThat(far.incidenceAt(1, 4)).isEqualTo(first);
    assertThat(far.estimateAt(1, 4).standardError()).isFinite();
  }

  @Test
  void causesMayHaveCovariatesOfTheirOwn() {
    CoxSample sample = CoxSample.named("fine-gray");
    Covariates first = Covariates.of("x", sample.numeric("x"));
    Covariates second = Covariates.of("z", sample.numeric("z"));
    CauseSpecificFit fit = BRESLOW.fit(sample.competing(), ImmutableMap.of(1, first, 2, second));
    assertThat(fit.cause(1).design().columnNames()).containsExactly("x");
    assertThat(fit.cause(2).coefficient("z").estimate())
        .isEqualTo(CoxModel.withDefaults()
            .with(TieMethod.BRESLOW)
            .fit(sample.competing().causeSpecific(2), second)
            .coefficient("z")
            .estimate());
    assertThat(fit.at(PROFILE).incidenceAt(1, 3)).isPositive();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> fit.at(PROFILE.with("age", 3)))
        .withMessageContaining("[age]");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> BRESLOW.fit(sample.competing(), ImmutableMap.of(1, first)))
        .withMessageContaining("1 to 2");
    assertThatIllegalArgumentException().isThrownBy(() -> fit.cause(3));
  }

  @Test
  void incidencesHaveNoLimitsIfTheCoefficientsOfACauseAreNoMaximum() {
    CompetingRisksData data = CompetingRisksData.of(
        new double[] {1, 2, 3, 4, 5, 6, 7, 8}, new int[] {1, 2, 0, 1, 2, 0, 1, 2});
    Covariates covariates = Covariates.of("first", 1, 0, 0, 0, 0, 0, 0, 0);
    CauseSpecificFit fit = CauseSpecificCox.withDefaults().fit(data, covariates);
    assertThat(fit.cause(1).status()).isEqualTo(CoxStatus.SEPARATION);
    CauseSpecificIncidence incidence = fit.at(CovariateProfile.of("first", 0.0));
    assertThat(incidence.estimateAt(1, 0.5).standardError()).isZero();
    assertThat(incidence.estimateAt(2, 5).value()).isBetween(0.0, 1.0);
    assertThat(incidence.estimateAt(2, 5).standardError()).isNaN();
    assertThat(incidence.estimateAt(2, 5).interval().lower()).isNaN();
  }
}
