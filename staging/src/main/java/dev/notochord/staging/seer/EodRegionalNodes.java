package dev.notochord.staging.seer;

import dev.notochord.core.code.Coded;

/**
 * EOD regional nodes code of a bone tumour of the spine.
 *
 * <p>800 means here that nodes are involved; among the {@link EodPrimaryTumor} codes it means no
 * tumour.
 *
 * @see SummaryStage2018
 * @since 0.1.0
 */
public enum EodRegionalNodes implements Coded {
  /** No regional nodes involved. */
  NONE("000", "none", ExtentGroup.NONE),
  /** Regional nodes involved. */
  INVOLVED("800", "involved", ExtentGroup.REGIONAL_NODES),
  /** Not stated or not assessable. */
  NOT_KNOWN("999", "unknown", ExtentGroup.UNKNOWN);

  private final String code;
  private final String display;
  private final ExtentGroup group;

  EodRegionalNodes(String code, String display, ExtentGroup group) {
    this.code = code;
    this.display = display;
    this.group = group;
  }

  /**
   * {@return the constant with the given code}
   *
   * @param code the code, such as {@code 800}
   * @throws IllegalArgumentException if there is no such code
   */
  public static EodRegionalNodes ofCode(String code) {
    return Coded.ofCode(EodRegionalNodes.class, "EOD regional nodes", code);
  }

  @Override
  public String code() {
    return code;
  }

  @Override
  public String display() {
    return display;
  }

  /** {@return what the code says for the summary stage} */
  public ExtentGroup group() {
    return group;
  }
}
