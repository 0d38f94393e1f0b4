package dev.notochord.survival.parametric;

/** The log-likelihood of one row with its derivatives by the parameters of the row. */
final class RowLikelihood {
  private final LifetimeFamily family;
  private final int size;
  private final Derivatives low;
  private final Derivatives high;
  /** The result. */
  final Derivatives sum;
  /** What rounding may do to the value: in a narrow interval the hazards at its ends cancel. */
  double rounding;

  RowLikelihood(LifetimeFamily family) {
    this.family = family;
    size = family.parameters();
    low = new Derivatives(size);
    high = new Derivatives(size);
    sum = new Derivatives(size);
  }

  /** Computes the row; its weight is not in it. */
  void compute(double entry, double left, double right, double[] parameters) {
    sum.clear();
    rounding = 0;
    if (entry > 0) {
      family.cumulativeHazard(entry, parameters, low);
      sum.add(low, 1);
    }
    if (left == right) {
      family.logDensity(left, parameters, low);
      sum.add(low, 1);
      return;
    }
    low.clear();
    if (left > 0) {
      family.cumulativeHazard(left, parameters, low);
      sum.add(low, -1);
    }
    if (right < Double.POSITIVE_INFINITY) {
      family.cumulativeHazard(right, parameters, high);
      addEventBetween();
    }
  }

  /** Adds log(1 - exp(-D)) for the hazard D between the two. */
  private void addEventBetween() {
    double between = high.value - low.value;
    double growth = Math.expm1(between);
    if (growth == Double.POSITIVE_INFINITY) {
      // The event is certain: nothing depends on the upper end.
      return;
    }
    sum.value += Math.log(-Math.expm1(-between));
    rounding = 1e-15 * high.value / between;
    double q = 1 / growth;
    double curvature = -q * (1 + q);
    for (int a = 0; a < size; a++) {
      double ofA = high.first[a] - low.first[a];
      sum.first[a] += q * ofA;
      for (int b = 0; b < size; b++) {
        sum.second[a * size + b] += q * (high.second[a * size + b] - low.second[a * size + b])
            + curvature * ofA * (high.first[b] - low.first[b]);
      }
    }
  }
}
