package dev.notochord.survival.parametric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.notochord.survival.SurvivalData;
import dev.notochord.survival.WeightKind;
import java.util.List;
import org.junit.jupiter.api.Test;

class ModelComparisonTest {
  private static final SurvivalData DATA = SurvivalData.rightCensored(
      new double[] {2, 3, 5, 8, 12, 13, 17, 20}, new int[] {1, 0, 1, 1, 0, 1, 1, 1});

  @Test
  void theSmallestCriterionComesFirstAndTheWeightsAddUpToOne() {
    ModelComparison table = ModelComparison.of(
        ParametricModel.exponential().fit(DATA),
        ParametricModel.weibull().fit(DATA),
        ParametricModel.logNormal().fit(DATA));

    assertThat(table.best().delta()).isEqualTo(0);
    assertThat(table.rows()).isSortedAccordingTo((a, b) -> Double.compare(a.aic(), b.aic()));
    assertThat(table.rows().stream().mapToDouble(ModelComparison.Row::weight).sum())
        .isCloseTo(1, within(1e-14));
    ModelComparison.Row second = table.rows().get(1);
    assertThat(second.weight() / table.best().weight())
        .isCloseTo(Math.exp(-second.delta() / 2), within(1e-14));
    assertThat(table.toString()).contains("exponential", "Weibull", "log-normal", "delta");
  }

  @Test
  void aModelThatWasNotDoneComesLastWithoutWeight() {
    ModelComparison table = ModelComparison.of(
        ParametricModel.weibull().withMaxIterations(1).fit(DATA),
        ParametricModel.weibull().fit(DATA));

    assertThat(table.best().name()).isEqualTo("Weibull 2");
    assertThat(table.rows().get(1).status()).isEqualTo(ParametricStatus.MAX_ITERATIONS);
    assertThat(table.rows().get(1).weight()).isEqualTo(0);
    assertThat(table.best().weight()).isEqualTo(1);
  }

  @Test
  void fitsOfDifferentSamplesAreRefused() {
    SurvivalData other = SurvivalData.rightCensored(new double[] {1, 2, 3}, new int[] {1, 1, 1});

    assertThatThrownBy(() -> ModelComparison.of(
            ParametricModel.weibull().fit(DATA), ParametricModel.exponential().fit(other)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("expected the same sample");
  }

  @Test
  void fitsInOtherUnitsOfTimeOrWithOtherWeightsAreRefusedAndAnotherOrderOfRowsIsNot() {
    double[] months = {2, 3, 5, 8};
    int[] died = {1, 0, 1, 1};
    ParametricFit fit = ParametricModel.weibull().fit(SurvivalData.rightCensored(months, died));
    ParametricFit years = ParametricModel.exponential()
        .fit(SurvivalData.rightCensored(
            new double[] {2 / 12.0, 3 / 12.0, 5 / 12.0, 8 / 12.0}, died));
    ParametricFit weighted = ParametricModel.exponential()
        .fit(SurvivalData.rightCensored(months, died)
            .withWeights(new double[] {1.5, 1, 0.5, 1}, WeightKind.SAMPLING));
    ParametricFit turned = ParametricModel.exponential()
        .fit(SurvivalData.rightCensored(new double[] {8, 5, 3, 2}, new int[] {1, 1, 0, 1}));

    for (ParametricFit other : List.of(years, weighted)) {
      assertThatThrownBy(() -> ModelComparison.of(fit, other))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("expected the same sample in the same unit of time");
    }
    assertThat(ModelComparison.of(fit, turned).rows()).hasSize(2);
  }
}
