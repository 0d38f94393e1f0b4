package dev.notochord.core.code;

/**
 * A terminology from which this library takes identifiers.
 *
 * @since 0.1.0
 */
public enum CodeSystem {
  /** SNOMED Clinical Terms; the identifiers here are those that DICOM uses for the same structures. */
  SNOMED_CT("SNOMED CT"),
  /** International Classification of Diseases for Oncology, third edition: topography such as {@code C41.2}. */
  ICD_O_3("ICD-O-3"),
  /** UBERON, the cross-species anatomy ontology; written without its prefix, {@code 0004635}. */
  UBERON("UBERON"),
  /** Foundational Model of Anatomy; written without its prefix, {@code 10059}. */
  FMA("FMA"),
  /** The clinical modification of ICD-10 used in the United States: diagnoses such as {@code C79.51}. */
  ICD_10_CM("ICD-10-CM"),
  /** NCI Thesaurus; identifiers such as {@code C2947}. */
  NCIT("NCIt"),
  /** Logical Observation Identifiers Names and Codes, for observations such as {@code 89243-0}. */
  LOINC("LOINC"),
  /** The controlled terminology of DICOM; identifiers such as {@code 130131}. */
  DICOM("DCM");

  private final String display;

  CodeSystem(String display) {
    this.display = display;
  }

  /** {@return the name under which the terminology is known, such as {@code SNOMED CT}} */
  public String display() {
    return display;
  }
}
