package dev.notochord.staging.ajcc;

import dev.notochord.core.code.Coded;

/**
 * Whether the tumour crosses the sacroiliac joint, and how far medially it then reaches.
 *
 * @see PelvisPrimaryTumor
 * @since 0.1.0
 */
public enum SacroiliacSpread implements Coded {
  /** Does not cross the joint. */
  NOT_CROSSED("not-crossed", "does not cross the joint"),
  /** Crosses the joint and does not reach medial to the sacral neuroforamen. */
  CROSSED("crossed", "crosses the joint"),
  /** Involves the joint and extends medial to the sacral neuroforamen. */
  MEDIAL_TO_FORAMEN("medial-to-foramen", "involves the joint, medial to the sacral neuroforamen");

  private final String code;
  private final String display;

  SacroiliacSpread(String code, String display) {
    this.code = code;
    this.display = display;
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
