package dev.notochord.staging.painresponse;

import dev.notochord.core.code.Coded;

/**
 * How the pain score has changed since before treatment.
 *
 * @see PainScoreResponse
 * @since 0.1.0
 */
public enum PainScoreChange implements Coded {
  /** The score is 0. */
  NO_PAIN("no-pain", "score 0"),
  /** The score is lower by 2 points or more, or by half or more, and not 0. */
  LOWER("lower", "lower by 2 points or by 50 %, or more"),
  /** The score is lower by less, unchanged or higher. */
  NOT_LOWER("not-lower", "lower by less, unchanged or higher");

  private final String code;
  private final String display;

  PainScoreChange(String code, String display) {
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
  public static PainScoreChange ofScores(int before, int after) {
    PainScores.check(before, after);
    if (after == 0) {
      return NO_PAIN;
    }
    return before - after >= 2 || 2 * after <= before ? LOWER : NOT_LOWER;
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
