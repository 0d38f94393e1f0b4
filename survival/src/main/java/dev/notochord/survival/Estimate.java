package dev.notochord.survival;

import java.util.Objects;

/**
 * An estimated number with its standard error and confidence interval.
 *
 * <p>NaN means "not defined", never "zero" and never "failed": the survival after the end of
 * follow-up is not defined, nor is the standard error of a survival of 0. The method that returns
 * an estimate says when this happens.
 *
 * @param value the estimate
 * @param standardError the standard error of {@code value}, on the scale of {@code value}
 * @param interval the confidence interval
 * @since 0.1.0
 */
public record Estimate(double value, double standardError, ConfidenceInterval interval) {
  /**
   * Creates an estimate.
   *
   * @param value the estimate
   * @param standardError the standard error
   * @param interval the confidence interval
   * @throws IllegalArgumentException if {@code standardError} is negative
   */
  public Estimate {
    if (standardError < 0) {
      throw new IllegalArgumentException(
          "estimate: standard error is " + standardError + ", expected at least 0");
    }
    Objects.requireNonNull(interval, "interval");
  }
}
