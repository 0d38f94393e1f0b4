package dev.notochord.core.lesion;

import dev.notochord.core.code.Coded;

/**
 * Where a lesion stands in the history of its tumour: a first appearance, or the return of what
 * was treated before at the same place.
 *
 * <p>It says nothing of the {@linkplain LesionOrigin origin}: a primary tumour and a metastasis
 * may both recur.
 *
 * @since 0.1.0
 */
public enum TumorPresentation implements Coded {
  /** Not treated at this place before. */
  FIRST("first", "first presentation"),
  /** Back at a place where treatment had cleared it. */
  LOCAL_RECURRENCE("local-recurrence", "local recurrence"),
  /** Left behind by an earlier treatment. */
  RESIDUAL("residual", "residual tumour");

  private final String code;
  private final String display;

  TumorPresentation(String code, String display) {
    this.code = code;
    this.display = display;
  }

  /**
   * {@return the tumour presentation with the given code}
   *
   * @param code the code, such as {@code first}
   * @throws IllegalArgumentException if there is no such presentation
   */
  public static TumorPresentation ofCode(String code) {
    return Coded.ofCode(TumorPresentation.class, "tumour presentation", code);
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
