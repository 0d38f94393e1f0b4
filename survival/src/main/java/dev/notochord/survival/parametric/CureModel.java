package dev.notochord.survival.parametric;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import dev.notochord.survival.IntervalCensoredData;
import dev.notochord.survival.SurvivalData;
import dev.notochord.survival.covariate.Covariates;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * The mixture cure model: a share of the subjects never has the event, the others have survival times of a parametric
 * family.
 *
 * <pre>
 *   S(t) = c + (1 - c) S_u(t)     logit c = a + b'z
 * </pre>
 *
 * <p>The covariates z of the cure fraction c, the incidence, and those of the survival times of the uncured, the
 * latency, are chosen apart from each other. The estimate of a is named {@code logit cure fraction}, that of a column
 * z {@code logit cure fraction: z}; a coefficient above 0 means more cure. All others are those of the {@link
 * ParametricModel} of the uncured.
 *
 * <pre>{@code
 * CureFit fit = CureModel.of(ParametricModel.weibull().withCovariatesOn("mu"))
 *     .withIncidence("age")
 *     .fit(SurvivalData.rightCensored(years, died), Covariates.builder().numeric("age", age).build());
 * fit.cureFraction(CovariateProfile.of("age", 60));
 * }</pre>
 *
 * <table>
 *   <caption>Defaults</caption>
 *   <tr><th>option</th><th>default</th></tr>
 *   <tr><td>covariates of the cure fraction</td><td>none</td></tr>
 *   <tr><td>covariates of the uncured</td><td>all, as {@link ParametricModel} has it; none with {@code withCovariatesOn("mu")}</td></tr>
 *   <tr><td>variance, confidence level, iterations</td><td>those of the model of the uncured</td></tr>
 * </table>
 *
 * <p>A cure fraction is told apart from long survival only by what follow-up shows of a plateau, and by the family
 * beyond that. The fit has a {@link FollowUpCheck} and a {@link NoCureTest} for this reason. Fit several families: if
 * their cure fractions differ, the sample does not tell it. An offset acts on the latency.
 *
 * <p>It agrees with the direct maximum of the likelihood; R package flexsurvcure names the cure fraction theta, with
 * its coefficients on the same logit scale and sign. Some programs model the logit of the uncured share: their signs
 * are the other way round.
 *
 * <p><b>Edges.</b> The likelihood may be largest without cure: the status is {@link ParametricStatus#BOUNDARY} and
 * the {@code logit cure fraction} is among those {@linkplain ParametricFit#affected() affected}. Nothing is known of
 * who is cured; who is known to be counts as censored.
 *
 * <p>Cost that of two fits of a {@link ParametricModel}, from nine starts or so.
 *
 * @see <a href="https://doi.org/10.2307/2529885">Farewell VT. Biometrics 1982;38:1041-1046</a>
 * @since 0.1.0
 */
@Value.Immutable(builder = false)
public abstract class CureModel {
  CureModel() {}

  /**
   * {@return the model with a family for the uncured and no covariates on the cure fraction}
   *
   * @param uncured the model of the uncured with its options; a family in which everybody has the event in the end
   */
  public static CureModel of(ParametricModel uncured) {
    return ImmutableCureModel.of(uncured);
  }

  /** {@return the model of the uncured} */
  @Value.Parameter
  public abstract ParametricModel uncured();

  /** {@return the terms that act on the logit of the cure fraction} */
  public abstract ImmutableList<String> incidence();

  /**
   * {@return this model with terms of the covariates acting on the cure fraction}
   *
   * @param terms the names of terms; none for one cure fraction of all
   */
  public abstract CureModel withIncidence(String... terms);

  abstract CureModel withIncidence(Iterable<String> terms);

  /**
   * Fits the model without covariates.
   *
   * @param data the sample
   * @return the estimates and all that follows from them
   * @throws IllegalArgumentException as {@link #fit(SurvivalData, Covariates)}
   */
  public CureFit fit(SurvivalData data) {
    return fit(data, Covariates.none(data.rows()));
  }

  /**
   * Fits the model, and the one without cure.
   *
   * @param data the sample; late entry, weights, clusters and subjects as {@link ParametricModel} takes them
   * @param covariates the covariates of its rows
   * @return the estimates and all that follows from them
   * @throws IllegalArgumentException as {@link ParametricModel#fit(SurvivalData, Covariates)}, or if the family can
   *     fit a plateau without cure (Gompertz, piecewise exponential, Royston-Parmar), so that the two could not be
   *     told apart
   */
  public CureFit fit(SurvivalData data, Covariates covariates) {
    ParametricFit mixture = mixture().fit(data, covariates);
    ParametricFit without = uncured().fit(data, covariates);
    Optional<FollowUpCheck> followUp =
        FollowUpCheck.appliesTo(data) ? Optional.of(FollowUpCheck.of(data)) : Optional.empty();
    return new CureFit(this, mixture, without, followUp);
  }

  /**
   * Fits the model to an interval-censored sample, and the one without cure.
   *
   * @param data the sample
   * @param covariates the covariates of its rows
   * @return the estimates and all that follows from them, but no check of the follow-up
   * @throws IllegalArgumentException as {@link #fit(SurvivalData, Covariates)}
   */
  public CureFit fit(IntervalCensoredData data, Covariates covariates) {
    ParametricFit mixture = mixture().fit(data, covariates);
    return new CureFit(this, mixture, uncured().fit(data, covariates), Optional.empty());
  }

  private ParametricModel mixture() {
    FamilyChoice inner = uncured().family();
    FamilyChoice choice = new FamilyChoice(
        inner.name() + " mixture cure",
        rows -> mixture(inner.name(), inner.family().apply(rows)));
    ParametricModel model = uncured().withFamily(choice);
    return incidence().isEmpty()
        ? model
        : model.withCovariatesOn(
            MixtureCureFamily.CURE_PARAMETER, incidence().toArray(String[]::new));
  }

  private static MixtureCureFamily mixture(String name, LifetimeFamily uncured) {
    checkArgument(
        !uncured.fitsPlateau(),
        "cure model: the %s family can fit a plateau without cure, expected one such as Weibull",
        name);
    return new MixtureCureFamily(uncured);
  }
}
