package dev.notochord.survival.regression;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import dev.notochord.survival.Groups;
import dev.notochord.survival.Parallelism;
import dev.notochord.survival.SurvivalData;
import dev.notochord.survival.WeightKind;
import dev.notochord.survival.covariate.Covariates;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The rows of a Cox model in the order in which its likelihood walks them, with their covariates centred at the
 * mean and divided by the standard deviation.
 *
 * <p>The event times of all strata stand in one line, those of a stratum in a block, increasing. A row is at risk
 * at the places {@code from <= j < to} of that line, so that neither times nor strata are looked at again. Rows
 * at risk at no event time are not here. Positions increase with {@code to}; among the rows that end at or
 * after an event time and before the next, those with the event come first.
 */
final class CoxRows {
  /** The number of covariate columns. */
  final int columns;
  /** The event times, those of a stratum in a block. */
  final double[] time;
  /** Where the block of each stratum begins in the line of event times, and its end. */
  final int[] blockStart;
  /** The names of the strata, one empty name without strata. */
  final ImmutableList<String> strata;
  /** Per stratum the last time at which a row was observed. */
  final double[] lastTime;
  /** Per position the row of the data. */
  final int[] row;
  /** Per position the first place at risk. */
  final int[] from;
  /** Per position the place after the last at risk. */
  final int[] to;
  /** Per event time the first position with {@code to = j + 1}, and the number of positions. */
  final int[] firstEnding;
  /** Per event time the number of rows with the event, from {@code firstEnding} on. */
  final int[] deaths;
  /** The positions whose {@code from} is not the start of their block, by decreasing {@code from}. */
  final int[] late;
  /** The covariates, position after position, on the working scale. */
  final double[] x;

  final double[] weight;
  /** Whether a row of weight w stands for w rows. */
  final boolean frequencies;

  final double[] offset;
  /** What was subtracted from each column. */
  final double[] center;
  /** By what each column was divided then; 1 for a constant column. */
  final double[] scale;
  /** Whether a column is constant, and 0 throughout. */
  final boolean[] constant;
  /** The least and the largest number of each column on the working scale. */
  final double[] least;

  final double[] most;
  /** The rows that could be used, also those at risk at no event time. */
  final int usedRows;
  /** The number of events, a row with a frequency counted so often. */
  final long events;
  /** On which threads these rows are worked on. */
  final Parallelism parallelism;

  private CoxRows(Builder b) {
    columns = b.columns;
    time = b.time;
    blockStart = b.blockStart;
    strata = b.strata;
    lastTime = b.lastTime;
    row = b.row;
    from = b.from;
    to = b.to;
    firstEnding = b.firstEnding;
    deaths = b.deaths;
    late = b.late;
    x = b.x;
    weight = b.weight;
    frequencies = b.frequencies;
    offset = b.offset;
    center = b.center;
    scale = b.scale;
    constant = b.constant;
    least = b.least;
    most = b.most;
    parallelism = b.parallelism;
    usedRows = b.usedRows;
    events = b.events;
  }

  /** Takes other covariates for the rows of {@code all}. */
  private CoxRows(
      CoxRows all,
      double[] x,
      double[] center,
      double[] scale,
      boolean[] constant,
      double[] least,
      double[] most) {
    this.least = least;
    this.most = most;
    parallelism = all.parallelism;
    columns = center.length;
    this.x = x;
    this.center = center;
    this.scale = scale;
    this.constant = constant;
    time = all.time;
    blockStart = all.blockStart;
    strata = all.strata;
    lastTime = all.lastTime;
    row = all.row;
    from = all.from;
    to = all.to;
    firstEnding = all.firstEnding;
    deaths = all.deaths;
    late = all.late;
    weight = all.weight;
    frequencies = all.frequencies;
    offset = all.offset;
    usedRows = all.usedRows;
    events = all.events;
  }

  /** Returns the rows with some of the columns; all but the covariates is shared. */
  CoxRows select(int... kept) {
    int p = kept.length;
    double[] center = new double[p];
    double[] scale = new double[p];
    boolean[] constant = new boolean[p];
    double[] least = new double[p];
    double[] most = new double[p];
    double[] x = new double[row.length * p];
    for (int c = 0; c < p; c++) {
      least[c] = this.least[kept[c]];
      most[c] = this.most[kept[c]];
      constant[c] = this.constant[kept[c]];
      center[c] = this.center[kept[c]];
      scale[c] = this.scale[kept[c]];
      for (int i = 0; i < row.length; i++) {
        x[i * p + c] = this.x[i * columns + kept[c]];
      }
    }
    return new CoxRows(this, x, center, scale, constant, least, most);
  }

