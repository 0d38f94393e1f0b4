package dev.notochord.survival.plot;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static java.util.stream.Collectors.joining;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableDoubleArray;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/** Writes the figure of cumulative incidence functions: what lies behind comes first. */
final class IncidenceFigure {
  /** From the text of an area to the edge of its plate, and from there to the outlines. */
  private static final int PADDING = 4;

  private static final int SWATCH_HEIGHT = 12;

  private final CumulativeIncidencePlot plot;
  private final ImmutableList<Series> series;
  /** The upper edges of the areas, from the bottom one up. */
  private final ImmutableList<Steps> stack;

  private final ImmutableList<KeyEntry> key;
  private final ImmutableList<RiskRow> riskRows;
  private final Layout layout;
  private final Tracer tracer;
  private final Sheet sheet = new Sheet();
  private final SvgWriter svg = sheet.svg();

  IncidenceFigure(CumulativeIncidencePlot plot) {
    this.plot = plot;
    ImmutableList.Builder<Series> inOrder = ImmutableList.builder();
    int index = 0;
    for (Map.Entry<String, IncidenceColumns> entry : plot.functions().entrySet()) {
      Steps steps = entry.getValue().steps();
      inOrder.add(new Series(
          entry.getKey(),
          new Look(index),
          steps,
          entry.getValue().limits(),
          summary(entry.getKey(), steps)));
      index++;
    }
    series = inOrder.build();
    stack = plot.isStacked() ? stack() : ImmutableList.of();
    key = key();
    riskRows = riskRows();
    double lastTime =
        series.stream().mapToDouble(one -> one.steps().lastTime()).max().orElseThrow();
    double end = plot.maxTime().orElse(lastTime);
    ValueAxis axis = plot.range() == IncidenceRange.CUT
        ? ValueAxis.cutAbove(greatestUpTo(end))
        : ValueAxis.WHOLE;
    layout = new Layout(plot, key, riskRows, lastTime, axis);
    tracer = new Tracer(layout);
  }

  String draw() {
    Frame frame = new Frame(plot, layout, sheet);
    ImmutableList<String> note = frame.noteLines(note());
    String names = String.join(", ", plot.functions().keySet());
    frame.begin(plot.title().orElse("Cumulative incidence: " + names), description(), note.size());
    frame.titles();
    frame.key(key);
    frame.grid();
    if (plot.isStacked()) {
      drawAreas();
      frame.axes();
      drawAreaNames();
    } else {
      if (plot.showsBands()) {
        for (Series one : series) {
          sheet.band(one.look(), tracer.band(one.steps(), one.limits()));
        }
      }
      frame.axes();
      series.forEach(this::drawLine);
    }
    frame.numbersAtRisk(riskRows);
    frame.note(note);
    return frame.end();
  }

  private ImmutableList<Steps> stack() {
    ImmutableList.Builder<Steps> edges = ImmutableList.builder();
    Steps first = series.get(0).steps();
    double[] sum = new double[first.size()];
    for (Series one : series) {
      for (int row = 0; row < sum.length; row++) {
        // Rounding may carry the sum of all causes past 1.
        sum[row] = Math.min(sum[row] + one.steps().values().get(row), 1);
      }
      edges.add(new Steps(0, first.times(), ImmutableDoubleArray.copyOf(sum), first.atRisk()));
    }
    return edges.build();
  }

  private Steps floor() {
    Steps first = series.get(0).steps();
    ImmutableDoubleArray zeros = ImmutableDoubleArray.copyOf(new double[first.size()]);
    return new Steps(0, first.times(), zeros, first.atRisk());
  }

  private Steps ceiling() {
    Steps first = series.get(0).steps();
    double[] ones = new double[first.size()];
    Arrays.fill(ones, 1);
    return new Steps(1, first.times(), ImmutableDoubleArray.copyOf(ones), first.atRisk());
  }

  private ImmutableList<KeyEntry> key() {
    Stream<KeyEntry> functions =
        series.stream().map(one -> new KeyEntry(sample(one), one.name(), ""));
    if (plot.isStacked()) {
      KeyEntry free = new KeyEntry(this::drawEmptySwatch, plot.eventFreeLabel(), "");
      return Stream.concat(functions, Stream.of(free)).collect(toImmutableList());
    }
    return functions.collect(toImmutableList());
  }

  private ImmutableList<RiskRow> riskRows() {
    if (plot.compared() == CumulativeIncidencePlot.Compared.CAUSES) {
      return ImmutableList.of(
          new RiskRow(Optional.empty(), "all", series.get(0).steps()::atRiskAt));
    }
    return series.stream()
        .map(one -> new RiskRow(Optional.of(sample(one)), one.name(), one.steps()::atRiskAt))
        .collect(toImmutableList());
  }

