package dev.notochord.staging.enneking;

import dev.notochord.core.code.Coded;

/**
 * Whether stage III of malignant tumours is divided by the site.
 *
 * @see EnnekingMalignant#system(EnnekingStageThree)
 * @since 0.1.0
 */
public enum EnnekingStageThree implements Coded {
  /** One stage III, as most papers on the spine have it. */
  UNDIVIDED("undivided", "stage III undivided"),
  /** Stages IIIA and IIIB by the site, as the table of 1980 has it. */
  DIVIDED("divided", "stage III divided by site");

  private final String code;
  private final String display;

  EnnekingStageThree(String code, String display) {
    this.code = code;
    this.display = display;
  }

  /**
   * {@return the constant with the given code}
   *
   * @param code {@code undivided} or {@code divided}
   * @throws IllegalArgumentException if it is neither
   */
  public static EnnekingStageThree ofCode(String code) {
    return Coded.ofCode(EnnekingStageThree.class, "stage III of Enneking", code);
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
