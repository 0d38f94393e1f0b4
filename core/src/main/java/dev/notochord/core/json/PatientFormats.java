package dev.notochord.core.json;

import com.google.common.collect.ImmutableList;
import dev.notochord.core.patient.Comorbidity;
import dev.notochord.core.patient.Complaint;
import dev.notochord.core.patient.Ecog;
import dev.notochord.core.patient.FunctionalStatus;
import dev.notochord.core.patient.Karnofsky;
import dev.notochord.core.patient.LaboratoryValues;
import dev.notochord.core.patient.MetastaticDisease;
import dev.notochord.core.patient.Pain;
import dev.notochord.core.patient.PainBand;
import dev.notochord.core.patient.PainBands;
import dev.notochord.core.patient.PainPattern;
import dev.notochord.core.patient.PerformanceMap;
import dev.notochord.core.patient.Sex;
import dev.notochord.core.patient.Symptom;

/** The formats of {@code dev.notochord.core.patient}. */
final class PatientFormats {
  static final Format<Sex> SEX = Formats.coded(Sex.class, Sex::ofCode);
  static final Format<PainPattern> PAIN_PATTERN =
      Formats.coded(PainPattern.class, PainPattern::ofCode);
  static final Format<PainBand> PAIN_BAND = Formats.coded(PainBand.class, PainBand::ofCode);
  static final Format<PainBands> PAIN_BANDS = Formats.coded(PainBands.class, PainBands::ofCode);
  static final Format<Karnofsky> KARNOFSKY = Formats.coded(Karnofsky.class, Karnofsky::ofCode);
  static final Format<Ecog> ECOG = Formats.coded(Ecog.class, Ecog::ofCode);
  static final Format<PerformanceMap> PERFORMANCE_MAP =
      Formats.coded(PerformanceMap.class, PerformanceMap::ofCode);
  static final Format<Symptom> SYMPTOM = Formats.coded(Symptom.class, Symptom::ofCode);
  static final Format<Comorbidity> COMORBIDITY =
      Formats.coded(Comorbidity.class, Comorbidity::ofCode);
  static final Format<FunctionalStatus> FUNCTIONAL_STATUS =
      Formats.coded(FunctionalStatus.class, FunctionalStatus::ofCode);
  static final ObjectFormat<Pain, Pain.Builder> PAIN = Formats.object(
          Pain.class, "Pain, its pattern and its strength.", Pain::builder, Pain.Builder::build)
      .required("presence", CodeFormats.PRESENCE, Pain::presence, Pain.Builder::presence)
      .set("patterns", PAIN_PATTERN, Pain::patterns, Pain.Builder::addAllPatterns)
      .optionalInteger(
          "numericRating", Formats.integer(0, 10), Pain::numericRating, Pain.Builder::numericRating)
      .optionalNumber(
          "oralMorphineEquivalentMgPerDay",
          Formats.positive(),
          Pain::oralMorphineEquivalentMgPerDay,
          Pain.Builder::oralMorphineEquivalentMgPerDay);
  static final ObjectFormat<Complaint, Complaint.Builder> COMPLAINT = Formats.object(
          Complaint.class,
          "A symptom that a patient has or has not.",
          Complaint::builder,
          Complaint.Builder::build)
      .required("symptom", SYMPTOM, Complaint::symptom, Complaint.Builder::symptom)
      .required("presence", CodeFormats.PRESENCE, Complaint::presence, Complaint.Builder::presence)
      .optionalNumber(
          "durationMonths",
          Formats.positive(),
          Complaint::durationMonths,
          Complaint.Builder::durationMonths);
  static final ObjectFormat<LaboratoryValues, LaboratoryValues.Builder> LABORATORY_VALUES =
      Formats.object(
              LaboratoryValues.class,
              "Blood values, each in the unit of its name.",
              LaboratoryValues::builder,
              LaboratoryValues.Builder::build)
          .optionalNumber(
              "months",
              Formats.number(),
              LaboratoryValues::months,
              LaboratoryValues.Builder::months)
          .optionalNumber(
              "crpMgPerDl",
              Formats.positive(),
              LaboratoryValues::crpMgPerDl,
              LaboratoryValues.Builder::crpMgPerDl)
          .optionalNumber(
              "ldhIuPerL",
              Formats.positive(),
              LaboratoryValues::ldhIuPerL,
              LaboratoryValues.Builder::ldhIuPerL)
          .optionalNumber(
              "albuminGPerDl",
              Formats.positive(),
              LaboratoryValues::albuminGPerDl,
              LaboratoryValues.Builder::albuminGPerDl)
          .optionalNumber(
              "plateletsPerMicrolitre",
              Formats.positive(),
              LaboratoryValues::plateletsPerMicrolitre,
              LaboratoryValues.Builder::plateletsPerMicrolitre)
          .optionalNumber(
              "calciumMgPerDl",
              Formats.positive(),
              LaboratoryValues::calciumMgPerDl,
              LaboratoryValues.Builder::calciumMgPerDl)
          .optionalNumber(
              "totalBilirubinMgPerDl",
              Formats.positive(),
              LaboratoryValues::totalBilirubinMgPerDl,
              LaboratoryValues.Builder::totalBilirubinMgPerDl)
          .optionalNumber(
              "haemoglobinGPerDl",
              Formats.positive(),
              LaboratoryValues::haemoglobinGPerDl,
              LaboratoryValues.Builder::haemoglobinGPerDl);
  static final ObjectFormat<MetastaticDisease, MetastaticDisease.Builder> METASTATIC_DISEASE =
      Formats.object(
              MetastaticDisease.class,
              "How far a cancer has spread beyond the lesions of the spine at presentation.",
              MetastaticDisease::builder,
              MetastaticDisease.Builder::build)
          .optional(
              "visceral",
              CodeFormats.PRESENCE,
              MetastaticDisease::visceral,
              MetastaticDisease.Builder::visceral)
          .optional(
              "visceralRemovable",
              CodeFormats.PRESENCE,
              MetastaticDisease::visceralRemovable,
              MetastaticDisease.Builder::visceralRemovable)
          .optional(
              "visceralTreatable",
              CodeFormats.PRESENCE,
              MetastaticDisease::visceralTreatable,
              MetastaticDisease.Builder::visceralTreatable)
          .optional(
              "brain",
              CodeFormats.PRESENCE,
              MetastaticDisease::brain,
              MetastaticDisease.Builder::brain)
          .optional(
              "disseminated",
              CodeFormats.PRESENCE,
              MetastaticDisease::disseminated,
              MetastaticDisease.Builder::disseminated)
          .optionalInteger(
              "organSystems",
              Formats.integer(0, Double.POSITIVE_INFINITY),
              MetastaticDisease::organSystems,
              MetastaticDisease.Builder::organSystems)
          .optionalInteger(
              "extraspinalBoneFoci",
              Formats.integer(0, Double.POSITIVE_INFINITY),
              MetastaticDisease::extraspinalBoneFoci,
              MetastaticDisease.Builder::extraspinalBoneFoci)
          .optionalInteger(
              "vertebrae",
              Formats.integer(1, Double.POSITIVE_INFINITY),
              MetastaticDisease::vertebrae,
              MetastaticDisease.Builder::vertebrae)
          .optional(
              "systemicDiseaseControlled",
              CodeFormats.PRESENCE,
              MetastaticDisease::systemicDiseaseControlled,
              MetastaticDisease.Builder::systemicDiseaseControlled);

  static final ImmutableList<Format<?>> ALL = ImmutableList.of(
      SEX,
      PAIN_PATTERN,
      PAIN_BAND,
      PAIN_BANDS,
      KARNOFSKY,
      ECOG,
      PERFORMANCE_MAP,
      SYMPTOM,
      COMORBIDITY,
      FUNCTIONAL_STATUS,
      PAIN,
      COMPLAINT,
      LABORATORY_VALUES,
      METASTATIC_DISEASE);

  private PatientFormats() {}
}
