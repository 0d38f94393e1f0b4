package dev.notochord.survival.literature;

/**
 * Whether an effect could be estimated.
 *
 * @since 0.1.0
 */
public enum EffectStatus {
  /** The effect and both of its limits are finite. */
  ESTIMATED,
  /** A ratio is 0 or infinite, and so is one of its limits; the other limit says something. */
  ONE_LIMIT,
  /** A cell is 0, so that there is no standard error; see {@link ZeroCells}. */
  ZERO_CELL,
  /** A group is empty, or the events leave nothing to compare: nobody, or everybody, has one. */
  ZERO_MARGIN
}
