package dev.notochord.survival.multistate;

import com.google.common.base.Suppliers;
import java.util.Arrays;
import java.util.function.Supplier;

/**
 * The covariances of the state probabilities at all positions by the infinitesimal jackknife.
 *
 * <p>The influence u_c(t) of a unit c is the derivative of p(t) by its weight, times the weight. It
 * goes through a step as
 *
 * <pre>
 *   u (I + dA) + g,   g = sum of w q_j (e_k - e_j) over its rows that move from j to k  -  sum over j of w_j q_j dA_j
 * </pre>
 *
 * <p>The covariance is the sum of u u' over the units. To get it without the influence of every unit
 * at every time, the sums over all units that do not leave at a step are kept: D_j = sum of w_cj u_c
 * and Q_jl = sum of w_cj w_cl. A unit is looked at by itself only where one of its rows enters or
 * leaves; one map from the start, or {@link SkipMaps} for one that entered or left before, brings its influence up to
 * there. For n rows, m steps and s states the
 * cost is O(n s^2 log m + m s^3).
 */
final class ProbabilityJackknife {
  private final RowsAtRisk rows;
  private final Steps steps;
  private final int states;
  private final double[] p;
  private final double[] perRisk;
  /** The map from the start to the present position, by which those at risk from the start need no others. */
  private final double[] fromStart;

  private final Supplier<SkipMaps> maps;

  /** Per unit its influence at the position {@link #reached}, and its weight at risk per state. */
  private final double[] influence;

  private final double[] present;
  private final int[] reached;

  /** The sums D and Q over units, row by row, and the number of rows in them per state. */
  private final double[] weightTimesInfluence;

  private final double[] weightTimesWeight;
  private final int[] number;

  private final double[] now;
  private final double[] jump;
  private final double[] drift;
  private final double[] next;

  private ProbabilityJackknife(RowsAtRisk rows, Steps steps, double[] p) {
    this.rows = rows;
    this.steps = steps;
    this.p = p;
    states = steps.states;
    perRisk = perRisk(steps, p, 0, steps.size);
    fromStart = SkipMaps.identity(states);
    maps = Suppliers.memoize(() -> new SkipMaps(steps, perRisk));
    influence = new double[rows.units() * states];
    present = new double[rows.units() * states];
    reached = new int[rows.units()];
    weightTimesInfluence = new double[states * states];
    weightTimesWeight = new double[states * states];
    number = new int[states];
    now = new double[states * states];
    jump = new double[states];
    drift = new double[states];
    next = new double[states];
  }

  /** Returns p / Y per step from {@code begin}, 0 where nobody is at risk; {@code p} starts at that position. */
  static double[] perRisk(Steps steps, double[] p, int begin, int end) {
    double[] q = new double[(end - begin) * steps.states];
    for (int x = 0; x < q.length; x++) {
      double all = steps.atRisk[begin * steps.states + x];
      q[x] = all > 0 ? p[x] / all : 0;
    }
    return q;
  }

  /**
   * Returns the covariances, position by position and row by row.
   *
   * @param initialInfluence per unit its influence on the probabilities at the start
   */
  static double[] covariances(RowsAtRisk rows, Steps steps, double[] p, double[] initialInfluence) {
    ProbabilityJackknife jackknife = new ProbabilityJackknife(rows, steps, p);
    System.arraycopy(initialInfluence, 0, jackknife.influence, 0, initialInfluence.length);
    return jackknife.run();
  }

  private double[] run() {
    int square = states * states;
    double[] covariances = new double[(steps.size + 1) * square];
    for (int c = 0; c < rows.units(); c++) {
      addOuter(now, rows.copies[c], influence, c * states, influence, c * states);
    }
    keep(0, covariances);
    int entered = 0;
    int left = 0;
    for (int i = 0; i < steps.size; i++) {
      for (; entered < rows.rows() && rows.first[rows.entering[entered]] == i; entered++) {
        enter(rows.entering[entered], i);
      }
      int leaveEnd = left;
      while (leaveEnd < rows.rows() && rows.last[leaveEnd] == i) {
        takeOut(leaveEnd, leaveEnd == left ? -1 : leaveEnd - 1, i);
        leaveEnd++;
      }
      stepOfAll(i);
      while (left < leaveEnd) {
        left = stepOfUnit(i, left, leaveEnd);
      }
      SkipMaps.extend(steps, perRisk, i, fromStart, 0);
      keep(i + 1, covariances);
    }
    return covariances;
  }

  private void enter(int row, int position) {
    int c = rows.unit[row];
    bringTo(c, position);
    addToSums(c, -1);
    present[c * states + rows.from[row]] += rows.weight[row];
    number[rows.from[row]]++;
    addToSums(c, 1);
  }

  private void takeOut(int row, int rowBefore, int position) {
    int c = rows.unit[row];
    if (rowBefore < 0 || rows.unit[rowBefore] != c) {
      bringTo(c, position);
      addToSums(c, -1);
    }
    number[rows.from[row]]--;
  }

