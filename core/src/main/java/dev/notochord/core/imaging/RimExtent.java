package dev.notochord.core.imaging;

import dev.notochord.core.code.Coded;

/**
 * How much of a lesion its rim of dense bone surrounds.
 *
 * @since 0.1.0
 */
public enum RimExtent implements Coded {
  /** A part of the border is sclerotic. */
  PARTIAL("partial"),
  /** The border is sclerotic all around. */
  COMPLETE("complete");

  private final String code;

  RimExtent(String code) {
    this.code = code;
  }

  /**
   * {@return the rim extent with the given code}
   *
   * @param code the code, such as {@code partial}
   * @throws IllegalArgumentException if there is no such extent
   */
  public static RimExtent ofCode(String code) {
    return Coded.ofCode(RimExtent.class, "rim extent", code);
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
