package dev.notochord.survival.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.common.collect.ImmutableMap;
import dev.notochord.survival.SurvivalData;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class DecisionCurvePropertyTest {
  private static final DecisionCurve CURVE =
      DecisionCurve.withDefaults().withThresholds(0.2, 0.3, 0.45, 0.7);

  @Property(tries = 60)
  void agreesWithTheDefinition(@ForAll long seed) {
    RandomScores s = RandomScores.of(seed);
    double[] risk = RandomScores.risks(s.second, 3);
    DecisionCurveEstimate result =
        CURVE.ofRisk(s.competing(s.weight), 1, 3, ImmutableMap.of("one", risk, "certain", ones(s)));
    for (int k = 0; k < 4; k++) {
      double p = CURVE.thresholds().get(k);
      NetBenefit model = result.model("one");
      if (model.reason(k).isEmpty()) {
        double naive = NaiveScores.netBenefit(s.time, s.cause, s.weight, risk, 3, p);
        double all = NaiveScores.netBenefit(s.time, s.cause, s.weight, ones(s), 3, p);
        assertThat(model.netBenefit(k).value()).isCloseTo(naive, within(1e-12));
        assertThat(result.treatAll().netBenefit(k).value()).isCloseTo(all, within(1e-12));
        assertThat(model.interventionsAvoided(k).value())
            .isCloseTo(100 * (naive - all) / (p / (1 - p)), within(1e-9));
      }
    }
    assertThat(result.model("certain").netBenefits())
        .isEqualTo(result.treatAll().netBenefits());
  }

  @Property(tries = 12)
  void theStandardErrorsAreTheSumsOfTheSquaredDerivativesByTheWeights(@ForAll long seed) {
    RandomScores s = RandomScores.of(seed);
    double[] one = RandomScores.risks(s.second, 3);
    double[] two = RandomScores.risks(s.first, 3);
    SurvivalData data = s.data(s.weight);
    NetBenefit benefit = CURVE.ofRisk(data, 3, one).model("model");
    PairedDifference difference = CURVE.compareRisks(data, 3, one, two).get(1);
    double numeric = RandomScores.numericStandardError(
        s.weight,
        RandomScores.alone(s.rows()),
        w -> CURVE.ofRisk(s.data(w), 3, one).model("model").netBenefit(1).value());
    double apart = RandomScores.numericStandardError(
        s.weight,
        RandomScores.alone(s.rows()),
        w -> CURVE.compareRisks(s.data(w), 3, one, two).get(1).difference().value());
    if (numeric >= 0) {
      assertThat(benefit.netBenefit(1).standardError())
          .isCloseTo(numeric, within(1e-9 + 1e-7 * numeric));
    }
    if (apart >= 0) {
      assertThat(difference.difference().standardError())
          .isCloseTo(apart, within(1e-9 + 1e-7 * apart));
    }
  }

  private static double[] ones(RandomScores s) {
    return RandomScores.ones(s.rows());
  }
}
