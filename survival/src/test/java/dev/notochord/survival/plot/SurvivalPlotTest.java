package dev.notochord.survival.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import com.google.common.collect.ImmutableMap;
import com.google.common.io.Resources;
import com.google.common.primitives.ImmutableDoubleArray;
import dev.notochord.survival.ConfidenceInterval;
import dev.notochord.survival.Samples;
import dev.notochord.survival.SurvivalData;
import dev.notochord.survival.nonparametric.BandKind;
import dev.notochord.survival.nonparametric.ConfidenceBand;
import dev.notochord.survival.nonparametric.KaplanMeier;
import dev.notochord.survival.nonparametric.SurvivalBand;
import dev.notochord.survival.nonparametric.SurvivalCurve;
import dev.notochord.survival.plot.Drawing.Line;
import dev.notochord.survival.plot.Drawing.Point;
import dev.notochord.survival.plot.Drawing.Text;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SurvivalPlotTest {
  /** Half of the last decimal of a coordinate. */
  private static final double ROUNDING = 0.005001;

  @Test
  void drawsTheLeukaemiaTrialAsTheCommittedFigure() throws IOException {
    String svg = leukaemia()
        .withTitle("Remission of acute leukaemia")
        .withSubtitle("6-mercaptopurine or placebo, 21 pairs (Freireich 1963)")
        .withTimeLabel("weeks in remission")
        .withSurvivalLabel("in remission")
        .toSvg();

    // On purpose only, and looked at in a browser afterwards: mvn test -Dgolden.write=true
    if (Boolean.getBoolean("golden.write")) {
      Files.writeString(Path.of("src/test/resources/golden/survival-plot.svg"), svg);
    }

    assertThat(svg)
        .isEqualTo(Resources.toString(
            Resources.getResource("golden/survival-plot.svg"), StandardCharsets.UTF_8));
  }

  /** 6-MP: 3 of 21 relapse at 6 weeks, 1 of 17 at 7, of 15 at 10, of 12 at 13, of 11 at 16, of 7 at 22, of 6 at 23. */
  @Test
  void stepsStandAtTheTimesAndHeightsOfTheHandWorkedCurve() {
    Drawing drawing = Drawing.of(leukaemia());
    double[] times = {6, 7, 10, 13, 16, 22, 23};
    double[] factors = {18.0 / 21, 16.0 / 17, 14.0 / 15, 11.0 / 12, 10.0 / 11, 6.0 / 7, 5.0 / 6};

    List<Point> corners = drawing.curves().get(0);

    assertThat(corners.get(0).x()).isEqualTo(drawing.timeAxis().x1());
    assertThat(corners.get(0).y()).isEqualTo(drawing.verticalAxis().y1());
    double survival = 1;
    for (int step = 0; step < times.length; step++) {
      survival *= factors[step];
      // The step down at each time; between them lie censored times, where the line runs on.
      Point foot = footAt(drawing, corners, times[step] / 35);
      assertThat(drawing.survival(foot.y()))
          .isCloseTo(survival, within(ROUNDING / drawing.pixelsHigh()));
    }
    assertThat(drawing.part(corners.get(corners.size() - 1).x())).isEqualTo(1);
    assertThat(corners.stream().map(Point::y).distinct()).hasSize(8);
  }

  @Test
  void numbersAtRiskAreThoseJustBeforeEachTick() {
    Drawing drawing = Drawing.of(leukaemia());

    assertThat(drawing.labelsOfTicks())
        .extracting(Text::content)
        .containsExactly("0", "5", "10", "15", "20", "25", "30", "35");
    // Counted in the table of Freireich 1963: times at or after each tick.
    assertThat(drawing.numbersAtRisk())
        .containsExactly(
            List.of("21", "21", "15", "11", "8", "5", "4", "1"),
            List.of("21", "14", "8", "4", "2", "0", "0", "0"));
  }

  @Test
  void aMarkStandsAtEachTimeOfCensoring() {
    Drawing drawing = Drawing.of(leukaemia());
    double[] censored = {6, 9, 10, 11, 17, 19, 20, 25, 32, 34, 35};

    List<Point> marks = drawing.marks("6-MP");

    assertThat(marks).hasSize(censored.length);
    for (int i = 0; i < censored.length; i++) {
      assertThat(drawing.part(marks.get(i).x()) * 35).isCloseTo(censored[i], within(0.001));
    }
    assertThat(drawing.marks("control")).as("placebo: all relapsed").isEmpty();
  }

  @Test
  void dottedGuidesLeadToTheMediansAt8And23Weeks() {
    Drawing drawing = Drawing.of(leukaemia());

    List<Line> guides = drawing.medianGuides();

    assertThat(guides).hasSize(3);
    assertThat(drawing.survival(guides.get(0).y1())).isEqualTo(0.5);
    assertThat(drawing.part(guides.get(0).x2()) * 35).isCloseTo(23, within(0.001));
    assertThat(drawing.part(guides.get(1).x1()) * 35).isCloseTo(8, within(0.001));
    assertThat(drawing.part(guides.get(2).x1()) * 35).isCloseTo(23, within(0.001));
    assertThat(guides.get(1).y2()).isEqualTo(drawing.timeAxis().y1());
  }

  @Test
  void theKeyStatesEachMedian() {
    assertThat(shown(leukaemia())).contains("median 8", "median 23");
    assertThat(shown(plot(curve(new double[] {1, 2, 3}, 1, 0, 0)))).contains("median not reached");
    assertThat(shown(plot(curve(new double[] {69.2489, 70}, 1, 1)).withMaxTime(5)))
        .as("beyond the end of the axis, in three digits")
        .contains("median 69.6");
  }

  @Test
  void noGuideIsDrawnWithoutAMedian() {
    assertThat(Drawing.of(plot(curve(new double[] {1, 2, 3}, 1, 0, 0))).medianGuides())
        .isEmpty();
    assertThat(Drawing.of(leukaemia().withMaxTime(7)).medianGuides()).isEmpty();
    assertThat(Drawing.of(leukaemia().withMaxTime(8)).medianGuides()).hasSize(2);
  }

  @Test
  void bandsFollowBothLimitsAndEndWhereThereAreNone() {
    // S = 2/3 at 1, 0 at 4: no limits there. The limits at 1 hold up to 4.
    SurvivalCurve curve = curve(new double[] {1, 4, 4}, 1, 1, 1);
    Drawing drawing = Drawing.of(plot(curve).withMaxTime(8));

    List<Point> corners = drawing.bands().get(0);

    double end = corners.stream().mapToDouble(Point::x).max().orElseThrow();
    double bottom = corners.stream().mapToDouble(Point::y).max().orElseThrow();
    assertThat(drawing.part(end)).isCloseTo(4.0 / 8, within(0.0001));
    assertThat(drawing.survival(bottom)).isCloseTo(curve.lower().get(0), within(0.0001));
    assertThat(corners.stream().map(Point::y).distinct())
        .as("upper limit clipped to 1, lower limit")
        .hasSize(2);
  }

  @Test
  void bandsAreShownForUpToTwoCurvesUnlessAskedFor() {
    SurvivalPlot larynx = SurvivalPlot.of(curves("larynx"));

    assertThat(Drawing.of(leukaemia()).bands()).hasSize(2);
    assertThat(Drawing.of(leukaemia().with(Band.HIDDEN)).bands()).isEmpty();
    SurvivalCurve any = curve(new double[] {1, 2}, 1, 0);
    assertThat(Drawing.of(SurvivalPlot.of(Map.of("a", any, "b", any, "c", any))).bands())
        .isEmpty();
    assertThat(Drawing.of(larynx).bands()).isEmpty();
    assertThat(Drawing.of(larynx.with(Band.SHOWN)).bands()).hasSize(4);
  }

  /** Limits known from 2 up to the row at 4 only; the curve has rows at 1, 2, 3, 4 and 5. */
  @Test
  void separateLimitsReplaceThoseOfTheCurveWhereTheyAreKnown() {
    SurvivalPlot plot = plot(curve(new double[] {1, 2, 3, 4, 5}, 1, 1, 1, 0, 0))
        .withLimits(ImmutableMap.of(
            "all",
            limits(
                new double[] {1, 2, 3, 4, 5},
                new double[] {Double.NaN, 0.3, 0.2, Double.NaN, Double.NaN},
                new double[] {Double.NaN, 0.9, 0.8, Double.NaN, Double.NaN})));
    Drawing drawing = Drawing.of(plot);

    List<Point> corners = drawing.bands().get(0);

    assertThat(drawing.bands()).hasSize(1);
    assertThat(corners.stream()
            .map(corner -> Math.round(drawing.part(corner.x()) * 5))
            .distinct())
        .containsExactlyInAnyOrder(2L, 3L, 4L);
    assertThat(corners.stream()
            .map(corner -> Math.round(drawing.survival(corner.y()) * 100))
            .distinct())
        .containsExactlyInAnyOrder(30L, 20L, 90L, 80L);
    assertThat(shown(plot)).contains("Band: simultaneous 95 % limits. Marks: follow-up censored.");
  }

  @Test
  void aSimultaneousBandIsDrawnFromTheFirstToTheLastEventOnly() {
    SurvivalCurve curve = curve(new double[] {1, 2, 3, 4, 5}, 1, 1, 1, 0, 0);
    SurvivalBand band = ConfidenceBand.withDefaults().of(curve);
    SurvivalPlot plot = plot(curve).with(ConfidenceBand.withDefaults());
    Drawing drawing = Drawing.of(plot);

    assertThat(partsOfAxis(drawing)).containsExactlyInAnyOrder(10L, 20L, 30L);
    // The step at the end of the range belongs to it.
    for (int time = 1; time <= 3; time++) {
      ConfidenceInterval interval = band.intervalAt(time);
      double part = time / 5.0;
      assertThat(drawing.bands().get(0))
          .anyMatch(corner -> Math.abs(drawing.part(corner.x()) - part) < 1e-4
              && Math.abs(drawing.survival(corner.y()) - interval.lower()) < 1e-4)
          .anyMatch(corner -> Math.abs(drawing.part(corner.x()) - part) < 1e-4
              && Math.abs(drawing.survival(corner.y()) - interval.upper()) < 1e-4);
    }
    assertThat(shown(plot))
        .contains("Band: simultaneous 95 % confidence limits, Hall-Wellner. Marks: follow-up"
            + " censored.");
  }

  @Test
  void aBandOverARangeBetweenTheRowsStartsAndEndsWhereTheRangeDoes() {
    SurvivalPlot plot = plot(curve(new double[] {1, 2, 3, 4, 5}, 1, 1, 1, 0, 0))
        .with(ConfidenceBand.withDefaults().with(BandKind.EQUAL_PRECISION).withRange(1.5, 2.5));

    assertThat(partsOfAxis(Drawing.of(plot))).containsExactlyInAnyOrder(15L, 20L, 25L);
    assertThat(String.join(" ", shown(plot))).contains("confidence limits, equal precision.");
  }

  @Test
  void theNoteTellsWhichCurveHasWhichLimits() {
    SurvivalCurve some = curve(new double[] {1, 2, 3}, 1, 1, 0);
    SurvivalCurve none = curve(new double[] {1, 2}, 0, 0);
    SurvivalPlot plot = SurvivalPlot.of(ImmutableMap.of("some", some, "none", none));

    assertThat(String.join(" ", shown(plot.with(ConfidenceBand.withDefaults()))))
        .contains("Band: simultaneous 95 % confidence limits, Hall-Wellner (some); no Hall-Wellner"
            + " limits: no event (none).");
    assertThat(String.join(
            " ",
            shown(plot.withBands(Map.of("some", ConfidenceBand.withDefaults().of(some))))))
        .contains("Hall-Wellner (some); pointwise 95 % confidence limits (none).");
  }

  @Test
  void aBandOfAnotherCurveIsRefused() {
    SurvivalCurve curve = curve(new double[] {1, 2, 3}, 1, 1, 0);
    SurvivalBand other = ConfidenceBand.withDefaults().of(curve(new double[] {1, 2, 4}, 1, 1, 0));

    assertThatIllegalArgumentException()
        .isThrownBy(() -> plot(curve).withBands(Map.of("all", other)))
        .withMessage("survival plot: the band of 'all' is that of another curve");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> plot(curve).withBands(Map.of("placebo", other)))
        .withMessage("survival plot: limits of 'placebo', expected a name of [all]");
  }

  /** Returns where the corners of the first band stand, in tenths of a unit of an axis of 5. */
  private static List<Long> partsOfAxis(Drawing drawing) {
    return drawing.bands().get(0).stream()
        .map(corner -> Math.round(drawing.part(corner.x()) * 50))
        .distinct()
        .toList();
  }

  @Test
  void aGapInTheLimitsPartsTheBand() {
    SurvivalPlot plot = plot(curve(new double[] {1, 2, 3}, 1, 1, 0))
        .withLimits(ImmutableMap.of(
            "all",
            limits(new double[] {0.5, 1, 2}, new double[] {0.4, Double.NaN, 0.1}, new double[] {
              1, Double.NaN, 0.6
            })));

    assertThat(plot.toSvg()).containsPattern("d=\"M[^\"M]*ZM[^\"M]*Z\"");
  }

  @Test
  void curvesThatLookLikeOneAreNamedInTheNote() {
    SurvivalCurve same = curve(new double[] {1, 2}, 1, 1);
    SurvivalCurve other = curve(new double[] {1, 2}, 1, 0);

    assertThat(shown(SurvivalPlot.of(ImmutableMap.of("a", same, "b", other, "c", same))))
        .contains("Marks: follow-up censored. Same line: a, c.");
    assertThat(shown(leukaemia())).noneMatch(text -> text.contains("Same line"));
  }

  @Test
  void sixCurvesDifferInDashesAndInMarks() {
    ImmutableMap.Builder<String, SurvivalCurve> curves = ImmutableMap.builder();
    for (int i = 1; i <= 6; i++) {
      curves.put("group " + i, curve(new double[] {i, 2 * i, 20}, 1, 0, 0));
    }
    Drawing drawing = Drawing.of(SurvivalPlot.of(curves.buildOrThrow()));

    assertThat(drawing.dashes()).hasSize(6).doesNotHaveDuplicates();
    assertThat(drawing.shapesOfMarks())
        .hasSize(6)
        .allSatisfy(shapes -> assertThat(shapes).hasSize(1));
    assertThat(drawing.shapesOfMarks()).doesNotHaveDuplicates();
  }

  @Test
  void aLongNoteTakesMoreLines() {
    SurvivalCurve same = curve(new double[] {1, 2}, 1, 1);
    SurvivalPlot plot = SurvivalPlot.of(
        ImmutableMap.of("long name ".repeat(8), same, "another long name ".repeat(5), same));

    List<String> note = shown(plot.withSize(400, 200)).stream()
        .dropWhile(text -> !text.startsWith("Band"))
        .toList();

    assertThat(note).hasSizeGreaterThan(2);
    assertThat(String.join(" ", note)).contains("another long name");
  }

  @Test
  void figuresOnOnePageHaveNoIdentifiersThatCouldClash() {
    assertThat(Drawing.of(leukaemia()).identifiers()).isEmpty();
  }

  /** An SVG element inherits the direction of a page in Arabic or Hebrew, where texts would start at the right. */
  @Test
  void textsRunFromTheLeftOnEveryPage() {
    assertThat(Drawing.of(leukaemia()).root().getAttribute("direction")).isEqualTo("ltr");
  }

  @Test
  void noteNamesTheLevelOfTheBandsAndExplainsTheMarks() {
    SurvivalCurve ninety = KaplanMeier.withDefaults()
        .withConfidenceLevel(0.9)
        .estimate(SurvivalData.rightCensored(new double[] {1, 2}, new int[] {1, 1}));

    assertThat(shown(leukaemia()))
        .contains("Band: pointwise 95 % confidence limits. Marks: follow-up censored.");
    assertThat(shown(plot(ninety))).contains("Band: pointwise 90 % confidence limits.");
    assertThat(shown(leukaemia().with(Band.HIDDEN))).contains("Marks: follow-up censored.");
    assertThat(shown(plot(ninety).with(Band.HIDDEN))).noneMatch(text -> text.contains("Marks"));
  }

  @Test
  void curvesEndAtTheEndOfTheTimeAxis() {
    Drawing drawing = Drawing.of(leukaemia().withMaxTime(12));

    assertThat(drawing.labelsOfTicks()).extracting(Text::content).endsWith("12");
    for (List<Point> corners : drawing.curves()) {
      assertThat(drawing.part(corners.get(corners.size() - 1).x())).isEqualTo(1);
    }
    assertThat(drawing.marks("6-MP")).as("6, 9, 10, 11 weeks").hasSize(4);
  }

  @Test
  void aCurveEndsWhereItsFollowUpEnds() {
    Drawing drawing = Drawing.of(leukaemia().withMaxTime(70));
    List<Point> corners = drawing.curves().get(0);

    assertThat(drawing.part(corners.get(corners.size() - 1).x())).isCloseTo(0.5, within(0.0001));
    assertThat(drawing.numbersAtRisk().get(0)).endsWith("0");
  }

  @Test
  void labelInMonthsSetsTheTicksAtPartsOfYears() {
    SurvivalPlot plot = leukaemia().withMaxTime(60).withTimeLabel("Months since surgery");

    assertThat(Drawing.of(plot).labelsOfTicks())
        .extracting(Text::content)
        .containsExactly("0", "12", "24", "36", "48", "60");
    assertThat(Drawing.of(plot.withTimeLabel("weeks")).labelsOfTicks())
        .extracting(Text::content)
        .containsExactly("0", "10", "20", "30", "40", "50", "60");
  }

  @Test
  void allTimesAtZeroStillGiveAFigure() {
    Drawing drawing = Drawing.of(plot(curve(new double[] {0, 0}, 1, 0)));

    assertThat(drawing.labelsOfTicks())
        .extracting(Text::content)
        .startsWith("0")
        .endsWith("1.0");
    assertThat(drawing.numbersAtRisk().get(0)).startsWith("2", "0");
    assertThat(drawing.survival(drawing.curves().get(0).get(1).y())).isEqualTo(0.5);
  }

  @Test
  void screenReadersHearTheTitleAndEachCurve() {
    Drawing drawing = Drawing.of(leukaemia().withTitle("Remission").withTimeLabel("weeks"));

    assertThat(drawing.root().getAttribute("role")).isEqualTo("img");
    assertThat(drawing.title()).isEqualTo("Remission");
    assertThat(drawing.description())
        .contains("survival from 0 to 1 by weeks from 0 to 35.")
        .contains("6-MP: 21 subjects, 9 events, median 23.")
        .contains("control: 21 subjects, 21 events, median 8.");
    assertThat(Drawing.of(leukaemia()).title()).isEqualTo("Survival curves: 6-MP, control");
    assertThat(Drawing.of(plot(curve(new double[] {3}, 0))).description())
        .endsWith("all: 1 subject, 0 events, median not reached.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"<b>&\"'</b>", "]]>", "<!--", "a\u0000b\uD800c\uFFFE", "\t x \n", "שלום", "脊索腫 😀"
      })
  void hostileNamesAndTitlesStayText(String name) {
    SurvivalPlot plot = SurvivalPlot.of(
            ImmutableMap.of(name, curve(new double[] {1}, 1), "other", curve(new double[] {2}, 1)))
        .withTitle(name)
        .withSubtitle(name)
        .withTimeLabel(name)
        .withSurvivalLabel(name);
    String legible = name.replace('\u0000', '\uFFFD')
        .replace('\uD800', '\uFFFD')
        .replace('\uFFFE', '\uFFFD')
        .replace('\t', ' ')
        .replace('\n', ' ');

    Drawing drawing = Drawing.of(plot);

    assertThat(drawing.title()).isEqualTo(legible);
    assertThat(drawing.texts().stream().filter(text -> text.content().equals(legible)))
        .as("key, numbers at risk, both axes; titles are trimmed")
        .hasSizeGreaterThanOrEqualTo(4);
  }

  @Test
  void longNamesEndInAnEllipsisAndKeepTheirFullText() {
    String name = "En bloc resection with wide margins, ".repeat(6).strip();
    Drawing drawing = Drawing.of(SurvivalPlot.of(
        ImmutableMap.of(name, curve(new double[] {1}, 1), "other", curve(new double[] {2}, 1))));

    assertThat(drawing.texts().stream().filter(text -> text.content().equals(name)))
        .hasSize(2)
        .allSatisfy(text -> assertThat(text.shown()).startsWith("En bloc").endsWith("…"));
  }

  @Test
  void longTitlesTakeMoreLinesAndTheFigureGrows() {
    String title = "Local recurrence-free survival after resection of primary tumours ".repeat(4);
    Drawing without = Drawing.of(leukaemia());
    Drawing with = Drawing.of(leukaemia().withSurvivalLabel("S").withTitle(title));

    List<String> lines = with.texts().stream()
        .map(Text::shown)
        .filter(text -> title.contains(text) && text.contains("r"))
        .toList();
    assertThat(String.join(" ", lines)).isEqualTo(title.strip());
    assertThat(with.height()).isGreaterThan(without.height());
    assertThat(with.pixelsHigh()).isEqualTo(without.pixelsHigh());
  }

  @Test
  void sizeIsThatOfTheDocumentAndOfTheCurves() {
    Drawing drawing = Drawing.of(leukaemia().withSize(900, 300));

    assertThat(drawing.width()).isEqualTo(900);
    assertThat(drawing.pixelsHigh()).isEqualTo(300);
    assertThat(drawing.edges()).isEqualTo(new Drawing.Box(0, 0, 900, drawing.height()));
  }

  @Test
  void aLargeCohortGivesASmallDocumentWithoutMarks() {
    SplittableRandom random = new SplittableRandom(20261120L);
    int subjects = 200_000;
    double[] times = random.doubles(subjects, 0, 120).toArray();
    int[] events = random.ints(subjects, 0, 2).toArray();
    SurvivalCurve curve =
        KaplanMeier.withDefaults().estimate(SurvivalData.rightCensored(times, events));

    String svg = plot(curve).toSvg();

    // Each of the 3 outlines has at most one corner per tenth of a pixel along and across, of 8
    // bytes each.
    assertThat(svg.length()).isLessThan(3 * 2 * (7200 + 3600) * 8);
    Drawing drawing = Drawing.read(svg);
    assertThat(drawing.marks("all")).isEmpty();
    assertThat(drawing.texts())
        .extracting(Text::content)
        .anyMatch(text -> text.endsWith("Censored follow-up not marked: too dense."));
  }

  @Test
  void bytesAreTheSameInEveryLocale() {
    SurvivalPlot plot = leukaemia().withTimeLabel("MONTHS, TIME").withMaxTime(2.5);
    String expected = plot.toSvg();
    Locale before = Locale.getDefault();
    try {
      for (String tag : List.of("de", "ar-EG-u-nu-arab", "hi-IN-u-nu-deva", "tr", "fr")) {
        Locale.setDefault(Locale.forLanguageTag(tag));
        assertThat(plot.toSvg()).as(tag).isEqualTo(expected);
      }
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void changedCopiesLeaveThePlotAsItIs() {
    SurvivalPlot plot = leukaemia();
    String before = plot.toSvg();

    SurvivalPlot changed =
        plot.withTitle("t").withSize(400, 200).with(Band.HIDDEN).withMaxTime(9);

    assertThat(plot.toSvg()).isEqualTo(before);
    assertThat(changed.toSvg()).isNotEqualTo(before);
    assertThat(changed).hasToString("survival plot of 6-MP, control");
  }

  @Test
  void refusesWhatCannotBeDrawn() {
    SurvivalPlot plot = leukaemia();

    assertThatIllegalArgumentException()
        .isThrownBy(() -> SurvivalPlot.of(Map.of()))
        .withMessage("survival plot: no curve, expected at least one");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SurvivalPlot.of(Map.of(" ", curve(new double[] {1}, 1))))
        .withMessageContaining("' ' is blank");
    for (double time : new double[] {0, -1, Double.NaN, Double.POSITIVE_INFINITY}) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> plot.withMaxTime(time))
          .withMessage(
              "survival plot: end of the time axis is " + time + ", expected a finite number > 0");
    }
    assertThatIllegalArgumentException()
        .isThrownBy(() -> plot.withLimits(
            ImmutableMap.of("placebo", limits(new double[0], new double[0], new double[0]))))
        .withMessage("survival plot: limits of 'placebo', expected a name of [6-MP, control]");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> plot.withSize(319, 200))
        .withMessage("survival plot: width is 319, expected 320 to 10000");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> plot.withSize(400, 10_001))
        .withMessage("survival plot: plot height is 10001, expected 120 to 10000");
  }

  /** Returns the lowest corner at a position given as part of the time axis. */
  private static Point footAt(Drawing drawing, List<Point> corners, double part) {
    return corners.stream()
        .filter(corner ->
            Math.abs(drawing.part(corner.x()) - part) * drawing.pixelsWide() < 2 * ROUNDING)
        .max(Comparator.comparingDouble(Point::y))
        .orElseThrow(() -> new AssertionError("no corner at " + part + " of the axis"));
  }

  private static List<String> shown(SurvivalPlot plot) {
    return Drawing.of(plot).texts().stream().map(Text::shown).toList();
  }

  private static Limits limits(double[] times, double[] lower, double[] upper) {
    return new Limits(
        ImmutableDoubleArray.copyOf(times),
        ImmutableDoubleArray.copyOf(lower),
        ImmutableDoubleArray.copyOf(upper),
        Limits.Origin.UNKNOWN,
        "simultaneous 95 % limits");
  }

  private static SurvivalPlot leukaemia() {
    return SurvivalPlot.of(curves("leukemia_6mp"));
  }

  private static ImmutableMap<String, SurvivalCurve> curves(String sample) {
    Samples samples = Samples.named(sample);
    return KaplanMeier.withDefaults().estimate(samples.data(), samples.groups());
  }

  private static SurvivalPlot plot(SurvivalCurve curve) {
    return SurvivalPlot.of(Map.of("all", curve));
  }

  private static SurvivalCurve curve(double[] times, int... events) {
    return KaplanMeier.withDefaults().estimate(SurvivalData.rightCensored(times, events));
  }
}
