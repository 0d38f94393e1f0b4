package dev.notochord.survival.literature;

/**
 * How the variance between studies, tau^2, is estimated. It is never below 0.
 *
 * @since 0.1.0
 */
public enum HeterogeneityEstimator {
  /** The greatest restricted likelihood. The default. */
  REML,
  /**
   * (Q - (k - 1)) / (sum w - sum w^2 / sum w). Too small if the studies differ much.
   *
   * @see <a href="https://doi.org/10.1016/0197-2456(86)90046-2">DerSimonian R, Laird N. Control Clin Trials
   *     1986;7:177-188</a>
   */
  DERSIMONIAN_LAIRD,
  /**
   * The tau^2 with which the weighted sum of squares is k - 1.
   *
   * @see <a href="https://doi.org/10.6028/jres.087.022">Paule RC, Mandel J. J Res Natl Bur Stand 1982;87:377-385</a>
   */
  PAULE_MANDEL
}
