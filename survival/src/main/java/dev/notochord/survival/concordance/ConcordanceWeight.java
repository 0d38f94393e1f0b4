package dev.notochord.survival.concordance;

/**
 * How much the pairs count in which the earlier subject has the event at time t.
 *
 * <pre>
 *   n   weight of those at risk at t, in the stratum
 *   N   weight of all subjects of the stratum
 *   S   Kaplan-Meier estimate of the survival just before t
 *   G   Kaplan-Meier estimate of remaining uncensored just before t
 * </pre>
 *
 * <p>The names of R are those of the weight of an event; each of the n - 1 or fewer pairs of the event gets that
 * weight divided by n. S and G are estimated within the stratum, with the weights of the rows. Events precede
 * censorings at the same time: those who have the event at t are not at risk of being censored there.
 *
 * <p>The weights count as known in the standard error, as in R.
 *
 * @see Concordance#with(ConcordanceWeight)
 * @since 0.1.0
 */
public enum ConcordanceWeight {
  /** Every pair counts 1: Harrell's concordance. {@code "n"} in R. */
  HARRELL(false),
  /**
   * N S / n per pair, in the manner of Peto and Prentice: without censoring the same as {@link #HARRELL}. {@code "S"}
   * in R.
   */
  SURVIVAL(false),
  /**
   * N S / (G n) per pair, in the manner of Schemper: events count as they would without censoring. {@code "S/G"} in
   * R. Not defined with delayed entry.
   */
  SURVIVAL_OVER_CENSORING(true),
  /**
   * 1 / G^2 per pair: Uno's concordance, whose limit does not depend on the censoring up to the horizon. {@code
   * "n/G2"} in R. Not defined with delayed entry.
   *
   * @see <a href="https://doi.org/10.1002/sim.4154">Uno H et al. Stat Med 2011;30:1105-1117</a>
   */
  UNO(true),
  /** 1 / n per pair: every event counts alike, however many are at risk. {@code "I"} in R. */
  IDENTITY(false);

  private final boolean usesCensoring;

  ConcordanceWeight(boolean usesCensoring) {
    this.usesCensoring = usesCensoring;
  }

  /** {@return whether the weight needs the distribution of the censoring, which delayed entry leaves undefined} */
  public boolean usesCensoring() {
    return usesCensoring;
  }
}
