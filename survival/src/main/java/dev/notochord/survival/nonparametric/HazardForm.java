package dev.notochord.survival.nonparametric;

/**
 * How tied events add to the cumulative hazard; R calls it {@code ctype}.
 *
 * @since 0.1.0
 */
public enum HazardForm {
  /** All at once, d / n: Nelson-Aalen; {@code ctype = 1}. */
  NELSON_AALEN,
  /**
   * One after the other, 1 / n + 1 / (n - 1) + ... with d terms: Fleming-Harrington; {@code ctype = 2}.
   *
   * <p>With sampling weights each of d events of total weight D takes the mean weight D / d, as in R.
   *
   * @see <a href="https://doi.org/10.1080/03610928408828837">Fleming TR, Harrington DP. Commun Stat Theory Methods 1984;13:2469-2486</a>
   */
  TIE_CORRECTED
}
