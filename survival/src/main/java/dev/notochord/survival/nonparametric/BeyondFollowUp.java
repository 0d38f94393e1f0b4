package dev.notochord.survival.nonparametric;

/**
 * What an estimate says about times after the last time of follow-up, where nobody was observed.
 *
 * <p>Where the curve had reached 0 by then it stays 0, and the choice makes no difference.
 *
 * @since 0.1.0
 */
public enum BeyondFollowUp {
  /** Nothing: the estimate is not estimable, and says why. The default. */
  NOT_ESTIMABLE,
  /** The last survival is carried on, as if all who were left lived beyond; as R does. An upper bound. */
  CARRY_FORWARD
}
