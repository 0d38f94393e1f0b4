package dev.notochord.survival.cohort;

import static com.google.common.base.Preconditions.checkArgument;

/**
 * What part of the patients of a class lived, or were free of the event, at a time in a published series.
 *
 * @param className the class
 * @param months the time in months, above 0
 * @param survival the part, from 0 to 1
 * @param source the series and where it was published, such as {@code derivation, 350 patients, Katagiri 2014}
 * @since 0.1.0
 */
public record PublishedSurvival(String className, double months, double survival, String source) {
  /**
   * Creates the figure.
   *
   * @param className the class
   * @param months the time in months
   * @param survival the part, from 0 to 1: a percentage is divided by 100 before
   * @param source the series and where it was published
   * @throws IllegalArgumentException if the class is blank, the time is not a finite number above 0, or the part is
   *     not from 0 to 1
   */
  public PublishedSurvival {
    checkArgument(
        !className.isBlank(), "published survival: class is '%s', expected a name", className);
    checkArgument(
        months > 0 && months < Double.POSITIVE_INFINITY,
        "published survival of %s: months are %s, expected a finite number above 0",
        className,
        months);
    checkArgument(
        survival >= 0 && survival <= 1,
        "published survival of %s at %s months is %s, expected a part from 0 to 1",
        className,
        months,
        survival);
  }
}
