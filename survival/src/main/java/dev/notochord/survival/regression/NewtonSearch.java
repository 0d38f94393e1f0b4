package dev.notochord.survival.regression;

import dev.notochord.survival.linear.SymmetricFactor;
import dev.notochord.survival.regression.PartialLikelihood.Evaluation;

/**
 * Finds the maximum of a partial likelihood by Newton's method with step-halving.
 *
 * <p>A step is refused if the log-likelihood falls, if any number is not finite, or if the information loses
 * rank; it is then drawn back towards the last good coefficients, the more the oftener. The search has
 * converged when the next step would raise the log-likelihood by less than rounding, or when the log-likelihood
 * stands still and the next step promises little less than the last one did, as rounding leaves it.
 *
 * <p>Columns that depend on others at the start keep the coefficient 0.
 */
final class NewtonSearch {
  private static final double SMALLEST_GAIN = 1e-22;
  private static final double STANDSTILL = 1e-9;
  /** A fall of the log-likelihood that rounding explains. */
  private static final double ROUNDING = 1e-13;

  private final PartialLikelihood likelihood;
  private final int maxIterations;

  NewtonSearch(PartialLikelihood likelihood, int maxIterations) {
    this.likelihood = likelihood;
    this.maxIterations = maxIterations;
  }

  /** Where a search ended. */
  static final class Result {
    final double[] beta;
    final Evaluation evaluation;
    final SymmetricFactor factor;
    /** The step that would come next; small at a maximum, about constant on a slope without end. */
    final double[] nextStep;
    /** The evaluations after the first. */
    final int iterations;

    final boolean converged;
    /** The evaluation at the start. */
    final Evaluation start;
    /** The score statistic of the start: u' I^-1 u. */
    final double startGain;

    Result(
        Evaluation start,
        double startGain,
        double[] beta,
        Evaluation evaluation,
        SymmetricFactor factor,
        double[] nextStep,
        int iterations,
        boolean converged) {
      this.start = start;
      this.startGain = startGain;
      this.beta = beta;
      this.evaluation = evaluation;
      this.factor = factor;
      this.nextStep = nextStep;
      this.iterations = iterations;
      this.converged = converged;
    }
  }

  /**
   * Returns the maximum.
   *
   * @param start the coefficients to begin with
   * @param progress told of every step
   */
  Result maximize(double[] start, FitProgress progress) {
    int p = likelihood.size();
    double[] beta = start.clone();
    Evaluation best = likelihood.evaluate(beta);
    SymmetricFactor factor = SymmetricFactor.of(p, best.information);
    double[] step = factor.solve(best.score);
    double gain = product(step, best.score);
    Evaluation first = best;
    double firstGain = gain;
    boolean converged = best.isFinite() && !(gain > SMALLEST_GAIN);
    int iterations = 0;
    int refused = 0;
    double[] trial = plus(beta, step);
    while (!converged && iterations < maxIterations) {
      iterations++;
      Evaluation next = likelihood.evaluate(trial);
      boolean better = next.isFinite()
          && next.logLikelihood
              >= best.logLikelihood - ROUNDING * Math.max(Math.abs(best.logLikelihood), 1);
      SymmetricFactor nextFactor = better ? SymmetricFactor.of(p, next.information) : factor;
      better &= nextFactor.rank() >= factor.rank();
      if (better) {
        progress.step(iterations, next.logLikelihood);
        double rise = Math.abs(next.logLikelihood - best.logLikelihood);
        boolean still = rise <= STANDSTILL * Math.max(Math.abs(next.logLikelihood), 1);
        double[] nextStep = nextFactor.solve(next.score);
        double nextGain = product(nextStep, next.score);
        converged = !(nextGain > SMALLEST_GAIN) || (still && !(nextGain < 0.25 * gain));
        beta = trial;
        best = next;
        factor = nextFactor;
        step = nextStep;
        gain = nextGain;
        refused = 0;
        trial = plus(beta, step);
      } else {
        refused++;
        double distance = 0;
        double[] closer = new double[p];
        for (int c = 0; c < p; c++) {
          closer[c] = (trial[c] + refused * beta[c]) / (refused + 1);
          distance = Math.max(distance, Math.abs(closer[c] - beta[c]));
        }
        // Nothing between here and the trial is better: rounding has the last word.
        converged = distance <= ROUNDING;
        trial = closer;
      }
    }
    return new Result(first, firstGain, beta, best, factor, step, iterations, converged);
  }

  private static double product(double[] a, double[] b) {
    double sum = 0;
    for (int c = 0; c < a.length; c++) {
      sum += a[c] * b[c];
    }
    return sum;
  }

  private static double[] plus(double[] a, double[] b) {
    double[] sum = new double[a.length];
    for (int c = 0; c < sum.length; c++) {
      sum[c] = a[c] + b[c];
    }
    return sum;
  }
}
