/**
 * Regression of survival on covariates by the proportional hazards model of Cox.
 *
 * <p>Start with {@link dev.notochord.survival.regression.CoxModel}: it fits {@link
 * dev.notochord.survival.covariate.Covariates} to {@link dev.notochord.survival.SurvivalData} and returns a {@link
 * dev.notochord.survival.regression.CoxFit}. Few events or a separated sample ask for {@link
 * dev.notochord.survival.regression.Penalty#firth()}, many covariates for {@link
 * dev.notochord.survival.regression.CoxElasticNet}, clusters with a risk of their own for {@link
 * dev.notochord.survival.regression.SharedFrailty}.
 *
 * <p>With competing risks {@link dev.notochord.survival.regression.CauseSpecificCox} models the hazard of each cause, and
 * {@link dev.notochord.survival.regression.FineGray} the cumulative incidence of one.
 *
 * @see <a href="https://doi.org/10.1111/j.2517-6161.1972.tb00899.x">Cox DR. J R Stat Soc B 1972;34:187-220</a>
 * @see <a href="https://doi.org/10.1007/978-1-4757-3294-8">Therneau TM, Grambsch PM. Modeling Survival Data. Springer
 *     2000</a>
 */
@NullMarked
package dev.notochord.survival.regression;

import org.jspecify.annotations.NullMarked;
