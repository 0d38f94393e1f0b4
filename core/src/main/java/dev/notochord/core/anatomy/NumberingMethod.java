package dev.notochord.core.anatomy;

import dev.notochord.core.code.Coded;

/**
 * How the levels of a patient were counted.
 *
 * <p>In a spine of another number of vertebrae the methods give the same vertebra different names,
 * a known cause of surgery at the wrong level.
 *
 * @since 0.1.0
 */
public enum NumberingMethod implements Coded {
  /** Down from the axis, C2, on images of the whole spine. */
  FROM_AXIS("from-axis", "counted down from the axis"),
  /** From the ribs: the lowest vertebra that bears them is the last thoracic one. */
  FROM_RIBS("from-ribs", "counted from the ribs"),
  /** Up from the sacrum. */
  FROM_SACRUM("from-sacrum", "counted up from the sacrum");

  private final String code;
  private final String display;

  NumberingMethod(String code, String display) {
    this.code = code;
    this.display = display;
  }

  /**
   * {@return the method written {@code from-axis}, {@code from-ribs} or {@code from-sacrum}}
   *
   * @param code the code
   * @throws IllegalArgumentException if the text is none of these
   */
  public static NumberingMethod ofCode(String code) {
    return Coded.ofCode(NumberingMethod.class, "numbering method", code);
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
