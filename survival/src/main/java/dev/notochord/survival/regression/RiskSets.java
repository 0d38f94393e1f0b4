package dev.notochord.survival.regression;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Walks the event times of a sample from the last to the first and keeps the sums over those at risk.
 *
 * <p>Rows are added to the sums where they end and, if they entered late, taken off again where they entered. What
 * taking off leaves of rounding errors is kept small: when the sum of risks falls far below what it once was,
 * the sums are made anew from the rows at risk. Cost O(n p + m p) for n rows, p columns and m event times.
 */
final class RiskSets {
  /** How far a sum may fall by rows taken off before it is made anew: 1e-3 costs three digits at most. */
  private static final double LARGEST_FALL = 1e-3;

  /** Rows with a frequency count as so many steps after Efron. */
  private static final long LARGEST_STEPS = 100_000_000;

  private final CoxRows rows;
  private final TieMethod ties;
  private final @Nullable CarriedSums carried;

  /** The sum of risks over the rows at risk. */
  double s0;
  /** The sum of risk times covariates. */
  final double[] s1;
  /** The sum of risks over the rows with the event at this time. */
  double d0;
  /** The sum of risk times covariates over these. */
  final double[] d1;
  /** The sums over the steps of a tied time. */
  final RiskWeights terms = new RiskWeights();

  private double peak;
  private final int[] next;
  private final int[] previous;
  private int head;

  /** What is done at an event time. */
  interface Visitor {
    /**
     * Looks at the sums of {@code sets} at an event time.
     *
     * @param j the place of the event time
     */
    void visit(int j, RiskSets sets);
  }

  RiskSets(CoxRows rows, TieMethod ties) {
    this(rows, ties, null);
  }

  /**
   * Makes the sums of a subdistribution.
   *
   * @param carried what those who had a competing event add to the sums, if they stay at risk
   */
  RiskSets(CoxRows rows, TieMethod ties, @Nullable CarriedSums carried) {
    this.rows = rows;
    this.ties = ties;
    this.carried = carried;
    this.s1 = new double[rows.columns];
    this.d1 = new double[rows.columns];
    int linked = rows.late.length == 0 ? 0 : rows.positions();
    this.next = new int[linked];
    this.previous = new int[linked];
  }

  /**
   * Visits the event times.
   *
   * @param risk per position the weight times exp(linear predictor), on a scale common to a stratum
   */
  void walk(double[] risk, Visitor visitor) {
    int lateDone = 0;
    for (int s = rows.blockStart.length - 2; s >= 0; s--) {
      clear();
      for (int j = rows.blockStart[s + 1] - 1; j >= rows.blockStart[s]; j--) {
        for (int i = rows.firstEnding[j + 1] - 1; i >= rows.firstEnding[j]; i--) {
          add(risk, i);
        }
        peak = Math.max(peak, s0);
        int before = lateDone;
        while (lateDone < rows.late.length && rows.from[rows.late[lateDone]] > j) {
          takeOff(risk, rows.late[lateDone++]);
        }
        if (lateDone > before && !(s0 > LARGEST_FALL * peak)) {
          sumAnew(risk);
        }
        if (carried == null) {
          countEvents(risk, j);
          visitor.visit(j, this);
        } else {
          double own = s0;
          double[] ownMoments = s1.clone();
          s0 += carried.sum(j);
          carried.addMoments(j, s1);
          countEvents(risk, j);
          visitor.visit(j, this);
          s0 = own;
          System.arraycopy(ownMoments, 0, s1, 0, s1.length);
        }
      }
    }
  }

  /**
   * Returns a number of events at one time after Efron.
   *
   * @throws IllegalArgumentException if there are too many to be summed over
   */
  static long checkedSteps(long steps) {
    if (steps > LARGEST_STEPS) {
      throw new IllegalArgumentException("Cox model: frequencies make " + steps
          + " events at one time, expected at most " + LARGEST_STEPS
          + " with Efron's method; Breslow's has no limit");
    }
    return steps;
  }

  private void clear() {
    s0 = 0;
    Arrays.fill(s1, 0);
    peak = 0;
    head = -1;
  }

  private void add(double[] risk, int i) {
    addTo(risk, i, 1);
    if (next.length > 0) {
      next[i] = head;
      previous[i] = -1;
      if (head >= 0) {
        previous[head] = i;
      }
      head = i;
    }
  }

  private void takeOff(double[] risk, int i) {
    addTo(risk, i, -1);
    if (previous[i] >= 0) {
      next[previous[i]] = next[i];
    } else {
      head = next[i];
    }
    if (next[i] >= 0) {
      previous[next[i]] = previous[i];
    }
  }

  private void addTo(double[] risk, int i, int sign) {
    double r = sign * risk[i];
    int p = s1.length;
    s0 += r;
    for (int c = 0, k = i * p; c < p; c++, k++) {
      s1[c] += r * rows.x[k];
    }
  }

  private void sumAnew(double[] risk) {
    s0 = 0;
    Arrays.fill(s1, 0);
    for (int i = head; i >= 0; i = next[i]) {
      addTo(risk, i, 1);
    }
    peak = s0;
  }

  private void countEvents(double[] risk, int j) {
    int first = rows.firstEnding[j];
    int end = first + rows.deaths[j];
    double weight = 0;
    for (int i = first; i < end; i++) {
      weight += rows.weight[i];
    }
    d0 = 0;
    Arrays.fill(d1, 0);
    long steps = ties == TieMethod.BRESLOW ? 1 : rows.eventCount(j);
    if (steps == 1) {
      terms.breslow(weight, s0);
      return;
    }
    checkedSteps(steps);
    int p = d1.length;
    for (int i = first; i < end; i++) {
      d0 += risk[i];
      for (int c = 0, k = i * p; c < p; c++, k++) {
        d1[c] += risk[i] * rows.x[k];
      }
    }
    terms.efron(steps, weight, s0, d0);
  }

  /** Returns the sum over the steps of this time of v times the mean of a covariate among those at risk. */
  double mean(int column) {
    return terms.hazard * s1[column] - (terms.hazard - terms.eventHazard) * d1[column];
  }

  /** Returns the sum of v / s times the mean, which a row at risk adds up. */
  double hazardMean(int column) {
    return terms.square0 * s1[column] - terms.square1 * d1[column];
  }

  /** Returns the sum of v (1 - f) / s times the mean, which a row with the event adds up. */
  double eventHazardMean(int column) {
    return (terms.square0 - terms.square1) * s1[column]
        - (terms.square1 - terms.square2) * d1[column];
  }
}
