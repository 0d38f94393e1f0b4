package dev.notochord.survival.regression;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The average survival of the members of one stratum along its event times, without a look at every member at every
 * time.
 *
 * <pre>
 *   A(L) = sum of w_i exp(-r_i L)       K = -log(A / A(0))       u_i = w_i exp(-r_i L) / A
 *   numbers at L:   K / L,   sum of u_i r_i,   per column sum of u_i r_i x_i
 * </pre>
 *
 * <p>They depend on time through the baseline hazard L alone, and are smooth in it. A stretch of more event times than
 * nodes is therefore replaced by polynomials through the numbers at Chebyshev's nodes, and halved until their last
 * coefficients are next to nothing: the relative error is of the order of 1e-13. That of x_i is relative to its
 * average size. A stretch of fewer times has the members looked at for each of them.
 *
 * <p>Cost O(k n p) for n members and k nodes in all, a number that depends on the range of the hazard and hardly on
 * the number of times; then O(p) for a time.
 *
 * @see <a href="https://doi.org/10.1137/1.9781611975949">Trefethen LN. Approximation Theory and Approximation
 *     Practice. SIAM 2019</a>
 */
final class StratumAverage {
  /** So many make the error vanish where the hazard times the spread of risks changes by about 2. */
  static final int NODES = 24;

  private static final double TOLERANCE = 2e-13;

  /** Over so short a stretch the polynomial is right, whatever rounding makes its coefficients. */
  private static final double CERTAIN = 0.5;

  /** Sums are made of sums of so many terms, so that rounding does not grow with the members. */
  private static final int CHUNK = 512;

  /** The cosines of the multiples of pi / (2 NODES). */
  private static final double[] COSINE = cosines();

  private final int columns;
  private final double[] risk;
  private final double[] weight;
  private final double[] x;
  /** Per column the average size. */
  private final double[] size;

  private final double share;
  private double leastRisk = Double.POSITIVE_INFINITY;
  private double averageRisk;
  private double largestRisk;
  private final double[] part;
  private final List<Stretch> stretches = new ArrayList<>();

  /** Polynomials over a range of the hazard. */
  private static final class Stretch {
    private final double from;
    private final double to;
    private final Chebyshev[] numbers;

    Stretch(double from, double to, Chebyshev[] numbers) {
      this.from = from;
      this.to = to;
      this.numbers = numbers;
    }
  }

  /** One polynomial, by its coefficients. */
  private static final class Chebyshev {
    private final double[] coefficient = new double[NODES];

    /** Takes the values at cos((k + 1/2) pi / NODES). */
    Chebyshev(double[] values, int offset, int stride) {
      for (int d = 0; d < NODES; d++) {
        double sum = 0;
        for (int k = 0; k < NODES; k++) {
          sum += values[offset + k * stride] * COSINE[(d * (2 * k + 1)) % (4 * NODES)];
        }
        coefficient[d] = (d == 0 ? 1 : 2) * sum / NODES;
      }
    }

    double tail() {
      return Math.abs(coefficient[NODES - 1])
          + Math.abs(coefficient[NODES - 2])
          + Math.abs(coefficient[NODES - 3]);
    }

    double at(double[] term) {
      double sum = 0;
      for (int d = NODES - 1; d >= 0; d--) {
        sum += coefficient[d] * term[d];
      }
      return sum;
    }
  }

  private final double[] term = new double[NODES];

  /**
   * Prepares the members of a block, all of them with a single entry.
   *
   * @param hazard the baseline hazards that will be asked for, increasing
   */
  StratumAverage(HazardPopulation population, int block, double[] hazard) {
    columns = population.baseline.columns;
    int count = 0;
    for (int b : population.entryBlock) {
      count += b == block ? 1 : 0;
    }
    risk = new double[count];
    weight = new double[count];
    x = new double[count * columns];
    size = new double[columns];
    part = new double[columns + 2];
    int i = 0;
    double sum = 0;
    for (int e = 0; e < population.entryBlock.length; e++) {
      if (population.entryBlock[e] == block) {
        risk[i] = Math.exp(population.logRisk[e]);
        weight[i] = population.weight[population.entryMember[e]];
        System.arraycopy(population.x, e * columns, x, i * columns, columns);
        sum += weight[i];
        i++;
      }
    }
    share = sum;
    describe();
    approximate(hazard, 0, hazard.length);
  }

  private static double[] cosines() {
    double[] cosine = new double[4 * NODES];
    for (int k = 0; k < cosine.length; k++) {
      cosine[k] = Math.cos(k * Math.PI / (2 * NODES));
    }
    return cosine;
  }

