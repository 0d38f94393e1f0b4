package dev.notochord.survival;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkElementIndex;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Interval-censored follow-up of a sample: per row the interval in which the event lies.
 *
 * <p>A row (left, right] says that the event came after {@code left} and not after {@code right}:
 * the patient was free of it at the visit at {@code left} and had it at the visit at {@code right}.
 *
 * <table>
 *   <caption>What a row says</caption>
 *   <tr><th>columns</th><th>the event</th></tr>
 *   <tr><td>left &lt; right, both finite</td><td>in (left, right]: after left, at right or before</td></tr>
 *   <tr><td>left = right</td><td>exactly at that time; a time of 0 is allowed</td></tr>
 *   <tr><td>right = {@link Double#POSITIVE_INFINITY}</td><td>after left, right censored</td></tr>
 *   <tr><td>left = 0, right finite</td><td>in (0, right], left censored</td></tr>
 *   <tr><td>left = 0, right infinite</td><td>some time after 0: the row says nothing more</td></tr>
 * </table>
 *
 * <p>The left end is open and the right end closed, always. Hence an exact event at 5 is compatible
 * with (3, 5] and not with (5, 8], and an exact event at 0 is in no interval (0, right]. Times start
 * at 0, in any one unit, and are compared exactly as given.
 *
 * <pre>{@code
 * double[] lastFree = {0, 4, 6, 10, 12};
 * double[] firstSeen = {5, 8, 6, 16, Double.POSITIVE_INFINITY};
 * IntervalCensoredData sample = IntervalCensoredData.of(lastFree, firstSeen);
 * }</pre>
 *
 * <p>Late entries, sampling weights and clusters are added by the {@code with} methods, for parametric models.
 * {@link dev.notochord.survival.nonparametric.Turnbull} refuses them: under late entry (left truncation) the
 * nonparametric estimate need neither exist nor be unique.
 *
 * <p>The columns are copied and checked once. Cost O(n) for n rows. Memory: 24 bytes per row, and 8 more each for
 * entries and sampling weights, 4 for clusters.
 *
 * @see <a href="https://doi.org/10.1111/j.2517-6161.1976.tb01597.x">Turnbull BW. J R Stat Soc B 1976;38:290-295</a>
 * @since 0.1.0
 */
public final class IntervalCensoredData {
  /** Up to here every count is a double without rounding. */
  private static final long MAX_SUBJECTS = 1L << 53;

  private final double[] left;
  private final double[] right;
  private final long[] weight;
  private final long subjects;
  private final Extras extras;

  /**
   * What only some samples have.
   *
   * @param counted whether counts were given
   * @param entry per row the time of entry; empty when all were observed from 0
   * @param sampling per row the sampling weight; empty without
   * @param cluster per row the cluster; null without
   */
  @SuppressWarnings("ArrayRecordComponent")
  private record Extras(
      boolean counted,
      double[] entry,
      double[] sampling,
      @Nullable IdColumn cluster) {
    static final Extras NONE = new Extras(false, new double[0], new double[0], null);
  }

  /** Keeps columns that are the sample's own. */
  private IntervalCensoredData(
      double[] left, double[] right, long[] weight, long subjects, Extras extras) {
    this.left = left;
    this.right = right;
    this.weight = weight;
    this.subjects = subjects;
    this.extras = extras;
  }

  /**
   * {@return a sample in which every row stands for one subject}
   *
   * @param left per row the last time at which the event had not come, finite and at least 0
   * @param right per row the first time at which it had; equal to {@code left} for an exact time,
   *     infinite for a subject who was right censored
   * @throws IllegalArgumentException if the columns are empty or differ in length, if a left end is
   *     negative, infinite or NaN, or if a right end is below the left one or NaN; the message
   *     names the row, counted from 0
   */
  public static IntervalCensoredData of(double[] left, double[] right) {
    checkArgument(
        left.length == right.length,
        "interval-censored data: %s left and %s right ends, expected one of each per row",
        left.length,
        right.length);
    checkArgument(left.length > 0, "interval-censored data: no rows, expected at least one");
    double[] ownLeft = left.clone();
    double[] ownRight = right.clone();
    for (int i = 0; i < ownLeft.length; i++) {
      if (!(ownLeft[i] >= 0 && ownLeft[i] < Double.POSITIVE_INFINITY)) {
        throw new IllegalArgumentException("interval-censored data: left[" + i + "] is "
            + ownLeft[i] + ", expected a finite number >= 0");
      }
      if (!(ownRight[i] >= ownLeft[i])) {
        throw new IllegalArgumentException("interval-censored data: right[" + i + "] is "
            + ownRight[i] + ", expected at least left[" + i + "], which is " + ownLeft[i]);
      }
      // Adding zero turns -0.0 into 0.0, so that sorting finds one zero.
      ownLeft[i] += 0.0;
      ownRight[i] += 0.0;
    }
    long[] ones = new long[ownLeft.length];
    Arrays.fill(ones, 1);
    return new IntervalCensoredData(ownLeft, ownRight, ones, ones.length, Extras.NONE);
  }

  /**
   * {@return a right-censored sample as intervals: an event at t is exactly at t, a subject censored
   * at t is (t, infinity)}
   *
   * <p>This keeps the rule that events come before censorings at the same time. The rows are in the order of
   * their times.
   *
   * @param data the sample
   * @throws IllegalArgumentException if the sample has late entries, weights, clusters, strata or several events of a
   *     subject
   */
  public static IntervalCensoredData of(SurvivalData data) {
    checkArgument(
        !data.hasDelayedEntry()
            && data.weightKind().isEmpty()
            && !data.hasRecurrentEvents()
            && !data.hasClusters()
            && data.strata().isEmpty(),
        "interval-censored data: the sample has late entries, weights, clusters, strata or several events of a subject,"
            + " expected none");
    double[] left = new double[data.usedRows()];
    double[] right = new double[data.usedRows()];
    for (int place = 0; place < left.length; place++) {
      int row = data.rowByTime(place);
      left[place] = data.time(row);
      right[place] = data.event(row) ? left[place] : Double.POSITIVE_INFINITY;
    }
    return of(left, right);
  }

  /**
   * {@return these rows, each standing for as many subjects as given}
   *
   * <p>The counts replace earlier ones. A sample with counts gives the same estimates as one in
   * which every row is repeated that often. They are frequencies: not for inverse probability or
   * precision weights.
   *
   * @param counts per row the number of subjects, at least 0; a row with 0 is as if absent
   * @throws IllegalArgumentException if there is not one count per row, if a count is negative, if
   *     all are 0, or if they sum to more than 2^53
   */
  public IntervalCensoredData withWeights(long[] counts) {
    checkArgument(
        counts.length == rows(),
        "interval-censored data: %s rows and %s counts, expected one count per row",
        rows(),
        counts.length);
    long[] own = counts.clone();
    long total = 0;
    for (int i = 0; i < own.length; i++) {
      if (own[i] < 0) {
        throw new IllegalArgumentException(
            "interval-censored data: count[" + i + "] is " + own[i] + ", expected at least 0");
      }
      if (own[i] > MAX_SUBJECTS - total) {
        throw new IllegalArgumentException("interval-censored data: the counts up to row " + i
            + " sum to more than 2^53, expected at most that");
      }
      total += own[i];
    }
    checkArgument(
        total > 0, "interval-censored data: all counts are 0, expected at least one subject");
    Extras changed = new Extras(true, extras.entry, new double[0], extras.cluster);
    return new IntervalCensoredData(left, right, own, total, changed);
  }

  /**
   * {@return these rows, each standing for as many subjects as given}
   *
   * @param counts per row the number of subjects, at least 0; a row with 0 is as if absent
   * @throws IllegalArgumentException as {@link #withWeights(long[])}
   */
  public IntervalCensoredData withWeights(int[] counts) {
    return withWeights(Arrays.stream(counts).asLongStream().toArray());
  }

  /**
   * {@return these rows with weights, in place of earlier weights and counts}
   *
   * @param weights per row the weight, finite and at least 0; a row with 0 is as if absent
   * @param kind what they stand for; frequencies are whole numbers
   * @throws IllegalArgumentException if there is not one weight per row, if one is negative, infinite or NaN, if all
   *     are 0, or if a frequency is no whole number
   */
  public IntervalCensoredData withWeights(double[] weights, WeightKind kind) {
    checkArgument(
        weights.length == rows(),
        "interval-censored data: %s rows and %s weights, expected one weight per row",
        rows(),
        weights.length);
    double total = 0;
    for (int i = 0; i < weights.length; i++) {
      boolean whole = kind != WeightKind.FREQUENCY || weights[i] == Math.rint(weights[i]);
      if (!(weights[i] >= 0 && weights[i] < 1e100 && whole)) {
        throw new IllegalArgumentException("interval-censored data: weight[" + i + "] is "
            + weights[i] + ", expected a "
            + (kind == WeightKind.FREQUENCY ? "whole" : "finite") + " number >= 0");
      }
      total += weights[i];
    }
    if (kind == WeightKind.FREQUENCY) {
      checkArgument(
          total <= MAX_SUBJECTS,
          "interval-censored data: the counts sum to %s, expected at most 2^53",
          total);
      return withWeights(
          Arrays.stream(weights).mapToLong(weight -> (long) weight).toArray());
    }
    checkArgument(
        total > 0, "interval-censored data: all weights are 0, expected at least one above 0");
    long[] present = new long[weights.length];
    long subjectsLeft = 0;
    for (int i = 0; i < present.length; i++) {
      present[i] = weights[i] > 0 ? 1 : 0;
      subjectsLeft += present[i];
    }
    Extras changed = new Extras(false, extras.entry, weights.clone(), extras.cluster);
    return new IntervalCensoredData(left, right, present, subjectsLeft, changed);
  }

  /**
   * {@return these rows, each observed only from a time on: who had the event before is not in the sample (left
   * truncation)}
   *
   * @param entry per row the time at which observation began, at least 0, at most its left end and below its right end; 0
   *     for one observed from the origin
   * @throws IllegalArgumentException if there is not one entry per row, or an entry is negative, NaN, after the left end
   *     or not below the right end
   */
  public IntervalCensoredData withDelayedEntry(double... entry) {
    checkArgument(
        entry.length == rows(),
        "interval-censored data: %s rows and %s entries, expected one entry per row",
        rows(),
        entry.length);
    double[] own = entry.clone();
    for (int i = 0; i < own.length; i++) {
      boolean fits = own[i] >= 0 && own[i] <= left[i] && (own[i] < right[i] || own[i] == 0);
      if (!fits) {
        throw new IllegalArgumentException("interval-censored data: entry[" + i + "] is " + own[i]
            + ", expected from 0 to the left end " + left[i] + " and below the right end "
            + right[i]);
      }
      own[i] += 0.0;
    }
    Extras changed = new Extras(extras.counted, own, extras.sampling, extras.cluster);
    return new IntervalCensoredData(left, right, weight, subjects, changed);
  }

  /**
   * {@return these rows with clusters: rows of one cluster may depend on each other}
   *
   * @param cluster per row its cluster, any number
   * @throws IllegalArgumentException if there is not one cluster per row
   */
  public IntervalCensoredData withClusters(int... cluster) {
    checkArgument(
        cluster.length == rows(),
        "interval-censored data: %s rows and %s clusters, expected one cluster per row",
        rows(),
        cluster.length);
    Extras changed =
        new Extras(extras.counted, extras.entry, extras.sampling, IdColumn.of(cluster));
    return new IntervalCensoredData(left, right, weight, subjects, changed);
  }

  /** {@return the number of rows, at least 1} */
  public int rows() {
    return left.length;
  }

  /** {@return whether entries were given, not all 0} */
  public boolean hasDelayedEntry() {
    return Arrays.stream(extras.entry).anyMatch(entry -> entry > 0);
  }

  /** {@return whether clusters were given} */
  public boolean hasClusters() {
    return extras.cluster != null;
  }

  /** {@return what the weights stand for; empty without weights} */
  public Optional<WeightKind> weightKind() {
    return extras.sampling.length > 0
        ? Optional.of(WeightKind.SAMPLING)
        : extras.counted ? Optional.of(WeightKind.FREQUENCY) : Optional.empty();
  }

  /**
   * {@return the time at which observation of a row began; 0 unless entries were given}
   *
   * @param row the place of the row in the columns given, from 0
   * @throws IndexOutOfBoundsException if there is no such row
   */
  public double entry(int row) {
    return extras.entry.length > 0 ? extras.entry[checkElementIndex(row, rows())] : 0;
  }

  /**
   * {@return the weight of a row of either kind; 1 without weights}
   *
   * @param row the place of the row in the columns given, from 0
   * @throws IndexOutOfBoundsException if there is no such row
   */
  public double rowWeight(int row) {
    return extras.sampling.length > 0 ? extras.sampling[row] : (double) weight[row];
  }

  /** {@return the number of independent units: clusters, or rows without them} */
  public int units() {
    return extras.cluster == null ? rows() : extras.cluster.count();
  }

  /**
   * {@return the independent unit of a row, from 0 to below {@link #units()}: its cluster, or the row itself}
   *
   * @param row the place of the row in the columns given, from 0
   * @throws IndexOutOfBoundsException if there is no such row
   */
  public int unit(int row) {
    return extras.cluster == null ? row : extras.cluster.code(row);
  }

  /** {@return the number of subjects: the sum of the counts, at least 1} */
  public long subjects() {
    return subjects;
  }

  /**
   * {@return the left end of a row, open unless the row is {@linkplain #isExact exact}}
   *
   * @param row the place of the row in the columns given, from 0
   * @throws IndexOutOfBoundsException if there is no such row
   */
  public double left(int row) {
    return left[row];
  }

  /**
   * {@return the right end of a row, closed; infinite when right censored}
   *
   * @param row the place of the row in the columns given, from 0
   * @throws IndexOutOfBoundsException if there is no such row
   */
  public double right(int row) {
    return right[row];
  }

  /**
   * {@return the number of subjects for whom a row stands; 1 unless counts were given, 0 with a sampling weight of 0}
   *
   * @param row the place of the row in the columns given, from 0
   * @throws IndexOutOfBoundsException if there is no such row
   */
  public long weight(int row) {
    return weight[row];
  }

  /**
   * {@return whether the time of the event is known exactly: both ends are equal}
   *
   * @param row the place of the row in the columns given, from 0
   * @throws IndexOutOfBoundsException if there is no such row
   */
  public boolean isExact(int row) {
    return left[row] == right[row];
  }

  /** {@return one line that sums the sample up} */
  @Override
  public String toString() {
    long exact = 0;
    long rightCensored = 0;
    for (int i = 0; i < rows(); i++) {
      exact += isExact(i) ? weight[i] : 0;
      rightCensored += right[i] == Double.POSITIVE_INFINITY ? weight[i] : 0;
    }
    return "interval-censored data: " + subjects + " subjects, " + exact + " exact, "
        + rightCensored + " right censored";
  }
}
