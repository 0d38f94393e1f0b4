package dev.notochord.survival.plot;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableDoubleArray;
import dev.notochord.survival.validation.TimeDependentAucEstimate;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** Writes the figure of areas over time. */
final class AucFigure {
  /** Pixels between the limits of two scores at one time. */
  private static final double STEP = 7;

  private final AucPlot plot;
  private final ImmutableList<String> names;
  private final ImmutableList<TimeDependentAucEstimate> areas;
  private final boolean isMarked;
  private final Sheet sheet = new Sheet();
  private final Chart chart;

  AucFigure(AucPlot plot) {
    this.plot = plot;
    names = plot.areas().keySet().asList();
    areas = plot.areas().values().asList();
    isMarked = areas.stream().allMatch(auc -> auc.times().length() <= AucPlot.MOST_MARKS);
    double least = areas.stream()
        .flatMapToDouble(auc -> DoubleStream.concat(auc.areas().stream(), lower(auc).stream()))
        .filter(value -> !Double.isNaN(value))
        .reduce(0.5, Math::min);
    double end =
        areas.stream().flatMapToDouble(auc -> auc.times().stream()).max().orElse(1);
    ImmutableList<KeyEntry> key = IntStream.range(0, names.size())
        .mapToObj(i -> new KeyEntry((x, middle) -> drawSample(i, x, middle), names.get(i), ""))
        .collect(ImmutableList.toImmutableList());
    chart = new Chart(
        sheet,
        plot,
        // Somewhat beyond the last time, so that its limits do not stand on the edge.
        NumberAxis.over(0, end > 0 ? 1.02 * end : 1),
        NumberAxis.over(least, 1),
        names.size() > 1 ? key : ImmutableList.of(),
        note());
  }

  private boolean isSimultaneous() {
    return plot.limits() == AucPlot.Band.SIMULTANEOUS;
  }

  private ImmutableDoubleArray lower(TimeDependentAucEstimate auc) {
    return isSimultaneous() ? auc.bandLower() : auc.lower();
  }

  private ImmutableDoubleArray upper(TimeDependentAucEstimate auc) {
    return isSimultaneous() ? auc.bandUpper() : auc.upper();
  }

  String draw() {
    chart.begin("Area under the ROC curve over time", description());
    if (!isMarked) {
      for (int i = 0; i < areas.size(); i++) {
        TimeDependentAucEstimate auc = areas.get(i);
        sheet.band(new Look(i), chart.band(auc.times(), lower(auc), upper(auc)));
      }
    }
    sheet
        .svg()
        .begin("g")
        .attribute("stroke", Sheet.FAINT_INK)
        .attribute("stroke-width", 1)
        .attribute("stroke-dasharray", "1 3");
    sheet.line(chart.left, chart.y(0.5), chart.right, chart.y(0.5));
    sheet.svg().end();
    for (int i = areas.size() - 1; i >= 0; i--) {
      TimeDependentAucEstimate auc = areas.get(i);
      if (isMarked) {
        drawMarks(i);
      } else {
        sheet.curve(new Look(i), chart.line(auc.times(), auc.areas()));
      }
    }
    return chart.end(plot.timeLabel(), "area under the ROC curve");
  }

  private void drawMarks(int place) {
    TimeDependentAucEstimate auc = areas.get(place);
    Look look = new Look(place);
    double shift = (place - (areas.size() - 1) / 2.0) * STEP;
    sheet.svg().begin("g").attribute("transform", "translate(" + SvgWriter.decimal(shift) + " 0)");
    sheet.curve(look, chart.line(auc.times(), auc.areas()));
    sheet.svg().end();
    for (int k = 0; k < auc.times().length(); k++) {
      double time = auc.times().get(k);
      chart.limits(look, time, shift, lower(auc).get(k), upper(auc).get(k));
      if (!Double.isNaN(auc.areas().get(k))) {
        mark(look, chart.x(time) + shift, chart.y(auc.areas().get(k)));
      }
    }
  }

  private void mark(Look look, double x, double y) {
    sheet
        .svg()
        .begin("path")
        .attribute("fill", look.colour())
        .attribute("d", Mark.SQUARE.around(x, y))
        .end();
  }

  private void drawSample(int place, double x, double middle) {
    Look look = new Look(place);
    sheet.curve(look, new StepPath(x, middle).across(x + Sample.LENGTH).open());
    if (isMarked) {
      mark(look, x + Sample.LENGTH / 2.0, middle);
    }
  }

  private String description() {
    return "Area under the ROC curve by " + plot.timeLabel() + ". "
        + IntStream.range(0, names.size())
            .mapToObj(i -> names.get(i) + ": " + described(areas.get(i)))
            .collect(Collectors.joining(" "));
  }

  private static String described(TimeDependentAucEstimate auc) {
    int last = auc.times().length() - 1;
    return last + 1 + (last == 0 ? " time" : " times") + ", "
        + IntStream.of(0, last)
            .distinct()
            .mapToObj(k -> (auc.reason(k).isPresent()
                    ? "no area"
                    : Notation.brief(auc.areas().get(k)))
                + " at " + Notation.format(auc.times().get(k)))
            .collect(Collectors.joining(", "))
        + ".";
  }

  private String note() {
    StringBuilder note = new StringBuilder(isMarked ? "Upright lines: " : "Band: ");
    note.append(isSimultaneous() ? "simultaneous " : "pointwise ");
    double[] levels = areas.stream()
        .flatMapToDouble(auc -> auc.times().isEmpty()
            ? DoubleStream.empty()
            : DoubleStream.of(auc.auc(0).interval().level()))
        .distinct()
        .toArray();
    if (levels.length == 1) {
      note.append(Notation.format(100 * levels[0])).append(" % ");
    }
    note.append("limits. Dotted: a score that says nothing.");
    long gaps = areas.stream()
        .flatMapToDouble(auc -> auc.areas().stream())
        .filter(Double::isNaN)
        .count();
    if (gaps > 0) {
      note.append(" No area at ").append(gaps).append(gaps == 1 ? " time." : " times.");
    }
    return note.toString();
  }
}
