package dev.notochord.survival.regression;

import static java.util.Objects.requireNonNull;

import java.util.function.DoubleUnaryOperator;

/**
 * The score test of proportional hazards: whether coefficients change with a function g of time.
 *
 * <p>Each column x is joined by x g(t) with a coefficient c; hazards are proportional if c = 0. The model is not fitted
 * again: with the coefficients b of the fit and c = 0,
 *
 * <pre>
 *   U = sum over events of w g(t) (x - m(t))             derivative for c; that for b is 0
 *   Ibb = sum V(t)   Ibc = sum g(t) V(t)   Icc = sum g(t)^2 V(t)    sums over event times
 *   S = Icc - Icb Ibb^-1 Ibc                             variance of U, b being estimated
 *   statistic of a term = Ua' Saa^-1 Ua                  a: the columns of the term
 * </pre>
 *
 * <p>m(t) and V(t) are the mean and the covariance of the covariates among those at risk, times the weight of the
 * events, summed over Efron's steps at a tied time. A term with several columns is tested as one. A second
 * test, on one degree of freedom, asks whether the effect of the term as a whole changes: its columns are joined
 * into their linear predictor z = xa ba,
 *
 * <pre>
 *   statistic = (ba' Ua)^2 / (ba' Saa ba)
 * </pre>
 *
 * <pre>{@code
 * ProportionalHazardsTest test = fit.proportionalHazards();
 * test.global().pValue();
 * test.term("karnofsky").test();
 * }</pre>
 *
 * <table>
 *   <caption>Defaults</caption>
 *   <tr><th>option</th><th>default</th><th>elsewhere</th></tr>
 *   <tr><td>function of time</td><td>{@link TimeTransform#KAPLAN_MEIER}</td><td>the same in R; rank in lifelines;
 *       identity in Stata</td></tr>
 * </table>
 *
 * <p>The statistic is the same for a + b g, b not 0, and for covariates in other units. It uses the information also
 * when the errors of the fit are robust, as R does: with dependent rows or sampling weights its p-values are a guide
 * only.
 *
 * <p><b>Agreement.</b> With cox.zph of R package survival from 3.0 on. R's test on one degree of freedom
 * ({@code singledf}) multiplies by ba' Saa^-1 ba where the score test divides by ba' Saa ba, so that it changes with
 * the units of the covariates; that number is not offered. R's degrees of freedom are the number of columns, also where S
 * is singular; here they are its rank. Lifelines uses the approximation of 1994, in which V(t) is constant.
 *
 * <p><b>Edges.</b> Nothing to test is an answer: {@link ProportionalHazardsTest#status()}. Columns whose
 * coefficient is NaN are left out. A column without variance beyond that of b, such as one that varies in the risk set of a
 * single event time, has no test of its own.
 *
 * <p>Cost as one step of the fit, O(n p^2), and O(p^3).
 *
 * @see <a href="https://doi.org/10.1093/biomet/81.3.515">Grambsch PM, Therneau TM. Biometrika 1994;81:515-526</a>
 * @since 0.1.0
 */
public final class ProportionalHazards {
  private final TimeTransform transform;
  private final DoubleUnaryOperator function;
  private final String label;

  private ProportionalHazards(TimeTransform transform, DoubleUnaryOperator function, String label) {
    this.transform = transform;
    this.function = function;
    this.label = label;
  }

  /** {@return the test with its defaults} */
  public static ProportionalHazards withDefaults() {
    return of(TimeTransform.KAPLAN_MEIER);
  }

  private static ProportionalHazards of(TimeTransform transform) {
    DoubleUnaryOperator function =
        transform == TimeTransform.LOG ? Math::log : DoubleUnaryOperator.identity();
    return new ProportionalHazards(transform, function, transform.label());
  }

  /**
   * {@return the test against another function of time}
   *
   * @param transform the function
   */
  public ProportionalHazards with(TimeTransform transform) {
    return of(transform);
  }

  /**
   * {@return the test against a function of one's own}
   *
   * @param label how results and figures name the function, such as {@code sqrt time}
   * @param function what to set the coefficients against, by time in the unit of the data; it is called
   *     once for each event time of each stratum
   */
  public ProportionalHazards withTransform(String label, DoubleUnaryOperator function) {
    return new ProportionalHazards(
        TimeTransform.IDENTITY, requireNonNull(function), requireNonNull(label));
  }

  /** {@return the name of the function of time} */
  public String label() {
    return label;
  }

  /**
   * {@return the test of a fit}
   *
   * @param fit the fit
   * @throws IllegalStateException if the fit is {@link CoxFit#withoutRows() without rows}
   */
  public ProportionalHazardsTest test(CoxFit fit) {
    fit.checkRows("the test of proportional hazards");
    return ProportionalHazardsTest.of(this, fit);
  }

  /** Returns the function at the event times of the rows. */
  double[] at(CoxFit fit, CoxRows rows) {
    double[] g = switch (transform) {
      case KAPLAN_MEIER -> PooledTimes.of(fit).kaplanMeier(rows.time);
      case RANK -> PooledTimes.of(fit).rank(rows.time);
      case IDENTITY, LOG -> rows.time.clone();
    };
    for (int j = 0; j < g.length; j++) {
      g[j] = function.applyAsDouble(g[j]);
    }
    return g;
  }

  /** {@return for instance {@code test of proportional hazards against log time}} */
  @Override
  public String toString() {
    return "test of proportional hazards against " + label;
  }
}
