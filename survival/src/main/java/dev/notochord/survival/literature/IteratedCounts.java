package dev.notochord.survival.literature;

import java.util.Arrays;
import java.util.BitSet;
import java.util.OptionalInt;
import java.util.function.IntUnaryOperator;

/**
 * The iteration of Guyot et al.: in each interval the number censored is changed until the number at risk at its end
 * is met.
 */
final class IteratedCounts {
  private final CurvePoints points;
  private final int[] events;
  private final int[] censored;
  private final int[] intervalCensored;
  /** The number at risk at each point, and after the last. */
  private final int[] atRisk;
  /** The Kaplan-Meier survival before each point, and after the last. */
  private final double[] survival;

  private IteratedCounts(CurvePoints points) {
    int size = points.size();
    this.points = points;
    events = new int[size];
    censored = new int[size];
    atRisk = new int[size + 1];
    survival = new double[size + 1];
    intervalCensored = new int[points.intervals()];
    atRisk[0] = points.atRisk[0];
    survival[0] = 1;
  }

  static PatientCounts of(CurvePoints points, OptionalInt total) {
    IteratedCounts counts = new IteratedCounts(points);
    int last = points.intervals() - 1;
    for (int i = 0; i < last; i++) {
      counts.meetNumberAtRisk(i);
    }
    counts.fillLast(last, total);
    return counts.patients();
  }

  private void meetNumberAtRisk(int i) {
    int printed = points.atRisk[i + 1];
    int here = atRisk[points.start[i]];
    double before = points.survival[points.start[i]];
    double kept = before > 0 ? points.survival[points.start[i + 1]] / before : 0;
    int guess = rounded(kept * here - printed);
    search(i, guess, censorings -> fill(i, censorings) - printed);
  }

  private void fillLast(int last, OptionalInt total) {
    int from = points.start[last];
    int guess = 0;
    if (last > 0) {
      int before = 0;
      for (int i = 0; i < last; i++) {
        before += intervalCensored[i];
      }
      double observed = points.time[from] - points.time[0];
      guess = Math.min(rounded(points.lengthOf(last) / observed * before), atRisk[from]);
    }
    if (total.isEmpty()) {
      intervalCensored[last] = guess;
      fill(last, guess);
      return;
    }
    int before = 0;
    for (int k = 0; k < from; k++) {
      before += events[k];
    }
    int wanted = total.getAsInt() - before;
    if (wanted <= 0) {
      Arrays.fill(events, from, points.size(), 0);
      Arrays.fill(censored, from, points.size(), 0);
      Arrays.fill(atRisk, from, points.size() + 1, atRisk[from]);
      return;
    }
    search(last, guess, censorings -> {
      fill(last, censorings);
      int found = 0;
      for (int k = from; k < points.size(); k++) {
        found += events[k];
      }
      return found - wanted;
    });
  }

  /**
   * Changes the number censored by what is left over until nothing is. Where the iteration comes back to a number
   * tried before, the number that left the least is taken, of equals the first.
   */
  private void search(int interval, int guess, IntUnaryOperator excess) {
    int most = atRisk[points.start[interval]];
    int censorings = Math.max(0, Math.min(guess, most));
    BitSet tried = new BitSet();
    int best = censorings;
    int least = Integer.MAX_VALUE;
    while (!tried.get(censorings)) {
      tried.set(censorings);
      int over = excess.applyAsInt(censorings);
      if (Math.abs(over) < least) {
        least = Math.abs(over);
        best = censorings;
      }
      censorings = Math.max(0, Math.min(censorings + over, most));
    }
    intervalCensored[interval] = best;
    fill(interval, best);
  }

  /** Fills an interval with so many censorings, evenly spread; returns the number at risk at its end. */
  private int fill(int interval, int censorings) {
    int from = points.start[interval];
    int end = points.endOf(interval);
    int next = 1;
    for (int k = from; k < end; k++) {
      int here = atRisk[k];
      double ideal = survival[k] > 0 ? here * (1 - points.survival[k] / survival[k]) : 0;
      int dead = Math.min(rounded(ideal), here);
      int gone = 0;
      double until = k + 1 < points.size() ? points.time[k + 1] : Double.POSITIVE_INFINITY;
      while (next <= censorings && at(interval, next, censorings) < until) {
        next++;
        gone++;
      }
      events[k] = dead;
      censored[k] = Math.min(gone, here - dead);
      survival[k + 1] = here > 0 ? survival[k] * (1 - (double) dead / here) : survival[k];
      atRisk[k + 1] = here - dead - censored[k];
    }
    return atRisk[end];
  }

  private double at(int interval, int place, int censorings) {
    return points.time[points.start[interval]]
        + place * (points.lengthOf(interval) / (censorings + 1));
  }

  private static int rounded(double value) {
    return (int) Math.max(0, Math.floor(value + 0.5));
  }

  private PatientCounts patients() {
    int dead = Arrays.stream(events).sum();
    double[] times = new double[points.atRisk[0] - dead];
    int filled = 0;
    for (int i = 0; i < points.intervals(); i++) {
      int place = 1;
      for (int k = points.start[i]; k < points.endOf(i); k++) {
        double until = k + 1 < points.size() ? points.time[k + 1] : Double.POSITIVE_INFINITY;
        for (int c = 0; c < censored[k]; c++) {
          times[filled++] = at(i, place + c, intervalCensored[i]);
        }
        while (place <= intervalCensored[i] && at(i, place, intervalCensored[i]) < until) {
          place++;
        }
      }
    }
    Arrays.fill(times, filled, times.length, points.time[points.size() - 1]);
    return new PatientCounts(events, times, 0);
  }
}