  /**
   * Returns the rows with a column of 0 and 1 for each of several groups behind the others.
   *
   * @param group the group of each position
   */
  CoxRows withIndicators(int[] group, int groups) {
    int p = columns + groups;
    double[] center = Arrays.copyOf(this.center, p);
    double[] scale = Arrays.copyOf(this.scale, p);
    Arrays.fill(scale, columns, p, 1);
    double[] x = new double[Math.multiplyExact(row.length, p)];
    for (int i = 0; i < row.length; i++) {
      System.arraycopy(this.x, i * columns, x, i * p, columns);
      x[i * p + columns + group[i]] = 1;
    }
    double[] most = Arrays.copyOf(this.most, p);
    Arrays.fill(most, columns, p, 1);
    return new CoxRows(
        this, x, center, scale, Arrays.copyOf(constant, p), Arrays.copyOf(least, p), most);
  }

  /**
   * Lays out a sample.
   *
   * <p>Cost O(n p + n log n).
   *
   * @throws IllegalArgumentException if there are not as many rows of covariates as of data, or no row of the data
   *     has all covariates
   */
  static CoxRows of(SurvivalData data, Covariates covariates) {
    checkArgument(
        data.rows() == covariates.rows(),
        "Cox model: %s rows of survival data and %s of covariates, expected one each",
        data.rows(),
        covariates.rows());
    return new CoxRows(new Builder(data, covariates));
  }

  int eventTimes() {
    return time.length;
  }

  int positions() {
    return row.length;
  }

  /** Returns the first position of a stratum; with the number of strata, the number of positions. */
  int firstPosition(int stratum) {
    return firstEnding[blockStart[stratum]];
  }

  /** Returns how many events the rows with the event at a time stand for. */
  long eventCount(int j) {
    if (!frequencies) {
      return deaths[j];
    }
    long count = 0;
    for (int i = firstEnding[j]; i < firstEnding[j] + deaths[j]; i++) {
      count += (long) weight[i];
    }
    return count;
  }

  /** Returns a value of a column on the working scale. */
  double toWorking(double value, int column) {
    return (value - center[column]) / scale[column];
  }

  private static final class Builder {
    /** Rows whose columns are read together; their numbers stay in the cache. */
    private static final int BLOCK = 1 << 8;

    private static final int NOWHERE = -1;

    final int columns;
    final ImmutableList<String> strata;
    final double[] lastTime;
    final boolean frequencies;
    final int usedRows;
    long events;
    double[] time = {};
    int[] blockStart = {};
    int[] row = {};
    int[] from = {};
    int[] to = {};
    int[] firstEnding = {};
    int[] deaths = {};
    int[] late = {};
    double[] x = {};
    double[] weight = {};
    double[] offset = {};
    final double[] center;
    final double[] scale;
    final boolean[] constant;
    final double[] least;
    final double[] most;
    final Parallelism parallelism;

    Builder(SurvivalData data, Covariates covariates) {
      columns = covariates.columns();
      center = new double[columns];
      scale = new double[columns];
      constant = new boolean[columns];
      least = new double[columns];
      most = new double[columns];
      parallelism = data.parallelism();
      frequencies = data.weightKind().filter(WeightKind.FREQUENCY::equals).isPresent();
      Strata strata = Strata.of(data, covariates);
      this.strata = strata.names;
      int[] order = complete(data, covariates);
      usedRows = order.length;
      checkArgument(
          usedRows > 0, "Cox model: no row in use has all covariates, expected at least one");
      order = byStratum(order, strata);
      lastTime = new double[this.strata.size()];
      double[] end = new double[usedRows];
      boolean[] event = new boolean[usedRows];
      for (int i = 0; i < usedRows; i++) {
        end[i] = data.time(order[i]);
        event[i] = data.event(order[i]);
        lastTime[strata.code(order[i])] = end[i];
      }
      countEvents(data, order, end, event, strata);
      place(data, order, end, event, strata);
      standardize(data, covariates, order);
      fill(data, covariates);
    }

    private static int[] complete(SurvivalData data, Covariates covariates) {
      int[] order = new int[data.usedRows()];
      boolean allComplete = covariates.missing().isEmpty();
      int count = 0;
      for (int i = 0; i < order.length; i++) {
        int row = data.rowByTime(i);
        if (allComplete || covariates.isComplete(row)) {
          order[count++] = row;
        }
      }
      return count == order.length ? order : Arrays.copyOf(order, count);
    }

