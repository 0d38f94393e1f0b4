package dev.notochord.survival.regression;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkState;

import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableList;
import dev.notochord.survival.ConfidenceInterval;
import dev.notochord.survival.Estimate;
import dev.notochord.survival.SurvivalData;
import dev.notochord.survival.covariate.CovariateDesign;
import dev.notochord.survival.covariate.Covariates;
import dev.notochord.survival.linear.QuadraticForm;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.jspecify.annotations.Nullable;

/**
 * A fitted Cox model.
 *
 * <p>{@link #status()} comes first: it says whether the coefficients are a maximum of the likelihood. All numbers are
 * on the scale of the covariates given. Immutable, and safe to share between threads.
 *
 * <p>It holds the sample and the covariates it was fitted on, which are shared and not copied, for residuals and
 * tests.
 *
 * @see CoxModel
 * @since 0.1.0
 */
public final class CoxFit {
  /** A next step of this many standard deviations of a covariate is none of a search that has arrived. */
  private static final double LARGE_STEP = 1e-3;

  private final CoxModel model;
  private final SurvivalData data;
  private final Covariates covariates;
  private final double[] center;
  private final double[] scale;
  /** The coefficients on the working scale, 0 in dependent columns. */
  private final double[] beta;

  private final boolean[] dependent;
  private final int rank;
  private final double[] modelCovariance;
  private final double @Nullable [] robustCovariance;
  private final CoxVariance variance;
  private final CoxStatus status;
  private final ImmutableList<String> affected;
  private final int iterations;
  private final double nullLogLikelihood;
  private final double logLikelihood;
  private final double scoreStatistic;
  private final double largestScore;
  private final int usedRows;
  private final long events;
  private final Supplier<HazardPath> path;
  private final @Nullable PenalizedSearch penalized;

  CoxFit(
      CoxModel model,
      SurvivalData data,
      Covariates covariates,
      CoxRows rows,
      NewtonSearch.Result found) {
    this(model, data, covariates, rows, found, null);
  }

  CoxFit(
      CoxModel model,
      SurvivalData data,
      Covariates covariates,
      CoxRows rows,
      PenalizedSearch penalized) {
    this(model, data, covariates, rows, penalized.found, penalized);
  }

  private CoxFit(
      CoxModel model,
      SurvivalData data,
      Covariates covariates,
      CoxRows rows,
      NewtonSearch.Result found,
      @Nullable PenalizedSearch penalized) {
    this.penalized = penalized;
    this.model = model;
    this.data = data;
    this.covariates = covariates;
    center = rows.center;
    scale = rows.scale;
    beta = found.beta;
    int p = beta.length;
    dependent = new boolean[p];
    for (int c = 0; c < p; c++) {
      dependent[c] = found.factor.isDependent(c);
    }
    rank = found.factor.rank();
    iterations = found.iterations;
    logLikelihood = found.evaluation.logLikelihood;
    nullLogLikelihood = found.start.logLikelihood;
    scoreStatistic = found.startGain;
    double largest = 0;
    for (int c = 0; c < p; c++) {
      largest = Math.max(largest, Math.abs(found.evaluation.score[c] / scale[c]));
    }
    largestScore = largest;
    usedRows = rows.usedRows;
    events = rows.events;
    boolean[] separated = separated(rows, found);
    status = status(found, separated);
    affected = names(status == CoxStatus.SEPARATION ? separated : dependent);
    double[] inverse = found.factor.inverse();
    variance = penalized == null ? model.variance(data) : CoxVariance.MODEL;
    if (model.penalty().selects()) {
      Arrays.fill(inverse, Double.NaN);
    }
    modelCovariance = rescaled(inverse);
    if (variance == CoxVariance.ROBUST) {
      HazardPath now = HazardPath.of(rows, model.ties(), beta);
      robustCovariance = rescaled(RobustVariance.of(data, now, inverse).variance);
    } else {
      robustCovariance = null;
    }
    path = Suppliers.memoize(() -> HazardPath.of(CoxRows.of(data, covariates), model.ties(), beta));
  }

  private boolean[] separated(CoxRows rows, NewtonSearch.Result found) {
    double step = 0;
    for (double d : found.nextStep) {
      step = Math.max(step, Math.abs(d));
    }
    return step > LARGE_STEP
        ? Separation.of(rows, model.ties(), found.nextStep)
        : new boolean[beta.length];
  }

