package dev.notochord.survival.parametric;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import com.google.common.primitives.ImmutableDoubleArray;
import dev.notochord.survival.IntervalCensoredData;
import dev.notochord.survival.SurvivalData;
import dev.notochord.survival.covariate.Covariates;
import java.util.LinkedHashMap;
import java.util.Map;
import org.immutables.value.Value;

/**
 * Parametric regression of survival times: a family of distributions whose parameters depend on covariates, by
 * maximum likelihood.
 *
 * <pre>
 *   event at t                log h(t) - H(t)
 *   followed to t, no event   -H(t)
 *   event in (a, b]           log( exp(-H(a)) - exp(-H(b)) )
 *   observed from e on        + H(e)
 * </pre>
 *
 * <p>The log-likelihood is the sum of these over the rows times their weights. Each parameter of the family has a linear
 * predictor; covariates act on the first unless {@link #withCovariatesOn} says otherwise, and so does their offset.
 *
 * <pre>{@code
 * ParametricFit fit = ParametricModel.weibull().fit(
 *     SurvivalData.rightCensored(months, died),
 *     Covariates.builder().numeric("age", age).factor("sex", sex, "male").build());
 * fit.timeRatio("age");
 * fit.at(CovariateProfile.of("age", 60).with("sex", "male")).survival(12);
 * }</pre>
 *
 * <table>
 *   <caption>Families, and where readers of other programs find their numbers</caption>
 *   <tr><th>family</th><th>parameters estimated</th><th>R survreg</th><th>flexsurv</th></tr>
 *   <tr><td>exponential</td><td>mu, log T = mu + w</td><td>(Intercept) is mu</td><td>rate is exp(-mu), coefficients change sign</td></tr>
 *   <tr><td>Weibull</td><td>mu, log(sigma), log T = mu + sigma w, w Gumbel</td><td>(Intercept), Log(scale)</td>
 *     <td>scale is exp(mu), shape is 1 / sigma</td></tr>
 *   <tr><td>Gompertz</td><td>log rate, shape</td><td></td><td>shape, rate</td></tr>
 *   <tr><td>piecewise exponential</td><td>log rate, log rate ratio from each break point on</td>
 *     <td>glm with Poisson errors</td><td></td></tr>
 *   <tr><td>Royston-Parmar</td><td>gamma0, gamma1, ...</td><td></td><td>flexsurvspline, the same; x is log t</td></tr>
 *   <tr><td>log-normal</td><td>mu, log(sigma), w normal</td><td>(Intercept), Log(scale)</td><td>meanlog, log of sdlog</td></tr>
 *   <tr><td>log-logistic</td><td>mu, log(sigma), w logistic</td><td>(Intercept), Log(scale)</td>
 *     <td>scale is exp(mu), shape is 1 / sigma</td></tr>
 *   <tr><td>gamma</td><td>mu, log(shape); the scale is exp(mu)</td><td></td>
 *     <td>rate is exp(-mu), coefficients change sign; shape</td></tr>
 *   <tr><td>generalized gamma</td><td>mu, log(sigma), Q</td><td></td><td>mu, log of sigma, Q</td></tr>
 * </table>
 *
 * <table>
 *   <caption>Defaults</caption>
 *   <tr><th>option</th><th>default</th><th>elsewhere</th></tr>
 *   <tr><td>covariates on</td><td>the first parameter: all terms; the others: none</td><td>the same in survreg and flexsurv</td></tr>
 *   <tr><td>variance</td><td>{@link ParametricVariance#BY_DATA}</td><td>survreg: model, robust with clusters</td></tr>
 *   <tr><td>confidence level</td><td>0.95</td><td></td></tr>
 *   <tr><td>iterations at most</td><td>200</td><td>30 in survreg</td></tr>
 * </table>
 *
 * <p><b>Strata</b> are refused, of the data and of the covariates. What R's {@code strata()} does in survreg, a sigma
 * for each stratum, is a factor on {@code log(sigma)}:
 *
 * <pre>{@code
 * ParametricModel.weibull().withCovariatesOn("log(sigma)", "centre")
 * }</pre>
 *
 * <p><b>Search.</b> The family is first fitted without covariates, beginning with a line through the curve of the
 * sample or with simpler families, then with them, for the generalized gamma also from the Weibull and log-normal
 * models with the same covariates. Newton's steps use the second derivatives; they are halved or damped where the
 * likelihood falls or is no number. Covariates are centred and scaled for the search alone, and so is the shape of
 * the Gompertz family by the last time: the unit of time does not matter.
 *
 * <p><b>Edges.</b> A fit always comes back; {@link ParametricFit#status()} says whether it is a maximum. An event at time 0
 * is refused unless the family has a density there, which the exponential has. A row (0, infinity) says nothing and changes
 * nothing.
 *
 * <p>Cost O(s n p^2) for n rows, p coefficients and s steps, commonly 4 to 10, twice. Memory: 8 (c + 5) bytes per row for c
 * columns, during the fit.
 *
 * @see ParametricFit
 * @see <a href="https://doi.org/10.1002/9781118032985">Kalbfleisch JD, Prentice RL. The Statistical Analysis of
 *     Failure Time Data, 2nd ed. Wiley 2002, chapter 3</a>
 * @see <a href="https://doi.org/10.18637/jss.v070.i08">Jackson C. flexsurv. J Stat Softw 2016;70(8)</a>
 * @since 0.1.0
 */
