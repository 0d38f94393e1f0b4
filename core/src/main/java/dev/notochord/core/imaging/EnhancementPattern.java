package dev.notochord.core.imaging;

import dev.notochord.core.code.Coded;

/**
 * How contrast medium spreads in a lesion that takes it up.
 *
 * @since 0.1.0
 */
public enum EnhancementPattern implements Coded {
  /** Evenly throughout. */
  HOMOGENEOUS("homogeneous"),
  /** Unevenly. */
  HETEROGENEOUS("heterogeneous"),
  /** At the edge only. */
  RIM("rim");

  private final String code;

  EnhancementPattern(String code) {
    this.code = code;
  }

  /**
   * {@return the enhancement pattern with the given code}
   *
   * @param code the code, such as {@code homogeneous}
   * @throws IllegalArgumentException if there is no such pattern
   */
  public static EnhancementPattern ofCode(String code) {
    return Coded.ofCode(EnhancementPattern.class, "enhancement pattern", code);
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
