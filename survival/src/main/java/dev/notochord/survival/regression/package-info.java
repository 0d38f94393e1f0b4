/**
 * Regression of survival on covariates by the proportional hazards model of Cox.
 *
 * <p>Everything begins with {@link dev.notochord.survival.SurvivalData} and {@link
 * dev.notochord.survival.covariate.Covariates}.
 *
 * <table>
 *   <caption>Where to start</caption>
 *   <tr><th>question</th><th>answer</th></tr>
 *   <tr><td>fit a model</td><td>{@link dev.notochord.survival.regression.CoxModel} has the options and returns a {@link
 *     dev.notochord.survival.regression.CoxFit}; read its {@link dev.notochord.survival.regression.CoxFit#status status}
 *     and {@link dev.notochord.survival.regression.CoxFit#advice advice} first</td></tr>
 *   <tr><td>infer</td><td>{@link dev.notochord.survival.regression.CoxFit#coefficients coefficients}, {@link
 *     dev.notochord.survival.regression.CoxFit#termTests tests of terms}, {@link
 *     dev.notochord.survival.regression.CoxFit#compareWith comparison with a smaller model}, {@link
 *     dev.notochord.survival.regression.CoxFit#profileInterval profile limits}, {@link
 *     dev.notochord.survival.regression.CoxFit#hazardRatio hazard ratios of profiles}, {@link
 *     dev.notochord.survival.regression.CoxVariance robust errors}</td></tr>
 *   <tr><td>predict</td><td>{@link dev.notochord.survival.regression.CoxFit#at the survival of a profile}, {@link
 *     dev.notochord.survival.regression.CoxFit#along of covariates that change}, {@link
 *     dev.notochord.survival.regression.CoxFit#standardizedBy adjusted curves}; {@link
 *     dev.notochord.survival.regression.CoxCurves} has their options. A fit that is kept for this alone: {@link
 *     dev.notochord.survival.regression.CoxFit#withoutRows}</td></tr>
 *   <tr><td>check</td><td>{@link dev.notochord.survival.regression.ProportionalHazards} tests the assumption, {@link
 *     dev.notochord.survival.regression.CoxResiduals} finds rows that fit badly or matter much, {@link
 *     dev.notochord.survival.regression.CoxFit#concordance concordance} and {@link
 *     dev.notochord.survival.regression.ExplainedVariation} tell what the model is worth</td></tr>
 *   <tr><td>few events, or a separated sample</td><td>{@link dev.notochord.survival.regression.Penalty#firth Firth's
 *     penalty}, with limits by {@link dev.notochord.survival.regression.FirthInference}</td></tr>
 *   <tr><td>many covariates</td><td>{@link dev.notochord.survival.regression.Penalty#ridge ridge}, or {@link
 *     dev.notochord.survival.regression.CoxElasticNet} with a path and cross-validation; {@link
 *     dev.notochord.survival.regression.Shrinkage} tells what a penalty did</td></tr>
 *   <tr><td>clusters with a risk of their own</td><td>{@link
 *     dev.notochord.survival.regression.SharedFrailty}</td></tr>
 *   <tr><td>competing risks</td><td>{@link dev.notochord.survival.regression.CauseSpecificCox} models the hazard of each
 *     cause and {@link dev.notochord.survival.regression.FineGray} the cumulative incidence of one</td></tr>
 * </table>
 *
 * @see <a href="https://doi.org/10.1111/j.2517-6161.1972.tb00899.x">Cox DR. J R Stat Soc B 1972;34:187-220</a>
 * @see <a href="https://doi.org/10.1007/978-1-4757-3294-8">Therneau TM, Grambsch PM. Modeling Survival Data. Springer
 *     2000</a>
 */
@NullMarked
package dev.notochord.survival.regression;

import org.jspecify.annotations.NullMarked;
