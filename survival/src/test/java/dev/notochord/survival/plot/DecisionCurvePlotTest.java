package dev.notochord.survival.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.collect.ImmutableMap;
import dev.notochord.survival.SurvivalData;
import dev.notochord.survival.validation.DecisionCurve;
import dev.notochord.survival.validation.DecisionCurveEstimate;
import java.io.IOException;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class DecisionCurvePlotTest {
  private static final DecisionCurveEstimate VETERAN = DecisionCurve.withDefaults()
      .ofRisk(
          JudgedFigures.VETERAN,
          180,
          ImmutableMap.of(
              "Karnofsky score by 120",
              Arrays.stream(JudgedFigures.survival()).map(s -> 1 - s).toArray()));

  @Test
  void drawsTheVeteransAsTheCommittedFigure() throws IOException {
    DecisionCurvePlot plot = DecisionCurvePlot.of(VETERAN)
        .withTitle("Death within half a year, Veterans' Administration trial")
        .with(DecisionCurvePlot.Limits.POINTWISE);
    Drawing drawing = JudgedFigures.readable(plot.toSvg());
    assertThat(drawing.bands()).hasSize(1);
    JudgedFigures.assertSameInEveryLocale(plot::toSvg);
    CoxFigures.assertCommitted(plot.toSvg(), "decision-curve-plot.svg");
  }

  @Test
  void aLineEndsWhereItLeavesTheAxisAndDoesNotRunAlongIt() {
    String svg = DecisionCurvePlot.of(VETERAN).toSvg();
    Drawing drawing = JudgedFigures.readable(svg);
    String bottom = SvgWriter.decimal(drawing.timeAxis().y1());
    // To treat all leaves the axis for good, once; it has one corner at the bottom.
    String all = Arrays.stream(svg.split("\n", -1))
        .filter(line -> line.contains("stroke-dasharray=\"5 3\""))
        .reduce("", (first, second) -> second);
    assertThat(all.split(" " + bottom.replace(".", "\\."), -1)).hasSize(1 + 1);
  }

  @Test
  void noEventAndNoNetBenefitAreDrawnAllTheSame() {
    SurvivalData data = SurvivalData.rightCensored(new double[] {9, 8}, new int[] {0, 0});
    JudgedFigures.readable(DecisionCurvePlot.of(DecisionCurve.withDefaults()
            .withThresholds(0.2, 0.4)
            .ofRisk(data, 5, new double[] {0.1, 0.3}))
        .toSvg());
    SurvivalData early = SurvivalData.rightCensored(new double[] {9, 2, 1}, new int[] {0, 0, 1});
    JudgedFigures.readable(DecisionCurvePlot.of(DecisionCurve.withDefaults()
            .withThresholds(0.2, 0.4, 0.9)
            .ofRisk(early, 5, new double[] {0.1, 0.5, 0.3}))
        .with(DecisionCurvePlot.Limits.POINTWISE)
        .toSvg());
  }

  @Test
  void refusesSizesOutOfRange() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> DecisionCurvePlot.of(VETERAN).withSize(500, 20_000))
        .withMessage("decision curve plot: plot height is 20000, expected 120 to 10000");
  }
}
