package dev.notochord.staging.ajcc;

import dev.notochord.core.code.Coded;

/**
 * The M category of a bone sarcoma.
 *
 * <p>M1 without a letter is a finding of both: {@code Finding.oneOf(BoneMetastases.M1A,
 * BoneMetastases.M1B)}.
 *
 * @since 0.1.0
 */
public enum BoneMetastases implements Coded {
  /** No distant metastasis. */
  M0("M0", "M0"),
  /** In the lung and nowhere else. */
  M1A("M1a", "M1a, lung only"),
  /** In another bone or at another distant site. */
  M1B("M1b", "M1b, bone or other distant site");

  private final String code;
  private final String display;

  BoneMetastases(String code, String display) {
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