@Value.Immutable(builder = false)
public abstract class ParametricModel {
  ParametricModel() {}

  /** {@return the exponential model: a hazard that is the same at all times} */
  public static ParametricModel exponential() {
    return of(FamilyChoice.of("exponential", WeibullFamily.EXPONENTIAL));
  }

  /** {@return the Weibull model: a hazard that is a power of the time} */
  public static ParametricModel weibull() {
    return of(FamilyChoice.of("Weibull", WeibullFamily.WEIBULL));
  }

  /** {@return the log-normal model: the log of the time is normal about its linear predictor} */
  public static ParametricModel logNormal() {
    return of(FamilyChoice.of("log-normal", new LogNormalFamily()));
  }

  /** {@return the log-logistic model: the odds of the event are a power of the time} */
  public static ParametricModel logLogistic() {
    return of(FamilyChoice.of("log-logistic", new LogLogisticFamily()));
  }

  /** {@return the gamma model} */
  public static ParametricModel gamma() {
    return of(FamilyChoice.of("gamma", new GammaFamily()));
  }

  /**
   * {@return the generalized gamma model in Prentice's form, which has the Weibull, log-normal and gamma models in it}
   *
   * <p>As Q grows the density becomes a power of the time up to a last time, and 0 beyond. The likelihood of a small
   * sample may rise towards that limit, with covariates often: 50 rows with one covariate did so in about one of ten
   * simulated Weibull samples. A maximum within the family is then preferred if the search meets one, even if the
   * limit is higher; else the status is {@link ParametricStatus#BOUNDARY}. The search ends where Q is beyond 50 or
   * -50.
   */
  public static ParametricModel generalizedGamma() {
    return of(FamilyChoice.of("generalized gamma", new GeneralizedGammaFamily()));
  }

  /**
   * {@return the Gompertz model: a hazard whose log is linear in time, rising or falling}
   *
   * <p>Covariates have proportional hazards. With a shape below 0 a share of exp(rate / shape) never has the event.
   */
  public static ParametricModel gompertz() {
    return of(new FamilyChoice("Gompertz", GompertzFamily::of));
  }

  /**
   * {@return the piecewise exponential model: a hazard that is constant between break points}
   *
   * <p>Covariates have proportional hazards, the same in all pieces. An event at a break point belongs to the piece
   * before it. The parameters are the log rate of the first piece that has events and, for each later one, the log of
   * its rate over that one. A piece in which no event can lie has the rate 0, which is its maximum likelihood, and no
   * parameter. Break points at or after the end of follow-up are left out; {@link ParametricFit#knots()} has those
   * that were used. Without covariates a rate is the number of its events over the time at risk in it. It is Poisson
   * regression with the log of the time at risk as the offset.
   *
   * @param breaks the break points, increasing, above 0 and finite; with none it is the exponential model
   * @throws IllegalArgumentException if the break points are not so
   * @see <a href="https://doi.org/10.2307/2529620">Holford TR. Biometrics 1980;36:299-305</a>
   */
  public static ParametricModel piecewiseExponential(double... breaks) {
    PiecewiseExponential.checkBreaks("piecewise exponential model", breaks);
    return of(FlexibleFamilies.pieces(ImmutableDoubleArray.copyOf(breaks)));
  }

  /**
   * {@return the {@linkplain #piecewiseExponential piecewise exponential} model with about as many events in each piece}
   *
   * <p>Break points are quantiles of the event times, those that R takes by default; an interval stands for its
   * middle. Break points that coincide are one. {@link ParametricFit#knots()} has those that were used. Tests and
   * errors take them as given.
   *
   * @param pieces the number of pieces, at least 1
   * @throws IllegalArgumentException if {@code pieces} is below 1
   */
  public static ParametricModel piecewiseExponentialAtQuantiles(int pieces) {
    if (pieces < 1) {
      throw new IllegalArgumentException(
          "piecewise exponential model: " + pieces + " pieces, expected at least 1");
    }
    return of(FlexibleFamilies.pieces(pieces));
  }