  private CoxStatus status(NewtonSearch.Result found, boolean[] separated) {
    for (boolean column : separated) {
      if (column) {
        return CoxStatus.SEPARATION;
      }
    }
    if (!found.converged) {
      return CoxStatus.MAX_ITERATIONS;
    }
    return rank < beta.length ? CoxStatus.SINGULAR : CoxStatus.CONVERGED;
  }

  private ImmutableList<String> names(boolean[] columns) {
    ImmutableList.Builder<String> names = ImmutableList.builder();
    for (int c = 0; c < columns.length; c++) {
      if (columns[c]) {
        names.add(design().columnNames().get(c));
      }
    }
    return names.build();
  }

  private double[] rescaled(double[] working) {
    int p = beta.length;
    double[] rescaled = new double[p * p];
    for (int i = 0; i < p; i++) {
      for (int j = 0; j < p; j++) {
        rescaled[i * p + j] =
            dependent[i] || dependent[j] ? Double.NaN : working[i * p + j] / scale[i] / scale[j];
      }
    }
    return rescaled;
  }

  /** {@return the model with its options} */
  public CoxModel model() {
    return model;
  }

  /** {@return the columns of the model and how new covariates become columns} */
  public CovariateDesign design() {
    return covariates.design();
  }

  /** {@return how the search ended} */
  public CoxStatus status() {
    return status;
  }

  /**
   * {@return the columns of the design that {@link CoxStatus#SEPARATION} or {@link CoxStatus#SINGULAR} is about; empty
   * otherwise}
   */
  public ImmutableList<String> affectedColumns() {
    return affected;
  }

  /** {@return the number of steps of the search} */
  public int iterations() {
    return iterations;
  }

  /** {@return the largest part of the derivative of the log-likelihood where the search ended, without sign} */
  public double largestScore() {
    return largestScore;
  }

  /** {@return the number of rows fitted: in use and with all covariates} */
  public int usedRows() {
    return usedRows;
  }

  /** {@return the number of events; a row with a frequency counts as so many} */
  public long events() {
    return events;
  }

  /** {@return which variance the standard errors, limits and Wald tests are by: {@link CoxVariance#MODEL} or {@link
   * CoxVariance#ROBUST}} */
  public CoxVariance variance() {
    return variance;
  }

  /** {@return the coefficients, one per column of the design} */
  public ImmutableList<CoxCoefficient> coefficients() {
    ImmutableList.Builder<CoxCoefficient> coefficients = ImmutableList.builder();
    double z = z();
    int p = beta.length;
    for (int c = 0; c < p; c++) {
      double b = dependent[c] ? Double.NaN : beta[c] / scale[c];
      double se = Math.sqrt(usedCovariance()[c * p + c]);
      coefficients.add(new CoxCoefficient(
          design().columnNames().get(c),
          new Estimate(
              b, se, new ConfidenceInterval(b - z * se, b + z * se, model.confidenceLevel()))));
    }
    return coefficients.build();
  }

  /**
   * {@return the coefficient of a column}
   *
   * @param column the name of the column, such as {@code age} or {@code sexfemale}
   * @throws IllegalArgumentException if the design has no such column
   */
  public CoxCoefficient coefficient(String column) {
    int c = design().columnNames().indexOf(column);
    checkArgument(
        c >= 0, "Cox model: column '%s', expected one of %s", column, design().columnNames());
    return coefficients().get(c);
  }

  /** {@return the covariance of the coefficients by {@link #variance()}; NaN in the rows and columns of those that are NaN} */
  public double[][] covariance() {
    return square(usedCovariance());
  }

  /** {@return the inverse of the information, also when the errors are robust} */
  public double[][] modelCovariance() {
    return square(modelCovariance);
  }

  /** {@return the robust covariance, if the errors are robust} */
  public Optional<double[][]> robustCovariance() {
    return Optional.ofNullable(robustCovariance).map(this::square);
  }

  private double[] usedCovariance() {
    return robustCovariance == null ? modelCovariance : robustCovariance;
  }

  private double[][] square(double[] flat) {
    int p = beta.length;
    double[][] square = new double[p][p];
    for (int i = 0; i < p; i++) {
      System.arraycopy(flat, i * p, square[i], 0, p);
    }
    return square;
  }

  /** {@return the log partial likelihood with all coefficients 0} */
  public double nullLogLikelihood() {
    return nullLogLikelihood;
  }

