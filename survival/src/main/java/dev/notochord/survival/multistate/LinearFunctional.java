package dev.notochord.survival.multistate;

import java.util.Arrays;

/**
 * The covariance of something that is linear in the path of the state probabilities up to one time:
 * the probabilities at that time, or the times spent in the states until then.
 *
 * <p>F(i), a matrix with a row per state at position i, says what a subject in each state at that
 * position contributes from there on, so that the estimate is p(i) F(i) for every i. A change of the
 * row of state j in dA by x changes the estimate by p_j x F(i + 1). The cost is O(n s + m s^3) for n
 * rows, m steps and s states.
 */
final class LinearFunctional {
  private final Steps steps;
  private final int states;
  private final int begin;
  private final int end;
  private final double[] path;
  private final double[] perRisk;
  private final double[] f;

  /** Takes the probabilities {@code path} and the matrices {@code f} at the positions begin to end. */
  LinearFunctional(Steps steps, int begin, int end, double[] path, double[] f) {
    this.steps = steps;
    states = steps.states;
    this.begin = begin;
    this.end = end;
    this.path = path;
    this.f = f;
    perRisk = ProbabilityJackknife.perRisk(steps, path, begin, end);
  }

  /** Returns the matrices of the probabilities at the position {@code end}: P(i, end). */
  static double[] probability(Steps steps, int begin, int end) {
    int square = steps.states * steps.states;
    double[] f = new double[(end - begin + 1) * square];
    for (int j = 0; j < steps.states; j++) {
      f[(end - begin) * square + j * steps.states + j] = 1;
    }
    for (int i = end - 1; i >= begin; i--) {
      int at = (i - begin) * square;
      System.arraycopy(f, at + square, f, at, square);
      steps.backward(i, f, at, steps.states);
    }
    return f;
  }

  /** Returns the matrices of the times spent in the states until {@code horizon}, from position 0. */
  static double[] sojourn(Steps steps, double[] times, double origin, int end, double horizon) {
    int states = steps.states;
    int square = states * states;
    double[] f = new double[(end + 1) * square];
    double until = horizon;
    for (int i = end; i >= 0; i--) {
      int at = i * square;
      if (i < end) {
        System.arraycopy(f, at + square, f, at, square);
        steps.backward(i, f, at, states);
      }
      double since = i == 0 ? origin : times[i - 1];
      for (int j = 0; j < states; j++) {
        f[at + j * states + j] += until - since;
      }
      until = since;
    }
    return f;
  }

  /** Returns the estimate p F. */
  double[] value() {
    double[] value = new double[states];
    for (int j = 0; j < states; j++) {
      for (int k = 0; k < states; k++) {
        value[k] += path[j] * f[j * states + k];
      }
    }
    return value;
  }

  /**
   * Returns the variances of the estimate.
   *
   * @param initialInfluence per unit its influence on the probabilities at the first position
   */
  double[] variances(RowsAtRisk rows, StateVariance variance, double[] initialInfluence) {
    double[] influence = new double[rows.units() * states];
    for (int c = 0; c < rows.units(); c++) {
      for (int j = 0; j < states; j++) {
        addScaled(influence, c * states, initialInfluence[c * states + j], f, j * states);
      }
    }
    double[] sums = new double[states];
    if (variance == StateVariance.INFINITESIMAL_JACKKNIFE) {
      addRows(rows, influence);
    } else {
      addModel(variance, sums);
    }
    for (int c = 0; c < rows.units(); c++) {
      for (int k = 0; k < states; k++) {
        double u = influence[c * states + k];
        sums[k] += rows.copies[c] * u * u;
      }
    }
    return sums;
  }

  private void addScaled(double[] to, int toAt, double scale, double[] from, int fromAt) {
    if (scale != 0) {
      for (int k = 0; k < states; k++) {
        to[toAt + k] += scale * from[fromAt + k];
      }
    }
  }

  private void addRows(RowsAtRisk rows, double[] influence) {
    double[] drift = drift();
    int square = states * states;
    for (int row = 0; row < rows.rows(); row++) {
      int entry = Math.max(rows.first[row], begin);
      int exit = Math.min(rows.last[row] + 1, end);
      if (entry >= exit) {
        continue;
      }
      int j = rows.from[row];
      int at = rows.unit[row] * states;
      double weight = rows.weight[row];
      addScaled(influence, at, weight, drift, (entry - begin) * square + j * states);
      addScaled(influence, at, -weight, drift, (exit - begin) * square + j * states);
      int e = rows.transition[row];
      if (e >= 0 && exit == rows.last[row] + 1) {
        double part = weight * perRisk[(exit - 1 - begin) * states + j];
        int next = (exit - begin) * square;
        addScaled(influence, at, part, f, next + steps.target[e] * states);
        addScaled(influence, at, -part, f, next + j * states);
      }
    }
  }

  /** Returns the running sums of q_j dA_j F per position and state. */
  private double[] drift() {
    int square = states * states;
    double[] drift = new double[f.length];
    double[] row = new double[states];
    for (int i = begin; i < end; i++) {
      int at = (i - begin) * square;
      System.arraycopy(drift, at, drift, at + square, square);
      for (int j = 0; j < states; j++) {
        Arrays.fill(row, 0);
        steps.addHazard(i, j, perRisk[(i - begin) * states + j], row, 0);
        for (int k = 0; k < states; k++) {
          addScaled(drift, at + square + j * states, row[k], f, at + square + k * states);
        }
      }
    }
    return drift;
  }

  private void addModel(StateVariance variance, double[] sums) {
    int square = states * states;
    for (int i = begin; i < end; i++) {
      int next = (i + 1 - begin) * square;
      for (int j = 0; j < states; j++) {
        double all = steps.atRisk[i * states + j];
        double p = path[(i - begin) * states + j];
        if (all > 0) {
          for (int k = 0; k < states; k++) {
            sums[k] += p * p * moment(variance, i, j, next + k) / all;
          }
        }
      }
    }
  }

  /** Returns the variance, for one subject in state j, of its change in one column of F. */
  private double moment(StateVariance variance, int i, int j, int column) {
    double mean = 0;
    if (variance == StateVariance.GREENWOOD) {
      for (int e : steps.leaving(j)) {
        mean += steps.hazard[i * steps.moves + e] * change(e, j, column);
      }
    }
    double moment = steps.stay[i * states + j] * mean * mean;
    for (int e : steps.leaving(j)) {
      double distance = change(e, j, column) - mean;
      moment += steps.hazard[i * steps.moves + e] * distance * distance;
    }
    return moment;
  }

  private double change(int transition, int j, int column) {
    return f[column + steps.target[transition] * states] - f[column + j * states];
  }
}