  private void bringTo(int c, int position) {
    if (reached[c] == 0) {
      SkipMaps.apply(fromStart, 0, states, influence, present, c * states, next);
    } else {
      maps.get().advance(influence, present, c * states, reached[c], position);
    }
    reached[c] = position;
  }

  private void addToSums(int c, int sign) {
    for (int j = 0; j < states; j++) {
      double weight = sign * rows.copies[c] * present[c * states + j];
      if (weight != 0) {
        for (int k = 0; k < states; k++) {
          weightTimesInfluence[j * states + k] += weight * influence[c * states + k];
          weightTimesWeight[j * states + k] += weight * present[c * states + k];
        }
      }
    }
  }

  /** Takes the covariance through a step as if the units that leave had only gone through the matrix. */
  private void stepOfAll(int i) {
    for (int j = 0; j < states; j++) {
      if (number[j] == 0) {
        forget(j);
      }
    }
    for (int r = 0; r < states; r++) {
      steps.forward(i, now, r * states, 1);
    }
    for (int c = 0; c < states; c++) {
      steps.forward(i, now, c, states);
    }
    for (int j = 0; j < states; j++) {
      steps.forward(i, weightTimesInfluence, j * states, 1);
    }
    for (int j = 0; j < states; j++) {
      double q = perRisk[i * states + j];
      if (steps.stay[i * states + j] < 1 && number[j] > 0) {
        Arrays.fill(drift, 0);
        steps.addHazard(i, j, q, drift, 0);
        addOuter(now, -1, weightTimesInfluence, j * states, drift, 0);
        addOuter(now, -1, drift, 0, weightTimesInfluence, j * states);
        addProducts(i, j);
      }
    }
    shiftSums(i);
  }

  /** Adds the part Q_jl q_j q_l dA_j' dA_l for all l; {@link #drift} has q_j dA_j. */
  private void addProducts(int i, int j) {
    for (int l = 0; l < states; l++) {
      double scale = weightTimesWeight[j * states + l] * perRisk[i * states + l];
      if (scale != 0) {
        Arrays.fill(jump, 0);
        steps.addHazard(i, l, scale, jump, 0);
        addOuter(now, 1, drift, 0, jump, 0);
      }
    }
  }

  private void shiftSums(int i) {
    for (int j = 0; j < states; j++) {
      for (int l = 0; l < states; l++) {
        double scale = -weightTimesWeight[j * states + l] * perRisk[i * states + l];
        if (scale != 0) {
          steps.addHazard(i, l, scale, weightTimesInfluence, j * states);
        }
      }
    }
  }

  /** Clears the sums of a state in which no row is left in them: what is there came from rounding. */
  private void forget(int j) {
    for (int k = 0; k < states; k++) {
      weightTimesInfluence[j * states + k] = 0;
      weightTimesWeight[j * states + k] = 0;
      weightTimesWeight[k * states + j] = 0;
    }
  }

  /** Takes one unit of which rows leave through a step, and returns the place after its rows. */
  private int stepOfUnit(int i, int begin, int end) {
    int c = rows.unit[begin];
    int offset = c * states;
    Arrays.fill(jump, 0);
    for (int j = 0; j < states; j++) {
      steps.addHazard(i, j, -present[offset + j] * perRisk[i * states + j], jump, 0);
    }
    int place = begin;
    for (; place < end && rows.unit[place] == c; place++) {
      int row = place;
      int e = rows.transition[row];
      if (e >= 0) {
        double part = rows.weight[row] * perRisk[i * states + steps.source[e]];
        jump[steps.target[e]] += part;
        jump[steps.source[e]] -= part;
      }
      present[offset + rows.from[row]] -= rows.weight[row];
    }
    steps.forward(i, influence, offset, 1);
    double copies = rows.copies[c];
    addOuter(now, copies, influence, offset, jump, 0);
    addOuter(now, copies, jump, 0, influence, offset);
    addOuter(now, copies, jump, 0, jump, 0);
    for (int k = 0; k < states; k++) {
      influence[offset + k] += jump[k];
    }
    reached[c] = i + 1;
    addToSums(c, 1);
    return place;
  }

  private void addOuter(
      double[] matrix, double scale, double[] left, int leftAt, double[] right, int rightAt) {
    for (int r = 0; r < states; r++) {
      double value = scale * left[leftAt + r];
      if (value != 0) {
        for (int c = 0; c < states; c++) {
          matrix[r * states + c] += value * right[rightAt + c];
        }
      }
    }
  }

  private void keep(int position, double[] covariances) {
    SmallVariances.settle(now, 0, p, position * states, states);
    for (int j = 0; j < states; j++) {
      if (p[position * states + j] == 0) {
        for (int k = 0; k < states; k++) {
          weightTimesInfluence[k * states + j] = 0;
        }
      }
    }
    System.arraycopy(now, 0, covariances, position * states * states, states * states);
  }
}
