package dev.notochord.core.treatment;

import dev.notochord.core.code.Coded;

/**
 * What an operation took out, and in how many pieces, in the words of its report.
 *
 * <p>It is not the margin that the pathologist found ({@link SurgicalMargin}) and not the tumour
 * left behind ({@link ResidualTumor}): an en bloc resection may have an intralesional margin, and a
 * piecemeal one may leave nothing.
 *
 * @since 0.1.0
 */
public enum ResectionClass implements Coded {
  /** The tumour in one piece, healthy tissue around it; the aim of total en bloc spondylectomy. */
  EN_BLOC("en_bloc", "en bloc resection"),
  /** All of the tumour or vertebra, in pieces. */
  PIECEMEAL("piecemeal", "piecemeal resection"),
  /** All tumour that could be seen, the manner not further specified. */
  GROSS_TOTAL("gross_total", "gross total resection"),
  /** The vertebral body. */
  CORPECTOMY("corpectomy", "corpectomy"),
  /** The whole vertebra, the manner not further specified. */
  VERTEBRECTOMY("vertebrectomy", "vertebrectomy"),
  /** A part of the vertebra. */
  PARTIAL_SPONDYLECTOMY("partial_spondylectomy", "partial spondylectomy"),
  /** Through the tumour, with or without tumour left behind. */
  INTRALESIONAL("intralesional", "intralesional resection"),
  /** Tumour cleared around the spinal cord so that high-dose radiation can follow. */
  SEPARATION_SURGERY("separation_surgery", "separation surgery"),
  /**
   * Tissue for diagnosis only: an operation that took out nothing else.
   *
   * <p>How the biopsy was done and what came of it are told of the lesion it was taken from, among
   * the biopsies of a spinal lesion.
   */
  BIOPSY("biopsy", "biopsy");

  private final String code;
  private final String display;

  ResectionClass(String code, String display) {
    this.code = code;
    this.display = display;
  }

  /**
   * {@return the resection class with the given code}
   *
   * @param code the code, with underscores
   * @throws IllegalArgumentException if there is none
   */
  public static ResectionClass ofCode(String code) {
    return Coded.ofCode(ResectionClass.class, "resection class", code);
  }

  /** {@return the token used in data files, with underscores} */
  @Override
  public String code() {
    return code;
  }

  @Override
  public String display() {
    return display;
  }
}
