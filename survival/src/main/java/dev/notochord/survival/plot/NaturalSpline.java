package dev.notochord.survival.plot;

import dev.notochord.survival.linear.SymmetricFactor;
import java.util.Arrays;

/**
 * A natural cubic spline with four degrees of freedom, fitted by weighted least squares, with the variance of its
 * height.
 *
 * <p>Its outer knots are the least and the greatest abscissa, the inner ones the points that cut the points into
 * thirds; knots that coincide are one, and with two it is a straight line. Cost O(n).
 */
final class NaturalSpline {
  private static final int MOST_KNOTS = 4;

  private final double start;
  private final double length;
  private final double[] knots;
  private final double[] coefficients;
  /** The covariance of the coefficients for points of variance 1. */
  private final double[][] covariance;

  /**
   * Fits the spline.
   *
   * @param x the abscissas, not all the same
   * @param y the ordinates
   * @param weight the weights
   * @param copies whether a point of weight w stands for w points, so that its variance counts w times and not w^2
   */
  NaturalSpline(double[] x, double[] y, double[] weight, boolean copies) {
    double[] sorted = x.clone();
    Arrays.sort(sorted);
    int last = sorted.length - 1;
    start = sorted[0];
    length = sorted[last] - start;
    knots = Arrays.stream(
            new double[] {0, part(sorted[(last + 1) / 3]), part(sorted[2 * (last + 1) / 3]), 1})
        .distinct()
        .toArray();
    int size = knots.length;
    double[] products = new double[size * size];
    double[] squares = new double[size * size];
    double[] sums = new double[size];
    for (int i = 0; i < x.length; i++) {
      double[] b = basis(x[i]);
      for (int j = 0; j < size; j++) {
        sums[j] += weight[i] * b[j] * y[i];
        for (int k = 0; k < size; k++) {
          double product = weight[i] * b[j] * b[k];
          products[j * size + k] += product;
          squares[j * size + k] += (copies ? 1 : weight[i]) * product;
        }
      }
    }
    SymmetricFactor factor = SymmetricFactor.of(size, products);
    coefficients = factor.solve(sums);
    double[][] half = new double[size][];
    for (int j = 0; j < size; j++) {
      half[j] = factor.solve(Arrays.copyOfRange(squares, j * size, (j + 1) * size));
    }
    covariance = new double[size][];
    for (int k = 0; k < size; k++) {
      double[] column = new double[size];
      for (int j = 0; j < size; j++) {
        column[j] = half[j][k];
      }
      covariance[k] = factor.solve(column);
    }
  }

  /** Returns the number of coefficients, at most 4. */
  int degreesOfFreedom() {
    return knots.length;
  }

  double at(double x) {
    double[] b = basis(x);
    double sum = 0;
    for (int j = 0; j < b.length; j++) {
      sum += b[j] * coefficients[j];
    }
    return sum;
  }

  /** Returns the variance of the height for points of variance 1. */
  double variance(double x) {
    double[] b = basis(x);
    double sum = 0;
    for (int j = 0; j < b.length; j++) {
      for (int k = 0; k < b.length; k++) {
        sum += b[j] * covariance[j][k] * b[k];
      }
    }
    return sum;
  }

  private double part(double x) {
    return (x - start) / length;
  }

  private double[] basis(double x) {
    double t = part(x);
    double[] b = new double[Math.min(knots.length, MOST_KNOTS)];
    b[0] = 1;
    b[1] = t;
    int end = knots.length - 1;
    for (int j = 2; j < b.length; j++) {
      b[j] = cubic(t, j - 2) - cubic(t, end - 1);
    }
    return b;
  }

  private double cubic(double t, int knot) {
    int end = knots.length - 1;
    return (cube(t - knots[knot]) - cube(t - knots[end])) / (knots[end] - knots[knot]);
  }

  private static double cube(double x) {
    return x > 0 ? x * x * x : 0;
  }
}
