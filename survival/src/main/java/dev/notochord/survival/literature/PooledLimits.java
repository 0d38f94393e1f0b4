package dev.notochord.survival.literature;

/**
 * How the limits of a mean over studies that differ are found.
 *
 * @since 0.1.0
 */
public enum PooledLimits {
  /** Mean -/+ z / sqrt(sum w), as if tau^2 were known. Too narrow with few studies. */
  WALD,
  /**
   * Hartung, Knapp, Sidik and Jonkman: mean -/+ t(k - 1) sqrt(q / sum w), q = sum w (y - mean)^2 / (k - 1). The default.
   * If the studies happen to agree very well the limits are narrower than those of {@link #WALD}, of width 0 if they are
   * equal.
   *
   * @see <a href="https://doi.org/10.1186/1471-2288-14-25">IntHout J et al. BMC Med Res Methodol 2014;14:25</a>
   */
  HARTUNG_KNAPP,
  /**
   * As {@link #HARTUNG_KNAPP} with q at least 1: never narrower than {@link #WALD}, nor than the common effect.
   *
   * @see <a href="https://doi.org/10.1002/sim.1482">Knapp G, Hartung J. Stat Med 2003;22:2693-2710</a>
   */
  HARTUNG_KNAPP_AT_LEAST_WALD
}
