package dev.notochord.staging.mclain;

import dev.notochord.core.code.Coded;

/**
 * The letters of McLain and Weinstein: how far a tumour has spread.
 *
 * @see McLainWeinstein
 * @since 0.1.0
 */
public enum McLainWeinsteinExtent implements Coded {
  /** Within the bone. */
  A("A", "A, intraosseous"),
  /** Beyond the bone. */
  B("B", "B, extraosseous"),
  /** At a distance. */
  C("C", "C, distant spread");

  private final String code;
  private final String display;

  McLainWeinsteinExtent(String code, String display) {
    this.code = code;
    this.display = display;
  }

  /**
   * {@return the extent with the given letter}
   *
   * @param code {@code A}, {@code B} or {@code C}
   * @throws IllegalArgumentException if it is none of these
   */
  public static McLainWeinsteinExtent ofCode(String code) {
    return Coded.ofCode(McLainWeinsteinExtent.class, "extent of McLain and Weinstein", code);
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
