package dev.notochord.survival.multistate;

import java.util.Arrays;

/**
 * Takes the influence of a unit over many steps at once.
 *
 * <p>While the rows of a unit neither enter nor leave, its influence u on the state probabilities
 * goes through step i as
 *
 * <pre>
 *   u (I + dA) - sum over j of w_j q_j dA_j,   q_j = p_j / Y_j,  dA_j the row of state j in dA
 * </pre>
 *
 * <p>with w_j its weight at risk in state j. Over several steps this is u P - w R with one pair of
 * matrices. They are kept for blocks of 16, 32, 64 ... steps, each block at a multiple of its own
 * length, so that any distance is covered by few blocks and fewer than 32 single steps.
 */
final class SkipMaps {
  private static final int SMALLEST = 4;

  private final Steps steps;
  private final double[] perRisk;
  private final int states;
  private final double[][] levels;
  private final double[] next;

  /** {@code perRisk} has q per step and state. */
  SkipMaps(Steps steps, double[] perRisk) {
    this.steps = steps;
    this.perRisk = perRisk;
    states = steps.states;
    next = new double[states];
    int count = 0;
    while (steps.size >> (SMALLEST + count) > 0) {
      count++;
    }
    levels = new double[count][];
    int pair = 2 * states * states;
    for (int l = 0; l < count; l++) {
      int blocks = steps.size >> (SMALLEST + l);
      levels[l] = new double[blocks * pair];
      for (int b = 0; b < blocks; b++) {
        if (l == 0) {
          collect(b << SMALLEST, levels[0], b * pair);
        } else {
          join(levels[l - 1], 2 * b * pair, levels[l], b * pair);
        }
      }
    }
  }

  private void collect(int begin, double[] map, int at) {
    System.arraycopy(identity(states), 0, map, at, 2 * states * states);
    for (int i = begin; i < begin + (1 << SMALLEST); i++) {
      extend(steps, perRisk, i, map, at);
    }
  }

  /** Returns the pair P = I, R = 0 of no steps. */
  static double[] identity(int states) {
    double[] map = new double[2 * states * states];
    for (int j = 0; j < states; j++) {
      map[j * states + j] = 1;
    }
    return map;
  }

  /** Takes a map through one more step. */
  static void extend(Steps steps, double[] perRisk, int i, double[] map, int at) {
    int states = steps.states;
    int square = states * states;
    for (int j = 0; j < states; j++) {
      steps.forward(i, map, at + j * states, 1);
      steps.forward(i, map, at + square + j * states, 1);
      steps.addHazard(i, j, perRisk[i * states + j], map, at + square + j * states);
    }
  }

  /** Joins two maps that lie side by side: P = P1 P2, R = R1 P2 + R2. */
  private void join(double[] from, int first, double[] to, int at) {
    int square = states * states;
    int second = first + 2 * square;
    for (int r = 0; r < 2 * states; r++) {
      for (int c = 0; c < states; c++) {
        double value = r < states ? 0 : from[second + r * states + c];
        for (int k = 0; k < states; k++) {
          value += from[first + r * states + k] * from[second + k * states + c];
        }
        to[at + r * states + c] = value;
      }
    }
  }

  /** Takes the influence of a unit from one position to another; its weights at risk stay as they are. */
  void advance(double[] u, double[] weights, int offset, int begin, int end) {
    int position = begin;
    while (position < end) {
      int level = levels.length - 1;
      while (level >= 0 && !fits(level, position, end)) {
        level--;
      }
      if (level < 0) {
        step(position, u, weights, offset);
        position++;
      } else {
        int at = (position >> (SMALLEST + level)) * 2 * states * states;
        apply(levels[level], at, states, u, weights, offset, next);
        position += 1 << (SMALLEST + level);
      }
    }
  }

  private static boolean fits(int level, int position, int end) {
    int length = 1 << (SMALLEST + level);
    return (position & (length - 1)) == 0 && length <= end - position;
  }

  /** Takes the influence of a unit through one step in which none of its rows moves. */
  void step(int i, double[] u, double[] weights, int offset) {
    steps.forward(i, u, offset, 1);
    for (int j = 0; j < states; j++) {
      if (weights[offset + j] != 0) {
        steps.addHazard(i, j, -weights[offset + j] * perRisk[i * states + j], u, offset);
      }
    }
  }

  /** Takes the influence of a unit through the steps of a map; {@code next} is overwritten. */
  static void apply(
      double[] map, int at, int states, double[] u, double[] weights, int offset, double[] next) {
    int square = states * states;
    Arrays.fill(next, 0);
    for (int j = 0; j < states; j++) {
      double value = u[offset + j];
      double weight = weights[offset + j];
      if (value != 0 || weight != 0) {
        for (int k = 0; k < states; k++) {
          next[k] += value * map[at + j * states + k] - weight * map[at + square + j * states + k];
        }
      }
    }
    System.arraycopy(next, 0, u, offset, states);
  }
}
