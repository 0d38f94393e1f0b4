package dev.notochord.core.treatment;

import dev.notochord.core.code.Coded;

/**
 * Grade of a complication of surgery after Clavien and Dindo, by what was needed to treat it.
 *
 * <p>III and IV come with a letter in the long form of the grades and without in the short one. A
 * report in the short form is recorded as it is; the letter is not guessed. The suffix d, for a
 * complication still there at discharge, is a field of {@link Complication}.
 *
 * @see <a href="https://doi.org/10.1097/01.sla.0000133083.54934.ae">Dindo D, Demartines N, Clavien
 *     PA. Ann Surg 2004;240:205-213</a>
 * @since 0.1.0
 */
public enum ClavienDindo implements Coded {
  /**
   * A departure from the normal course that needs no more than remedies for nausea, fever and pain,
   * diuretics, electrolytes and physiotherapy, or a wound opened at the bedside.
   */
  I("I", "no special treatment"),
  /** Other drugs, blood transfusion or feeding through a vein. */
  II("II", "drugs or transfusion"),
  /** Surgery, endoscopy or radiological intervention, the anaesthesia not stated. */
  III("III", "intervention"),
  /** Surgery, endoscopy or radiological intervention without general anaesthesia. */
  IIIA("IIIa", "intervention without general anaesthesia"),
  /** The same under general anaesthesia. */
  IIIB("IIIb", "intervention under general anaesthesia"),
  /**
   * Danger to life that needs intermediate or intensive care, how many organs fail not stated;
   * haemorrhage or stroke of the brain counts, a transient ischaemic attack does not.
   */
  IV("IV", "life-threatening"),
  /** The same with one organ failing, dialysis included. */
  IVA("IVa", "life-threatening, one organ"),
  /** The same with several organs failing. */
  IVB("IVb", "life-threatening, several organs"),
  /** The patient died of it. */
  V("V", "death");

  private final String code;
  private final String display;

  ClavienDindo(String code, String display) {
    this.code = code;
    this.display = display;
  }

  /**
   * {@return the Clavien-Dindo grade with the given code}
   *
   * @param code the Roman numeral and, where it is stated, the small letter, such as {@code IIIa}
   * @throws IllegalArgumentException if there is none
   */
  public static ClavienDindo ofCode(String code) {
    return Coded.ofCode(ClavienDindo.class, "Clavien-Dindo grade", code);
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
