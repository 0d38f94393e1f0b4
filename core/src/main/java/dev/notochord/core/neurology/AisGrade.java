package dev.notochord.core.neurology;

import dev.notochord.core.code.Coded;

/**
 * Grade of the ASIA Impairment Scale, from A, complete, to E, recovered.
 *
 * <p>The scale grades what an {@link IsncsciExamination} found; {@link IsncsciClassification}
 * applies the rules and says why. It uses the letters of the {@link FrankelGrade} with other
 * definitions: Frankel D is useful power, AIS D is half of the key muscles at grade 3 or more.
 * Neither is converted into the other. A person who never had a deficit has no grade, not E.
 *
 * @see <a href="https://meridian.allenpress.com/tscir/article/27/2/1/465525">International Standards
 *     for Neurological Classification of Spinal Cord Injury. Rupp R et al. Top Spinal Cord Inj
 *     Rehabil 2021;27(2):1-22</a>
 * @since 0.1.0
 */
public enum AisGrade implements Coded {
  /**
   * Complete: no sensory and no motor function in the sacral segments S4-S5, whatever is spared
   * above.
   */
  A("A", "complete: no sensory or motor function at S4-S5"),
  /**
   * Sensory incomplete: sensation at S4-S5, no voluntary anal contraction, and on neither side
   * motor function more than three levels below the motor level.
   */
  B("B", "sensory incomplete"),
  /**
   * Motor incomplete; more than half of the key muscles below the neurological level are weaker
   * than grade 3.
   */
  C("C", "motor incomplete, most key muscles weaker than 3"),
  /**
   * Motor incomplete; at least half of the key muscles below the neurological level have grade 3 or
   * more. Exactly half is D.
   */
  D("D", "motor incomplete, half or more key muscles at least 3"),
  /** Sensation and motor function normal in all segments of a person who had a deficit before. */
  E("E", "normal after a prior deficit");

  private final String code;
  private final String display;

  AisGrade(String code, String display) {
    this.code = code;
    this.display = display;
  }

  /**
   * {@return the constant with the given code}
   *
   * @param code the letter, a capital
   * @throws IllegalArgumentException if the letter is not one of A to E
   */
  public static AisGrade ofCode(String code) {
    return Coded.ofCode(AisGrade.class, "AIS grade", code);
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
