package dev.notochord.core.neurology;

import dev.notochord.core.code.Coded;

/**
 * Nurick grade of disability from myelopathy, 0 to V, told by gait and work.
 *
 * <p>Made for cervical spondylosis and used for tumours as well. The source writes 0 and Roman
 * numerals; papers since write 0 to 5, and so do the codes.
 *
 * @see <a href="https://doi.org/10.1186/1752-1947-6-146">The grades as tabulated in J Med Case Reports
 *     2012, doi 10.1186/1752-1947-6-146; first by Nurick S. Brain 1972;95:87-100</a>
 * @since 0.1.0
 */
public enum NurickGrade implements Coded {
  /** Signs or symptoms of roots, none of the cord. */
  GRADE_0("0", "root signs only"),
  /** Signs of cord disease; no difficulty in walking. */
  GRADE_1("1", "cord signs, normal gait"),
  /** Slight difficulty in walking that does not prevent full-time work. */
  GRADE_2("2", "slight difficulty in walking, can work"),
  /**
   * Difficulty in walking that prevents full-time work or all the housework; walks without help.
   */
  GRADE_3("3", "difficulty in walking prevents full-time work"),
  /** Walks only with the help of another person or with a frame. */
  GRADE_4("4", "walks only with help or a frame"),
  /** Chair-bound or bedridden. */
  GRADE_5("5", "chair-bound or bedridden");

  private final String code;
  private final String display;

  NurickGrade(String code, String display) {
    this.code = code;
    this.display = display;
  }

  /**
   * {@return the constant with the given code}
   *
   * @param code the digit
   * @throws IllegalArgumentException if there is no such constant
   */
  public static NurickGrade ofCode(String code) {
    return Coded.ofCode(NurickGrade.class, "Nurick grade", code);
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
