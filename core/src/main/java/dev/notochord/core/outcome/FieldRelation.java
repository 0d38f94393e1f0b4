package dev.notochord.core.outcome;

import dev.notochord.core.code.Coded;

/**
 * How a local recurrence after radiation lies to the irradiated volume.
 *
 * <p>What the tumour dose did not reach could not have been controlled by it: an in-field
 * recurrence speaks of resistance, a marginal one of the contours. Sources differ in the share of a
 * recurrence that must lie within the volume, so that no threshold is given here.
 *
 * @since 0.1.0
 */
public enum FieldRelation implements Coded {
  /** Within the irradiated volume. */
  IN_FIELD("in-field", "in-field"),
  /** At its edge, partly within. */
  MARGINAL("marginal", "marginal"),
  /** Outside of it, though at the treated site. */
  OUT_OF_FIELD("out-of-field", "out-of-field");

  private final String code;
  private final String display;

  FieldRelation(String code, String display) {
    this.code = code;
    this.display = display;
  }

  /**
   * {@return the constant with the given code}
   *
   * @param code the code, exactly as {@link #code()} writes it
   * @throws IllegalArgumentException if there is no such constant
   */
  public static FieldRelation ofCode(String code) {
    return Coded.ofCode(FieldRelation.class, "field relation", code);
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
