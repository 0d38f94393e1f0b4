package dev.notochord.survival.nonparametric;

/**
 * The log likelihood of masses p on the cells, its gradient and its gain along a change of masses.
 *
 * <pre>
 *   P[g] = sum of p over the cells of group g
 *   l(p) = sum over groups of w[g] log P[g]  -  n sum of p
 *   D[j] = sum of w[g] / P[g] over the groups with cell j
 * </pre>
 *
 * <p>n is the weight of all groups. The last term of l lets the masses be varied without the
 * condition that they sum to 1: at the maximum over all p &gt;= 0 they do.
 *
 * <p>All sums over runs of cells are differences of running sums, so each function is linear in
 * cells and groups. The running sums carry their rounding error along: otherwise P of a subject
 * with a mass of 1e-9 would have lost half its digits, and the optimum could not be told.
 */
final class MassLikelihood {
  /**
   * A subject whose probability is to fall by more than this is taken as becoming impossible:
   * nearer to -1 the sums of the change and of the masses would differ by rounding alone.
   */
  private static final double LARGEST_FALL = -1 + 1e-10;

  private final MaximalIntersections data;
  private final int cells;
  private final int[] first;
  private final int[] last;
  private final double[] weight;
  private final double[] running;
  private final double[] runningError;

  /** Per group the probability of the masses last given to {@link #evaluate}. */
  final double[] probability;

  /** Per cell D of the masses last given to {@link #evaluate}. */
  final double[] gradient;

  MassLikelihood(MaximalIntersections data) {
    this.data = data;
    this.cells = data.cells();
    this.first = data.first;
    this.last = data.last;
    this.weight = data.weight;
    this.running = new double[cells + 1];
    this.runningError = new double[cells + 1];
    this.probability = new double[first.length];
    this.gradient = new double[cells];
  }

  /** Sets {@link #probability} and {@link #gradient}. */
  void evaluate(double[] mass) {
    accumulate(mass);
    double[] change = new double[cells + 1];
    for (int g = 0; g < first.length; g++) {
      probability[g] = sum(first[g], last[g]);
      double ratio = weight[g] / probability[g];
      change[first[g]] += ratio;
      change[last[g] + 1] -= ratio;
    }
    accumulate(change);
    for (int j = 0; j < cells; j++) {
      gradient[j] = running[j + 1] + runningError[j + 1];
    }
  }

  /** Returns l(p + change) - l(p) for the masses p last evaluated; minus infinity if a subject becomes impossible. */
  double gain(double[] change) {
    accumulate(change);
    double gain = 0;
    double error = 0;
    for (int g = 0; g < first.length; g++) {
      double relative = sum(first[g], last[g]) / probability[g];
      if (!(relative > LARGEST_FALL)) {
        return Double.NEGATIVE_INFINITY;
      }
      double term = weight[g] * Math.log1p(relative);
      double next = gain + term;
      error += roundingOf(gain, term, next);
      gain = next;
    }
    double total = sum(0, cells - 1);
    return gain + (error - data.informative * total);
  }

  /** Returns the rate at which l grows along a change of the masses last evaluated. */
  double slope(double[] change) {
    double slope = 0;
    for (int j = 0; j < cells; j++) {
      slope += (gradient[j] - data.informative) * change[j];
    }
    return slope;
  }

  /**
   * Returns how far the masses last evaluated are from the maximum: the largest of D[j] / n - 1 over
   * all cells and of 1 - D[j] / n over the cells with mass; 0 at the maximum and only there.
   */
  double violation(double[] mass) {
    double largest = 0;
    for (int j = 0; j < cells; j++) {
      double excess = (gradient[j] - data.informative) / data.informative;
      largest = Math.max(largest, mass[j] > 0 ? Math.abs(excess) : excess);
    }
    return largest;
  }

  /** Returns the sum of w[g] log P[g] of the masses last evaluated. */
  double logLikelihood() {
    double sum = 0;
    for (int g = 0; g < first.length; g++) {
      sum += weight[g] * Math.log(probability[g]);
    }
    return sum;
  }

  private void accumulate(double[] term) {
    for (int j = 0; j < cells; j++) {
      double next = running[j] + term[j];
      runningError[j + 1] = runningError[j] + roundingOf(running[j], term[j], next);
      running[j + 1] = next;
    }
  }

  private double sum(int from, int to) {
    return (running[to + 1] - running[from]) + (runningError[to + 1] - runningError[from]);
  }

  /** Returns what was lost when {@code a + b} was rounded to {@code sum} (Knuth's two-sum). */
  private static double roundingOf(double a, double b, double sum) {
    double partOfB = sum - a;
    return (a - (sum - partOfB)) + (b - partOfB);
  }
}
