package dev.notochord.core.patient;

import dev.notochord.core.code.Coded;

/**
 * How much help a patient needs in daily life, as surgical registries record it.
 *
 * <p>An item of the modified frailty index beside the {@linkplain Comorbidity comorbidities}.
 * Nothing is converted from {@link Karnofsky} or {@link Ecog}.
 *
 * @since 0.1.0
 */
public enum FunctionalStatus implements Coded {
  /** Needs no help from another person. */
  INDEPENDENT("independent", "independent"),
  /** Needs some help from another person. */
  PARTIALLY_DEPENDENT("partially-dependent", "partially dependent"),
  /** Needs help from another person in all of it. */
  TOTALLY_DEPENDENT("totally-dependent", "totally dependent");

  private final String code;
  private final String display;

  FunctionalStatus(String code, String display) {
    this.code = code;
    this.display = display;
  }

  /**
   * {@return the constant with the given code}
   *
   * @param code the code
   * @throws IllegalArgumentException if there is no such constant
   */
  public static FunctionalStatus ofCode(String code) {
    return Coded.ofCode(FunctionalStatus.class, "functional status", code);
  }

  @Override
  public String code() {
    return code;
  }

  @Override
  public String display() {
    return display;
  }

  /** {@return whether the patient needs help, some or in all} */
  public boolean isDependent() {
    return this != INDEPENDENT;
  }
}
