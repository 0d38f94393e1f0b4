package dev.notochord.core.lesion;

import dev.notochord.core.code.Coded;

/**
 * A space in or around the spine that a tumour may fill.
 *
 * <p>Radiology sorts spinal tumours into extradural, intradural extramedullary and intramedullary
 * ones. The class "extradural" takes in both {@link #INTRAOSSEOUS} and {@link #EPIDURAL} and does
 * not tell them apart: a source that says no more leaves both open and states the two intradural
 * spaces to be spared.
 *
 * @since 0.1.0
 */
public enum Compartment implements Coded {
  /** Within the bone of the vertebra. */
  INTRAOSSEOUS("intraosseous", "intraosseous"),
  /** Within the spinal canal, outside the dura. */
  EPIDURAL("epidural", "epidural"),
  /** Inside the dura, outside the cord. */
  INTRADURAL_EXTRAMEDULLARY("intradural-extramedullary", "intradural extramedullary"),
  /** Within the cord. */
  INTRAMEDULLARY("intramedullary", "intramedullary"),
  /** In the soft tissue beside or behind the vertebra; also called paravertebral. */
  PARASPINAL("paraspinal", "paraspinal"),
  /** In the soft tissue in front of the vertebral body. */
  PREVERTEBRAL("prevertebral", "prevertebral"),
  /** Within the disc between two vertebrae. */
  DISC("disc", "intervertebral disc");

  private final String code;
  private final String display;

  Compartment(String code, String display) {
    this.code = code;
    this.display = display;
  }

  /**
   * {@return the compartment with the given code}
   *
   * @param code the code, such as {@code intraosseous}
   * @throws IllegalArgumentException if there is no such compartment
   */
  public static Compartment ofCode(String code) {
    return Coded.ofCode(Compartment.class, "compartment", code);
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
