package dev.notochord.survival.plot;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import dev.notochord.survival.plot.CalibrationPlot.Point;
import dev.notochord.survival.validation.CalibrationCurve;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** Writes the figure of observed against predicted risks. */
final class CalibrationFigure {
  /** From the middle of a point to the text beside it. */
  private static final double BESIDE = 7;

  private static final double HALF_POINT = 4.5;

  private final CalibrationPlot plot;
  private final ImmutableList<String> series;
  private final ImmutableList<ImmutableList<Point>> points;
  private final List<Box> taken = new ArrayList<>();
  private final Sheet sheet = new Sheet();
  private final Chart chart;

  /** A place on the sheet that nothing else should cover. */
  private record Box(double left, double top, double right, double bottom) {
    boolean meets(Box other) {
      return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
    }
  }

  CalibrationFigure(CalibrationPlot plot) {
    this.plot = plot;
    series = plot.points().keySet().asList();
    points = plot.points().values().asList();
    ImmutableList<KeyEntry> key = IntStream.range(0, series.size())
        .mapToObj(i -> new KeyEntry((x, middle) -> drawSample(i, x, middle), series.get(i), ""))
        .collect(toImmutableList());
    NumberAxis part = NumberAxis.over(0, 1);
    chart =
        new Chart(sheet, plot, part, part, series.size() > 1 ? key : ImmutableList.of(), note());
  }

  String draw() {
    chart.begin("Calibration", description());
    chart.dotted(0, 0, 1, 1);
    plot.curve().ifPresent(this::drawCurve);
    for (int i = 0; i < points.size(); i++) {
      for (Point point : drawn(i)) {
        chart.limits(
            new Look(i),
            point.predicted(),
            0,
            point.observed().interval().lower(),
            point.observed().interval().upper());
      }
    }
    for (int i = 0; i < points.size(); i++) {
      for (Point point : drawn(i)) {
        drawPoint(i, point);
      }
    }
    if (points.stream().mapToInt(List::size).sum() <= CalibrationPlot.MOST_LABELS) {
      points.forEach(own -> own.forEach(this::drawName));
    }
    return chart.end(plot.predictedLabel(), plot.observedLabel());
  }

  private ImmutableList<Point> drawn(int place) {
    return points.get(place).stream()
        .filter(point -> !Double.isNaN(point.observed().value()))
        .collect(toImmutableList());
  }

  private void drawCurve(CalibrationCurve curve) {
    Look look = new Look(points.size());
    sheet.band(look, chart.band(curve.predicted(), curve.lower(), curve.upper()));
    sheet.curve(look, chart.line(curve.predicted(), curve.observed()));
  }

  private void drawPoint(int place, Point point) {
    double x = chart.x(point.predicted());
    double y = chart.y(point.observed().value());
    sheet.svg().begin("g").begin("title").end(described(point));
    mark(place, x, y);
    sheet.svg().end();
    taken.add(new Box(x - HALF_POINT, y - HALF_POINT, x + HALF_POINT, y + HALF_POINT));
    double lower = point.observed().interval().lower();
    double upper = point.observed().interval().upper();
    if (!Double.isNaN(lower + upper)) {
      taken.add(new Box(x - 1, chart.y(upper), x + 1, chart.y(lower)));
    }
  }

  private void mark(int place, double x, double y) {
    Look look = new Look(place);
    sheet
        .svg()
        .begin("path")
        .attribute("fill", look.colour())
        .attribute("stroke", Sheet.PAPER)
        .attribute("stroke-width", 1)
        .attribute("d", shape(place).around(x, y))
        .end();
  }

  /** Returns a shape with an inside. */
  private static Mark shape(int place) {
    ImmutableList<Mark> shapes =
        ImmutableList.of(Mark.SQUARE, Mark.CIRCLE, Mark.TRIANGLE, Mark.DIAMOND);
    return shapes.get(place % shapes.size());
  }

  private void drawSample(int place, double x, double middle) {
    double half = Sample.LENGTH / 2.0;
    sheet.svg().begin("g").attribute("stroke", new Look(place).colour());
    sheet.svg().attribute("stroke-width", 1.2);
    sheet.line(x + half, middle - 7, x + half, middle + 7);
    sheet.svg().end();
    mark(place, x + half, middle);
  }

  /** Writes the name of a point at the first of four places beside it that is free; nowhere if none is. */
  private void drawName(Point point) {
    if (Double.isNaN(point.observed().value())) {
      return;
    }
    double x = chart.x(point.predicted());
    double y = chart.y(point.observed().value());
    double width = Lettering.TICK.width(point.name());
    double size = Lettering.TICK.size();
    for (double above : new double[] {size + BESIDE, -BESIDE}) {
      for (double toLeft : new double[] {-BESIDE, width + BESIDE}) {
        Box box = new Box(x - toLeft, y - above, x - toLeft + width, y - above + size);
        boolean isFree = box.left > chart.left
            && box.right < chart.right
            && box.top > chart.top
            && box.bottom < chart.bottom
            && taken.stream().noneMatch(box::meets);
        if (isFree) {
          sheet.text(Lettering.TICK, box.left, box.bottom - 1, "start").end(point.name());
          taken.add(box);
          return;
        }
      }
    }
  }

  private static String described(Point point) {
    return point.name() + ": predicted " + Notation.probability(point.predicted()) + ", observed "
        + Notation.probability(point.observed().value());
  }

  private String description() {
    return "Observed by predicted risk, both from 0 to 1. "
        + IntStream.range(0, points.size())
            .boxed()
            .flatMap(i -> drawn(i).stream())
            .map(point -> described(point) + ".")
            .collect(Collectors.joining(" "));
  }

  private String note() {
    StringBuilder note = new StringBuilder("Dotted: as predicted.");
    double[] levels = points.stream()
        .flatMap(List::stream)
        .flatMapToDouble(point -> DoubleStream.of(point.observed().interval().level()))
        .distinct()
        .toArray();
    if (levels.length == 1) {
      note.append(" Upright lines")
          .append(plot.curve().isPresent() ? " and band: " : ": ")
          .append(Notation.format(100 * levels[0]))
          .append(" % limits.");
    }
    String missing = points.stream()
        .flatMap(List::stream)
        .filter(point -> Double.isNaN(point.observed().value()))
        .map(Point::name)
        .collect(Collectors.joining(", "));
    if (!missing.isEmpty()) {
      note.append(" Not estimable: ").append(missing).append('.');
    }
    return note.toString();
  }
}
