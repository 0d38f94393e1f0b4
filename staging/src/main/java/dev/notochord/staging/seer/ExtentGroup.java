package dev.notochord.staging.seer;

import dev.notochord.core.code.Coded;

/**
 * What a code of the extent of disease says for the summary stage.
 *
 * @see SummaryStage2018
 * @since 0.1.0
 */
public enum ExtentGroup implements Coded {
  /** None: no nodes, no metastases. */
  NONE("NONE", "none"),
  /** Localized: within the vertebrae. */
  LOCALIZED("L", "localized"),
  /** Regional by direct extension. */
  REGIONAL_EXTENSION("RE", "regional by direct extension"),
  /** Regional nodes. */
  REGIONAL_NODES("RN", "regional nodes"),
  /** Distant. */
  DISTANT("D", "distant"),
  /** Unknown. */
  UNKNOWN("U", "unknown");

  private final String code;
  private final String display;

  ExtentGroup(String code, String display) {
    this.code = code;
    this.display = display;
  }

  /**
   * {@return the constant with the given code}
   *
   * @param code the code, such as {@code RE}
   * @throws IllegalArgumentException if there is no such code
   */
  public static ExtentGroup ofCode(String code) {
    return Coded.ofCode(ExtentGroup.class, "extent group", code);
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
