package dev.notochord.core.treatment;

import dev.notochord.core.code.Coded;

/**
 * When radiation or drugs were given, seen from the operation on the tumour.
 *
 * <p>Palliative is not among the constants: it says why, not when, and is a {@link
 * TreatmentIntent}.
 *
 * @since 0.1.0
 */
public enum TreatmentTiming implements Coded {
  /** Before the operation and because of it. */
  NEOADJUVANT("neoadjuvant", "neoadjuvant"),
  /** During the operation. */
  INTRAOPERATIVE("intraoperative", "intraoperative"),
  /** After the operation, nothing having come back yet. */
  ADJUVANT("adjuvant", "adjuvant"),
  /** Together with another treatment, as drugs during radiation. */
  CONCURRENT("concurrent", "concurrent"),
  /** In place of an operation. */
  DEFINITIVE("definitive", "definitive"),
  /** For tumour that came back or grew after earlier treatment. */
  SALVAGE("salvage", "salvage");

  private final String code;
  private final String display;

  TreatmentTiming(String code, String display) {
    this.code = code;
    this.display = display;
  }

  /**
   * {@return the treatment timing with the given code}
   *
   * @param code the code
   * @throws IllegalArgumentException if there is none
   */
  public static TreatmentTiming ofCode(String code) {
    return Coded.ofCode(TreatmentTiming.class, "treatment timing", code);
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
