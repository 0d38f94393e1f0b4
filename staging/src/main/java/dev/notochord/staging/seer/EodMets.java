package dev.notochord.staging.seer;

import dev.notochord.core.code.Coded;

/**
 * EOD metastases code of a bone tumour of the spine.
 *
 * <p>00 is also written where nobody knows of a metastasis. 99, death certificate only, is unknown
 * and not the worst.
 *
 * @see SummaryStage2018
 * @since 0.1.0
 */
public enum EodMets implements Coded {
  /** None, or not known of any. */
  NONE("00", "none", ExtentGroup.NONE),
  /** Lung. */
  LUNG("10", "lung", ExtentGroup.DISTANT),
  /** Distant nodes, with or without lung. */
  DISTANT_NODES("30", "distant nodes", ExtentGroup.DISTANT),
  /** Bone other than the primary site, other sites, carcinomatosis. */
  OTHER("50", "bone or other sites", ExtentGroup.DISTANT),
  /** Distant metastasis, site not specified. */
  NOT_SPECIFIED("70", "distant, not specified", ExtentGroup.DISTANT),
  /** Death certificate only. */
  DEATH_CERTIFICATE_ONLY("99", "death certificate only", ExtentGroup.UNKNOWN);

  private final String code;
  private final String display;
  private final ExtentGroup group;

  EodMets(String code, String display, ExtentGroup group) {
    this.code = code;
    this.display = display;
    this.group = group;
  }

  /**
   * {@return the constant with the given code}
   *
   * @param code the code, such as {@code 10}
   * @throws IllegalArgumentException if there is no such code
   */
  public static EodMets ofCode(String code) {
    return Coded.ofCode(EodMets.class, "EOD mets", code);
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
