/**
 * Planning a study of survival: how many patients and events it needs, what power it has, and simulated cohorts to try it on.
 *
 * <p>Say what is assumed of each {@link dev.notochord.survival.design.Arm} and how patients enter and are followed up ({@link
 * dev.notochord.survival.design.FollowUpPlan}), and choose a design:
 *
 * <table>
 *   <caption>Designs</caption>
 *   <tr><td>{@link dev.notochord.survival.design.HazardRatioDesign}</td><td>two arms, proportional hazards; superiority,
 *       non-inferiority, equivalence; a covariate that is a number</td></tr>
 *   <tr><td>{@link dev.notochord.survival.design.LogRankDesign}</td><td>two arms, any hazards, weighted tests</td></tr>
 *   <tr><td>{@link dev.notochord.survival.design.RestrictedMeanDesign}</td><td>two arms, mean survival time up to a
 *       horizon</td></tr>
 *   <tr><td>{@link dev.notochord.survival.design.OneSampleLogRankDesign}</td><td>one arm against a reference, for rare
 *       tumours</td></tr>
 *   <tr><td>{@link dev.notochord.survival.design.ExactOneArmDesign}</td><td>one small arm, exact probabilities</td></tr>
 *   <tr><td>{@link dev.notochord.survival.design.PrecisionDesign}</td><td>nothing to test: how narrow an interval
 *       is</td></tr>
 * </table>
 *
 * <p>The answer is a {@link dev.notochord.survival.design.StudyPlan} with a text for the protocol. Where no formula fits, or to check
 * one, {@link dev.notochord.survival.design.CohortSimulation} draws cohorts and {@link
 * dev.notochord.survival.design.PowerSimulation} counts how often a test finds what was put in.
 *
 * <p>All times are in one unit, all rates per that unit, and results do not depend on it. Integrals over entry, drop-out and
 * follow-up are computed to about 10 digits; normal approximations of small samples are the larger error by far.
 */
@NullMarked
package dev.notochord.survival.design;

import org.jspecify.annotations.NullMarked;
