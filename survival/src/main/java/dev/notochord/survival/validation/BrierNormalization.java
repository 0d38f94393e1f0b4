package dev.notochord.survival.validation;

/**
 * By what a weighted sum of squared errors is divided.
 *
 * <p>With the distribution of the censoring from the sample itself, and events before censorings at the same time,
 * the weights add up to the number of rows exactly, and both are the same number with the same standard error. They
 * differ when the censoring is taken from another sample ({@link BrierScore#withCensoringFrom}), and in programs that
 * take G elsewhere at ties.
 *
 * @since 0.1.0
 */
public enum BrierNormalization {
  /** The number of rows, weighted rows counting their weight: Graf's; as in scikit-survival. The default. */
  ROWS,
  /** The sum of the inverse probability weights: Hajek's ratio, as in R's {@code brier}. */
  WEIGHTS
}
