package dev.notochord.survival.literature;

/**
 * What is done about a survival rate that is printed without limits, and so has no standard error.
 *
 * @since 0.1.0
 */
public enum MissingLimits {
  /** The study is left out, and the result says so. The default. */
  LEAVE_OUT,
  /**
   * sqrt(S (1 - S) / n), as if all n had been followed to that time. Too small, so that the study counts too much, if
   * anybody was censored.
   */
  ALL_FOLLOWED,
  /**
   * Peto's S sqrt((1 - S) / r), with r still at risk at that time. Rather too large.
   *
   * @see <a href="https://doi.org/10.1038/bjc.1977.1">Peto R et al. Br J Cancer 1977;35:1-39</a>
   */
  PETO
}
