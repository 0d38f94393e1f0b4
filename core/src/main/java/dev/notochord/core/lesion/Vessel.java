package dev.notochord.core.lesion;

import dev.notochord.core.code.Coded;

/**
 * A vessel, or group of vessels, near the spine that a tumour may reach.
 *
 * @since 0.1.0
 */
public enum Vessel implements Coded {
  /** The artery that runs through the transverse processes of the neck, one on each side. */
  VERTEBRAL_ARTERY("vertebral-artery", "vertebral artery", true),
  /** The common or internal carotid artery, one on each side. */
  CAROTID_ARTERY("carotid-artery", "carotid artery", true),
  /** The internal jugular vein, one on each side. */
  JUGULAR_VEIN("jugular-vein", "jugular vein", true),
  /** The subclavian artery or vein, one of each on each side. */
  SUBCLAVIAN_VESSELS("subclavian-vessels", "subclavian vessels", true),
  /** The aorta. */
  AORTA("aorta", "aorta", false),
  /** The superior vena cava. */
  SUPERIOR_VENA_CAVA("superior-vena-cava", "superior vena cava", false),
  /** The inferior vena cava. */
  INFERIOR_VENA_CAVA("inferior-vena-cava", "inferior vena cava", false),
  /** The iliac artery or vein, common, internal or external. */
  ILIAC_VESSELS("iliac-vessels", "iliac vessels", true),
  /** A segmental artery, among them the artery of Adamkiewicz that feeds the lower cord. */
  SEGMENTAL_ARTERY("segmental-artery", "segmental artery", true),
  /** The great vessels, in a source that does not say which. */
  GREAT_VESSELS("great-vessels", "great vessels", false);

  private final String code;
  private final String display;
  private final boolean sides;

  Vessel(String code, String display, boolean sides) {
    this.code = code;
    this.display = display;
    this.sides = sides;
  }

  /**
   * {@return the vessel with the given code}
   *
   * @param code the code, such as {@code vertebral-artery}
   * @throws IllegalArgumentException if there is no such vessel
   */
  public static Vessel ofCode(String code) {
    return Coded.ofCode(Vessel.class, "vessel", code);
  }

  @Override
  public String code() {
    return code;
  }

  @Override
  public String display() {
    return display;
  }

  /** {@return whether there is one on the left and one on the right} */
  public boolean hasSides() {
    return sides;
  }
}
