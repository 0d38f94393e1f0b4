package dev.notochord.staging.enneking;

import dev.notochord.core.code.Coded;
import dev.notochord.staging.assessment.ClassDefinition;
import dev.notochord.staging.assessment.StagingClass;

/**
 * The stages of benign tumours, in Arabic numerals.
 *
 * @see EnnekingBenign
 * @since 0.1.0
 */
public enum EnnekingBenignStage implements StagingClass {
  /** Stage 1: static or self-healing, within its capsule. */
  LATENT(ClassDefinition.of("1", "benign 1, latent")
      .withMeaning("static or self-healing, within its capsule")),
  /** Stage 2: slowly growing, still contained. */
  ACTIVE(ClassDefinition.of("2", "benign 2, active")
      .withMeaning("slowly and steadily growing, still within its capsule")),
  /** Stage 3: through its capsule, locally destructive; now and then with metastases. */
  AGGRESSIVE(ClassDefinition.of("3", "benign 3, aggressive")
      .withMeaning(
          "through its capsule and locally destructive; may even metastasise, as giant cell"
              + " tumour of bone does"));

  private final ClassDefinition definition;

  EnnekingBenignStage(ClassDefinition definition) {
    this.definition = definition;
  }

  /**
   * {@return the benign stage with the given code}
   *
   * @param code {@code 1}, {@code 2} or {@code 3}; never a Roman numeral
   * @throws IllegalArgumentException if it is none of these
   */
  public static EnnekingBenignStage ofCode(String code) {
    return Coded.ofCode(EnnekingBenignStage.class, "benign stage of Enneking", code);
  }

  @Override
  public ClassDefinition definition() {
    return definition;
  }
}
