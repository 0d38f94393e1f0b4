package dev.notochord.survival.literature;

import java.util.Locale;

/**
 * How much clicked points had to be changed to make a survival curve of them; see {@link DigitizedCurve} for the rule.
 *
 * @param clicked the points given
 * @param sameTime the points left out because a lower one has the same time
 * @param moved the points kept whose survival was changed
 * @param largestChange the largest absolute change of a survival, as a fraction of 1; 0 if none was changed
 * @param meanChange the mean absolute change over the points kept, as a fraction of 1
 * @since 0.1.0
 */
public record CurveCleaning(
    int clicked, int sameTime, int moved, double largestChange, double meanChange) {

  /**
   * {@return the cleaning for reading, such as {@code 120 points clicked, 3 at the time of another, 8 moved (by at
   * most 0.0021)}}
   */
  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "%d points clicked, %d at the time of another, %d moved (by at most %.4g)",
        clicked,
        sameTime,
        moved,
        largestChange);
  }
}
