package dev.notochord.survival.plot;

/**
 * How the cumulative incidence of several causes is drawn.
 *
 * @since 0.1.0
 */
public enum Arrangement {
  /** Each function is a line of its own, from 0. Bands can be shown, and lines be compared. */
  SIDE_BY_SIDE,
  /**
   * The causes are areas one above the other, the first at the bottom: the height of all is the
   * probability of an event of any cause, and what lies above them is free of events. Shows how a
   * whole is made up; only the lowest cause can be read off the axis, and there are no bands.
   */
  STACKED
}
