package dev.notochord.survival.literature;

import java.util.Locale;

/**
 * How far a reconstructed Kaplan-Meier curve is from the points clicked (after cleaning), as fractions of 1.
 *
 * @param points the number of points compared
 * @param rootMeanSquare the root of the mean squared deviation
 * @param mean the mean absolute deviation
 * @param largest the largest absolute deviation
 * @param timeOfLargest the first time at which it is found
 * @since 0.1.0
 */
public record CurveDeviation(
    int points, double rootMeanSquare, double mean, double largest, double timeOfLargest) {

  /** {@return the deviation for reading} */
  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "rmse %.4g, mean %.4g, largest %.4g (at %.6g)",
        rootMeanSquare,
        mean,
        largest,
        timeOfLargest);
  }
}
