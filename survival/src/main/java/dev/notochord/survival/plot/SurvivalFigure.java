package dev.notochord.survival.plot;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static java.util.stream.Collectors.joining;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Streams;
import dev.notochord.survival.nonparametric.SurvivalCurve;
import dev.notochord.survival.plot.TimeAxis.Tick;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/**
 * The layout of one figure, from top to bottom: titles, key, curves over the time axis, numbers at risk, note.
 *
 * <p>All positions are known before the first element is written: widths come from the texts of the figure, heights
 * from the number of lines, so that nothing is cut off and nothing covers anything else.
 */
final class SurvivalFigure {
  private static final String FONTS = "DejaVu Sans, Helvetica, Arial, sans-serif";
  private static final String INK = "#222222";
  private static final String FAINT_INK = "#555555";
  private static final String GRID = "#E6E6E6";

  private static final int MARGIN = 16;
  /** Least space between two texts of a row. */
  private static final int GAP = 12;

  private static final int TICK_LENGTH = 5;
  /** From the baseline of a text up to the middle of its digits, as part of its size. */
  private static final double MIDDLE = 0.36;

  private static final int SAMPLE = 24;
  private static final int MOST_INTERVALS = 8;
  private static final double CROSS = 3.5;

  private final SurvivalPlot plot;
  private final ImmutableList<Series> series;
  private final SvgWriter svg = new SvgWriter();

  private final ImmutableList<String> titleLines;
  private final ImmutableList<String> subtitleLines;
  private final ImmutableList<KeyEntry> key;
  private final TimeAxis axis;
  private final double left;
  private final double right;
  private final double top;
  private final double bottom;
  private final double riskTop;
  private final double height;

  /** A name in the key: its row, and how far right of the axis it starts. */
  private record KeyEntry(Series series, int row, double offset, String name) {}

  SurvivalFigure(SurvivalPlot plot) {
    this.plot = plot;
    series = Streams.mapWithIndex(
            plot.curves().entrySet().stream(),
            (entry, index) -> new Series(entry.getKey(), entry.getValue(), (int) index))
        .collect(toImmutableList());

    double room = plot.width() - 2 * MARGIN;
    titleLines =
        plot.title().map(text -> Lettering.TITLE.lines(text, room)).orElse(ImmutableList.of());
    subtitleLines = plot.subtitle()
        .map(text -> Lettering.SUBTITLE.lines(text, room))
        .orElse(ImmutableList.of());

    double names = series.stream()
        .mapToDouble(one -> Lettering.TICK.width(one.name()))
        .max()
        .orElseThrow();
    double nameColumn = nameLeft() + Math.min(names, plot.width() * 0.22);
    double verticalAxis =
        MARGIN + Lettering.LABEL.lineHeight() + Lettering.TICK.width("0.00") + TICK_LENGTH + 4;
    double end = plot.maxTime().orElseGet(this::lastTime);
    TimeAxis ticks;
    double start;
    double stop;
    int intervals = MOST_INTERVALS;
    do {
      ticks = TimeAxis.upTo(end, isInMonths(), intervals);
      double widest = widest(ticks);
      start = Math.ceil(Math.max(verticalAxis, nameColumn + GAP + widest / 2));
      stop = Math.floor(plot.width() - Math.max(MARGIN, widest / 2 + 4));
      intervals = (stop - start) * (ticks.step() / end) < widest + GAP ? intervals - 1 : 0;
    } while (intervals > 0);
    axis = ticks;
    left = start;
    right = stop;

    key = series.size() == 1 ? ImmutableList.of() : layOutKey();
    double y = MARGIN;
    y += titleLines.size() * Lettering.TITLE.lineHeight();
    y += subtitleLines.size() * Lettering.SUBTITLE.lineHeight();
    y += y > MARGIN ? GAP : 0;
    y += key.isEmpty()
        ? 0
        : (key.get(key.size() - 1).row() + 1) * Lettering.LABEL.lineHeight() + GAP;
    top = y;
    bottom = top + plot.plotHeight();
    riskTop =
        bottom + TICK_LENGTH + Lettering.TICK.lineHeight() + Lettering.LABEL.lineHeight() + GAP;
    height = riskTop
        + (series.size() + 1) * Lettering.TICK.lineHeight()
        + GAP
        + Lettering.NOTE.lineHeight()
        + GAP;
  }

