package dev.notochord.staging.noms;

import dev.notochord.staging.assessment.ClassDefinition;
import dev.notochord.staging.assessment.StagingClass;

/**
 * What NOMS names for a patient, or why it names nothing that could be checked.
 *
 * <p>An answer of the framework, not advice on a patient.
 *
 * @see Noms
 * @since 0.1.0
 */
public enum NomsAnswer implements StagingClass {
  /** Conventional external beam radiation. */
  CONVENTIONAL_RADIATION(ClassDefinition.of("cebrt", "conventional radiation")
      .withMeaning("radiosensitive and stable: conventional external beam radiation at any grade of"
          + " compression, with or without myelopathy")),
  /** Stabilisation and conventional external beam radiation. */
  STABILISATION_AND_CONVENTIONAL_RADIATION(
      ClassDefinition.of("stabilisation-cebrt", "stabilisation and conventional radiation")
          .withMeaning("radiosensitive: conventional external beam radiation at any grade of"
              + " compression, with or without myelopathy; unstable: stabilisation as well")),
  /** Stereotactic radiosurgery. */
  RADIOSURGERY(ClassDefinition.of("srs", "radiosurgery")
      .withMeaning(
          "radioresistant without high-grade compression, stable: stereotactic" + " radiosurgery")),
  /** Stabilisation and stereotactic radiosurgery. */
  STABILISATION_AND_RADIOSURGERY(
      ClassDefinition.of("stabilisation-srs", "stabilisation and radiosurgery")
          .withMeaning("radioresistant without high-grade compression: stereotactic radiosurgery;"
              + " unstable: stabilisation as well")),
  /** Decompression and stabilisation, then stereotactic radiosurgery. */
  DECOMPRESSION_THEN_RADIOSURGERY(ClassDefinition.of(
          "decompression-srs", "decompression/stabilisation, then radiosurgery")
      .withMeaning("radioresistant with high-grade compression: separation surgery, with or without"
          + " myelopathy, then stereotactic radiosurgery")),
  /** ESCC 1c with a radioresistant tumour: the logic does not settle it. */
  GREY_AREA(ClassDefinition.undefined(
      "grey-area",
      "not settled: ESCC 1c, radioresistant",
      "sources differ on whether ESCC 1c is low grade, and leave the treatment of a radioresistant"
          + " tumour open")),
  /** Low-grade compression with myelopathy and a radioresistant tumour: no row. */
  LOW_GRADE_WITH_MYELOPATHY(ClassDefinition.undefined(
      "low-grade-myelopathy",
      "not defined: low grade with myelopathy, radioresistant",
      "the framework has no row for myelopathy with low-grade compression by a radioresistant"
          + " tumour")),
  /** A tumour between sensitive and resistant: the framework knows two groups. */
  INTERMEDIATE_TUMOUR(ClassDefinition.undefined(
      "intermediate",
      "not defined: intermediate radiosensitivity",
      "the framework knows radiosensitive and radioresistant tumours only")),
  /** The branch asks for surgery that the patient does not tolerate: not verified. */
  SURGERY_NOT_TOLERATED(ClassDefinition.undefined(
      "surgery-not-tolerated",
      "not verified: surgery not tolerated",
      "the logic leads to surgery, subject to what the patient tolerates; what is named instead"
          + " could not be checked"));

  private final ClassDefinition definition;

  NomsAnswer(ClassDefinition definition) {
    this.definition = definition;
  }

  @Override
  public ClassDefinition definition() {
    return definition;
  }
}
