package dev.notochord.survival.parametric;

/** The log-likelihood of a sample by working coefficients, with gradient and observed information. Cost O(n p^2). */
final class LifetimeLikelihood {
  final LifetimeRows rows;
  final Predictors predictors;
  final LifetimeFamily family;

  LifetimeLikelihood(LifetimeRows rows, Predictors predictors, LifetimeFamily family) {
    this.rows = rows;
    this.predictors = predictors;
    this.family = family;
  }

  /** The log-likelihood at some coefficients. */
  static final class Value {
    double logLikelihood;
    /** What rounding may do to it because of narrow intervals. */
    double rounding;

    final double[] gradient;
    /** Minus the second derivatives, row after row. */
    final double[] information;

    private Value(int size) {
      gradient = new double[size];
      information = new double[size * size];
    }

    boolean isFinite() {
      double sum = logLikelihood;
      for (double one : gradient) {
        sum += one;
      }
      for (double one : information) {
        sum += one;
      }
      // Infinite parts of different sign make NaN.
      return Double.isFinite(sum);
    }
  }

  /** Returns the log-likelihood with its derivatives; not finite where the coefficients are out of range. */
  Value at(double[] coefficients) {
    int size = coefficients.length;
    Value value = new Value(size);
    RowLikelihood one = new RowLikelihood(family);
    double[] parameters = new double[family.parameters()];
    double[] x = new double[size];
    for (int i = 0; i < rows.count; i++) {
      compute(one, i, coefficients, parameters);
      double weight = rows.weight[i];
      value.logLikelihood += weight * one.sum.value;
      value.rounding += weight * one.rounding;
      if (!Double.isFinite(value.logLikelihood)) {
        return value;
      }
      for (int a = 0; a < size; a++) {
        x[a] = predictors.factor(i, a);
        int k = predictors.parameter[a];
        value.gradient[a] += weight * one.sum.first[k] * x[a];
        for (int b = 0; b <= a; b++) {
          value.information[a * size + b] -=
              weight * one.sum.second[k * one.sum.size + predictors.parameter[b]] * x[a] * x[b];
        }
      }
    }
    for (int a = 0; a < size; a++) {
      for (int b = 0; b < a; b++) {
        value.information[b * size + a] = value.information[a * size + b];
      }
    }
    return value;
  }

  private void compute(RowLikelihood one, int i, double[] coefficients, double[] parameters) {
    predictors.parameters(i, coefficients, parameters);
    one.compute(rows.entry[i], rows.left[i], rows.right[i], parameters);
  }

  /** Returns the sum over units of the squared derivative of each unit's log-likelihood, row after row. */
  double[] squaredScores(double[] coefficients) {
    int size = coefficients.length;
    double[] scores = new double[Math.multiplyExact(rows.units, size)];
    RowLikelihood one = new RowLikelihood(family);
    double[] parameters = new double[family.parameters()];
    for (int i = 0; i < rows.count; i++) {
      compute(one, i, coefficients, parameters);
      for (int a = 0; a < size; a++) {
        scores[rows.unit[i] * size + a] +=
            rows.weight[i] * one.sum.first[predictors.parameter[a]] * predictors.factor(i, a);
      }
    }
    double[] copies = rows.copies();
    double[] sum = new double[size * size];
    for (int u = 0; u < rows.units; u++) {
      for (int a = 0; a < size; a++) {
        double half = scores[u * size + a] / copies[u];
        for (int b = 0; b < size; b++) {
          sum[a * size + b] += half * scores[u * size + b];
        }
      }
    }
    return sum;
  }
}
