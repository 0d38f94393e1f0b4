package dev.notochord.staging.sins;

import dev.notochord.staging.assessment.ScoreClass;
import dev.notochord.staging.assessment.ScoreRange;

/**
 * The three stability classes of SINS.
 *
 * <p>The source advises a surgical opinion from 7 points on, that is for the two upper classes.
 *
 * @see Sins
 * @since 0.1.0
 */
public enum SpinalStability implements ScoreClass {
  /** 0 to 6 points. */
  STABLE("stable", "stable", 0, 6),
  /** 7 to 12 points: potentially unstable. */
  INDETERMINATE("indeterminate", "indeterminate", 7, 12),
  /** 13 to 18 points. */
  UNSTABLE("unstable", "unstable", 13, 18);

  private final String code;
  private final String display;
  private final int least;
  private final int most;

  SpinalStability(String code, String display, int least, int most) {
    this.code = code;
    this.display = display;
    this.least = least;
    this.most = most;
  }

  @Override
  public String code() {
    return code;
  }

  @Override
  public String display() {
    return display;
  }

  @Override
  public ScoreRange totals() {
    return new ScoreRange(least, most);
  }

  /** {@return whether the source advises a surgical opinion: from 7 points on} */
  public boolean warrantsSurgicalOpinion() {
    return this != STABLE;
  }
}
