package dev.notochord.staging.radiosurgery;

import dev.notochord.core.code.Coded;

/**
 * Whether the target of tumour in the body and in both pedicles takes the spinous process in.
 *
 * <p>The sources disagree on this one row; there is no default.
 *
 * @see IsrcCtv
 * @since 0.1.0
 */
public enum BilateralPedicles implements Coded {
  /** It does: the rule of the implementation guides that were seen. */
  SPINOUS_PROCESS_IN("spinous-in", "spinous process in"),
  /** It does not, unless another rule takes it in: the other wording in circulation. */
  SPINOUS_PROCESS_OUT("spinous-out", "spinous process out");

  private final String code;
  private final String display;

  BilateralPedicles(String code, String display) {
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
