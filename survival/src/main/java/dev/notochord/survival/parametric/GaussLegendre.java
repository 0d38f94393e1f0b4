package dev.notochord.survival.parametric;

import java.util.function.DoubleUnaryOperator;

/** Gauss-Legendre quadrature, on one panel or on panels that are halved until halving changes nothing. */
final class GaussLegendre {
  /** The number of nodes of a panel. */
  static final int NODES = 16;

  /** The nodes on (-1, 1), increasing. */
  private static final double[] NODE = new double[NODES];

  private static final double[] WEIGHT = new double[NODES];
  private static final int DEEPEST = 40;

  static {
    for (int i = 0; i < NODES; i++) {
      double x = -Math.cos(Math.PI * (i + 0.75) / (NODES + 0.5));
      double slope = 0;
      for (int step = 0; step < 20; step++) {
        double before = 1;
        double value = x;
        for (int n = 2; n <= NODES; n++) {
          double next = ((2 * n - 1) * x * value - (n - 1) * before) / n;
          before = value;
          value = next;
        }
        slope = NODES * (x * value - before) / (x * x - 1);
        x -= value / slope;
      }
      NODE[i] = x;
      WEIGHT[i] = 2 / ((1 - x * x) * slope * slope);
    }
  }

  private GaussLegendre() {}

  /** Returns a node of the panel from a to b. */
  static double node(int i, double a, double b) {
    return a + (b - a) * 0.5 * (1 + NODE[i]);
  }

  /** Returns the weight of a node of the panel from a to b. */
  static double weight(int i, double a, double b) {
    return 0.5 * (b - a) * WEIGHT[i];
  }

  private static double panel(DoubleUnaryOperator f, double a, double b) {
    double sum = 0;
    for (int i = 0; i < NODES; i++) {
      sum += weight(i, a, b) * f.applyAsDouble(node(i, a, b));
    }
    return sum;
  }

  /**
   * Returns the integral of a function.
   *
   * @param tolerance the error allowed, relative to the integral of its size
   */
  static double integral(DoubleUnaryOperator f, double a, double b, double tolerance) {
    double[] pieces = new double[NODES];
    double size = 0;
    for (int i = 0; i < NODES; i++) {
      pieces[i] = panel(f, edge(a, b, i), edge(a, b, i + 1));
      size += Math.abs(pieces[i]);
    }
    double sum = 0;
    for (int i = 0; i < NODES; i++) {
      sum += refine(f, edge(a, b, i), edge(a, b, i + 1), pieces[i], tolerance * size / NODES, 0);
    }
    return sum;
  }

  private static double edge(double a, double b, int i) {
    return a + (b - a) * i / NODES;
  }

  private static double refine(
      DoubleUnaryOperator f, double a, double b, double whole, double allowed, int depth) {
    double middle = a + (b - a) / 2;
    double left = panel(f, a, middle);
    double right = panel(f, middle, b);
    double sum = left + right;
    if (!(Math.abs(sum - whole) > allowed) || depth >= DEEPEST) {
      return sum;
    }
    // The same for each half: the rounding of a function shrinks with the panel, and would never
    // get below a share of it.
    return refine(f, a, middle, left, allowed, depth + 1)
        + refine(f, middle, b, right, allowed, depth + 1);
  }
}
