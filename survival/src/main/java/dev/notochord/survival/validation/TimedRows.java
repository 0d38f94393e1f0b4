package dev.notochord.survival.validation;

import dev.notochord.survival.CompetingRisksData;
import dev.notochord.survival.SurvivalData;
import dev.notochord.survival.WeightKind;

/** The rows in use of a sample as columns in increasing order of time, and how they form independent units. */
final class TimedRows {
  /** A row that was censored. */
  static final byte CENSORED = 0;
  /** A row with the event that is predicted. */
  static final byte EVENT = 1;
  /** A row with a competing event. */
  static final byte COMPETING = 2;

  final int[] row;
  final double[] time;
  final byte[] status;
  /** Sampling weights are divided by a power of two, which changes no result: their unit means nothing. */
  final double[] weight;
  /** The sum of the weights. */
  final double total;

  private final SurvivalData data;
  private final boolean independentCopies;
  private final int exponent;

  private TimedRows(SurvivalData data) {
    this.data = data;
    int rows = data.usedRows();
    row = new int[rows];
    time = new double[rows];
    status = new byte[rows];
    weight = new double[rows];
    boolean copies = data.weightKind().filter(WeightKind.FREQUENCY::equals).isPresent();
    independentCopies = copies && !data.hasClusters();
    double most = 1;
    for (int i = 0; i < rows; i++) {
      row[i] = data.rowByTime(i);
      time[i] = data.time(row[i]);
      status[i] = data.event(row[i]) ? EVENT : CENSORED;
      weight[i] = data.weight(row[i]);
      most = i == 0 ? weight[i] : Math.max(most, weight[i]);
    }
    double sum = 0;
    exponent = copies ? 0 : Math.getExponent(most);
    for (int i = 0; i < rows; i++) {
      weight[i] = Math.scalb(weight[i], -exponent);
      sum += weight[i];
    }
    total = sum;
  }

  /** Returns the rows of a sample, after a refusal of what inverse weights cannot take. */
  static TimedRows of(String subject, SurvivalData data) {
    check(subject, data);
    return new TimedRows(data);
  }

  /** Returns the rows of a sample of which one cause is predicted, the others competing. */
  static TimedRows of(String subject, CompetingRisksData data, int cause) {
    if (!(cause >= 1 && cause <= data.causes().size())) {
      throw new IllegalArgumentException(subject + ": cause is " + cause + ", expected from 1 to "
          + data.causes().size());
    }
    check(subject, data.anyEvent());
    TimedRows rows = new TimedRows(data.anyEvent());
    for (int i = 0; i < rows.size(); i++) {
      int other = data.cause(rows.row[i]);
      rows.status[i] = other == 0 ? CENSORED : other == cause ? EVENT : COMPETING;
    }
    return rows;
  }

  private static void check(String subject, SurvivalData data) {
    if (data.hasDelayedEntry()) {
      throw new IllegalArgumentException(subject
          + ": the sample has rows that enter late, expected all from the origin: with late entries the distribution of"
          + " the censoring cannot be estimated by itself");
    }
    if (data.strata().isPresent()) {
      throw new IllegalArgumentException(subject
          + ": the sample has strata, expected none: one distribution of the censoring is used for all rows; judge each"
          + " stratum by itself");
    }
  }

  int size() {
    return row.length;
  }

  /** Returns a sum of weights as given. */
  double asGiven(double weights) {
    return Math.scalb(weights, exponent);
  }

  double lastTime() {
    return time[time.length - 1];
  }

  /** Returns the numbers of the rows in use, in the order of time. */
  double[] ordered(String subject, String name, double[] byRow) {
    if (byRow.length != data.rows()) {
      throw new IllegalArgumentException(subject + ": " + data.rows() + " rows and " + byRow.length
          + " numbers of " + name + ", expected one per row");
    }
    double[] ordered = new double[size()];
    for (int i = 0; i < ordered.length; i++) {
      ordered[i] = byRow[row[i]] + 0.0; // no -0
      if (Double.isNaN(ordered[i])) {
        throw new IllegalArgumentException(
            subject + ": " + name + "[" + row[i] + "] is NaN, expected a number");
      }
    }
    return ordered;
  }

  /** Returns as {@link #ordered}, after a check that the numbers are probabilities. */
  double[] orderedProbabilities(String subject, String name, double[] byRow) {
    double[] ordered = ordered(subject, name, byRow);
    for (int i = 0; i < ordered.length; i++) {
      if (!(ordered[i] >= 0 && ordered[i] <= 1)) {
        throw new IllegalArgumentException(subject + ": " + name + "[" + row[i] + "] is "
            + ordered[i] + ", expected a probability from 0 to 1");
      }
    }
    return ordered;
  }

  /** Returns how many independent units there are, also those of which no row is in use. */
  int units() {
    return data.units();
  }

  /**
   * Adds up what rows move a statistic, in units whose sum of squares is its variance.
   *
   * @param derivative per place the derivative of the statistic by the weight of the row
   * @param first where the first unit is in {@code sum}
   */
  void addByUnit(double[] derivative, double[] sum, int first) {
    for (int i = 0; i < derivative.length; i++) {
      // A row that stands for f independent subjects counts as sqrt(f) of them in a sum of squares.
      double moved = derivative[i] * (independentCopies ? Math.sqrt(weight[i]) : weight[i]);
      sum[first + data.unit(row[i])] += moved;
    }
  }

  /** Returns whether there are two independent units at least, without which nothing is known of the spread. */
  boolean hasSpread() {
    if (independentCopies && weight[0] > 1) {
      return true;
    }
    int first = data.unit(row[0]);
    for (int i = 1; i < row.length; i++) {
      if (data.unit(row[i]) != first) {
        return true;
      }
    }
    return false;
  }
}
