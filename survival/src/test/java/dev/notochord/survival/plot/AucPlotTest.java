package dev.notochord.survival.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.collect.ImmutableMap;
import dev.notochord.survival.SurvivalData;
import dev.notochord.survival.validation.TimeDependentAuc;
import dev.notochord.survival.validation.TimeDependentAucEstimate;
import java.io.IOException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AucPlotTest {
  private static final TimeDependentAuc AUC = TimeDependentAuc.withDefaults();

  private static TimeDependentAucEstimate veteran(double[] risk, double... times) {
    return AUC.ofRisk(JudgedFigures.VETERAN, risk, times);
  }

  @Test
  void drawsTwoScoresOfTheVeteransAsTheCommittedFigure() throws IOException {
    AucPlot plot = AucPlot.of(ImmutableMap.of(
            "Karnofsky score", veteran(JudgedFigures.KARNOFSKY, 30, 90, 180, 360),
            "age", veteran(JudgedFigures.AGE, 30, 90, 180, 360)))
        .withTitle("Death, Veterans' Administration trial")
        .withTimeLabel("days since randomisation");
    JudgedFigures.readable(plot.toSvg());
    JudgedFigures.assertSameInEveryLocale(plot::toSvg);
    CoxFigures.assertCommitted(plot.toSvg(), "auc-plot.svg");
  }

  @Test
  void manyTimesAreALineInABand() throws IOException {
    double[] times = IntStream.rangeClosed(1, 25).mapToDouble(k -> 15 * k).toArray();
    AucPlot plot =
        AucPlot.of(veteran(JudgedFigures.KARNOFSKY, times)).with(AucPlot.Band.SIMULTANEOUS);
    Drawing drawing = JudgedFigures.readable(plot.toSvg());
    assertThat(drawing.bands()).hasSize(1);
    assertThat(plot.toSvg()).contains("Band: simultaneous 95 % limits.");
    CoxFigures.assertCommitted(plot.toSvg(), "auc-plot-band.svg");
  }

  @Test
  void aTimeWithoutAnAreaIsAGap() {
    SurvivalData data =
        SurvivalData.rightCensored(new double[] {3, 4, 5, 6, 9}, new int[] {1, 0, 1, 1, 0});
    String svg =
        AucPlot.of(AUC.ofRisk(data, new double[] {2, 3, 1, 1, 2}, 1, 3.5, 5.5)).toSvg();
    assertThat(svg).contains("No area at 1 time.");
    JudgedFigures.readable(svg);
  }

  @Test
  void refusesNoScores() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> AucPlot.of(ImmutableMap.of()))
        .withMessage("AUC plot: no score, expected at least one");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> AucPlot.of(veteran(JudgedFigures.AGE, 90)).withTimeLabel(" "));
  }
}
