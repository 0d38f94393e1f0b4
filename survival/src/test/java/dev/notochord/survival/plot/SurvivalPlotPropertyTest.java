package dev.notochord.survival.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.common.collect.ImmutableMap;
import dev.notochord.survival.FollowUp;
import dev.notochord.survival.nonparametric.KaplanMeier;
import dev.notochord.survival.nonparametric.SurvivalCurve;
import dev.notochord.survival.plot.Drawing.Line;
import dev.notochord.survival.plot.Drawing.Point;
import dev.notochord.survival.plot.Drawing.Text;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;

@Domain(FollowUp.Any.class)
@Domain(DomainContext.Global.class)
class SurvivalPlotPropertyTest {
  /** Corners nearer than a tenth of a pixel are drawn as one; coordinates are rounded to a hundredth. */
  private static final double NEAR = 0.11;

  @Property(tries = 200)
  void everyEventHasItsCornerAndEveryCornerItsTime(@ForAll FollowUp sample) {
    SurvivalCurve curve = KaplanMeier.withDefaults().estimate(sample.data());
    Drawing drawing = Drawing.of(SurvivalPlot.of(ImmutableMap.of("all", curve)));
    double end = curve.maxTime() > 0 ? curve.maxTime() : 1;

    List<Point> corners = drawing.curves().get(0);

    for (int row = 0; row < curve.size(); row++) {
      Point step =
          position(drawing, curve.times().get(row) / end, curve.survival().get(row));
      assertThat(corners).anyMatch(corner -> isNear(corner, step));
    }
    for (Point corner : corners) {
      double part = drawing.part(corner.x());
      double slack = NEAR / drawing.pixelsWide();
      double before = curve.survivalBefore(Math.max(0, (part - slack) * end));
      double after = curve.survivalAt(Math.min(curve.maxTime(), (part + slack) * end));
      double tolerance = NEAR / drawing.pixelsHigh();
      assertThat(drawing.survival(corner.y())).isBetween(after - tolerance, before + tolerance);
    }
  }

  @Property(tries = 200)
  void bandsPassThroughTheLimitsOfEachEvent(@ForAll FollowUp sample) {
    SurvivalCurve curve = KaplanMeier.withDefaults().estimate(sample.data());
    Drawing drawing = Drawing.of(SurvivalPlot.of(ImmutableMap.of("all", curve)));
    double end = curve.maxTime() > 0 ? curve.maxTime() : 1;

    List<Point> corners = drawing.bands().get(0);

    for (int row = 0; row < curve.size() && !Double.isNaN(curve.lower().get(row)); row++) {
      double part = curve.times().get(row) / end;
      Point upper = position(drawing, part, curve.upper().get(row));
      Point lower = position(drawing, part, curve.lower().get(row));
      assertThat(corners).anyMatch(corner -> isNear(corner, upper));
      assertThat(corners).anyMatch(corner -> isNear(corner, lower));
    }
  }

  @Property(tries = 100)
  void numbersAtRiskAreThoseOfTheCurveAtTheTimesOfTheLabels(@ForAll("plots") Named named) {
    Drawing drawing = Drawing.of(named.plot());
    List<SurvivalCurve> curves = named.plot().curves().values().asList();
    List<List<String>> rows = drawing.numbersAtRisk();

    assertThat(rows).hasSize(curves.size());
    for (int i = 0; i < rows.size(); i++) {
      SurvivalCurve curve = curves.get(i);
      assertThat(rows.get(i))
          .isEqualTo(drawing.labelsOfTicks().stream()
              .map(label -> Long.toString(curve.atRiskAt(Double.parseDouble(label.content()))))
              .toList());
    }
  }

  @Property(tries = 100)
  void nothingIsCutOffAtAnEdge(@ForAll("plots") Named named) {
    Drawing drawing = Drawing.of(named.plot());
    Drawing.Box edges = drawing.edges();

    // Comparisons with NaN are false: a coordinate that is not a number fails, too.
    assertThat(drawing.texts()).allMatch(text -> edges.contains(text.box()));
    assertThat(drawing.boxesOfPaths()).allMatch(edges::contains);
    assertThat(drawing.lines()).allMatch(line -> edges.contains(box(line)));
  }

  @Property(tries = 100)
  void noTextCoversAnother(@ForAll("plots") Named named) {
    assertThat(Drawing.of(named.plot()).overlaps()).isEmpty();
  }

  @Property(tries = 100)
  void ticksStandWhereTheirLabelsSay(@ForAll("plots") Named named) {
    Drawing drawing = Drawing.of(named.plot());
    double end = named
        .plot()
        .maxTime()
        .orElse(named.plot().curves().values().stream()
            .mapToDouble(SurvivalCurve::maxTime)
            .max()
            .orElseThrow());

    for (Text label : drawing.labelsOfTicks()) {
      double part = Double.parseDouble(label.content()) / (end > 0 ? end : 1);
      assertThat(drawing.part(label.x()) * drawing.pixelsWide())
          .isCloseTo(part * drawing.pixelsWide(), within(0.011));
    }
  }

  /** A plot that prints as what it was made from. */
  record Named(SurvivalPlot plot, String description) {
    @Override
    public String toString() {
      return description;
    }
  }

  @Provide
  Arbitrary<Named> plots() {
    Arbitrary<List<FollowUp>> samples =
        Arbitraries.defaultFor(FollowUp.class).list().ofMinSize(1).ofMaxSize(8);
    Arbitrary<List<String>> names = Arbitraries.strings()
        .withCharRange(' ', '~')
        .withChars('ß', 'é', '…', '腫')
        .ofMinLength(1)
        .ofMaxLength(80)
        .filter(name -> !name.isBlank())
        .list()
        .uniqueElements()
        .ofSize(8);
    Arbitrary<Integer> widths = Arbitraries.integers().between(320, 1600);
    Arbitrary<Integer> heights = Arbitraries.integers().between(120, 800);
    Arbitrary<String> labels = Arbitraries.of("time", "months since surgery", "W".repeat(200));
    Arbitrary<Optional<Double>> ends = Combinators.combine(
            Arbitraries.integers().between(1000, 9999), Arbitraries.integers().between(-300, 300))
        .as((digits, exponent) -> Double.parseDouble(digits + "e" + exponent))
        .optional(0.3);
    return Combinators.combine(samples, names, widths, heights, labels, ends)
        .as((sample, name, width, height, label, end) -> {
          ImmutableMap.Builder<String, SurvivalCurve> curves = ImmutableMap.builder();
          for (int i = 0; i < sample.size(); i++) {
            curves.put(
                name.get(i), KaplanMeier.withDefaults().estimate(sample.get(i).data()));
          }
          SurvivalPlot plot = SurvivalPlot.of(curves.buildOrThrow())
              .withSize(width, height)
              .withTimeLabel(label)
              .withSurvivalLabel(label)
              .withTitle(label + " " + name.get(0));
          return new Named(
              end.map(plot::withMaxTime).orElse(plot),
              name.subList(0, sample.size()) + " " + sample + " " + width + " x " + height + ", "
                  + label + ", " + end);
        });
  }

  private static Point position(Drawing drawing, double part, double survival) {
    return new Point(
        drawing.timeAxis().x1() + part * drawing.pixelsWide(),
        drawing.verticalAxis().y2() - survival * drawing.pixelsHigh());
  }

  private static boolean isNear(Point a, Point b) {
    return Math.abs(a.x() - b.x()) < NEAR && Math.abs(a.y() - b.y()) < NEAR;
  }

  private static Drawing.Box box(Line line) {
    return new Drawing.Box(line.x1(), line.y1(), line.x2(), line.y2());
  }
}
