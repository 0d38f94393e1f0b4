package dev.notochord.survival.regression;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.notochord.survival.CompetingRisksData;
import dev.notochord.survival.covariate.Covariates;
import dev.notochord.survival.nonparametric.SurvivalForm;
import java.util.Map;
import org.immutables.value.Value;

/**
 * One Cox model for the hazard of each cause, and the cumulative incidences that they predict together.
 *
 * <pre>
 *   h(k, t | x) = h0(k, t) exp(x'b(k))                  subjects with an event of another cause are censored
 *   F(k, t | x) = sum over u &lt;= t of S(u-) dH(k, u | x)
 *   S(t | x)    = product over u &lt;= t of 1 - sum over k of dH(k, u | x)
 * </pre>
 *
 * <p>exp(b) is a ratio of rates among those free of events. What it means for the risk of a cause depends on
 * the other causes as well; {@link FineGray} models that risk itself.
 *
 * <pre>{@code
 * CauseSpecificFit fit = CauseSpecificCox.withDefaults().fit(data, covariates);
 * fit.cause(1).coefficient("dose").hazardRatio();
 * fit.at(CovariateProfile.of("dose", 60)).estimateAt(1, 24);
 * }</pre>
 *
 * <table>
 *   <caption>Defaults</caption>
 *   <tr><th>option</th><th>default</th><th>elsewhere</th></tr>
 *   <tr><td>model</td><td>{@link CoxModel#withDefaults()}: Efron</td><td>R's multi-state {@code coxph} has
 *     Breslow</td></tr>
 *   <tr><td>survival form</td><td>{@link SurvivalForm#PRODUCT_LIMIT}</td><td>the same in {@code mstate}; the other in R's
 *     {@code survfit}</td></tr>
 * </table>
 *
 * <p>{@link SurvivalForm#EXPONENTIAL_HAZARD} takes the hazards of a time to act one after another in no order, as if they
 * had been spread over it:
 *
 * <pre>
 *   S(t | x) = exp(-sum over k of H(k, t | x))
 *   F(k, t | x) = sum over u &lt;= t of S(u-) (1 - exp(-D(u))) dH(k, u | x) / D(u),     D = sum over k of dH(k)
 * </pre>
 *
 * <p><b>Edges.</b> The incidences and S add up to 1 at every time in either form. Predicted hazards of a time may add
 * up to more than 1 far from the covariates of the sample; with the product S is then 0 and the rest of it is shared
 * among the causes of that time by their hazards. Causes that tie are not moved apart.
 *
 * <p>Cost: that of one Cox model for each cause.
 *
 * @see <a href="https://doi.org/10.2307/2534009">Cheng SC, Fine JP, Wei LJ. Biometrics 1998;54:219-228</a>
 * @since 0.1.0
 */
@Value.Immutable(builder = false)
public abstract class CauseSpecificCox {
  CauseSpecificCox() {}

  /** {@return the models with their defaults} */
  public static CauseSpecificCox withDefaults() {
    return ImmutableCauseSpecificCox.of();
  }

  /** {@return the model of each cause} */
  @Value.Default
  public CoxModel model() {
    return CoxModel.withDefaults();
  }

  /** {@return how the survival free of events is made from the hazards} */
  @Value.Default
  public SurvivalForm survivalForm() {
    return SurvivalForm.PRODUCT_LIMIT;
  }

  /**
   * {@return these models with other options for each cause}
   *
   * @param model the model of each cause, after Breslow or Efron
   * @throws IllegalArgumentException if its ties are {@link TieMethod#EXACT}, which gives odds and no hazards
   */
  public CauseSpecificCox with(CoxModel model) {
    return withModel(model);
  }

  /**
   * {@return these models with another form of the survival}
   *
   * @param form how the survival free of events is made from the hazards
   */
  public CauseSpecificCox with(SurvivalForm form) {
    return withSurvivalForm(form);
  }

  abstract CauseSpecificCox withModel(CoxModel model);

  abstract CauseSpecificCox withSurvivalForm(SurvivalForm form);

  /**
   * Fits a model to each cause.
   *
   * @param data the sample
   * @param covariates the covariates of its rows, the same for each cause
   * @return the fits of all causes
   * @throws IllegalArgumentException as {@link CoxModel#fit}
   */
  public CauseSpecificFit fit(CompetingRisksData data, Covariates covariates) {
    ImmutableList.Builder<CoxFit> fits = ImmutableList.builder();
    for (int cause = 1; cause <= data.causes().size(); cause++) {
      fits.add(model().fit(data.causeSpecific(cause), covariates));
    }
    return new CauseSpecificFit(this, data, fits.build());
  }

  /**
   * Fits a model to each cause with its own covariates.
   *
   * @param data the sample
   * @param covariates for each cause, from 1, the covariates of the rows
   * @return the fits of all causes
   * @throws IllegalArgumentException if not every cause has its covariates, or as {@link CoxModel#fit}
   */
  public CauseSpecificFit fit(CompetingRisksData data, Map<Integer, Covariates> covariates) {
    ImmutableList.Builder<CoxFit> fits = ImmutableList.builder();
    for (int cause = 1; cause <= data.causes().size(); cause++) {
      Covariates own = covariates.get(cause);
      checkArgument(
          own != null && covariates.size() == data.causes().size(),
          "cause-specific Cox models: covariates for the causes %s, expected one for each of 1 to %s",
          ImmutableSet.copyOf(covariates.keySet()),
          data.causes().size());
      fits.add(model().fit(data.causeSpecific(cause), own));
    }
    return new CauseSpecificFit(this, data, fits.build());
  }

  @Value.Check
  void check() {
    checkArgument(
        model().ties() != TieMethod.EXACT,
        "cause-specific Cox models: ties are EXACT, expected BRESLOW or EFRON");
  }
}
