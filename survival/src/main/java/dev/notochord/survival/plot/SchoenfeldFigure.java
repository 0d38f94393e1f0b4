package dev.notochord.survival.plot;

import com.google.common.collect.ImmutableList;
import dev.notochord.survival.regression.CoefficientTrend;
import dev.notochord.survival.regression.ProportionalHazardsTest;
import java.util.Arrays;
import java.util.Locale;
import org.apache.commons.statistics.distribution.NormalDistribution;

/** Writes the figure of scaled Schoenfeld residuals. */
final class SchoenfeldFigure {
  private static final Look CURVE = new Look(0);
  private static final Look FIT = new Look(1);
  private static final int PLACES = 80;
  private static final int TICKS = 8;

  private final SchoenfeldPlot plot;
  private final CoefficientTrend trend;
  private final double[] x;
  private final double[] y;
  private final double low;
  private final double high;
  private final double[] curve = new double[PLACES + 1];
  private final double[] margin = new double[PLACES + 1];
  private final NumberAxis axis;
  private final ImmutableList<String> titleLines;
  private final ImmutableList<String> noteLines;
  private final double left;
  private final double right;
  private final double top;
  private final double bottom;
  private final Sheet sheet = new Sheet();
  private final SvgWriter svg = sheet.svg();

  SchoenfeldFigure(SchoenfeldPlot plot) {
    this.plot = plot;
    trend = plot.trend();
    x = trend.transformedTimes();
    y = trend.residuals();
    low = Arrays.stream(x).min().orElseThrow();
    high = Arrays.stream(x).max().orElseThrow();
    NaturalSpline spline = new NaturalSpline(x, y, trend.weights(), trend.hasFrequencies());
    double z =
        NormalDistribution.of(0, 1).inverseSurvivalProbability((1 - plot.confidenceLevel()) / 2);
    double least = Math.min(0, trend.coefficient());
    double greatest = Math.max(0, trend.coefficient());
    for (int i = 0; i <= PLACES; i++) {
      double at = place(i);
      curve[i] = spline.at(at);
      margin[i] = z * Math.sqrt(Math.max(0, spline.variance(at) * trend.residualVariance()));
      least = Math.min(least, curve[i] - margin[i]);
      greatest = Math.max(greatest, curve[i] + margin[i]);
    }
    least = Math.min(least, Arrays.stream(y).min().orElseThrow());
    greatest = Math.max(greatest, Arrays.stream(y).max().orElseThrow());
    axis = NumberAxis.over(least, greatest);
    double room = plot.width() - 2.0 * Layout.MARGIN;
    titleLines = Lettering.TITLE.lines(plot.title().orElse(""), room);
    noteLines = Lettering.NOTE.lines(note(spline.degreesOfFreedom()), room);
    left = Math.ceil(Layout.MARGIN
        + Lettering.LABEL.lineHeight()
        + Layout.TICK_LENGTH
        + Layout.LABEL_GAP
        + Lettering.TICK.widest(axis.ticks().stream().map(Tick::label)));
    right = plot.width() - 2.0 * Layout.MARGIN;
    top = Layout.MARGIN
        + (titleLines.isEmpty()
            ? 0
            : titleLines.size() * Lettering.TITLE.lineHeight() + Layout.GAP);
    bottom = top + plot.plotHeight();
  }

  private double place(int i) {
    double part = (double) i / PLACES;
    return low * (1 - part) + high * part;
  }

  String draw() {
    double labelBaseline =
        bottom + Layout.TICK_LENGTH + Lettering.TICK.lineHeight() + Lettering.LABEL.size() + 2;
    double noteTop = labelBaseline + Layout.GAP;
    double height =
        noteTop + noteLines.size() * Lettering.NOTE.lineHeight() + (double) Layout.MARGIN;
    String name = "Coefficient of " + trend.term() + " over time";
    sheet.begin(plot.width(), height, plot.title().orElse(name), description());
    sheet.lines(Lettering.TITLE, titleLines, Layout.MARGIN, Sheet.INK);
    drawGrid();
    drawPoints();
    drawCurve();
    drawAxes();
    drawLabels(labelBaseline);
    sheet.lines(Lettering.NOTE, noteLines, noteTop, Sheet.FAINT_INK);
    return svg.end().document();
  }

  private double across(double value) {
    return left + (value - low) / (high - low) * (right - left);
  }

  private double up(double value) {
    return axis.place(value, bottom, top);
  }

  private void drawGrid() {
    svg.begin("g").attribute("stroke", Sheet.GRID).attribute("stroke-width", 1);
    for (Tick tick : axis.ticks()) {
      if (tick.value() > axis.low() && tick.value() != 0) {
        sheet.line(left, up(tick.value()), right, up(tick.value()));
      }
    }
    svg.end();
    svg.begin("g")
        .attribute("stroke", Sheet.FAINT_INK)
        .attribute("stroke-width", 1)
        .attribute("stroke-dasharray", "1 3");
    sheet.line(left, up(0), right, up(0));
    svg.end();
  }

  private void drawPoints() {
    StringBuilder path = new StringBuilder();
    for (int k = 0; k < x.length; k++) {
      path.append(Mark.CIRCLE.around(across(x[k]) - 2.75, up(y[k])));
    }
    svg.begin("path")
        .attribute("fill", "none")
        .attribute("stroke", Sheet.FAINT_INK)
        .attribute("stroke-opacity", 0.55)
        .attribute("stroke-width", 1)
        .attribute("d", path.toString())
        .end();
  }

