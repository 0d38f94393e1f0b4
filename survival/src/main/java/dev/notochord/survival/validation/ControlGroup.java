package dev.notochord.survival.validation;

/**
 * With whom those who had the event of a cause by time t are compared, where other events compete.
 *
 * @see TimeDependentAuc
 * @see <a href="https://doi.org/10.1002/sim.5958">Blanche P, Dartigues JF, Jacqmin-Gadda H. Stat Med 2013;32:5381-5397</a>
 * @since 0.1.0
 */
public enum ControlGroup {
  /** Who is free of any event at t: definition (i), {@code AUC_1} of timeROC. The default. */
  EVENT_FREE,
  /**
   * Who has not had the event of this cause by t: also who had one of another cause by t, weighted by 1 / G(T-).
   * Definition (ii), {@code AUC_2} of timeROC.
   */
  NOT_OF_THE_CAUSE
}
