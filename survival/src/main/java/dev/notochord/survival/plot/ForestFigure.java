package dev.notochord.survival.plot;

import static java.util.stream.Collectors.joining;

import com.google.common.collect.ImmutableList;
import dev.notochord.survival.Estimate;
import dev.notochord.survival.plot.ForestPlot.Row;
import dev.notochord.survival.plot.ForestPlot.RowKind;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.stream.Stream;

/** Writes the figure of ratios. */
final class ForestFigure {
  private static final Lettering LETTERS = Lettering.LABEL;
  private static final double ROW_HEIGHT = 22;
  private static final int INDENT = 14;
  private static final double HALF_SQUARE = 3.5;
  private static final double LARGEST_CUT = 10;
  private static final double LABEL_PART = 0.35;
  private static final String SHADE = "#F5F5F5";

  private final ForestPlot plot;
  private final ImmutableList<Row> rows;
  private final ImmutableList<String> titleLines;
  private final RatioAxis axis;
  private final double labelRoom;
  private final double left;
  private final double right;
  private final double ratioRight;
  private final double pRight;
  private final boolean hasP;
  private final double top;
  private final double bottom;
  private final Sheet sheet = new Sheet();
  private final SvgWriter svg = sheet.svg();

  ForestFigure(ForestPlot plot) {
    this.plot = plot;
    rows = plot.rows();
    double room = plot.width() - 2.0 * Layout.MARGIN;
    titleLines = Lettering.TITLE.lines(plot.title().orElse(""), room);
    double least = 1;
    double greatest = 1;
    for (Row row : rows) {
      if (isDrawn(row)) {
        least = Math.min(least, row.ratio().orElseThrow().value());
        greatest = Math.max(greatest, row.ratio().orElseThrow().value());
      }
    }
    double low = least;
    double high = greatest;
    for (Row row : rows) {
      if (isDrawn(row)) {
        Estimate ratio = row.ratio().orElseThrow();
        // The comparisons keep a limit that is NaN out.
        low = ratio.interval().lower() < low ? ratio.interval().lower() : low;
        high = ratio.interval().upper() > high ? ratio.interval().upper() : high;
      }
    }
    axis =
        RatioAxis.over(Math.max(low, least / LARGEST_CUT), Math.min(high, greatest * LARGEST_CUT));
    hasP = rows.stream().anyMatch(row -> row.pValue().isPresent());
    pRight = plot.width() - Layout.MARGIN;
    double pWidth = hasP
        ? Lettering.HEADING.width("p")
            + 2.0 * Layout.GAP
            + LETTERS.widest(rows.stream().map(ForestFigure::pText))
        : 0;
    ratioRight = pRight - pWidth;
    double ratioWidth = Math.max(
        Lettering.HEADING.width(ratioHeading()),
        LETTERS.widest(rows.stream().map(ForestFigure::ratioText)));
    right = ratioRight - ratioWidth - 2.0 * Layout.GAP;
    labelRoom = Math.min(
        plot.width() * LABEL_PART,
        rows.stream().mapToDouble(ForestFigure::labelWidth).max().orElse(0));
    left = Layout.MARGIN + labelRoom + 2.0 * Layout.GAP;
    double titles = titleLines.size() * Lettering.TITLE.lineHeight();
    top = Layout.MARGIN + (titles > 0 ? titles + Layout.GAP : 0) + ROW_HEIGHT;
    bottom = top + rows.size() * ROW_HEIGHT;
  }

  private static boolean isDrawn(Row row) {
    return row.ratio()
        .filter(ratio -> ratio.value() > 0 && ratio.value() < Double.POSITIVE_INFINITY)
        .isPresent();
  }

  private static Lettering letters(Row row) {
    return row.kind() == RowKind.HEADING ? Lettering.HEADING : LETTERS;
  }

  private static int indent(Row row) {
    return row.kind() == RowKind.LEVEL || row.kind() == RowKind.REFERENCE ? INDENT : 0;
  }

  private static double labelWidth(Row row) {
    return indent(row) + letters(row).width(row.label());
  }

  private static String ratioText(Row row) {
    return switch (row.kind()) {
      case HEADING -> "";
      case REFERENCE -> "1 (reference)";
      case RATIO, LEVEL ->
        isDrawn(row)
            ? row.ratio()
                .map(ratio ->
                    written(ratio.value()) + " (" + written(ratio.interval().lower()) + " to "
                        + written(ratio.interval().upper()) + ")")
                .orElse("")
            : "not estimable";
    };
  }

  private static String pText(Row row) {
    return row.pValue().isPresent() ? ForestPlot.probability(row.pValue().getAsDouble(), "") : "";
  }

  /** Writes a ratio to two decimals, or to three digits if these do not suit it. */
  private static String written(double ratio) {
    if (!(ratio < Double.POSITIVE_INFINITY)) {
      return Double.isNaN(ratio) ? "?" : "∞";
    }
    return ratio >= 0.1 && ratio < 100
        ? BigDecimal.valueOf(ratio).setScale(2, RoundingMode.HALF_EVEN).toPlainString()
        : ratio == 0 ? "0" : Notation.brief(ratio);
  }

  /** Returns the heading of the column, with the level of the limits if all have the same. */
  private String ratioHeading() {
    double[] levels = rows.stream()
        .flatMap(row -> row.ratio().stream())
        .mapToDouble(ratio -> ratio.interval().level())
        .distinct()
        .toArray();
    String level = levels.length == 1 ? Notation.format(100 * levels[0]) + " % " : "";
    return "ratio (" + level + "limits)";
  }

