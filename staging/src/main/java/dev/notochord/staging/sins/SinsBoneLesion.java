package dev.notochord.staging.sins;

import dev.notochord.staging.assessment.ScoredCategory;

/**
 * SINS criterion 3, bone lesion: does the tumour dissolve bone or build it?
 *
 * @see Sins
 * @since 0.1.0
 */
public enum SinsBoneLesion implements ScoredCategory {
  /** The tumour dissolves bone. */
  LYTIC("lytic", "lytic", 2),
  /** It does both. */
  MIXED("mixed", "mixed", 1),
  /** It builds bone. */
  BLASTIC("blastic", "blastic", 0);

  private final String code;
  private final String display;
  private final int points;

  SinsBoneLesion(String code, String display, int points) {
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
