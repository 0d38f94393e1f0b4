package dev.notochord.survival.parametric;

/** phi1(y) = (exp(y) - 1) / y and phi2(y) = (exp(y) - 1 - y) / y^2 with derivatives, smooth at 0. */
final class Phi {
  private static final int TERMS = 16;
  /** Within this of 0 the differences that define them lose digits. */
  private static final double SMALL = 0.8;

  private static final double[] INVERSE_FACTORIAL = new double[TERMS + 4];

  static {
    INVERSE_FACTORIAL[0] = 1;
    for (int n = 1; n < INVERSE_FACTORIAL.length; n++) {
      INVERSE_FACTORIAL[n] = INVERSE_FACTORIAL[n - 1] / n;
    }
  }

  double exp;
  double one;
  double oneSlope;
  double two;
  double twoSlope;
  double twoCurvature;

  void at(double y) {
    if (Math.abs(y) < SMALL) {
      double value = 0;
      double first = 0;
      double second = 0;
      for (int n = TERMS; n >= 0; n--) {
        // phi2 = sum y^n / (n + 2)!, by Horner with its derivatives.
        second = second * y + 2 * first;
        first = first * y + value;
        value = value * y + INVERSE_FACTORIAL[n + 2];
      }
      two = value;
      twoSlope = first;
      twoCurvature = second;
      one = 1 + y * two;
      oneSlope = two + y * twoSlope;
      exp = 1 + y * one;
    } else {
      exp = Math.exp(y);
      one = Math.expm1(y) / y;
      oneSlope = (exp - one) / y;
      two = (one - 1) / y;
      twoSlope = (oneSlope - two) / y;
      twoCurvature = ((exp - 2 * oneSlope) / y - 2 * twoSlope) / y;
    }
  }

  /** Returns phi2 alone. */
  static double two(double y) {
    if (Math.abs(y) >= SMALL) {
      return (Math.expm1(y) - y) / y / y;
    }
    double value = 0;
    for (int n = TERMS; n >= 0; n--) {
      value = value * y + INVERSE_FACTORIAL[n + 2];
    }
    return value;
  }
}