    private static int[] byStratum(int[] order, Strata strata) {
      if (strata.names.size() == 1) {
        return order;
      }
      int[] end = new int[strata.names.size() + 1];
      for (int row : order) {
        end[strata.code(row) + 1]++;
      }
      for (int s = 1; s < end.length; s++) {
        end[s] += end[s - 1];
      }
      int[] sorted = new int[order.length];
      for (int row : order) {
        sorted[end[strata.code(row)]++] = row;
      }
      return sorted;
    }

    private void countEvents(
        SurvivalData data, int[] order, double[] end, boolean[] event, Strata strata) {
      time = new double[order.length];
      deaths = new int[order.length];
      blockStart = new int[strata.names.size() + 1];
      int count = 0;
      int stratum = -1;
      for (int i = 0; i < order.length; i++) {
        for (; stratum < strata.code(order[i]); stratum++) {
          blockStart[stratum + 1] = count;
        }
        if (event[i]) {
          if (count == blockStart[stratum] || time[count - 1] != end[i]) {
            time[count++] = end[i];
          }
          deaths[count - 1]++;
          events = Math.addExact(events, frequencies ? (long) data.weight(order[i]) : 1);
        }
      }
      Arrays.fill(blockStart, stratum + 1, blockStart.length, count);
      time = Arrays.copyOf(time, count);
      deaths = Arrays.copyOf(deaths, count);
    }

    private void place(
        SurvivalData data, int[] order, double[] endTime, boolean[] event, Strata strata) {
      int[] end = new int[order.length];
      int[] begin = new int[order.length];
      firstEnding = new int[time.length + 1];
      int[] firstAtRisk = firstAtRisk(data, strata);
      int atRisk = 0;
      int lateRows = 0;
      int next = 0;
      int stratum = -1;
      for (int i = 0; i < order.length; i++) {
        int s = strata.code(order[i]);
        if (s != stratum) {
          stratum = s;
          next = blockStart[s];
        }
        while (next < blockStart[s + 1] && time[next] <= endTime[i]) {
          next++;
        }
        end[i] = next;
        begin[i] = blockStart[s];
        if (firstAtRisk.length > 0) {
          begin[i] = Math.max(begin[i], firstAtRisk[order[i]]);
        }
        if (begin[i] < end[i]) {
          firstEnding[end[i]]++;
          atRisk++;
          lateRows += begin[i] > blockStart[s] ? 1 : 0;
        }
      }
      for (int j = 1; j < firstEnding.length; j++) {
        firstEnding[j] += firstEnding[j - 1];
      }
      row = new int[atRisk];
      from = new int[atRisk];
      to = new int[atRisk];
      int[] deathPlace = Arrays.copyOf(firstEnding, time.length);
      int[] place = new int[time.length];
      for (int j = 0; j < place.length; j++) {
        place[j] = firstEnding[j] + deaths[j];
      }
      for (int i = 0; i < order.length; i++) {
        if (begin[i] < end[i]) {
          int j = end[i] - 1;
          int position = event[i] ? deathPlace[j]++ : place[j]++;
          row[position] = order[i];
          from[position] = begin[i];
          to[position] = end[i];
        }
      }
      late = lateByEntry(lateRows);
    }

    /** Returns per row that entered late the first event time after its entry; empty if none did. */
    private int[] firstAtRisk(SurvivalData data, Strata strata) {
      int[] first = new int[data.hasDelayedEntry() ? data.rows() : 0];
      int[] next = Arrays.copyOf(blockStart, blockStart.length - 1);
      for (int i = 0; i < data.delayedRows(); i++) {
        int row = data.rowByEntry(i);
        int s = strata.code(row);
        while (next[s] < blockStart[s + 1] && time[next[s]] <= data.entry(row)) {
          next[s]++;
        }
        first[row] = next[s];
      }
      return first;
    }

    /** Sorts by counting, since the places are small integers. */
    private int[] lateByEntry(int count) {
      if (count == 0) {
        return new int[0];
      }
      int[] lateEnd = new int[time.length + 1];
      boolean[] isLate = new boolean[row.length];
      for (int s = 0; s + 1 < blockStart.length; s++) {
        for (int i = firstEnding[blockStart[s]]; i < firstEnding[blockStart[s + 1]]; i++) {
          isLate[i] = from[i] > blockStart[s];
          if (isLate[i]) {
            lateEnd[time.length - from[i]]++;
          }
        }
      }
      for (int j = 1; j < lateEnd.length; j++) {
        lateEnd[j] += lateEnd[j - 1];
      }
      int[] sorted = new int[count];
      for (int i = 0; i < row.length; i++) {
        if (isLate[i]) {
          sorted[--lateEnd[time.length - from[i]]] = i;
        }
      }
      return sorted;
    }

