package dev.notochord.survival.nonparametric;

/**
 * How often exact limits, which cannot cover with just any probability, shall cover at least.
 *
 * @since 0.1.0
 */
public enum LimitCoverage {
  /** At least as often as the level says, so that they mostly cover more often. The default. */
  GUARANTEED,
  /**
   * About as often as the level says: the outcome seen counts half in each tail. Narrower, and for some truths
   * the coverage is somewhat below the level.
   *
   * @see <a href="https://doi.org/10.1002/sim.6905">Fay MP, Brittain EH. Stat Med 2016;35:2726-2740</a>
   */
  MID_P
}
