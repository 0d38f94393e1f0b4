package dev.notochord.staging.noms;

import dev.notochord.core.code.Coded;
import dev.notochord.staging.escc.EsccGrade;

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
   * @param grade the grade
   */
  public static NomsCompression ofGrade(EsccGrade grade) {
    if (grade.isHighGrade()) {
      return HIGH;
    }
    return grade.isDisputed() ? GREY : LOW;
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
