package dev.notochord.survival.regression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

import dev.notochord.survival.Groups;
import dev.notochord.survival.MissingPolicy;
import dev.notochord.survival.SurvivalData;
import dev.notochord.survival.WeightKind;
import dev.notochord.survival.covariate.Covariates;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Events at 1, 2 and 3 with x = 1, 0, 1. With r = exp(b) the likelihood is r / (2r + 1) * 1 / (1 + r) * 1, which is
 * largest where 1 / (2r + 1) = r / (1 + r), that is 2 r^2 = 1.
 */
class CoxResidualsTest {
  private static final double R = Math.sqrt(0.5);
  private static final double H1 = 1 / (2 * R + 1);
  private static final double H2 = 1 / (1 + R);
  private static final double H3 = 1 / R;
  private static final double M1 = 2 * R / (2 * R + 1);
  private static final double M2 = R / (1 + R);
  private static final double INFORMATION = M1 * (1 - M1) + M2 * (1 - M2);
  private static final double[] EXPECTED = {R * H1, H1 + H2, R * (H1 + H2 + H3)};
  private static final double[] SCORE = {
    (1 - M1) * (1 - R * H1), -M2 + H1 * M1 + H2 * M2, -R * (H1 * (1 - M1) + H2 * (1 - M2))
  };

  static CoxFit three() {
    return CoxModel.withDefaults()
        .fit(
            SurvivalData.rightCensored(new double[] {1, 2, 3}, new int[] {1, 1, 1}),
            Covariates.of("x", 1, 0, 1));
  }

  @Test
  void theResidualsOfThreeEventsAreThoseWorkedByHand() {
    CoxResiduals residuals = three().residuals();
    for (int i = 0; i < 3; i++) {
      assertThat(residuals.coxSnell()[i]).isCloseTo(EXPECTED[i], within(1e-12));
      assertThat(residuals.martingale()[i]).isCloseTo(1 - EXPECTED[i], within(1e-12));
      assertThat(residuals.score()[i][0]).isCloseTo(SCORE[i], within(1e-12));
      assertThat(residuals.dfbeta()[i][0]).isCloseTo(SCORE[i] / INFORMATION, within(1e-12));
      assertThat(residuals.dfbetas()[i][0])
          .isCloseTo(SCORE[i] / Math.sqrt(INFORMATION), within(1e-12));
      double m = 1 - EXPECTED[i];
      assertThat(residuals.deviance()[i])
          .isCloseTo(Math.signum(m) * Math.sqrt(-2 * (m + Math.log(EXPECTED[i]))), within(1e-12));
    }
  }

  @Test
  void theSchoenfeldResidualsOfThreeEventsAreThoseWorkedByHand() {
    SchoenfeldResiduals plain = three().residuals().schoenfeld();
    SchoenfeldResiduals scaled = three().residuals().scaledSchoenfeld();
    double[] expected = {1 - M1, -M2, 0};
    for (int k = 0; k < 3; k++) {
      assertThat(plain.row(k)).isEqualTo(k);
      assertThat(plain.time(k)).isEqualTo(k + 1);
      assertThat(plain.stratum(k)).isEmpty();
      assertThat(plain.value(k, 0)).isCloseTo(expected[k], within(1e-12));
      assertThat(scaled.value(k, 0))
          .isCloseTo(3 * expected[k] / INFORMATION + Math.log(R), within(1e-12));
    }
  }

  /** Weights 1, 2, 1: r / (r + 2 + r) * (1 / (2 + r))^2; 1 = 2r / (2r + 2) + 2r / (2 + r), so 2 r^2 + r = 2. */
  @Test
  void aWeightedSchoenfeldResidualIsTheWeightOfItsOwnRowTimesTheDeviation() {
    double r = (-1 + Math.sqrt(17)) / 4;
    CoxFit fit = CoxModel.withDefaults()
        .fit(
            SurvivalData.rightCensored(new double[] {1, 2, 3}, new int[] {1, 1, 1})
                .withWeights(new double[] {1, 2, 1}, WeightKind.SAMPLING),
            Covariates.of("x", 1, 0, 1));
    double first = 1 - r / (r + 1);
    double second = -r / (2 + r);

    SchoenfeldResiduals plain = fit.residuals().schoenfeld();
    SchoenfeldResiduals weighted = fit.residuals().weighted().schoenfeld();

    assertThat(plain.value(0, 0)).isCloseTo(first, within(1e-12));
    assertThat(plain.value(1, 0)).isCloseTo(second, within(1e-12));
    assertThat(weighted.value(1, 0)).isCloseTo(2 * second, within(1e-12));
    assertThat(weighted.value(0, 0) + weighted.value(1, 0)).isCloseTo(0, within(1e-12));
    assertThat(weighted.weight(1)).isEqualTo(2);
  }

