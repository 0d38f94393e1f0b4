package dev.notochord.core.json;

import com.google.common.collect.ImmutableList;
import dev.notochord.core.tumorcase.SpinalTumorCase;

/** The formats of {@code dev.notochord.core.tumorcase}. */
final class CaseFormats {
  static final ObjectFormat<SpinalTumorCase, SpinalTumorCase.Builder> CASE = Formats.object(
          SpinalTumorCase.class,
          "One patient with a tumour of the spine. A property that is left out is unknown, never a"
              + " no. All months count from the time zero of the follow-up.",
          SpinalTumorCase::builder,
          SpinalTumorCase.Builder::build)
      .constant("schemaVersion", CaseJson.SCHEMA_VERSION)
      .required("id", Formats.words(), SpinalTumorCase::id, SpinalTumorCase.Builder::id)
      .optional("sex", PatientFormats.SEX, SpinalTumorCase::sex, SpinalTumorCase.Builder::sex)
      .optionalInteger(
          "ageYears",
          Formats.integer(0, 130),
          SpinalTumorCase::ageYears,
          SpinalTumorCase.Builder::ageYears)
      .optional(
          "history", Formats.words(), SpinalTumorCase::history, SpinalTumorCase.Builder::history)
      .optional(
          "presentation",
          Formats.words(),
          SpinalTumorCase::presentation,
          SpinalTumorCase.Builder::presentation)
      .list(
          "complaints",
          PatientFormats.COMPLAINT,
          SpinalTumorCase::complaints,
          SpinalTumorCase.Builder::addAllComplaints)
      .optional("pain", PatientFormats.PAIN, SpinalTumorCase::pain, SpinalTumorCase.Builder::pain)
      .optional(
          "karnofsky",
          PatientFormats.KARNOFSKY,
          SpinalTumorCase::karnofsky,
          SpinalTumorCase.Builder::karnofsky)
      .optional("ecog", PatientFormats.ECOG, SpinalTumorCase::ecog, SpinalTumorCase.Builder::ecog)
      .optional(
          "functionalStatus",
          PatientFormats.FUNCTIONAL_STATUS,
          SpinalTumorCase::functionalStatus,
          SpinalTumorCase.Builder::functionalStatus)
      .set(
          "comorbidities",
          PatientFormats.COMORBIDITY,
          SpinalTumorCase::comorbidities,
          SpinalTumorCase.Builder::addAllComorbidities)
      .set(
          "absentComorbidities",
          PatientFormats.COMORBIDITY,
          SpinalTumorCase::absentComorbidities,
          SpinalTumorCase.Builder::addAllAbsentComorbidities)
      .list(
          "neurology",
          NeurologyFormats.NEUROLOGICAL_STATUS,
          SpinalTumorCase::neurology,
          SpinalTumorCase.Builder::addAllNeurology)
      .list(
          "laboratory",
          PatientFormats.LABORATORY_VALUES,
          SpinalTumorCase::laboratory,
          SpinalTumorCase.Builder::addAllLaboratory)
      .optional(
          "vertebralFormula",
          AnatomyFormats.VERTEBRAL_FORMULA,
          SpinalTumorCase::vertebralFormula,
          SpinalTumorCase.Builder::vertebralFormula)
      .list(
          "lesions",
          LesionFormats.SPINAL_LESION,
          SpinalTumorCase::lesions,
          SpinalTumorCase.Builder::addAllLesions)
      .optionalNumber(
          "primaryDiagnosisMonths",
          Formats.number(),
          SpinalTumorCase::primaryDiagnosisMonths,
          SpinalTumorCase.Builder::primaryDiagnosisMonths)
      .optional(
          "metastaticDisease",
          PatientFormats.METASTATIC_DISEASE,
          SpinalTumorCase::metastaticDisease,
          SpinalTumorCase.Builder::metastaticDisease)
      .optional(
          "otherMetastases",
          CodeFormats.PRESENCE,
          SpinalTumorCase::otherMetastases,
          SpinalTumorCase.Builder::otherMetastases)
      .optional(
          "otherMetastasesText",
          Formats.words(),
          SpinalTumorCase::otherMetastasesText,
          SpinalTumorCase.Builder::otherMetastasesText)
      .list(
          "treatments",
          TreatmentFormats.TREATMENT,
          SpinalTumorCase::treatments,
          SpinalTumorCase.Builder::addAllTreatments)
      .set(
          "notGiven",
          TreatmentFormats.TREATMENT_MODALITY,
          SpinalTumorCase::notGiven,
          SpinalTumorCase.Builder::addAllNotGiven)
      .optional(
          "followUp",
          OutcomeFormats.FOLLOW_UP,
          SpinalTumorCase::followUp,
          SpinalTumorCase.Builder::followUp)
      .optional("source", Formats.words(), SpinalTumorCase::source, SpinalTumorCase.Builder::source)
      .optional("notes", Formats.words(), SpinalTumorCase::notes, SpinalTumorCase.Builder::notes);

  static final ImmutableList<Format<?>> ALL = ImmutableList.of(CASE);

  private CaseFormats() {}
}
