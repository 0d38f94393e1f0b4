package dev.notochord.core.imaging;

import dev.notochord.core.code.Coded;

/**
 * How the scanner weighted an MRI image.
 *
 * @since 0.1.0
 */
public enum MriSequence implements Coded {
  /** T1-weighted: fat and fatty marrow are bright, fluid is dark. */
  T1("T1", "T1"),
  /** T1-weighted, the signal of fat removed. */
  T1_FAT_SUPPRESSED("T1-fat-suppressed", "T1 with fat suppression"),
  /** T1-weighted after gadolinium. */
  T1_CONTRAST("T1-contrast", "T1 with contrast"),
  /** T1-weighted after gadolinium, the signal of fat removed. */
  T1_CONTRAST_FAT_SUPPRESSED("T1-contrast-fat-suppressed", "T1 with contrast and fat suppression"),
  /** T2-weighted: fluid is bright. */
  T2("T2", "T2"),
  /** T2-weighted, the signal of fat removed. */
  T2_FAT_SUPPRESSED("T2-fat-suppressed", "T2 with fat suppression"),
  /** Short tau inversion recovery: fluid is bright, fat is dark. */
  STIR("STIR", "STIR"),
  /** Weighted by the density of protons. */
  PROTON_DENSITY("proton-density", "proton density"),
  /** Gradient echo, T2*-weighted or susceptibility-weighted: blood products are dark. */
  GRADIENT_ECHO("gradient-echo", "gradient echo"),
  /** Diffusion-weighted: what hinders the motion of water is bright. */
  DWI("DWI", "DWI"),
  /** The map of the apparent diffusion coefficient: what hinders the motion of water is dark. */
  ADC("ADC", "ADC");

  private final String code;
  private final String display;

  MriSequence(String code, String display) {
    this.code = code;
    this.display = display;
  }

  /**
   * {@return the MRI sequence with the given code}
   *
   * @param code the code, such as {@code T1}
   * @throws IllegalArgumentException if there is no such sequence
   */
  public static MriSequence ofCode(String code) {
    return Coded.ofCode(MriSequence.class, "MRI sequence", code);
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
