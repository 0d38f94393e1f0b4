package dev.notochord.survival.parametric;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import dev.notochord.survival.IntervalCensoredData;
import dev.notochord.survival.SurvivalData;
import dev.notochord.survival.covariate.Covariates;
import java.util.LinkedHashMap;
import java.util.Map;
import org.immutables.value.Value;

/**
 * Parametric regression of survival times: a family of distributions whose parameters depend on covariates, by maximum likelihood.
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
 * <p><b>Strata</b> are refused, of the data and of the covariates. What R's {@code strata()} does in survreg, a sigma for each
 * stratum, is a factor on {@code log(sigma)}:
 *
 * <pre>{@code
 * ParametricModel.weibull().withCovariatesOn("log(sigma)", "centre")
 * }</pre>
 *
 * <p><b>Search.</b> The family is first fitted without covariates, beginning with a line through the curve of the sample or with
 * simpler families, then with them. Newton's steps use the second derivatives; they are halved or damped where the likelihood falls
 * or is no number. Covariates are centred and scaled for the search alone.
 *
 * <p><b>Edges.</b> A fit always comes back; {@link ParametricFit#status()} says whether it is a maximum. An event at time 0
 * is refused unless the family has a density there, which the exponential has. A row (0, infinity) says nothing and changes
 * nothing.
 *
 * <p>Cost O(s n p^2) for n rows, p coefficients and s steps, commonly 4 to 10, twice. Memory: 8 (c + 5) bytes per row for c
 * columns, during the fit.
 *
 * @see ParametricFit
 * @see <a href="https://doi.org/10.1002/9781118032985">Kalbfleisch JD, Prentice RL. The Statistical Analysis of Failure Time Data,
 *     2nd ed. Wiley 2002, chapter 3</a>
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

  /** {@return the generalized gamma model in Prentice's form, which has the Weibull, log-normal and gamma models in it} */
  public static ParametricModel generalizedGamma() {
    return of(FamilyChoice.of("generalized gamma", new GeneralizedGammaFamily()));
  }

  static ParametricModel of(FamilyChoice family) {
    return ImmutableParametricModel.of(family);
  }

  @Value.Parameter
  abstract FamilyChoice family();

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
   * <p>A term may act on several parameters. Naming terms for a later parameter leaves the first as it is: all terms act on it
   * unless it is named too.
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
   * @throws IllegalArgumentException if there are not as many rows of covariates as of data, if there are strata, if no row
   *     in use has all covariates, if an event is at time 0 and the family has no density there, if a parameter or a term named
   *     in {@link #withCovariatesOn} is not there, or if a robust variance is due and rows of one subject have different
   *     frequencies
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
