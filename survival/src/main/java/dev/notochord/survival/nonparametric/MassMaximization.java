package dev.notochord.survival.nonparametric;

import java.util.Arrays;

/**
 * Finds the masses on the cells with the largest likelihood.
 *
 * <p>Each iteration makes three kinds of step, none of which lowers the likelihood: one of
 * self-consistency (EM), which reaches the maximum from any start with mass everywhere but slowly;
 * one of the iterative convex minorant, which sets whole runs of masses to 0 and gives mass back
 * where it is missing; and Newton steps among the cells with mass, which make the last digits cheap.
 */
final class MassMaximization {
  /** A step must reach this part of the gain that its slope promises. */
  private static final double SUFFICIENT = 1e-4;

  private static final int MAX_HALVINGS = 40;

  /** A mass of so few subjects is a trace of one that goes to 0. */
  private static final double TRACE = 1e-9;

  /** Newton steps that each strike one cell off; more of them belong to the convex minorant. */
  private static final int MAX_NEWTON_STEPS = 5;

  private final MaximalIntersections data;
  private final MassLikelihood likelihood;
  private final double[] change;
  final double[] mass;
  int iterations;
  double violation;
  boolean converged;

  private MassMaximization(MaximalIntersections data) {
    this.data = data;
    this.likelihood = new MassLikelihood(data);
    this.change = new double[data.cells()];
    this.mass = new double[data.cells()];
    Arrays.fill(mass, 1.0 / data.cells());
  }

  static MassMaximization of(MaximalIntersections data, double tolerance, int maxIterations) {
    MassMaximization fit = new MassMaximization(data);
    fit.run(tolerance, maxIterations);
    return fit;
  }

  double logLikelihood() {
    return likelihood.logLikelihood();
  }

  private void run(double tolerance, int maxIterations) {
    if (data.groups() == 0) {
      converged = true;
      return;
    }
    measure();
    while (!(violation <= tolerance) && iterations < maxIterations) {
      iterations++;
      selfConsistencyStep();
      convexMinorantStep();
      for (int i = 0; i < MAX_NEWTON_STEPS && violation > tolerance && newtonStep(); i++) {}
      normalize();
    }
    converged = violation <= tolerance;
    if (converged) {
      keepIfNoWorse(this::newtonStep, violation);
      keepIfNoWorse(this::dropTraces, tolerance);
    }
  }

  /** Takes a step and takes it back if it leaves a violation above the given one. */
  private void keepIfNoWorse(Runnable step, double allowed) {
    double[] before = mass.clone();
    step.run();
    normalize();
    if (!(violation <= allowed)) {
      System.arraycopy(before, 0, mass, 0, mass.length);
      measure();
    }
  }

  /**
   * Sets masses to 0 that are left over where the maximum is 0.
   *
   * <p>A cell that some subject needs has a mass of at least one subject, so nothing is lost.
   */
  private void dropTraces() {
    for (int j = 0; j < mass.length; j++) {
      if (mass[j] * data.informative < TRACE) {
        mass[j] = 0;
      }
    }
    measure();
  }

  /** Makes the masses sum to 1 again, which steps that are equal to it up to rounding leave a little off. */
  private void normalize() {
    double total = 0;
    for (double m : mass) {
      total += m;
    }
    for (int j = 0; j < mass.length; j++) {
      mass[j] /= total;
    }
    measure();
  }

  private void measure() {
    likelihood.evaluate(mass);
    violation = likelihood.violation(mass);
  }

  private void selfConsistencyStep() {
    for (int j = 0; j < mass.length; j++) {
      mass[j] *= likelihood.gradient[j] / data.informative;
    }
    measure();
  }

  /**
   * Goes uphill in the running sums of the masses, each by its own second derivative, and then to
   * the nearest running sums that do not fall: the slopes of a convex minorant.
   *
   * <p>Sums below 0 or above 1 need no care: the first and the last cell are each all that some
   * subject has, and a step that makes a subject impossible is no improvement.
   */
  private void convexMinorantStep() {
    int steps = mass.length - 1;
    double[] curvature = new double[mass.length + 1];
    for (int g = 0; g < data.groups(); g++) {
      double c = data.weight[g] / likelihood.probability[g] / likelihood.probability[g];
      curvature[data.first[g]] += c;
      curvature[data.last[g] + 1] += c;
    }
    double[] target = new double[steps];
    double[] precision = new double[steps];
    double length = 1;
    for (int halving = 0; halving < MAX_HALVINGS; halving++) {
      double running = 0;
      for (int s = 0; s < steps; s++) {
        running += mass[s];
        precision[s] = curvature[s + 1];
        target[s] =
            running + length * (likelihood.gradient[s] - likelihood.gradient[s + 1]) / precision[s];
      }
      IsotonicRegression.fit(target, precision);
      double before = 0;
      for (int j = 0; j < mass.length; j++) {
        double after = j < steps ? target[j] : 1;
        change[j] = (after - before) - mass[j];
        before = after;
      }
      if (isImprovement()) {
        apply();
        return;
      }
      length /= 2;
    }
  }

  /** Returns whether a step was made. */
  private boolean newtonStep() {
    double[] direction =
        NewtonDirection.of(data, likelihood, mass, Math.min(0.01, Math.max(1e-8, violation)));
    double longest = Double.POSITIVE_INFINITY;
    for (int j = 0; j < mass.length; j++) {
      if (direction[j] < 0) {
        longest = Math.min(longest, mass[j] / -direction[j]);
      }
    }
    double length = 1;
    for (int halving = 0; halving < MAX_HALVINGS; halving++) {
      for (int j = 0; j < mass.length; j++) {
        change[j] = Math.max(length * direction[j], -mass[j]);
      }
      if (isImprovement()) {
        apply();
        return true;
      }
      length = length > longest && halving >= 2 ? longest : length / 2;
    }
    return false;
  }

  private boolean isImprovement() {
    double promised = likelihood.slope(change);
    return promised > 0 && likelihood.gain(change) >= SUFFICIENT * promised;
  }

  private void apply() {
    for (int j = 0; j < mass.length; j++) {
      mass[j] = change[j] == -mass[j] ? 0 : mass[j] + change[j];
    }
    measure();
  }
}