    private void fill(SurvivalData data, Covariates covariates) {
      weight = new double[row.length];
      offset = new double[row.length];
      for (int i = 0; i < row.length; i++) {
        weight[i] = data.weight(row[i]);
      }
      for (int i = 0; i < row.length && covariates.hasOffset(); i++) {
        offset[i] = covariates.offset(row[i]);
      }
      x = new double[Math.multiplyExact(row.length, columns)];
      int[] position = new int[data.rows()];
      Arrays.fill(position, NOWHERE);
      for (int i = 0; i < row.length; i++) {
        position[row[i]] = i;
      }
      parallelism.forEach(
          (position.length + BLOCK - 1) / BLOCK,
          block -> fill(covariates, position, block * BLOCK));
    }

    /** Reads a block of rows column by column and writes it row by row, each to its position. */
    private void fill(Covariates covariates, int[] position, int start) {
      int end = Math.min(position.length, start + BLOCK);
      double[] column = new double[end - start];
      double[] values = new double[column.length * columns];
      for (int c = 0; c < columns; c++) {
        covariates.copyColumn(c, start, end, column, 0, 1);
        double middle = center[c];
        double factor = constant[c] ? 0 : 1 / scale[c];
        // Where the reciprocal is beyond the range of double only the division is left.
        boolean divides = Double.isInfinite(factor);
        for (int i = 0, k = c; i < column.length; i++, k += columns) {
          double centred = column[i] - middle;
          values[k] = divides ? centred / scale[c] : centred * factor;
        }
      }
      for (int row = start; row < end; row++) {
        if (position[row] != NOWHERE) {
          System.arraycopy(values, (row - start) * columns, x, position[row] * columns, columns);
        }
      }
    }

    /** Finds the centre and the scale of each column over the rows in use. */
    private void standardize(SurvivalData data, Covariates covariates, int[] order) {
      boolean[] used = new boolean[order.length < data.rows() ? data.rows() : 0];
      for (int i = 0; i < order.length && used.length > 0; i++) {
        used[order[i]] = true;
      }
      ColumnMoments[] moments = ColumnMoments.of(data, covariates, used);
      for (int c = 0; c < columns; c++) {
        ColumnMoments of = moments[c];
        center[c] = of.mean();
        constant[c] = of.isConstant();
        scale[c] = constant[c] ? 1 : of.deviation();
        least[c] = constant[c] ? 0 : (of.least() - center[c]) / scale[c];
        most[c] = constant[c] ? 0 : (of.most() - center[c]) / scale[c];
      }
    }
  }

  /** The strata of the data and of the covariates taken together. */
  static final class Strata {
    final ImmutableList<String> names;
    private final int[] code;

    private Strata(ImmutableList<String> names, int[] code) {
      this.names = names;
      this.code = code;
    }

    int code(int row) {
      return code.length == 0 ? 0 : code[row];
    }

    static Strata of(SurvivalData data, Covariates covariates) {
      Groups first = data.strata().orElse(null);
      Groups second = covariates.strata().orElse(null);
      if (first == null && second == null) {
        return new Strata(ImmutableList.of(""), new int[0]);
      }
      int inner = second == null ? 1 : second.names().size();
      int outer = first == null ? 1 : first.names().size();
      int[] code = new int[data.rows()];
      int[] rank = new int[Math.multiplyExact(outer, inner)];
      for (int i = 0; i < data.usedRows(); i++) {
        int row = data.rowByTime(i);
        code[row] =
            (first == null ? 0 : first.code(row)) * inner + (second == null ? 0 : second.code(row));
        if (covariates.isComplete(row)) {
          rank[code[row]] = 1;
        }
      }
      List<String> names = new ArrayList<>();
      for (int s = 0; s < rank.length; s++) {
        if (rank[s] > 0) {
          rank[s] = names.size();
          names.add(name(first, s / inner, second, s % inner));
        }
      }
      for (int i = 0; i < data.usedRows(); i++) {
        int row = data.rowByTime(i);
        code[row] = rank[code[row]];
      }
      return new Strata(ImmutableList.copyOf(names), code);
    }

    private static String name(
        @org.jspecify.annotations.Nullable Groups first,
        int outer,
        @org.jspecify.annotations.Nullable Groups second,
        int inner) {
      if (first == null) {
        return second == null ? "" : second.names().get(inner);
      }
      String name = first.names().get(outer);
      return second == null ? name : name + ", " + second.names().get(inner);
    }
  }
}
