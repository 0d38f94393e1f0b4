package dev.notochord.survival.competing;

/**
 * How the variance of a cumulative incidence is estimated.
 *
 * <table>
 *   <caption>Which program uses which</caption>
 *   <tr><th>program</th><th>variance</th></tr>
 *   <tr><td>R survival ({@code survfit} of a multi-state outcome)</td><td>{@link #INFINITESIMAL_JACKKNIFE}</td></tr>
 *   <tr><td>R cmprsk ({@code cuminc}), tidycmprsk</td><td>{@link #AALEN}</td></tr>
 *   <tr><td>SAS {@code PROC LIFETEST}, {@code ERROR=AALEN}, its default</td><td>{@link #AALEN}</td></tr>
 *   <tr><td>SAS {@code PROC LIFETEST}, {@code ERROR=DELTA}</td><td>{@link #DELTA}</td></tr>
 *   <tr><td>lifelines; scikit-survival, {@code var_type="Dinse"}</td><td>{@link #DELTA}</td></tr>
 * </table>
 *
 * <p>When all subjects were observed from the origin and there are neither sampling weights nor
 * clusters, the first two are the same number: the influences of a subject at different times are
 * uncorrelated, and their squares add up to the multinomial variance at each time. They differ only
 * where the first is the one to use. Those of R and of cmprsk were compared number by number, SAS was
 * not.
 *
 * @since 0.1.0
 */
public enum IncidenceVariance {
  /**
   * The infinitesimal jackknife, the default: the sum over independent units of the square of what the
   * unit's weight does to the estimate,
   *
   * <pre>
   *   Var F_k(t) = sum over units of (sum over rows i of the unit of w_i dF_k(t) / dw_i)^2
   * </pre>
   *
   * <p>Units are clusters if there are any, otherwise subjects. Valid under sampling weights,
   * clusters and delayed entry. It needs the rows, or the counts of subjects who all were observed from
   * the origin. With fewer than two units it is not defined.
   *
   * @see <a href="https://doi.org/10.1007/978-1-4757-3294-8">Therneau TM, Grambsch PM. Modeling Survival Data.
   *     Springer 2000, on the infinitesimal jackknife</a>
   */
  INFINITESIMAL_JACKKNIFE,
  /**
   * The delta method on multinomial counts, as Dinse and Larson derived it,
   *
   * <pre>
   *   Var F_k(t) = sum of  (F_k(t) - F_k)^2 d / (n (n - d))
   *                      + S^2 d_k (n - d_k) / n^3
   *                      - 2 (F_k(t) - F_k) S d_k / n^2              over event times up to t
   * </pre>
   *
   * <p>with d events of any cause and d_k of cause k among n at risk, F_k with the step at the event
   * time and S, the event-free survival, without it. Needs counts only. With delayed entry it takes who
   * is at risk as given.
   *
   * @see <a href="https://doi.org/10.1093/biomet/73.2.379">Dinse GE, Larson MG. Biometrika 1986;73:379-386</a>
   * @see <a href="https://doi.org/10.1111/j.0006-341X.2001.00282.x">Betensky RA, Schoenfeld DA. Biometrics
   *     2001;57:282-286</a>
   */
  DELTA,
  /**
   * The counting-process variance of Aalen in the form of Gray's program: events of the cause and events
   * of all other causes together as two independent processes, each with its own correction for ties,
   *
   * <pre>
   *   Var F_k(t) = sum of (S / n)^2 ((1 - B)^2 d_k c(d_k) + B^2 d_o c(d_o))     over event times up to t
   *   B = (F_k(t) - F_k) / S_after,  0 if S_after is 0;   c(x) = 1 - (x - 1) / (n - 1),  1 for x of 1
   * </pre>
   *
   * <p>with d_o events of other causes and S_after the event-free survival with the step. Needs counts
   * only. Events of different causes at one time are not corrected for each other. At a time at which
   * the last subject at risk has the event, the incidence keeps a variance of S^2 or more.
   *
   * @see <a href="https://doi.org/10.1214/aos/1176344198">Aalen OO. Ann Stat 1978;6:534-545</a>
   */
  AALEN
}