  private void drawCurve() {
    StringBuilder band = new StringBuilder();
    StringBuilder line = new StringBuilder();
    for (int i = 0; i <= PLACES; i++) {
      append(line, i, curve[i]);
      append(band, i, curve[i] + margin[i]);
    }
    for (int i = PLACES; i >= 0; i--) {
      append(band, i, curve[i] - margin[i]);
    }
    sheet.band(CURVE, band.append('Z').toString());
    svg.begin("g").begin("title").end("coefficient of the fit: " + coefficient());
    String y1 = SvgWriter.decimal(up(trend.coefficient()));
    sheet.curve(FIT, "M" + SvgWriter.decimal(left) + " " + y1 + "H" + SvgWriter.decimal(right));
    svg.end();
    sheet.curve(CURVE, line.toString());
  }

  private void append(StringBuilder path, int i, double value) {
    path.append(path.isEmpty() ? 'M' : 'L')
        .append(SvgWriter.decimal(across(place(i))))
        .append(' ')
        .append(SvgWriter.decimal(up(value)));
  }

  private void drawAxes() {
    ImmutableList<Tick> times = timeTicks();
    svg.begin("g").attribute("stroke", Sheet.INK).attribute("stroke-width", 1);
    sheet.line(left, top, left, bottom);
    sheet.line(left, bottom, right, bottom);
    for (Tick tick : axis.ticks()) {
      sheet.line(left - Layout.TICK_LENGTH, up(tick.value()), left, up(tick.value()));
    }
    for (Tick tick : times) {
      double at = across(tick.value());
      sheet.line(at, bottom, at, bottom + Layout.TICK_LENGTH);
    }
    svg.end();
    double labelRight = left - Layout.TICK_LENGTH - Layout.LABEL_GAP;
    for (Tick tick : axis.ticks()) {
      double baseline = up(tick.value()) + Sheet.MIDDLE * Lettering.TICK.size();
      sheet.text(Lettering.TICK, labelRight, baseline, "end").end(tick.label());
    }
    double baseline = bottom + Layout.TICK_LENGTH + Lettering.TICK.size() + 2;
    for (Tick tick : times) {
      sheet.text(Lettering.TICK, across(tick.value()), baseline, "middle").end(tick.label());
    }
  }

  /** Returns times of events about evenly spaced on the axis, none too near another for its label. */
  private ImmutableList<Tick> timeTicks() {
    double[] times = trend.times();
    ImmutableList.Builder<Tick> ticks = ImmutableList.builder();
    double free = Double.NEGATIVE_INFINITY;
    for (int i = 0; i <= TICKS; i++) {
      double wanted = low + (high - low) * i / TICKS;
      int nearest = 0;
      for (int k = 1; k < x.length; k++) {
        if (Math.abs(x[k] - wanted) < Math.abs(x[nearest] - wanted)) {
          nearest = k;
        }
      }
      String label = Notation.brief(times[nearest]);
      double half = Lettering.TICK.width(label) / 2;
      double at = across(x[nearest]);
      if (at - half > free) {
        ticks.add(new Tick(x[nearest], label));
        free = at + half + Layout.GAP;
      }
    }
    return ticks.build();
  }

  private void drawLabels(double labelBaseline) {
    double labelX = Layout.MARGIN + Lettering.LABEL.size() - 2.0;
    double middle = (top + bottom) / 2;
    svg.begin("g")
        .attribute(
            "transform",
            "rotate(-90 " + SvgWriter.decimal(labelX) + " " + SvgWriter.decimal(middle) + ")");
    sheet.fitted(
        Lettering.LABEL,
        labelX,
        middle,
        "middle",
        "coefficient of " + trend.term() + " at that time",
        bottom - top);
    svg.end();
    String spacing = trend.transform().equals("time") ? "" : ", spaced by " + trend.transform();
    sheet.fitted(
        Lettering.LABEL,
        (left + right) / 2,
        labelBaseline,
        "middle",
        plot.timeLabel(),
        spacing,
        right - left);
  }

  private String description() {
    return "Scaled Schoenfeld residuals of " + trend.term() + " at " + trend.events()
        + " events with a smooth curve and its band. " + testText();
  }

  private String coefficient() {
    return Notation.brief(trend.coefficient());
  }

  private String testText() {
    ProportionalHazardsTest.TermTest test = plot.test().term(trend.term());
    return "Test of proportional hazards against " + trend.transform() + ": "
        + (test.test().degreesOfFreedom() == 0
            ? "nothing to test."
            : String.format(
                Locale.ROOT,
                "chi-square %s on %d df, p %s.",
                Notation.brief(test.test().statistic()),
                test.test().degreesOfFreedom(),
                ForestPlot.probability(test.test().pValue(), "= ")));
  }

  private String note(int degreesOfFreedom) {
    return "Circles: scaled Schoenfeld residuals. Curve: natural spline, " + degreesOfFreedom
        + " df, with pointwise " + Notation.format(100 * plot.confidenceLevel())
        + " % limits. Dashed: coefficient of the fit, " + coefficient() + ". " + testText();
  }
}
