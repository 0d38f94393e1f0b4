package dev.notochord.survival.regression;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkState;

import com.google.common.collect.ImmutableList;
import dev.notochord.survival.ConfidenceInterval;
import dev.notochord.survival.SurvivalData;
import dev.notochord.survival.covariate.Covariates;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Intervals and tests by Firth's likelihood l*(b) = log L(b) + 1/2 log |I(b)|.
 *
 * <p>In small samples and under separation the likelihood is far from a parabola and b -+ z se misleads. These follow its
 * shape. With a coefficient held at a value, all others are chosen anew to make l* largest, the determinant being
 * that of the full information throughout:
 *
 * <pre>
 *   limits of b_j:    2 (l*(b) - max of l* with b_j held) = z^2
 *   test of b_j = 0:  2 (l*(b) - max of l* with b_j = 0),  chi-square with 1 df
 *   all b = 0:        2 (l*(b) - l*(0)),                    chi-square with as many df as independent columns
 * </pre>
 *
 * <p>These are the numbers of coxphf in R, ties after Breslow.
 *
 * <p><b>Edges.</b> A limit that the likelihood does not bound is infinite. A column that depends on others has NaN. If
 * a search does not arrive within the iterations of the model, its limit or test is NaN. Where hazard ratios pass a
 * million, rounding of the determinant may leave 1e-4 of a standard error.
 *
 * <p>Cost: about 10 fits for an interval. Safe to share between threads.
 *
 * @see CoxFit#firth()
 * @see <a href="https://doi.org/10.1111/j.0006-341X.2001.00114.x">Heinze G, Schemper M. Biometrics 2001;57:114-119</a>
 * @since 0.1.0
 */
public final class FirthInference {
  private static final int MOST_DOUBLINGS = 30;
  private static final int MOST_STEPS = 100;
  /** Each constrained maximum may take as many steps as the fit, and no fewer than this. */
  private static final int FEWEST_ITERATIONS = 50;

  private final CoxModel model;
  private final ImmutableList<String> columns;
  private final @Nullable Supplier<CoxRows> rows;
  private final double[] beta;
  private final double[] standardError;
  private final double[] scale;
  private final double maximum;
  private final double atZero;
  private final int rank;

  FirthInference(
      CoxModel model,
      SurvivalData data,
      Covariates covariates,
      double[] scale,
      FirthSearch found,
      double[] inverse,
      double atZero,
      int rank) {
    this.model = model;
    columns = covariates.design().columnNames();
    rows = () -> CoxRows.of(data, covariates);
    this.scale = scale;
    this.beta = found.beta;
    this.maximum = found.best.logLikelihood;
    this.atZero = atZero;
    this.rank = rank;
    standardError = new double[beta.length];
    for (int c = 0; c < beta.length; c++) {
      standardError[c] = Math.sqrt(inverse[c * beta.length + c]);
    }
  }

  private FirthInference(FirthInference all) {
    model = all.model;
    columns = all.columns;
    rows = null;
    scale = all.scale;
    beta = all.beta;
    maximum = all.maximum;
    atZero = all.atZero;
    rank = all.rank;
    standardError = all.standardError;
  }

  /** Returns what can be told without searching again. */
  FirthInference withoutRows() {
    return new FirthInference(this);
  }

  /**
   * {@return the largest value of l*, the determinant taken over the independent columns}
   *
   * <p>The determinant is that of the information on the scale given.
   */
  public double penalizedLogLikelihood() {
    return maximum - logScale();
  }

  /** {@return l* with all coefficients 0} */
  public double nullPenalizedLogLikelihood() {
    return atZero - logScale();
  }

  private double logScale() {
    double sum = 0;
    for (int c = 0; c < scale.length; c++) {
      // The information of x / s is that of x divided by s^2.
      sum -= standardError[c] > 0 ? Math.log(scale[c]) : 0;
    }
    return sum;
  }

