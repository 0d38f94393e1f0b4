package dev.notochord.core.patient;

import dev.notochord.core.code.Coded;

/**
 * A complaint that tumours of the spine bring patients to a doctor with.
 *
 * <p>The words are those of published cases, not a scale.
 *
 * @since 0.1.0
 */
public enum Symptom implements Coded {
  /** Pain; its pattern and strength belong into {@link Pain}. */
  PAIN("pain", "pain"),
  /** Pain at night. */
  NIGHT_PAIN("night-pain", "pain at night"),
  /** Pain that has been getting worse. */
  PROGRESSIVE_PAIN("progressive-pain", "pain that gets worse"),
  /** Numbness. */
  NUMBNESS("numbness", "numbness"),
  /** Tingling. */
  TINGLING("tingling", "tingling"),
  /** Weakness of a limb. */
  WEAKNESS("weakness", "weakness"),
  /** Difficulty in walking. */
  GAIT_DIFFICULTY("gait-difficulty", "difficulty in walking"),
  /** Difficulty with fine movement of the hands, such as buttons. */
  FINE_MOTOR_DIFFICULTY("fine-motor-difficulty", "difficulty with fine movement of the hands"),
  /** Trouble holding or passing urine. */
  BLADDER_DYSFUNCTION("bladder-dysfunction", "bladder dysfunction"),
  /** Trouble holding or passing stool. */
  BOWEL_DYSFUNCTION("bowel-dysfunction", "bowel dysfunction"),
  /** A change of the shape of the back or neck. */
  DEFORMITY("deformity", "deformity");

  private final String code;
  private final String display;

  Symptom(String code, String display) {
    this.code = code;
    this.display = display;
  }

  /**
   * {@return the constant with the given code}
   *
   * @param code the code
   * @throws IllegalArgumentException if there is no such constant
   */
  public static Symptom ofCode(String code) {
    return Coded.ofCode(Symptom.class, "symptom", code);
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
