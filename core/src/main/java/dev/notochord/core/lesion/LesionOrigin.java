package dev.notochord.core.lesion;

import dev.notochord.core.code.Coded;

/**
 * Whether a lesion began where it lies or came from elsewhere.
 *
 * <p>A source that leaves it open, or contradicts itself, is recorded without an origin.
 *
 * @since 0.1.0
 */
public enum LesionOrigin implements Coded {
  /** The tumour began in the spine. */
  PRIMARY("primary"),
  /** The tumour spread to this place from another. */
  METASTATIC("metastatic");

  private final String code;

  LesionOrigin(String code) {
    this.code = code;
  }

  /**
   * {@return the lesion origin with the given code}
   *
   * @param code the code, such as {@code primary}
   * @throws IllegalArgumentException if there is no such lesion origin
   */
  public static LesionOrigin ofCode(String code) {
    return Coded.ofCode(LesionOrigin.class, "lesion origin", code);
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
