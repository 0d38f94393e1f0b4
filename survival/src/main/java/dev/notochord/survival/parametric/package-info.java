/**
 * Distributions of survival times with few parameters: fitted to censored samples, with covariates, and extrapolated.
 *
 * <p><b>Where to start.</b> {@link dev.notochord.survival.parametric.ParametricModel} names a family and fits it; {@link
 * dev.notochord.survival.parametric.ParametricFit} has estimates, tests and criteria, {@link
 * dev.notochord.survival.parametric.ParametricPrediction} what follows for one subject, {@link
 * dev.notochord.survival.parametric.ParametricResiduals} what the model did not foresee, and {@link
 * dev.notochord.survival.parametric.ModelComparison} puts several families side by side.
 *
 * <pre>{@code
 * ParametricFit fit = ParametricModel.weibull().fit(data, covariates);
 * fit.status();                                             // CONVERGED, or read fit.advice()
 * fit.hazardRatio("age");
 * fit.at(CovariateProfile.of("age", 60)).restrictedMean(24);
 * }</pre>
 *
 * <table>
 *   <caption>Which family</caption>
 *   <tr><th>family</th><th>hazard over time</th><th>a covariate multiplies</th><th>when</th></tr>
 *   <tr><td>exponential</td><td>constant</td><td>times and hazards</td><td>few events, short follow-up, planning</td></tr>
 *   <tr><td>Weibull</td><td>rises or falls all the time</td><td>times and hazards</td><td>the first to try; both kinds of effect in one
 *     model</td></tr>
 *   <tr><td>Gompertz</td><td>rises or falls exponentially</td><td>hazards</td><td>ageing; a falling one levels off above 0</td></tr>
 *   <tr><td>log-normal</td><td>rises, then falls</td><td>times</td><td>a danger that passes, as after an operation</td></tr>
 *   <tr><td>log-logistic</td><td>falls, or rises and then falls</td><td>times and odds</td><td>the same, with a heavier tail and closed
 *     forms</td></tr>
 *   <tr><td>gamma</td><td>rises or falls towards a constant</td><td>times</td><td>waiting for several steps</td></tr>
 *   <tr><td>generalized gamma</td><td>any of these, or a bathtub</td><td>times</td><td>to choose between Weibull, log-normal and gamma, which
 *     are in it; needs many events</td></tr>
 *   <tr><td>piecewise exponential</td><td>steps</td><td>hazards</td><td>rates by period, Poisson regression</td></tr>
 *   <tr><td>Royston-Parmar</td><td>smooth, of any form</td><td>hazards, odds, or probits</td><td>no simple family fits, or effects that depend
 *     on time</td></tr>
 *   <tr><td>{@link dev.notochord.survival.parametric.CureModel mixture cure}</td><td>falls to 0 in the end</td><td>times of the uncured, odds
 *     of cure</td><td>a long plateau well observed</td></tr>
 * </table>
 *
 * <p><b>Readers of survreg and flexsurv</b> find their numbers in the table of {@link
 * dev.notochord.survival.parametric.ParametricModel}: coefficients are those of survreg for its families, log times
 * and not log hazards; {@link dev.notochord.survival.parametric.ParametricFit#naturalParameters()} are the shape,
 * scale and rate of flexsurv; and {@code flexsurvspline} is {@link
 * dev.notochord.survival.parametric.ParametricModel#roystonParmar}. The log-likelihood is that of both.
 *
 * <p>A {@link dev.notochord.survival.parametric.SurvivalDistribution} is one distribution with its numbers; planning a study
 * and simulating a cohort start from one as well.
 */
@NullMarked
package dev.notochord.survival.parametric;

import org.jspecify.annotations.NullMarked;
