package dev.notochord.survival.literature;

/**
 * How the limits of a risk ratio are found.
 *
 * @since 0.1.0
 */
public enum RiskRatioMethod {
  /**
   * exp(log -/+ z s), s^2 = 1/a - 1/m + 1/c - 1/n for a of m and c of n. What is done about a cell of 0 is said by {@link
   * ZeroCells}.
   *
   * @see <a href="https://doi.org/10.2307/2530610">Katz D et al. Biometrics 1978;34:469-474</a>
   */
  LOG_WALD,
  /**
   * The ratios that the score test does not reject, the variance at the rates most likely with that ratio. The default.
   *
   * @see <a href="https://doi.org/10.2307/2531405">Koopman PAR. Biometrics 1984;40:513-517</a>
   */
  KOOPMAN,
  /**
   * As {@link #KOOPMAN}, the variance times N / (N - 1).
   *
   * @see <a href="https://doi.org/10.1002/sim.4780040211">Miettinen O, Nurminen M. Stat Med 1985;4:213-226</a>
   */
  MIETTINEN_NURMINEN
}
