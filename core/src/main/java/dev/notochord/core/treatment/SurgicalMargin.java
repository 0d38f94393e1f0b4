package dev.notochord.core.treatment;

import dev.notochord.core.code.Coded;

/**
 * The surgical margin after Enneking, by the tissue through which the knife passed.
 *
 * <p>A report that only says negative or clear does not name one of these; record {@link
 * ResidualTumor#R0} for it.
 *
 * <p>Source: Enneking WF, Spanier SS, Goodman MA. Clin Orthop Relat Res 1980;(153):106-120.
 *
 * @since 0.1.0
 */
public enum SurgicalMargin implements Coded {
  /** Through the tumour. */
  INTRALESIONAL("intralesional"),
  /** Through the reactive zone around the tumour. */
  MARGINAL("marginal"),
  /** Through healthy tissue outside the reactive zone, within the compartment. */
  WIDE("wide"),
  /** The whole compartment that held the tumour is removed. */
  RADICAL("radical");

  private final String code;

  SurgicalMargin(String code) {
    this.code = code;
  }

  /**
   * {@return the surgical margin with the given code}
   *
   * @param code the code
   * @throws IllegalArgumentException if there is none
   */
  public static SurgicalMargin ofCode(String code) {
    return Coded.ofCode(SurgicalMargin.class, "surgical margin", code);
  }

  @Override
  public String code() {
    return code;
  }

  @Override
  public String display() {
    return code;
  }
}