  String draw() {
    svg.begin("svg")
        .attribute("xmlns", "http://www.w3.org/2000/svg")
        .attribute("width", Integer.toString(plot.width()))
        .attribute("height", SvgWriter.decimal(height))
        .attribute("viewBox", "0 0 " + plot.width() + " " + SvgWriter.decimal(height))
        .attribute("role", "img")
        .attribute("font-family", FONTS)
        .attribute("fill", INK);
    svg.begin("title").end(plot.title().orElse("Survival curves: " + names()));
    svg.begin("desc").end(description());
    svg.begin("rect")
        .attribute("width", plot.width())
        .attribute("height", height)
        .attribute("fill", "#FFFFFF")
        .end();
    drawTitles();
    drawKey();
    drawGrid();
    if (plot.showsBands()) {
      series.forEach(this::drawBand);
    }
    drawMedians();
    drawAxes();
    series.forEach(this::drawCurve);
    drawNumbersAtRisk();
    drawNote();
    return svg.end().document();
  }

  private void drawTitles() {
    double y = MARGIN;
    for (String line : titleLines) {
      y += Lettering.TITLE.lineHeight();
      text(Lettering.TITLE, MARGIN, y - 5, "start").end(line);
    }
    for (String line : subtitleLines) {
      y += Lettering.SUBTITLE.lineHeight();
      text(Lettering.SUBTITLE, MARGIN, y - 4, "start")
          .attribute("fill", FAINT_INK)
          .end(line);
    }
  }

  private ImmutableList<KeyEntry> layOutKey() {
    ImmutableList.Builder<KeyEntry> entries = ImmutableList.builder();
    double room = right - left;
    double offset = 0;
    int row = 0;
    for (Series one : series) {
      String name = Lettering.LABEL.fit(one.name(), room - SAMPLE - 6);
      double width = SAMPLE + 6 + Lettering.LABEL.width(name);
      if (offset > 0 && offset + width > room) {
        offset = 0;
        row++;
      }
      entries.add(new KeyEntry(one, row, offset, name));
      offset += width + 2 * GAP;
    }
    return entries.build();
  }

  private void drawKey() {
    if (key.isEmpty()) {
      return;
    }
    int rows = key.get(key.size() - 1).row() + 1;
    for (KeyEntry entry : key) {
      double middle = top - GAP - (rows - entry.row() - 0.5) * Lettering.LABEL.lineHeight();
      double x = left + entry.offset();
      drawSample(entry.series(), x, middle);
      name(Lettering.LABEL, x + SAMPLE + 6, middle, entry.name(), entry.series().name());
    }
  }

  private void drawGrid() {
    svg.begin("g").attribute("stroke", GRID).attribute("stroke-width", 1);
    for (int quarter = 1; quarter <= 4; quarter++) {
      line(left, y(quarter / 4.0), right, y(quarter / 4.0));
    }
    svg.end();
  }

  private void drawAxes() {
    svg.begin("g").attribute("stroke", INK).attribute("stroke-width", 1);
    line(left, top, left, bottom);
    line(left, bottom, right, bottom);
    for (int quarter = 0; quarter <= 4; quarter++) {
      line(left - TICK_LENGTH, y(quarter / 4.0), left, y(quarter / 4.0));
    }
    for (Tick tick : axis.ticks()) {
      line(x(tick.time()), bottom, x(tick.time()), bottom + TICK_LENGTH);
    }
    svg.end();

    for (int quarter = 0; quarter <= 4; quarter++) {
      double baseline = y(quarter / 4.0) + MIDDLE * Lettering.TICK.size();
      text(Lettering.TICK, left - TICK_LENGTH - 4, baseline, "end")
          .end(SvgWriter.decimal(quarter / 4.0));
    }
    double baseline = bottom + TICK_LENGTH + 13;
    for (Tick tick : axis.ticks()) {
      text(Lettering.TICK, x(tick.time()), baseline, "middle").end(tick.label());
    }

    double labelRight = left - TICK_LENGTH - 4 - Lettering.TICK.width("0.00") - 8;
    double middle = (top + bottom) / 2;
    text(Lettering.LABEL, labelRight, middle, "middle")
        .attribute(
            "transform",
            "rotate(-90 " + SvgWriter.decimal(labelRight) + " " + SvgWriter.decimal(middle) + ")")
        .end(Lettering.LABEL.fit(plot.survivalLabel(), bottom - top));
    text(Lettering.LABEL, (left + right) / 2, baseline + Lettering.LABEL.lineHeight(), "middle")
        .end(Lettering.LABEL.fit(plot.timeLabel(), right - left));
  }

