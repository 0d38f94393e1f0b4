package dev.notochord.staging.rpa;

import static com.google.common.base.Preconditions.checkArgument;

import dev.notochord.core.code.Coded;

/**
 * Criterion of {@link ChaoRpa}: the time from the diagnosis of the primary to the radiosurgery.
 *
 * @see ChaoRpa
 * @since 0.1.0
 */
public enum ChaoInterval implements Coded {
  /** More than 30 months. */
  OVER_30_MONTHS("over-30-months", "more than 30 months"),
  /** 30 months or less. */
  UP_TO_30_MONTHS("up-to-30-months", "30 months or less");

  private static final double LIMIT_MONTHS = 30;

  private final String code;
  private final String display;

  ChaoInterval(String code, String display) {
    this.code = code;
    this.display = display;
  }

  /**
   * {@return the category of a time}
   *
   * @param months the months from the diagnosis of the primary
   * @throws IllegalArgumentException if it is negative or not finite
   */
  public static ChaoInterval ofMonths(double months) {
    checkArgument(
        months >= 0 && Double.isFinite(months),
        "RPA (Chao): time from the primary diagnosis is %s months, expected a finite number >= 0",
        months);
    return months > LIMIT_MONTHS ? OVER_30_MONTHS : UP_TO_30_MONTHS;
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
