package dev.notochord.staging.mclain;

import dev.notochord.core.code.Coded;

/**
 * The zones of McLain and Weinstein, from the back of the vertebra.
 *
 * @see McLainWeinstein
 * @since 0.1.0
 */
public enum McLainWeinsteinZone implements Coded {
  /** From the spinous process to the pars and the inferior facet. */
  I("I", "I, spinous process to pars and inferior facet"),
  /** Superior facet, transverse process and pedicle. */
  II("II", "II, superior facet, transverse process and pedicle"),
  /** The anterior three quarters of the body. */
  III("III", "III, anterior three quarters of the body"),
  /** The posterior quarter of the body. */
  IV("IV", "IV, posterior quarter of the body");

  private final String code;
  private final String display;

  McLainWeinsteinZone(String code, String display) {
    this.code = code;
    this.display = display;
  }

  /**
   * {@return the zone with the given code}
   *
   * @param code {@code I} to {@code IV}
   * @throws IllegalArgumentException if there is no such zone
   */
  public static McLainWeinsteinZone ofCode(String code) {
    return Coded.ofCode(McLainWeinsteinZone.class, "zone of McLain and Weinstein", code);
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
