package dev.notochord.survival.plot;

/**
 * Where the vertical axis of a cumulative incidence ends. It starts at 0 always.
 *
 * @since 0.1.0
 */
public enum IncidenceRange {
  /** At 1, so that figures can be compared and small risks look small. */
  WHOLE,
  /**
   * At the first round number that no function, nor any limit that is shown, lies above; the label
   * of the axis states it. Rare events become legible, and look more frequent than they are.
   */
  CUT
}
