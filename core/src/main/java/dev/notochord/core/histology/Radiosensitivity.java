package dev.notochord.core.histology;

import dev.notochord.core.code.Coded;

/**
 * How well a tumour answers to conventional external beam radiation, in the words of one scheme.
 *
 * <p>It is never a property of a histology alone: {@link RadiosensitivityScheme} says by whom.
 *
 * @since 0.1.0
 */
public enum Radiosensitivity implements Coded {
  /** Sensitive. */
  SENSITIVE("sensitive", "radiosensitive"),
  /** Between the two, in a scheme of three groups. */
  INTERMEDIATE("intermediate", "intermediate"),
  /** Resistant. */
  RESISTANT("resistant", "radioresistant");

  private final String code;
  private final String display;

  Radiosensitivity(String code, String display) {
    this.code = code;
    this.display = display;
  }

  /**
   * {@return the group with the given code}
   *
   * @param code the code
   * @throws IllegalArgumentException if no group has the code
   */
  public static Radiosensitivity ofCode(String code) {
    return Coded.ofCode(Radiosensitivity.class, "radiosensitivity", code);
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
