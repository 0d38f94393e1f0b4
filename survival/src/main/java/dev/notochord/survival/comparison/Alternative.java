package dev.notochord.survival.comparison;

/**
 * Which departures from "no difference" a test is to find.
 *
 * <p>The direction is that of observed minus expected events: of the sample in a test against a
 * reference, of the first group by name in a test of two groups. It has to be chosen before the
 * data are seen.
 *
 * @since 0.1.0
 */
public enum Alternative {
  /** A difference in either direction. */
  TWO_SIDED,
  /** Fewer events than expected: longer survival. */
  FEWER_EVENTS,
  /** More events than expected: shorter survival. */
  MORE_EVENTS
}
