package dev.notochord.staging.noms;

import dev.notochord.core.code.Coded;

/**
 * The groups that NOMS makes of the grades of epidural spinal cord compression (ESCC).
 *
 * <p>Sources agree on the high grades. Grade 1c stands on its own, because they differ on whether
 * it is low and leave its treatment open.
 *
 * @see Noms
 * @since 0.1.0
 */
public enum NomsCompression implements Coded {
  /** Grades 0, 1a and 1b: bone only, or epidural tumour that does not touch the cord. */
  LOW("low", "ESCC 0, 1a or 1b"),
  /** Grade 1c: tumour touches the cord and does not compress it. */
  GREY("1c", "ESCC 1c"),
  /** Grades 2 and 3: the cord is compressed. */
  HIGH("high", "ESCC 2 or 3");

  private final String code;
  private final String display;

  NomsCompression(String code, String display) {
    this.code = code;
    this.display = display;
  }

  /**
   * {@return the group of an ESCC grade}
   *
   * @param grade the code of the grade: {@code 0}, {@code 1a}, {@code 1b}, {@code 1c}, {@code 2} or
   *     {@code 3}
   * @throws IllegalArgumentException if there is no such grade
   */
  public static NomsCompression ofEsccGrade(String grade) {
    return switch (grade) {
      case "0", "1a", "1b" -> LOW;
      case "1c" -> GREY;
      case "2", "3" -> HIGH;
      default ->
        throw new IllegalArgumentException(
            "ESCC grade '" + grade + "': expected one of [0, 1a, 1b, 1c, 2, 3]");
    };
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
