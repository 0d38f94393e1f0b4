package dev.notochord.survival.plot;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableDoubleArray;

/**
 * A figure of one number against another: title, key, the data between two axes, note. It knows where everything
 * stands, and draws what surrounds the data.
 */
final class Chart {
  /** From a mark to the line across the end of its limits, and half as long as that line. */
  private static final double CAP = 4;

  private static final double KEY_GAP = 24;

  private final Sheet sheet;
  private final SvgWriter svg;
  private final ChartOptions options;
  private final NumberAxis across;
  private final NumberAxis up;
  private final ImmutableList<KeyEntry> key;
  private final ImmutableList<String> titleLines;
  private final ImmutableList<String> noteLines;
  private final double keyTop;
  private final int keyColumns;
  private final double keyColumnWidth;
  private final double keyNameRoom;
  final double left;
  final double right;
  final double top;
  final double bottom;

  Chart(
      Sheet sheet,
      ChartOptions options,
      NumberAxis across,
      NumberAxis up,
      ImmutableList<KeyEntry> key,
      String note) {
    this.sheet = sheet;
    this.options = options;
    this.across = across;
    this.up = up;
    this.key = key;
    svg = sheet.svg();
    double room = options.width() - 2.0 * Layout.MARGIN;
    titleLines = Lettering.TITLE.lines(options.title().orElse(""), room);
    noteLines = Lettering.NOTE.lines(note, room);
    double remarks = Lettering.LABEL.widest(key.stream().map(KeyEntry::remark));
    double besideName = Layout.SAMPLE_COLUMN + (remarks > 0 ? remarks + Layout.GAP : 0);
    keyNameRoom =
        Math.min(Lettering.LABEL.widest(key.stream().map(KeyEntry::name)), room - besideName);
    keyColumnWidth = besideName + keyNameRoom + KEY_GAP;
    keyColumns = Math.max(1, (int) ((room + KEY_GAP) / keyColumnWidth));
    int keyRows = (key.size() + keyColumns - 1) / keyColumns;
    left = Math.ceil(Layout.MARGIN
        + Lettering.LABEL.lineHeight()
        + Layout.TICK_LENGTH
        + Layout.LABEL_GAP
        + Lettering.TICK.widest(up.ticks().stream().map(Tick::label)));
    right = options.width() - 2.0 * Layout.MARGIN;
    keyTop = Layout.MARGIN
        + (titleLines.isEmpty()
            ? 0
            : titleLines.size() * Lettering.TITLE.lineHeight() + Layout.GAP);
    top = keyTop + (keyRows > 0 ? keyRows * Lettering.LABEL.lineHeight() + Layout.GAP : 0);
    bottom = top + options.plotHeight();
  }

  static void checkNames(String subject, String noun, Iterable<String> names) {
    checkArgument(names.iterator().hasNext(), "%s: no %s, expected at least one", subject, noun);
    for (String name : names) {
      checkArgument(!name.isBlank(), "%s: %s name '%s' is blank", subject, noun, name);
    }
  }

  double x(double value) {
    return across.place(value, left, right);
  }

  double y(double value) {
    return up.place(value, bottom, top);
  }

  boolean isInside(double x, double y) {
    return x >= across.low() && x <= across.high() && y >= up.low() && y <= up.high();
  }

  /** Begins the document and draws what lies behind the data. */
  void begin(String name, String description) {
    double height = noteTop()
        + (noteLines.isEmpty()
            ? -Layout.GAP
            : (double) noteLines.size() * Lettering.NOTE.lineHeight())
        + Layout.MARGIN;
    sheet.begin(options.width(), height, options.title().orElse(name), description);
    sheet.lines(Lettering.TITLE, titleLines, Layout.MARGIN, Sheet.INK);
    for (int i = 0; i < key.size(); i++) {
      drawKey(i);
    }
    svg.begin("g").attribute("stroke", Sheet.GRID).attribute("stroke-width", 1);
    for (Tick tick : up.ticks()) {
      if (tick.value() > up.low()) {
        sheet.line(left, y(tick.value()), right, y(tick.value()));
      }
    }
    for (Tick tick : across.ticks()) {
      if (tick.value() > across.low()) {
        sheet.line(x(tick.value()), top, x(tick.value()), bottom);
      }
    }
    svg.end();
  }

  private void drawKey(int place) {
    KeyEntry entry = key.get(place);
    double start = Layout.MARGIN + place % keyColumns * keyColumnWidth;
    int row = place / keyColumns;
    double middle = keyTop + (row + 0.5) * Lettering.LABEL.lineHeight();
    double baseline = middle + Sheet.MIDDLE * Lettering.LABEL.size();
    double nameStart = start + Layout.SAMPLE_COLUMN;
    entry.sample().drawAt(start, middle);
    sheet.fitted(Lettering.LABEL, nameStart, baseline, "start", entry.name(), keyNameRoom);
    if (!entry.remark().isEmpty()) {
      sheet.text(Lettering.LABEL, nameStart + keyNameRoom + Layout.GAP, baseline, "start");
      svg.attribute("fill", Sheet.FAINT_INK).end(entry.remark());
    }
  }

