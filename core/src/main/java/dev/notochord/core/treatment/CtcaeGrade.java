package dev.notochord.core.treatment;

import dev.notochord.core.code.Coded;

/**
 * Grade of an adverse event in the scheme common to all terms of the CTCAE.
 *
 * <p>What a grade means for one term stands in its own row of the criteria, and not every term has
 * all grades.
 *
 * <p>Source: Common Terminology Criteria for Adverse Events (CTCAE), version 5.0, National Cancer
 * Institute, 2017.
 *
 * @since 0.1.0
 */
public enum CtcaeGrade implements Coded {
  /** Mild: observed, not treated. */
  GRADE_1("1", "mild"),
  /** Moderate: little or local treatment, or limits in what daily life needs beyond self-care. */
  GRADE_2("2", "moderate"),
  /** Severe but no danger to life at once: a stay in hospital, or limits in self-care. */
  GRADE_3("3", "severe"),
  /** Danger to life, in need of urgent help. */
  GRADE_4("4", "life-threatening"),
  /** Death of the event. */
  GRADE_5("5", "death");

  private final String code;
  private final String display;

  CtcaeGrade(String code, String display) {
    this.code = code;
    this.display = display;
  }

  /**
   * {@return the CTCAE grade with the given code}
   *
   * @param code the digit, 1 to 5
   * @throws IllegalArgumentException if there is none
   */
  public static CtcaeGrade ofCode(String code) {
    return Coded.ofCode(CtcaeGrade.class, "CTCAE grade", code);
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
