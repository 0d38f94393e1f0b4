package dev.notochord.core.lesion;

import dev.notochord.core.code.Coded;

/**
 * Whether a tumour keeps to the compartment in which it began, in the sense of Enneking.
 *
 * <p>A vertebra counts as one compartment, bounded by its cortex and periosteum. Cortex that
 * bulges over the tumour but holds is still a boundary. The epidural space is no compartment in
 * this sense: it has no barrier along the spine.
 *
 * @since 0.1.0
 */
public enum CompartmentStatus implements Coded {
  /** Within a capsule of its own, in the compartment; the site T0 of benign tumours. */
  INTRACAPSULAR("intracapsular"),
  /** Within the compartment; the site T1. */
  INTRACOMPARTMENTAL("intracompartmental"),
  /** Through the boundary of the compartment, or begun outside any; the site T2. */
  EXTRACOMPARTMENTAL("extracompartmental");

  private final String code;

  CompartmentStatus(String code) {
    this.code = code;
  }

  /**
   * {@return the compartment status with the given code}
   *
   * @param code the code, such as {@code intracapsular}
   * @throws IllegalArgumentException if there is no such status
   */
  public static CompartmentStatus ofCode(String code) {
    return Coded.ofCode(CompartmentStatus.class, "compartment status", code);
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
