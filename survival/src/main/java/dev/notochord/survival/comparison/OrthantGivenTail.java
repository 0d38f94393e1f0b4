package dev.notochord.survival.comparison;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * The probability that correlated standard normal variables do not exceed a bound, given that one
 * other does.
 *
 * <pre>
 *   P(Z_j up to m for all j in a set | Z_i above m)        or with absolute values of the Z_j
 * </pre>
 *
 * <p>Given x_0 = Z_i, the others are Z_j = r_ij x_0 + sum of L_jl x_l over l from 1 to the rank of
 * their conditional covariance L L', with independent standard normal x_l. The pivots of L are
 * chosen by the largest remaining variance. A variable without any variance left depends on earlier
 * x_l only and narrows the interval of the last of them (Genz and Kwong 2000), so a singular matrix
 * costs less and not more. The x_l are integrated one inside the other, the last one in closed form
 * (Genz 1992): by adaptive Gauss-Kronrod rules up to rank 3, by lattice rules beyond.
 *
 * @see <a href="https://doi.org/10.1080/10618600.1992.10477010">Genz A. J Comput Graph Stat
 *     1992;1:141-149</a>
 * @see <a href="https://doi.org/10.1080/00949650008812053">Genz A, Kwong KS. J Stat Comput Simul
 *     2000;68:1-21</a>
 */
final class OrthantGivenTail {
  /** A conditional standard deviation up to this is taken for rounding of a singular matrix. */
  private static final double NO_SPREAD = 3e-7;

  /** Ranks up to this are integrated one variable inside the other. */
  private static final int NESTED_RANK = 3;

  /** Where the density of x_0 has fallen by exp of it, 4e-18, the integral ends. */
  private static final double NEGLIGIBLE_EXPONENT = 40;

  private static final double LATTICE_ERROR = 1e-6;
  private static final int SHIFTS = 8;

  /** Number of points and generating vectors, by src/test/r/lattice.R. */
  private static final int[][] LATTICES = {
    {4093, 1, 1715, 452, 289, 509, 411, 589},
    {16381, 1, 6789, 1848, 6013, 495, 1611, 444},
    {65521, 1, 18303, 30219, 8331, 23238, 22984, 24563},
  };

  private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

  private final double m;
  private final boolean absolute;
  private final double tail;

  /** Per variable the factors of x_0 to x_rank. */
  private final double[][] factor;

  /** Per x_l the variables whose last factor it is. */
  private final int[][] boundedBy;

  private final int rank;
  private final double neglected;

  /** The x_l chosen so far, while integrating. */
  private final double[] x;

  private final Quadrature[] quadrature;

  private OrthantGivenTail(
      double m, boolean absolute, double[][] factor, int[] last, int rank, double neglected) {
    this.m = m;
    this.absolute = absolute;
    this.tail = NORMAL.survivalProbability(m);
    this.factor = factor;
    this.rank = rank;
    this.neglected = neglected;
    this.x = new double[rank + 1];
    this.boundedBy = new int[rank + 1][];
    this.quadrature = new Quadrature[rank];
    for (int l = 0; l <= rank; l++) {
      int level = l;
      boundedBy[l] =
          IntStream.range(0, last.length).filter(j -> last[j] == level).toArray();
      if (l < rank) {
        // The outer integrals must not chase the error of the inner ones.
        quadrature[l] = new Quadrature((rank < NESTED_RANK ? 1e-10 : 1e-8) * (l == 0 ? 1 : 0.1));
      }
    }
  }

