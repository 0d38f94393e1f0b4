package dev.notochord.survival.literature;

import java.util.Locale;

/**
 * What a test of a two-by-two table gives.
 *
 * @param test which test
 * @param statistic its chi-squared statistic or, for a one-sided one, its z; NaN for a test without one
 * @param pValue the p-value; NaN if a margin of the table is 0
 * @since 0.1.0
 */
public record TwoByTwoTestResult(TwoByTwoTest test, double statistic, double pValue) {
  /** {@return whether there is a p-value: a group that is empty, or no event, or only events, leave none} */
  public boolean isDefined() {
    return !Double.isNaN(pValue);
  }

  /** {@return the result on one line} */
  @Override
  public String toString() {
    return isDefined()
        ? String.format(Locale.ROOT, "%s: p %.4g", test.label(), pValue)
        : test.label() + ": not defined, a margin is 0";
  }
}
