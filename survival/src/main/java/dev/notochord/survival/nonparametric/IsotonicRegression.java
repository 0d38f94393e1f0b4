package dev.notochord.survival.nonparametric;

/** Weighted least squares under the condition that the values do not fall, by pooling adjacent violators. */
final class IsotonicRegression {
  private IsotonicRegression() {}

  /** Replaces {@code value} by the fit; pooled values are equal to the bit. */
  static void fit(double[] value, double[] weight) {
    int[] blockEnd = new int[value.length];
    double[] blockMean = new double[value.length];
    double[] blockWeight = new double[value.length];
    int blocks = 0;
    for (int i = 0; i < value.length; i++) {
      double mean = value[i];
      double total = weight[i];
      while (blocks > 0 && blockMean[blocks - 1] >= mean) {
        blocks--;
        double sum = total + blockWeight[blocks];
        mean += (blockMean[blocks] - mean) * (blockWeight[blocks] / sum);
        total = sum;
      }
      blockMean[blocks] = mean;
      blockWeight[blocks] = total;
      blockEnd[blocks++] = i;
    }
    int i = 0;
    for (int block = 0; block < blocks; block++) {
      while (i <= blockEnd[block]) {
        value[i++] = blockMean[block];
      }
    }
  }
}
