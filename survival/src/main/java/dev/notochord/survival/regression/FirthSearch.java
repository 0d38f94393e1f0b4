package dev.notochord.survival.regression;

import dev.notochord.survival.linear.SymmetricFactor;
import dev.notochord.survival.regression.PartialLikelihood.Evaluation;

/**
 * Finds the maximum of Firth's likelihood, with one coefficient held if need be.
 *
 * <p>The information is the curvature but for the determinant's share. Steps by it shrink by about 1/n each; where
 * they shrink slowly, as in small samples, the curvature is taken from differences of the score instead. A step is
 * halved until the likelihood does not fall.
 */
final class FirthSearch {
  private static final double SMALLEST_GAIN = 1e-23;
  /** A gain that rounding may keep from falling further. */
  private static final double ROUNDING_GAIN = 1e-16;

  /**
   * A gain that is lost in the rounding of the likelihood where next to nothing is left of the information, at hazard
   * ratios of a million: 1e-4 of a standard error.
   */
  private static final double STANDSTILL_GAIN = 1e-8;

  private static final int MOST_STALLS = 3;
  private static final double ROUNDING = 1e-14;
  private static final int MOST_HALVINGS = 60;
  /** For central differences on standardised covariates. */
  private static final double DIFFERENCE = 1e-4;

  private static final double LARGEST_STEP = 5;

  private final FirthLikelihood likelihood;
  private final int maxIterations;
  private final FitProgress progress;

  /** The coefficients reached. */
  double[] beta = {};
  /** Firth's likelihood, its score and the information there. */
  Evaluation best;

  int iterations;
  boolean converged;

  FirthSearch(FirthLikelihood likelihood, int maxIterations, FitProgress progress) {
    this.likelihood = likelihood;
    this.maxIterations = maxIterations;
    this.progress = progress;
    best = new Evaluation(Double.NEGATIVE_INFINITY, new double[0], new double[0]);
  }

  /**
   * Searches.
   *
   * @param start the coefficients to begin with
   * @param held the coefficient that keeps its value, or -1
   * @return this
   */
  FirthSearch maximize(double[] start, int held) {
    beta = start.clone();
    best = likelihood.evaluate(beta);
    iterations = 0;
    converged = false;
    boolean differences = false;
    int stalls = 0;
    double lastGain = Double.POSITIVE_INFINITY;
    while (best.isFinite()) {
      double[] step = step(held, differences);
      double gain = gain(step, held);
      stalls = differences && !(gain < 0.25 * lastGain) ? stalls + 1 : 0;
      converged = !(gain > SMALLEST_GAIN)
          || (stalls > 0 && gain < ROUNDING_GAIN)
          || (stalls > MOST_STALLS && gain < STANDSTILL_GAIN);
      if (converged || iterations >= maxIterations || !climb(step, gain)) {
        return this;
      }
      differences |= gain > 1e-3 * lastGain;
      lastGain = gain;
    }
    return this;
  }

  /** Takes as much of a step as raises the likelihood; false if there is nothing to be had. */
  private boolean climb(double[] step, double gain) {
    double share = 1;
    for (double d : step) {
      share = Math.min(share, LARGEST_STEP / Math.abs(d));
    }
    double slack = ROUNDING * Math.max(1, Math.abs(best.logLikelihood));
    for (int halving = 0; halving < MOST_HALVINGS; halving++, share /= 2) {
      double[] trial = beta.clone();
      for (int c = 0; c < trial.length; c++) {
        trial[c] += share * step[c];
      }
      Evaluation next = likelihood.evaluate(trial);
      if (next.isFinite() && next.logLikelihood >= best.logLikelihood - slack) {
        iterations++;
        beta = trial;
        best = next;
        progress.step(iterations, next.logLikelihood);
        return true;
      }
    }
    converged = gain < STANDSTILL_GAIN;
    return false;
  }

  private double[] step(int held, boolean differences) {
    int p = beta.length;
    if (differences) {
      SymmetricFactor exact = SymmetricFactor.of(p, without(held, curvature(held)));
      SymmetricFactor plain = SymmetricFactor.of(p, without(held, best.information));
      if (exact.isPositive() && exact.rank() == plain.rank()) {
        return exact.solve(best.score);
      }
      return plain.solve(best.score);
    }
    return SymmetricFactor.of(p, without(held, best.information)).solve(best.score);
  }

  /** Returns minus the derivatives of the score. */
  private double[] curvature(int held) {
    int p = beta.length;
    double[] curvature = new double[p * p];
    for (int c = 0; c < p; c++) {
      if (c == held || best.information[c * p + c] == 0) {
        continue;
      }
      double[] near = beta.clone();
      near[c] = beta[c] + DIFFERENCE;
      double[] above = likelihood.evaluate(near).score;
      near[c] = beta[c] - DIFFERENCE;
      double[] below = likelihood.evaluate(near).score;
      for (int k = 0; k < p; k++) {
        double second = (below[k] - above[k]) / (2 * DIFFERENCE);
        curvature[c * p + k] += 0.5 * second;
        curvature[k * p + c] += 0.5 * second;
      }
    }
    return curvature;
  }

  private double[] without(int held, double[] matrix) {
    int p = beta.length;
    double[] rest = matrix.clone();
    for (int c = 0; held >= 0 && c < p; c++) {
      rest[held * p + c] = 0;
      rest[c * p + held] = 0;
    }
    return rest;
  }

  private double gain(double[] step, int held) {
    double gain = 0;
    for (int c = 0; c < step.length; c++) {
      gain += c == held ? 0 : step[c] * best.score[c];
    }
    return gain;
  }
}
