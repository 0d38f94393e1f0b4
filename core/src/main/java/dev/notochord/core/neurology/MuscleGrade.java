package dev.notochord.core.neurology;

import dev.notochord.core.code.Coded;

/**
 * Muscle power on the 0 to 5 scale of the Medical Research Council; what a report writes as {@code
 * 4/5} is grade 4.
 *
 * <p>Plus and minus are in use but are no part of the scale: {@link MusclePower} holds them, and
 * muscles that could not be tested.
 *
 * @since 0.1.0
 */
public enum MuscleGrade implements Coded {
  /** No contraction. */
  GRADE_0("0", "no contraction"),
  /** A flicker, seen or felt, without movement. */
  GRADE_1("1", "flicker of contraction"),
  /** Full movement with gravity eliminated. */
  GRADE_2("2", "movement with gravity eliminated"),
  /** Full movement against gravity. */
  GRADE_3("3", "movement against gravity"),
  /** Movement against some resistance. */
  GRADE_4("4", "movement against some resistance"),
  /** Normal power. */
  GRADE_5("5", "normal power");

  private final String code;
  private final String display;

  MuscleGrade(String code, String display) {
    this.code = code;
    this.display = display;
  }

  /**
   * {@return the grade with the given digit}
   *
   * @param code the digit
   * @throws IllegalArgumentException if the digit is not one of 0 to 5
   */
  public static MuscleGrade ofCode(String code) {
    return Coded.ofCode(MuscleGrade.class, "MRC muscle grade", code);
  }

  @Override
  public String code() {
    return code;
  }

  @Override
  public String display() {
    return display;
  }

  /** Returns the grade as a number, for sums and comparisons. */
  int points() {
    return Integer.parseInt(code);
  }
}
