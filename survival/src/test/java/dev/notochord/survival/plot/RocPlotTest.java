package dev.notochord.survival.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import com.google.common.collect.ImmutableMap;
import dev.notochord.survival.SurvivalData;
import dev.notochord.survival.validation.RocCurve;
import dev.notochord.survival.validation.TimeDependentAuc;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class RocPlotTest {
  private static final TimeDependentAuc AUC = TimeDependentAuc.withDefaults();

  @Test
  void drawsTwoScoresOfTheVeteransAsTheCommittedFigure() throws IOException {
    RocPlot plot = RocPlot.of(ImmutableMap.of(
            "Karnofsky score", AUC.rocOfRisk(JudgedFigures.VETERAN, JudgedFigures.KARNOFSKY, 180),
            "age", AUC.rocOfRisk(JudgedFigures.VETERAN, JudgedFigures.AGE, 180)))
        .withTitle("Death within half a year, Veterans' Administration trial");
    JudgedFigures.readable(plot.toSvg());
    JudgedFigures.assertSameInEveryLocale(plot::toSvg);
    CoxFigures.assertCommitted(plot.toSvg(), "roc-plot.svg");
  }

  @Test
  void aCurveGoesThroughItsPoints() {
    // Died at 1 and 2, alive at 5; the score puts the first above the last and the second below.
    SurvivalData data = SurvivalData.rightCensored(new double[] {1, 2, 5}, new int[] {1, 1, 0});
    RocCurve curve = AUC.rocOfRisk(data, new double[] {3, 1, 2}, 4);
    Drawing drawing = JudgedFigures.readable(RocPlot.of(curve).toSvg());
    Drawing.Line up = drawing.verticalAxis();
    Drawing.Line across = drawing.timeAxis();
    double height = up.y2() - up.y1();
    // (0, 1/2) and (1, 1/2) are corners: half of those who died lie above the one who lives.
    String half = SvgWriter.decimal(up.y2() - height / 2);
    assertThat(RocPlot.of(curve).toSvg())
        .contains("L" + SvgWriter.decimal(across.x1()) + " " + half)
        .contains("L" + SvgWriter.decimal(across.x2()) + " " + half)
        .contains(">area 0.5<");
    assertThat(curve.area()).isCloseTo(0.5, within(1e-15));
  }

  @Test
  void aCurveThatThereIsNotIsOnlyInTheKey() {
    SurvivalData data = SurvivalData.rightCensored(new double[] {4, 5}, new int[] {0, 0});
    String svg = RocPlot.of(AUC.rocOfRisk(data, new double[] {1, 2}, 3)).toSvg();
    assertThat(svg).contains(">no curve<");
    JudgedFigures.readable(svg);
  }

  @Test
  void refusesNoCurvesAndSizesOutOfRange() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RocPlot.of(ImmutableMap.of()))
        .withMessage("ROC plot: no curve, expected at least one");
    RocCurve curve = AUC.rocOfRisk(JudgedFigures.VETERAN, JudgedFigures.AGE, 180);
    assertThatIllegalArgumentException().isThrownBy(() -> RocPlot.of(ImmutableMap.of(" ", curve)));
    assertThatIllegalArgumentException().isThrownBy(() -> RocPlot.of(curve).withSize(100, 300));
  }
}
