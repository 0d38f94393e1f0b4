/**
 * Survival, hazard and follow-up estimated without assuming a shape.
 *
 * <table>
 *   <caption>Where to start</caption>
 *   <tr><th>what is wanted</th><th>class</th></tr>
 *   <tr><td>survival over time with limits, median, numbers at risk</td><td>{@link
 *       dev.notochord.survival.nonparametric.KaplanMeier}</td></tr>
 *   <tr><td>the cumulative hazard</td><td>{@link
 *       dev.notochord.survival.nonparametric.NelsonAalen}</td></tr>
 *   <tr><td>the cumulative hazard where times were rounded and many events are tied</td><td>{@link
 *       dev.notochord.survival.nonparametric.FlemingHarrington}</td></tr>
 *   <tr><td>the hazard itself, as a smooth curve</td><td>{@link
 *       dev.notochord.survival.nonparametric.KernelHazard}</td></tr>
 *   <tr><td>survival given survival up to a time</td><td>{@link
 *       dev.notochord.survival.nonparametric.CurveEstimator#estimateGiven(dev.notochord.survival.SurvivalData,
 *       double) estimateGiven} of each of the first three</td></tr>
 *   <tr><td>the mean survival time up to a horizon, where the median is not reached or hazards are not
 *       proportional</td><td>{@link dev.notochord.survival.nonparametric.RestrictedMean}</td></tr>
 *   <tr><td>limits of the survival with few subjects, no event yet, or none left</td><td>{@link
 *       dev.notochord.survival.nonparametric.BetaProductLimits}</td></tr>
 *   <tr><td>limits of one proportion without censoring</td><td>{@link
 *       dev.notochord.survival.nonparametric.BinomialLimits}</td></tr>
 *   <tr><td>limits that hold for the whole curve at once</td><td>{@link
 *       dev.notochord.survival.nonparametric.ConfidenceBand}</td></tr>
 *   <tr><td>how long subjects were followed up</td><td>{@link
 *       dev.notochord.survival.nonparametric.ReverseKaplanMeier}</td></tr>
 *   <tr><td>the numbers at risk below a plot</td><td>{@link
 *       dev.notochord.survival.nonparametric.AtRiskTable}</td></tr>
 *   <tr><td>survival from follow-up counted in intervals, as in published tables</td><td>{@link
 *       dev.notochord.survival.nonparametric.LifeTable}</td></tr>
 *   <tr><td>survival where the event is known only to lie between two visits</td><td>{@link
 *       dev.notochord.survival.nonparametric.Turnbull}</td></tr>
 *   <tr><td>how much each subject moves an estimate, for the variance of something built on it</td><td>{@link
 *       dev.notochord.survival.nonparametric.Influence}</td></tr>
 * </table>
 *
 * <p>{@link dev.notochord.survival.nonparametric.CurveEstimator} lists the options of the first three and their
 * defaults, {@link dev.notochord.survival.nonparametric.SurvivalCurve} what can be read off a curve.
 *
 * <p>Where competing events end the follow-up, 1 less the survival overstates the probability of an event: see
 * {@link dev.notochord.survival.competing}.
 *
 * <p>Sources: Kaplan EL, Meier P. JASA 1958;53:457-481 for the estimate; Greenwood M. The natural
 * duration of cancer. Reports on Public Health and Medical Subjects 33, 1926 for its variance;
 * Brookmeyer R, Crowley J. Biometrics 1982;38:29-41 for the interval of a median; Klein JP,
 * Moeschberger ML. Survival Analysis. Springer 1997 for intervals on a transformed scale. Each class
 * names its own.
 */
@NullMarked
package dev.notochord.survival.nonparametric;

import org.jspecify.annotations.NullMarked;
