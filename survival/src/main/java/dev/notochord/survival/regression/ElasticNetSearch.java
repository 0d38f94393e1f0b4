package dev.notochord.survival.regression;

import dev.notochord.survival.regression.PartialLikelihood.Evaluation;

/**
 * Finds the maximum of a partial likelihood less absolute values and squares of its coefficients.
 *
 * <p>Newton's method on some of the columns, each step by {@link CoordinateDescent}; then the score of all columns
 * shows which others want to be in, until none does. What is checked last is the condition for a maximum itself, so
 * it does not matter by what guess columns were left out. Cost O(n p) per look at all columns and O(n q^2) per step
 * for q columns.
 */
final class ElasticNetSearch {
  /** Of the weight of all events, about the size of a score on standardised covariates. */
  private static final double TOLERANCE = 1e-11;
  /** What rounding may leave where no step is better any more. */
  private static final double ROUNDING_TOLERANCE = 1e-9;

  private static final double ROUNDING = 1e-14;
  private static final int MOST_HALVINGS = 50;

  private final CoxRows rows;
  private final TieMethod ties;
  private final int maxIterations;
  private final FullScore scores;
  private final double eventWeight;

  ElasticNetSearch(CoxRows rows, TieMethod ties, int maxIterations) {
    this.rows = rows;
    this.ties = ties;
    this.maxIterations = maxIterations;
    scores = new FullScore(rows, ties);
    double sum = 0;
    for (int j = 0; j < rows.eventTimes(); j++) {
      for (int i = rows.firstEnding[j]; i < rows.firstEnding[j] + rows.deaths[j]; i++) {
        sum += rows.weight[i];
      }
    }
    eventWeight = sum;
  }

  /** Where a search ended. */
  static final class Result {
    final double[] beta;
    /** Without penalty. */
    final double logLikelihood;
    /** The score of the likelihood without penalty. */
    final double[] score;

    final int iterations;
    final boolean converged;

    Result(double[] beta, double logLikelihood, double[] score, int iterations, boolean converged) {
      this.beta = beta;
      this.logLikelihood = logLikelihood;
      this.score = score;
      this.iterations = iterations;
      this.converged = converged;
    }
  }

  /** Returns the partial likelihood of the rows with all coefficients 0. */
  double nullLogLikelihood() {
    return new CoxLikelihood(rows.select(), ties).evaluate(new double[0]).logLikelihood;
  }

  /**
   * Returns the maximum.
   *
   * @param start the coefficients to begin with
   * @param likely columns to look at from the start besides those without absolute part
   * @param progress told of every step
   */
  Result maximize(double[] start, PenaltySize size, boolean[] likely, FitProgress progress) {
    int p = rows.columns;
    double[] beta = start.clone();
    boolean[] in = likely.clone();
    for (int c = 0; c < p; c++) {
      in[c] |= beta[c] != 0 || size.absolute[c] == 0;
    }
    int iterations = 0;
    while (true) {
      int[] columns = columns(in);
      Part part = new Part(columns, beta, size);
      boolean settled = part.climb(maxIterations - iterations, iterations, progress);
      iterations += part.steps;
      for (int i = 0; i < columns.length; i++) {
        beta[columns[i]] = part.beta[i];
      }
      double[] score = scores.at(beta);
      boolean complete = true;
      for (int c = 0; c < p; c++) {
        if (!in[c] && Math.abs(score[c]) > size.absolute[c] + ROUNDING_TOLERANCE * eventWeight) {
          in[c] = true;
          complete = false;
        }
      }
      if (complete || !settled) {
        return new Result(beta, part.now.logLikelihood, score, iterations, settled && complete);
      }
    }
  }

  private static int[] columns(boolean[] in) {
    int count = 0;
    int[] columns = new int[in.length];
    for (int c = 0; c < in.length; c++) {
      if (in[c]) {
        columns[count++] = c;
      }
    }
    return java.util.Arrays.copyOf(columns, count);
  }

  /** The search on some of the columns. */
  private final class Part {
    private final CoxLikelihood likelihood;
    private final double[] absolute;
    private final double[] square;
    private double[] beta;
    private Evaluation now;
    private int steps;

    Part(int[] columns, double[] all, PenaltySize size) {
      likelihood = new CoxLikelihood(rows.select(columns), ties);
      int q = columns.length;
      absolute = new double[q];
      square = new double[q];
      beta = new double[q];
      for (int i = 0; i < q; i++) {
        absolute[i] = size.absolute[columns[i]];
        square[i] = size.square[columns[i]];
        beta[i] = all[columns[i]];
      }
      now = likelihood.evaluate(beta);
    }

    boolean climb(int most, int before, FitProgress progress) {
      double enough = TOLERANCE * eventWeight;
      double last = Double.POSITIVE_INFINITY;
      while (now.isFinite()) {
        double violation = 0;
        for (int c = 0; c < beta.length; c++) {
          violation = Math.max(
              violation,
              CoordinateDescent.violation(now.score[c], beta[c], absolute[c], square[c]));
        }
        boolean close = violation <= ROUNDING_TOLERANCE * eventWeight;
        if (violation <= enough || (close && violation > 0.5 * last)) {
          return true;
        }
        last = violation;
        double[] target = CoordinateDescent.maximize(
            now.information, now.score, beta, absolute, square, enough / 10);
        if (steps >= most || !step(target)) {
          return close;
        }
        steps++;
        progress.step(before + steps, value(now, beta));
      }
      return false;
    }

    /** Goes as far towards a target as raises the likelihood; false if nothing does. */
    private boolean step(double[] target) {
      double old = value(now, beta);
      double slack = ROUNDING * Math.max(1, Math.abs(old));
      double share = 1;
      boolean moved = !java.util.Arrays.equals(target, beta);
      for (int halving = 0; moved && halving < MOST_HALVINGS; halving++, share /= 2) {
        double[] trial = target.clone();
        for (int c = 0; share < 1 && c < trial.length; c++) {
          trial[c] = beta[c] + share * (target[c] - beta[c]);
        }
        Evaluation next = likelihood.evaluate(trial);
        double value = value(next, trial);
        if (next.isFinite() && value >= old - slack) {
          // What does not rise any more is rounding, unless the first step is that small.
          boolean rises = value > old || share == 1;
          beta = rises ? trial : beta;
          now = rises ? next : now;
          return rises;
        }
      }
      return false;
    }

    private double value(Evaluation at, double[] b) {
      double value = at.logLikelihood;
      for (int c = 0; c < b.length; c++) {
        value -= absolute[c] * Math.abs(b[c]) + 0.5 * square[c] * b[c] * b[c];
      }
      return value;
    }
  }
}
