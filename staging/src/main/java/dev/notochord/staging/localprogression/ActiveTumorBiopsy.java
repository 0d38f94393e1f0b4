package dev.notochord.staging.localprogression;

import dev.notochord.core.code.Coded;

/**
 * What a biopsy of the treated tumour showed.
 *
 * @see LocalProgression
 * @since 0.1.0
 */
public enum ActiveTumorBiopsy implements Coded {
  /** The biopsy proves active tumour. */
  ACTIVE_TUMOR("active", "active tumour"),
  /** The biopsy shows no active tumour. */
  NO_ACTIVE_TUMOR("none-active", "no active tumour"),
  /** No biopsy was taken. */
  NOT_TAKEN("not-taken", "not taken");

  private final String code;
  private final String display;

  ActiveTumorBiopsy(String code, String display) {
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