  /** Shades from the upper limit forward and back along the lower one, up to the first time without limits. */
  private void drawBand(Series one) {
    SurvivalCurve curve = one.curve();
    int rows = 0;
    while (rows < curve.size()
        && curve.times().get(rows) <= axis.end()
        && curve.lower().get(rows) <= curve.upper().get(rows)) {
      rows++;
    }
    boolean limitsEnd = rows < curve.size() && curve.times().get(rows) <= axis.end();
    double end = limitsEnd ? curve.times().get(rows) : Math.min(curve.maxTime(), axis.end());

    StepPath path = new StepPath(x(0), y(1));
    for (int row = 0; row < rows; row++) {
      path.to(x(curve.times().get(row)), y(curve.upper().get(row)));
    }
    path.across(x(end));
    for (int row = rows - 1; row >= 0; row--) {
      path.back(y(curve.lower().get(row)), x(curve.times().get(row)));
    }
    svg.begin("path")
        .attribute("fill", one.colour())
        .attribute("fill-opacity", 0.15)
        .attribute("d", path.back(y(1), x(0)).closed())
        .end();
  }

  private void drawMedians() {
    double[] medians = series.stream()
        .map(one -> one.curve().median().time())
        .flatMapToDouble(OptionalDouble::stream)
        .filter(median -> median <= axis.end())
        .sorted()
        .toArray();
    if (medians.length == 0) {
      return;
    }
    svg.begin("g")
        .attribute("stroke", FAINT_INK)
        .attribute("stroke-width", 1)
        .attribute("stroke-dasharray", "1 3");
    line(left, y(0.5), x(medians[medians.length - 1]), y(0.5));
    for (double median : medians) {
      line(x(median), y(0.5), x(median), bottom);
    }
    svg.end();
  }

  private void drawCurve(Series one) {
    SurvivalCurve curve = one.curve();
    StepPath steps = new StepPath(x(0), y(1));
    StringBuilder crosses = new StringBuilder();
    String lastCross = "";
    for (int row = 0; row < curve.size() && curve.times().get(row) <= axis.end(); row++) {
      double x = x(curve.times().get(row));
      double y = y(curve.survival().get(row));
      if (curve.events().get(row) > 0) {
        steps.to(x, y);
      }
      if (curve.censored().get(row) > 0) {
        String cross = cross(x, y);
        // In a large cohort many crosses fall on the same spot.
        if (!cross.equals(lastCross)) {
          crosses.append(cross);
          lastCross = cross;
        }
      }
    }
    steps.across(x(Math.min(curve.maxTime(), axis.end())));

    svg.begin("g").attribute("fill", "none").attribute("stroke", one.colour());
    svg.begin("title").end(one.summary());
    svg.begin("path").attribute("stroke-width", 1.8);
    dashes(one);
    svg.attribute("d", steps.open()).end();
    if (crosses.length() > 0) {
      svg.begin("path")
          .attribute("stroke-width", 1.2)
          .attribute("d", crosses.toString())
          .end();
    }
    svg.end();
  }

  private static String cross(double x, double y) {
    return "M" + SvgWriter.decimal(x - CROSS) + " " + SvgWriter.decimal(y) + "H"
        + SvgWriter.decimal(x + CROSS) + "M" + SvgWriter.decimal(x) + " "
        + SvgWriter.decimal(y - CROSS) + "V" + SvgWriter.decimal(y + CROSS);
  }

