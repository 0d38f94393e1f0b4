package dev.notochord.staging.ajcc;

import dev.notochord.core.code.Coded;

/**
 * The M category of a soft tissue sarcoma.
 *
 * @see SoftTissueSarcoma
 * @since 0.1.0
 */
public enum SoftTissueMetastases implements Coded {
  /** No distant metastasis. */
  M0("M0"),
  /** Distant metastasis. */
  M1("M1");

  private final String code;

  SoftTissueMetastases(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }

  @Override
  public String display() {
    return code;
  }
}
