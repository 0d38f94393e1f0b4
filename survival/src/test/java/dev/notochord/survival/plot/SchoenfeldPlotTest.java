package dev.notochord.survival.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.notochord.survival.SurvivalData;
import dev.notochord.survival.covariate.Covariates;
import dev.notochord.survival.regression.CoxModel;
import dev.notochord.survival.regression.ProportionalHazardsTest;
import dev.notochord.survival.regression.TimeTransform;
import java.io.IOException;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class SchoenfeldPlotTest {
  private static final ProportionalHazardsTest TEST = CoxFigures.veteran().proportionalHazards();

  @Test
  void drawsThePerformanceStatusOfTheVeteransAsTheCommittedFigure() throws IOException {
    CoxFigures.assertCommitted(
        SchoenfeldPlot.of(TEST, "karno")
            .withTitle("Karnofsky score and death from lung cancer")
            .withTimeLabel("days since randomisation")
            .toSvg(),
        "schoenfeld-plot.svg");
  }

  @Test
  void everyEventHasAMark() {
    String svg = SchoenfeldPlot.of(TEST, "karno").toSvg();
    assertThat(svg.split("a2\\.75 2\\.75 0 1 0 5\\.50", -1)).hasSize(128 + 1);
    Drawing.read(svg);
  }

  @Test
  void theNoteHasTheTestAndTheCoefficient() {
    String text = SchoenfeldPlot.of(TEST, "karno").toSvg();
    assertThat(text)
        .contains("against 1 - Kaplan-Meier: chi-square "
            + Notation.brief(TEST.term("karno").test().statistic()) + " on 1 df, p &lt; 0.001.")
        .contains(Notation.brief(TEST.fit().coefficient("karno").estimate().value()));
  }

  @Test
  void aFactorIsDrawnAsItsLinearPredictor() {
    String svg = SchoenfeldPlot.of(TEST, "celltype").withSize(400, 200).toSvg();
    assertThat(svg).contains("coefficient of the fit: 1<").contains("on 3 df");
  }

  @Test
  void theTextIsTheSameInEveryLocale() {
    SchoenfeldPlot plot = SchoenfeldPlot.of(TEST, "prior").withConfidenceLevel(0.9);
    String expected = plot.toSvg();
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG"));
      assertThat(plot.toSvg()).isEqualTo(expected).contains("90 % limits");
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void refusesATestThatWasNotMadeAndOptionsOutOfRange() {
    ProportionalHazardsTest none = CoxModel.withDefaults()
        .fit(
            SurvivalData.rightCensored(new double[] {0, 1, 2, 3}, new int[] {1, 1, 1, 1}),
            Covariates.of("x", 1, 0, 1, 0))
        .proportionalHazards(TimeTransform.LOG);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SchoenfeldPlot.of(none, "x"))
        .withMessage("Schoenfeld plot: the status of the test is UNDEFINED_TIME, expected TESTED");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SchoenfeldPlot.of(TEST, "karno").withConfidenceLevel(Double.NaN));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SchoenfeldPlot.of(TEST, "karno").withSize(100, 300));
  }
}