  /**
   * Returns the probability that the variables {@code others} do not exceed {@code m}, given that
   * variable {@code given} does.
   */
  static OrthantGivenTail of(
      double m, double[][] correlation, int given, List<Integer> others, boolean absolute) {
    int size = others.size();
    double[][] factor = new double[size][size + 1];
    double[][] rest = new double[size][size];
    for (int j = 0; j < size; j++) {
      factor[j][0] = correlation[given][others.get(j)];
    }
    for (int j = 0; j < size; j++) {
      for (int k = 0; k < size; k++) {
        rest[j][k] = j == k
            ? (1 - factor[j][0]) * (1 + factor[j][0])
            : correlation[others.get(j)][others.get(k)] - factor[j][0] * factor[k][0];
      }
    }
    int[] last = new int[size];
    Arrays.fill(last, -1);
    int rank = 0;
    while (true) {
      int pivot = -1;
      for (int j = 0; j < size; j++) {
        if (last[j] < 0 && (pivot < 0 || rest[j][j] > rest[pivot][pivot])) {
          pivot = j;
        }
      }
      if (pivot < 0 || !(rest[pivot][pivot] > NO_SPREAD * NO_SPREAD)) {
        break;
      }
      rank++;
      last[pivot] = rank;
      double spread = Math.sqrt(rest[pivot][pivot]);
      factor[pivot][rank] = spread;
      for (int j = 0; j < size; j++) {
        if (last[j] < 0) {
          factor[j][rank] = rest[j][pivot] / spread;
        }
      }
      for (int j = 0; j < size; j++) {
        for (int k = 0; k < size; k++) {
          if (last[j] < 0 && last[k] < 0) {
            rest[j][k] -= factor[j][rank] * factor[k][rank];
          }
        }
      }
    }
    double neglected = 0;
    for (int j = 0; j < size; j++) {
      if (last[j] < 0) {
        double off = Math.sqrt(Math.max(0, rest[j][j]));
        int l = rank;
        while (l > 0 && Math.abs(factor[j][l]) <= NO_SPREAD) {
          off += Math.abs(factor[j][l]);
          factor[j][l] = 0;
          l--;
        }
        last[j] = l;
        neglected += off * Math.max(1, m);
      }
    }
    return new OrthantGivenTail(m, absolute, factor, last, rank, neglected);
  }

  /** Returns the probability; its error holds the rounding that was taken for singularity, too. */
  TailProbability probability() {
    TailProbability integral = rank <= NESTED_RANK ? nested() : lattice();
    return new TailProbability(integral.value(), integral.error() + neglected);
  }

  private TailProbability nested() {
    double value = integrate(0);
    double error = 0;
    for (Quadrature level : quadrature) {
      error += level.largestError();
    }
    return new TailProbability(Math.max(0, Math.min(1, value)), error);
  }

  /** Integrates x_l and all after it, given those before it. */
  private double integrate(int l) {
    double low = lower(l);
    double high = upper(l);
    if (!(low < high)) {
      return 0;
    }
    if (l == rank) {
      return interval(l, low, high);
    }
    if (l == 0) {
      high = Math.min(high, Math.sqrt(Math.max(m, 0) * m + 2 * NEGLIGIBLE_EXPONENT));
    }
    double edge = rank < NESTED_RANK ? 9 : 6.5;
    low = Math.max(low, -edge);
    high = l == 0 ? high : Math.min(high, edge);
    if (!(low < high)) {
      return 0;
    }
    double scale = l == 0 ? 1 / tail : 1;
    Quadrature rule = quadrature[l];
    rule.start(low, high);
    if (l > 0) {
      // One panel each for the bell of the density and its two feet is all that it needs.
      rule.divideAt(-2.2);
      rule.divideAt(2.2);
    }
    addBreaks(l, rule);
    return rule.integrate(value -> {
      x[l] = value;
      return NORMAL.density(value) * scale * integrate(l + 1);
    });
  }

  /** Divides the range of x_l where the integrand bends or falls steeply. */
  private void addBreaks(int l, Quadrature rule) {
    for (int j = 0; j < factor.length; j++) {
      double slope = factor[j][l];
      double variance = 0;
      for (int k = l + 1; k <= rank; k++) {
        variance += factor[j][k] * factor[j][k];
      }
      double width = Math.sqrt(variance) / Math.abs(slope);
      if (width > 0 && width < 0.4) {
        double known = known(j, l);
        for (int side = absolute ? -1 : 1; side <= 1; side += 2) {
          double centre = (side * m - known) / slope;
          rule.divideAt(centre - 7 * width);
          rule.divideAt(centre);
          rule.divideAt(centre + 7 * width);
        }
      }
    }
    if (l + 1 == rank) {
      int[] rows = boundedBy[rank];
      for (int a = 1; a < rows.length; a++) {
        for (int b = 0; b < a; b++) {
          addCrossings(l, rows[a], rows[b], rule);
        }
      }
    }
  }

