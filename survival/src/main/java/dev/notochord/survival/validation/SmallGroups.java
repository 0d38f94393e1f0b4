package dev.notochord.survival.validation;

/**
 * What a test over groups does with those of fewer than 5 events by the horizon, whose variance is not to be trusted.
 *
 * @see <a href="https://doi.org/10.1002/sim.6428">Demler OV, Paynter NP, Cook NR. Stat Med 2015;34:1659-1680</a>
 * @since 0.1.0
 */
public enum SmallGroups {
  /**
   * By increasing mean prediction, groups are put together until there are 5 events; what is left at the end goes to the
   * group before. The default.
   */
  MERGE,
  /** All groups are kept; the test is not made if one has no event or no variance. */
  KEEP
}
