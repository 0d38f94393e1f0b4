package dev.notochord.survival.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import com.google.common.collect.ImmutableMap;
import com.google.common.io.Resources;
import com.google.common.primitives.ImmutableDoubleArray;
import com.google.common.primitives.ImmutableLongArray;
import dev.notochord.survival.CompetingRisksData;
import dev.notochord.survival.competing.CumulativeIncidence;
import dev.notochord.survival.competing.CumulativeIncidenceCurves;
import dev.notochord.survival.plot.Drawing.Line;
import dev.notochord.survival.plot.Drawing.Point;
import dev.notochord.survival.plot.Drawing.Text;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CumulativeIncidencePlotTest {
  /** Half of the last decimal of a coordinate. */
  private static final double ROUNDING = 0.005001;

  private static final List<String> NAMES =
      List.of("relapse", "metastasis", "death", "second tumour", "fracture", "withdrawal");

  /** Relapse at 1 and 4, death at 2, censored at 3 and 5. */
  private static final Causes FIVE =
      Causes.of(new double[] {1, 2, 3, 4, 5}, new int[] {1, 2, 0, 1, 0}, 2);

  @Test
  void drawsStackedAreasAsTheCommittedFigure() throws IOException {
    assertThatFigureIs(
        "golden/incidence-stacked.svg",
        sample(3)
            .with(Arrangement.STACKED)
            .withTitle("First event after resection")
            .withSubtitle("made-up times of 40 subjects")
            .withTimeLabel("months since surgery")
            .withEventFreeLabel("alive without event")
            .toSvg());
  }

  @Test
  void drawsLinesAsTheCommittedFigure() throws IOException {
    assertThatFigureIs(
        "golden/incidence-lines.svg",
        sample(2)
            .with(IncidenceRange.CUT)
            .withTitle("First event after resection")
            .withTimeLabel("months since surgery")
            .toSvg());
  }

  private static void assertThatFigureIs(String resource, String svg) throws IOException {
    // On purpose only, and looked at in a browser afterwards: mvn test -Dgolden.write=true
    if (Boolean.getBoolean("golden.write")) {
      Files.writeString(Path.of("src/test/resources", resource), svg);
    }

    assertThat(svg)
        .isEqualTo(Resources.toString(Resources.getResource(resource), StandardCharsets.UTF_8));
  }

  /** Relapse: 1/5, then 3/5 free and 1 of 2 relapses. Death: 4/5 free and 1 of 4 dies. */
  @Test
  void linesStepUpAtTheTimesAndHeightsOfTheHandWorkedFunctions() {
    Drawing drawing = Drawing.of(five());

    List<Point> relapse = drawing.curves().get(0);
    List<Point> death = drawing.curves().get(1);

    assertThat(heightAt(drawing, relapse, 0)).isCloseTo(0, within(1e-9));
    assertThat(heightAt(drawing, relapse, 1.0 / 5)).isCloseTo(1.0 / 5, within(1e-4));
    assertThat(heightAt(drawing, relapse, 4.0 / 5)).isCloseTo(1.0 / 5 + 3.0 / 10, within(1e-4));
    assertThat(heightAt(drawing, death, 2.0 / 5)).isCloseTo(4.0 / 5 / 4, within(1e-4));
    assertThat(drawing.part(relapse.get(relapse.size() - 1).x())).isEqualTo(1);
    assertThat(drawing.dashes()).doesNotHaveDuplicates();
  }

  /** Above relapse lies death: 1/5, 2/5 from 2 on, 7/10 from 4 on. */
  @Test
  void stackedAreasAddUp() {
    Drawing drawing = Drawing.of(five().with(Arrangement.STACKED));

    List<List<Point>> areas = drawing.areas();

    assertThat(areas).hasSize(2);
    assertThat(areas.get(0).stream().map(Point::y).distinct())
        .as("the axis, 1/5 and 1/2")
        .hasSize(3);
    double top = areas.get(1).stream().mapToDouble(Point::y).min().orElseThrow();
    assertThat(drawing.survival(top)).isCloseTo(7.0 / 10, within(1e-4));
    assertThat(areas.get(1))
        .anyMatch(corner -> isAt(drawing, corner, 2.0 / 5, 2.0 / 5))
        .anyMatch(corner -> isAt(drawing, corner, 4.0 / 5, 1.0 / 2))
        .anyMatch(corner -> isAt(drawing, corner, 1, 1.0 / 2));
  }

  @Test
  void oneRowOfNumbersAtRiskStandsForAllCauses() {
    Drawing drawing = Drawing.of(five());

    assertThat(drawing.numbersAtRisk().get(0)).startsWith("5").endsWith("1");
    assertThat(drawing.numbersAtRisk()).hasSize(1);
    assertThat(shown(five())).contains("all");
  }

  @Test
  void eachGroupHasItsOwnNumbersAtRisk() {
    ImmutableMap<String, IncidenceColumns> first =
        Causes.of(new double[] {1, 4}, new int[] {1, 0}, 1).named(List.of("wide"));
    ImmutableMap<String, IncidenceColumns> second =
        Causes.of(new double[] {1, 2, 4}, new int[] {1, 1, 1}, 1).named(List.of("marginal"));
    Drawing drawing =
        Drawing.of(CumulativeIncidencePlot.ofGroups(ImmutableMap.<String, IncidenceColumns>builder()
            .putAll(first)
            .putAll(second)
            .build()));

    assertThat(drawing.labelsOfTicks())
        .extracting(Text::content)
        .containsExactly("0", "0.5", "1.0", "1.5", "2.0", "2.5", "3.0", "3.5", "4.0");
    assertThat(drawing.numbersAtRisk())
        .containsExactly(
            List.of("2", "2", "2", "1", "1", "1", "1", "1", "1"),
            List.of("3", "3", "3", "2", "2", "1", "1", "1", "1"));
  }

  @Test
  void estimatedCurvesAreDrawnAsTheFunctionsWorkedFromTheirDefinition() {
    CumulativeIncidenceCurves curves = CumulativeIncidence.withDefaults()
        .estimate(CompetingRisksData.of(new double[] {1, 2, 3, 4, 5}, new int[] {1, 3, 0, 1, 0})
            .withCauses("relapse", "metastasis", "death"));

    assertThat(CumulativeIncidencePlot.of(curves).with(Arrangement.STACKED).toSvg())
        .isEqualTo(CumulativeIncidencePlot.ofCauses(
                Causes.of(new double[] {1, 2, 3, 4, 5}, new int[] {1, 3, 0, 1, 0}, 3)
                    .named(NAMES))
            .with(Arrangement.STACKED)
            .toSvg());
  }

  @Test
  void theBandOfACauseHasTheLimitsOfItsEstimates() {
    CumulativeIncidenceCurves curves = CumulativeIncidence.withDefaults()
        .estimate(CompetingRisksData.of(new double[] {1, 2, 3, 4, 5}, new int[] {1, 2, 0, 1, 0}));
    Drawing drawing = Drawing.of(CumulativeIncidencePlot.of(curves));
    List<Point> death = drawing.bands().get(1);

    assertThat(drawing.bands()).hasSize(2);
    assertThat(death)
        .anyMatch(corner ->
            isAt(drawing, corner, 2.0 / 5, curves.estimateAt(2, 2).interval().lower()))
        .anyMatch(corner ->
            isAt(drawing, corner, 2.0 / 5, curves.estimateAt(2, 2).interval().upper()));
    assertThat(String.join(" ", shown(CumulativeIncidencePlot.of(curves))))
        .contains("Band: pointwise 95 % confidence limits.");
  }

  /** One enters at 2 and one at 3: nobody else is counted before they come. */
  @Test
  void whoEntersLateIsCountedFromThenOn() {
    CompetingRisksData data = CompetingRisksData.delayedEntry(
        new double[] {0, 2, 3, 0}, new double[] {4, 4, 4, 1}, new int[] {2, 1, 0, 1});
    CumulativeIncidenceCurves curves = CumulativeIncidence.withDefaults().estimate(data);
    Drawing drawing =
        Drawing.of(CumulativeIncidencePlot.of(ImmutableMap.of("late", curves, "same", curves), 2));

    assertThat(drawing.labelsOfTicks())
        .extracting(Text::content)
        .containsExactly("0", "0.5", "1.0", "1.5", "2.0", "2.5", "3.0", "3.5", "4.0");
    assertThat(drawing.numbersAtRisk().get(0))
        .isEqualTo(DoubleStream.iterate(0, tick -> tick <= 4, tick -> tick + 0.5)
            .mapToObj(tick -> Long.toString(curves.atRiskAt(tick)))
            .toList())
        .containsSubsequence("1", "2", "3");
    assertThat(drawing.curves().get(0)).anyMatch(corner -> isAt(drawing, corner, 1, 1.0 / 6));
  }

  @Test
  void aGroupWithoutTheCauseIsRefused() {
    CumulativeIncidenceCurves curves = CumulativeIncidence.withDefaults()
        .estimate(CompetingRisksData.of(new double[] {1}, new int[] {1}));

    assertThatIllegalArgumentException()
        .isThrownBy(() -> CumulativeIncidencePlot.of(ImmutableMap.of("a", curves), 2))
        .withMessage("cumulative incidence: cause is 2, expected 1 to 1");
  }

  @Test
  void theAxisEndsAt1UnlessItIsCutAndSaysSo() {
    CumulativeIncidencePlot plot = five().with(Band.HIDDEN);

    assertThat(shown(plot)).contains("1.00", "cumulative incidence").doesNotContain("0.6");
    assertThat(shown(plot.with(IncidenceRange.CUT)))
        .contains("0", "0.1", "0.5", "cumulative incidence (to 0.5)")
        .doesNotContain("0.6", "1.00");
    Drawing cut = Drawing.of(plot.with(IncidenceRange.CUT));
    assertThat(
            cut.survival(cut.curves().get(0).get(cut.curves().get(0).size() - 1).y()))
        .as("relapse ends at 0.5, the top")
        .isCloseTo(1, within(1e-9));
    assertThat(cut.description()).contains("cumulative incidence from 0 to 0.5 by");
  }

  @Test
  void theCutLeavesRoomForTheLimitsThatAreShown() {
    // The upper limit of relapse is 1.25 * 0.5 = 0.625.
    assertThat(shown(five().with(IncidenceRange.CUT))).contains("0.8").doesNotContain("1.0");
    assertThat(shown(five().with(IncidenceRange.CUT).withMaxTime(1.5)))
        .as("0.25 up to 1.5")
        .contains("cumulative incidence (to 0.25)");
  }

  @Test
  void aCutAxisOfNothingIsTheWholeAxis() {
    CumulativeIncidencePlot nothing = CumulativeIncidencePlot.ofCauses(
        Causes.of(new double[] {1, 2}, new int[] {0, 0}, 2).named(NAMES));

    assertThat(nothing.with(IncidenceRange.CUT).toSvg()).isEqualTo(nothing.toSvg());
    assertThat(shown(nothing))
        .contains("Band: pointwise 95 % confidence limits. Same line: " + "relapse, metastasis.");
  }

  @Test
  void aLongLabelNeverHidesWhereTheAxisEnds() {
    CumulativeIncidencePlot plot = five()
        .with(IncidenceRange.CUT)
        .with(Band.HIDDEN)
        .withIncidenceLabel("W".repeat(200))
        .withSize(320, 120);

    Drawing drawing = Drawing.of(plot);
    Text label = drawing.texts().stream()
        .filter(text -> text.shown().startsWith("W") && text.shown().endsWith("… (to 0.5)"))
        .findFirst()
        .orElseThrow();
    assertThat(label.content()).isEqualTo("W".repeat(200) + " (to 0.5)");
    assertThat(label.box().bottom() - label.box().top())
        .as("no longer than the axis")
        .isLessThanOrEqualTo(drawing.pixelsHigh());
  }

  @Test
  void hatchingStaysInsideItsArea() {
    Drawing drawing = Drawing.of(sample(6).with(Arrangement.STACKED));
    List<List<Line>> hatching = drawing.hatching();

    assertThat(hatching).hasSize(6).allMatch(strokes -> strokes.size() > 5);
    for (int place = 0; place < hatching.size(); place++) {
      List<Point> outline = drawing.areas().get(place);
      for (Line stroke : hatching.get(place)) {
        assertThat(isInside(outline, stroke.x1(), stroke.y1()))
            .as("%s of area %s", stroke, place)
            .isTrue();
        assertThat(isInside(outline, stroke.x2(), stroke.y2()))
            .as("%s of area %s", stroke, place)
            .isTrue();
      }
    }
  }

  @Test
  void neighbouringAreasHaveHatchingsOfDifferentDirections() {
    List<List<Line>> hatching = Drawing.of(sample(6).with(Arrangement.STACKED)).hatching();

    assertThat(hatching.stream().map(CumulativeIncidencePlotTest::slopes).toList())
        .containsExactly("-", "0", "+", "0", "|", "+-");
  }

  @Test
  void namesStandInsideAreasThatHaveRoomForThem() {
    CumulativeIncidencePlot plot = five().with(Arrangement.STACKED);

    assertThat(shown(plot).stream().filter("relapse"::equals))
        .as("key and area")
        .hasSize(2);
    assertThat(shown(plot).stream().filter("event-free"::equals)).hasSize(2);
    CumulativeIncidencePlot rare = CumulativeIncidencePlot.ofCauses(
            Causes.of(IntStream.range(0, 200).asDoubleStream().toArray(), rareCauses(), 1)
                .named(NAMES))
        .with(Arrangement.STACKED);
    assertThat(shown(rare).stream().filter("relapse"::equals)).as("key only").hasSize(1);
  }

  @Test
  void bandsAreShownForUpToTwoLinesUnlessAskedForAndNeverOnAreas() {
    assertThat(Drawing.of(sample(2)).bands()).hasSize(2);
    assertThat(Drawing.of(sample(3)).bands()).isEmpty();
    assertThat(Drawing.of(sample(3).with(Band.SHOWN)).bands()).hasSize(3);
    assertThat(Drawing.of(sample(2).with(Band.HIDDEN)).bands()).isEmpty();
    CumulativeIncidencePlot stacked = sample(2).with(Band.SHOWN).with(Arrangement.STACKED);
    assertThat(Drawing.of(stacked).bands()).isEmpty();
    assertThat(shown(stacked)).noneMatch(text -> text.startsWith("Band"));
  }

  @Test
  void screenReadersHearWhatEachCauseComesTo() {
    assertThat(Drawing.of(five()).title()).isEqualTo("Cumulative incidence: relapse, metastasis");
    assertThat(Drawing.of(five().withTimeLabel("years")).description())
        .isEqualTo("Cumulative incidence with the numbers at risk; cumulative incidence from 0 to 1"
            + " by years from 0 to 5. relapse: 0.5 at 5. metastasis: 0.2 at 5.");
    assertThat(Drawing.of(five().with(Arrangement.STACKED)).description())
        .startsWith("Cumulative incidence as stacked areas, from below,")
        .endsWith("event-free: 0.3 at 5.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"SIDE_BY_SIDE", "STACKED"})
  void figuresOnOnePageHaveNoIdentifiersThatCouldClash(Arrangement arrangement) {
    assertThat(Drawing.of(sample(6).with(arrangement)).identifiers()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"<b>&\"'</b>", "]]>", "<!--", "a\u0000b\uD800c\uFFFE", "\t x \n", "שלום", "脊索腫 😀"
      })
  void hostileNamesStayText(String name) {
    Map<String, IncidenceColumns> causes = FIVE.named(List.of(name, "other"));
    String legible = name.replace('\u0000', '\uFFFD')
        .replace('\uD800', '\uFFFD')
        .replace('\uFFFE', '\uFFFD')
        .replace('\t', ' ')
        .replace('\n', ' ');

    for (Arrangement arrangement : Arrangement.values()) {
      Drawing drawing = Drawing.of(CumulativeIncidencePlot.ofCauses(causes)
          .with(arrangement)
          .withTitle(name)
          .withIncidenceLabel(name)
          .withEventFreeLabel(name)
          .withTimeLabel(name));

      assertThat(drawing.title()).isEqualTo(legible);
      assertThat(drawing.texts().stream().filter(text -> text.content().equals(legible)))
          .as("key and both axes")
          .hasSizeGreaterThanOrEqualTo(3);
    }
  }

  @ParameterizedTest
  @CsvSource({"SIDE_BY_SIDE, 3", "STACKED, 9"})
  void aMillionRowsGiveADocumentBoundedByItsSize(Arrangement arrangement, int outlines) {
    int rows = 1_000_000;
    SplittableRandom random = new SplittableRandom(20261125L);
    double[] times = random.doubles(rows, 0, 120).sorted().distinct().toArray();
    long[] atRisk = new long[times.length];
    double[][] incidence = new double[3][times.length];
    for (int row = 0; row < times.length; row++) {
      atRisk[row] = (long) times.length - row;
      for (int cause = 0; cause < 3; cause++) {
        double before = row == 0 ? 0 : incidence[cause][row - 1];
        incidence[cause][row] = before + (row % 3 == cause ? 1.0 / times.length : 0);
      }
    }
    ImmutableMap.Builder<String, IncidenceColumns> causes = ImmutableMap.builder();
    for (int cause = 0; cause < 3; cause++) {
      ImmutableDoubleArray column = ImmutableDoubleArray.copyOf(incidence[cause]);
      causes.put(
          NAMES.get(cause),
          IncidenceColumns.of(
              ImmutableDoubleArray.copyOf(times),
              column,
              column,
              column,
              ImmutableLongArray.copyOf(atRisk),
              0.95));
    }

    String svg = CumulativeIncidencePlot.ofCauses(causes.buildOrThrow())
        .with(arrangement)
        .toSvg();

    // Each outline has at most one step per tenth of a pixel along or across, of 2 times 8 bytes.
    assertThat(svg.length()).isLessThan(outlines * 2 * (7200 + 3600) * 8);
  }

  @Test
  void bytesAreTheSameInEveryLocale() {
    CumulativeIncidencePlot lines = sample(3).with(IncidenceRange.CUT).withMaxTime(2.5);
    CumulativeIncidencePlot stacked = sample(3).with(Arrangement.STACKED);
    List<String> expected = List.of(lines.toSvg(), stacked.toSvg());
    Locale before = Locale.getDefault();
    try {
      for (String tag : List.of("de", "ar-EG-u-nu-arab", "hi-IN-u-nu-deva", "tr")) {
        Locale.setDefault(Locale.forLanguageTag(tag));
        assertThat(List.of(lines.toSvg(), stacked.toSvg())).as(tag).isEqualTo(expected);
      }
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void followUpOfNothingStillGivesAFigure() {
    CumulativeIncidencePlot plot = CumulativeIncidencePlot.ofCauses(
        Causes.of(new double[] {0, 0}, new int[] {1, 0}, 1).named(NAMES));

    assertThat(Drawing.of(plot).numbersAtRisk().get(0)).startsWith("2", "0");
    assertThat(Drawing.of(plot.with(Arrangement.STACKED)).areas()).hasSize(1);
  }

  @Test
  void changedCopiesLeaveThePlotAsItIs() {
    CumulativeIncidencePlot plot = five();
    String before = plot.toSvg();

    CumulativeIncidencePlot changed = plot.withTitle("t")
        .withSubtitle("s")
        .withSize(400, 200)
        .with(Band.HIDDEN)
        .with(Arrangement.STACKED)
        .withMaxTime(9);

    assertThat(plot.toSvg()).isEqualTo(before);
    assertThat(changed.toSvg()).isNotEqualTo(before);
    assertThat(changed).hasToString("cumulative incidence plot of relapse, metastasis");
  }

  @Test
  void refusesWhatCannotBeDrawn() {
    CumulativeIncidencePlot plot = five();

    assertThatIllegalArgumentException()
        .isThrownBy(() -> CumulativeIncidencePlot.ofCauses(Map.of()))
        .withMessage("cumulative incidence plot: no cause, expected at least one");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CumulativeIncidencePlot.ofGroups(Map.of()))
        .withMessage("cumulative incidence plot: no group, expected at least one");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CumulativeIncidencePlot.ofGroups(FIVE.named(List.of("a", " "))))
        .withMessage("cumulative incidence plot: group name ' ' is blank");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> plot.withEventFreeLabel(" "))
        .withMessage("cumulative incidence plot: label of the event-free part is blank");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> plot.withMaxTime(Double.NaN))
        .withMessage("cumulative incidence plot: end of the time axis is NaN, "
            + "expected a finite number > 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> plot.withSize(319, 200))
        .withMessage("cumulative incidence plot: width is 319, expected 320 to 10000");
  }

  @Test
  void refusesStacksThatDoNotAddUp() {
    Map<String, IncidenceColumns> causes = FIVE.named(NAMES);
    IncidenceColumns half = Causes.of(new double[] {1, 2}, new int[] {1, 0}, 1)
        .named(List.of("half"))
        .values()
        .asList()
        .get(0);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> CumulativeIncidencePlot.ofGroups(causes).with(Arrangement.STACKED))
        .withMessageContaining("groups cannot be stacked");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> five().with(IncidenceRange.CUT).with(Arrangement.STACKED))
        .withMessageContaining("the axis of stacked areas is cut");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> CumulativeIncidencePlot.ofCauses(ImmutableMap.<String, IncidenceColumns>builder()
                .putAll(causes)
                .put("other", half)
                .build()))
        .withMessageContaining("'other' has other times or numbers at risk");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> CumulativeIncidencePlot.ofCauses(ImmutableMap.of("a", half, "b", half, "c", half))
                .with(Arrangement.STACKED))
        .withMessage("cumulative incidence plot: the causes add up to 1.5 at time 1.0, "
            + "expected at most 1");
  }

  private static CumulativeIncidencePlot five() {
    return CumulativeIncidencePlot.ofCauses(FIVE.named(NAMES));
  }

  /** Returns the plot of 40 subjects at 1.5, 3, ... months, every seventh censored, the causes in turn. */
  private static CumulativeIncidencePlot sample(int causes) {
    double[] times = IntStream.rangeClosed(1, 40).mapToDouble(i -> 1.5 * i).toArray();
    int[] which =
        IntStream.rangeClosed(1, 40).map(i -> i % 7 == 0 ? 0 : i % causes + 1).toArray();
    return CumulativeIncidencePlot.ofCauses(Causes.of(times, which, causes).named(NAMES));
  }

  private static int[] rareCauses() {
    return IntStream.range(0, 200).map(i -> i == 7 ? 1 : 0).toArray();
  }

  private static List<String> shown(CumulativeIncidencePlot plot) {
    return Drawing.of(plot).texts().stream().map(Text::shown).toList();
  }

  /** Returns the height of the last corner at a part of the time axis: after the step. */
  private static double heightAt(Drawing drawing, List<Point> corners, double part) {
    return corners.stream()
        .filter(corner ->
            Math.abs(drawing.part(corner.x()) - part) * drawing.pixelsWide() < 2 * ROUNDING)
        .mapToDouble(corner -> drawing.survival(corner.y()))
        .max()
        .orElseThrow(() -> new AssertionError("no corner at " + part + " of the axis"));
  }

  private static boolean isAt(Drawing drawing, Point corner, double part, double height) {
    return Math.abs(drawing.part(corner.x()) - part) * drawing.pixelsWide() < 2 * ROUNDING
        && Math.abs(drawing.survival(corner.y()) - height) * drawing.pixelsHigh() < 2 * ROUNDING;
  }

  /** Counts crossings to the left; points on an edge count as inside, within the blur of the outline. */
  private static boolean isInside(List<Point> outline, double x, double y) {
    double blur = 0.12;
    boolean inside = false;
    for (double dx : new double[] {-blur, blur}) {
      for (double dy : new double[] {-blur, blur}) {
        inside |= crossings(outline, x + dx, y + dy) % 2 == 1;
      }
    }
    return inside;
  }

  private static int crossings(List<Point> outline, double x, double y) {
    int crossings = 0;
    for (int i = 0; i < outline.size(); i++) {
      Point a = outline.get(i);
      Point b = outline.get((i + 1) % outline.size());
      if (a.x() == b.x() && a.x() < x && (a.y() > y) != (b.y() > y)) {
        crossings++;
      }
    }
    return crossings;
  }

  private static String slopes(List<Line> strokes) {
    HashSet<String> slopes = new HashSet<>();
    for (Line stroke : strokes) {
      double rise = stroke.y2() - stroke.y1();
      slopes.add(stroke.x1() == stroke.x2() ? "|" : rise > 0 ? "+" : rise < 0 ? "-" : "0");
    }
    return String.join("", slopes.stream().sorted().toList());
  }
}
