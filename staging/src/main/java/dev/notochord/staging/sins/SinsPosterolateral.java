package dev.notochord.staging.sins;

import dev.notochord.staging.assessment.ScoredCategory;

/**
 * SINS criterion 6, posterolateral involvement: facet, pedicle or costovertebral joint broken or
 * replaced by tumour.
 *
 * @see Sins
 * @since 0.1.0
 */
public enum SinsPosterolateral implements ScoredCategory {
  /** On both sides. */
  BILATERAL("bilateral", "bilateral", 3),
  /** On one side. */
  UNILATERAL("unilateral", "unilateral", 1),
  /** On neither side. */
  NONE("none", "none", 0);

  private final String code;
  private final String display;
  private final int points;

  SinsPosterolateral(String code, String display, int points) {
    this.code = code;
    this.display = display;
    this.points = points;
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
  public int points() {
    return points;
  }
}
