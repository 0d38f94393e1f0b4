package dev.notochord.core.imaging;

import dev.notochord.core.code.Coded;

/**
 * How sharply a lesion is set off from the bone around it.
 *
 * <p>Whether the edge carries a rim of dense bone is a second fact, {@link
 * ImagingFinding#scleroticRim()}: "well defined" alone does not say.
 *
 * @see <a href="https://doi.org/10.1007/s00256-021-03868-8">Benndorf M et al. Skeletal Radiol 2022;51:737-745</a>
 * @since 0.1.0
 */
public enum LesionMargin implements Coded {
  /** The border can be drawn with a pen: the zone of transition is narrow. */
  WELL_DEFINED("well-defined", "well defined"),
  /** The border cannot be drawn: the zone of transition is wide. */
  ILL_DEFINED("ill-defined", "ill defined");

  private final String code;
  private final String display;

  LesionMargin(String code, String display) {
    this.code = code;
    this.display = display;
  }

  /**
   * {@return the lesion margin with the given code}
   *
   * @param code the code, such as {@code well-defined}
   * @throws IllegalArgumentException if there is no such margin
   */
  public static LesionMargin ofCode(String code) {
    return Coded.ofCode(LesionMargin.class, "lesion margin", code);
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
