package dev.notochord.survival.multistate;

/** The variances of the cumulative hazard of one transition after each step. */
final class HazardVariance {
  private HazardVariance() {}

  /** Returns the variances under the Markov model: sums of dN (Y - dN) / Y^3 or of dN / Y^2. */
  static double[] model(Steps steps, StateVariance variance, int transition) {
    double[] variances = new double[steps.size];
    double sum = 0;
    for (int i = 0; i < steps.size; i++) {
      double h = steps.hazard[i * steps.moves + transition];
      if (h > 0) {
        double other = variance == StateVariance.GREENWOOD ? 1 - h : 1;
        sum += h * other / steps.atRisk[i * steps.states + steps.source[transition]];
      }
      variances[i] = sum;
    }
    return variances;
  }

  /**
   * Returns the variances by the infinitesimal jackknife.
   *
   * <p>The influence of a unit changes at a step by (w dN - w h) / Y. As in {@link
   * ProbabilityJackknife}, the sums of w u and of w^2 over the units at risk are kept, and a unit is
   * looked at only where a row of it enters or leaves; in between its influence falls by w times the
   * sum of h / Y. The cost is O(n + m).
   */
  static double[] jackknife(RowsAtRisk rows, Steps steps, int transition) {
    int state = steps.source[transition];
    Units units = new Units(rows);
    double[] variances = new double[steps.size];
    double variance = 0;
    double fall = 0;
    int entered = 0;
    int left = 0;
    for (int i = 0; i < steps.size; i++) {
      for (; entered < rows.rows() && rows.first[rows.entering[entered]] == i; entered++) {
        if (rows.from[rows.entering[entered]] == state) {
          units.enter(rows.entering[entered], fall);
        }
      }
      int leaveEnd = left;
      for (; leaveEnd < rows.rows() && rows.last[leaveEnd] == i; leaveEnd++) {
        if (rows.from[leaveEnd] == state) {
          units.takeOut(leaveEnd, fall);
        }
      }
      double all = steps.atRisk[i * steps.states + state];
      double perRisk = all > 0 ? steps.hazard[i * steps.moves + transition] / all : 0;
      variance += units.change(perRisk);
      while (left < leaveEnd) {
        int row = left++;
        if (rows.from[row] != state) {
          continue;
        }
        int unit = rows.unit[row];
        double moved = rows.transition[row] == transition ? rows.weight[row] / all : 0;
        units.leave(row);
        while (left < leaveEnd && rows.unit[left] == unit) {
          int other = left++;
          if (rows.from[other] == state) {
            moved += rows.transition[other] == transition ? rows.weight[other] / all : 0;
            units.leave(other);
          }
        }
        variance += units.changeOf(unit, moved, perRisk);
        units.putBack(unit, fall + perRisk);
      }
      fall += perRisk;
      variances[i] = variance;
    }
    return variances;
  }

  /** The units with rows in the state, and the sums over those that do not leave at a step. */
  private static final class Units {
    private final RowsAtRisk rows;
    private final double[] influence;
    private final double[] present;
    private final double[] leaving;
    private final double[] fallen;
    private final boolean[] out;
    private double weightTimesInfluence;
    private double weightTimesWeight;
    private int number;

    Units(RowsAtRisk rows) {
      this.rows = rows;
      influence = new double[rows.units()];
      present = new double[rows.units()];
      leaving = new double[rows.units()];
      fallen = new double[rows.units()];
      out = new boolean[rows.units()];
    }

    void enter(int row, double fall) {
      int c = rows.unit[row];
      bringTo(c, fall);
      add(c, -1);
      present[c] += rows.weight[row];
      number++;
      add(c, 1);
    }

    void takeOut(int row, double fall) {
      int c = rows.unit[row];
      if (!out[c]) {
        bringTo(c, fall);
        add(c, -1);
        out[c] = true;
      }
      number--;
      if (number == 0) {
        weightTimesInfluence = 0;
        weightTimesWeight = 0;
      }
    }

    /** Returns what the units that do not leave add to the variance at a step, and takes their sums through it. */
    double change(double perRisk) {
      double change = perRisk * (perRisk * weightTimesWeight - 2 * weightTimesInfluence);
      weightTimesInfluence -= perRisk * weightTimesWeight;
      return change;
    }

    void leave(int row) {
      leaving[rows.unit[row]] += rows.weight[row];
    }

    double changeOf(int c, double moved, double perRisk) {
      double jump = moved - present[c] * perRisk;
      double change = rows.copies[c] * jump * (2 * influence[c] + jump);
      influence[c] += jump;
      return change;
    }

    void putBack(int c, double fall) {
      present[c] -= leaving[c];
      leaving[c] = 0;
      fallen[c] = fall;
      out[c] = false;
      add(c, 1);
    }

    private void bringTo(int c, double fall) {
      influence[c] -= present[c] * (fall - fallen[c]);
      fallen[c] = fall;
    }

    private void add(int c, int sign) {
      double weight = sign * rows.copies[c] * present[c];
      weightTimesInfluence += weight * influence[c];
      weightTimesWeight += weight * present[c];
    }
  }
}
