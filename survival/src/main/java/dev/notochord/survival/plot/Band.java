package dev.notochord.survival.plot;

/**
 * Whether a figure shades the area between the confidence limits of each curve.
 *
 * @since 0.1.0
 */
public enum Band {
  /** The limits are drawn as a stepped band behind each curve. */
  SHOWN,
  /** The curves are drawn without their limits. */
  HIDDEN
}
