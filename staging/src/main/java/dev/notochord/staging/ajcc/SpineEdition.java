package dev.notochord.staging.ajcc;

import dev.notochord.core.code.Citation;
import dev.notochord.core.code.Coded;

/**
 * The edition whose T category of the spine is meant.
 *
 * <p>The AJCC and the UICC agree up to four adjacent segments, which are T3, and on T4. Five or
 * more adjacent segments, and segments that do not touch, are T3 for the AJCC and have no row in
 * the table of the UICC.
 *
 * @see SpinePrimaryTumor
 * @since 0.1.0
 */
public enum SpineEdition implements Coded {
  /** AJCC Cancer Staging Manual, eighth edition. */
  AJCC_8("ajcc-8", "AJCC 8"),
  /** UICC TNM, eighth edition. */
  UICC_8("uicc-8", "UICC 8"),
  /** UICC TNM, ninth edition; the table of the spine is that of the eighth. */
  UICC_9("uicc-9", "UICC 9");

  private final String code;
  private final String display;

  SpineEdition(String code, String display) {
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

  Citation citation() {
    return switch (this) {
      case AJCC_8 -> AjccSources.BONE;
      case UICC_8 -> AjccSources.UICC_8;
      case UICC_9 -> AjccSources.UICC_9;
    };
  }

  String systemId() {
    return code + "-spine-t";
  }
}