  private void describe() {
    for (int i = 0; i < risk.length; i++) {
      leastRisk = Math.min(leastRisk, risk[i]);
      largestRisk = Math.max(largestRisk, risk[i]);
      averageRisk += weight[i] * risk[i] / share;
      for (int c = 0; c < columns; c++) {
        size[c] += Math.abs(x[i * columns + c]) / risk.length;
      }
    }
  }

  /** Returns the weight of the members. */
  double share() {
    return share;
  }

  private void approximate(double[] hazard, int begin, int end) {
    if (end - begin <= NODES) {
      return;
    }
    double from = hazard[begin];
    double to = hazard[end - 1];
    if (!(from > 0 && from < to && to < Double.POSITIVE_INFINITY)) {
      return;
    }
    if (!interpolate(from, to)) {
      int middle = Arrays.binarySearch(hazard, begin, end, from + (to - from) / 2);
      middle = middle < 0 ? -middle - 1 : middle;
      middle = Math.min(Math.max(middle, begin + 1), end - 1);
      approximate(hazard, begin, middle);
      approximate(hazard, middle, end);
    }
  }

  /** Makes the polynomials of a stretch and returns whether they are good. */
  private boolean interpolate(double from, double to) {
    int numbers = columns + 2;
    double[] values = new double[NODES * numbers];
    for (int k = 0; k < NODES; k++) {
      double at = from + (to - from) * (1 + COSINE[2 * k + 1]) / 2;
      evaluate(at, values, k * numbers);
    }
    boolean certain = (to - from) * (largestRisk - leastRisk) < CERTAIN;
    Chebyshev[] polynomials = new Chebyshev[numbers];
    for (int f = 0; f < numbers; f++) {
      polynomials[f] = new Chebyshev(values, f, numbers);
      double scale = f < 2
          ? Math.abs(polynomials[f].coefficient[0])
          : polynomials[1].coefficient[0] * size[f - 2];
      if (!certain && polynomials[f].tail() > TOLERANCE * scale) {
        return false;
      }
    }
    stretches.add(new Stretch(from, to, polynomials));
    return true;
  }

  /** Writes the numbers at a baseline hazard above 0. */
  void numbers(double hazard, double[] target) {
    int low = 0;
    int high = stretches.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (stretches.get(middle).to < hazard) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    if (low == stretches.size() || stretches.get(low).from > hazard) {
      evaluate(hazard, target, 0);
      return;
    }
    Stretch stretch = stretches.get(low);
    double z = (2 * hazard - stretch.from - stretch.to) / (stretch.to - stretch.from);
    term[0] = 1;
    term[1] = z;
    for (int d = 2; d < NODES; d++) {
      term[d] = 2 * z * term[d - 1] - term[d - 2];
    }
    for (int f = 0; f < target.length; f++) {
      target[f] = stretch.numbers[f].at(term);
    }
  }

  private void evaluate(double hazard, double[] target, int offset) {
    Arrays.fill(target, offset, offset + columns + 2, 0);
    // Where most survive, 1 - exp would lose the digits of a small hazard.
    boolean small = (averageRisk - leastRisk) * hazard < 0.5;
    double lost = 0;
    for (int begin = 0; begin < risk.length; begin += CHUNK) {
      int end = Math.min(risk.length, begin + CHUNK);
      lost += addChunk(begin, end, hazard, small);
      for (int f = 0; f < part.length; f++) {
        target[offset + f] += part[f];
      }
    }
    double all = target[offset];
    target[offset] =
        leastRisk - (small ? Math.log1p(lost / share) : Math.log(all / share)) / hazard;
    for (int f = 1; f < part.length; f++) {
      target[offset + f] /= all;
    }
  }

  /** Sums up some members relative to the one of the least risk, and returns the sum of weights times exp - 1. */
  private double addChunk(int begin, int end, double hazard, boolean small) {
    Arrays.fill(part, 0);
    double lost = 0;
    for (int i = begin; i < end; i++) {
      double exponent = (leastRisk - risk[i]) * hazard;
      double left;
      if (small) {
        double less = Math.expm1(exponent);
        lost += weight[i] * less;
        left = weight[i] * (1 + less);
      } else {
        left = weight[i] * Math.exp(exponent);
      }
      part[0] += left;
      double risked = left * risk[i];
      part[1] += risked;
      for (int c = 0; c < columns; c++) {
        part[2 + c] += risked * x[i * columns + c];
      }
    }
    return lost;
  }
}
