package dev.notochord.survival.regression;

/**
 * Who is at risk of being censored at a time that censorings and events share, when the distribution of the
 * censoring is estimated.
 *
 * <p>With Y(u) at risk, d(u) events of any cause and c(u) censorings at u the censoring distribution is
 *
 * <pre>
 *   G(t) = product over u &lt;= t of 1 - c(u) / n(u),     n = Y - d  or  n = Y
 * </pre>
 *
 * <p>Without such ties both are the same.
 *
 * @since 0.1.0
 */
public enum CensoringTies {
  /**
   * Events happen first: n = Y - d. The default. It is the order that Kaplan-Meier and Aalen-Johansen have, so that
   * the model without covariates is their cumulative incidence. R's {@code survival::finegray} does this.
   */
  EVENTS_FIRST,
  /**
   * Events of the time count as at risk: n = Y. R's {@code cmprsk::crr} does this, and Kaplan-Meier with event and
   * censoring exchanged.
   */
  EVENTS_AT_RISK
}