  private double greatestUpTo(double end) {
    double greatest = 0;
    for (Series one : series) {
      greatest = Math.max(greatest, one.steps().greatestUpTo(end));
      if (plot.showsBands()) {
        greatest = Math.max(greatest, one.limits().greatestUpTo(end));
      }
    }
    return greatest;
  }

  private String description() {
    String free = plot.isStacked() ? " " + summaryOfEventFree() : "";
    return (plot.isStacked()
            ? "Cumulative incidence as stacked areas, from below, with the numbers at risk; "
            : "Cumulative incidence with the numbers at risk; ")
        + plot.incidenceLabel() + " from 0 to " + layout.valueAxis.topLabel() + " by "
        + plot.timeLabel() + " from 0 to " + Notation.format(layout.axis.end()) + ". "
        + series.stream().map(Series::summary).collect(joining(" ")) + free;
  }

  private static String summary(String name, Steps steps) {
    return name + ": " + Notation.probability(steps.valueAt(steps.lastTime())) + " at "
        + Notation.format(steps.lastTime()) + ".";
  }

  private String summaryOfEventFree() {
    Steps all = stack.get(stack.size() - 1);
    return plot.eventFreeLabel() + ": " + Notation.probability(1 - all.valueAt(all.lastTime()))
        + " at " + Notation.format(all.lastTime()) + ".";
  }

  private void drawLine(Series one) {
    svg.begin("g").begin("title").end(one.summary());
    sheet.curve(one.look(), tracer.line(one.steps()));
    svg.end();
  }

  private void drawAreas() {
    Steps below = floor();
    for (int place = 0; place < series.size(); place++) {
      Steps above = stack.get(place);
      Limits edges =
          new Limits(above.times(), below.values(), above.values(), Limits.Origin.KNOWN, "");
      svg.begin("g").begin("title").end(series.get(place).summary());
      sheet.hatched(
          series.get(place).look(), tracer.band(above, edges), tracer.region(below, above));
      svg.end();
      below = above;
    }
    svg.begin("g").attribute("fill", "none").attribute("stroke", Sheet.INK);
    for (Steps edge : stack) {
      svg.begin("path")
          .attribute("stroke-width", 1.2)
          .attribute("d", tracer.line(edge))
          .end();
    }
    svg.end();
  }

  /** Writes the name into each area that has room for all of it; the key has them all. */
  private void drawAreaNames() {
    Steps below = floor();
    for (int place = 0; place < series.size(); place++) {
      nameInside(tracer.region(below, stack.get(place)), series.get(place).name());
      below = stack.get(place);
    }
    nameInside(tracer.region(below, ceiling()), plot.eventFreeLabel());
  }

  private void nameInside(Region region, String name) {
    double height = Lettering.LABEL.lineHeight();
    double plate = Lettering.LABEL.width(name) + 2 * PADDING;
    int width = (int) Math.ceil(plate) + 2 * PADDING;
    OptionalInt column = region.columnWithRoomFor(width, height + PADDING);
    if (column.isEmpty()) {
      return;
    }
    int start = column.getAsInt();
    double centre = region.x(start) + width / 2.0;
    double middle = (region.ceiling(start, width) + region.floor(start, width)) / 2;
    svg.begin("rect")
        .attribute("x", centre - plate / 2)
        .attribute("y", middle - height / 2)
        .attribute("width", plate)
        .attribute("height", height)
        .attribute("fill", Sheet.PAPER)
        .attribute("fill-opacity", 0.85)
        .end();
    double baseline = middle + Sheet.MIDDLE * Lettering.LABEL.size();
    sheet.text(Lettering.LABEL, centre, baseline, "middle").end(name);
  }

  private Sample sample(Series one) {
    return (x, middle) -> {
      if (plot.isStacked()) {
        drawSwatch(one.look(), x, middle);
      } else {
        sheet.curve(
            one.look(), new StepPath(x, middle).across(x + Sample.LENGTH).open());
      }
    };
  }

  private void drawSwatch(Look look, double x, double middle) {
    double top = middle - SWATCH_HEIGHT / 2.0;
    sheet.hatched(look, outline(x, top), Region.rectangle(x, top, Sample.LENGTH, SWATCH_HEIGHT));
    drawEmptySwatch(x, middle);
  }

  private void drawEmptySwatch(double x, double middle) {
    svg.begin("path")
        .attribute("fill", "none")
        .attribute("stroke", Sheet.INK)
        .attribute("stroke-width", 1)
        .attribute("d", outline(x, middle - SWATCH_HEIGHT / 2.0))
        .end();
  }

  private static String outline(double x, double top) {
    return new StepPath(x, top)
        .to(x + Sample.LENGTH, top + SWATCH_HEIGHT)
        .across(x)
        .closed();
  }

  private String note() {
    return Stream.of(
            plot.showsBands() ? Limits.note(series) : "",
            plot.isStacked() ? "" : tracer.noteOnSameLines(series))
        .filter(sentence -> !sentence.isEmpty())
        .collect(joining(" "));
  }
}
