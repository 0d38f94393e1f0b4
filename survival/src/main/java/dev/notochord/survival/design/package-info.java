/**
 * Planning a study of survival: how many patients and events it needs, what power it has, and simulated cohorts to
 * try it on.
 *
 * <table>
 *   <caption>Which class answers which question</caption>
 *   <tr><th>question</th><th>class</th></tr>
 *   <tr><td>How many events does a trial of two arms with proportional hazards need? For superiority, non-inferiority, equivalence?</td>
 *       <td>{@link dev.notochord.survival.design.HazardRatioDesign}</td></tr>
 *   <tr><td>... by Schoenfeld or by Freedman, and which is nearer?</td>
 *       <td>{@link dev.notochord.survival.design.HazardRatioFormula}</td></tr>
 *   <tr><td>How many events does a covariate need that is a number, or that is related to others?</td>
 *       <td>{@link dev.notochord.survival.design.HazardRatioDesign#withCovariateVariance}</td></tr>
 *   <tr><td>How many patients, if the effect comes late or wears off, drop-out differs, or the test is weighted (Lakatos)?</td>
 *       <td>{@link dev.notochord.survival.design.LogRankDesign}</td></tr>
 *   <tr><td>What if some do not take the treatment, or controls cross over?</td>
 *       <td>{@link dev.notochord.survival.design.Crossover}</td></tr>
 *   <tr><td>How many patients for a difference of mean survival up to a horizon (RMST)?</td>
 *       <td>{@link dev.notochord.survival.design.RestrictedMeanDesign}</td></tr>
 *   <tr><td>How many patients for one arm against a historical survival curve, as for a rare tumour?</td>
 *       <td>{@link dev.notochord.survival.design.OneSampleLogRankDesign}</td></tr>
 *   <tr><td>... and with exact errors, for 10 to 50 patients?</td>
 *       <td>{@link dev.notochord.survival.design.ExactOneArmDesign}</td></tr>
 *   <tr><td>How many patients for an interval of a given width, with nothing to test?</td>
 *       <td>{@link dev.notochord.survival.design.PrecisionDesign}</td></tr>
 *   <tr><td>How long does accrual take at these rates? How long must follow-up be for the patients there are?</td>
 *       <td>{@link dev.notochord.survival.design.LogRankDesign#studyAtRates studyAtRates} and {@link dev.notochord.survival.design.LogRankDesign#studyOfSize studyOfSize}</td></tr>
 *   <tr><td>Which hazard ratio can this many patients detect?</td>
 *       <td>{@link dev.notochord.survival.design.LogRankDesign#detectableHazardRatio detectableHazardRatio}</td></tr>
 *   <tr><td>When will so many events have been seen? What goes into the protocol?</td>
 *       <td>{@link dev.notochord.survival.design.StudyPlan}</td></tr>
 *   <tr><td>What would such a cohort look like?</td>
 *       <td>{@link dev.notochord.survival.design.CohortSimulation}</td></tr>
 *   <tr><td>Which power does any test have, and does it keep its level?</td>
 *       <td>{@link dev.notochord.survival.design.PowerSimulation}</td></tr>
 * </table>
 *
 * <p>Assumptions are an {@link dev.notochord.survival.design.Arm} each, with a distribution of the event and of
 * drop-out, and a {@link dev.notochord.survival.design.FollowUpPlan}: {@link dev.notochord.survival.design.Accrual}
 * and follow-up. Any distribution will do; a {@link dev.notochord.survival.design.RelativeHazard} is one whose hazard
 * ratio changes. A design answers with a {@link dev.notochord.survival.design.StudyPlan} that has a text for the
 * protocol; if there is no such study it says why.
 *
 * <p>Every formula here is a normal approximation but {@link dev.notochord.survival.design.ExactOneArmDesign}. The
 * classes say how far it was off in simulations; for a study of few patients simulate your own.
 *
 * <p>All times are in one unit, all rates per that unit, and results do not depend on it. Integrals over entry, drop-out and
 * follow-up are computed to about 10 digits; normal approximations of small samples are the larger error by far.
 */
@NullMarked
package dev.notochord.survival.design;

import org.jspecify.annotations.NullMarked;
