package dev.notochord.core.treatment;

import dev.notochord.core.code.Coded;

/**
 * A thing done in an operation or through the skin; one operation may do several.
 *
 * <p>The name of a procedure says what was done, not what the pathologist found: the margin has a
 * field of its own, and so has the tumour left behind. Authors use some of the names for different
 * work; <em>vertebrectomy</em> above all is written for removal in one piece and in many, so that
 * en bloc and piecemeal are stated by {@link ResectionClass} or by the name that says so.
 *
 * <p>A biopsy is named here as a part of the operation. Its route and its result are told of the
 * lesion it was taken from, among the biopsies of a spinal lesion; neither fills in the other.
 *
 * @see <a href="https://doi.org/10.21037/jss.2018.09.02">Boriani S. J Spine Surg 2018;4:668-676,
 *     the terms of resection</a>
 * @since 0.1.0
 */
public enum SurgicalProcedure implements Coded {
  /** The whole vertebra, body and arch, each in one piece. */
  TOTAL_EN_BLOC_SPONDYLECTOMY("total-en-bloc-spondylectomy", "total en bloc spondylectomy"),
  /**
   * Tumour in one piece under a shell of healthy tissue, the vertebra not further divided into
   * types.
   */
  EN_BLOC_RESECTION("en-bloc-resection", "en bloc resection"),
  /** The whole vertebra in pieces. */
  TOTAL_PIECEMEAL_SPONDYLECTOMY("total-piecemeal-spondylectomy", "total piecemeal spondylectomy"),
  /** The vertebra or its body, the manner not further specified. */
  VERTEBRECTOMY("vertebrectomy", "vertebrectomy"),
  /** The vertebral body. */
  CORPECTOMY("corpectomy", "corpectomy"),
  /** One side of the vertebra, cut off in a sagittal plane. */
  SAGITTAL_RESECTION("sagittal-resection", "sagittal resection"),
  /** The arch of the vertebra. */
  POSTERIOR_ARCH_RESECTION("posterior-arch-resection", "posterior arch resection"),
  /** The tumour along the outside of its capsule. */
  EXTRACAPSULAR_EXCISION("extracapsular-excision", "extracapsular excision"),
  /** The tumour scraped out of the bone. */
  CURETTAGE("curettage", "curettage"),
  /** A part of the tumour, to make it smaller. */
  DEBULKING("debulking", "debulking"),
  /** Tumour cleared around the spinal cord so that high-dose radiation can follow. */
  SEPARATION_SURGERY("separation-surgery", "separation surgery"),
  /** The lamina, to relieve the cord or to reach the canal. */
  LAMINECTOMY("laminectomy", "laminectomy"),
  /** Cord or roots relieved through the pedicle. */
  TRANSPEDICULAR_DECOMPRESSION("transpedicular-decompression", "transpedicular decompression"),
  /** Cord or roots relieved, the route not further specified. */
  DECOMPRESSION("decompression", "decompression"),
  /** The disc between two vertebrae. */
  DISCECTOMY("discectomy", "discectomy"),
  /** Fixation or fusion of the spine, alone or after a resection. */
  STABILISATION("stabilisation", "stabilisation"),
  /** Cement into the vertebral body through the skin. */
  VERTEBROPLASTY("vertebroplasty", "vertebroplasty"),
  /** Cement into the vertebral body after a balloon has made room and restored height. */
  KYPHOPLASTY("kyphoplasty", "kyphoplasty"),
  /** Tumour destroyed by the heat of a current. */
  RADIOFREQUENCY_ABLATION("radiofrequency-ablation", "radiofrequency ablation"),
  /** Tumour destroyed by cold. */
  CRYOABLATION("cryoablation", "cryoablation"),
  /** Tumour destroyed by the heat of a laser, as in laser interstitial thermotherapy. */
  LASER_ABLATION("laser-ablation", "laser ablation"),
  /** Tumour destroyed through the skin, by what is not further specified. */
  ABLATION("ablation", "percutaneous ablation"),
  /** Tissue for diagnosis by a needle, usually guided by CT. */
  NEEDLE_BIOPSY("needle-biopsy", "needle biopsy"),
  /** Tissue for diagnosis through a wound, as by the transpedicular route. */
  OPEN_BIOPSY("open-biopsy", "open biopsy"),
  /** The whole lesion taken out for diagnosis. */
  EXCISIONAL_BIOPSY("excisional-biopsy", "excisional biopsy"),
  /** Tissue for diagnosis, the manner not further specified. */
  BIOPSY("biopsy", "biopsy");

  private final String code;
  private final String display;

  SurgicalProcedure(String code, String display) {
    this.code = code;
    this.display = display;
  }

  /**
   * {@return the surgical procedure with the given code}
   *
   * @param code the code
   * @throws IllegalArgumentException if there is none
   */
  public static SurgicalProcedure ofCode(String code) {
    return Coded.ofCode(SurgicalProcedure.class, "surgical procedure", code);
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
