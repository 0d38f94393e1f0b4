package dev.notochord.survival.nonparametric;

import static com.google.common.base.Preconditions.checkArgument;

import dev.notochord.survival.ConfidenceInterval;

/**
 * Exact confidence limits of a proportion, such as the share of subjects who survive a time to which everybody
 * was followed.
 *
 * <pre>
 *   lower = alpha/2 quantile of Beta(x, n - x + 1)          upper = 1 - alpha/2 quantile of Beta(x + 1, n - x)
 * </pre>
 *
 * <p>with x of n subjects surviving and alpha one less the level; the limits of Clopper and Pearson. With
 * {@link LimitCoverage#MID_P} the limits are where the two beta distributions have the mean tail alpha / 2. The
 * lower limit is 0 for x = 0 and the upper 1 for x = n. Agrees with R's {@code binom.test}.
 *
 * @see BetaProductLimits
 * @see <a href="https://doi.org/10.1093/biomet/26.4.404">Clopper CJ, Pearson ES. Biometrika 1934;26:404-413</a>
 * @since 0.1.0
 */
public final class BinomialLimits {
  private BinomialLimits() {}

  /**
   * {@return the limits of a proportion}
   *
   * @param successes how many of the subjects are counted, 0 to {@code subjects}
   * @param subjects how many there are, at least 1
   * @param level the confidence level, above 0 and below 1
   * @param coverage how often the limits shall cover
   * @throws IllegalArgumentException if a number is out of its range
   */
  public static ConfidenceInterval of(
      long successes, long subjects, double level, LimitCoverage coverage) {
    checkArgument(
        subjects >= 1 && successes >= 0 && successes <= subjects,
        "binomial limits: %s of %s subjects, expected 0 to all of at least one",
        successes,
        subjects);
    checkArgument(
        level > 0 && level < 1,
        "binomial limits: level is %s, expected above 0 and below 1",
        level);
    BetaProduct below = BetaProduct.ofBeta((double) successes, subjects - successes + 1.0);
    BetaProduct above = BetaProduct.ofBeta(successes + 1.0, (double) (subjects - successes));
    return BetaProduct.interval(below, above, level, coverage);
  }
}