  /**
   * {@return the flexible model of Royston and Parmar with inner knots at quantiles of the logs of the event times}
   *
   * <p>The log cumulative hazard, or what {@code scale} says instead, is a natural cubic spline of the log time; see
   * {@link RoystonParmar} for its basis. The parameters are its coefficients {@code gamma0}, {@code gamma1} and so
   * on. Covariates act on {@code gamma0}; on another gamma, by {@link #withCovariatesOn}, they make an effect that
   * depends on time.
   *
   * <p>The boundary knots are the smallest and largest event time; m inner knots are at the quantiles i / (m + 1) of
   * the log event times, on the line between order statistics. These are the positions of the paper, 50 for one, 33
   * and 67 for two, 25, 50 and 75 for three, and those of flexsurvspline; Stata rounds them to whole percents. An
   * event in an interval stands in its middle. Frequencies count. Knots that coincide are one. {@link
   * ParametricFit#knots()} has those that were used.
   *
   * <p>Without inner knots it is the Weibull, log-logistic or log-normal model. One to four inner knots are enough
   * for most samples; choose by {@link ParametricFit#aic()}. Beyond the boundary knots the spline is linear in log
   * time. If the cumulative hazard of some row falls during follow-up the status is {@link
   * ParametricStatus#NOT_MONOTONE}.
   *
   * @param scale what is a spline
   * @param innerKnots the number of inner knots, at least 0
   * @throws IllegalArgumentException if {@code innerKnots} is negative
   * @see <a href="https://doi.org/10.1002/sim.1203">Royston P, Parmar MKB. Stat Med 2002;21:2175-2197</a>
   */
  public static ParametricModel roystonParmar(SplineScale scale, int innerKnots) {
    if (innerKnots < 0) {
      throw new IllegalArgumentException(
          "Royston-Parmar model: " + innerKnots + " inner knots, expected at least 0");
    }
    return of(FlexibleFamilies.spline(scale, innerKnots));
  }

  /**
   * {@return the {@linkplain #roystonParmar Royston-Parmar} model with given knots}
   *
   * @param scale what is a spline
   * @param knots all knots as times, the smallest, the inner ones and the largest, increasing from above 0; none for a line
   * @throws IllegalArgumentException if there is one knot or the knots do not increase from above 0
   */
  public static ParametricModel roystonParmarWithKnots(SplineScale scale, double... knots) {
    ImmutableDoubleArray own = ImmutableDoubleArray.copyOf(knots);
    RoystonParmar.checkKnots("Royston-Parmar model", own);
    return of(FlexibleFamilies.spline(scale, own));
  }

  static ParametricModel of(FamilyChoice family) {
    return ImmutableParametricModel.of(family);
  }

  @Value.Parameter
  abstract FamilyChoice family();

  abstract ParametricModel withFamily(FamilyChoice family);

  /** {@return the name of the family, such as {@code Weibull}} */
  public String familyName() {
    return family().name();
  }

  /** The terms that act on parameters, by the name of the parameter. */
  record Places(ImmutableMap<String, ImmutableList<String>> terms) {}

  @Value.Default
  Places places() {
    return new Places(ImmutableMap.of());
  }

  /** {@return for each parameter that was named in {@link #withCovariatesOn} the terms that act on it} */
  public ImmutableMap<String, ImmutableList<String>> covariatesOn() {
    return places().terms();
  }

  /** {@return how the covariance of the estimates is estimated} */
  @Value.Default
  public ParametricVariance variance() {
    return ParametricVariance.BY_DATA;
  }

  /** {@return the confidence level of limits, above 0 and below 1} */
  @Value.Default
  public double confidenceLevel() {
    return 0.95;
  }

  /** {@return how many steps a search may take, at least 1} */
  @Value.Default
  public int maxIterations() {
    return 200;
  }

  /**
   * {@return this model with terms of the covariates acting on a parameter, in place of those that acted on it}
   *
   * <p>A term may act on several parameters. Naming terms for a later parameter leaves the first as it is: all terms
   * act on it unless it is named too.
   *
   * @param parameter the name of the parameter as it is estimated, such as {@code log(sigma)}; the tables above and {@link
   *     ParametricFit#parameterNames()} have them
   * @param terms the names of terms of the covariates; none for a parameter that all rows share
   */
  public ParametricModel withCovariatesOn(String parameter, String... terms) {
    Map<String, ImmutableList<String>> changed = new LinkedHashMap<>(covariatesOn());
    changed.put(parameter, ImmutableList.copyOf(terms));
    return withPlaces(new Places(ImmutableMap.copyOf(changed)));
  }

