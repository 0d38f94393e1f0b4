package dev.notochord.survival.nonparametric;

import java.util.Arrays;

/**
 * The Newton direction among the cells that carry mass, for masses that keep their sum.
 *
 * <p>With c[g] = w[g] / P[g]^2 and F the running sums of the masses, the second derivative of the
 * log likelihood along a change d of F is -sum of c[g] (d[b] - d[a])^2, where a and b are the steps
 * of F that bound group g. Each subject thus ties two steps together, as a spring would; a subject
 * that reaches to either end of time ties one step to a fixed point. The steps are few and sparsely
 * tied, so the system is solved by conjugate gradients, preconditioned by the springs between
 * neighbours. For exact and right-censored subjects, and for current status data, there are no
 * other springs and the first iteration is exact.
 *
 * @see <a href="https://doi.org/10.6028/jres.049.044">Hestenes MR, Stiefel E. J Res Natl Bur Stand 1952;49:409-436</a>
 */
final class NewtonDirection {
  private static final int MAX_ITERATIONS = 200;

  private final int steps;
  private final int[] lower;
  private final int[] upper;
  private final double[] stiffness;
  private final double[] pivot;
  private final double[] coupling;

  /**
   * Builds the system.
   *
   * @param supportBefore per cell and for the end how many cells with mass come before
   */
  private NewtonDirection(MaximalIntersections data, double[] probability, int[] supportBefore) {
    int groups = data.groups();
    this.steps = supportBefore[data.cells()] - 1;
    this.lower = new int[groups];
    this.upper = new int[groups];
    this.stiffness = new double[groups];
    this.pivot = new double[steps + 2];
    this.coupling = new double[steps + 2];
    for (int g = 0; g < groups; g++) {
      int low = supportBefore[data.first[g]];
      int high = supportBefore[data.last[g] + 1];
      double c = data.weight[g] / probability[g] / probability[g];
      lower[g] = low;
      upper[g] = high;
      stiffness[g] = c;
      pivot[low] += c;
      pivot[high] += c;
      if (high == low + 1) {
        coupling[low] -= c;
      }
    }
    factor();
  }

  /**
   * Returns the change of each mass; 0 where there is none.
   *
   * @param likelihood evaluated at {@code mass}
   * @param precision the part of the residual at which the iteration may stop
   */
  static double[] of(
      MaximalIntersections data, MassLikelihood likelihood, double[] mass, double precision) {
    int cells = data.cells();
    int[] supportBefore = new int[cells + 1];
    int[] support = new int[cells];
    int size = 0;
    for (int j = 0; j < cells; j++) {
      supportBefore[j] = size;
      if (mass[j] > 0) {
        support[size++] = j;
      }
    }
    supportBefore[cells] = size;
    double[] slope = new double[size + 1];
    for (int s = 1; s < size; s++) {
      slope[s] = likelihood.gradient[support[s - 1]] - likelihood.gradient[support[s]];
    }
    double[] rise =
        new NewtonDirection(data, likelihood.probability, supportBefore).solve(slope, precision);
    double[] change = new double[cells];
    for (int s = 0; s < size; s++) {
      change[support[s]] = rise[s + 1] - rise[s];
    }
    return change;
  }

  /** Solves for the steps 1 to {@code steps}; both ends stay at 0. */
  private double[] solve(double[] slope, double precision) {
    double[] solution = new double[steps + 2];
    double[] residual = slope;
    double[] shaped = precondition(residual);
    double[] direction = shaped.clone();
    double energy = dot(residual, shaped);
    double enough = precision * precision * energy;
    for (int i = 0; i < MAX_ITERATIONS && energy > enough; i++) {
      double[] force = multiply(direction);
      double curvature = dot(direction, force);
      if (!(curvature > 0)) {
        break;
      }
      double length = energy / curvature;
      for (int s = 1; s <= steps; s++) {
        solution[s] += length * direction[s];
        residual[s] -= length * force[s];
      }
      shaped = precondition(residual);
      double next = dot(residual, shaped);
      for (int s = 1; s <= steps; s++) {
        direction[s] = shaped[s] + next / energy * direction[s];
      }
      energy = next;
    }
    return solution;
  }

  private double[] multiply(double[] rise) {
    double[] force = new double[steps + 2];
    for (int g = 0; g < lower.length; g++) {
      double pull = stiffness[g] * (rise[upper[g]] - rise[lower[g]]);
      force[upper[g]] += pull;
      force[lower[g]] -= pull;
    }
    return force;
  }

  private double dot(double[] x, double[] y) {
    double sum = 0;
    for (int s = 1; s <= steps; s++) {
      sum += x[s] * y[s];
    }
    return sum;
  }

  /** Replaces the tridiagonal part by its factors: pivots, and multipliers in {@code coupling}. */
  private void factor() {
    for (int s = 2; s <= steps; s++) {
      double multiplier = coupling[s - 1] / pivot[s - 1];
      pivot[s] -= multiplier * coupling[s - 1];
      coupling[s - 1] = multiplier;
    }
  }

  private double[] precondition(double[] residual) {
    double[] shaped = Arrays.copyOf(residual, steps + 2);
    for (int s = 2; s <= steps; s++) {
      shaped[s] -= coupling[s - 1] * shaped[s - 1];
    }
    for (int s = steps; s >= 1; s--) {
      shaped[s] /= pivot[s];
      if (s < steps) {
        shaped[s] -= coupling[s] * shaped[s + 1];
      }
    }
    return shaped;
  }
}
