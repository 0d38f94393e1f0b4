package dev.notochord.core.anatomy;

import dev.notochord.core.code.Coded;

/**
 * A published way of numbering the twelve zones of the Weinstein-Boriani-Biagini staging.
 *
 * @see ZoneNumbering
 * @since 0.1.0
 */
public enum ZoneConvention implements Coded {
  /** The paper of 1997: clockwise from one half of the spinous process. */
  ORIGINAL("original", "original of 1997, clockwise"),
  /**
   * The Spine Oncology Study Group: counter-clockwise from the left half of the spinous process.
   */
  SOSG("sosg", "Spine Oncology Study Group, counter-clockwise");

  private final String code;
  private final String display;

  ZoneConvention(String code, String display) {
    this.code = code;
    this.display = display;
  }

  /**
   * {@return the convention written {@code original} or {@code sosg}}
   *
   * @param code the code
   * @throws IllegalArgumentException if the text is neither
   */
  public static ZoneConvention ofCode(String code) {
    return Coded.ofCode(ZoneConvention.class, "zone convention", code);
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
