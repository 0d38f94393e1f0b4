package dev.notochord.core.neurology;

import dev.notochord.core.code.Coded;

/**
 * McCormick grade of function with an intramedullary tumour, the original four grades.
 *
 * <p>A later version has five grades with other meanings, {@link ModifiedMcCormickGrade}.
 * "McCormick II" says nothing until the version is named.
 *
 * @see "McCormick PC, Torres R, Post KD, Stein BM. Intramedullary ependymoma of the spinal cord. J
 *     Neurosurg 1990;72:523-532"
 * @since 0.1.0
 */
public enum McCormickGrade implements Coded {
  /** Neurologically normal or with a mild focal deficit; normal gait. */
  I("I", "normal or mild focal deficit, normal gait"),
  /**
   * Sensorimotor deficit that affects function, or severe pain, or gait difficulty; still walks.
   */
  II("II", "deficit affects function, still walks"),
  /**
   * Moderate deficit: needs a cane or the like to walk, arms may be affected; partly independent.
   */
  III("III", "moderate deficit, needs a cane"),
  /** As grade III with the arms affected; usually not independent. */
  IV("IV", "severe deficit, usually not independent");

  private final String code;
  private final String display;

  McCormickGrade(String code, String display) {
    this.code = code;
    this.display = display;
  }

  /**
   * {@return the constant with the given code}
   *
   * @param code the Roman numeral
   * @throws IllegalArgumentException if there is no such constant
   */
  public static McCormickGrade ofCode(String code) {
    return Coded.ofCode(McCormickGrade.class, "McCormick grade", code);
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
