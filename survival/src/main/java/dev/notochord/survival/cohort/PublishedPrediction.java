package dev.notochord.survival.cohort;

import dev.notochord.survival.validation.BrierEstimate;
import dev.notochord.survival.validation.DecisionCurveEstimate;
import dev.notochord.survival.validation.HorizonCalibration;

/**
 * The survival published with the classes taken as a prediction for each patient: how right it is, and what would be
 * gained by deciding with it.
 *
 * <p>Each patient is predicted the published survival of the class, of several figures the first. All classes that have
 * patients need a figure of the month.
 *
 * @param months the month that is predicted
 * @param calibration observed against predicted risk of all patients and of each class, with the slope; none if a
 *     class lacks a figure or the follow-up does not reach the month
 * @param brier the mean squared error of the predictions, at the one time {@code months}
 * @param decisionCurve the net benefit of treating by the predictions; the name of the model is {@code published}
 * @since 0.1.0
 */
public record PublishedPrediction(
    double months,
    Answer<HorizonCalibration> calibration,
    Answer<BrierEstimate> brier,
    Answer<DecisionCurveEstimate> decisionCurve) {
  /** The name of the model in the decision curve. */
  public static final String MODEL = "published";
}
