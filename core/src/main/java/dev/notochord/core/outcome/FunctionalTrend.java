package dev.notochord.core.outcome;

import dev.notochord.core.code.Coded;

/**
 * Which way the function of a patient went, neurological or general, compared with before.
 *
 * @since 0.1.0
 */
public enum FunctionalTrend implements Coded {
  /** Better than before. */
  IMPROVED("improved", "improved"),
  /** Looked at and found the same. */
  UNCHANGED("unchanged", "unchanged"),
  /** Worse than before. */
  DECLINED("declined", "declined");

  private final String code;
  private final String display;

  FunctionalTrend(String code, String display) {
    this.code = code;
    this.display = display;
  }

  /**
   * {@return the constant with the given code}
   *
   * @param code the code, exactly as {@link #code()} writes it
   * @throws IllegalArgumentException if there is no such constant
   */
  public static FunctionalTrend ofCode(String code) {
    return Coded.ofCode(FunctionalTrend.class, "functional trend", code);
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
