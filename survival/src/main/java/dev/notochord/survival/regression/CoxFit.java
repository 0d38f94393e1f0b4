package dev.notochord.survival.regression;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkState;

import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.primitives.Booleans;
import dev.notochord.survival.ConfidenceInterval;
import dev.notochord.survival.Estimate;
import dev.notochord.survival.SurvivalData;
import dev.notochord.survival.concordance.Concordance;
import dev.notochord.survival.concordance.ConcordanceEstimate;
import dev.notochord.survival.covariate.CovariateDesign;
import dev.notochord.survival.covariate.CovariateProfile;
import dev.notochord.survival.covariate.Covariates;
import dev.notochord.survival.covariate.Term;
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
  private final ChiSquareTest waldTest;
  private final @Nullable ChiSquareTest robustScoreTest;
  private final ImmutableList<String> strata;
  private final int usedRows;
  private final long events;
  private final Supplier<HazardPath> path;
  private final Supplier<CoxCurves> curves;
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
    strata = rows.strata.equals(ImmutableList.of("")) ? ImmutableList.of() : rows.strata;
    boolean[] separated = separated(rows, found);
    status = status(found, separated);
    affected = switch (status) {
      case SEPARATION -> names(separated);
      case SINGULAR -> names(dependent);
      case CONVERGED, MAX_ITERATIONS, NOT_FINITE -> ImmutableList.of();
    };
    double[] inverse = found.factor.inverse();
    variance = penalized == null ? model.variance(data) : CoxVariance.MODEL;
    if (model.penalty().selects()) {
      Arrays.fill(inverse, Double.NaN);
    }
    modelCovariance = rescaled(inverse);
    if (variance == CoxVariance.ROBUST) {
      HazardPath now = HazardPath.of(rows, model.ties(), beta);
      RobustVariance robust = RobustVariance.of(data, now, inverse);
      robustCovariance = rescaled(robust.variance);
      waldTest = WaldTest.ofAll(found, robust.meat);
      HazardPath atZero = HazardPath.of(rows, model.ties(), new double[p]);
      robustScoreTest =
          WaldTest.of(found.start.score, RobustVariance.of(data, atZero, inverse).meat, dependent);
    } else {
      robustCovariance = null;
      waldTest = WaldTest.ofAll(found);
      robustScoreTest = null;
    }
    path = Suppliers.memoize(() -> HazardPath.of(CoxRows.of(data, covariates), model.ties(), beta));
    curves = Suppliers.memoize(() -> CoxCurves.of(this));
  }

  private boolean[] separated(CoxRows rows, NewtonSearch.Result found) {
    double step = 0;
    for (double d : found.nextStep) {
      step = Math.max(step, Math.abs(d));
    }
    boolean[] columns = new boolean[beta.length];
    if (step > LARGE_STEP) {
      columns = Separation.of(rows, model.ties(), found.nextStep);
      if (!Booleans.contains(columns, true)) {
        columns = Separation.of(rows, model.ties(), found.beta);
      }
    }
    return columns;
  }

  private CoxStatus status(NewtonSearch.Result found, boolean[] separated) {
    for (boolean column : separated) {
      if (column) {
        return CoxStatus.SEPARATION;
      }
    }
    if (!found.evaluation.isFinite()) {
      return CoxStatus.NOT_FINITE;
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
    return coefficients().get(indexOf(column));
  }

  private int indexOf(String column) {
    int c = design().columnNames().indexOf(column);
    checkArgument(
        c >= 0, "Cox model: column '%s', expected one of %s", column, design().columnNames());
    return c;
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

  /** Returns the covariance by {@link #variance()}, row after row; not to be changed. */
  double[] usedCovariance() {
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
   * <p>A robust covariance has no inverse where there are not more clusters than columns. A generalised inverse takes its
   * place then, and its rank is the degrees of freedom; other programs, R among them, take other inverses and get other
   * statistics.
   *
   * @throws IllegalStateException if the model has a ridge or an elastic net as penalty: shrunken coefficients have no
   *     whole degrees of freedom
   */
  public ChiSquareTest waldTest() {
    checkNoShrinkage();
    return waldTest;
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

  /**
   * {@return the test of all coefficients by the derivative of the log-likelihood at 0 with the robust covariance of
   * that derivative, if the errors are robust}
   */
  public Optional<ChiSquareTest> robustScoreTest() {
    return Optional.ofNullable(robustScoreTest);
  }

  /**
   * {@return for each term of the design the Wald test of all its coefficients at once, with the covariance of {@link
   * #variance()}}
   *
   * <p>The degrees of freedom are those of its columns that are not NaN. A term with interactions is tested with these
   * kept, which is seldom the question.
   *
   * @throws IllegalStateException if the model has a ridge or an elastic net as penalty
   */
  public ImmutableMap<String, ChiSquareTest> termTests() {
    checkNoShrinkage();
    return design().terms().stream()
        .collect(ImmutableMap.toImmutableMap(
            Term::name, term -> WaldTest.of(this, term.firstColumn(), term.endColumn())));
  }

  /**
   * {@return the likelihood-ratio test of the coefficients this model has and a smaller one has not}
   *
   * <p>Its columns are compared by name: do not give one name to different splines.
   *
   * @param smaller a fit of the same rows with some of the columns
   * @throws IllegalArgumentException if the likelihoods cannot be compared: other rows, events, strata, offsets or
   *     ties, columns that this model has not, a robust variance, or a search that was not done
   * @throws IllegalStateException if one of the models has a penalty
   */
  public ChiSquareTest compareWith(CoxFit smaller) {
    checkNoPenalty("comparison");
    smaller.checkNoPenalty("comparison");
    return NestedModels.compare(this, smaller);
  }

  /**
   * {@return Akaike's criterion: -2 log L + 2 p, for p coefficients that are not NaN}
   *
   * @throws IllegalStateException if the model has a penalty, whose parameters are not p
   */
  public double aic() {
    checkNoPenalty("criterion of Akaike");
    return -2 * logLikelihood + 2 * rank;
  }

  /**
   * {@return Schwarz's criterion: -2 log L + p log(d), for p coefficients that are not NaN and d events}
   *
   * <p>It counts events and not rows, for censored rows say nothing of their own. R's {@code BIC} does so too.
   *
   * @see <a href="https://doi.org/10.1111/j.0006-341X.2000.00256.x">Volinsky CT, Raftery AE. Biometrics
   *     2000;56:256-262</a>
   * @throws IllegalStateException if the model has a penalty, whose parameters are not p
   */
  public double bic() {
    checkNoPenalty("criterion of Schwarz");
    return -2 * logLikelihood + rank * Math.log((double) events);
  }

  /**
   * {@return the sum of weights times coefficients, with error and limits by {@link #variance()}}
   *
   * <p>NaN if a coefficient with a weight other than 0 is NaN.
   *
   * @param weights one per column of the design
   * @throws IllegalArgumentException if there is not one finite weight per column
   */
  public Estimate contrast(double... weights) {
    return Contrast.of(this, weights);
  }

  /**
   * {@return the hazard of one subject over that of another, with limits exp(b -+ z se); its standard error is by the
   * delta method}
   *
   * @param subject the covariates of the one
   * @param reference those of the other, of the same stratum if any is given
   * @throws IllegalArgumentException if a profile does not fit the {@link #design()}, or if the strata differ, whose
   *     hazards have no common ratio
   */
  public Estimate hazardRatio(CovariateProfile subject, CovariateProfile reference) {
    return Contrast.ofProfiles(this, subject, reference);
  }

  /**
   * {@return the profile-likelihood limits of a coefficient: the values that a likelihood-ratio test does not reject}
   *
   * <p>With pl(b) the maximum of the log-likelihood over the other coefficients, they are where 2 (log L - pl(b)) is the
   * quantile of chi-square with one degree of freedom at the confidence level. Better than Wald's when the
   * likelihood is skew, and still there when it rises without end: a limit on that side is infinite.
   * NaN for a coefficient that is NaN, and where a search was not done.
   *
   * <p>Cost some 20 fits, begun near their ends, for each limit. Needs the rows.
   *
   * @param column the name of the column
   * @throws IllegalArgumentException if the design has no such column, or with a robust variance, for
   *     which the likelihood is none
   * @throws IllegalStateException if the model has a penalty; after Firth see {@link FirthInference}
   * @see <a href="https://doi.org/10.2307/2347496">Venzon DJ, Moolgavkar SH. Applied Statistics 1988;37:87-94</a>
   */
  public ConfidenceInterval profileInterval(String column) {
    checkNoPenalty("profile likelihood");
    return new ProfileInterval(this).of(indexOf(column));
  }

  /**
   * {@return the profile-likelihood limits of all coefficients, by column}
   *
   * @throws IllegalArgumentException with a robust variance
   * @throws IllegalStateException if the model has a penalty
   * @see #profileInterval
   */
  public ImmutableMap<String, ConfidenceInterval> profileIntervals() {
    checkNoPenalty("profile likelihood");
    ProfileInterval profile = new ProfileInterval(this);
    ImmutableMap.Builder<String, ConfidenceInterval> intervals = ImmutableMap.builder();
    for (int c = 0; c < beta.length; c++) {
      intervals.put(design().columnNames().get(c), profile.of(c));
    }
    return intervals.buildOrThrow();
  }

  /** {@return what to do about a {@link #status()} other than {@link CoxStatus#CONVERGED}, in words} */
  public Optional<String> advice() {
    return CoxAdvice.of(this);
  }

  /**
   * {@return the fit as a table: hazard ratios with limits by term, the reference levels of factors, tests, status}
   *
   * <p>For reading; its form may change.
   */
  public String summary() {
    return CoxSummary.of(this);
  }

  /** Returns whether some columns depend on those before them. */
  boolean isSingular() {
    return rank < beta.length;
  }

  /** Returns the number of columns that do not depend on those before them. */
  int rank() {
    return rank;
  }

  /** Returns the columns that depend on those before them. */
  ImmutableList<String> dependentColumns() {
    return names(dependent);
  }

  /**
   * {@return per row of the data the linear predictor: offset + (x - mean)'b, the means being those of the rows fitted;
   * NaN for a row that was not fitted, a coefficient that is NaN counting as 0}
   *
   * <p>The means drop out of every difference; the values are those of R's {@code predict(fit)}, up to columns of
   * 0 and 1, which R leaves where they are. Cost O(n p).
   */
  public double[] linearPredictors() {
    double[] predictors = new double[data.rows()];
    Arrays.fill(predictors, Double.NaN);
    int p = beta.length;
    double[] x = new double[p];
    for (int i = 0; i < data.usedRows(); i++) {
      int row = data.rowByTime(i);
      if (covariates.isComplete(row)) {
        covariates.copyRow(row, x, 0);
        double eta = covariates.offset(row);
        for (int c = 0; c < p; c++) {
          eta += beta[c] * ((x[c] - center[c]) / scale[c]);
        }
        predictors[row] = eta;
      }
    }
    return predictors;
  }

  /**
   * {@return how well the linear predictor orders the survival of the rows fitted, within strata; at the level of the
   * model, with the errors of independent units}
   *
   * <p>It is judged on the rows that made the model, which flatters it. A coefficient that is NaN counts as 0. For
   * other weights of the pairs pass {@link #linearPredictors()} to {@link
   * dev.notochord.survival.concordance.Concordance}. Agrees with R's {@code concordance(fit)}. Cost O(n log n).
   */
  public ConcordanceEstimate concordance() {
    FittedSample fitted = FittedSample.of(data, covariates);
    return Concordance.withDefaults()
        .withConfidenceLevel(model.confidenceLevel())
        .ofRisk(fitted.data, fitted.select(linearPredictors()));
  }

  /**
   * {@return measures of how much of the variation of survival the covariates explain; one more Cox model is fitted}
   *
   * @throws IllegalArgumentException if the data have sampling weights or several rows of a subject
   * @throws IllegalStateException if the model has a penalty
   */
  public ExplainedVariation explainedVariation() {
    return ExplainedVariation.of(this, data);
  }

  /** {@return the names of the strata; empty without strata} */
  public ImmutableList<String> strata() {
    return strata;
  }

  /** {@return predicted survival curves with their defaults} */
  public CoxCurves curves() {
    return curves.get();
  }

  /**
   * {@return the survival of one subject: {@link CoxCurves#at} with the defaults}
   *
   * @param profile the covariates, with those that name the stratum if there are several
   * @throws IllegalArgumentException if the profile does not fit the design, or the stratum is not known
   */
  public PredictedSurvival at(CovariateProfile profile) {
    return curves().at(profile);
  }

  /**
   * {@return the survival for covariates at the means of the columns: {@link CoxCurves#atMeans} with the defaults}
   *
   * @throws IllegalArgumentException if there are several strata
   */
  public PredictedSurvival atMeans() {
    return curves().atMeans();
  }

  /**
   * {@return the survival for covariates 0 in every column: {@link CoxCurves#atZero} with the defaults}
   *
   * @throws IllegalArgumentException if there are several strata
   */
  public PredictedSurvival atZero() {
    return curves().atZero();
  }

  /**
   * {@return the survival of one subject whose covariates change: {@link CoxCurves#along} with the defaults}
   *
   * @param covariatePath the covariates over time
   * @throws IllegalArgumentException if a profile does not fit the design, or a stratum is not known
   */
  public PredictedSurvival along(CovariatePath covariatePath) {
    return curves().along(covariatePath);
  }

  /**
   * {@return curves in a stratum}
   *
   * @param name one of {@link #strata()}
   * @throws IllegalArgumentException if the fit has no such stratum
   */
  public CoxCurves inStratum(String name) {
    return curves().inStratum(name);
  }

  /**
   * {@return the average survival of the rows of the sample: {@link CoxCurves#standardized}}
   *
   * @throws IllegalArgumentException if subjects have several rows
   */
  public PredictedSurvival standardized() {
    return curves().standardized();
  }

  /**
   * {@return for each level of a factor the average survival of the rows of the sample if all had it: {@link
   * CoxCurves#standardizedBy}}
   *
   * @param factor the name of the factor
   * @throws IllegalArgumentException if it is not one, or subjects have several rows
   */
  public ImmutableMap<String, PredictedSurvival> standardizedBy(String factor) {
    return curves().standardizedBy(factor);
  }

  /** Returns the baseline hazard; made when first asked for. */
  BaselineHazard baseline() {
    return path().baseline;
  }

  private void checkNoShrinkage() {
    if (shrinkage().isPresent()) {
      checkNoPenalty("Wald test");
    }
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

  /** {@return the residuals of the rows, made when they are asked for} */
  public CoxResiduals residuals() {
    return CoxResiduals.of(this);
  }

  /** {@return the test of proportional hazards with its defaults: {@link ProportionalHazards#test}} */
  public ProportionalHazardsTest proportionalHazards() {
    return ProportionalHazards.withDefaults().test(this);
  }

  /**
   * {@return the test of proportional hazards against a function of time}
   *
   * @param transform the function
   */
  public ProportionalHazardsTest proportionalHazards(TimeTransform transform) {
    return ProportionalHazards.withDefaults().with(transform).test(this);
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
