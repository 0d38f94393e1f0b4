package dev.notochord.staging.seer;

import dev.notochord.core.code.Coded;

/**
 * EOD primary tumour code of a bone tumour of the spine.
 *
 * <p>800 means here that there is no evidence of a primary tumour; among the {@link
 * EodRegionalNodes} it means involved nodes.
 *
 * @see SummaryStage2018
 * @since 0.1.0
 */
public enum EodPrimaryTumor implements Coded {
  /** One segment. */
  ONE_SEGMENT("100", "one segment", ExtentGroup.LOCALIZED),
  /** Two adjacent segments. */
  TWO_ADJACENT("200", "two adjacent segments", ExtentGroup.LOCALIZED),
  /** Three adjacent segments. */
  THREE_ADJACENT("300", "three adjacent segments", ExtentGroup.LOCALIZED),
  /** Four or more adjacent segments. */
  FOUR_OR_MORE_ADJACENT("400", "four or more adjacent segments", ExtentGroup.LOCALIZED),
  /** Confined to the spine, number of segments not known. */
  CONFINED("450", "confined, segments not known", ExtentGroup.LOCALIZED),
  /** Segments that are not adjacent. */
  NON_ADJACENT("500", "segments not adjacent", ExtentGroup.REGIONAL_EXTENSION),
  /** Spinal canal. */
  SPINAL_CANAL("650", "spinal canal", ExtentGroup.REGIONAL_EXTENSION),
  /** Gross vascular invasion, or tumour thrombus in the great vessels. */
  GREAT_VESSELS("700", "great vessels", ExtentGroup.DISTANT),
  /** Beyond the periosteum into surrounding tissue or adjacent muscle. */
  BEYOND_PERIOSTEUM("750", "beyond the periosteum", ExtentGroup.REGIONAL_EXTENSION),
  /** No evidence of a primary tumour. */
  NO_PRIMARY_TUMOR("800", "no primary tumour", ExtentGroup.UNKNOWN),
  /** Not stated, not assessable, or from a death certificate only. */
  NOT_KNOWN("999", "unknown", ExtentGroup.UNKNOWN);

  private final String code;
  private final String display;
  private final ExtentGroup group;

  EodPrimaryTumor(String code, String display, ExtentGroup group) {
    this.code = code;
    this.display = display;
    this.group = group;
  }

  /**
   * {@return the constant with the given code}
   *
   * @param code the code, such as {@code 450}
   * @throws IllegalArgumentException if there is no such code
   */
  public static EodPrimaryTumor ofCode(String code) {
    return Coded.ofCode(EodPrimaryTumor.class, "EOD primary tumour", code);
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
