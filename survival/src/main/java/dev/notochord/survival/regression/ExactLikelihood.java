package dev.notochord.survival.regression;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.stream.IntStream;

/**
 * The partial likelihood of a Cox model in discrete time: given how many had the event at a time, which of those at
 * risk were they. A row with a frequency is so many rows.
 *
 * <p>Times with one event are as after Breslow and need running sums only. Each other time costs O(n d p^2) for d
 * events among n at risk, and 8 d p^2 bytes.
 */
final class ExactLikelihood implements PartialLikelihood {
  private final CoxRows rows;
  private final CoxLikelihood singleEvents;
  private final int[] tied;
  private final SubsetMoments subsets;
  private final double[] predictor;

  /**
   * Makes room for a sample.
   *
   * @throws IllegalArgumentException if the events at one time need more memory than an array can have
   */
  ExactLikelihood(CoxRows rows) {
    this.rows = rows;
    singleEvents = CoxLikelihood.ofSingleEvents(rows);
    tied = IntStream.range(0, rows.eventTimes())
        .filter(j -> rows.eventCount(j) > 1)
        .toArray();
    long most = IntStream.of(tied).mapToLong(rows::eventCount).max().orElse(0);
    long room = Integer.MAX_VALUE / (Math.max(1, rows.columns) * (long) Math.max(1, rows.columns));
    checkArgument(
        most < room - 1,
        "Cox model: %s events at one time, expected fewer than %s with exact ties and %s columns",
        most,
        room - 1,
        rows.columns);
    subsets = new SubsetMoments(rows.columns, (int) most);
    predictor = new double[rows.positions()];
  }

  @Override
  public int size() {
    return rows.columns;
  }

  @Override
  public Evaluation evaluate(double[] beta) {
    Evaluation single = singleEvents.evaluate(beta);
    if (tied.length == 0) {
      return single;
    }
    int p = rows.columns;
    double logLikelihood = single.logLikelihood;
    for (int i = 0; i < predictor.length; i++) {
      predictor[i] = LinearPredictor.at(rows, beta, i);
    }
    int stratum = 0;
    for (int j : tied) {
      while (rows.blockStart[stratum + 1] <= j) {
        stratum++;
      }
      logLikelihood += addTime(j, rows.firstPosition(stratum + 1), single);
    }
    for (int c = 0; c < p; c++) {
      for (int k = 0; k < c; k++) {
        single.information[k * p + c] = single.information[c * p + k];
      }
    }
    return new Evaluation(logLikelihood, single.score, single.information, single.moments);
  }

  /** Adds the derivatives of an event time to a sum and returns its log-likelihood. */
  private double addTime(int j, int end, Evaluation sum) {
    int first = rows.firstEnding[j];
    double largest = Double.NEGATIVE_INFINITY;
    long remaining = 0;
    for (int i = first; i < end; i++) {
      if (rows.from[i] <= j) {
        largest = Math.max(largest, predictor[i]);
        remaining += copies(i);
      }
    }
    subsets.start((int) rows.eventCount(j));
    for (int i = first; i < end; i++) {
      if (rows.from[i] <= j) {
        double risk = Math.exp(predictor[i] - largest);
        for (long copy = copies(i); copy > 0; copy--) {
          subsets.add(risk, rows.x, i * rows.columns, --remaining);
        }
      }
    }
    int p = rows.columns;
    double logLikelihood = -subsets.logSum();
    for (int i = first; i < first + rows.deaths[j]; i++) {
      logLikelihood += rows.weight[i] * (predictor[i] - largest);
      for (int c = 0; c < p; c++) {
        double x = rows.x[i * p + c];
        sum.score[c] += rows.weight[i] * x;
        // Where all at risk have the event the covariance is nothing but rounding.
        sum.moments[c] += rows.weight[i] * x * x;
      }
    }
    for (int c = 0; c < p; c++) {
      sum.score[c] -= subsets.mean(c);
      sum.moments[c] += subsets.covariance(c, c);
      for (int k = 0; k <= c; k++) {
        sum.information[c * p + k] += subsets.covariance(c, k);
      }
    }
    return logLikelihood;
  }

  private long copies(int position) {
    return rows.frequencies ? (long) rows.weight[position] : 1;
  }
}
