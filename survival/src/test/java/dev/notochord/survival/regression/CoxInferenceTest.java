package dev.notochord.survival.regression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import com.google.common.base.Splitter;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import dev.notochord.survival.ConfidenceInterval;
import dev.notochord.survival.Estimate;
import dev.notochord.survival.Groups;
import dev.notochord.survival.SurvivalData;
import dev.notochord.survival.WeightKind;
import dev.notochord.survival.covariate.CovariateProfile;
import dev.notochord.survival.covariate.Covariates;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class CoxInferenceTest {
  static final List<NamedCsvRecord> PROFILES = CoxSample.rows("golden/cox-profile.csv");

  private static CoxFit fit(String name, String... columns) {
    CoxSample sample = CoxSample.named(name);
    return CoxModel.withDefaults().fit(sample.plainData(), sample.covariates(columns));
  }

  @ParameterizedTest
  @FieldSource("PROFILES")
  void profileLimitsAreRootsOfTheDevianceOfR(NamedCsvRecord row) {
    CoxSample sample = CoxSample.named(row.getField("sample"));
    String[] columns =
        Splitter.on(';').splitToStream(row.getField("covariates")).toArray(String[]::new);
    CoxFit fit = CoxModel.withDefaults()
        .with(TieMethod.valueOf(row.getField("ties").toUpperCase(Locale.ROOT)))
        .fit(sample.plainData(), sample.covariates(columns));
    String column = fit.design().columnNames().get(Integer.parseInt(row.getField("column")));

    ConfidenceInterval found = fit.profileInterval(column);

    // The limit of the log-likelihood under separation is reached to 1e-9 in either program.
    boolean separated = fit.status() == CoxStatus.SEPARATION;
    Offset<Double> near = within(separated ? 1e-5 : 1e-7);
    check(found.lower(), row.getField("lower").replace("Inf", "Infinity"), near);
    check(found.upper(), row.getField("upper").replace("Inf", "Infinity"), near);
    assertThat(fit.profileIntervals()).containsEntry(column, found);
  }

  private static void check(double found, String expected, Offset<Double> near) {
    double value = Double.parseDouble(expected);
    if (Double.isInfinite(value)) {
      assertThat(found).isEqualTo(value);
    } else {
      assertThat(found).isCloseTo(value, near);
    }
  }

  /** Two subjects at risk at the one event: L = e / (1 + e), which rises without end; pl = log L. */
  @Test
  void ofTwoSubjectsTheProfileLimitHasAClosedForm() {
    CoxFit fit = CoxModel.withDefaults()
        .fit(
            SurvivalData.rightCensored(new double[] {1, 2}, new int[] {1, 0}),
            Covariates.of("x", 1, 0));
    assertThat(fit.status()).isEqualTo(CoxStatus.SEPARATION);
    assertThat(fit.nullLogLikelihood()).isCloseTo(-Math.log(2), within(1e-15));
    // -2 log(e / (1 + e)) = 3.841458820694124 where e = 1 / (exp(3.84.. / 2) - 1)
    ConfidenceInterval limits = fit.profileInterval("x");
    assertThat(limits.lower())
        .isCloseTo(-Math.log(Math.expm1(3.841458820694124 / 2)), within(1e-6));
    assertThat(limits.upper()).isInfinite();
  }

  /**
   * The six subjects of Therneau and Grambsch, appendix E. After Breslow L = e^2 / ((3e + 3)(e + 3)^2) with e = exp(b); its
   * derivative is 0 where e / (e + 1) + 2e / (e + 3) = 2, which is e^2 - 3e - 6 = 0.
   */
  @Test
  void theSixSubjectsOfTheTextbookHaveTheirQuadratic() {
    CoxSample six = CoxSample.named("six");
    CoxFit fit = CoxModel.withDefaults()
        .with(TieMethod.BRESLOW)
        .fit(six.data(), Covariates.of("x", six.numeric("x")));
    double b = fit.coefficients().get(0).estimate().value();
    double e = Math.exp(b);
    assertThat(b).isCloseTo(Math.log((3 + Math.sqrt(33)) / 2), within(1e-12));
    assertThat(fit.logLikelihood())
        .isCloseTo(2 * b - Math.log(3 * e + 3) - 2 * Math.log(e + 3), within(1e-12));
    double information = e / ((e + 1) * (e + 1)) + 6 * e / ((e + 3) * (e + 3));
    assertThat(fit.modelCovariance()[0][0]).isCloseTo(1 / information, within(1e-12));
  }

  @Test
  void aTermOfOneColumnIsTestedAsItsCoefficientAndAFactorAsAWhole() {
    CoxFit fit = fit("larynx", "stage", "age_years");
    CoxCoefficient age = fit.coefficient("age_years");
    assertThat(fit.termTests().get("age_years")).satisfies(test -> {
      assertThat(test.statistic()).isCloseTo(age.z() * age.z(), within(1e-10));
      assertThat(test.pValue()).isCloseTo(age.pValue(), within(1e-12));
    });
    CoxFit factor = CoxModel.withDefaults()
        .fit(
            CoxSample.named("kidney").plainData(), CoxSample.named("kidney").covariates("disease"));
    assertThat(factor.termTests().get("disease")).satisfies(test -> {
      assertThat(test.degreesOfFreedom()).isEqualTo(3);
      assertThat(test.statistic()).isCloseTo(factor.waldTest().statistic(), within(1e-9));
    });
  }

  @Test
  void aContrastIsTheDifferenceOfLevelsInAModelWithAnotherReference() {
    CoxSample kidney = CoxSample.named("kidney");
    CoxFit fit = fit("kidney", "age", "disease");
    CoxFit other = CoxModel.withDefaults()
        .fit(
            kidney.plainData(),
            Covariates.builder()
                .numeric("age", kidney.numeric("age"))
                .factor("disease", kidney.labels("disease"), "GN")
                .build());
    Estimate expected = other.coefficient("diseasePKD").hazardRatio();

    Estimate found = fit.hazardRatio(
        CovariateProfile.of("age", 50).with("disease", "PKD"),
        CovariateProfile.of("age", 50).with("disease", "GN"));

    assertThat(found.value()).isCloseTo(expected.value(), within(1e-9));
    assertThat(found.standardError()).isCloseTo(expected.standardError(), within(1e-9));
    assertThat(found.interval().lower()).isCloseTo(expected.interval().lower(), within(1e-9));
  }

  @Test
  void aContrastOfAColumnThatIsACombinationOfOthersIsNotANumber() {
    CoxFit fit = fit("collinear", "x1", "x2", "x3");
    assertThat(fit.contrast(0, 0, 1).value()).isNaN();
    assertThat(fit.contrast(2, 0, 0).value())
        .isEqualTo(2 * fit.coefficient("x1").estimate().value());
    assertThatIllegalArgumentException()
        .isThrownBy(() -> fit.contrast(1))
        .withMessageContaining("1 weights");
  }

  @Test
  void theHazardRatioOfTwoStrataIsRefusedAndOffsetsCount() {
    CoxSample sample = CoxSample.named("late-entry-strata");
    CoxFit fit = CoxModel.withDefaults()
        .fit(
            sample.plainData(),
            Covariates.builder()
                .numeric("x", sample.numeric("x"))
                .strata("part", sample.labels("stratum"))
                .build());
    CovariateProfile one = CovariateProfile.of("x", 1).with("part", "a");
    double b = fit.coefficient("x").estimate().value();
    assertThat(fit.hazardRatio(one.withOffset(2), CovariateProfile.of("x", 0)).value())
        .isCloseTo(Math.exp(b + 2), within(1e-12));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> fit.hazardRatio(one, one.with("part", "b")))
        .withMessageContaining("expected one stratum");
  }

  @Test
  void nestedModelsAreComparedByTheLikelihoodRatio() {
    CoxFit large = fit("lung", "age", "sex", "ph.ecog");
    CoxFit small = fit("lung", "age");
    ChiSquareTest test = large.compareWith(small);
    assertThat(test.degreesOfFreedom()).isEqualTo(2);
    assertThat(test.statistic())
        .isCloseTo(2 * (large.logLikelihood() - small.logLikelihood()), within(1e-12));
    assertThat(large.compareWith(large).degreesOfFreedom()).isZero();
    // AIC 2 * 729.2301213753 + 6; BIC with log(164) events
    assertThat(large.aic()).isCloseTo(1464.460242750, within(1e-6));
    assertThat(large.bic())
        .isCloseTo(2 * 729.2301213753 + 3 * Math.log((double) large.events()), within(1e-6));
  }

  @Test
  void modelsThatAreNotNestedAreRefusedWithTheReason() {
    CoxSample lung = CoxSample.named("lung");
    CoxFit large = fit("lung", "age", "sex");
    refused(large, fit("lung", "ph.ecog"), "the column 'ph.ecog'");
    refused(large, fit("kidney", "age"), "number of rows");
    Covariates age = lung.covariates("age");
    refused(large, CoxModel.withDefaults().with(TieMethod.BRESLOW).fit(lung.data(), age), "ties");
    String[] halves = new String[lung.data().rows()];
    Arrays.setAll(halves, i -> i % 2 == 0 ? "even" : "odd");
    refused(
        large,
        CoxModel.withDefaults().fit(lung.data().withStrata(Groups.of(halves)), age),
        "strata");
    double[] ones = new double[lung.data().rows()];
    Arrays.fill(ones, 1.5);
    refused(
        large,
        CoxModel.withDefaults().fit(lung.data().withWeights(ones, WeightKind.SAMPLING), age),
        "robust");
    refused(
        large,
        CoxModel.withDefaults().withMaxIterations(1).fit(lung.data(), age),
        "MAX_ITERATIONS");
    double[] offset = new double[ones.length];
    offset[3] = 1;
    refused(
        large,
        CoxModel.withDefaults()
            .fit(
                lung.data(),
                Covariates.builder()
                    .numeric("age", lung.numeric("age"))
                    .offset(offset)
                    .build()),
        "offsets");
    refused(
        fit("lung", "age"),
        CoxModel.withDefaults().fit(lung.data(), Covariates.of("age", lung.numeric("ph.ecog"))),
        "same values");
  }

  private static void refused(CoxFit large, CoxFit small, String reason) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> large.compareWith(small))
        .withMessageContaining(reason);
  }

  @Test
  void profileLimitsAreRefusedWithoutALikelihood() {
    CoxSample kidney = CoxSample.named("kidney");
    CoxFit fit = CoxModel.withDefaults().fit(kidney.data(), kidney.covariates("age"));
    assertThat(fit.variance()).isEqualTo(CoxVariance.ROBUST);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> fit.profileInterval("age"))
        .withMessageContaining("robust");
  }

  @Test
  void theSummaryReadsLikeATable() {
    CoxSample kidney = CoxSample.named("kidney");
    String text = CoxModel.withDefaults()
        .fit(kidney.data(), kidney.covariates("age", "disease"))
        .summary();
    assertThat(text.lines())
        .containsExactly(
            "Cox model: n = 76, 58 events, ties after Efron, robust variance",
            "         hazard ratio  95 % limits     p",
            "age      1.002         0.986 to 1.018  0.847",
            "disease                                0.446",
            "  AN     1             reference",
            "  GN     0.982         0.461 to 2.093  0.962",
            "  Other  0.704         0.378 to 1.311  0.269",
            "  PKD    0.527         0.190 to 1.465  0.219",
            "log-likelihood -187.903 without, -186.562 with covariates; AIC 381.12, BIC 389.37",
            "likelihood ratio test  2.682 on 4 df, p = 0.612",
            "Wald test              2.687 on 4 df, p = 0.612",
            "score test             2.623 on 4 df, p = 0.623",
            "robust score test      2.665 on 4 df, p = 0.615",
            "converged");
  }

  @Test
  void theSummaryOfAPenalisedFitHasNoTestThatMeansNothing() {
    CoxSample sample = CoxSample.named("veteran");
    Covariates covariates = Covariates.builder()
        .factor("celltype", sample.labels("celltype"))
        .numeric("karno", sample.numeric("karno"))
        .build();
    String ridge = CoxModel.withDefaults()
        .with(Penalty.ridge(5))
        .fit(sample.plainData(), covariates)
        .summary();
    assertThat(ridge)
        .contains("penalty ridge")
        .doesNotContain("AIC")
        .doesNotContain(" test ")
        .doesNotContain("NaN");
    String net = CoxModel.withDefaults()
        .with(Penalty.elasticNet(0.05, 1))
        .fit(sample.plainData(), covariates)
        .summary();
    assertThat(net).contains("none").doesNotContain("NaN");
    String firth = CoxModel.withDefaults()
        .with(Penalty.firth())
        .fit(sample.plainData(), covariates)
        .summary();
    assertThat(firth).contains("penalised likelihood ratio test").doesNotContain("AIC");
  }
}
