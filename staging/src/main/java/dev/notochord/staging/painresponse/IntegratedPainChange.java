package dev.notochord.staging.painresponse;

import dev.notochord.core.code.Coded;

/**
 * How the pain score has changed since before treatment, for {@link IntegratedPainResponse}.
 *
 * <p>The source speaks of stable pain and does not say how far a stable score may move. An
 * unchanged score is stable in any reading, a change of 2 points in none; 1 point up or down is
 * kept apart.
 *
 * @since 0.1.0
 */
public enum IntegratedPainChange implements Coded {
  /** Lower by 2 points or more. */
  LOWER_BY_2("lower-2", "lower by 2 points or more"),
  /** Lower by 1 point. */
  LOWER_BY_1("lower-1", "lower by 1 point"),
  /** Unchanged. */
  UNCHANGED("unchanged", "unchanged"),
  /** Higher by 1 point. */
  HIGHER_BY_1("higher-1", "higher by 1 point"),
  /** Higher by 2 points or more. */
  HIGHER_BY_2("higher-2", "higher by 2 points or more");

  private final String code;
  private final String display;

  IntegratedPainChange(String code, String display) {
    this.code = code;
    this.display = display;
  }

  /**
   * {@return the change between two scores}
   *
   * @param before the score before treatment, 1 to 10; without pain there is nothing to respond
   * @param after the score afterwards, 0 to 10
   * @throws IllegalArgumentException if a score is not in its range
   */
  public static IntegratedPainChange ofScores(int before, int after) {
    PainScores.check(before, after);
    int change = after - before;
    if (change <= -2) {
      return LOWER_BY_2;
    }
    if (change >= 2) {
      return HIGHER_BY_2;
    }
    return change < 0 ? LOWER_BY_1 : change > 0 ? HIGHER_BY_1 : UNCHANGED;
  }

  /** Whether the pain is stable in some reading of the source and not in another. */
  boolean isPerhapsStable() {
    return this == LOWER_BY_1 || this == HIGHER_BY_1;
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
