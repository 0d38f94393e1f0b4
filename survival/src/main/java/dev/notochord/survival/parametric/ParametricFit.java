package dev.notochord.survival.parametric;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.primitives.ImmutableDoubleArray;
import dev.notochord.survival.Estimate;
import dev.notochord.survival.IntervalCensoredData;
import dev.notochord.survival.SurvivalData;
import dev.notochord.survival.covariate.CovariateDesign;
import dev.notochord.survival.covariate.CovariateProfile;
import dev.notochord.survival.covariate.Covariates;
import dev.notochord.survival.covariate.Term;
import dev.notochord.survival.regression.ChiSquareTest;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * A fitted parametric model.
 *
 * <p>{@link #status()} comes first: it says whether the estimates are a maximum of the likelihood. All numbers are on
 * the scale of the times and covariates given. Immutable, and without the rows of the sample.
 *
 * <p>Estimates are on the scale on which they are normal, such as log(sigma); {@link #naturalParameters()} has the
 * numbers of the distribution itself, for covariates 0.
 *
 * @see ParametricModel
 * @since 0.1.0
 */
public final class ParametricFit {
  private final ParametricModel model;
  private final CovariateDesign design;
  private final LifetimeFamily family;
  private final ParametricStatus status;
  private final ImmutableList<String> names;
  private final ParametricEstimates of;
  private final ParametricVariance variance;
  private final ImmutableList<String> affected;
  private final double nullLogLikelihood;
  private final int rows;
  private final int incompleteRows;
  private final double events;
  private final double lastTime;
  private final long fingerprint;

  ParametricFit(ParametricModel model, CovariateDesign design, FittedLifetimes fitted) {
    this.model = model;
    this.design = design;
    family = fitted.family.reported();
    status = fitted.status;
    Predictors predictors = fitted.predictors;
    names = Predictors.names(predictors, design, family.parameterNames());
    rows = fitted.rows.count;
    incompleteRows = fitted.rows.incomplete;
    events = fitted.rows.events();
    lastTime = fitted.rows.lastTime();
    fingerprint = fitted.rows.fingerprint();
    variance = model.variance() != ParametricVariance.BY_DATA
        ? model.variance()
        : fitted.rows.robust ? ParametricVariance.ROBUST : ParametricVariance.MODEL;
    nullLogLikelihood = fitted.nullLogLikelihood;
    of = new ParametricEstimates(fitted, variance == ParametricVariance.ROBUST);
    affected = affected(fitted);
  }

  private ImmutableList<String> affected(FittedLifetimes fitted) {
    Predictors predictors = fitted.predictors;
    ImmutableList.Builder<String> list = ImmutableList.builder();
    if (status == ParametricStatus.SINGULAR || status == ParametricStatus.NOT_MONOTONE) {
      for (int j = 0; j < of.size(); j++) {
        if (Double.isNaN(of.values[j])) {
          list.add(names.get(j));
        }
      }
    }
    for (int j = 0; j < fitted.affected.length; j++) {
      if (fitted.affected[j]) {
        list.add(names.get(predictors.place[j]));
      }
    }
    return list.build();
  }

  /** {@return how the search ended} */
  public ParametricStatus status() {
    return status;
  }

  /**
   * {@return the names of the coefficients that a {@link #status()} of {@link ParametricStatus#SINGULAR}, {@link
   * ParametricStatus#SEPARATION} or {@link ParametricStatus#BOUNDARY} is about; else empty}
   */
  public ImmutableList<String> affected() {
    return affected;
  }

  /** {@return what to do about a {@link #status()} other than {@link ParametricStatus#CONVERGED}, in words} */
  public Optional<String> advice() {
    return ParametricAdvice.of(this);
  }

  /** {@return the model that was fitted} */
  public ParametricModel model() {
    return model;
  }

  /** {@return how covariates become columns} */
  public CovariateDesign design() {
    return design;
  }

  /** {@return the names of the parameters of the family as they are estimated, such as {@code mu} and {@code log(sigma)}} */
  public ImmutableList<String> parameterNames() {
    return family.parameterNames();
  }

  /**
   * {@return the times at which the hazard of a piecewise exponential model changes, or between and beyond which the
   * spline of a Royston-Parmar model is another cubic; empty for other families and for a spline that is a line}
   */
  public ImmutableDoubleArray knots() {
    return family.knots();
  }

  /** {@return the names of all estimates, in the order of {@link #covariance()}} */
  public ImmutableList<String> names() {
    return names;
  }

  /**
   * {@return all estimates: parameter by parameter its intercept, then the coefficients of the columns that act on it}
   *
   * <p>An intercept is the parameter where all covariates that act on it are 0. A coefficient that cannot be told
   * apart from others ({@link ParametricStatus#SINGULAR}) is NaN.
   */
  public ImmutableList<ParametricCoefficient> coefficients() {
    ImmutableList.Builder<ParametricCoefficient> list = ImmutableList.builder();
    for (int j = 0; j < of.size(); j++) {
      list.add(coefficient(j));
    }
    return list.build();
  }

  private ParametricCoefficient coefficient(int j) {
    return new ParametricCoefficient(
        names.get(j),
        family.parameterNames().get(of.parameterOf[j]),
        limits().plain(of.values[j], of.standardError(j)));
  }

  /**
   * {@return an estimate}
   *
   * @param name a name such as {@code age}, {@code log(sigma)} or {@code log(sigma): age}
   * @throws IllegalArgumentException if the fit has none of this name
   */
  public ParametricCoefficient coefficient(String name) {
    return coefficient(indexOf(name));
  }

  private int indexOf(String name) {
    int j = names.indexOf(name);
    checkArgument(j >= 0, "parametric model: no estimate '%s', expected one of %s", name, names);
    return j;
  }

  private Estimate ratio(int j, double power) {
    return limits().exponential(power * of.values[j], Math.abs(power) * of.standardError(j));
  }

  private Limits limits() {
    return new Limits(model.confidenceLevel());
  }

  /**
   * {@return the parameters as they are commonly reported, where all covariates are 0, with limits that are the
   * transformed limits of the estimate and errors by the delta method}
   */
  public ImmutableMap<String, Estimate> naturalParameters() {
    ImmutableMap.Builder<String, Estimate> map = ImmutableMap.builder();
    for (LifetimeFamily.Natural natural : family.naturalParameters()) {
      int j = of.intercept(natural.parameter());
      map.put(
          natural.name(),
          natural.power() == 0
              ? limits().plain(of.values[j], of.standardError(j))
              : ratio(j, natural.power()));
    }
    return map.buildOrThrow();
  }

  /**
   * {@return one of the {@link #naturalParameters()}}
   *
   * @param name its name, such as {@code shape}
   * @throws IllegalArgumentException if the family has none of this name
   */
  public Estimate naturalParameter(String name) {
    ImmutableMap<String, Estimate> all = naturalParameters();
    Estimate estimate = all.get(name);
    checkArgument(
        estimate != null, "parametric model: no '%s', expected one of %s", name, all.keySet());
    return estimate;
  }

  /**
   * {@return the factor by which one unit of a column multiplies times, with limits exp(b -+ z se)}
   *
   * @param column the name of a column that acts on the first parameter
   * @throws IllegalArgumentException if there is no such column, or if the family is not one of accelerated failure times
   */
  public Estimate timeRatio(String column) {
    checkArgument(
        family.effect() == LifetimeFamily.Effect.TIME_RATIO,
        "parametric model: a time ratio was asked for, expected another number: coefficients of the %s family are"
            + " no log time ratios",
        model.familyName());
    int j = firstColumn(column);
    return ratio(j, 1);
  }

  /**
   * {@return the factor by which one unit of a column multiplies the hazard, with limits on the log scale by the
   * delta method}
   *
   * <p>For the Weibull distribution it is exp(-b / sigma).
   *
   * @param column the name of a column that acts on the first parameter
   * @throws IllegalArgumentException if there is no such column, or if hazards of the family are not proportional, as when
   *     covariates act on another parameter
   */
  public Estimate hazardRatio(String column) {
    checkArgument(
        family.isProportionalHazards() && !hasAncillaryColumns(),
        "parametric model: a hazard ratio was asked for, expected a family with proportional hazards and covariates on"
            + " its first parameter alone, not %s",
        model.familyName());
    int j = firstColumn(column);
    if (family.effect() == LifetimeFamily.Effect.HAZARD_RATIO) {
      return ratio(j, 1);
    }
    if (family.parameters() == 1) {
      return ratio(j, -1);
    }
    int s = of.intercept(1);
    double power = Math.exp(-of.values[s]);
    double b = of.values[j];
    double square = of.covariance(j, j) - 2 * b * of.covariance(j, s) + b * b * of.covariance(s, s);
    return limits().exponential(-b * power, power * Math.sqrt(square));
  }

  private boolean hasAncillaryColumns() {
    for (int j = 0; j < of.size(); j++) {
      if (of.columnOf[j] >= 0 && of.parameterOf[j] > 0) {
        return true;
      }
    }
    return false;
  }

  private int firstColumn(String column) {
    int j = indexOf(column);
    checkArgument(
        of.parameterOf[j] == 0 && of.columnOf[j] >= 0,
        "parametric model: '%s' is no column on the first parameter, expected one",
        column);
    return j;
  }

  /** {@return how the errors were estimated, {@link ParametricVariance#MODEL} or {@link ParametricVariance#ROBUST}} */
  public ParametricVariance variance() {
    return variance;
  }

  /** {@return the covariance of the estimates after {@link #variance()}, in the order of {@link #names()}; a copy} */
  public double[][] covariance() {
    return square(of.covariance);
  }

  /** {@return the inverse of the observed information, in the order of {@link #names()}; a copy} */
  public double[][] modelCovariance() {
    return square(of.modelCovariance);
  }

  private double[][] square(double[] matrix) {
    int all = of.size();
    double[][] square = new double[all][];
    for (int j = 0; j < all; j++) {
      square[j] = Arrays.copyOfRange(matrix, j * all, (j + 1) * all);
    }
    return square;
  }

  /** {@return the log-likelihood at the estimates, with the densities of the times given, as R has it} */
  public double logLikelihood() {
    return of.logLikelihood;
  }

  /** {@return the log-likelihood without covariates, but with the offset} */
  public double nullLogLikelihood() {
    return nullLogLikelihood;
  }

  /**
   * {@return the derivatives of the log-likelihood at the estimates, in the order of {@link #names()}; 0 for one that
   * is NaN}
   */
  public ImmutableDoubleArray gradient() {
    return of.gradient;
  }

  /** {@return how many steps the search took} */
  public int iterations() {
    return of.iterations;
  }

  /** {@return the number of estimates that are not NaN} */
  public int degreesOfFreedom() {
    return of.estimated;
  }

  /** {@return how many rows were used} */
  public int rows() {
    return rows;
  }

  /** {@return how many events, those in intervals included, by their frequencies} */
  public double events() {
    return events;
  }

  /** {@return how many rows were left out because a covariate is missing} */
  public int incompleteRows() {
    return incompleteRows;
  }

  /** {@return the last finite time at which anybody was observed; later times are extrapolation} */
  public double lastTime() {
    return lastTime;
  }

  /** {@return Akaike's criterion: -2 log L + 2 p, for p estimates that are not NaN} */
  public double aic() {
    return -2 * of.logLikelihood + 2 * of.estimated;
  }

  /**
   * {@return Schwarz's criterion: -2 log L + p log(d), for p estimates that are not NaN and d events}
   *
   * <p>It counts events and not rows, for censored rows say little of their own. R's {@code BIC} of a survreg counts rows.
   *
   * @see <a href="https://doi.org/10.1111/j.0006-341X.2000.00256.x">Volinsky CT, Raftery AE. Biometrics
   *     2000;56:256-262</a>
   */
  public double bic() {
    return -2 * of.logLikelihood + of.estimated * Math.log(events);
  }

  /**
   * {@return the likelihood-ratio test of all covariates}
   *
   * @throws IllegalArgumentException with a robust variance: the likelihood is none then
   */
  public ChiSquareTest likelihoodRatioTest() {
    checkLikelihood();
    return ParametricEstimates.test(
        2 * (of.logLikelihood - nullLogLikelihood), of.estimated - family.parameters());
  }

  /**
   * {@return the likelihood-ratio test of what this model has and a smaller one of the same family has not}
   *
   * @param smaller a fit of the same rows with some of the estimates, compared by name
   * @throws IllegalArgumentException if the fits cannot be compared: another family, other rows or events, estimates
   *     that this fit has not, or a robust variance
   */
  public ChiSquareTest compareWith(ParametricFit smaller) {
    checkLikelihood();
    smaller.checkLikelihood();
    checkArgument(
        smaller.model.familyName().equals(model.familyName())
            && isOfSameRows(smaller)
            && names.containsAll(smaller.names),
        "parametric model: likelihood-ratio test against a %s model of %s rows with %s, expected a smaller model of"
            + " the same family and rows",
        smaller.model.familyName(),
        smaller.rows,
        smaller.names);
    return ParametricEstimates.test(
        2 * (of.logLikelihood - smaller.of.logLikelihood), of.estimated - smaller.of.estimated);
  }

  /** Whether another fit is of the same times, events, entries and weights. */
  boolean isOfSameRows(ParametricFit other) {
    return other.rows == rows && other.events == events && other.fingerprint == fingerprint;
  }

  private void checkLikelihood() {
    checkArgument(
        variance == ParametricVariance.MODEL,
        "parametric model: a likelihood-ratio test with a robust variance, expected a Wald test");
  }

  /** {@return the Wald test of all coefficients of columns, with {@link #covariance()}} */
  public ChiSquareTest waldTest() {
    boolean[] tested = new boolean[of.size()];
    for (int j = 0; j < tested.length; j++) {
      tested[j] = of.columnOf[j] >= 0;
    }
    return of.wald(tested);
  }

  /**
   * {@return for each term of the design the Wald test of all its coefficients at once, on whatever parameters, with {@link
   * #covariance()}}
   */
  public ImmutableMap<String, ChiSquareTest> termTests() {
    ImmutableMap.Builder<String, ChiSquareTest> tests = ImmutableMap.builder();
    for (Term term : design.terms()) {
      boolean[] tested = new boolean[of.size()];
      for (int j = 0; j < tested.length; j++) {
        tested[j] = of.columnOf[j] >= term.firstColumn() && of.columnOf[j] < term.endColumn();
      }
      tests.put(term.name(), of.wald(tested));
    }
    return tests.buildOrThrow();
  }

  /** {@return the prediction for a subject without covariates: {@link #at} of an empty profile} */
  public ParametricPrediction prediction() {
    return at(CovariateProfile.none());
  }

  /**
   * {@return what the model predicts for one subject}
   *
   * <p>A coefficient that is NaN counts as 0: its column is a combination of others in the sample.
   *
   * @param profile the covariates of the subject; its offset is added to the first parameter
   * @throws IllegalArgumentException if the profile does not fit the {@link #design()}
   */
  public ParametricPrediction at(CovariateProfile profile) {
    double[] x = design.row(profile);
    double[] parameters = new double[family.parameters()];
    of.parameters(x, profile.offset(), parameters);
    return new ParametricPrediction(
        family, parameters, of.covarianceOfParameters(x), model.confidenceLevel(), lastTime);
  }

  /**
   * {@return the residuals of a sample, of the one that was fitted or of another}
   *
   * @param data the sample
   * @param covariates the covariates of its rows, of the same {@link #design()}
   * @throws IllegalArgumentException if the columns are others than those of the fit, if there are not as many rows
   *     of covariates as of data, if no row in use has all covariates, or if there are strata
   */
  public ParametricResiduals residuals(SurvivalData data, Covariates covariates) {
    checkDesign(covariates);
    return ParametricResiduals.of(family, of, LifetimeRows.of(data, covariates), covariates);
  }

  /**
   * {@return the residuals of an interval-censored sample, of the one that was fitted or of another}
   *
   * @param data the sample
   * @param covariates the covariates of its rows, of the same {@link #design()}
   * @throws IllegalArgumentException as {@link #residuals(SurvivalData, Covariates)}
   */
  public ParametricResiduals residuals(IntervalCensoredData data, Covariates covariates) {
    checkDesign(covariates);
    return ParametricResiduals.of(family, of, LifetimeRows.of(data, covariates), covariates);
  }

  private void checkDesign(Covariates covariates) {
    checkArgument(
        covariates.design().columnNames().equals(design.columnNames()),
        "residuals of a parametric model: columns %s, expected %s as in the fit",
        covariates.design().columnNames(),
        design.columnNames());
  }

  /** {@return the fit as a table, for reading; its form may change} */
  public String summary() {
    return ParametricSummary.of(this);
  }

  LifetimeFamily family() {
    return family;
  }

  boolean isColumn(int j) {
    return of.columnOf[j] >= 0;
  }

  boolean isOnFirst(int j) {
    return of.parameterOf[j] == 0;
  }

  /** {@return one line that sums the fit up} */
  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "%s model: %d rows, %.0f events, log-likelihood %.6g, AIC %.6g, %s",
        model.familyName(),
        rows,
        events,
        of.logLikelihood,
        aic(),
        status);
  }
}
