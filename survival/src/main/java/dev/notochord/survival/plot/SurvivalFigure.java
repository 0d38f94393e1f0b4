package dev.notochord.survival.plot;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static java.util.stream.Collectors.joining;

import com.google.common.collect.ImmutableList;
import dev.notochord.survival.nonparametric.SurvivalCurve;
import dev.notochord.survival.plot.TimeAxis.Tick;
import java.util.Map;
import java.util.OptionalDouble;

/** Writes one figure: what lies behind comes first. */
final class SurvivalFigure {
  private static final String FONTS = "DejaVu Sans, Helvetica, Arial, sans-serif";
  private static final String INK = "#222222";
  private static final String FAINT_INK = "#555555";
  private static final String GRID = "#E6E6E6";

  /** From the baseline of a text up to the middle of its digits, as part of its size. */
  private static final double MIDDLE = 0.36;

  private static final int SAMPLE_LENGTH = 24;
  private static final double CURVE_WIDTH = 1.8;
  private static final double CROSS = 3.5;
  /** Crosses nearer than this, along and across, are one to the eye. */
  private static final double SPOT = 0.5;
  /** Crosses that stand nearer than this on average hide the curve and its dashes. */
  private static final double DENSE = 3;

  private final SurvivalPlot plot;
  private final ImmutableList<Series> series;
  private final Layout layout;
  private final SvgWriter svg = new SvgWriter();

  SurvivalFigure(SurvivalPlot plot) {
    this.plot = plot;
    ImmutableList.Builder<Series> inOrder = ImmutableList.builder();
    int index = 0;
    for (Map.Entry<String, SurvivalCurve> entry : plot.curves().entrySet()) {
      inOrder.add(new Series(entry.getKey(), entry.getValue(), index));
      index++;
    }
    series = inOrder.build();
    layout = new Layout(plot, series);
  }

  String draw() {
    svg.begin("svg")
        .attribute("xmlns", "http://www.w3.org/2000/svg")
        .attribute("width", Integer.toString(layout.width))
        .attribute("height", layout.height)
        .attribute("viewBox", "0 0 " + layout.width + " " + SvgWriter.decimal(layout.height))
        .attribute("role", "img")
        .attribute("font-family", FONTS)
        .attribute("fill", INK);
    svg.begin("title")
        .end(plot.title()
            .orElse("Survival curves: " + plot.curves().keySet().stream().collect(joining(", "))));
    svg.begin("desc").end(description());
    svg.begin("rect").attribute("width", layout.width).attribute("height", layout.height);
    svg.attribute("fill", "#FFFFFF").end();
    drawTitles();
    drawKey();
    drawGrid();
    if (plot.showsBands()) {
      series.forEach(this::drawBand);
    }
    drawMedians();
    drawAxes();
    drawAxisLabels();
    series.forEach(this::drawCurve);
    drawNumbersAtRisk();
    drawNote();
    return svg.end().document();
  }

  private String description() {
    return "Survival curves with the numbers at risk; " + plot.survivalLabel() + " from 0 to 1 by "
        + plot.timeLabel() + " from 0 to " + TimeAxis.format(layout.axis.end()) + ". "
        + series.stream().map(Series::summary).collect(joining(" "));
  }

  private void drawTitles() {
    double y = Layout.MARGIN;
    for (String line : layout.titleLines) {
      text(Lettering.TITLE, Layout.MARGIN, y + Lettering.TITLE.size(), "start").end(line);
      y += Lettering.TITLE.lineHeight();
    }
    for (String line : layout.subtitleLines) {
      text(Lettering.SUBTITLE, Layout.MARGIN, y + Lettering.SUBTITLE.size(), "start");
      svg.attribute("fill", FAINT_INK).end(line);
      y += Lettering.SUBTITLE.lineHeight();
    }
  }

  private void drawKey() {
    if (layout.keyRows == 0) {
      return;
    }
    for (Series one : series) {
      int row = one.index() / layout.keyColumns;
      int column = one.index() % layout.keyColumns;
      double x = Layout.MARGIN + column * layout.keyColumnWidth;
      double middle = layout.keyTop + (row + 0.5) * Lettering.LABEL.lineHeight();
      drawNamed(one, Lettering.LABEL, x, middle, layout.keyNameRoom);
    }
  }

  private void drawGrid() {
    svg.begin("g").attribute("stroke", GRID).attribute("stroke-width", 1);
    for (int quarter = 1; quarter <= 4; quarter++) {
      double y = layout.y(quarter / 4.0);
      line(layout.left, y, layout.right, y);
    }
    svg.end();
  }

