package dev.notochord.survival.comparison;

import java.util.function.DoubleUnaryOperator;

/**
 * The integral of a function over a finite interval, by halving the panel with the largest error
 * until the errors together are small.
 *
 * <p>Each panel has the 15-point Kronrod extension of the 7-point Gauss rule; the error is estimated
 * as in QUADPACK. The object keeps its working space between integrals and serves one at a time.
 *
 * @see <a href="https://doi.org/10.1007/978-3-642-61786-7">Piessens R et al. QUADPACK. Springer
 *     1983</a>
 */
final class Quadrature {
  private static final int MOST_PANELS = 300;

  /** Positive nodes, outermost first; every second one is a node of the Gauss rule, as is 0. */
  private static final double[] NODE = {
    0.9914553711208126,
    0.9491079123427585,
    0.8648644233597691,
    0.7415311855993945,
    0.5860872354676911,
    0.4058451513773972,
    0.20778495500789848,
    0
  };

  private static final double[] KRONROD = {
    0.022935322010529224,
    0.06309209262997856,
    0.10479001032225019,
    0.14065325971552592,
    0.1690047266392679,
    0.19035057806478542,
    0.20443294007529889,
    0.20948214108472782
  };

  private static final double[] GAUSS = {
    0.1294849661688697, 0.27970539148927664, 0.3818300505051189, 0.4179591836734694
  };

  private final double tolerance;
  private final double[] from = new double[MOST_PANELS];
  private final double[] to = new double[MOST_PANELS];
  private final double[] value = new double[MOST_PANELS];
  private final double[] error = new double[MOST_PANELS];
  private final double[] sample = new double[15];
  private int panels;
  private double largestError;

  Quadrature(double tolerance) {
    this.tolerance = tolerance;
  }

  /** Begins a new integral. */
  void start(double low, double high) {
    from[0] = low;
    to[0] = high;
    panels = 1;
  }

  /** Makes a point the end of panels, if it lies inside the interval. */
  void divideAt(double point) {
    for (int p = 0; p < panels; p++) {
      if (from[p] < point && point < to[p] && panels < MOST_PANELS / 2) {
        from[panels] = point;
        to[panels] = to[p];
        to[p] = point;
        panels++;
        return;
      }
    }
  }

  double integrate(DoubleUnaryOperator function) {
    for (int p = 0; p < panels; p++) {
      apply(function, p);
    }
    while (true) {
      double sum = 0;
      double errors = 0;
      int worst = 0;
      for (int p = 0; p < panels; p++) {
        sum += value[p];
        errors += error[p];
        if (error[p] > error[worst]) {
          worst = p;
        }
      }
      double middle = 0.5 * (from[worst] + to[worst]);
      if (errors <= tolerance
          || panels == MOST_PANELS
          || !(from[worst] < middle && middle < to[worst])) {
        largestError = Math.max(largestError, errors);
        return sum;
      }
      from[panels] = middle;
      to[panels] = to[worst];
      to[worst] = middle;
      apply(function, worst);
      apply(function, panels);
      panels++;
    }
  }

  /** Returns the largest error estimate of all integrals so far. */
  double largestError() {
    return largestError;
  }

  private void apply(DoubleUnaryOperator function, int panel) {
    double centre = 0.5 * (from[panel] + to[panel]);
    double half = 0.5 * (to[panel] - from[panel]);
    double kronrod = 0;
    double gauss = 0;
    for (int i = 0; i < NODE.length; i++) {
      double left = function.applyAsDouble(centre - half * NODE[i]);
      sample[i] = left;
      double both = left;
      if (i < 7) {
        double right = function.applyAsDouble(centre + half * NODE[i]);
        sample[14 - i] = right;
        both += right;
      }
      kronrod += KRONROD[i] * both;
      if (i % 2 == 1) {
        gauss += GAUSS[i / 2] * both;
      }
    }
    double spread = 0;
    for (int i = 0; i < sample.length; i++) {
      spread += KRONROD[Math.min(i, 14 - i)] * Math.abs(sample[i] - 0.5 * kronrod);
    }
    double difference = Math.abs(kronrod - gauss) * half;
    spread *= half;
    double estimate =
        spread > 0 ? spread * Math.min(1, Math.pow(200 * difference / spread, 1.5)) : difference;
    value[panel] = kronrod * half;
    error[panel] = Math.max(estimate, 5e-17 * Math.abs(value[panel]));
  }
}