  /** Draws the axes with their labels and ends the document. */
  String end(String acrossLabel, String upLabel) {
    svg.begin("g").attribute("stroke", Sheet.INK).attribute("stroke-width", 1);
    sheet.line(left, top, left, bottom);
    sheet.line(left, bottom, right, bottom);
    for (Tick tick : up.ticks()) {
      sheet.line(left - Layout.TICK_LENGTH, y(tick.value()), left, y(tick.value()));
    }
    for (Tick tick : across.ticks()) {
      sheet.line(x(tick.value()), bottom, x(tick.value()), bottom + Layout.TICK_LENGTH);
    }
    svg.end();
    double labelRight = left - Layout.TICK_LENGTH - Layout.LABEL_GAP;
    for (Tick tick : up.ticks()) {
      double baseline = y(tick.value()) + Sheet.MIDDLE * Lettering.TICK.size();
      sheet.text(Lettering.TICK, labelRight, baseline, "end").end(tick.label());
    }
    double baseline = bottom + Layout.TICK_LENGTH + Lettering.TICK.size() + 2;
    for (Tick tick : across.ticks()) {
      sheet.text(Lettering.TICK, x(tick.value()), baseline, "middle").end(tick.label());
    }
    labels(acrossLabel, upLabel);
    sheet.lines(Lettering.NOTE, noteLines, noteTop(), Sheet.FAINT_INK);
    return svg.end().document();
  }

  private void labels(String acrossLabel, String upLabel) {
    double labelX = Layout.MARGIN + Lettering.LABEL.size() - 2.0;
    double middle = (top + bottom) / 2;
    svg.begin("g")
        .attribute(
            "transform",
            "rotate(-90 " + SvgWriter.decimal(labelX) + " " + SvgWriter.decimal(middle) + ")");
    sheet.fitted(Lettering.LABEL, labelX, middle, "middle", upLabel, bottom - top);
    svg.end();
    sheet.fitted(
        Lettering.LABEL, (left + right) / 2, labelBaseline(), "middle", acrossLabel, right - left);
  }

  private double labelBaseline() {
    return bottom + Layout.TICK_LENGTH + Lettering.TICK.lineHeight() + Lettering.LABEL.size() + 2;
  }

  private double noteTop() {
    return labelBaseline() + Layout.GAP;
  }

  /** Draws a dotted line between two points within the axes. */
  void dotted(double x1, double y1, double x2, double y2) {
    svg.begin("g")
        .attribute("stroke", Sheet.FAINT_INK)
        .attribute("stroke-width", 1)
        .attribute("stroke-dasharray", "1 3");
    sheet.line(x(x1), y(y1), x(x2), y(y2));
    svg.end();
  }

  /** Returns the path of a line through points, cut off where it leaves the axes upwards or downwards; NaN is a gap. */
  String line(ImmutableDoubleArray xs, ImmutableDoubleArray ys) {
    StringBuilder path = new StringBuilder();
    boolean isOpen = false;
    for (int i = 1; i < xs.length(); i++) {
      double from = ys.get(i - 1);
      double to = ys.get(i);
      double slope = to - from;
      // The part of the segment within the axes, from 0 for its start to 1 for its end.
      double first = slope == 0 ? 0 : Math.max(0, entry(from, slope));
      double last = slope == 0 ? 1 : Math.min(1, exit(from, slope));
      boolean isSeen = slope == 0 ? from >= up.low() && from <= up.high() : first < last;
      if (isSeen) {
        double width = xs.get(i) - xs.get(i - 1);
        if (!isOpen || first > 0) {
          append(path, 'M', xs.get(i - 1) + first * width, from + first * slope);
        }
        append(path, 'L', xs.get(i - 1) + last * width, from + last * slope);
      }
      isOpen = isSeen && last == 1;
    }
    return path.toString();
  }

  private double entry(double from, double slope) {
    return ((slope > 0 ? up.low() : up.high()) - from) / slope;
  }

  private double exit(double from, double slope) {
    return ((slope > 0 ? up.high() : up.low()) - from) / slope;
  }

  private void append(StringBuilder path, char command, double atX, double atY) {
    path.append(command)
        .append(SvgWriter.decimal(x(atX)))
        .append(' ')
        .append(SvgWriter.decimal(y(atY)));
  }

  /** Returns the outline of a band, cut off at the axes, one piece for each run without NaN. */
  String band(ImmutableDoubleArray xs, ImmutableDoubleArray lower, ImmutableDoubleArray upper) {
    StringBuilder path = new StringBuilder();
    int start = 0;
    for (int i = 0; i <= xs.length(); i++) {
      boolean isGap = i == xs.length() || Double.isNaN(lower.get(i) + upper.get(i));
      if (isGap) {
        if (i - start > 1) {
          for (int k = start; k < i; k++) {
            append(path, k == start ? 'M' : 'L', xs.get(k), upper.get(k));
          }
          for (int k = i - 1; k >= start; k--) {
            append(path, 'L', xs.get(k), lower.get(k));
          }
          path.append('Z');
        }
        start = i + 1;
      }
    }
    return path.toString();
  }

  /** Draws limits as an upright line with a line across each end, moved to the right by some pixels; none if one is NaN. */
  void limits(Look look, double atX, double shift, double lower, double upper) {
    if (Double.isNaN(lower + upper)) {
      return;
    }
    double middle = x(atX) + shift;
    svg.begin("g").attribute("stroke", look.colour()).attribute("stroke-width", 1.2);
    sheet.line(middle, y(lower), middle, y(upper));
    if (lower >= up.low()) {
      sheet.line(middle - CAP, y(lower), middle + CAP, y(lower));
    }
    if (upper <= up.high()) {
      sheet.line(middle - CAP, y(upper), middle + CAP, y(upper));
    }
    svg.end();
  }
}
