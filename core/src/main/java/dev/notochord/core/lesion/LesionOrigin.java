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

  @Override
  public String code() {
    return code;
  }

  @Override
  public String display() {
    return code;
  }
}
