package dev.notochord.survival.literature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import com.google.common.collect.ImmutableMap;
import dev.notochord.survival.ConfidenceInterval;
import dev.notochord.survival.Estimate;
import dev.notochord.survival.Groups;
import dev.notochord.survival.Samples;
import dev.notochord.survival.SurvivalData;
import dev.notochord.survival.comparison.LogRank;
import dev.notochord.survival.covariate.Covariates;
import dev.notochord.survival.regression.CoxModel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReconstructedComparisonTest {
  private static final PatientReconstruction REFINED = PatientReconstruction.withDefaults();

  /**
   * The figure of a published sample, with six numbers at risk, the total and survivals to three digits, is turned back into patients. The
   * tolerances are for the difference of log hazard ratios, the ratio of their standard errors and the ratio of the p-values.
   */
  @ParameterizedTest
  @CsvSource({
    "REFINED, aml, Maintained, Nonmaintained, 0.06, 0.005, 0.27",
    "REFINED, leukemia_6mp, 6-MP, control, 0.005, 0.001, 0.05",
    "REFINED, breast_ihc, negative, positive, 0.002, 0.001, 0.02",
    "REFINED, bmt, ALL, AML-low, 0.003, 0.001, 0.01",
    "REFINED, veteran, 1, 2, 0.002, 0.001, 0.01",
    "GUYOT, aml, Maintained, Nonmaintained, 0.05, 0.005, 0.20",
    "GUYOT, leukemia_6mp, 6-MP, control, 0.02, 0.001, 0.22",
    "GUYOT, breast_ihc, negative, positive, 0.002, 0.001, 0.02",
    "GUYOT, bmt, ALL, AML-low, 0.004, 0.001, 0.03",
    "GUYOT, veteran, 1, 2, 0.02, 0.001, 0.10"
  })
  void hazardRatioAndLogRankTestOfPublishedSamplesComeBack(
      ReconstructionMethod method,
      String name,
      String group,
      String reference,
      double logTolerance,
      double errorTolerance,
      double pTolerance) {
    Samples all = Samples.named(name);
    Samples both = all.only(label -> label.equals(group) || label.equals(reference));
    ImmutableMap<String, SurvivalData> arms = both.data().split(both.groups());
    ReconstructedComparison found =
        REFINED.with(method).reconstruct(figure(group, arms), figure(reference, arms));

    Estimate known = hazardRatio(both, group);
    HazardRatioAgreement agreement =
        found.agreementWith(known.value(), known.interval()).orElseThrow();
    assertThat(agreement.logDifference()).isCloseTo(0, within(logTolerance));
    assertThat(agreement.standardErrorRatio()).isCloseTo(1, within(errorTolerance));
    double p = LogRank.withDefaults().test(both.data(), both.groups()).pValue();
    assertThat(found.logRankLogRatio(p).orElseThrow()).isCloseTo(0, within(pTolerance));
  }

  private static PublishedCurve figure(String name, ImmutableMap<String, SurvivalData> arms) {
    SurvivalData data = arms.getOrDefault(name, arms.values().asList().get(0));
    return PrintedFigure.of(name, data, 6, 0.001, 0, 1);
  }

  private static Estimate hazardRatio(Samples both, String group) {
    double[] indicator = new double[both.data().rows()];
    for (int i = 0; i < indicator.length; i++) {
      indicator[i] = both.groups().names().get(both.groups().code(i)).equals(group) ? 1 : 0;
    }
    return CoxModel.withDefaults()
        .fit(both.data(), Covariates.of("group", indicator))
        .coefficients()
        .get(0)
        .hazardRatio();
  }

  private static PublishedCurve small(String name, double... survival) {
    double[] time = {1, 2, 3, 4};
    return PublishedCurve.of(name, DigitizedCurve.of(time, survival, CurveScale.FRACTION), 4);
  }

  /** Limits 0.25 and 1 around 0.5 at 95 %: standard error ln 4 / (2 * 1.959964). */
  @Test
  void thePrintedStandardErrorComesFromTheLimits() {
    ReconstructedComparison comparison =
        REFINED.reconstruct(small("a", 1, 0.75, 0.5, 0.5), small("b", 0.75, 0.5, 0.25, 0));
    HazardRatioAgreement agreement =
        comparison.agreementWith(0.5, new ConfidenceInterval(0.25, 1, 0.95)).orElseThrow();

    assertThat(agreement.printed().value()).isEqualTo(Math.log(0.5));
    assertThat(agreement.printed().standardError())
        .isCloseTo(Math.log(4) / 2 / 1.959963984540054, within(1e-15));
    Estimate log = comparison.cox().coefficients().get(0).estimate();
    assertThat(agreement.logDifference()).isEqualTo(log.value() - Math.log(0.5));
    assertThat(agreement.standardErrorRatio())
        .isEqualTo(log.standardError() / agreement.printed().standardError());
    assertThat(agreement.standardizedDifference())
        .isEqualTo(Math.abs(agreement.logDifference()) / agreement.printed().standardError());
    assertThat(agreement.toString()).startsWith("hazard ratio 0.5000 printed, ");
    assertThat(comparison.logRankLogRatio(comparison.logRank().pValue())).hasValue(0);
    assertThat(comparison.hazardRatio().orElseThrow().value())
        .isCloseTo(Math.exp(log.value()), within(1e-15));
    assertThat(comparison.toString()).contains("of 'a' with 'b': hazard ratio ", ", log-rank p 0.");
    assertThat(comparison.groups().names()).containsExactly("a", "b");
    assertThat(comparison.groups())
        .hasToString(Groups.of("a", "a", "a", "a", "b", "b", "b", "b").toString());
    assertThat(comparison.data().rows()).isEqualTo(8);
  }

  @Test
  void aGroupWithoutEventHasNoHazardRatio() {
    ReconstructedComparison comparison =
        REFINED.reconstruct(small("a", 1, 1, 1, 1), small("b", 0.75, 0.5, 0.25, 0));

    assertThat(comparison.hazardRatio()).isEmpty();
    assertThat(comparison.agreementWith(0.5, new ConfidenceInterval(0.2, 1, 0.95)))
        .isEmpty();
    assertThat(comparison.toString()).contains("hazard ratio not estimable, SEPARATION");
    assertThat(REFINED
            .reconstruct(small("a", 1, 1, 1, 1), small("b", 1, 1, 1, 1))
            .logRankLogRatio(0.5))
        .isEmpty();
  }

  @Test
  void wrongPrintedNumbersAreRefused() {
    ReconstructedComparison comparison =
        REFINED.reconstruct(small("a", 1, 0.75, 0.5, 0.5), small("b", 0.75, 0.5, 0.25, 0));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> comparison.agreementWith(0.5, new ConfidenceInterval(0.6, 1, 0.95)))
        .withMessage(
            "printed hazard ratio: limits 0.6 to 1.0, expected finite ones above 0 on either side of 0.5");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> comparison.agreementWith(Double.NaN, new ConfidenceInterval(0.6, 1, 0.95)));
    assertThatIllegalArgumentException().isThrownBy(() -> comparison.logRankLogRatio(0));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> REFINED.reconstruct(small("a", 1, 1, 1, 1), small("a", 1, 1, 1, 1)))
        .withMessageContaining("both groups are called 'a'");
  }
}
