package dev.notochord.survival.plot;

import com.google.common.collect.ImmutableList;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Where everything in a figure stands, from top to bottom: titles, key, data over the time axis,
 * numbers at risk, note.
 *
 * <p>All positions are known before the first element is written. Widths come from the texts of the
 * figure and heights from the number of lines, so that nothing is cut off at an edge and no text
 * covers another.
 */
final class Layout {
  static final int MARGIN = 16;
  static final int TICK_LENGTH = 5;
  /** From the left end of a sample to the name that it stands for. */
  static final int SAMPLE_COLUMN = Sample.LENGTH + 6;
  /** From a tick to the labels beside it. */
  static final int LABEL_GAP = 4;

  /** Least space between two texts of a row, and between two parts of the figure. */
  static final int GAP = 12;

  private static final int NAME_GAP = 16;
  private static final int KEY_GAP = 24;
  /** Most of the width that the names beside the numbers at risk may take. */
  private static final double NAME_PART = 0.25;

  private static final int MOST_INTERVALS = 8;

  final int width;
  final ImmutableList<String> titleLines;
  final ImmutableList<String> subtitleLines;

  final double keyTop;
  final int keyColumns;
  final double keyColumnWidth;
  final double keyNameRoom;

  final TimeAxis axis;
  final ValueAxis valueAxis;
  final double left;
  final double right;
  final double top;
  final double bottom;

  final double valueLabelBaseline;
  final double timeLabelBaseline;
  final double riskTop;
  final double riskSampleColumn;
  final double riskNameRoom;

  private final double riskBottom;

  /**
   * Finds the places.
   *
   * @param key in order; none if there is nothing to tell apart
   * @param lastTime the end of the data, for a time axis without an end of its own
   */
  Layout(
      PlotOptions options,
      ImmutableList<KeyEntry> key,
      ImmutableList<RiskRow> riskRows,
      double lastTime,
      ValueAxis valueAxis) {
    width = options.width();
    this.valueAxis = valueAxis;
    double room = width - 2 * MARGIN;
    titleLines = Lettering.TITLE.lines(options.title().orElse(""), room);
    subtitleLines = Lettering.SUBTITLE.lines(options.subtitle().orElse(""), room);

    double remarks = Lettering.LABEL.widest(key.stream().map(KeyEntry::remark));
    double besideName = SAMPLE_COLUMN + (remarks > 0 ? remarks + GAP : 0);
    keyNameRoom =
        Math.min(Lettering.LABEL.widest(key.stream().map(KeyEntry::name)), room - besideName);
    keyColumnWidth = besideName + keyNameRoom + KEY_GAP;
    int mostColumns = (int) ((room + KEY_GAP) / keyColumnWidth);
    int keyRows = partsOf(key.size(), mostColumns);
    keyColumns = keyRows == 0 ? 0 : partsOf(key.size(), keyRows);

    riskSampleColumn =
        riskRows.stream().anyMatch(row -> row.sample().isPresent()) ? SAMPLE_COLUMN : 0;
    riskNameRoom =
        Math.min(Lettering.TICK.widest(riskRows.stream().map(RiskRow::name)), width * NAME_PART);
    double riskNames = MARGIN + riskSampleColumn + riskNameRoom + NAME_GAP;
    double valueTicks = LABEL_GAP
        + TICK_LENGTH
        + Lettering.TICK.widest(valueAxis.ticks().stream().map(Tick::label));
    double valueLabels = MARGIN + Lettering.LABEL.lineHeight() + valueTicks;
    double end = options.maxTime().orElse(lastTime > 0 ? lastTime : 1);
    boolean inMonths = options.timeLabel().toLowerCase(Locale.ROOT).contains("month");
    TimeAxis ticks;
    double start;
    double stop;
    int intervals = MOST_INTERVALS;
    boolean isCrowded;
    do {
      ticks = TimeAxis.upTo(end, inMonths, intervals);
      double widest = Lettering.TICK.widest(textsUnderTicks(ticks, riskRows));
      start = Math.ceil(Math.max(valueLabels, riskNames + widest / 2));
      stop = Math.floor(width - Math.max(MARGIN, widest / 2 + LABEL_GAP));
      isCrowded = (stop - start) * (ticks.step() / end) < widest + GAP;
      intervals--;
    } while (isCrowded && intervals > 0);
    axis = ticks;
    left = start;
    right = stop;
    valueLabelBaseline = left - valueTicks - 2 * LABEL_GAP;

    double titles = titleLines.size() * Lettering.TITLE.lineHeight()
        + subtitleLines.size() * Lettering.SUBTITLE.lineHeight();
    keyTop = MARGIN + (titles > 0 ? titles + GAP : 0);
    top = keyTop + (keyRows > 0 ? keyRows * Lettering.LABEL.lineHeight() + GAP : 0);
    bottom = top + options.plotHeight();
    timeLabelBaseline =
        bottom + TICK_LENGTH + Lettering.TICK.lineHeight() + Lettering.LABEL.size() + 2;
    riskTop = timeLabelBaseline + GAP + LABEL_GAP;
    riskBottom = riskTop + (riskRows.size() + 1) * Lettering.TICK.lineHeight();
  }

  double x(double time) {
    return left + time / axis.end() * (right - left);
  }

  /** Returns the height of a value; one beyond an end of the axis lies at that end. */
  double y(double value) {
    double part = Math.max(0, Math.min(value / valueAxis.top(), 1));
    return bottom - part * (bottom - top);
  }

  /** Returns the height of the figure above a note of so many lines. */
  double height(int noteLines) {
    return noteTop() + (noteLines > 0 ? noteLines * Lettering.NOTE.lineHeight() : -GAP) + MARGIN;
  }

  double noteTop() {
    return riskBottom + GAP;
  }

  private static int partsOf(int whole, int size) {
    return (whole + size - 1) / size;
  }

  /** The labels of the ticks and the numbers at risk below them; with late entry, the first need not be the longest. */
  private static Stream<String> textsUnderTicks(TimeAxis axis, ImmutableList<RiskRow> rows) {
    return Stream.concat(
        axis.ticks().stream().map(Tick::label),
        rows.stream()
            .flatMap(row -> axis.ticks().stream()
                .map(tick -> Long.toString(row.atRisk().applyAsLong(tick.value())))));
  }
}
