package dev.notochord.survival.comparison;

/**
 * How a hazard ratio is read off a log-rank test of two groups.
 *
 * <p>Both are simple sums that need no iteration, and both are too near to 1 when the true ratio is far
 * from it: between a half and two they are fair, beyond that a Cox model is the better answer. The paper
 * of Bernstein and others compares them.
 *
 * @see <a href="https://doi.org/10.2307/2530564">Bernstein L, Anderson J, Pike MC. Biometrics
 *     1981;37:513-519</a>
 * @since 0.1.0
 */
public enum HazardRatioMethod {
  /**
   * One step from the ratio 1 by score and information, as in overviews of trials.
   *
   * <pre>
   *   log ratio = (O_1 - E_1) / V,   standard error 1 / sqrt(V)
   * </pre>
   *
   * @see <a href="https://doi.org/10.1016/S0033-0620(85)80003-7">Yusuf S, Peto R, Lewis J, Collins R, Sleight P.
   *     Prog Cardiovasc Dis 1985;27:335-371</a>
   */
  PETO,
  /**
   * The ratio of the two relative event rates, observed over expected.
   *
   * <pre>
   *   ratio = (O_1 / E_1) / (O_2 / E_2),   standard error of its logarithm sqrt(1 / E_1 + 1 / E_2)
   * </pre>
   *
   * <p>Source: Pike MC. J R Stat Soc A 1972;135:201-203, in the discussion of the paper by Peto and
   * Peto.
   *
   * @see <a href="https://doi.org/10.2307/2344317">Peto R, Peto J. J R Stat Soc A 1972;135:185-207</a>
   */
  PIKE
}
