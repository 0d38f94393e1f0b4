package dev.notochord.survival.competing;

import com.google.common.primitives.ImmutableDoubleArray;
import dev.notochord.survival.nonparametric.ConfidenceTransform;

/** The columns of one curve: a probability, its standard error and its limits. */
final class LimitColumns {
  final ImmutableDoubleArray value;
  final ImmutableDoubleArray standardError;
  final ImmutableDoubleArray lower;
  final ImmutableDoubleArray upper;

  /**
   * Lays limits around a curve.
   *
   * @param start where the curve starts, known without error: 0 or 1; at the other end nothing is known
   */
  private LimitColumns(
      double[] p, double[] variance, double z, ConfidenceTransform transform, double start) {
    int rows = p.length;
    double[] standardErrors = new double[rows];
    double[] low = new double[rows];
    double[] high = new double[rows];
    for (int i = 0; i < rows; i++) {
      if (p[i] == start) {
        low[i] = start;
        high[i] = start;
      } else if (p[i] > 0 && p[i] < 1) {
        standardErrors[i] = Math.sqrt(Math.max(0, variance[i]));
        double relative = standardErrors[i] / p[i];
        low[i] = transform.limit(p[i], relative, -z);
        high[i] = transform.limit(p[i], relative, z);
      } else {
        standardErrors[i] = Double.NaN;
        low[i] = Double.NaN;
        high[i] = Double.NaN;
      }
    }
    value = ImmutableDoubleArray.copyOf(p);
    standardError = ImmutableDoubleArray.copyOf(standardErrors);
    lower = ImmutableDoubleArray.copyOf(low);
    upper = ImmutableDoubleArray.copyOf(high);
  }

  static LimitColumns ofIncidence(
      double[] incidence, double[] variance, double z, ConfidenceTransform transform) {
    return new LimitColumns(incidence, variance, z, transform, 0);
  }

  static LimitColumns ofSurvival(
      double[] survival, double[] variance, double z, ConfidenceTransform transform) {
    return new LimitColumns(survival, variance, z, transform, 1);
  }
}
