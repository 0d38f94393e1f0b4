package dev.notochord.survival.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.notochord.survival.ConfidenceInterval;
import dev.notochord.survival.Estimate;
import dev.notochord.survival.literature.MetaAnalysis;
import dev.notochord.survival.literature.MetaAnalysisResult;
import dev.notochord.survival.literature.PublishedRatio;
import dev.notochord.survival.literature.StudyEffect;
import dev.notochord.survival.plot.ForestPlot.Row;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ForestPlotTest {
  @Test
  void drawsTheVeteransAsTheCommittedFigure() throws IOException {
    CoxFigures.assertCommitted(
        ForestPlot.of(CoxFigures.veteran())
            .withTitle("Death from lung cancer, Veterans' Administration trial")
            .toSvg(),
        "forest-plot.svg");
  }

  @Test
  void drawsPublishedResultsAsTheCommittedFigure() throws IOException {
    CoxFigures.assertCommitted(
        ForestPlot.of(List.of(
                Row.of("A trial", ratio(0.62, 0.41, 0.94), 0.024),
                Row.heading("By margin"),
                Row.reference("wide"),
                Row.of("narrow", ratio(1.8, 0.02, 300), 0.61).asLevel(),
                Row.of("unknown", ratio(Double.NaN, Double.NaN, Double.NaN)).asLevel(),
                Row.of(
                    "Another, with a name that is far too long for its column",
                    ratio(3, 1.4, 6.5),
                    1e-9)))
            .withRatioLabel("odds ratio")
            .withWidth(600)
            .toSvg(),
        "forest-plot-rows.svg");
  }

  @Test
  void pooledStudiesBecomeRowsOfAForestPlot() {
    MetaAnalysisResult pooled = MetaAnalysis.withDefaults()
        .pool(List.of(
            StudyEffect.of("2019", PublishedRatio.parse("0.62", "0.41", "0.94")),
            StudyEffect.of("2021", PublishedRatio.parse("0.80", "0.55", "1.16"))));
    List<Row> rows = pooled.forest().stream()
        .map(row -> Row.of(row.label(), row.effect()))
        .collect(Collectors.toList());

    ForestPlot plot = ForestPlot.of(rows);

    assertThat(plot.rows())
        .extracting(Row::label)
        .containsExactly("2019", "2021", "common effect", "random effects");
    assertThat(plot.rows().get(0).ratio().orElseThrow().value()).isCloseTo(0.62, within(1e-12));
    assertThat(plot.rows().get(0).ratio().orElseThrow().interval().upper())
        .isCloseTo(0.94, within(5e-3));
    assertThat(plot.toSvg()).contains(">2019<", ">random effects<");
  }

  @Test
  void aFactorIsGroupedUnderItsNameWithItsReferenceFirst() {
    List<Row> rows = ForestPlot.of(CoxFigures.veteran()).rows();
    assertThat(rows.stream().map(Row::label))
        .containsExactly("karno", "celltype", "squamous", "adeno", "large", "smallcell", "prior");
    assertThat(rows.get(1).kind()).isEqualTo(ForestPlot.RowKind.HEADING);
    assertThat(rows.get(2).kind()).isEqualTo(ForestPlot.RowKind.REFERENCE);
    assertThat(rows.get(3).ratio())
        .contains(CoxFigures.veteran().coefficient("celltypeadeno").hazardRatio());
  }

  @Test
  void theAxisIsLogarithmicAndItsLabelsKeepApart() {
    RatioAxis axis = RatioAxis.over(0.25, 4);
    assertThat(axis.place(1, 0, 100)).isCloseTo(50, within(1e-9));
    assertThat(axis.place(2, 0, 100) - axis.place(1, 0, 100))
        .isCloseTo(axis.place(4, 0, 100) - axis.place(2, 0, 100), within(1e-9));
    for (double greatest : new double[] {1.01, 1.5, 3, 30, 1e4, 1e9}) {
      RatioAxis one = RatioAxis.over(1 / greatest, greatest * greatest);
      List<Tick> ticks = one.ticks(0, 250);
      assertThat(ticks).contains(new Tick(1, "1"));
      for (int i = 1; i < ticks.size(); i++) {
        double room =
            one.place(ticks.get(i).value(), 0, 250) - one.place(ticks.get(i - 1).value(), 0, 250);
        assertThat(room)
            .isGreaterThan((Lettering.TICK.width(ticks.get(i).label())
                    + Lettering.TICK.width(ticks.get(i - 1).label()))
                / 2);
      }
    }
  }

  @Test
  void pValuesHaveTwoOrThreeDecimals() {
    assertThat(ForestPlot.probability(0.0004, "")).isEqualTo("< 0.001");
    assertThat(ForestPlot.probability(0.0421, "= ")).isEqualTo("= 0.042");
    assertThat(ForestPlot.probability(0.421, "")).isEqualTo("0.42");
  }

  @Test
  void refusesNoRowsAndBlankLabels() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ForestPlot.of(List.of()))
        .withMessage("forest plot: no row, expected at least one");
    assertThatIllegalArgumentException().isThrownBy(() -> Row.heading(" "));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ForestPlot.of(List.of(Row.heading("a"))).withWidth(1));
  }

  private static Estimate ratio(double value, double lower, double upper) {
    return new Estimate(value, Double.NaN, new ConfidenceInterval(lower, upper, 0.95));
  }

  @Test
  void aPValueThatIsNoneIsRefusedBeforeItIsDrawn() {
    Estimate ratio = new Estimate(1, 0.5, new ConfidenceInterval(0.5, 2, 0.95));
    for (double p : new double[] {Double.NaN, -0.1, 1.1, Double.POSITIVE_INFINITY}) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> Row.of("age", ratio, p))
          .withMessageContaining("forest plot: p-value of 'age' is " + p + ", expected 0 to 1");
    }
  }
}
