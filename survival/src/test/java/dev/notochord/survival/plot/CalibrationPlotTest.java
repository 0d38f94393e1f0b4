package dev.notochord.survival.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.collect.ImmutableMap;
import dev.notochord.survival.ConfidenceInterval;
import dev.notochord.survival.Estimate;
import dev.notochord.survival.plot.CalibrationPlot.Point;
import dev.notochord.survival.validation.Calibration;
import dev.notochord.survival.validation.SurvivalPredictions;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class CalibrationPlotTest {
  private static Point point(
      String name, double predicted, double observed, double lower, double upper) {
    return new Point(
        name,
        predicted,
        new Estimate(observed, Double.NaN, new ConfidenceInterval(lower, upper, 0.95)));
  }

  @Test
  void drawsGroupsAndCurveOfTheVeteransAsTheCommittedFigure() throws IOException {
    CalibrationPlot plot = CalibrationPlot.of(Calibration.withDefaults()
            .withGroupCount(5)
            .of(JudgedFigures.VETERAN, SurvivalPredictions.at(180, JudgedFigures.survival()))
            .only())
        .withTitle("Karnofsky score by 120 as the probability of living half a year");
    Drawing drawing = JudgedFigures.readable(plot.toSvg());
    assertThat(drawing.bands()).hasSize(1);
    JudgedFigures.assertSameInEveryLocale(plot::toSvg);
    CoxFigures.assertCommitted(plot.toSvg(), "calibration-plot.svg");
  }

  @Test
  void drawsClassesAtTwoMonthsAsTheCommittedFigure() throws IOException {
    CalibrationPlot plot = CalibrationPlot.of(ImmutableMap.of(
            "at 6 months",
            List.of(
                point("good", 0.1, 0.14, 0.05, 0.3),
                point("middle", 0.4, 0.3, 0.15, 0.55),
                point("poor", 0.7, 0.82, 0.6, 0.97)),
            "at 12 months",
            List.of(
                point("good", 0.15, 0.16, 0.07, 0.35),
                point("middle", 0.62, 0.6, 0.4, 0.8),
                point("poor", 0.97, 1, Double.NaN, Double.NaN),
                point("dreadful", 0.99, Double.NaN, Double.NaN, Double.NaN))))
        .withTitle("Observed and published survival")
        .withLabels("published risk of death", "observed risk of death");
    JudgedFigures.readable(plot.toSvg());
    assertThat(plot.toSvg()).contains("Not estimable: dreadful.");
    CoxFigures.assertCommitted(plot.toSvg(), "calibration-plot-classes.svg");
  }

  @Test
  void pointsAtTheSamePlaceDoNotWriteTheirNamesOverEachOther() {
    CalibrationPlot plot = CalibrationPlot.of(ImmutableMap.of(
        "all",
        List.of(
            point("one", 0.5, 0.5, 0.4, 0.6),
            point("two", 0.5, 0.5, 0.4, 0.6),
            point("three", 0.5, 0.5, 0.4, 0.6),
            point("four", 0.5, 0.5, 0.4, 0.6),
            point("five", 0.5, 0.5, 0.4, 0.6))));
    Drawing drawing = JudgedFigures.readable(plot.toSvg());
    assertThat(drawing.texts())
        .extracting(Drawing.Text::shown)
        .contains("one")
        .doesNotContain("five");
    assertThat(plot.toSvg()).contains("<title>five: predicted 0.5, observed 0.5</title>");
  }

  @Test
  void noPointAtAllIsAnEmptyFigure() {
    JudgedFigures.readable(CalibrationPlot.of(ImmutableMap.of("all", List.of())).toSvg());
  }

  @Test
  void refusesWhatIsNoRisk() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> point("a", 1.2, 0.5, 0, 1))
        .withMessage("calibration plot: predicted risk of 'a' is 1.2, expected 0 to 1");
    assertThatIllegalArgumentException().isThrownBy(() -> point(" ", 0.2, 0.5, 0, 1));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CalibrationPlot.of(ImmutableMap.<String, List<Point>>of()));
  }
}
