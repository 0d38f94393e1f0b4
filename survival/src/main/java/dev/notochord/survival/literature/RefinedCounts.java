package dev.notochord.survival.literature;

import java.util.Arrays;
import java.util.OptionalInt;
import org.apache.commons.numbers.gamma.LogGamma;

/**
 * The penalised likelihood search: a dynamic program over the points whose states are (number at risk, events so
 * far), each with its best way to come there. Printed numbers at risk are the only state allowed at their time.
 */
final class RefinedCounts {
  private static final int WIDEST = 400;
  private static final int NARROWEST = 100;
  /** So many states in all: with more points fewer are kept at each. */
  private static final int STATES = 120_000;

  private static final int ROUNDS = 6;
  private static final int PRICES = 12;
  private static final double LEAST_EXPECTED = 1e-3;
  private static final double MISSED_MARK = 10;

  private final CurvePoints points;
  private final double[] marks;
  private final double clickError;
  /** Per gap after a point the number of ticks in it. */
  private final int[] ticks;
  /** Per gap the number of censorings expected. */
  private final double[] expected;

  private final StateTable[] levels;
  private final int width;
  /** What an event adds to the cost; 0 unless a total of events has to be met. */
  private double price;

  private int[][] best = new int[2][0];
  private int leastMissed = Integer.MAX_VALUE;
  private double leastSquares = Double.POSITIVE_INFINITY;

  private RefinedCounts(CurvePoints points, double[] marks, double clickError) {
    this.points = points;
    this.marks = marks;
    this.clickError = clickError;
    ticks = new int[points.size()];
    expected = new double[points.size()];
    levels = new StateTable[points.size() + 1];
    width = Math.max(NARROWEST, Math.min(WIDEST, STATES / points.size()));
    for (double mark : marks) {
      int place = Arrays.binarySearch(points.time, mark);
      ticks[place >= 0 ? place : -place - 2]++;
    }
  }

  static PatientCounts of(
      CurvePoints points, OptionalInt total, double[] marks, double clickError) {
    RefinedCounts search = new RefinedCounts(points, marks, clickError);
    int last = points.intervals() - 1;
    double[] guess = new double[points.intervals()];
    double before = 0;
    for (int i = 0; i < last; i++) {
      guess[i] = search.expectedIn(i);
      before += guess[i];
    }
    if (last > 0) {
      double observed = points.time[points.start[last]];
      guess[last] = Math.min(points.lengthOf(last) / observed * before, points.atRisk[last]);
    }
    return search.run(guess, total);
  }

  /** Returns the number censored in an interval by its numbers at risk and the survival just before them. */
  private double expectedIn(int i) {
    double from = points.survivalBefore(points.start[i]);
    double to = points.survivalBefore(points.start[i + 1]);
    double kept = from > 0 ? points.atRisk[i] * to / from : 0;
    double lost = (kept - points.atRisk[i + 1]) / (kept > 0 ? Math.sqrt(to / from) : 1);
    return Math.max(0, Math.min(lost, points.atRisk[i] - points.atRisk[i + 1]));
  }

  private PatientCounts run(double[] guess, OptionalInt total) {
    spread(guess);
    search();
    if (total.isEmpty()) {
      int[][] found = path(levels[points.size()].best());
      return new PatientCounts(found[0], times(found[1], found[0]), 0);
    }
    int wanted = total.getAsInt();
    keep(wanted);
    moreCensorings(guess, wanted);
    if (leastMissed > 0) {
      priceEvents(wanted);
    }
    int forced = TotalCorrection.meet(points, best[0], best[1], wanted);
    return new PatientCounts(best[0], times(best[1], best[0]), forced);
  }

  /**
   * Keeps the way whose events are nearest to a total, of equals that nearest to the curve; returns the excess of the
   * likeliest.
   */
  private int keep(int wanted) {
    StateTable end = levels[points.size()];
    int chosen = end.nearest(wanted);
    int missed = Math.abs(end.events[chosen] - wanted);
    double squares = squaredDeviation(chosen);
    if (missed < leastMissed || (missed == leastMissed && squares < leastSquares)) {
      leastMissed = missed;
      leastSquares = squares;
      best = path(chosen);
    }
    return end.events[end.best()] - wanted;
  }

  /** Changes the censorings expected after the last number at risk until the likeliest way has the total: regula falsi. */
  private void moreCensorings(double[] guess, int wanted) {
    int last = guess.length - 1;
    double most = points.atRisk[last];
    double before = Double.NaN;
    double excessBefore = Double.NaN;
    for (int round = 0; round < ROUNDS; round++) {
      double here = guess[last];
      double excess = keep(wanted);
      if (excess == 0) {
        return;
      }
      double slope = (excess - excessBefore) / (here - before);
      double step = slope < -0.02 ? -excess / slope : 2 * excess;
      guess[last] = Math.max(0, Math.min(here + (round == 0 ? excess : step), most));
      if (guess[last] == here) {
        return;
      }
      before = here;
      excessBefore = excess;
      spread(guess);
      search();
    }
    keep(wanted);
  }

  /**
   * Adds a price per event, or a premium below 0, until a way with the total is among the best: first doubled, then
   * halved.
   */
  private void priceEvents(int wanted) {
    double low = Double.NEGATIVE_INFINITY;
    double high = Double.POSITIVE_INFINITY;
    for (int round = 0; round < PRICES && leastMissed > 0; round++) {
      int excess = keep(wanted);
      low = excess > 0 ? price : low;
      high = excess > 0 ? high : price;
      if (high == Double.POSITIVE_INFINITY) {
        price = Math.max(0.25, 4 * price);
      } else if (low == Double.NEGATIVE_INFINITY) {
        price = Math.min(-0.25, 4 * price);
      } else {
        price = (low + high) / 2;
      }
      search();
    }
    keep(wanted);
  }