  private void drawNumbersAtRisk() {
    double middle = riskTop + Lettering.TICK.lineHeight() / 2.0;
    text(Lettering.HEADING, MARGIN, middle + MIDDLE * Lettering.HEADING.size(), "start")
        .end("Number at risk");
    for (Series one : series) {
      middle += Lettering.TICK.lineHeight();
      drawSample(one, MARGIN, middle);
      String name = Lettering.TICK.fit(one.name(), plot.width() * 0.22);
      name(Lettering.TICK, nameLeft(), middle, name, one.name());
      for (Tick tick : axis.ticks()) {
        text(Lettering.TICK, x(tick.time()), middle + MIDDLE * Lettering.TICK.size(), "middle")
            .end(Long.toString(one.curve().atRiskAt(tick.time())));
      }
    }
  }

  private void drawNote() {
    String levels = series.stream()
        .map(one -> TimeAxis.format(100 * one.curve().confidenceLevel()) + " %")
        .distinct()
        .collect(joining(", "));
    String bands = plot.showsBands() ? "Band: pointwise " + levels + " confidence limits. " : "";
    String note = bands + "Cross: follow-up censored.";
    text(Lettering.NOTE, MARGIN, height - GAP - 4, "start")
        .attribute("fill", FAINT_INK)
        .end(Lettering.NOTE.fit(note, plot.width() - 2 * MARGIN));
  }

  private void drawSample(Series one, double x, double y) {
    svg.begin("path")
        .attribute("fill", "none")
        .attribute("stroke", one.colour())
        .attribute("stroke-width", 1.8);
    dashes(one);
    svg.attribute("d", new StepPath(x, y).across(x + SAMPLE).open()).end();
  }

  private void dashes(Series one) {
    one.dashes().ifPresent(dashes -> svg.attribute("stroke-dasharray", dashes));
  }

  /** Writes a name beside its sample; one that had to be shortened keeps its full text as a tooltip. */
  private void name(Lettering lettering, double x, double middle, String shown, String full) {
    boolean isShortened = !shown.equals(full);
    if (isShortened) {
      svg.begin("g").begin("title").end(full);
    }
    text(lettering, x, middle + MIDDLE * lettering.size(), "start").end(shown);
    if (isShortened) {
      svg.end();
    }
  }

  private SvgWriter text(Lettering lettering, double x, double baseline, String anchor) {
    svg.begin("text").attribute("x", x).attribute("y", baseline);
    svg.attribute("font-size", Integer.toString(lettering.size()));
    if (lettering.isBold()) {
      svg.attribute("font-weight", "bold");
    }
    return anchor.equals("start") ? svg : svg.attribute("text-anchor", anchor);
  }

  private void line(double x1, double y1, double x2, double y2) {
    svg.begin("line")
        .attribute("x1", x1)
        .attribute("y1", y1)
        .attribute("x2", x2)
        .attribute("y2", y2)
        .end();
  }

  private double x(double time) {
    return left + time / axis.end() * (right - left);
  }

  private double y(double survival) {
    return bottom - survival * (bottom - top);
  }

  private static double nameLeft() {
    return MARGIN + SAMPLE + 6;
  }

  private double lastTime() {
    double last =
        series.stream().mapToDouble(one -> one.curve().maxTime()).max().orElseThrow();
    return last > 0 ? last : 1;
  }

  private boolean isInMonths() {
    return plot.timeLabel().toLowerCase(Locale.ROOT).contains("month");
  }

  /** The widest text that stands under a tick; nobody joins later, so the first number at risk is the longest. */
  private double widest(TimeAxis ticks) {
    Stream<String> labels = ticks.ticks().stream().map(Tick::label);
    Stream<String> counts = series.stream().map(one -> Long.toString(one.curve().subjects()));
    return Stream.concat(labels, counts)
        .mapToDouble(Lettering.TICK::width)
        .max()
        .orElseThrow();
  }

  private String names() {
    return series.stream().map(Series::name).collect(joining(", "));
  }

  private String description() {
    return "Survival curves with the number at risk; " + plot.survivalLabel() + " from 0 to 1 by "
        + plot.timeLabel()
        + " from 0 to " + TimeAxis.format(axis.end()) + ". "
        + series.stream().map(Series::summary).collect(joining(" "));
  }
}
