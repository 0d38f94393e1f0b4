package dev.notochord.core.outcome;

import dev.notochord.core.code.Coded;

/**
 * The moment from which the months of a follow-up count.
 *
 * <p>The same patient lives longer from diagnosis than from surgery; times with different zeros do
 * not belong in one curve. A time zero that lies after the decision who is counted, such as the end
 * of radiotherapy among all who began it, leaves out those who did not reach it.
 *
 * @since 0.1.0
 */
public enum TimeZero implements Coded {
  /** The day of diagnosis. */
  DIAGNOSIS("diagnosis", "diagnosis"),
  /** The day of the index operation. */
  SURGERY("surgery", "surgery"),
  /** The first day of treatment of any kind. */
  TREATMENT_START("treatment-start", "start of treatment"),
  /** The last day of a course of radiation. */
  END_OF_RADIOTHERAPY("end-of-radiotherapy", "end of radiotherapy"),
  /** The day on which a trial drew the arm of the patient. */
  RANDOMISATION("randomisation", "randomisation");

  private final String code;
  private final String display;

  TimeZero(String code, String display) {
    this.code = code;
    this.display = display;
  }

  /**
   * {@return the constant with the given code}
   *
   * @param code the code, exactly as {@link #code()} writes it
   * @throws IllegalArgumentException if there is no such constant
   */
  public static TimeZero ofCode(String code) {
    return Coded.ofCode(TimeZero.class, "time zero", code);
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
