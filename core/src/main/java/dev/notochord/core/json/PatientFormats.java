package dev.notochord.core.json;

import com.google.common.collect.ImmutableList;
import dev.notochord.core.patient.Complaint;
import dev.notochord.core.patient.Ecog;
import dev.notochord.core.patient.Karnofsky;
import dev.notochord.core.patient.LaboratoryValues;
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

  static final ImmutableList<Format<?>> ALL = ImmutableList.of(
      SEX,
      PAIN_PATTERN,
      PAIN_BAND,
      PAIN_BANDS,
      KARNOFSKY,
      ECOG,
      PERFORMANCE_MAP,
      SYMPTOM,
      PAIN,
      COMPLAINT,
      LABORATORY_VALUES);

  private PatientFormats() {}
}
