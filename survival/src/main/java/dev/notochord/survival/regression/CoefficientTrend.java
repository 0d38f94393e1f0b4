package dev.notochord.survival.regression;

/**
 * The scaled Schoenfeld residuals of a term against a function of time: a scatter around its coefficient at each time.
 *
 * <p>One value per row with the event, in the order of strata and time. A term with several columns is joined into its
 * linear predictor, of coefficient 1. Empty if nothing was tested. Immutable; arrays are copies.
 *
 * @see ProportionalHazardsTest#trend(String)
 * @since 0.1.0
 */
public final class CoefficientTrend {
  private final String term;
  private final String transform;
  private final double coefficient;
  private final double variance;
  private final boolean frequencies;
  private final double[] time;
  private final double[] transformed;
  private final double[] weight;
  private final double[] residual;

  private CoefficientTrend(
      String term,
      String transform,
      double coefficient,
      double variance,
      boolean frequencies,
      double[] time,
      double[] transformed,
      double[] weight,
      double[] residual) {
    this.term = term;
    this.transform = transform;
    this.coefficient = coefficient;
    this.variance = variance;
    this.frequencies = frequencies;
    this.time = time;
    this.transformed = transformed;
    this.weight = weight;
    this.residual = residual;
  }

  static CoefficientTrend none(String term, String transform) {
    double[] none = {};
    return new CoefficientTrend(
        term, transform, Double.NaN, Double.NaN, false, none, none, none, none);
  }

  /**
   * Returns the trend of a term.
   *
   * @param loading per column what its Schoenfeld residual adds, for one event, on the working scale
   * @param coefficient the coefficient on the working scale
   * @param variance its variance
   * @param scale by what to divide to come back from the working scale
   * @param g per event time the function of time
   */
  static CoefficientTrend of(
      ProportionalHazardsTest test,
      String term,
      double[] loading,
      double coefficient,
      double variance,
      double scale,
      double[] g) {
    HazardPath path = test.fit().path();
    SchoenfeldResiduals schoenfeld = SchoenfeldResiduals.of(test.fit(), path, false);
    double total = schoenfeld.totalWeight();
    int events = schoenfeld.events();
    double[] transformed = new double[events];
    double[] residual = new double[events];
    int k = 0;
    for (int j = 0; j < g.length; j++) {
      for (int d = 0; d < path.rows.deaths[j]; d++, k++) {
        transformed[k] = g[j];
        double sum = 0;
        for (int c = 0; c < loading.length; c++) {
          sum += loading[c] * (schoenfeld.value(k, c) / path.rows.scale[c]);
        }
        residual[k] = (total * sum + coefficient) / scale;
      }
    }
    return new CoefficientTrend(
        term,
        test.transform(),
        coefficient / scale,
        total * variance / scale / scale,
        path.rows.frequencies,
        schoenfeld.times(),
        transformed,
        schoenfeld.weights(),
        residual);
  }

  /** {@return the name of the term} */
  public String term() {
    return term;
  }

  /** {@return the name of the function of time} */
  public String transform() {
    return transform;
  }

  /** {@return the coefficient of the fit, 1 for a term with several columns; NaN if nothing was tested} */
  public double coefficient() {
    return coefficient;
  }

  /**
   * {@return the variance of a residual if it is the same at all times: the number of events (the sum of their weights)
   * times the variance of the coefficient}
   */
  public double residualVariance() {
    return variance;
  }

  /** {@return whether weights are frequencies, so that a residual of weight w stands for w of them} */
  public boolean hasFrequencies() {
    return frequencies;
  }

  /** {@return the number of rows with the event} */
  public int events() {
    return time.length;
  }

  /** {@return the times of the events} */
  public double[] times() {
    return time.clone();
  }

  /** {@return the function of time at the events} */
  public double[] transformedTimes() {
    return transformed.clone();
  }

  /** {@return the weights of the events} */
  public double[] weights() {
    return weight.clone();
  }

  /** {@return the scaled residuals} */
  public double[] residuals() {
    return residual.clone();
  }

  /** {@return for instance {@code residuals of age against rank of time, 165 events}} */
  @Override
  public String toString() {
    return "residuals of " + term + " against " + transform + ", " + events() + " events";
  }
}