  /** {@return the log partial likelihood at the coefficients, without the penalty if there is one} */
  public double logLikelihood() {
    return logLikelihood;
  }

  /**
   * {@return the test of all coefficients by twice the difference of the log-likelihoods}
   *
   * @throws IllegalStateException if the model has a penalty: the difference has no chi-square distribution then; after
   *     Firth see {@link FirthInference#likelihoodRatioTest()}
   */
  public ChiSquareTest likelihoodRatioTest() {
    checkNoPenalty("likelihood ratio test");
    return ChiSquareTest.of(2 * (logLikelihood - nullLogLikelihood), rank);
  }

  /**
   * {@return the test of all coefficients by b' V^-1 b, with the covariance of {@link #variance()}}
   *
   * @throws IllegalStateException if the model has a ridge or an elastic net as penalty: shrunken coefficients have no
   *     whole degrees of freedom
   */
  public ChiSquareTest waldTest() {
    if (shrinkage().isPresent()) {
      checkNoPenalty("Wald test");
    }
    boolean[] all = new boolean[beta.length];
    Arrays.fill(all, true);
    return waldTest(all);
  }

  /**
   * {@return the test of all coefficients by the derivative of the log-likelihood at 0, u' I^-1 u}
   *
   * @throws IllegalStateException if the model has a penalty
   */
  public ChiSquareTest scoreTest() {
    checkNoPenalty("score test");
    return ChiSquareTest.of(scoreStatistic, rank);
  }

  private ChiSquareTest waldTest(boolean[] columns) {
    int count = 0;
    int[] tested = new int[beta.length];
    for (int c = 0; c < beta.length; c++) {
      if (columns[c] && !dependent[c]) {
        tested[count++] = c;
      }
    }
    double[] b = new double[count];
    double[][] v = new double[count][count];
    for (int i = 0; i < count; i++) {
      b[i] = beta[tested[i]] / scale[tested[i]];
      for (int j = 0; j < count; j++) {
        v[i][j] = usedCovariance()[tested[i] * beta.length + tested[j]];
      }
    }
    QuadraticForm form = QuadraticForm.of(b, v);
    return ChiSquareTest.of(form.value, form.rank);
  }

  private void checkNoPenalty(String test) {
    checkState(
        penalized == null,
        "Cox model: no %s with the penalty %s, expected a fit without penalty",
        test,
        model.penalty());
  }

  /** {@return intervals and tests by Firth's likelihood, if that is what was maximised} */
  public Optional<FirthInference> firth() {
    return penalized == null ? Optional.empty() : Optional.ofNullable(penalized.firth);
  }

  /** {@return what the ridge or elastic net did, if the model has one} */
  public Optional<Shrinkage> shrinkage() {
    return penalized == null ? Optional.empty() : Optional.ofNullable(penalized.shrinkage);
  }

  double z() {
    return NormalDistribution.of(0, 1)
        .inverseSurvivalProbability((1 - model.confidenceLevel()) / 2);
  }

  /** Returns the sample. */
  SurvivalData data() {
    return data;
  }

  /** Returns the covariates of the sample. */
  Covariates covariates() {
    return covariates;
  }

  /** Returns the coefficients on the working scale, 0 in dependent columns; not to be changed. */
  double[] workingCoefficients() {
    return beta;
  }

  /** Returns whether a column depends on those before it, so that its coefficient is NaN. */
  boolean isDependent(int column) {
    return dependent[column];
  }

  /** Returns what was subtracted from each column; not to be changed. */
  double[] center() {
    return center;
  }

  /** Returns by what each column was divided then; not to be changed. */
  double[] scale() {
    return scale;
  }

  /** Returns the baseline hazard with the rows laid out; made when first asked for. */
  HazardPath path() {
    return path.get();
  }

  /** {@return the status and the coefficients, one to a line} */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder(
        String.format(Locale.ROOT, "Cox model: %d rows, %d events, %s", usedRows, events, status));
    for (CoxCoefficient coefficient : coefficients()) {
      Estimate ratio = coefficient.hazardRatio();
      text.append(String.format(
          Locale.ROOT,
          "%n  %s  HR %.4g (%.4g to %.4g), p = %.3g",
          coefficient.name(),
          ratio.value(),
          ratio.interval().lower(),
          ratio.interval().upper(),
          coefficient.pValue()));
    }
    return text.toString();
  }
}
