package dev.notochord.survival.nonparametric;

/**
 * The product-limit pass: counts in, columns of the curve out.
 *
 * <p>Rows are in increasing time. Symbols as in the papers: n at risk, d events, s survival, v
 * standard error of log s.
 */
final class ProductLimit {
  final double[] survival;
  final double[] standardError;
  final double[] lower;
  final double[] upper;

  private ProductLimit(int rows) {
    survival = new double[rows];
    standardError = new double[rows];
    lower = new double[rows];
    upper = new double[rows];
  }

  static ProductLimit of(long[] atRisk, long[] events, double z, ConfidenceTransform transform) {
    ProductLimit curve = new ProductLimit(atRisk.length);
    double s = 1;
    double greenwood = 0;
    double standardError = 0;
    double lower = 1;
    double upper = 1;
    for (int i = 0; i < atRisk.length; i++) {
      double n = atRisk[i];
      double d = events[i];
      if (d > 0) {
        double alive = n - d;
        if (alive > 0) {
          s *= alive / n;
          greenwood += d / (n * alive);
          double v = Math.sqrt(greenwood);
          standardError = s * v;
          // Beyond 2^53 subjects an event may be too few to move the survival off 1.
          lower = s < 1 ? transform.limit(s, v, -z) : 1;
          upper = s < 1 ? transform.limit(s, v, z) : 1;
        } else {
          s = 0;
          standardError = Double.NaN;
          lower = Double.NaN;
          upper = Double.NaN;
        }
      }
      curve.survival[i] = s;
      curve.standardError[i] = standardError;
      curve.lower[i] = lower;
      curve.upper[i] = upper;
    }
    return curve;
  }
}