  @Test
  void theDevianceHasItsLimits() {
    assertThat(CoxResiduals.deviance(0, 0.5)).isEqualTo(-1);
    assertThat(CoxResiduals.deviance(1, 1)).isZero();
    assertThat(CoxResiduals.deviance(2, 2)).isZero();
    assertThat(CoxResiduals.deviance(2, 5))
        .isCloseTo(-Math.sqrt(2 * (2 * Math.log(2.0 / 5) + 3)), within(1e-14));
    assertThat(CoxResiduals.deviance(1, 1 + 1e-9)).isCloseTo(-1e-9, within(1e-16));
    assertThat(CoxResiduals.deviance(1, 0.9995))
        .isCloseTo(CoxResiduals.deviance(1, 0.998999999) / 2, within(1e-6));
    assertThat(CoxResiduals.deviance(0, 0)).isZero();
  }

  @Test
  void rowsNotFittedAreNaNAndRowsAtRiskAtNoEventAreZero() {
    CoxFit fit = CoxModel.withDefaults()
        .fit(
            SurvivalData.rightCensored(new double[] {0.5, 1, 2, 3, 4}, new int[] {0, 1, 1, 1, 1})
                .withWeights(new double[] {1, 1, 1, 1, 0}, WeightKind.SAMPLING),
            Covariates.builder()
                .numeric("x", new double[] {7, 1, 0, 1, 2})
                .numeric("z", new double[] {1, 1, Double.NaN, 3, 2})
                .with(MissingPolicy.DROP_ROWS)
                .build());
    CoxResiduals residuals = fit.residuals();
    assertThat(residuals.martingale()[0]).isZero();
    assertThat(residuals.deviance()[0]).isZero();
    assertThat(residuals.score()[0]).containsExactly(0, 0);
    assertThat(residuals.martingale()[2]).isNaN();
    assertThat(residuals.score()[2]).containsExactly(Double.NaN, Double.NaN);
    assertThat(residuals.martingale()[4]).isNaN();
    assertThat(residuals.by(Groups.of("a", "a", "a", "b", "c")).martingale()[0]).isFinite();
    assertThat(residuals.by(Groups.of("a", "a", "a", "b", "c")).martingale()[2]).isNaN();
  }

  @Test
  void lateEntryCountsFromTheEntryOn() {
    CoxFit fit = CoxModel.withDefaults()
        .fit(
            SurvivalData.delayedEntry(
                new double[] {0, 1, 0}, new double[] {1, 2, 3}, new int[] {1, 1, 0}),
            Covariates.none(3));
    assertThat(fit.residuals().coxSnell()).containsExactly(0.5, 0.5, 1);
  }

  @Test
  void aDependentColumnHasNoInfluence() {
    CoxFit fit = CoxModel.withDefaults()
        .fit(
            three().data(),
            Covariates.builder()
                .numeric("x", new double[] {1, 0, 1})
                .numeric("y", new double[] {2, 0, 2})
                .build());
    assertThat(fit.residuals().dfbeta()[0][0]).isCloseTo(SCORE[0] / INFORMATION, within(1e-12));
    assertThat(fit.residuals().dfbeta()[0][1]).isNaN();
    assertThat(fit.residuals().scaledSchoenfeld().value(0, 1)).isNaN();
  }

  @Test
  void exactTiesGiveMartingaleResidualsByBreslowAndRefuseTheOthers() {
    CoxFit fit = CoxModel.withDefaults()
        .with(TieMethod.EXACT)
        .fit(three().data(), Covariates.of("x", 1, 0, 1));
    assertThat(fit.residuals().coxSnell()[1]).isCloseTo(H1 + H2, within(1e-9));
    assertThatIllegalStateException()
        .isThrownBy(() -> fit.residuals().score())
        .withMessage("Cox model: score residuals with exact ties, expected Efron or Breslow");
    assertThatIllegalStateException().isThrownBy(() -> fit.residuals().schoenfeld());
  }

  @Test
  void groupsMustBeThoseOfTheRows() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> three().residuals().by(Groups.of("a", "b")))
        .withMessage("Cox residuals: groups of 2 rows, expected one for each of 3");
  }

  @Test
  void eachSchoenfeldResidualNamesItsRowTimeAndStratum() {
    SurvivalData data = SurvivalData.rightCensored(
            new double[] {3, 1, 2, 5, 4, 6}, new int[] {1, 1, 1, 1, 1, 0})
        .withStrata(Groups.of("b", "a", "b", "a", "a", "b"));
    SchoenfeldResiduals residuals = CoxModel.withDefaults()
        .fit(data, Covariates.of("x", 1, 2, 4, 1, 3, 2))
        .residuals()
        .schoenfeld();
    List<String> places = new ArrayList<>();
    for (int event = 0; event < residuals.events(); event++) {
      places.add(
          residuals.stratum(event) + " " + residuals.time(event) + " " + residuals.row(event));
    }
    assertThat(places)
        .containsExactlyInAnyOrder("a 1.0 1", "a 4.0 4", "a 5.0 3", "b 2.0 2", "b 3.0 0");
  }
}
