package dev.notochord.staging.rpa;

import static com.google.common.base.Preconditions.checkArgument;

import dev.notochord.core.code.Coded;

/**
 * Criterion of {@link BalagamwalaRpa}: the age in completed years.
 *
 * @see BalagamwalaRpa
 * @since 0.1.0
 */
public enum BalagamwalaAge implements Coded {
  /** 54 years or older. */
  AT_LEAST_54("at-least-54", "54 years or older"),
  /** Younger than 54 years. */
  UNDER_54("under-54", "younger than 54 years");

  private static final int LIMIT_YEARS = 54;

  private final String code;
  private final String display;

  BalagamwalaAge(String code, String display) {
    this.code = code;
    this.display = display;
  }

  /**
   * {@return the category of an age}
   *
   * @param years the age in completed years
   * @throws IllegalArgumentException if it is not from 0 to 130
   */
  public static BalagamwalaAge ofYears(int years) {
    checkArgument(
        years >= 0 && years <= 130, "RPA (Balagamwala): age is %s years, expected 0 to 130", years);
    return years >= LIMIT_YEARS ? AT_LEAST_54 : UNDER_54;
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