  abstract ParametricModel withPlaces(Places places);

  /**
   * {@return this model with another variance}
   *
   * @param variance how the covariance is estimated
   */
  public ParametricModel with(ParametricVariance variance) {
    return withVariance(variance);
  }

  abstract ParametricModel withVariance(ParametricVariance variance);

  /**
   * {@return this model with another confidence level}
   *
   * @param level the level, above 0 and below 1
   * @throws IllegalArgumentException if {@code level} is not above 0 and below 1
   */
  public abstract ParametricModel withConfidenceLevel(double level);

  /**
   * {@return this model with another limit to each search}
   *
   * @param iterations how many steps a search may take, at least 1
   * @throws IllegalArgumentException if {@code iterations} is below 1
   */
  public abstract ParametricModel withMaxIterations(int iterations);

  /**
   * Fits the distribution of a sample without covariates.
   *
   * @param data the sample, with late entry, intervals, weights, clusters or subjects as it has them
   * @return the estimates and all that follows from them
   * @throws IllegalArgumentException as {@link #fit(SurvivalData, Covariates)}
   */
  public ParametricFit fit(SurvivalData data) {
    return fit(data, Covariates.none(data.rows()));
  }

  /**
   * Fits the model.
   *
   * @param data the sample, with late entry, intervals, weights, clusters or subjects as it has them
   * @param covariates the covariates of its rows
   * @return the estimates and all that follows from them
   * @throws IllegalArgumentException if there are not as many rows of covariates as of data, if there are strata, if
   *     no row in use has all covariates, if an event is at time 0 and the family has no density there, if a
   *     parameter or a term named in {@link #withCovariatesOn} is not there, or if a robust variance is due and rows
   *     of one subject have different frequencies
   */
  public ParametricFit fit(SurvivalData data, Covariates covariates) {
    return fit(LifetimeRows.of(data, covariates), covariates);
  }

  /**
   * Fits the distribution of an interval-censored sample without covariates.
   *
   * @param data the sample
   * @return the estimates and all that follows from them
   * @throws IllegalArgumentException as {@link #fit(IntervalCensoredData, Covariates)}
   */
  public ParametricFit fit(IntervalCensoredData data) {
    return fit(data, Covariates.none(data.rows()));
  }

  /**
   * Fits the model to an interval-censored sample.
   *
   * @param data the sample
   * @param covariates the covariates of its rows
   * @return the estimates and all that follows from them
   * @throws IllegalArgumentException as {@link #fit(SurvivalData, Covariates)}
   */
  public ParametricFit fit(IntervalCensoredData data, Covariates covariates) {
    return fit(LifetimeRows.of(data, covariates), covariates);
  }

  private ParametricFit fit(LifetimeRows rows, Covariates covariates) {
    LifetimeFamily chosen = family().family().apply(rows);
    rows.checkEventsAtZero(familyName(), chosen.allowsEventsAtZero());
    ImmutableList.Builder<int[]> columns = ImmutableList.builder();
    for (int k = 0; k < chosen.parameters(); k++) {
      columns.add(columns(chosen.parameterNames().get(k), k == 0, covariates));
    }
    for (String named : covariatesOn().keySet()) {
      checkArgument(
          chosen.parameterNames().contains(named),
          "parametric model: the %s family has no parameter '%s', expected one of %s",
          familyName(),
          named,
          chosen.parameterNames());
    }
    Predictors predictors = Predictors.of(rows, covariates, columns.build());
    FittedLifetimes fitted = FittedLifetimes.of(rows, predictors, chosen, maxIterations());
    return new ParametricFit(this, covariates.design(), fitted);
  }

  private int[] columns(String parameter, boolean first, Covariates covariates) {
    ImmutableList<String> terms =
        Maps.filterKeys(covariatesOn(), parameter::equals).values().stream()
            .findFirst()
            .orElse(
                first
                    ? covariates.design().terms().stream()
                        .map(term -> term.name())
                        .collect(ImmutableList.toImmutableList())
                    : ImmutableList.of());
    return terms.stream()
        .map(covariates.design()::term)
        .flatMapToInt(
            term -> java.util.stream.IntStream.range(term.firstColumn(), term.endColumn()))
        .distinct()
        .toArray();
  }

  @Value.Check
  void check() {
    checkArgument(
        confidenceLevel() > 0 && confidenceLevel() < 1,
        "parametric model: confidence level is %s, expected above 0 and below 1",
        confidenceLevel());
    checkArgument(
        maxIterations() >= 1,
        "parametric model: iterations at most are %s, expected at least 1",
        maxIterations());
  }
}
