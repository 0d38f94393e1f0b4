package dev.notochord.survival.regression;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rows that entered late in the order in which they leave the risk sets, when these are walked from the last event
 * time to the first.
 *
 * <p>Rows taken off leave rounding errors behind. Where the sum of risks falls far below what it once was, the sums are
 * made anew from the rows at risk; the event times where this happened in the present walk are kept with the sums.
 */
final class LateRows {
  /** How far a sum may fall by rows taken off before it is made anew: 1e-3 costs three digits at most. */
  private static final double LARGEST_FALL = 1e-3;

  private static final int BLOCK = 1 << 15;

  /** The covariates, row after row. */
  final double[] x;
  /** The first place at risk of each. */
  final int[] from;
  /** The risks of the present walk. */
  final double[] risk;

  private final CoxRows rows;
  private @Nullable AtRisk atRisk;
  private double peak;
  private int next;
  private int anew;
  private int[] anewAt = {};
  private final List<double[]> anewSums = new ArrayList<>();

  LateRows(CoxRows rows) {
    this.rows = rows;
    int p = rows.columns;
    x = new double[Math.multiplyExact(rows.late.length, p)];
    risk = new double[rows.late.length];
    from = new int[rows.late.length];
    for (int l = 0; l < rows.late.length; l++) {
      System.arraycopy(rows.x, rows.late[l] * p, x, l * p, p);
      from[l] = rows.from[rows.late[l]];
    }
  }

  /** Begins a walk. */
  void begin(double[] risks) {
    // In a loop of its own, which need not wait for one risk before it looks for the next.
    rows.parallelism.forEach((risk.length + BLOCK - 1) / BLOCK, block -> {
      int end = (int) Math.min(risk.length, (block + 1L) * BLOCK);
      for (int l = block * BLOCK; l < end; l++) {
        risk[l] = risks[rows.late[l]];
      }
    });
    peak = 0;
    next = 0;
    anew = 0;
    anewSums.clear();
  }

  /** Begins a stratum. */
  void beginStratum() {
    peak = 0;
  }

  /**
   * Returns the sum of risks at an event time, from which those who entered then or later are taken off.
   *
   * @param s0 the sum with them
   */
  double takeOff(int j, int stratum, double s0, double[] risks) {
    peak = Math.max(peak, s0);
    double sum = s0;
    int before = next;
    for (; next < risk.length && from[next] > j; next++) {
      sum -= risk[next];
    }
    // What is not a number stays so, however often it is made anew.
    if (next > before && sum <= LARGEST_FALL * peak) {
      sum = sumAnew(j, stratum, risks);
      peak = sum;
    }
    return sum;
  }

  private double sumAnew(int j, int stratum, double[] risks) {
    AtRisk tree = atRisk == null ? new AtRisk(rows) : atRisk;
    atRisk = tree;
    int p = rows.columns;
    double[] sums = new double[p];
    double[] s0 = {0};
    tree.visit(j, stratum, i -> {
      s0[0] += risks[i];
      for (int c = 0; c < p; c++) {
        sums[c] += risks[i] * rows.x[i * p + c];
      }
    });
    if (anew == anewAt.length) {
      anewAt = Arrays.copyOf(anewAt, 2 * anew + 8);
    }
    anewAt[anew] = j;
    anewSums.add(sums);
    anew++;
    return s0[0];
  }

  /** Returns how many rows have left once the event time {@code j} is reached. */
  int goneAt(int j) {
    int low = 0;
    int high = risk.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (from[middle] > j) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** Returns the number of the first sums made anew at {@code j} or before it, which may not be there. */
  int anewFrom(int j) {
    int low = 0;
    int high = anew;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (anewAt[middle] > j) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** Returns the event time of sums made anew, -1 if there are not so many. */
  int anewAt(int number) {
    return number >= 0 && number < anew ? anewAt[number] : -1;
  }

  double[] anewSums(int number) {
    return anewSums.get(number);
  }
}
