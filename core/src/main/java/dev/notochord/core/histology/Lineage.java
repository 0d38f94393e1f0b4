package dev.notochord.core.histology;

import dev.notochord.core.code.Coded;

/**
 * The tissue that a tumour resembles, by which the WHO books put their chapters in order.
 *
 * @since 0.1.0
 */
public enum Lineage implements Coded {
  /** Forms bone. */
  OSTEOGENIC("osteogenic", "osteogenic", true),
  /** Forms cartilage. */
  CHONDROGENIC("chondrogenic", "chondrogenic", true),
  /** Resembles the notochord, the embryonic rod around which the spine forms. */
  NOTOCHORDAL("notochordal", "notochordal", false),
  /** Forms vessels. */
  VASCULAR("vascular", "vascular", true),
  /** Fibroblasts and the fibres they make. */
  FIBROGENIC("fibrogenic", "fibrogenic", true),
  /** Rich in giant cells of the kind that resorbs bone. */
  OSTEOCLASTIC_GIANT_CELL_RICH(
      "osteoclastic-giant-cell-rich", "osteoclastic giant cell-rich", true),
  /** Smooth muscle. */
  SMOOTH_MUSCLE("smooth-muscle", "smooth muscle", true),
  /** Skeletal muscle. */
  SKELETAL_MUSCLE("skeletal-muscle", "skeletal muscle", true),
  /** Fat. */
  ADIPOCYTIC("adipocytic", "adipocytic", true),
  /** Undifferentiated small round cells. */
  ROUND_CELL("round-cell", "small round cell", true),
  /** Mesenchymal, of uncertain or no particular differentiation. */
  OTHER_MESENCHYMAL("other-mesenchymal", "other mesenchymal", true),
  /** Blood-forming and lymphoid cells, plasma cells and histiocytes. */
  HEMATOPOIETIC("hematopoietic", "hematopoietic", false),
  /** Sheaths of peripheral nerves. */
  NERVE_SHEATH("nerve-sheath", "nerve sheath", true),
  /** Cells of the arachnoid, from which meningiomas come. */
  MENINGOTHELIAL("meningothelial", "meningothelial", false),
  /** Lining of the ventricles and of the central canal of the cord. */
  EPENDYMAL("ependymal", "ependymal", false),
  /** Astrocytes and other glia. */
  ASTROCYTIC("astrocytic", "astrocytic", false),
  /** Neuroendocrine cells, paraganglia among them. */
  NEUROENDOCRINE("neuroendocrine", "neuroendocrine", false),
  /** Epithelium: the carcinomas. */
  EPITHELIAL("epithelial", "epithelial", false),
  /** Pigment cells. */
  MELANOCYTIC("melanocytic", "melanocytic", false),
  /** Germ cells, and the cysts that hold skin and its appendages. */
  GERM_CELL("germ-cell", "germ cell", false);

  private final String code;
  private final String display;
  private final boolean sarcomatous;

  Lineage(String code, String display, boolean sarcomatous) {
    this.code = code;
    this.display = display;
    this.sarcomatous = sarcomatous;
  }

  /**
   * {@return the lineage with the given code}
   *
   * @param code the code
   * @throws IllegalArgumentException if no lineage has the code
   */
  public static Lineage ofCode(String code) {
    return Coded.ofCode(Lineage.class, "lineage", code);
  }

  @Override
  public String code() {
    return code;
  }

  @Override
  public String display() {
    return display;
  }

  /**
   * {@return whether a malignant tumour of this lineage is a sarcoma: mesenchymal or nerve sheath}
   */
  boolean isSarcomatous() {
    return sarcomatous;
  }
}
