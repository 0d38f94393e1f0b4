package dev.notochord.staging.rpa;

import static com.google.common.base.Preconditions.checkArgument;

import dev.notochord.core.code.Coded;

/**
 * Criterion of {@link ChaoRpa}: the age in completed years.
 *
 * @see ChaoRpa
 * @since 0.1.0
 */
public enum ChaoAge implements Coded {
  /** 70 years or older. */
  AT_LEAST_70("at-least-70", "70 years or older"),
  /** Younger than 70 years. */
  UNDER_70("under-70", "younger than 70 years");

  private static final int LIMIT_YEARS = 70;

  private final String code;
  private final String display;

  ChaoAge(String code, String display) {
    this.code = code;
    this.display = display;
  }

  /**
   * {@return the category of an age}
   *
   * @param years the age in completed years
   * @throws IllegalArgumentException if it is not from 0 to 130
   */
  public static ChaoAge ofYears(int years) {
    checkArgument(
        years >= 0 && years <= 130, "RPA (Chao): age is %s years, expected 0 to 130", years);
    return years >= LIMIT_YEARS ? AT_LEAST_70 : UNDER_70;
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