  /** {@return the test of all coefficients by twice the difference of l*} */
  public ChiSquareTest likelihoodRatioTest() {
    return ChiSquareTest.of(2 * (maximum - atZero), rank);
  }

  /**
   * {@return the test that a coefficient is 0}
   *
   * @param column the name of the column
   * @throws IllegalArgumentException if the design has no such column
   * @throws IllegalStateException if the fit is {@link CoxFit#withoutRows() without rows}
   */
  public ChiSquareTest likelihoodRatioTest(String column) {
    int c = index(column);
    if (!(standardError[c] > 0)) {
      return ChiSquareTest.of(Double.NaN, 0);
    }
    double[] start = beta.clone();
    start[c] = 0;
    FirthSearch search = search().maximize(start, c);
    return search.converged
        ? ChiSquareTest.of(2 * (maximum - search.best.logLikelihood), 1)
        : new ChiSquareTest(Double.NaN, 1, Double.NaN);
  }

  /**
   * {@return the limits of a coefficient by its profile, at the confidence level of the model}
   *
   * @param column the name of the column
   * @throws IllegalArgumentException if the design has no such column
   * @throws IllegalStateException if the fit is {@link CoxFit#withoutRows() without rows}
   */
  public ConfidenceInterval profileInterval(String column) {
    int c = index(column);
    double level = model.confidenceLevel();
    if (!(standardError[c] > 0)) {
      return new ConfidenceInterval(Double.NaN, Double.NaN, level);
    }
    return new ConfidenceInterval(limit(c, -1) / scale[c], limit(c, 1) / scale[c], level);
  }

  private int index(String column) {
    int c = columns.indexOf(column);
    checkArgument(c >= 0, "Cox model: column '%s', expected one of %s", column, columns);
    return c;
  }

  private FirthSearch search() {
    checkState(
        rows != null,
        "Cox fit: was asked for profiles of Firth's likelihood, but holds no rows; ask before withoutRows()");
    return new FirthSearch(
        new FirthLikelihood(rows.get(), model.ties()),
        Math.max(model.maxIterations(), FEWEST_ITERATIONS),
        FitProgress.NONE);
  }

  /** Goes outwards until the profile has fallen enough, then in between by Newton's steps within the bracket. */
  private double limit(int c, int side) {
    double z = WaldLimits.z(model.confidenceLevel());
    FirthSearch search = search();
    double[] inside = beta;
    double near = 0;
    double far = z * standardError[c];
    double excess = excess(search, inside, c, beta[c] + side * far, z);
    for (int i = 0; excess < 0; i++) {
      if (i == MOST_DOUBLINGS) {
        return side * Double.POSITIVE_INFINITY;
      }
      near = far;
      inside = search.beta;
      far *= 2;
      excess = excess(search, inside, c, beta[c] + side * far, z);
    }
    double distance = far;
    for (int i = 0; i < MOST_STEPS && far - near > 4 * Math.ulp(far); i++) {
      if (Double.isNaN(excess)) {
        return Double.NaN;
      }
      double slope = -2 * side * search.best.score[c];
      double next = excess < Double.POSITIVE_INFINITY ? distance - excess / slope : Double.NaN;
      if (Math.abs(next - distance) <= 1e-13 * distance) {
        return beta[c] + side * next;
      }
      distance = next > near && next < far ? next : (near + far) / 2;
      excess = excess(search, inside, c, beta[c] + side * distance, z);
      if (excess < 0) {
        near = distance;
        inside = search.beta;
      } else {
        far = distance;
      }
    }
    return beta[c] + side * distance;
  }

  /** Returns by how much twice the fall of the profile exceeds z^2; infinite where no likelihood is left. */
  private double excess(FirthSearch search, double[] start, int c, double value, double z) {
    double[] at = start.clone();
    at[c] = value;
    search.maximize(at, c);
    if (!search.best.isFinite()) {
      return Double.POSITIVE_INFINITY;
    }
    return search.converged ? 2 * (maximum - search.best.logLikelihood) - z * z : Double.NaN;
  }
}
