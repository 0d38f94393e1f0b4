/**
 * How good predictions of survival are: discrimination at a time, accuracy, calibration, and what a decision gains by them.
 *
 * <p>Predictions are one number per row, wherever they come from: a score, or the {@link
 * dev.notochord.survival.validation.SurvivalPredictions} of a model at some times. How well a score orders the
 * subjects over all times is in {@link dev.notochord.survival.concordance}.
 *
 * <table>
 *   <caption>Accuracy at times, censoring made up for by inverse probability weights</caption>
 *   <tr><th>question</th><th>answer</th></tr>
 *   <tr><td>Does a score tell those with the event by t from those without?</td>
 *       <td>{@link dev.notochord.survival.validation.TimeDependentAuc}</td></tr>
 *   <tr><td>Does it still at t, among those at risk?</td><td>{@link dev.notochord.survival.validation.IncidentAuc}</td></tr>
 *   <tr><td>How far are predicted probabilities from what happened?</td>
 *       <td>{@link dev.notochord.survival.validation.BrierScore}</td></tr>
 *   <tr><td>Is it worth to treat by them?</td><td>{@link dev.notochord.survival.validation.DecisionCurve}</td></tr>
 *   <tr><td>Whom does a new prediction move to another class?</td>
 *       <td>{@link dev.notochord.survival.validation.Reclassification}</td></tr>
 * </table>
 *
 * <table>
 *   <caption>Where to start for calibration and for internal validation</caption>
 *   <tr><th>question</th><th>class</th><th>needs</th></tr>
 *   <tr><td>are the risks at a horizon as high as predicted, overall, by group, along a curve</td><td>{@link
 *       dev.notochord.survival.validation.Calibration}</td><td>predictions at the horizon</td></tr>
 *   <tr><td>are there as many events as predicted over the whole follow-up</td><td>{@link
 *       dev.notochord.survival.validation.HazardCalibration}</td><td>a survival curve per row</td></tr>
 *   <tr><td>are the predicted distributions of times right</td><td>{@link
 *       dev.notochord.survival.validation.DCalibration}</td><td>a survival curve per row</td></tr>
 *   <tr><td>how good is a model on patients it was not made of, with this sample alone</td><td>{@link
 *       dev.notochord.survival.validation.OptimismBootstrap}, {@link
 *       dev.notochord.survival.validation.RepeatedCrossValidation}</td><td>a {@link
 *       dev.notochord.survival.validation.ModelBuilder}</td></tr>
 * </table>
 *
 * <p>G, the probability of not being censored, is the same everywhere here: its Kaplan-Meier estimate just before an
 * event, tied events being removed first. All standard errors have the estimation of G in them; none has that of the
 * predictions.
 */
@NullMarked
package dev.notochord.survival.validation;

import org.jspecify.annotations.NullMarked;
