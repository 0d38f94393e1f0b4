/**
 * Distributions of survival times with few parameters: fitted to censored samples, with covariates, and extrapolated.
 *
 * <p>A {@link dev.notochord.survival.parametric.SurvivalDistribution} is one distribution with its numbers; planning a study
 * and simulating a cohort start from one as well.
 *
 * <p>Where no simple family fits, {@link dev.notochord.survival.parametric.ParametricModel#roystonParmar splines} and {@link
 * dev.notochord.survival.parametric.ParametricModel#piecewiseExponential pieces} follow the sample; where a share never has the
 * event there is {@link dev.notochord.survival.parametric.CureModel}.
 */
@NullMarked
package dev.notochord.survival.parametric;

import org.jspecify.annotations.NullMarked;
