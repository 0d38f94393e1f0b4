package dev.notochord.survival.parametric;

import org.jspecify.annotations.Nullable;

/**
 * Newton's method with the observed information, damped after Levenberg and Marquardt where that is not positive or a
 * step is too long. Working coefficients may be of any scale: each is measured by its own information.
 */
final class LifetimeSearch {
  /** Squared distance to the maximum in standard errors at which it is reached. */
  private static final double REACHED = 1e-22;
  /** The same, where rounding allows no better step. */
  private static final double REACHED_BY_ROUNDING = 1e-9;
  /** Below this gain a regular likelihood takes steps far below {@link #RUNS_AWAY}. */
  private static final double NO_GAIN = 1e-8;

  /** Below this gain a step may be judged by the derivatives. */
  private static final double SMALL_GAIN = 1e-6;

  private static final double RUNS_AWAY = 0.05;
  private static final double MOST_DAMPING = 1e14;
  private static final int HALVINGS = 4;
  private static final int IDLE_STEPS = 5;

  enum End {
    MAXIMUM,
    RUNAWAY,
    /** A limit of the family, which the likelihood approaches too slowly to wait for. */
    LIMIT,
    STEPS,
    NOT_FINITE
  }

  private final LifetimeLikelihood likelihood;
  private final int size;

  final double[] start;
  double[] coefficients;
  LifetimeLikelihood.Value value;
  End end = End.STEPS;
  int iterations;
  /** The last step without damping. */
  double[] step;

  private LifetimeSearch(LifetimeLikelihood likelihood, double[] start) {
    this.likelihood = likelihood;
    size = start.length;
    this.start = start.clone();
    coefficients = this.start;
    step = new double[size];
    value = likelihood.at(coefficients);
  }

  /** Searches for the maximum. */
  static LifetimeSearch of(LifetimeLikelihood likelihood, double[] start, int maxIterations) {
    LifetimeSearch search = new LifetimeSearch(likelihood, start);
    search.run(maxIterations);
    return search;
  }

  LifetimeFamily family() {
    return likelihood.family;
  }

  private void run(int maxIterations) {
    if (!value.isFinite()) {
      end = End.NOT_FINITE;
      return;
    }
    double damping = 0;
    double before = Double.POSITIVE_INFINITY;
    int idle = 0;
    while (iterations < maxIterations) {
      double[] full = direction(0);
      double gain = full == null ? Double.NaN : product(full, value.gradient);
      // Steps that no longer come nearer are steps of rounding, as with very narrow intervals.
      idle = gain < REACHED_BY_ROUNDING && gain > 0.01 * before ? idle + 1 : 0;
      before = gain;
      if (full != null) {
        step = full;
        if (gain <= REACHED || idle > IDLE_STEPS) {
          end = runsAway(full) ? End.RUNAWAY : End.MAXIMUM;
          return;
        }
        if (gain < NO_GAIN && runsAway(full)) {
          end = End.RUNAWAY;
          return;
        }
      }
      iterations++;
      double next = advance(damping, full, gain);
      if (Double.isNaN(next)) {
        end = gain < REACHED_BY_ROUNDING + Math.min(SMALL_GAIN, value.rounding)
            ? End.MAXIMUM
            : End.STEPS;
        return;
      }
      damping = next;
      if (isLimit()) {
        end = End.LIMIT;
        return;
      }
    }
  }

  /** Whether the parameters where columns are at their means are those of a limit of the family. */
  private boolean isLimit() {
    double[] parameters = new double[likelihood.family.parameters()];
    for (int j = 0; j < size; j++) {
      if (likelihood.predictors.column[j] < 0) {
        parameters[likelihood.predictors.parameter[j]] = coefficients[j];
      }
    }
    return likelihood.family.isLimit(parameters);
  }

