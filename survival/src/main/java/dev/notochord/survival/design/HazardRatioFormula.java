package dev.notochord.survival.design;

/**
 * Which published formula gives the number of events of a log-rank test under proportional hazards.
 *
 * <p>With d events, q and p the shares of control and treated, a = p / q treated per control, and HR the hazard ratio, the
 * log-rank statistic is nearly normal with variance 1 and mean sqrt(d) times the effect.
 *
 * @since 0.1.0
 */
public enum HazardRatioFormula {
  /**
   * Schoenfeld: the effect is sqrt(p q) |log HR|. The same for HR and 1 / HR.
   *
   * @see <a href="https://doi.org/10.2307/2531021">Schoenfeld DA. Biometrics 1983;39:499-503</a>
   */
  SCHOENFELD(
      "Schoenfeld", "events = (z_alpha + z_power)^2 / (p q (log HR - log margin)^2 (1 - R^2))"),
  /**
   * Freedman: the effect is sqrt(a) |1 - HR| / (1 + a HR). Somewhat more events for a ratio far from 1.
   *
   * @see <a href="https://doi.org/10.1002/sim.4780010204">Freedman LS. Stat Med 1982;1:121-129</a>
   */
  FREEDMAN("Freedman", "events = (z_alpha + z_power)^2 (1 + a HR)^2 / (a (1 - HR)^2)");

  final String display;
  final String text;

  HazardRatioFormula(String display, String text) {
    this.display = display;
    this.text = text;
  }
}
