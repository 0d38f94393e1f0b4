package dev.notochord.survival.validation;

/**
 * What is done about evaluation times that the follow-up of a sample does not reach, where no answer can be estimated.
 *
 * @since 0.1.0
 */
public enum Horizons {
  /** An error that names the time and how far the follow-up reaches. The default. */
  REFUSE,
  /** They are left out; the result lists them. */
  DROP,
  /** The last time that can be evaluated is taken instead, once; the result lists what was replaced. */
  CLAMP
}
