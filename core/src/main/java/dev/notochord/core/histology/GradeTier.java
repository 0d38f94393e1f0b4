package dev.notochord.core.histology;

import dev.notochord.core.code.Coded;

/**
 * Low or high grade: the two tiers by which Enneking stages and the AJCC groups bone sarcomas.
 *
 * <p>These are histologic tiers of malignant tumours. Enneking writes them G1 and G2, so that his
 * G2 holds both G2 and G3 of the three-tier grades.
 *
 * @since 0.1.0
 */
public enum GradeTier implements Coded {
  /** Low grade: G1. */
  LOW("low", "low grade"),
  /** High grade: G2, G3 and high grade without a number. */
  HIGH("high", "high grade");

  private final String code;
  private final String display;

  GradeTier(String code, String display) {
    this.code = code;
    this.display = display;
  }

  /**
   * {@return the tier with the given code}
   *
   * @param code the code
   * @throws IllegalArgumentException if no tier has the code
   */
  public static GradeTier ofCode(String code) {
    return Coded.ofCode(GradeTier.class, "grade tier", code);
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
