package dev.notochord.survival.regression;

import static com.google.common.base.Preconditions.checkArgument;

import dev.notochord.survival.SurvivalData;
import dev.notochord.survival.WeightKind;
import dev.notochord.survival.covariate.Covariates;
import java.util.OptionalDouble;
import org.immutables.value.Value;

/**
 * The proportional hazards model for clusters whose members share an unseen risk.
 *
 * <pre>
 *   h(t | x, w) = w h0(t) exp(x'b),     w of a cluster from a gamma distribution, mean 1 and variance theta
 * </pre>
 *
 * <p>Members of a cluster resemble each other: Kendall's tau is theta / (theta + 2). Theta maximises the marginal
 * likelihood, in which the frailties are integrated out; given theta, the coefficients and frailties maximise a
 * penalised partial likelihood, which is where the EM algorithm ends.
 *
 * <pre>{@code
 * FrailtyFit fit = SharedFrailty.gamma().fit(data.withClusters(hospital), covariates);
 * fit.frailtyVariance();
 * fit.varianceTest().pValue();
 * }</pre>
 *
 * <table>
 *   <caption>Defaults</caption>
 *   <tr><th>option</th><th>default</th><th>elsewhere</th></tr>
 *   <tr><td>ties</td><td>{@link TieMethod#EFRON}</td><td>the same in R</td></tr>
 *   <tr><td>variance of the frailties</td><td>estimated</td><td>the same in R, to a coarser tolerance</td></tr>
 *   <tr><td>confidence level</td><td>0.95</td><td></td></tr>
 *   <tr><td>iterations at most</td><td>50 for each theta</td><td></td></tr>
 *   <tr><td>progress</td><td>none; told of each step, with the penalised log-likelihood</td><td></td></tr>
 * </table>
 *
 * <p>Agrees with {@code coxph(... + frailty(id, sparse = FALSE))} of R for a given theta; the default of R takes the
 * frailties for independent in the variance.
 *
 * <p><b>Edges.</b> Clusters are those of the data, else its subjects. Where the marginal likelihood falls from
 * theta = 0 on, the fit is the one without frailty. If it still rises at theta = 10000 the search ends there with
 * {@link CoxStatus#MAX_ITERATIONS}. Of several maxima that around the best of 0.01, 0.1, 0.5 and 2 is found. Where the
 * model without frailty is separated, so is this one, and theta depends on where the search stopped.
 *
 * <p>Cost O(n (p + g)^2 + (p + g)^3) a step for g clusters, some 50 steps, and 8 n (p + g) bytes: meant for hundreds of
 * clusters, not for many thousands.
 *
 * @see <a href="https://doi.org/10.1198/1061860031365">Therneau TM, Grambsch PM, Pankratz VS. J Comput Graph Stat
 *     2003;12:156-175</a>
 * @see <a href="https://doi.org/10.2307/2532345">Klein JP. Biometrics 1992;48:795-806</a>
 * @since 0.1.0
 */
@Value.Immutable(builder = false)
public abstract class SharedFrailty {
  SharedFrailty() {}

  /** {@return the model of gamma frailties with its defaults} */
  public static SharedFrailty gamma() {
    return ImmutableSharedFrailty.of();
  }

  /** {@return how events at the same time are treated} */
  @Value.Default
  public TieMethod ties() {
    return TieMethod.EFRON;
  }

  /** {@return the variance of the frailties if it is given and not estimated} */
  public abstract OptionalDouble variance();

  /** {@return the confidence level of limits, above 0 and below 1} */
  @Value.Default
  public double confidenceLevel() {
    return 0.95;
  }

  /** {@return how many steps the search may take for each variance, at least 1} */
  @Value.Default
  public int maxIterations() {
    return 50;
  }

  /** {@return what is told of each step} */
  @Value.Default
  public FitProgress progress() {
    return FitProgress.NONE;
  }

  /**
   * {@return this model with another treatment of ties}
   *
   * @param ties how events at the same time are treated
   * @throws IllegalArgumentException if {@code ties} is {@link TieMethod#EXACT}
   */
  public SharedFrailty with(TieMethod ties) {
    return withTies(ties);
  }

  /**
   * {@return this model with a given variance of the frailties}
   *
   * @param variance the variance, at least 0; 0 is the model without frailty
   * @throws IllegalArgumentException if {@code variance} is negative or not finite
   */
  public abstract SharedFrailty withVariance(double variance);

  /**
   * {@return this model with another confidence level}
   *
   * @param level the level, above 0 and below 1
   * @throws IllegalArgumentException if {@code level} is not above 0 and below 1
   */
  public abstract SharedFrailty withConfidenceLevel(double level);

  /**
   * {@return this model with another limit to each search}
   *
   * @param iterations how many steps it may take, at least 1
   * @throws IllegalArgumentException if {@code iterations} is below 1
   */
  public abstract SharedFrailty withMaxIterations(int iterations);

  /**
   * {@return this model with somebody who is told of each step}
   *
   * @param progress what is told; it may end the fit
   */
  public abstract SharedFrailty withProgress(FitProgress progress);

  abstract SharedFrailty withTies(TieMethod ties);

  @Value.Check
  void check() {
    checkArgument(
        ties() != TieMethod.EXACT,
        "frailty model: ties are EXACT, expected ties after Efron or Breslow");
    double theta = variance().orElse(0);
    checkArgument(
        theta >= 0 && Double.isFinite(theta),
        "frailty model: variance is %s, expected a finite number of 0 or more",
        theta);
    checkArgument(
        confidenceLevel() > 0 && confidenceLevel() < 1,
        "frailty model: confidence level is %s, expected above 0 and below 1",
        confidenceLevel());
    checkArgument(
        maxIterations() >= 1,
        "frailty model: iterations at most are %s, expected at least 1",
        maxIterations());
  }

  /**
   * Fits the model.
   *
   * @param data the sample, with clusters or with subjects of several rows
   * @param covariates the covariates of its rows
   * @return the coefficients, the frailties and their variance
   * @throws IllegalArgumentException if the data have neither clusters nor subjects, or sampling weights, which have no
   *     marginal likelihood; if there are not as many rows of covariates as of data, or if no row in use has all
   *     covariates
   */
  public FrailtyFit fit(SurvivalData data, Covariates covariates) {
    checkArgument(
        data.hasClusters() || data.hasSubjects(),
        "frailty model: the data have neither clusters nor subjects, expected either");
    checkArgument(
        data.weightKind().filter(WeightKind.SAMPLING::equals).isEmpty(),
        "frailty model: the data have sampling weights, expected frequencies or none");
    return new FrailtySearch(this, data, covariates).fit();
  }
}
