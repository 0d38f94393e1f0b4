/**
 * How good predictions of survival are: discrimination at a time, accuracy, calibration, and what a decision gains by them.
 *
 * <p>Predictions are one number per row, wherever they come from: a score, or the {@link
 * dev.notochord.survival.validation.SurvivalPredictions} of a model at some times. How well a score orders the subjects over all
 * times is in {@link dev.notochord.survival.concordance}.
 */
@NullMarked
package dev.notochord.survival.validation;

import org.jspecify.annotations.NullMarked;
