package dev.notochord.survival.competing;

import com.google.common.primitives.ImmutableDoubleArray;

/**
 * One minus the Kaplan-Meier curve of one cause, with events of other causes taken as censored: not the
 * probability of the cause, and offered only to show by how much it overstates it.
 *
 * <pre>
 *   N_k(t) = 1 - product of (1 - d_ki / n_i) over event times t_i up to t
 *   bias   = N_k(t) - F_k(t), never below 0 beyond rounding
 * </pre>
 *
 * <p>The curve would be the probability of the cause if the others were abolished and nothing else
 * changed. The curves of several causes may add up to more than 1. It equals the cumulative incidence
 * F_k until the first event of another cause, and where there is no other cause.
 *
 * @see CumulativeIncidenceCurves#naive(int)
 * @see <a href="https://doi.org/10.1002/(SICI)1097-0258(19990330)18:6%3C695::AID-SIM60%3E3.0.CO;2-O">Gooley TA et
 *     al. Stat Med 1999;18:695-706</a>
 * @since 0.1.0
 */
public final class NaiveIncidence {
  private final CumulativeIncidenceCurves curves;
  private final int cause;
  private final ImmutableDoubleArray incidence;

  NaiveIncidence(CumulativeIncidenceCurves curves, int cause) {
    this.curves = curves;
    this.cause = cause;
    ImmutableDoubleArray n = curves.riskTable().weightAtRisk();
    ImmutableDoubleArray d = curves.riskTable().weightEvents(cause);
    ImmutableDoubleArray.Builder columns = ImmutableDoubleArray.builder(n.length());
    double s = 1;
    for (int i = 0; i < n.length(); i++) {
      s *= d.get(i) > 0 ? 1 - d.get(i) / n.get(i) : 1;
      columns.add(1 - s);
    }
    incidence = columns.build();
  }

  /** {@return the times of {@link CumulativeIncidenceCurves#times()}} */
  public ImmutableDoubleArray times() {
    return curves.times();
  }

  /** {@return per time one minus the Kaplan-Meier curve} */
  public ImmutableDoubleArray incidence() {
    return incidence;
  }

  /**
   * {@return one minus the Kaplan-Meier curve at a time, the step at that time included; NaN where the
   * incidence is not known}
   *
   * @param time the time, at least 0
   * @throws IllegalArgumentException if {@code time} is negative or NaN
   */
  public double incidenceAt(double time) {
    int row = curves.rowAt(time);
    return row < 0 ? 0 : curves.isKnownAt(time) ? incidence.get(row) : Double.NaN;
  }

  /**
   * {@return by how much one minus the Kaplan-Meier curve exceeds the cumulative incidence at a time; NaN
   * where that is not known}
   *
   * @param time the time, at least 0
   * @throws IllegalArgumentException if {@code time} is negative or NaN
   */
  public double biasAt(double time) {
    return incidenceAt(time) - curves.incidenceAt(cause, time);
  }

  /** {@return one line with the bias at the last time} */
  @Override
  public String toString() {
    return "one minus Kaplan-Meier of " + curves.causes().get(cause - 1)
        + ", not its probability: too high by " + biasAt(curves.maxTime()) + " at "
        + curves.maxTime();
  }
}
