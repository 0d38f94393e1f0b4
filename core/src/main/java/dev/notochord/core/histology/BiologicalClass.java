package dev.notochord.core.histology;

import dev.notochord.core.code.Coded;

/**
 * How a type of tumour behaves as a rule, in the classes of the WHO books on bone and soft tissue.
 *
 * <p>It is a statement about the type, not about one patient's tumour. The WHO book on the central
 * nervous system grades its tumours instead of classing them; there the class follows the
 * behaviour digit of ICD-O.
 *
 * <p>Source: WHO Classification of Tumours, Soft Tissue and Bone Tumours, fifth edition, IARC 2020.
 *
 * @since 0.1.0
 */
public enum BiologicalClass implements Coded {
  /** A lesion that looks like a tumour and is none, such as a bone island. */
  NON_NEOPLASTIC("non-neoplastic", "not neoplastic"),
  /** Grows slowly or not at all and does not spread. */
  BENIGN("benign", "benign"),
  /** Recurs and destroys what lies around it, and does not spread. */
  INTERMEDIATE_LOCALLY_AGGRESSIVE(
      "intermediate-locally-aggressive", "intermediate, locally aggressive"),
  /**
   * Often locally aggressive, and spreads now and then in a way that microscopy cannot foretell.
   */
  INTERMEDIATE_RARELY_METASTASIZING(
      "intermediate-rarely-metastasizing", "intermediate, rarely metastasizing"),
  /** Digit 1 of ICD-O, borderline or uncertain, where WHO names none of the classes above. */
  BORDERLINE("borderline", "borderline or uncertain"),
  /** Destroys and can spread; low and high grade alike. */
  MALIGNANT("malignant", "malignant");

  private final String code;
  private final String display;

  BiologicalClass(String code, String display) {
    this.code = code;
    this.display = display;
  }

  /**
   * {@return the class with the given code}
   *
   * @param code the code
   * @throws IllegalArgumentException if no class has the code
   */
  public static BiologicalClass ofCode(String code) {
    return Coded.ofCode(BiologicalClass.class, "biological class", code);
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
