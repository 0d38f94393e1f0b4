package dev.notochord.survival.regression;

/** The logarithm of a product of positive numbers, taken once for many of them. */
final class LogProduct {
  /** Two numbers within these bounds have a product within the range of double. */
  private static final double LARGEST = 1e140;

  private static final double SMALLEST = 1e-140;

  private double sum;
  private double product = 1;

  void multiply(double factor) {
    double next = product * factor;
    if (next > SMALLEST && next < LARGEST && factor > SMALLEST && factor < LARGEST) {
      product = next;
    } else {
      sum += Math.log(product) + Math.log(factor);
      product = 1;
    }
  }

  double log() {
    return sum + Math.log(product);
  }
}
