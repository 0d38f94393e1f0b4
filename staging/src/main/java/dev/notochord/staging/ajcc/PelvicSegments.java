package dev.notochord.staging.ajcc;

import dev.notochord.core.code.Coded;

/**
 * How many of the four segments of the pelvis hold tumour: sacrum; iliac wing; acetabulum with the
 * bone around it; pubis, symphysis and ischium.
 *
 * @see PelvisPrimaryTumor
 * @since 0.1.0
 */
public enum PelvicSegments implements Coded {
  /** No evidence of a primary tumour. */
  NONE("none", "no primary tumour"),
  /** One segment. */
  ONE("one", "one segment"),
  /** Two segments. */
  TWO("two", "two segments"),
  /** Three segments, or all four. */
  THREE_OR_MORE("three-or-more", "three or more segments"),
  /** Looked for and not assessable: TX. Not the word for what nobody recorded. */
  NOT_ASSESSABLE("not-assessable", "cannot be assessed");

  private final String code;
  private final String display;

  PelvicSegments(String code, String display) {
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
