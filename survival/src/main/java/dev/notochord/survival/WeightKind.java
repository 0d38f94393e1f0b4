package dev.notochord.survival;

/**
 * What a weight stands for.
 *
 * <p>The two kinds give the same curve and the same test statistic's numerator, but not the same
 * uncertainty: a thousand identical patients say more than one patient who stands for a thousand.
 *
 * @since 0.1.0
 */
public enum WeightKind {
  /**
   * The number of identical subjects that a row describes. Every statistic equals that of the data
   * with each row repeated so often; a row with weight 0 describes nobody.
   */
  FREQUENCY,
  /**
   * How much one subject counts, such as the inverse of its probability of being sampled or treated.
   * The row remains one subject: standard errors are robust (infinitesimal jackknife) unless another
   * variance is asked for, and do not change when all weights are multiplied by a number.
   */
  SAMPLING
}
