package dev.notochord.survival.plot;

import com.google.common.collect.ImmutableList;
import dev.notochord.survival.plot.TimeAxis.Tick;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Where everything in a figure stands, from top to bottom: titles, key, curves over the time axis,
 * numbers at risk, note.
 *
 * <p>All positions are known before the first element is written. Widths come from the texts of the
 * figure and heights from the number of lines, so that nothing is cut off at an edge and no text
 * covers another.
 */
final class Layout {
  static final int MARGIN = 16;
  static final int TICK_LENGTH = 5;
  /** From the left end of a line sample to the name that it stands for. */
  static final int SAMPLE_COLUMN = 30;
  /** From a tick to the labels beside it. */
  static final int LABEL_GAP = 4;

  /** Least space between two texts of a row, and between two parts of the figure. */
  private static final int GAP = 12;

  private static final int NAME_GAP = 16;
  private static final int KEY_GAP = 24;
  /** Most of the width that the names beside the numbers at risk may take. */
  private static final double NAME_PART = 0.25;

  private static final int MOST_INTERVALS = 8;

  final int width;
  final double height;
  final ImmutableList<String> titleLines;
  final ImmutableList<String> subtitleLines;

  final double keyTop;
  final int keyRows;
  final int keyColumns;
  final double keyColumnWidth;
  final double keyNameRoom;

  final TimeAxis axis;
  final double left;
  final double right;
  final double top;
  final double bottom;

  final double timeLabelBaseline;
  final double riskTop;
  final double riskNameRoom;
  final double noteBaseline;

  Layout(SurvivalPlot plot, ImmutableList<Series> series) {
    width = plot.width();
    double room = width - 2 * MARGIN;
    titleLines = Lettering.TITLE.lines(plot.title().orElse(""), room);
    subtitleLines = Lettering.SUBTITLE.lines(plot.subtitle().orElse(""), room);

    keyNameRoom = Math.min(Lettering.LABEL.widest(names(series)), room - SAMPLE_COLUMN);
    keyColumnWidth = SAMPLE_COLUMN + keyNameRoom + KEY_GAP;
    keyColumns = Math.min(series.size(), (int) ((room + KEY_GAP) / keyColumnWidth));
    // The table of numbers at risk names a single curve well enough.
    keyRows = series.size() == 1 ? 0 : (series.size() + keyColumns - 1) / keyColumns;

    riskNameRoom = Math.min(Lettering.TICK.widest(names(series)), width * NAME_PART);
    double riskNames = MARGIN + SAMPLE_COLUMN + riskNameRoom + NAME_GAP;
    double survivalLabels = MARGIN
        + Lettering.LABEL.lineHeight()
        + Lettering.TICK.width("0.00")
        + LABEL_GAP
        + TICK_LENGTH;
    double end = plot.maxTime().orElse(lastTime(series));
    boolean inMonths = plot.timeLabel().toLowerCase(Locale.ROOT).contains("month");
    TimeAxis ticks;
    double start;
    double stop;
    int intervals = MOST_INTERVALS;
    boolean isCrowded;
    do {
      ticks = TimeAxis.upTo(end, inMonths, intervals);
      double widest = Lettering.TICK.widest(textsUnderTicks(ticks, series));
      start = Math.ceil(Math.max(survivalLabels, riskNames + widest / 2));
      stop = Math.floor(width - Math.max(MARGIN, widest / 2 + LABEL_GAP));
      isCrowded = (stop - start) * (ticks.step() / end) < widest + GAP;
      intervals--;
    } while (isCrowded && intervals > 0);
    axis = ticks;
    left = start;
    right = stop;

    double titles = titleLines.size() * Lettering.TITLE.lineHeight()
        + subtitleLines.size() * Lettering.SUBTITLE.lineHeight();
    keyTop = MARGIN + (titles > 0 ? titles + GAP : 0);
    top = keyTop + (keyRows > 0 ? keyRows * Lettering.LABEL.lineHeight() + GAP : 0);
    bottom = top + plot.plotHeight();
    timeLabelBaseline =
        bottom + TICK_LENGTH + Lettering.TICK.lineHeight() + Lettering.LABEL.size() + 2;
    riskTop = timeLabelBaseline + GAP + LABEL_GAP;
    noteBaseline =
        riskTop + (series.size() + 1) * Lettering.TICK.lineHeight() + GAP + Lettering.NOTE.size();
    height = noteBaseline + MARGIN;
  }

  double x(double time) {
    return left + time / axis.end() * (right - left);
  }

  double y(double survival) {
    return bottom - survival * (bottom - top);
  }

  private static double lastTime(ImmutableList<Series> series) {
    double last =
        series.stream().mapToDouble(one -> one.curve().maxTime()).max().orElseThrow();
    return last > 0 ? last : 1;
  }

  private static Stream<String> names(ImmutableList<Series> series) {
    return series.stream().map(Series::name);
  }

  /** The labels of the ticks and the numbers at risk; nobody joins later, so the first number is the longest. */
  private static Stream<String> textsUnderTicks(TimeAxis axis, ImmutableList<Series> series) {
    return Stream.concat(
        axis.ticks().stream().map(Tick::label),
        series.stream().map(one -> Long.toString(one.curve().subjects())));
  }
}