  /** Spreads what is expected in each interval over its gaps, by the ticks where there are some, otherwise by time. */
  private void spread(double[] guess) {
    for (int i = 0; i < guess.length; i++) {
      int inside = 0;
      for (int k = points.start[i]; k < points.endOf(i); k++) {
        inside += ticks[k];
      }
      double length = points.lengthOf(i);
      for (int k = points.start[i]; k < points.endOf(i); k++) {
        double end = k + 1 < points.size() ? points.time[k + 1] : points.time[k];
        double share = length > 0 ? (end - points.time[k]) / length : 0;
        double mean = marks.length == 0
            ? guess[i] * share
            : Math.max(ticks[k], inside == 0 ? 0 : guess[i] * ticks[k] / inside);
        expected[k] = Math.max(mean, LEAST_EXPECTED);
      }
    }
  }

  private void search() {
    StateTable now = new StateTable(width);
    now.offer(points.atRisk[0], 0, 1, 0, -1, 0, 0);
    levels[0] = now;
    int interval = 0;
    for (int k = 0; k < points.size(); k++) {
      if (k == points.endOf(interval)) {
        interval++;
      }
      boolean ends = interval + 1 < points.intervals() && k + 1 == points.start[interval + 1];
      int floor = interval + 1 < points.intervals() ? points.atRisk[interval + 1] : 0;
      StateTable next = new StateTable(width);
      double[] penalties = ends ? new double[0] : penalties(k);
      for (int state = 0; state < now.size(); state++) {
        step(now, state, k, floor, penalties, next);
      }
      next.prune();
      levels[k + 1] = next;
      now = next;
    }
  }

  private void step(
      StateTable now, int state, int k, int floor, double[] penalties, StateTable next) {
    int here = now.atRisk[state];
    double before = now.survival[state];
    int most = points.clicked[k] ? here - floor : 0;
    double ideal = before > 0 && here > 0 ? here * (1 - points.survival[k] / before) : 0;
    int low = Math.max(0, Math.min((int) Math.floor(ideal), most));
    int high = Math.max(low, Math.min((int) Math.floor(ideal) + 1, most));
    for (int dead = low; dead <= high; dead++) {
      double after = here > 0 ? before * (1 - (double) dead / here) : before;
      double off = points.clicked[k] ? (after - points.survival[k]) / clickError : 0;
      double cost = now.cost[state] + 0.5 * off * off + price * dead;
      int left = here - dead;
      int events = now.events[state] + dead;
      if (k + 1 == points.size()) {
        next.offer(left, events, after, cost, state, dead, left);
      } else if (penalties.length == 0) {
        int gone = left - floor;
        next.offer(floor, events, after, cost + penalty(k, gone), state, dead, gone);
      } else {
        int reach = Math.min(left - floor, penalties.length - 1);
        for (int gone = 0; gone <= reach; gone++) {
          next.offer(left - gone, events, after, cost + penalties[gone], state, dead, gone);
        }
      }
    }
  }

  /** Returns the penalties of 0, 1, ... censorings in a gap, as far as they are tried. */
  private double[] penalties(int k) {
    double mean = expected[k];
    int reach = (int) Math.min(points.atRisk[0], Math.ceil(mean + 5 * Math.sqrt(mean) + 3));
    double[] penalties = new double[reach + 1];
    for (int gone = 0; gone <= reach; gone++) {
      penalties[gone] = penalty(k, gone);
    }
    return penalties;
  }

  /**
   * Returns minus the logarithm of the Poisson probability of so many censorings in a gap, and more where a tick is
   * left out.
   */
  private double penalty(int k, int gone) {
    return expected[k]
        - gone * Math.log(expected[k])
        + LogGamma.value(gone + 1.0)
        + MISSED_MARK * Math.max(0, ticks[k] - gone);
  }

  private int[][] path(int state) {
    int[][] counts = new int[2][points.size()];
    int at = state;
    for (int k = points.size(); k > 0; k--) {
      counts[0][k - 1] = levels[k].dead[at];
      counts[1][k - 1] = levels[k].gone[at];
      at = levels[k].parent[at];
    }
    return counts;
  }

  private double squaredDeviation(int state) {
    double sum = 0;
    int at = state;
    for (int k = points.size(); k > 0; k--) {
      double off = points.clicked[k - 1] ? levels[k].survival[at] - points.survival[k - 1] : 0;
      sum += off * off;
      at = levels[k].parent[at];
    }
    return sum;
  }

  private double[] times(int[] gone, int[] dead) {
    double[] times = new double[points.atRisk[0] - Arrays.stream(dead).sum()];
    int filled = 0;
    int mark = 0;
    for (int k = 0; k < points.size(); k++) {
      double from = points.time[k];
      boolean last = k + 1 == points.size();
      double to = last ? from : points.time[k + 1];
      for (int c = 0; c < gone[k]; c++) {
        double spread = last ? from : from + (c + 1) * ((to - from) / (gone[k] + 1));
        times[filled++] = ticks[k] > 0 && !last
            ? marks[mark + (c * ticks[k]) / Math.max(gone[k], ticks[k])]
            : last ? from : Math.max(from, Math.min(spread, Math.nextDown(to)));
      }
      mark += ticks[k];
    }
    Arrays.sort(times);
    return times;
  }
}
