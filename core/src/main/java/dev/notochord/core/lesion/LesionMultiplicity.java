package dev.notochord.core.lesion;

import dev.notochord.core.code.Coded;

/**
 * Whether a tumour is the only one of the spine, as the source states it.
 *
 * @since 0.1.0
 */
public enum LesionMultiplicity implements Coded {
  /** The only one. */
  SOLITARY("solitary"),
  /** One of several. */
  MULTIPLE("multiple"),
  /** One of several of the same tumour with free vertebrae between them. */
  SKIP("skip");

  private final String code;

  LesionMultiplicity(String code) {
    this.code = code;
  }

  /**
   * {@return the lesion multiplicity with the given code}
   *
   * @param code the code, such as {@code solitary}
   * @throws IllegalArgumentException if there is no such multiplicity
   */
  public static LesionMultiplicity ofCode(String code) {
    return Coded.ofCode(LesionMultiplicity.class, "lesion multiplicity", code);
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
