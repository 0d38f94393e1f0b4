package dev.notochord.survival.design;

/**
 * Which published formula gives the number of events of a log-rank test under proportional hazards.
 *
 * <p>With d events, q and p the shares of control and treated, a = p / q treated per control, and HR the hazard
 * ratio, the log-rank statistic is nearly normal with variance 1 and mean sqrt(d) times the effect. For
 * non-inferiority and equivalence the statistic is that of the score test of HR = M, M the margin; for superiority M
 * is 1.
 *
 * <p>Both take the numbers at risk to stay in the proportion q to p, which a strong effect spoils: the true power is
 * between the two. {@link LogRankDesign} follows the numbers at risk and is nearer. Power of a log-rank test,
 * two-sided level 0.05, for a median of 12 in the control, even accrual over 24 and follow-up of 12; simulated 20000
 * times, standard error 0.003:
 *
 * <table>
 *   <caption>Power by formula and by simulation</caption>
 *   <tr><th>HR</th><th>treated per control</th><th>subjects</th><th>Schoenfeld</th><th>Freedman</th><th>LogRankDesign</th>
 *       <th>simulated</th></tr>
 *   <tr><td>0.7</td><td>1</td><td>372</td><td>0.803</td><td>0.794</td><td>0.802</td><td>0.796</td></tr>
 *   <tr><td>0.7</td><td>3</td><td>471</td><td>0.763</td><td>0.827</td><td>0.800</td><td>0.794</td></tr>
 *   <tr><td>0.5</td><td>0.5</td><td>131</td><td>0.854</td><td>0.742</td><td>0.804</td><td>0.811</td></tr>
 *   <tr><td>0.5</td><td>1</td><td>110</td><td>0.810</td><td>0.779</td><td>0.805</td><td>0.802</td></tr>
 *   <tr><td>0.5</td><td>3</td><td>131</td><td>0.722</td><td>0.837</td><td>0.802</td><td>0.787</td></tr>
 *   <tr><td>0.3</td><td>0.5</td><td>56</td><td>0.906</td><td>0.701</td><td>0.814</td><td>0.829</td></tr>
 *   <tr><td>0.3</td><td>1</td><td>44</td><td>0.830</td><td>0.741</td><td>0.808</td><td>0.808</td></tr>
 *   <tr><td>0.3</td><td>3</td><td>48</td><td>0.663</td><td>0.830</td><td>0.810</td><td>0.770</td></tr>
 * </table>
 *
 * <p>For non-inferiority with margins of 1.2 to 2 and 60 to 310 events, Schoenfeld's formula was within 0.007 of the
 * simulated power of the score test, Freedman's within 0.02.
 *
 * @since 0.1.0
 */
public enum HazardRatioFormula {
  /**
   * Schoenfeld: the effect is sqrt(p q) (log M - log HR), the sign dropped for superiority. The same for HR and 1 / HR.
   *
   * @see <a href="https://doi.org/10.2307/2531021">Schoenfeld DA. Biometrics 1983;39:499-503</a>
   */
  SCHOENFELD(
      "Schoenfeld", "events = (z_alpha + z_power)^2 / (p q (log HR - log margin)^2 (1 - R^2))"),
  /**
   * Freedman: the effect is sqrt(a / M) (M - HR) / (1 + a HR), the sign dropped for superiority: the difference of
   * the shares of events that are of the treated, under HR and under M, over the standard deviation under M. His
   * paper has M = 1; the margin is put in by the same argument. Somewhat more events for a ratio far from 1 in equal
   * arms.
   *
   * @see <a href="https://doi.org/10.1002/sim.4780010204">Freedman LS. Stat Med 1982;1:121-129</a>
   */
  FREEDMAN("Freedman", "events = (z_alpha + z_power)^2 margin (1 + a HR)^2 / (a (margin - HR)^2)");

  final String display;
  final String text;

  HazardRatioFormula(String display, String text) {
    this.display = display;
    this.text = text;
  }
}