  private void drawAxes() {
    svg.begin("g").attribute("stroke", INK).attribute("stroke-width", 1);
    line(layout.left, layout.top, layout.left, layout.bottom);
    line(layout.left, layout.bottom, layout.right, layout.bottom);
    for (int quarter = 0; quarter <= 4; quarter++) {
      double y = layout.y(quarter / 4.0);
      line(layout.left - Layout.TICK_LENGTH, y, layout.left, y);
    }
    for (Tick tick : layout.axis.ticks()) {
      double x = layout.x(tick.time());
      line(x, layout.bottom, x, layout.bottom + Layout.TICK_LENGTH);
    }
    svg.end();
  }

  private void drawAxisLabels() {
    double labelRight = layout.left - Layout.TICK_LENGTH - Layout.LABEL_GAP;
    for (int quarter = 0; quarter <= 4; quarter++) {
      double baseline = layout.y(quarter / 4.0) + MIDDLE * Lettering.TICK.size();
      text(Lettering.TICK, labelRight, baseline, "end").end(SvgWriter.decimal(quarter / 4.0));
    }
    double baseline = layout.bottom + Layout.TICK_LENGTH + Lettering.TICK.size() + 2;
    for (Tick tick : layout.axis.ticks()) {
      text(Lettering.TICK, layout.x(tick.time()), baseline, "middle").end(tick.label());
    }

    double x = labelRight - Lettering.TICK.width("0.00") - 2 * Layout.LABEL_GAP;
    double y = (layout.top + layout.bottom) / 2;
    svg.begin("g")
        .attribute(
            "transform", "rotate(-90 " + SvgWriter.decimal(x) + " " + SvgWriter.decimal(y) + ")");
    fitted(Lettering.LABEL, x, y, "middle", plot.survivalLabel(), layout.bottom - layout.top);
    svg.end();
    fitted(
        Lettering.LABEL,
        (layout.left + layout.right) / 2,
        layout.timeLabelBaseline,
        "middle",
        plot.timeLabel(),
        layout.right - layout.left);
  }

  /** Shades from the upper limit forward and back along the lower one, up to the first time without limits. */
  private void drawBand(Series one) {
    SurvivalCurve curve = one.curve();
    int shown = rowsShown(curve);
    int rows = 0;
    // A missing limit is NaN and compares false.
    while (rows < shown && curve.lower().get(rows) <= curve.upper().get(rows)) {
      rows++;
    }
    double end = rows < shown ? curve.times().get(rows) : lastShown(curve);

    StepPath path = new StepPath(layout.x(0), layout.y(1));
    for (int row = 0; row < rows; row++) {
      path.to(layout.x(curve.times().get(row)), layout.y(curve.upper().get(row)));
    }
    path.across(layout.x(end));
    for (int row = rows - 1; row >= 0; row--) {
      path.back(layout.y(curve.lower().get(row)), layout.x(curve.times().get(row)));
    }
    path.back(layout.y(1), layout.x(0));
    svg.begin("path").attribute("fill", one.colour()).attribute("fill-opacity", 0.15);
    svg.attribute("d", path.closed()).end();
  }

  private void drawMedians() {
    double[] medians = series.stream()
        .map(one -> one.curve().median().time())
        .flatMapToDouble(OptionalDouble::stream)
        .filter(median -> median <= layout.axis.end())
        .sorted()
        .toArray();
    if (medians.length == 0) {
      return;
    }
    svg.begin("g")
        .attribute("stroke", FAINT_INK)
        .attribute("stroke-width", 1)
        .attribute("stroke-dasharray", "1 3");
    double half = layout.y(0.5);
    line(layout.left, half, layout.x(medians[medians.length - 1]), half);
    for (double median : medians) {
      line(layout.x(median), half, layout.x(median), layout.bottom);
    }
    svg.end();
  }

  private void drawCurve(Series one) {
    SurvivalCurve curve = one.curve();
    int shown = rowsShown(curve);
    StepPath steps = new StepPath(layout.x(0), layout.y(1));
    for (int row = 0; row < shown; row++) {
      steps.to(layout.x(curve.times().get(row)), layout.y(curve.survival().get(row)));
    }
    steps.across(layout.x(lastShown(curve)));

    svg.begin("g").attribute("fill", "none").attribute("stroke", one.colour());
    svg.begin("title").end(one.summary());
    svg.begin("path").attribute("stroke-width", CURVE_WIDTH);
    dashes(one);
    svg.attribute("d", steps.open()).end();
    ImmutableList<String> crosses = crosses(one);
    if (!crosses.isEmpty() && !areTooDense(crosses)) {
      svg.begin("path")
          .attribute("stroke-width", 1.2)
          .attribute("d", String.join("", crosses))
          .end();
    }
    svg.end();
  }

