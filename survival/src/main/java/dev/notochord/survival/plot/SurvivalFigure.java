package dev.notochord.survival.plot;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static java.util.stream.Collectors.joining;

import com.google.common.collect.ImmutableList;
import dev.notochord.survival.nonparametric.SurvivalCurve;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Writes the figure of survival curves: what lies behind comes first. */
final class SurvivalFigure {
  private final SurvivalPlot plot;
  private final ImmutableList<SurvivalCurve> curves;
  private final ImmutableList<Series> series;
  private final ImmutableList<KeyEntry> key;
  private final ImmutableList<RiskRow> riskRows;
  private final Layout layout;
  private final Tracer tracer;
  private final ImmutableList<Marks> marks;
  private final Sheet sheet = new Sheet();
  private final SvgWriter svg = sheet.svg();

  SurvivalFigure(SurvivalPlot plot) {
    this.plot = plot;
    curves = plot.curves().values().asList();
    ImmutableList.Builder<Series> inOrder = ImmutableList.builder();
    ImmutableList.Builder<KeyEntry> entries = ImmutableList.builder();
    ImmutableList.Builder<RiskRow> rows = ImmutableList.builder();
    int index = 0;
    for (Map.Entry<String, SurvivalCurve> entry : plot.curves().entrySet()) {
      int place = index;
      String name = entry.getKey();
      SurvivalCurve curve = entry.getValue();
      Sample sample = (x, middle) -> drawSample(place, x, middle);
      inOrder.add(new Series(
          name,
          new Look(index),
          new Steps(1, curve.times(), curve.survival(), curve.atRisk()),
          limits(name, curve),
          summary(name, curve)));
      entries.add(new KeyEntry(sample, name, median(curve, Notation::brief)));
      rows.add(new RiskRow(Optional.of(sample), name, curve::atRiskAt));
      index++;
    }
    series = inOrder.build();
    key = entries.build();
    riskRows = rows.build();
    double lastTime =
        series.stream().mapToDouble(one -> one.steps().lastTime()).max().orElseThrow();
    layout = new Layout(plot, key, riskRows, lastTime, ValueAxis.WHOLE);
    tracer = new Tracer(layout);
    marks = IntStream.range(0, curves.size())
        .mapToObj(i -> Marks.of(series.get(i), curves.get(i).censored(), layout))
        .collect(toImmutableList());
  }

  String draw() {
    Frame frame = new Frame(plot, layout, sheet);
    ImmutableList<String> note = frame.noteLines(note());
    String names = String.join(", ", plot.curves().keySet());
    frame.begin(plot.title().orElse("Survival curves: " + names), description(), note.size());
    frame.titles();
    frame.key(key);
    frame.grid();
    if (plot.showsBands()) {
      for (Series one : series) {
        sheet.band(one.look(), tracer.band(one.steps(), one.limits()));
      }
    }
    drawMedians();
    frame.axes();
    series.forEach(this::drawCurve);
    // The first shapes are the thinnest: on top of the others, both can be seen.
    for (int place = series.size() - 1; place >= 0; place--) {
      drawMarks(place);
    }
    frame.numbersAtRisk(riskRows);
    frame.note(note);
    return frame.end();
  }

  private Limits limits(String name, SurvivalCurve curve) {
    return Objects.requireNonNullElseGet(
        plot.limits().get(name),
        () ->
            Limits.pointwise(curve.times(), curve.lower(), curve.upper(), curve.confidenceLevel()));
  }

  private String description() {
    return "Survival curves with the numbers at risk; " + plot.survivalLabel() + " from 0 to 1 by "
        + plot.timeLabel() + " from 0 to " + Notation.format(layout.axis.end()) + ". "
        + series.stream().map(Series::summary).collect(joining(" "));
  }

  private static String summary(String name, SurvivalCurve curve) {
    return name + ": " + count(curve.subjects(), "subject") + ", "
        + count(curve.totalEvents(), "event") + ", " + median(curve, Notation::format) + ".";
  }

  private static String count(long number, String noun) {
    return number + " " + noun + (number == 1 ? "" : "s");
  }

  private static String median(SurvivalCurve curve, NumberFormat format) {
    OptionalDouble median = curve.median().time();
    return median.isPresent()
        ? "median " + format.write(median.getAsDouble())
        : "median not reached";
  }

  private interface NumberFormat {
    String write(double number);
  }

  private void drawMedians() {
    double[] medians = curves.stream()
        .map(curve -> curve.median().time())
        .flatMapToDouble(OptionalDouble::stream)
        .filter(median -> median <= layout.axis.end())
        .sorted()
        .toArray();
    if (medians.length == 0) {
      return;
    }
    svg.begin("g")
        .attribute("stroke", Sheet.FAINT_INK)
        .attribute("stroke-width", 1)
        .attribute("stroke-dasharray", "1 3");
    double half = layout.y(0.5);
    sheet.line(layout.left, half, layout.x(medians[medians.length - 1]), half);
    for (double median : medians) {
      sheet.line(layout.x(median), half, layout.x(median), layout.bottom);
    }
    svg.end();
  }

  private void drawCurve(Series one) {
    svg.begin("g").begin("title").end(one.summary());
    sheet.curve(one.look(), tracer.line(one.steps()));
    svg.end();
  }

  private void drawMarks(int place) {
    if (marks.get(place).isDrawn(layout)) {
      Series one = series.get(place);
      svg.begin("g").begin("title").end(one.name() + ": follow-up censored");
      sheet.marks(one.look(), marks.get(place).path());
      svg.end();
    }
  }

  /** Draws a piece of a curve, with its mark if the curve has marks. */
  private void drawSample(int place, double x, double middle) {
    Look look = series.get(place).look();
    sheet.curve(look, new StepPath(x, middle).across(x + Sample.LENGTH).open());
    if (marks.get(place).isDrawn(layout)) {
      sheet.marks(look, look.mark().around(x + Sample.LENGTH / 2.0, middle));
    }
  }

  private String note() {
    return Stream.of(noteOnBands(), noteOnMarks(), tracer.noteOnSameLines(series))
        .filter(sentence -> !sentence.isEmpty())
        .collect(joining(" "));
  }

  private String noteOnBands() {
    return plot.showsBands() ? Limits.note(series) : "";
  }

  private String noteOnMarks() {
    ImmutableList<Marks> some =
        marks.stream().filter(one -> !one.isEmpty()).collect(toImmutableList());
    if (some.isEmpty()) {
      return "";
    }
    if (some.stream().allMatch(one -> one.isTooDense(layout))) {
      return "Censored follow-up not marked: too dense.";
    }
    return some.stream().anyMatch(one -> one.isTooDense(layout))
        ? "Marks: follow-up censored (none where they would be too dense)."
        : "Marks: follow-up censored.";
  }
}
