package dev.notochord.core.neurology;

import dev.notochord.core.code.Coded;

/**
 * Frankel grade of function below the level of a spinal cord injury, from A, complete, to E,
 * recovered.
 *
 * <p>These are the five grades of 1969. The {@linkplain AisGrade ASIA impairment scale} uses the
 * same letters with other definitions, and later authors split the grades, each in their own way:
 * {@link ModifiedFrankelGrade}, {@link JapaneseFrankelGrade}. None is converted into another.
 * Normal motor function with abnormal sensation has no grade of its own.
 *
 * @see <a href="https://doi.org/10.1038/sc.1969.30">Frankel HL et al. Paraplegia 1969;7:179-192</a>
 * @since 0.1.0
 */
public enum FrankelGrade implements Coded {
  /** Complete: no motor and no sensory function below the level. */
  A("A", "complete: no motor or sensory function"),
  /** Sensory function, no motor function below the level. */
  B("B", "sensory function only"),
  /** Some motor function below the level, of no practical use. */
  C("C", "motor function, not useful"),
  /** Useful motor function below the level: walks, with or without an aid, not normally. */
  D("D", "useful motor function"),
  /** Normal motor and sensory function; abnormal reflexes may remain. */
  E("E", "normal motor and sensory function");

  private final String code;
  private final String display;

  FrankelGrade(String code, String display) {
    this.code = code;
    this.display = display;
  }

  /**
   * {@return the grade with the given letter}
   *
   * @param code the letter, a capital
   * @throws IllegalArgumentException if the letter is not one of A to E
   */
  public static FrankelGrade ofCode(String code) {
    return Coded.ofCode(FrankelGrade.class, "Frankel grade", code);
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
