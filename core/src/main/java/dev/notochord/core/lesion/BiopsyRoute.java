package dev.notochord.core.lesion;

import dev.notochord.core.code.Coded;

/**
 * How a sample of the tumour was taken before the definitive treatment.
 *
 * <p>The track of the needle or the wound counts as contaminated and may be planned into a later
 * resection, which is why reports name the route.
 *
 * @since 0.1.0
 */
public enum BiopsyRoute implements Coded {
  /** Through a needle; the source does not say what guided it. */
  NEEDLE("needle", "needle, guidance not stated"),
  /** Through a needle guided by CT. */
  CT_GUIDED_NEEDLE("ct-guided-needle", "CT-guided needle"),
  /** Through a needle guided by fluoroscopy. */
  FLUOROSCOPIC_NEEDLE("fluoroscopic-needle", "fluoroscopic needle"),
  /** Through an incision. */
  OPEN("open", "open"),
  /** Through an incision and the pedicle. */
  OPEN_TRANSPEDICULAR("open-transpedicular", "open transpedicular"),
  /** The whole lesion removed as the sample. */
  EXCISIONAL("excisional", "excisional"),
  /** Stated, and none of the above. */
  OTHER("other", "other");

  private final String code;
  private final String display;

  BiopsyRoute(String code, String display) {
    this.code = code;
    this.display = display;
  }

  /**
   * {@return the biopsy route with the given code}
   *
   * @param code the code, such as {@code needle}
   * @throws IllegalArgumentException if there is no such route
   */
  public static BiopsyRoute ofCode(String code) {
    return Coded.ofCode(BiopsyRoute.class, "biopsy route", code);
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