  /** Returns a cross for each time of censoring, one for those at the same spot. */
  private ImmutableList<String> crosses(Series one) {
    SurvivalCurve curve = one.curve();
    int shown = rowsShown(curve);
    ImmutableList.Builder<String> crosses = ImmutableList.builder();
    double lastX = Double.NEGATIVE_INFINITY;
    double lastY = Double.NEGATIVE_INFINITY;
    for (int row = 0; row < shown; row++) {
      double x = layout.x(curve.times().get(row));
      double y = layout.y(curve.survival().get(row));
      boolean isSameSpot = Math.abs(x - lastX) < SPOT && Math.abs(y - lastY) < SPOT;
      if (curve.censored().get(row) > 0 && !isSameSpot) {
        crosses.add(cross(x, y));
        lastX = x;
        lastY = y;
      }
    }
    return crosses.build();
  }

  private static String cross(double x, double y) {
    return "M" + SvgWriter.decimal(x - CROSS) + " " + SvgWriter.decimal(y) + "H"
        + SvgWriter.decimal(x + CROSS) + "M" + SvgWriter.decimal(x) + " "
        + SvgWriter.decimal(y - CROSS) + "V" + SvgWriter.decimal(y + CROSS);
  }

  private boolean areTooDense(ImmutableList<String> crosses) {
    return crosses.size() * DENSE > layout.right - layout.left;
  }

  private void drawNumbersAtRisk() {
    double middle = layout.riskTop + Lettering.TICK.lineHeight() / 2.0;
    double baseline = middle + MIDDLE * Lettering.HEADING.size();
    text(Lettering.HEADING, Layout.MARGIN, baseline, "start").end("Number at risk");
    for (Series one : series) {
      middle += Lettering.TICK.lineHeight();
      baseline += Lettering.TICK.lineHeight();
      drawNamed(one, Lettering.TICK, Layout.MARGIN, middle, layout.riskNameRoom);
      for (Tick tick : layout.axis.ticks()) {
        text(Lettering.TICK, layout.x(tick.time()), baseline, "middle")
            .end(Long.toString(one.curve().atRiskAt(tick.time())));
      }
    }
  }

  private void drawNote() {
    String note = (noteOnBands() + " " + noteOnCrosses()).strip();
    if (!note.isEmpty()) {
      text(Lettering.NOTE, Layout.MARGIN, layout.noteBaseline, "start")
          .attribute("fill", FAINT_INK);
      svg.end(Lettering.NOTE.fit(note, layout.width - 2 * Layout.MARGIN));
    }
  }

  private String noteOnBands() {
    String levels = series.stream()
        .map(one -> TimeAxis.format(100 * one.curve().confidenceLevel()) + " %")
        .distinct()
        .collect(joining(", "));
    return plot.showsBands() ? "Band: pointwise " + levels + " confidence limits." : "";
  }

  private String noteOnCrosses() {
    ImmutableList<ImmutableList<String>> ofCurves = series.stream()
        .map(this::crosses)
        .filter(crosses -> !crosses.isEmpty())
        .collect(toImmutableList());
    if (ofCurves.isEmpty()) {
      return "";
    }
    if (ofCurves.stream().allMatch(this::areTooDense)) {
      return "Censored follow-up not marked: too dense.";
    }
    return ofCurves.stream().anyMatch(this::areTooDense)
        ? "Cross: follow-up censored (not marked where too dense)."
        : "Cross: follow-up censored.";
  }

  private void drawNamed(
      Series one, Lettering lettering, double x, double middle, double nameRoom) {
    svg.begin("path")
        .attribute("fill", "none")
        .attribute("stroke", one.colour())
        .attribute("stroke-width", CURVE_WIDTH);
    dashes(one);
    svg.attribute("d", new StepPath(x, middle).across(x + SAMPLE_LENGTH).open()).end();
    double baseline = middle + MIDDLE * lettering.size();
    fitted(lettering, x + Layout.SAMPLE_COLUMN, baseline, "start", one.name(), nameRoom);
  }

  private void dashes(Series one) {
    one.dashes().ifPresent(dashes -> svg.attribute("stroke-dasharray", dashes));
  }

  /** Writes a text in one line; one that had to be shortened keeps its full wording as a tooltip. */
  private void fitted(
      Lettering lettering, double x, double baseline, String anchor, String full, double room) {
    String shown = lettering.fit(full, room);
    boolean isShortened = !shown.equals(full);
    if (isShortened) {
      svg.begin("g").begin("title").end(full);
    }
    text(lettering, x, baseline, anchor).end(shown);
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

  private int rowsShown(SurvivalCurve curve) {
    int rows = 0;
    while (rows < curve.size() && curve.times().get(rows) <= layout.axis.end()) {
      rows++;
    }
    return rows;
  }

  private double lastShown(SurvivalCurve curve) {
    return Math.min(curve.maxTime(), layout.axis.end());
  }
}
