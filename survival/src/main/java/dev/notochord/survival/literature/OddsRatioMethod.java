package dev.notochord.survival.literature;

/**
 * How an odds ratio and its limits are found.
 *
 * @since 0.1.0
 */
public enum OddsRatioMethod {
  /**
   * a d / (b c) with limits exp(log -/+ z s), s^2 = 1/a + 1/b + 1/c + 1/d. What is done about a cell of 0 is said by
   * {@link ZeroCells}.
   *
   * @see <a href="https://doi.org/10.1111/j.1469-1809.1955.tb01348.x">Woolf B. Ann Hum Genet 1955;19:251-253</a>
   */
  WOOLF,
  /**
   * The greatest conditional likelihood given all margins, with the limits at which the one-sided exact tests just
   * reject at half of 1 - level. Cover at least as often as the level says. The default; as R's {@code fisher.test},
   * which stops its search after three or four digits.
   */
  EXACT,
  /** As {@link #EXACT}, the table seen counting half in each tail: narrower, covering about as often as the level says. */
  MID_P
}