  /** Takes a step that does not lower the likelihood; returns the damping for the next, NaN if there is none. */
  private double advance(double start, double @Nullable [] full, double gain) {
    double damping = full == null ? Math.max(start, 1e-3) : start;
    while (damping <= MOST_DAMPING) {
      double[] direction = damping == 0 ? full : direction(damping);
      if (direction != null && tryAlong(direction, gain)) {
        return damping <= 1e-6 ? 0 : damping / 30;
      }
      damping = Math.max(1e-4, damping * 10);
    }
    return Double.NaN;
  }

  private boolean tryAlong(double[] direction, double gain) {
    double length = 1;
    for (int halving = 0; halving <= HALVINGS; halving++, length /= 2) {
      double[] there = new double[size];
      for (int j = 0; j < size; j++) {
        there[j] = coefficients[j] + length * direction[j];
      }
      LifetimeLikelihood.Value next = likelihood.at(there);
      if (next.isFinite() && isBetter(next, gain)) {
        coefficients = there;
        value = next;
        return true;
      }
    }
    return false;
  }

  private boolean isBetter(LifetimeLikelihood.Value next, double gain) {
    if (next.logLikelihood > value.logLikelihood) {
      return true;
    }
    // Near the maximum the likelihood is flat to rounding while its derivative is not.
    double rounding =
        1e-13 * (Math.abs(value.logLikelihood) + likelihood.rows.count) + value.rounding;
    return gain < SMALL_GAIN
        && next.logLikelihood >= value.logLikelihood - rounding
        && scaledSize(next) < scaledSize(value);
  }

  private double scaledSize(LifetimeLikelihood.Value at) {
    double sum = 0;
    for (int j = 0; j < size; j++) {
      double diagonal = Math.abs(value.information[j * size + j]);
      sum += diagonal > 0 ? at.gradient[j] * at.gradient[j] / diagonal : 0;
    }
    return sum;
  }

  /** Returns the step with a damping, null if the damped information is not positive. */
  private double @Nullable [] direction(double damping) {
    double[] unit = units();
    double[] damped = new double[size * size];
    double[] scaled = new double[size];
    for (int a = 0; a < size; a++) {
      scaled[a] = value.gradient[a] / unit[a];
      for (int b = 0; b < size; b++) {
        damped[a * size + b] = value.information[a * size + b] / unit[a] / unit[b];
      }
      damped[a * size + a] += damping;
    }
    Cholesky factor = Cholesky.of(damped, size);
    if (factor == null) {
      return null;
    }
    double[] direction = factor.solve(scaled);
    for (int a = 0; a < size; a++) {
      direction[a] /= unit[a];
    }
    return direction;
  }

  private double[] units() {
    double[] unit = new double[size];
    for (int a = 0; a < size; a++) {
      double diagonal = Math.abs(value.information[a * size + a]);
      unit[a] = diagonal > 0 ? Math.sqrt(diagonal) : 1;
    }
    return unit;
  }

  /** Returns the inverse of the information, row after row; NaN if it is not positive. */
  double[] inverseInformation() {
    double[] unit = units();
    double[] scaled = new double[size * size];
    for (int a = 0; a < size; a++) {
      for (int b = 0; b < size; b++) {
        scaled[a * size + b] = value.information[a * size + b] / unit[a] / unit[b];
      }
    }
    Cholesky factor = Cholesky.of(scaled, size);
    double[] inverse = new double[size * size];
    if (factor == null) {
      java.util.Arrays.fill(inverse, Double.NaN);
      return inverse;
    }
    for (int a = 0; a < size; a++) {
      double[] column = new double[size];
      column[a] = 1;
      double[] solved = factor.solve(column);
      for (int b = 0; b < size; b++) {
        inverse[b * size + a] = solved[b] / unit[a] / unit[b];
      }
    }
    return inverse;
  }

  private boolean runsAway(double[] full) {
    return likelihood.predictors.largestChange(full, likelihood.rows.count) > RUNS_AWAY;
  }

  private static double product(double[] a, double[] b) {
    double sum = 0;
    for (int j = 0; j < a.length; j++) {
      sum += a[j] * b[j];
    }
    return sum;
  }
}
