package dev.notochord.survival.nonparametric;

/**
 * What the lower confidence limits do where subjects leave and no event shows it.
 *
 * <p>Between events the usual limits stay level although fewer and fewer remain at risk. The modified
 * limits fall at each censoring. Only the lower limit changes; R calls the choice {@code conf.lower}.
 *
 * @see <a href="https://doi.org/10.1002/sim.4780060607">Dorey FJ, Korn EL. Stat Med 1987;6:679-687</a>
 * @since 0.1.0
 */
public enum LowerLimit {
  /** As the standard error says. The default. */
  USUAL,
  /** With the variance of log S replaced by (1 - S) / n, n the number now at risk: Peto's, conservative. */
  PETO,
  /**
   * With the variance multiplied by m / n, m the number at risk at the last event and n the number now at
   * risk: Dorey and Korn's; equal to the usual limit at each event.
   */
  DOREY_KORN
}
