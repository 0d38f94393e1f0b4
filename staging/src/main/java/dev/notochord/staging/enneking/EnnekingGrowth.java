package dev.notochord.staging.enneking;

import dev.notochord.core.code.Coded;

/**
 * How a benign tumour grows, the first thing that tells its stage.
 *
 * @see EnnekingBenign
 * @since 0.1.0
 */
public enum EnnekingGrowth implements Coded {
  /** Static, or healing by itself. */
  LATENT("latent", "latent"),
  /** Growing slowly and steadily, still contained. */
  ACTIVE("active", "active"),
  /** Through its capsule and destroying what lies around it. */
  AGGRESSIVE("aggressive", "aggressive");

  private final String code;
  private final String display;

  EnnekingGrowth(String code, String display) {
    this.code = code;
    this.display = display;
  }

  /**
   * {@return the growth with the given code}
   *
   * @param code the code, such as {@code latent}
   * @throws IllegalArgumentException if there is none
   */
  public static EnnekingGrowth ofCode(String code) {
    return Coded.ofCode(EnnekingGrowth.class, "growth of a benign tumour", code);
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