  /** Divides where two variables bound the last x at the same place. */
  private void addCrossings(int l, int j, int k, Quadrature rule) {
    double slope = factor[j][l] / factor[j][rank] - factor[k][l] / factor[k][rank];
    if (slope == 0) {
      return;
    }
    for (int sideJ = absolute ? -1 : 1; sideJ <= 1; sideJ += 2) {
      for (int sideK = absolute ? -1 : 1; sideK <= 1; sideK += 2) {
        double apart = (sideJ * m - known(j, l)) / factor[j][rank]
            - (sideK * m - known(k, l)) / factor[k][rank];
        rule.divideAt(apart / slope);
      }
    }
  }

  /** Returns what the x before x_l make of variable j. */
  private double known(int j, int l) {
    double sum = 0;
    for (int k = 0; k < l; k++) {
      sum += factor[j][k] * x[k];
    }
    return sum;
  }

  private double lower(int l) {
    double low = l == 0 ? m : Double.NEGATIVE_INFINITY;
    for (int j : boundedBy[l]) {
      double slope = factor[j][l];
      if (slope < 0) {
        low = Math.max(low, (m - known(j, l)) / slope);
      } else if (absolute) {
        low = Math.max(low, (-m - known(j, l)) / slope);
      }
    }
    return low;
  }

  private double upper(int l) {
    double high = Double.POSITIVE_INFINITY;
    for (int j : boundedBy[l]) {
      double slope = factor[j][l];
      if (slope > 0) {
        high = Math.min(high, (m - known(j, l)) / slope);
      } else if (absolute) {
        high = Math.min(high, (-m - known(j, l)) / slope);
      }
    }
    return high;
  }

  /** Returns the probability that x_l lies between two numbers, for x_0 given that it exceeds m. */
  private double interval(int l, double low, double high) {
    if (l == 0 || low > 0) {
      double difference = NORMAL.survivalProbability(low) - NORMAL.survivalProbability(high);
      return l == 0 ? difference / tail : difference;
    }
    return NORMAL.cumulativeProbability(high) - NORMAL.cumulativeProbability(low);
  }

  private TailProbability lattice() {
    TailProbability best = new TailProbability(0, 1);
    for (int[] rule : LATTICES) {
      best = lattice(rule);
      if (best.error() <= LATTICE_ERROR) {
        break;
      }
    }
    return best;
  }

  /** Averages over shifted copies of a lattice; the error is three standard errors of the average. */
  private TailProbability lattice(int[] rule) {
    int points = rule[0];
    SplittableRandom random = new SplittableRandom(points);
    double mean = 0;
    double squares = 0;
    double[] u = new double[rank];
    double[] shift = new double[rank];
    for (int copy = 1; copy <= SHIFTS; copy++) {
      for (int l = 0; l < rank; l++) {
        shift[l] = random.nextDouble();
      }
      double sum = 0;
      for (int point = 0; point < points; point++) {
        for (int l = 0; l < rank; l++) {
          double at = (double) ((long) point * rule[l + 1] % points) / points + shift[l];
          at -= Math.floor(at);
          // Folded, which makes the integrand periodic and the rule converge as points^-2.
          u[l] = 1 - Math.abs(2 * at - 1);
        }
        sum += product(u);
      }
      double delta = sum / points - mean;
      mean += delta / copy;
      squares += delta * (sum / points - mean);
    }
    return new TailProbability(mean, 3 * Math.sqrt(squares / (SHIFTS * (SHIFTS - 1))));
  }

  /** Returns the integrand at a point of the unit cube, by sequential conditioning. */
  private double product(double[] u) {
    double product = 1;
    for (int l = 0; l <= rank; l++) {
      double low = lower(l);
      double high = upper(l);
      if (!(low < high)) {
        return 0;
      }
      if (l == rank) {
        return product * interval(l, low, high);
      }
      if (l == 0) {
        double above = NORMAL.survivalProbability(low);
        double width = above - NORMAL.survivalProbability(high);
        product *= width / tail;
        x[0] = NORMAL.inverseSurvivalProbability(above - u[0] * width);
      } else {
        double below = NORMAL.cumulativeProbability(low);
        double width = NORMAL.cumulativeProbability(high) - below;
        product *= width;
        x[l] = NORMAL.inverseCumulativeProbability(Math.min(1 - 0x1p-53, below + u[l] * width));
      }
      if (product == 0) {
        return 0;
      }
    }
    return product;
  }
}
