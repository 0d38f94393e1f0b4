package dev.notochord.core.neurology;

import dev.notochord.core.code.Coded;

/**
 * McCormick grade of function in the later version of five grades.
 *
 * <p>Not to be exchanged with the original four, {@link McCormickGrade}: the numerals do not match.
 *
 * @see <a href="https://www.ijssurgery.com/highwire/markup/12213/expansion">The grades as tabulated in
 *     the International Journal of Spine Surgery</a>
 * @since 0.1.0
 */
public enum ModifiedMcCormickGrade implements Coded {
  /** Intact: walks normally, dysaesthesia minimal at most. */
  I("I", "intact, minimal dysaesthesia"),
  /** Mild sensory or motor deficit; independent. */
  II("II", "mild deficit, independent"),
  /** Moderate deficit with some limit of function; independent with an external aid. */
  III("III", "moderate deficit, independent with aid"),
  /** Severe deficit, function much limited; depends on others. */
  IV("IV", "severe deficit, dependent"),
  /** Paraplegia or tetraplegia, even with a flicker of movement. */
  V("V", "paraplegia or tetraplegia");

  private final String code;
  private final String display;

  ModifiedMcCormickGrade(String code, String display) {
    this.code = code;
    this.display = display;
  }

  /**
   * {@return the constant with the given code}
   *
   * @param code the Roman numeral
   * @throws IllegalArgumentException if there is no such constant
   */
  public static ModifiedMcCormickGrade ofCode(String code) {
    return Coded.ofCode(ModifiedMcCormickGrade.class, "modified McCormick grade", code);
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
