package dev.notochord.staging.enneking;

import dev.notochord.core.code.Coded;

/**
 * The stages of Enneking of benign and malignant tumours in one list, and the metastasis, which has
 * none: all that a margin may be compared with.
 *
 * <p>{@link #BENIGN_3} and {@link #III} are different things.
 *
 * @see EnnekingAppropriateness
 * @since 0.1.0
 */
public enum EnnekingStage implements Coded {
  /** Benign, latent. */
  BENIGN_1("benign-1", "benign 1, latent"),
  /** Benign, active. */
  BENIGN_2("benign-2", "benign 2, active"),
  /** Benign, aggressive. */
  BENIGN_3("benign-3", "benign 3, aggressive"),
  /** Malignant, low grade, intracompartmental. */
  IA("IA", "stage IA"),
  /** Malignant, low grade, extracompartmental. */
  IB("IB", "stage IB"),
  /** Malignant, high grade, intracompartmental. */
  IIA("IIA", "stage IIA"),
  /** Malignant, high grade, extracompartmental. */
  IIB("IIB", "stage IIB"),
  /** Malignant, with metastasis. */
  III("III", "stage III"),
  /** The tumour of the spine is itself a metastasis. */
  METASTASIS("metastasis", "metastasis");

  private final String code;
  private final String display;

  EnnekingStage(String code, String display) {
    this.code = code;
    this.display = display;
  }

  /**
   * {@return the stage with the given code}
   *
   * @param code the code, such as {@code benign-3} or {@code IIB}
   * @throws IllegalArgumentException if there is no such stage
   */
  public static EnnekingStage ofCode(String code) {
    return Coded.ofCode(EnnekingStage.class, "stage of Enneking", code);
  }

  /**
   * {@return a benign stage in this list}
   *
   * @param stage the benign stage
   */
  public static EnnekingStage of(EnnekingBenignStage stage) {
    return switch (stage) {
      case LATENT -> BENIGN_1;
      case ACTIVE -> BENIGN_2;
      case AGGRESSIVE -> BENIGN_3;
    };
  }

  /**
   * {@return a malignant stage in this list, which does not divide stage III}
   *
   * @param stage the malignant stage
   */
  public static EnnekingStage of(EnnekingMalignantStage stage) {
    return switch (stage) {
      case IA -> IA;
      case IB -> IB;
      case IIA -> IIA;
      case IIB -> IIB;
      case III, IIIA, IIIB -> III;
    };
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
