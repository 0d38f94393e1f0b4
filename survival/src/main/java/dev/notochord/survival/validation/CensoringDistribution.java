package dev.notochord.survival.validation;

import java.util.Arrays;

/**
 * The distribution G of the time to censoring, by the product-limit method, and how it moves with the weights of its rows.
 *
 * <pre>
 *   G(t)  = product over s &lt;= t of 1 - c(s) / r(s)          G(t-) = product over s &lt; t
 *   d log G / d w(j) = sum over s of h(s) [j at risk at s]  - [j censored at s] / r(s)
 *   h(s) = 1 / (r(s) - c(s)) - 1 / r(s) = c(s) / (r(s) (r(s) - c(s)))
 * </pre>
 *
 * <p>c(s) is the weight of those censored at s and r(s) of those at risk there: with a time above s, or censored at s.
 * Events come before censorings at the same time, so that a row with an event at s is not at risk of censoring at s. The
 * first sum is over the s at which j is at risk and is not censored. With weights such as these the share of those
 * beyond t divided by G(t) is exactly the Kaplan-Meier curve.
 *
 * <p>Cost O(n) for rows in order; a read is O(log n).
 */
final class CensoringDistribution {
  private final double[] rowTime;
  private final boolean[] rowCensored;
  /** The distinct times of censorings, increasing. */
  private final double[] time;
  /** G from each of them on. */
  private final double[] after;

  private final double[] censored;
  private final double[] atRisk;

  /**
   * Estimates from rows in increasing order of time; the arrays are kept.
   *
   * @param rowTime the times
   * @param rowCensored whether a row ended by censoring
   * @param rowWeight the weights, above 0
   */
  CensoringDistribution(double[] rowTime, boolean[] rowCensored, double[] rowWeight) {
    this.rowTime = rowTime;
    this.rowCensored = rowCensored;
    int rows = rowTime.length;
    double[] times = new double[rows];
    double[] leave = new double[rows];
    double[] left = new double[rows];
    int first = rows;
    double beyond = 0;
    for (int end = rows; end > 0; ) {
      int begin = end - 1;
      while (begin > 0 && rowTime[begin - 1] == rowTime[end - 1]) {
        begin--;
      }
      double events = 0;
      double here = 0;
      for (int i = begin; i < end; i++) {
        if (rowCensored[i]) {
          here += rowWeight[i];
        } else {
          events += rowWeight[i];
        }
      }
      if (here > 0) {
        first--;
        times[first] = rowTime[begin];
        leave[first] = here;
        left[first] = beyond;
      }
      beyond += here;
      beyond += events;
      end = begin;
    }
    time = Arrays.copyOfRange(times, first, rows);
    censored = Arrays.copyOfRange(leave, first, rows);
    atRisk = new double[time.length];
    after = new double[time.length];
    double value = 1;
    for (int k = 0; k < after.length; k++) {
      atRisk[k] = left[first + k] + censored[k];
      value *= left[first + k] / atRisk[k];
      after[k] = value;
    }
  }

  /** Returns the distribution for all rows of a sample. */
  static CensoringDistribution of(TimedRows rows) {
    boolean[] censored = new boolean[rows.size()];
    for (int i = 0; i < censored.length; i++) {
      censored[i] = rows.status[i] == TimedRows.CENSORED;
    }
    return new CensoringDistribution(rows.time, censored, rows.weight);
  }

  /** Returns G(t-), the probability of no censoring before {@code t}. */
  double before(double t) {
    int k = place(t);
    return k == 0 ? 1 : after[k - 1];
  }

  /** Returns G(t), the probability of no censoring up to and at {@code t}. */
  double at(double t) {
    int k = place(t);
    if (k < time.length && time[k] == t) {
      return after[k];
    }
    return k == 0 ? 1 : after[k - 1];
  }

  /** Returns how many times of censorings are before {@code t}. */
  private int place(double t) {
    int found = Arrays.binarySearch(time, t);
    return found < 0 ? -found - 1 : found;
  }

  /** Returns the last time of its rows. */
  double lastTime() {
    return rowTime[rowTime.length - 1];
  }

  /**
   * Returns how a statistic moves with the weight of each row of this distribution, through G alone.
   *
   * <p>The statistic is made of masses w / G, with G(T-) for an event by the horizon and G(horizon) for who is beyond it.
   *
   * @param massTime the times of those whose masses are meant, increasing; they may be of another sample
   * @param moved per such row its mass times the derivative of the statistic by its mass
   * @param horizon the horizon
   * @return per row of this distribution the derivative of the statistic by its weight
   */
  double[] derivative(double[] massTime, double[] moved, double horizon) {
    int used = place(horizon);
    used += used < time.length && time[used] == horizon ? 1 : 0;
    double[] later = new double[used];
    double sum = 0;
    int i = massTime.length;
    for (int k = used - 1; k >= 0; k--) {
      for (; i > 0 && massTime[i - 1] > time[k]; i--) {
        sum += moved[i - 1];
      }
      later[k] = sum;
    }
    double[] derivative = new double[rowTime.length];
    double path = 0;
    int k = 0;
    for (int j = 0; j < derivative.length; j++) {
      while (k < used && time[k] < rowTime[j]) {
        path += step(k, later[k]);
        k++;
      }
      derivative[j] = -path;
      if (rowCensored[j] && k < used && time[k] == rowTime[j]) {
        derivative[j] += later[k] / atRisk[k];
      }
    }
    return derivative;
  }

  private double step(int k, double later) {
    double left = atRisk[k] - censored[k];
    return later == 0 ? 0 : later * censored[k] / atRisk[k] / left;
  }
}
