package dev.notochord.survival.parametric;

import static com.google.common.base.Preconditions.checkArgument;

import dev.notochord.survival.IntervalCensoredData;
import dev.notochord.survival.SurvivalData;
import dev.notochord.survival.WeightKind;
import dev.notochord.survival.covariate.Covariates;
import java.util.Arrays;

/**
 * The rows of a sample that a likelihood is made of, one after the other: under observation from {@code entry} on, event in
 * (left, right], exactly there if the two are equal, and none seen if {@code right} is infinite.
 */
final class LifetimeRows {
  int count;
  final double[] entry;
  final double[] left;
  final double[] right;
  final double[] weight;
  /** The place in the sample. */
  final int[] row;
  /** Who depends on whom; below {@link #units}. */
  final int[] unit;

  int units;
  /** Whether a weight is a number of subjects. */
  boolean frequencies;
  /** Whether the data call for a robust variance. */
  boolean robust;
  /** Whether a unit is more than one subject, so that its frequency is not that of each row. */
  boolean clusters;
  /** Rows left out because a covariate is missing. */
  int incomplete;

  private LifetimeRows(int capacity) {
    entry = new double[capacity];
    left = new double[capacity];
    right = new double[capacity];
    weight = new double[capacity];
    row = new int[capacity];
    unit = new int[capacity];
  }

  static LifetimeRows of(SurvivalData data, Covariates covariates) {
    checkRows(data.rows(), covariates);
    checkArgument(
        data.strata().isEmpty() && covariates.strata().isEmpty(),
        "parametric model: there are strata, expected none; for a parameter of its own in each stratum give a"
            + " factor and ParametricModel.withCovariatesOn(parameter, factor)");
    LifetimeRows rows = new LifetimeRows(data.usedRows());
    for (int place = 0; place < data.usedRows(); place++) {
      int r = data.rowByTime(place);
      double end = data.event(r) ? data.time(r) : Double.POSITIVE_INFINITY;
      rows.add(covariates, r, data.entry(r), data.time(r), end, data.weight(r), data.unit(r));
    }
    rows.units = data.units();
    rows.frequencies = data.weightKind().filter(WeightKind.FREQUENCY::equals).isPresent();
    rows.clusters = data.hasClusters();
    rows.robust = data.hasClusters()
        || data.hasRecurrentEvents()
        || data.weightKind().filter(WeightKind.SAMPLING::equals).isPresent();
    return rows.checked();
  }

  static LifetimeRows of(IntervalCensoredData data, Covariates covariates) {
    checkRows(data.rows(), covariates);
    checkArgument(
        covariates.strata().isEmpty(),
        "parametric model: there are strata, expected none; for a parameter of its own in each stratum give a"
            + " factor and ParametricModel.withCovariatesOn(parameter, factor)");
    LifetimeRows rows = new LifetimeRows(data.rows());
    for (int r = 0; r < data.rows(); r++) {
      if (data.rowWeight(r) > 0) {
        rows.add(
            covariates,
            r,
            data.entry(r),
            data.left(r),
            data.right(r),
            data.rowWeight(r),
            data.unit(r));
      }
    }
    rows.units = data.units();
    rows.frequencies = data.weightKind().filter(WeightKind.FREQUENCY::equals).isPresent();
    rows.clusters = data.hasClusters();
    rows.robust = data.hasClusters()
        || data.weightKind().filter(WeightKind.SAMPLING::equals).isPresent();
    return rows.checked();
  }

  private static void checkRows(int rows, Covariates covariates) {
    checkArgument(
        covariates.rows() == rows,
        "parametric model: %s rows of data and %s of covariates, expected as many",
        rows,
        covariates.rows());
  }

  private void add(
      Covariates covariates, int r, double from, double low, double high, double w, int who) {
    if (!covariates.isComplete(r)) {
      incomplete++;
      return;
    }
    entry[count] = from;
    left[count] = low;
    right[count] = high;
    weight[count] = w;
    row[count] = r;
    unit[count++] = who;
  }

  private LifetimeRows checked() {
    checkArgument(
        count > 0, "parametric model: no row in use has all covariates, expected at least one");
    return this;
  }

  boolean isEvent(int i) {
    return right[i] < Double.POSITIVE_INFINITY;
  }

  boolean isExact(int i) {
    return left[i] == right[i];
  }

  /** Returns the number of events, by frequencies if the weights are such. */
  double events() {
    double sum = 0;
    for (int i = 0; i < count; i++) {
      sum += isEvent(i) ? (frequencies ? weight[i] : 1) : 0;
    }
    return sum;
  }

  /** Returns a number that is the same for the same rows in any order, and hardly ever for others. */
  long fingerprint() {
    long sum = 0;
    for (int i = 0; i < count; i++) {
      long one = 0;
      for (double part : new double[] {entry[i], left[i], right[i], weight[i]}) {
        one = (one ^ Double.doubleToLongBits(part)) * 0x9E3779B97F4A7C15L;
        one ^= one >>> 29;
      }
      sum += one;
    }
    return sum;
  }

  /** Returns the last finite time at which anybody was observed. */
  double lastTime() {
    double last = 0;
    for (int i = 0; i < count; i++) {
      last = Math.max(last, isEvent(i) ? right[i] : left[i]);
    }
    return last;
  }

  /** Returns the first time above 0 at which anybody was observed; that of the last if there is none. */
  double firstTime() {
    double first = lastTime();
    for (int i = 0; i < count; i++) {
      double seen = left[i] > 0 ? left[i] : right[i];
      first = seen > 0 ? Math.min(first, seen) : first;
    }
    return first;
  }

  /** Returns how many subjects of the same rows each unit stands for; 1 unless the weights are frequencies. */
  double[] copies() {
    double[] copies = new double[units];
    Arrays.fill(copies, 1);
    if (!frequencies || clusters) {
      return copies;
    }
    double[] seen = new double[units];
    for (int i = 0; i < count; i++) {
      checkArgument(
          seen[unit[i]] == 0 || seen[unit[i]] == weight[i],
          "parametric model: rows of one subject have the frequencies %s and %s, expected one for a robust"
              + " variance",
          seen[unit[i]],
          weight[i]);
      seen[unit[i]] = weight[i];
      copies[unit[i]] = weight[i];
    }
    return copies;
  }

  /** Refuses events at time 0, which have no density in most families. */
  void checkEventsAtZero(String family, boolean allowed) {
    for (int i = 0; i < count; i++) {
      if (!allowed && isExact(i) && right[i] == 0) {
        throw new IllegalArgumentException("parametric model: row " + row[i]
            + " has an event at time 0, expected above 0: the " + family
            + " distribution has no density there; if the event came between 0 and the first"
            + " observation at t, give it as (0, t] with IntervalCensoredData");
      }
    }
  }
}
