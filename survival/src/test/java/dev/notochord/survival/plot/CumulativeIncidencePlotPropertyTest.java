package dev.notochord.survival.plot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.notochord.survival.plot.Drawing.Box;
import dev.notochord.survival.plot.Drawing.Point;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class CumulativeIncidencePlotPropertyTest {
  /** Corners nearer than a tenth of a pixel are drawn as one; coordinates are rounded to a hundredth. */
  private static final double NEAR = 0.11;

  private static final List<String> NAMES = List.of("a", "b", "c", "d", "e", "f");

  @Property(tries = 100)
  void nothingIsCutOffAndNoTextCoversAnother(@ForAll("plots") Named named) {
    Drawing drawing = Drawing.of(named.plot());
    Box edges = drawing.edges();

    assertThat(drawing.texts()).allMatch(text -> edges.contains(text.box()));
    assertThat(drawing.boxesOfPaths()).allMatch(edges::contains);
    assertThat(drawing.overlaps()).isEmpty();
  }

  @Property(tries = 100)
  void numbersAtRiskAreThoseOfTheColumns(@ForAll("plots") Named named) {
    Drawing drawing = Drawing.of(named.plot());
    List<IncidenceColumns> functions = named.plot().functions().values().asList();
    List<IncidenceColumns> rows = named.plot().compared() == CumulativeIncidencePlot.Compared.CAUSES
        ? functions.subList(0, 1)
        : functions;

    assertThat(drawing.numbersAtRisk())
        .isEqualTo(rows.stream()
            .map(row -> drawing.labelsOfTicks().stream()
                .map(label -> Long.toString(atRisk(row.steps(), label.content())))
                .toList())
            .toList());
  }

  @Property(tries = 100)
  void stackedOutlinesPassThroughTheSumsOfTheCauses(
      @ForAll("causes") Causes sample, @ForAll @IntRange(min = 120, max = 600) int height) {
    var causes = sample.named(NAMES);
    Drawing drawing = Drawing.of(
        CumulativeIncidencePlot.ofCauses(causes).with(Arrangement.STACKED).withSize(720, height));
    Steps first = causes.values().asList().get(0).steps();
    double end = first.lastTime() > 0 ? first.lastTime() : 1;
    double[] sum = new double[first.size()];

    for (int cause = 0; cause < causes.size(); cause++) {
      List<Point> corners = drawing.areas().get(cause);
      for (int row = 0; row < sum.length; row++) {
        sum[row] += causes.values().asList().get(cause).steps().values().get(row);
        double x = drawing.timeAxis().x1() + first.times().get(row) / end * drawing.pixelsWide();
        double y = drawing.verticalAxis().y2() - Math.min(1, sum[row]) * drawing.pixelsHigh();
        assertThat(corners)
            .anyMatch(corner -> Math.abs(corner.x() - x) < NEAR && Math.abs(corner.y() - y) < NEAR);
      }
    }
  }

  @Property(tries = 100)
  void theCutAxisHoldsEverythingAndIsNotNeedlesslyLong(@ForAll("causes") Causes sample) {
    var causes = sample.named(NAMES);
    CumulativeIncidencePlot plot = CumulativeIncidencePlot.ofCauses(causes).with(Band.HIDDEN);
    double greatest = causes.values().stream()
        .mapToDouble(one -> one.steps().valueAt(one.steps().lastTime()))
        .max()
        .orElseThrow();

    Drawing drawing = Drawing.of(plot.with(IncidenceRange.CUT));

    double highest = drawing.curves().stream()
        .flatMap(List::stream)
        .mapToDouble(corner -> drawing.survival(corner.y()))
        .max()
        .orElseThrow();
    if (greatest > 0) {
      assertThat(highest).isBetween(0.5, 1.0);
    }
    assertThat(drawing.curves()).hasSize(causes.size());
  }

  private static long atRisk(Steps steps, String label) {
    double time = Double.parseDouble(label);
    for (int row = 0; row < steps.size(); row++) {
      if (steps.times().get(row) >= time) {
        return steps.atRisk().get(row);
      }
    }
    return 0;
  }

  /** A plot that prints as what it was made from. */
  record Named(CumulativeIncidencePlot plot, String description) {
    @Override
    public String toString() {
      return description;
    }
  }

  @Provide
  Arbitrary<Causes> causes() {
    return Arbitraries.integers().between(1, 6).flatMap(Causes::any);
  }

  @Provide
  Arbitrary<Named> plots() {
    Arbitrary<List<String>> names = Arbitraries.strings()
        .withCharRange(' ', '~')
        .withChars('ß', 'é', '…', '腫')
        .ofMinLength(1)
        .ofMaxLength(60)
        .filter(name -> !name.isBlank())
        .list()
        .uniqueElements()
        .ofSize(6);
    Arbitrary<String> labels = Arbitraries.of("time", "months since surgery", "W".repeat(200));
    Arbitrary<Optional<Double>> ends = Combinators.combine(
            Arbitraries.integers().between(1000, 9999), Arbitraries.integers().between(-300, 300))
        .as((digits, exponent) -> Double.parseDouble(digits + "e" + exponent))
        .optional(0.3);
    return Combinators.combine(
            causes(),
            names,
            Arbitraries.integers().between(320, 1600),
            Arbitraries.integers().between(120, 800),
            labels,
            ends,
            Arbitraries.integers().between(0, 3))
        .as((sample, name, width, height, label, end, kind) -> {
          var columns = sample.named(name);
          CumulativeIncidencePlot plot = (kind == 0
                  ? CumulativeIncidencePlot.ofGroups(columns)
                  : CumulativeIncidencePlot.ofCauses(columns))
              .withSize(width, height)
              .withTimeLabel(label)
              .withIncidenceLabel(label)
              .withEventFreeLabel(label)
              .withTitle(label + " " + name.get(0))
              .with(kind == 1 ? Arrangement.STACKED : Arrangement.SIDE_BY_SIDE)
              .with(kind == 2 ? IncidenceRange.CUT : IncidenceRange.WHOLE);
          return new Named(
              end.map(plot::withMaxTime).orElse(plot),
              columns.keySet() + " " + sample + " " + width + " x " + height + ", " + label + ", "
                  + end + ", kind " + kind);
        });
  }
}
