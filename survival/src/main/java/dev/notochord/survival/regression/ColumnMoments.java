package dev.notochord.survival.regression;

import dev.notochord.survival.SurvivalData;
import dev.notochord.survival.covariate.Covariates;

/**
 * Mean, deviation, least and largest number of a column of covariates, rows weighted.
 *
 * <p>Blocks of rows are summed around their own mean and joined as by Chan and others: a large constant costs no
 * digits, and neither a sum nor a mean overflows. Blocks depend on the sample alone. Cost O(n) for a column.
 *
 * @see <a href="https://doi.org/10.2307/2683386">Chan TF, Golub GH, LeVeque RJ. Am Stat 1983;37:242-247</a>
 */
final class ColumnMoments {
  private static final int BLOCK = 1 << 16;
  /** Numbers copied at once, so that they are summed out of the nearest cache. */
  private static final int CHUNK = 1 << 10;

  private double weight;
  private double mean;
  private double squares;
  private double least = Double.POSITIVE_INFINITY;
  private double most = Double.NEGATIVE_INFINITY;

  private ColumnMoments() {}

  /**
   * Returns the moments of all columns.
   *
   * @param used which rows to look at, empty for all
   */
  static ColumnMoments[] of(SurvivalData data, Covariates covariates, boolean[] used) {
    int columns = covariates.columns();
    int blocks = (data.rows() + BLOCK - 1) / BLOCK;
    ColumnMoments[] parts = new ColumnMoments[blocks * columns];
    boolean weighted = data.weightKind().isPresent();
    data.parallelism().forEach(parts.length, part -> {
      int start = part / columns * BLOCK;
      int end = Math.min(data.rows(), start + BLOCK);
      double[] values = new double[Math.min(CHUNK, end - start)];
      double[] weights = new double[weighted ? values.length : 0];
      ColumnMoments sum = new ColumnMoments();
      for (int from = start; from < end; from += CHUNK) {
        int stop = Math.min(end, from + CHUNK);
        covariates.copyColumn(part % columns, from, stop, values, 0, 1);
        int count = 0;
        for (int row = from; row < stop && (weighted || used.length > 0); row++) {
          if (used.length == 0 || used[row]) {
            values[count] = values[row - from];
            if (weighted) {
              weights[count] = data.weight(row);
            }
            count++;
          }
        }
        count = weighted || used.length > 0 ? count : stop - from;
        if (count > 0) {
          sum.join(ofChunk(values, weights, count));
        }
      }
      parts[part] = sum;
    });
    ColumnMoments[] moments = new ColumnMoments[columns];
    for (int c = 0; c < columns; c++) {
      moments[c] = new ColumnMoments();
      for (int block = 0; block < blocks; block++) {
        moments[c].join(parts[block * columns + c]);
      }
    }
    return moments;
  }

  private static ColumnMoments ofChunk(double[] values, double[] weights, int count) {
    ColumnMoments moments = new ColumnMoments();
    boolean weighted = weights.length > 0;
    double total = weighted ? 0 : count;
    for (int i = 0; i < count && weighted; i++) {
      total += weights[i];
    }
    double origin = values[0];
    double least = origin;
    double most = origin;
    double each = 1 / total;
    double half = 0;
    for (int i = 0; i < count; i++) {
      double value = values[i];
      // Halved, since the difference of two numbers may be beyond the range of double; in shares,
      // since the sum may be.
      half += (weighted ? weights[i] * each : each) * (0.5 * value - 0.5 * origin);
      least = value < least ? value : least;
      most = value > most ? value : most;
    }
    double mean = origin + half + half;
    double squares = 0;
    for (int i = 0; i < count; i++) {
      double deviation = values[i] - mean;
      squares += (weighted ? weights[i] : 1) * (deviation * deviation);
    }
    moments.weight = total;
    moments.mean = mean;
    moments.squares = squares;
    moments.least = least;
    moments.most = most;
    return moments;
  }

  private void join(ColumnMoments other) {
    if (other.weight == 0) {
      return;
    }
    if (weight == 0) {
      mean = other.mean;
      squares = other.squares;
    } else {
      double share = other.weight / (weight + other.weight);
      double difference = other.mean - mean;
      double meanDifference = share * other.mean - share * mean;
      squares += other.squares + (weight * share) * (difference * difference);
      mean += meanDifference;
    }
    weight += other.weight;
    least = Math.min(least, other.least);
    most = Math.max(most, other.most);
  }

  double mean() {
    return mean;
  }

  double least() {
    return least;
  }

  double most() {
    return most;
  }

  /** Returns whether the numbers differ by no more than rounding. */
  boolean isConstant() {
    double size = Math.max(Math.abs(least), Math.abs(most));
    return !(most - least > 8 * Math.ulp(size));
  }

  /** Returns the root of the mean squared deviation; half the range where squares are beyond the range of double. */
  double deviation() {
    double variance = squares / weight;
    return variance > Double.MIN_NORMAL && variance < Double.POSITIVE_INFINITY
        ? Math.sqrt(variance)
        : most / 2 - least / 2;
  }
}
