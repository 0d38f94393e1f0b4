package dev.notochord.core.outcome;

import dev.notochord.core.code.Coded;

/**
 * The moment from which the months of a follow-up count.
 *
 * <p>The same patient lives longer from diagnosis than from surgery; times with different zeros do
 * not belong in one curve.
 *
 * @since 0.1.0
 */
public enum TimeZero implements Coded {
  /** The day of diagnosis. */
  DIAGNOSIS("diagnosis", "diagnosis"),
  /** The day of the index operation. */
  SURGERY("surgery", "surgery"),
  /** The first day of treatment of any kind. */
  TREATMENT_START("treatment-start", "start of treatment");

  private final String code;
  private final String display;

  TimeZero(String code, String display) {
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
