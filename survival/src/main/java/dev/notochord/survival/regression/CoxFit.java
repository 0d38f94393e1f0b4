package dev.notochord.survival.regression;

import static com.google.common.base.Preconditions.checkState;

import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.primitives.Ints;
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
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A fitted Cox model.
 *
 * <p>{@link #status()} comes first: it says whether the coefficients are a maximum of the likelihood. All numbers are
 * on the scale of the covariates given. Immutable, and safe to share between threads.
 *
 * <p><b>Rows.</b> It holds the sample and the covariates it was fitted on, which are shared with the caller and not
 * copied: residuals, tests of proportional hazards, profile limits and average curves of the sample are made of them
 * when asked for, and then it also keeps its rows laid out, 8 n (p + 5) bytes. {@link #withoutRows()} lets go of all
 * that: what is left predicts and tests coefficients and is as large as the event times of the sample.
 *
 * @see CoxModel
 * @since 0.1.0
 */
public final class CoxFit {
  private final CoxModel model;
  private final CovariateDesign design;
  private final FittedCoefficients fitted;
  private final double[] modelCovariance;
  private final double @Nullable [] robustCovariance;
  private final CoxVariance variance;
  private final int iterations;
  private final double nullLogLikelihood;
  private final double logLikelihood;
  private final double scoreStatistic;
  private final ChiSquareTest waldTest;
  private final @Nullable ChiSquareTest robustScoreTest;
  private final ImmutableList<String> strata;
  private final int usedRows;
  private final long events;
  private final @Nullable FirthInference firth;
  private final @Nullable Shrinkage shrinkage;
  private final Supplier<BaselineHazard> baseline;
  private final Supplier<CoxCurves> curves;
  private final @Nullable Rows rows;

  /** What the fit was made from, and its path along the hazard once it is made. */
  private record Rows(SurvivalData data, Covariates covariates, Supplier<HazardPath> path) {}

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
    this.model = model;
    design = covariates.design();
    firth = penalized == null ? null : penalized.firth;
    shrinkage = penalized == null ? null : penalized.shrinkage;
    fitted = new FittedCoefficients(
        design.columnNames(),
        rows,
        found,
        found.converged,
        step -> Separation.ofEither(rows, model.ties(), step, found.beta));
    double[] beta = fitted.beta;
    iterations = found.iterations;
    logLikelihood = found.evaluation.logLikelihood;
    nullLogLikelihood = found.start.logLikelihood;
    scoreStatistic = found.startGain;
    usedRows = rows.usedRows;
    events = rows.events;
    strata = rows.strata.equals(ImmutableList.of("")) ? ImmutableList.of() : rows.strata;
    double[] inverse = found.factor.inverse();
    variance = penalized == null ? model.variance(data) : CoxVariance.MODEL;
    if (model.penalty().selects()) {
      Arrays.fill(inverse, Double.NaN);
    }
    modelCovariance = fitted.rescaled(inverse);
    if (variance == CoxVariance.ROBUST) {
      HazardPath now = HazardPath.of(rows, model.ties(), beta);
      RobustVariance robust = RobustVariance.of(data, now, inverse);
      robustCovariance = fitted.rescaledSandwich(robust.variance);
      waldTest = fitted.isMaximum()
          ? WaldTest.ofAll(found, robust.meat)
          : fitted.waldTest(0, beta.length, robustCovariance);
      HazardPath atZero = HazardPath.of(rows, model.ties(), new double[beta.length]);
      double[] meat = RobustVariance.of(data, atZero, inverse).meat;
      robustScoreTest = WaldTest.of(found.start.score, meat, fitted.dependent);
    } else {
      robustCovariance = null;
      waldTest = WaldTest.ofAll(found);
      robustScoreTest = null;
    }
    Supplier<HazardPath> path =
        Suppliers.memoize(() -> HazardPath.of(CoxRows.of(data, covariates), model.ties(), beta));
    this.rows = new Rows(data, covariates, path);
    baseline = () -> path.get().baseline;
    curves = Suppliers.memoize(() -> CoxCurves.of(this));
  }

  /** Takes what was fitted from sums over rows that were never here. */
  CoxFit(
      CoxModel model,
      CovariateDesign design,
      FittedCoefficients fitted,
      NewtonSearch.Result found,
      CoxScan scan,
      BaselineHazard made) {
    this.model = model;
    this.design = design;
    this.fitted = fitted;
    modelCovariance = fitted.rescaled(found.factor.inverse());
    robustCovariance = null;
    variance = CoxVariance.MODEL;
    iterations = found.iterations;
    nullLogLikelihood = found.start.logLikelihood;
    logLikelihood = found.evaluation.logLikelihood;
    scoreStatistic = found.startGain;
    waldTest = WaldTest.ofAll(found);
    robustScoreTest = null;
    strata = made.strata.equals(ImmutableList.of("")) ? ImmutableList.of() : made.strata;
    usedRows = Ints.saturatedCast(scan.rows());
    events = scan.events();
    firth = null;
    shrinkage = null;
    baseline = () -> made;
    curves = Suppliers.memoize(() -> CoxCurves.of(this));
    rows = null;
  }

  /** Takes all of a fit but its rows. */
  private CoxFit(CoxFit fit) {
    model = fit.model;
    design = fit.design;
    fitted = fit.fitted;
    modelCovariance = fit.modelCovariance;
    robustCovariance = fit.robustCovariance;
    variance = fit.variance;
    iterations = fit.iterations;
    nullLogLikelihood = fit.nullLogLikelihood;
    logLikelihood = fit.logLikelihood;
    scoreStatistic = fit.scoreStatistic;
    waldTest = fit.waldTest;
    robustScoreTest = fit.robustScoreTest;
    strata = fit.strata;
    usedRows = fit.usedRows;
    events = fit.events;
    firth = fit.firth == null ? null : fit.firth.withoutRows();
    shrinkage = fit.shrinkage;
    BaselineHazard made = fit.baseline();
    baseline = () -> made;
    curves = Suppliers.memoize(() -> CoxCurves.of(this));
    rows = null;
  }

  /**
   * {@return this fit without the sample and covariates, for one that is kept for its coefficients and predictions}
   *
   * <p>Coefficients, tests of them, criteria, hazard ratios, {@link #summary()} and curves of profiles are the same.
   * What is made of rows throws an {@code IllegalStateException}: residuals, {@link #proportionalHazards()}, {@link
   * #concordance()}, {@link #linearPredictors()}, {@link #explainedVariation()}, {@link #profileInterval}, those of
   * {@link #firth()} that search again, and curves {@link #standardized()} over the sample; ask for these before.
   *
   * <p>Memory 16 (p + 3) bytes per event time. Cost O(n p) once, for the baseline hazard.
   */
  public CoxFit withoutRows() {
    return rows == null ? this : new CoxFit(this);
  }

  /** {@return the model with its options} */
  public CoxModel model() {
    return model;
  }

  /** {@return the columns of the model and how new covariates become columns} */
  public CovariateDesign design() {
    return design;
  }

  /** {@return how the search ended} */
  public CoxStatus status() {
    return fitted.status;
  }

  /**
   * {@return the columns of the design that {@link CoxStatus#SEPARATION} or {@link CoxStatus#SINGULAR} is about; empty
   * otherwise}
   */
  public ImmutableList<String> affectedColumns() {
    return fitted.affected;
  }

  /** {@return the number of steps of the search} */
  public int iterations() {
    return iterations;
  }

  /** {@return the largest part of the derivative of the log-likelihood where the search ended, without sign} */
  public double largestScore() {
    return fitted.largestScore;
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
    return fitted.coefficients(usedCovariance(), model.confidenceLevel());
  }

  /**
   * {@return the coefficient of a column}
   *
   * @param column the name of the column, such as {@code age} or {@code sexfemale}
   * @throws IllegalArgumentException if the design has no such column
   */
  public CoxCoefficient coefficient(String column) {
    return coefficients().get(fitted.indexOf(column, "Cox model"));
  }

  /**
   * {@return the covariance of the coefficients by {@link #variance()}; NaN in the rows and columns of those that are NaN
   * and, if it is robust, of those that are separated, and throughout without a maximum}
   */
  public double[][] covariance() {
    return fitted.square(usedCovariance());
  }

  /** {@return the inverse of the information, also when the errors are robust} */
  public double[][] modelCovariance() {
    return fitted.square(modelCovariance);
  }

  /**
   * {@return the robust covariance, if the errors are robust; NaN in the rows and columns of coefficients that are NaN or
   * {@linkplain CoxStatus#SEPARATION separated}, for which a sandwich would be small}
   */
  public Optional<double[][]> robustCovariance() {
    return Optional.ofNullable(robustCovariance).map(fitted::square);
  }

  /** Returns the inverse of the information on the working scale, 0 in dependent columns. */
  double[] workingInverse() {
    return fitted.toWorkingCovariance(modelCovariance);
  }

  /** Returns the covariance by {@link #variance()}, row after row; not to be changed. */
  double[] usedCovariance() {
    return robustCovariance == null ? modelCovariance : robustCovariance;
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
    return ChiSquareTest.of(2 * (logLikelihood - nullLogLikelihood), fitted.rank);
  }

  /**
   * {@return the test of all coefficients by b' V^-1 b, with the covariance of {@link #variance()}; columns in which that
   * is NaN are left out}
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
    return ChiSquareTest.of(scoreStatistic, fitted.rank);
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
            Term::name,
            term -> fitted.waldTest(term.firstColumn(), term.endColumn(), usedCovariance())));
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
    return -2 * logLikelihood + 2 * fitted.rank;
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
    return -2 * logLikelihood + fitted.rank * Math.log((double) events);
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
   * @throws IllegalStateException if the model has a penalty, after Firth see {@link FirthInference}; or {@link
   *     #withoutRows() without rows}
   * @see <a href="https://doi.org/10.2307/2347496">Venzon DJ, Moolgavkar SH. Applied Statistics 1988;37:87-94</a>
   */
  public ConfidenceInterval profileInterval(String column) {
    checkNoPenalty("profile likelihood");
    int c = fitted.indexOf(column, "Cox model");
    checkRows("profile limits");
    return new ProfileInterval(this).of(c);
  }

  /**
   * {@return the profile-likelihood limits of all coefficients, by column}
   *
   * @throws IllegalArgumentException with a robust variance
   * @throws IllegalStateException if the model has a penalty, or {@link #withoutRows() without rows}
   * @see #profileInterval
   */
  public ImmutableMap<String, ConfidenceInterval> profileIntervals() {
    checkNoPenalty("profile likelihood");
    checkRows("profile limits");
    ProfileInterval profile = new ProfileInterval(this);
    ImmutableMap.Builder<String, ConfidenceInterval> intervals = ImmutableMap.builder();
    for (int c = 0; c < fitted.beta.length; c++) {
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

  /**
   * {@return per row of the data the linear predictor: offset + (x - mean)'b, the means being those of the rows fitted;
   * NaN for a row that was not fitted, a coefficient that is NaN counting as 0}
   *
   * <p>The means drop out of every difference; the values are those of R's {@code predict(fit)}, up to columns of
   * 0 and 1, which R leaves where they are. Cost O(n p).
   *
   * @throws IllegalStateException {@link #withoutRows() without rows}
   */
  public double[] linearPredictors() {
    Rows sample = rowsFor("linear predictors");
    return LinearPredictor.ofSample(sample.data(), sample.covariates(), fitted);
  }

  /**
   * {@return how well the linear predictor orders the survival of the rows fitted, within strata; at the level of the
   * model, with the errors of independent units}
   *
   * <p>It is judged on the rows that made the model, which flatters it. A coefficient that is NaN counts as 0. For
   * other weights of the pairs pass {@link #linearPredictors()} to {@link
   * dev.notochord.survival.concordance.Concordance}. Agrees with R's {@code concordance(fit)}. Cost O(n log n).
   *
   * @throws IllegalStateException {@link #withoutRows() without rows}
   */
  public ConcordanceEstimate concordance() {
    Rows all = rowsFor("the concordance");
    FittedSample sample = FittedSample.of(all.data(), all.covariates());
    return Concordance.withDefaults()
        .withConfidenceLevel(model.confidenceLevel())
        .ofRisk(sample.data, sample.select(linearPredictors()));
  }

  /**
   * {@return measures of how much of the variation of survival the covariates explain; one more Cox model is fitted}
   *
   * @throws IllegalArgumentException if the data have sampling weights or several rows of a subject
   * @throws IllegalStateException if the model has a penalty, or {@link #withoutRows() without rows}
   */
  public ExplainedVariation explainedVariation() {
    return ExplainedVariation.of(this, rowsFor("explained variation").data());
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
   * @throws IllegalStateException {@link #withoutRows() without rows}
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
   * @throws IllegalStateException {@link #withoutRows() without rows}
   */
  public ImmutableMap<String, PredictedSurvival> standardizedBy(String factor) {
    return curves().standardizedBy(factor);
  }

  /** Returns the baseline hazard; made when first asked for. */
  BaselineHazard baseline() {
    return baseline.get();
  }

  private void checkNoShrinkage() {
    if (shrinkage != null) {
      checkNoPenalty("Wald test");
    }
  }

  private void checkNoPenalty(String test) {
    checkState(
        firth == null && shrinkage == null,
        "Cox model: no %s with the penalty %s, expected a fit without penalty",
        test,
        model.penalty());
  }

  /** {@return intervals and tests by Firth's likelihood, if that is what was maximised} */
  public Optional<FirthInference> firth() {
    return Optional.ofNullable(firth);
  }

  /** {@return what the ridge or elastic net did, if the model has one} */
  public Optional<Shrinkage> shrinkage() {
    return Optional.ofNullable(shrinkage);
  }

  /** Returns the coefficients as the search left them. */
  FittedCoefficients fitted() {
    return fitted;
  }

  /** Returns the sample. */
  SurvivalData data() {
    return rowsFor("its sample").data();
  }

  /** Returns the covariates of the sample. */
  Covariates covariates() {
    return rowsFor("its covariates").covariates();
  }

  /** Returns the baseline hazard with the rows laid out; made when first asked for. */
  HazardPath path() {
    return rowsFor("its rows").path().get();
  }

  private Rows rowsFor(String what) {
    checkRows(what);
    return Objects.requireNonNull(rows);
  }

  /** Throws an exception if the rows that something is made of were let go of. */
  void checkRows(String what) {
    checkState(
        rows != null,
        "Cox fit: was asked for %s, but holds no rows; ask before withoutRows()",
        what);
  }

  /**
   * {@return the residuals of the rows, made when they are asked for}
   *
   * @throws IllegalStateException {@link #withoutRows() without rows}
   */
  public CoxResiduals residuals() {
    checkRows("residuals");
    return CoxResiduals.of(this);
  }

  /**
   * {@return the test of proportional hazards with its defaults: {@link ProportionalHazards#test}}
   *
   * @throws IllegalStateException {@link #withoutRows() without rows}
   */
  public ProportionalHazardsTest proportionalHazards() {
    return ProportionalHazards.withDefaults().test(this);
  }

  /**
   * {@return the test of proportional hazards against a function of time}
   *
   * @param transform the function
   * @throws IllegalStateException {@link #withoutRows() without rows}
   */
  public ProportionalHazardsTest proportionalHazards(TimeTransform transform) {
    return ProportionalHazards.withDefaults().with(transform).test(this);
  }

  /** {@return the status and the coefficients, one to a line} */
  @Override
  public String toString() {
    return String.format(
            Locale.ROOT, "Cox model: %d rows, %d events, %s", usedRows, events, status())
        + CoxCoefficient.lines(coefficients(), "HR");
  }
}
