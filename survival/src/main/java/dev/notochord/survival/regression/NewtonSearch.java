package dev.notochord.survival.regression;

import dev.notochord.survival.linear.SymmetricFactor;
import dev.notochord.survival.regression.PartialLikelihood.Evaluation;
import org.jspecify.annotations.Nullable;

/**
 * Finds the maximum of a partial likelihood by Newton's method with step-halving.
 *
 * <p>A step is refused if the log-likelihood falls, if any number is not finite, or if the information loses
 * rank; it is then drawn back towards the last good coefficients, the more the oftener. The search has
 * converged when the next step would raise the log-likelihood by less than rounding, or when the log-likelihood
 * stands still and the next step promises little less than the last one did, as rounding leaves it.
 *
 * <p>Columns that depend on others at the start keep their coefficient.
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
    /** The evaluation at the start, with all coefficients 0 if that was asked for. */
    final Evaluation start;
    /** The score statistic of the start: u' I^-1 u. */
    final double startGain;

    private Result(Point start, Point end, int iterations, boolean converged) {
      this(
          start.evaluation,
          start.gain,
          end.beta,
          end.evaluation,
          end.factor,
          end.step,
          iterations,
          converged);
    }

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

  /** Coefficients with the likelihood there and the step that follows. */
  private static final class Point {
    final double[] beta;
    final Evaluation evaluation;
    final SymmetricFactor factor;
    final double[] step;
    /** Twice what the step raises the log-likelihood by, if that is a parabola. */
    final double gain;

    Point(double[] beta, Evaluation evaluation, SymmetricFactor factor) {
      this.beta = beta;
      this.evaluation = evaluation;
      this.factor = factor;
      step = factor.solve(evaluation.score);
      double sum = 0;
      for (int c = 0; c < step.length; c++) {
        sum += step[c] * evaluation.score[c];
      }
      gain = sum;
    }

    boolean isFinite() {
      return evaluation.isFinite() && Double.isFinite(gain);
    }

    double[] trial() {
      double[] sum = new double[beta.length];
      for (int c = 0; c < sum.length; c++) {
        sum[c] = beta[c] + step[c];
      }
      return sum;
    }

    double size() {
      return Math.max(Math.abs(evaluation.logLikelihood), 1);
    }
  }

  /**
   * Returns the maximum, with what the likelihood is when all coefficients are 0.
   *
   * @param start the coefficients to begin with, unless the likelihood is higher with all of them 0
   * @param progress told of every step
   */
  Result maximize(double[] start, FitProgress progress) {
    Point zero = first(new double[likelihood.size()]);
    Point begin = zero;
    for (double b : start) {
      if (b != 0) {
        Point given = first(start.clone());
        boolean better =
            !zero.isFinite() || given.evaluation.logLikelihood > zero.evaluation.logLikelihood;
        begin =
            given.isFinite() && given.factor.rank() >= zero.factor.rank() && better ? given : zero;
        break;
      }
    }
    return search(zero, begin, progress);
  }

  /** Returns the maximum, searched for from given coefficients. */
  Result maximizeFrom(double[] start) {
    Point begin = first(start.clone());
    return search(begin, begin, FitProgress.NONE);
  }

  private Point first(double[] beta) {
    Evaluation evaluation = likelihood.evaluate(beta);
    return new Point(
        beta,
        evaluation,
        SymmetricFactor.of(beta.length, evaluation.information, evaluation.moments));
  }

  private Result search(Point start, Point begin, FitProgress progress) {
    Point best = begin;
    boolean converged = best.isFinite() && best.gain <= SMALLEST_GAIN;
    boolean stuck = !best.isFinite();
    int iterations = 0;
    int refused = 0;
    double[] trial = best.trial();
    while (!converged && !stuck && iterations < maxIterations) {
      iterations++;
      Point next = point(trial, best);
      if (next != null) {
        progress.step(iterations, next.evaluation.logLikelihood);
        double rise = Math.abs(next.evaluation.logLikelihood - best.evaluation.logLikelihood);
        boolean still = rise <= STANDSTILL * next.size();
        converged = next.gain <= SMALLEST_GAIN || (still && next.gain >= 0.25 * best.gain);
        best = next;
        refused = 0;
        trial = best.trial();
      } else {
        refused++;
        double distance = 0;
        for (int c = 0; c < trial.length; c++) {
          trial[c] = (trial[c] + refused * best.beta[c]) / (refused + 1);
          distance = Math.max(distance, Math.abs(trial[c] - best.beta[c]));
        }
        // Nothing between here and the trial is better: rounding has the last word.
        stuck = distance <= ROUNDING;
        converged = stuck && best.gain <= STANDSTILL * best.size();
      }
    }
    return new Result(start, best, iterations, converged);
  }

  /** Returns the point at some coefficients, null if it is to be refused. */
  private @Nullable Point point(double[] beta, Point best) {
    Evaluation evaluation = likelihood.evaluate(beta);
    double least = best.evaluation.logLikelihood - ROUNDING * best.size();
    if (!evaluation.isFinite() || evaluation.logLikelihood < least) {
      return null;
    }
    Point point = new Point(beta.clone(), evaluation, factor(evaluation, best.factor));
    return point.isFinite() && point.factor.rank() >= best.factor.rank() ? point : null;
  }

  /** Returns the factors of the information, without the columns that are left out of another. */
  private static SymmetricFactor factor(Evaluation evaluation, SymmetricFactor like) {
    int p = evaluation.score.length;
    double[] information = evaluation.information;
    if (like.rank() < p) {
      information = information.clone();
      for (int c = 0; c < p; c++) {
        for (int k = 0; k < p; k++) {
          if (like.isDependent(c) || like.isDependent(k)) {
            information[c * p + k] = 0;
          }
        }
      }
    }
    return SymmetricFactor.of(p, information, evaluation.moments);
  }
}