  String draw() {
    double labelBaseline =
        bottom + Layout.TICK_LENGTH + Lettering.TICK.lineHeight() + LETTERS.size() + 2;
    double height = labelBaseline + Layout.MARGIN;
    sheet.begin(plot.width(), height, plot.title().orElse("Forest plot"), description());
    sheet.lines(Lettering.TITLE, titleLines, Layout.MARGIN, Sheet.INK);
    drawShades();
    drawHeadings();
    drawAxis(labelBaseline);
    for (int i = 0; i < rows.size(); i++) {
      drawRow(rows.get(i), top + (i + 0.5) * ROW_HEIGHT);
    }
    return svg.end().document();
  }

  private void drawShades() {
    svg.begin("g").attribute("fill", SHADE);
    for (int i = 0; i < rows.size(); i += 2) {
      svg.begin("rect")
          .attribute("x", Layout.MARGIN / 2.0)
          .attribute("y", top + i * ROW_HEIGHT)
          .attribute("width", plot.width() - Layout.MARGIN)
          .attribute("height", ROW_HEIGHT)
          .end();
    }
    svg.end();
  }

  private void drawHeadings() {
    double baseline = top - ROW_HEIGHT / 2 + Sheet.MIDDLE * Lettering.HEADING.size();
    sheet.text(Lettering.HEADING, ratioRight, baseline, "end").end(ratioHeading());
    if (hasP) {
      sheet.text(Lettering.HEADING, pRight, baseline, "end").end("p");
    }
  }

  private double x(double ratio) {
    return axis.place(ratio, left, right);
  }

  private void drawAxis(double labelBaseline) {
    ImmutableList<Tick> ticks = axis.ticks(left, right);
    svg.begin("g").attribute("stroke", Sheet.INK).attribute("stroke-width", 1);
    sheet.line(left, bottom, right, bottom);
    for (Tick tick : ticks) {
      sheet.line(x(tick.value()), bottom, x(tick.value()), bottom + Layout.TICK_LENGTH);
    }
    svg.end();
    svg.begin("g")
        .attribute("stroke", Sheet.FAINT_INK)
        .attribute("stroke-width", 1)
        .attribute("stroke-dasharray", "3 3");
    sheet.line(x(1), top, x(1), bottom);
    svg.end();
    double baseline = bottom + Layout.TICK_LENGTH + Lettering.TICK.size() + 2;
    for (Tick tick : ticks) {
      sheet.text(Lettering.TICK, x(tick.value()), baseline, "middle").end(tick.label());
    }
    sheet.fitted(
        LETTERS, (left + right) / 2, labelBaseline, "middle", plot.ratioLabel(), right - left);
  }

  private void drawRow(Row row, double middle) {
    double baseline = middle + Sheet.MIDDLE * LETTERS.size();
    sheet.fitted(
        letters(row),
        Layout.MARGIN + indent(row),
        baseline,
        "start",
        row.label(),
        labelRoom - indent(row));
    String text = ratioText(row);
    if (!text.isEmpty()) {
      sheet.text(LETTERS, ratioRight, baseline, "end").end(text);
    }
    if (row.pValue().isPresent()) {
      sheet.text(LETTERS, pRight, baseline, "end").end(pText(row));
    }
    String colour = new Look(0).colour();
    if (row.kind() == RowKind.REFERENCE) {
      square(x(1), middle, Sheet.PAPER, colour);
    }
    if (isDrawn(row)) {
      drawRatio(row.ratio().orElseThrow(), middle, colour);
    }
  }

  private void drawRatio(Estimate ratio, double middle, String colour) {
    double lower = ratio.interval().lower();
    double upper = ratio.interval().upper();
    if (lower <= upper) {
      svg.begin("path").attribute("fill", "none").attribute("stroke", colour);
      svg.attribute("stroke-width", 1.5);
      svg.attribute(
              "d",
              end(x(lower), middle, lower < axis.low() ? 1 : 0)
                  + "M" + SvgWriter.decimal(x(lower)) + " " + SvgWriter.decimal(middle)
                  + "H" + SvgWriter.decimal(x(upper))
                  + end(x(upper), middle, upper > axis.high() ? -1 : 0))
          .end();
    }
    square(x(ratio.value()), middle, colour, colour);
  }

  /** Returns a stroke across the end of a line, or an arrow if the line is cut there. */
  private static String end(double x, double middle, int arrow) {
    String tip = SvgWriter.decimal(x) + " " + SvgWriter.decimal(middle);
    String inside = SvgWriter.decimal(x + 5 * arrow) + " ";
    String from = inside + SvgWriter.decimal(middle - 3.5);
    String to = inside + SvgWriter.decimal(middle + 3.5);
    return arrow == 0 ? "M" + from + "L" + to : "M" + from + "L" + tip + "L" + to;
  }

  private void square(double x, double middle, String fill, String stroke) {
    svg.begin("rect")
        .attribute("x", x - HALF_SQUARE)
        .attribute("y", middle - HALF_SQUARE)
        .attribute("width", 2 * HALF_SQUARE)
        .attribute("height", 2 * HALF_SQUARE)
        .attribute("fill", fill)
        .attribute("stroke", stroke)
        .attribute("stroke-width", 1)
        .end();
  }

  private String description() {
    return "Forest plot: " + plot.ratioLabel() + " with limits on a logarithmic axis. "
        + rows.stream()
            .flatMap(row -> row.kind() == RowKind.HEADING
                ? Stream.of(row.label() + ":")
                : Stream.of(row.label() + " " + ratioText(row) + "."))
            .collect(joining(" "));
  }
}
