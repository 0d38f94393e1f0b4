package dev.notochord.survival.literature;

/**
 * How the limits of a difference of two risks are found.
 *
 * @since 0.1.0
 */
public enum RiskDifferenceMethod {
  /** p - q -/+ z sqrt(p (1 - p) / m + q (1 - q) / n), cut at -1 and 1; as R's {@code prop.test} without correction. */
  WALD,
  /**
   * The squared distances of the {@link RateLimits#WILSON} limits of the two rates, added. The default.
   *
   * @see <a href="https://doi.org/10.1002/(SICI)1097-0258(19980430)17:8%3C873::AID-SIM779%3E3.0.CO;2-I">Newcombe RG. Stat
   *     Med 1998;17:873-890, method 10</a>
   */
  NEWCOMBE,
  /**
   * The differences that the score test does not reject, the variance at the rates most likely with that difference,
   * times N / (N - 1).
   *
   * @see <a href="https://doi.org/10.1002/sim.4780040211">Miettinen O, Nurminen M. Stat Med 1985;4:213-226</a>
   */
  MIETTINEN_NURMINEN
}
