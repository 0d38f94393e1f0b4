package dev.notochord.survival.comparison;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * The probability that the largest of several correlated standard normal variables exceeds a bound.
 *
 * <p>The event is divided by the first variable that exceeds the bound, and each part is that
 * variable's own tail times a probability given the tail:
 *
 * <pre>
 *   P(max Z_i above m) = P(Z_1 above m) sum over i of P(Z_j up to m for all j before i | Z_i above m)
 * </pre>
 *
 * <p>All terms are positive and the first one is 1, so nothing cancels and an absolute error of the
 * conditional probabilities is a relative error of the result, however far out m lies. The
 * conditional probabilities are {@link OrthantGivenTail}s. The correlation matrix may be singular;
 * a variable that equals an earlier one is left out.
 *
 * <p>The result is the same on every run. The relative error is about 1e-10 for up to three
 * variables, or a correlation matrix of rank up to three, and about 1e-8 for rank four, at 1 ms and
 * 0.1 s; up to rank eight a lattice rule gives a few parts in a million at best, within seconds.
 * Below 1e-300 digits are lost; far below, the result is 0.
 */
final class NormalMaximum {
  /** Correlations nearer to 1 are those of one variable: such a difference is rounding. */
  private static final double SAME = 1e-14;

  private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

  private NormalMaximum() {}

  /** Returns the probability that at least one variable exceeds {@code m}. */
  static TailProbability above(double m, double[][] correlation) {
    return exceeds(m, correlation, false);
  }

  /** Returns the probability that at least one variable exceeds {@code m} in absolute value. */
  static TailProbability aboveInAbsoluteValue(double m, double[][] correlation) {
    return m < 0 ? new TailProbability(1, 0) : exceeds(m, correlation, true);
  }

  private static TailProbability exceeds(double m, double[][] correlation, boolean absolute) {
    double tail = NORMAL.survivalProbability(m);
    if (!(tail > 0)) {
      return new TailProbability(0, 0);
    }
    List<Integer> kept = new ArrayList<>();
    double sum = 0;
    double error = 0;
    for (int i = 0; i < correlation.length; i++) {
      double nearest = -1;
      for (int j : kept) {
        double r = correlation[i][j];
        nearest = Math.max(nearest, absolute ? Math.abs(r) : r);
      }
      if (1 - nearest <= SAME) {
        // What is left out: both would have to differ by the rounding, just at the bound.
        error += Math.sqrt(2 * Math.max(0, 1 - nearest)) * Math.max(1, m);
        continue;
      }
      TailProbability term = kept.isEmpty()
          ? new TailProbability(1, 0)
          : OrthantGivenTail.of(m, correlation, i, kept, absolute).probability();
      sum += term.value();
      error += term.error();
      kept.add(i);
    }
    double scale = absolute ? 2 * tail : tail;
    return new TailProbability(Math.min(1, scale * sum), Math.min(1, scale * error));
  }
}
