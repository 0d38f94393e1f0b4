package dev.notochord.survival.nonparametric;

/**
 * The shape of a simultaneous confidence band.
 *
 * @since 0.1.0
 */
public enum BandKind {
  /**
   * Hall and Wellner's: with the plain transform S -+ k (1 + n v^2) S / sqrt(n). Good where many are at risk,
   * wide in the right tail; the default.
   *
   * @see <a href="https://doi.org/10.1093/biomet/67.1.133">Hall WJ, Wellner JA. Biometrika 1980;67:133-143</a>
   */
  HALL_WELLNER,
  /**
   * Nair's: S -+ c v S, the pointwise limits with a larger critical value. Its width is everywhere in
   * proportion to the standard error.
   *
   * @see <a href="https://doi.org/10.1080/00401706.1984.10487964">Nair VN. Technometrics 1984;26:265-275</a>
   */
  EQUAL_PRECISION
}
