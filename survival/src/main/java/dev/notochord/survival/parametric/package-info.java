/**
 * Distributions of survival times with few parameters: fitted to censored samples, with covariates, and extrapolated.
 *
 * <p>A {@link dev.notochord.survival.parametric.SurvivalDistribution} is one distribution with its numbers; planning a study
 * and simulating a cohort start from one as well.
 */
@NullMarked
package dev.notochord.survival.parametric;

import org.jspecify.annotations.NullMarked;
