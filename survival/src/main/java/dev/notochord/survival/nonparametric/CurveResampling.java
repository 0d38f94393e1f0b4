package dev.notochord.survival.nonparametric;

import static com.google.common.base.Preconditions.checkArgument;

import dev.notochord.survival.SurvivalData;
import dev.notochord.survival.WeightKind;
import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Draws samples from a sample, as how often each row or unit was drawn, and finds the quantiles of their curves.
 *
 * <p>The rows are kept in order of time. A drawn sample is walked through once, from the origin until its curve has
 * passed the height, with the same operations in the same order as {@link CurvePass} on its risk table: without sampling
 * weights the quantile is the same to the last bit.
 */
final class CurveResampling {
  private final CurveEstimator estimator;
  private final double[] time;
  private final boolean[] event;
  /** How often each row is there in each unit drawn; empty when once. */
  private final long[] repeats;
  /** Empty without sampling weights. */
  private final double[] weight;
  /** The unit of each row; empty when rows are drawn. */
  private final int[] unit;
  /** Up to each row the subjects there are, where subjects are drawn of whom a row has several; otherwise empty. */
  private final long[] subjectsUpTo;

  private final double[] lateEntry;
  /** The places by entry of the rows that entered late. */
  private final int[] latePlace;

  private final int counters;
  private final int draws;

  CurveResampling(CurveEstimator estimator, SurvivalData data) {
    this.estimator = estimator;
    int rows = data.usedRows();
    boolean sampling = data.weightKind().filter(WeightKind.SAMPLING::equals).isPresent();
    boolean frequency = data.weightKind().filter(WeightKind.FREQUENCY::equals).isPresent();
    boolean units = data.hasClusters() || data.hasSubjects();
    time = new double[rows];
    event = new boolean[rows];
    weight = new double[sampling ? rows : 0];
    repeats = new long[frequency && units ? rows : 0];
    subjectsUpTo = new long[frequency && !units ? rows : 0];
    unit = new int[units ? rows : 0];
    int[] placeOf = new int[data.hasDelayedEntry() ? data.rows() : 0];
    int[] code = new int[units ? data.units() : 0];
    int unitsInUse = 0;
    long subjects = 0;
    for (int i = 0; i < rows; i++) {
      int row = data.rowByTime(i);
      time[i] = data.time(row);
      event[i] = data.event(row);
      if (sampling) {
        weight[i] = data.weight(row);
      }
      if (placeOf.length > 0) {
        placeOf[row] = i;
      }
      if (units) {
        if (code[data.unit(row)] == 0) {
          code[data.unit(row)] = ++unitsInUse;
        }
        unit[i] = code[data.unit(row)] - 1;
      }
      if (frequency) {
        subjects += (long) data.weight(row);
        checkArgument(
            subjects <= Integer.MAX_VALUE,
            "bootstrap: the frequencies add to %s subjects or more, expected at most 2^31 - 1",
            subjects);
        if (units) {
          repeats[i] = (long) data.weight(row);
        } else {
          subjectsUpTo[i] = subjects;
        }
      }
    }
    lateEntry = new double[data.delayedRows()];
    latePlace = new int[lateEntry.length];
    for (int e = 0; e < latePlace.length; e++) {
      lateEntry[e] = data.entry(data.rowByEntry(e));
      latePlace[e] = placeOf[data.rowByEntry(e)];
    }
    counters = units ? unitsInUse : rows;
    draws = subjectsUpTo.length > 0 ? (int) subjects : counters;
  }

  /** Returns a place for drawn samples, one after the other, for use by one thread. */
  Replicate replicate() {
    return new Replicate();
  }

  /** A drawn sample, until the next one is drawn. */
  final class Replicate {
    /** How often each unit was drawn, or each row where there are no units. */
    private final int[] count = new int[counters];

    private long rowsAtRisk;
    private double weightAtRisk;
    private int entered;

    /** Draws as many as there are. */
    void draw(SplittableRandom random) {
      Arrays.fill(count, 0);
      for (int d = 0; d < draws; d++) {
        int drawn = random.nextInt(draws);
        count[subjectsUpTo.length == 0 ? drawn : rowOf(drawn)]++;
      }
    }

    /** Returns the first row up to which there are more subjects than the given number. */
    private int rowOf(int subject) {
      int place = Arrays.binarySearch(subjectsUpTo, subject + 1L);
      return place < 0 ? -1 - place : place;
    }

    /** Returns how often a row is in the sample, by its place in the order of time. */
    long times(int place) {
      if (unit.length == 0) {
        return count[place];
      }
      long drawn = count[unit[place]];
      return repeats.length == 0 ? drawn : drawn * repeats[place];
    }

    private double weight(int place) {
      return weight.length == 0 ? times(place) : times(place) * weight[place];
    }

    /** Returns the time at which the curve of the sample is at or below a height, infinite when it is not reached. */
    double timeAtOrBelow(double height) {
      begin();
      double start = Double.NaN;
      double hazard = 0;
      double s = 1;
      for (int next = 0; next < time.length; ) {
        double now = time[next];
        enterBefore(now);
        long left = 0;
        long died = 0;
        double weightLeft = 0;
        double weightDied = 0;
        for (; next < time.length && time[next] == now; next++) {
          left += times(next);
          weightLeft += weight(next);
          died += event[next] ? times(next) : 0;
          weightDied += event[next] ? weight(next) : 0;
        }
        if (died > 0) {
          // As exact sums of the weights have it, whatever was rounded here.
          double n = rowsAtRisk == died ? weightDied : Math.max(weightDied, weightAtRisk);
          if (estimator.survivalForm() == SurvivalForm.PRODUCT_LIMIT) {
            s *= (n - weightDied) / n;
          } else {
            hazard += estimator.hazardForm() == HazardForm.NELSON_AALEN || died == 1
                ? weightDied / n
                : HarmonicSums.of(n, weightDied, died);
            s = Math.exp(-hazard);
          }
          if (Double.isNaN(start) && s < height + QuantileRule.FLAT_TOLERANCE) {
            start = now;
          }
          if (s < height - QuantileRule.FLAT_TOLERANCE) {
            return quantile(start, now);
          }
        }
        leave(left, weightLeft);
      }
      return quantile(start, Double.NaN);
    }

    private double quantile(double start, double end) {
      return Double.isNaN(start)
          ? Double.POSITIVE_INFINITY
          : estimator
              .quantileRule()
              .ofFlatPart(start, end, Double.isNaN(end) ? lastTime() : end)
              .orElse(Double.POSITIVE_INFINITY);
    }

    private double lastTime() {
      int last = time.length - 1;
      while (times(last) == 0) {
        last--;
      }
      return time[last];
    }

    /** Puts at risk those who were observed from the origin. */
    private void begin() {
      rowsAtRisk = 0;
      weightAtRisk = 0;
      entered = 0;
      for (int i = 0; i < time.length; i++) {
        rowsAtRisk += times(i);
        weightAtRisk += weight(i);
      }
      for (int place : latePlace) {
        leave(times(place), weight(place));
      }
    }

    private void enterBefore(double now) {
      for (; entered < lateEntry.length && lateEntry[entered] < now; entered++) {
        rowsAtRisk += times(latePlace[entered]);
        weightAtRisk += weight(latePlace[entered]);
      }
    }

    private void leave(long rows, double weight) {
      rowsAtRisk -= rows;
      weightAtRisk = rowsAtRisk == 0 ? 0 : weightAtRisk - weight;
    }
  }
}
