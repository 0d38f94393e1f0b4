package dev.notochord.staging.recist;

import dev.notochord.core.code.Coded;

/**
 * Whether the target lesions of a patient were evaluated at a visit.
 *
 * @see RecistTarget
 * @since 0.1.0
 */
public enum RecistTargets implements Coded {
  /** Every target lesion was evaluated. */
  ALL_EVALUATED("all", "all evaluated"),
  /** At least one was stated not to be evaluable. */
  NOT_ALL_EVALUATED("not-all", "not all evaluated"),
  /** No target lesion was chosen before treatment. */
  NONE_CHOSEN("none", "none chosen");

  private final String code;
  private final String display;

  RecistTargets(String code, String display) {
    this.code = code;
    this.display = display;
  }

  @Override
  public String code() {
    return code;
  }

  @Override
  public String display() {
    return display;
  }
}
