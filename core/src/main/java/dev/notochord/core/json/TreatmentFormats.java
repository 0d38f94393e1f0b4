package dev.notochord.core.json;

import com.google.common.collect.ImmutableList;
import dev.notochord.core.treatment.AdverseEvent;
import dev.notochord.core.treatment.ClavienDindo;
import dev.notochord.core.treatment.Complication;
import dev.notochord.core.treatment.CtcaeGrade;
import dev.notochord.core.treatment.Embolisation;
import dev.notochord.core.treatment.EmbolisationCompleteness;
import dev.notochord.core.treatment.NerveRoot;
import dev.notochord.core.treatment.OtherTreatment;
import dev.notochord.core.treatment.RadiationEffect;
import dev.notochord.core.treatment.Radiotherapy;
import dev.notochord.core.treatment.RadiotherapyCategory;
import dev.notochord.core.treatment.RadiotherapyModality;
import dev.notochord.core.treatment.RadiotherapySchedule;
import dev.notochord.core.treatment.RadiotherapyTechnique;
import dev.notochord.core.treatment.RadiotherapyVolume;
import dev.notochord.core.treatment.RadiotherapyVolumeKind;
import dev.notochord.core.treatment.ResectionClass;
import dev.notochord.core.treatment.ResidualTumor;
import dev.notochord.core.treatment.SupportiveMeasure;
import dev.notochord.core.treatment.SupportiveTreatment;
import dev.notochord.core.treatment.Surgery;
import dev.notochord.core.treatment.SurgicalApproach;
import dev.notochord.core.treatment.SurgicalImplant;
import dev.notochord.core.treatment.SurgicalMargin;
import dev.notochord.core.treatment.SurgicalProcedure;
import dev.notochord.core.treatment.SystemicTherapy;
import dev.notochord.core.treatment.SystemicTherapyClass;
import dev.notochord.core.treatment.Treatment;
import dev.notochord.core.treatment.TreatmentIntent;
import dev.notochord.core.treatment.TreatmentModality;
import dev.notochord.core.treatment.TreatmentTiming;

/** The formats of {@code dev.notochord.core.treatment}. */
final class TreatmentFormats {
  static final Format<ClavienDindo> CLAVIEN_DINDO =
      Formats.coded(ClavienDindo.class, ClavienDindo::ofCode);
  static final Format<CtcaeGrade> CTCAE_GRADE = Formats.coded(CtcaeGrade.class, CtcaeGrade::ofCode);
  static final Format<EmbolisationCompleteness> EMBOLISATION_COMPLETENESS =
      Formats.coded(EmbolisationCompleteness.class, EmbolisationCompleteness::ofCode);
  static final Format<RadiationEffect> RADIATION_EFFECT =
      Formats.coded(RadiationEffect.class, RadiationEffect::ofCode);
  static final Format<RadiotherapyCategory> RADIOTHERAPY_CATEGORY =
      Formats.coded(RadiotherapyCategory.class, RadiotherapyCategory::ofCode);
  static final Format<RadiotherapyModality> RADIOTHERAPY_MODALITY =
      Formats.coded(RadiotherapyModality.class, RadiotherapyModality::ofCode);
  static final Format<RadiotherapySchedule> RADIOTHERAPY_SCHEDULE =
      Formats.coded(RadiotherapySchedule.class, RadiotherapySchedule::ofCode);
  static final Format<RadiotherapyTechnique> RADIOTHERAPY_TECHNIQUE =
      Formats.coded(RadiotherapyTechnique.class, RadiotherapyTechnique::ofCode);
  static final Format<RadiotherapyVolumeKind> RADIOTHERAPY_VOLUME_KIND =
      Formats.coded(RadiotherapyVolumeKind.class, RadiotherapyVolumeKind::ofCode);
  static final Format<ResectionClass> RESECTION_CLASS =
      Formats.coded(ResectionClass.class, ResectionClass::ofCode);
  static final Format<ResidualTumor> RESIDUAL_TUMOR =
      Formats.coded(ResidualTumor.class, ResidualTumor::ofCode);
  static final Format<SupportiveMeasure> SUPPORTIVE_MEASURE =
      Formats.coded(SupportiveMeasure.class, SupportiveMeasure::ofCode);
  static final Format<SurgicalApproach> SURGICAL_APPROACH =
      Formats.coded(SurgicalApproach.class, SurgicalApproach::ofCode);
  static final Format<SurgicalImplant> SURGICAL_IMPLANT =
      Formats.coded(SurgicalImplant.class, SurgicalImplant::ofCode);
  static final Format<SurgicalMargin> SURGICAL_MARGIN =
      Formats.coded(SurgicalMargin.class, SurgicalMargin::ofCode);
  static final Format<SurgicalProcedure> SURGICAL_PROCEDURE =
      Formats.coded(SurgicalProcedure.class, SurgicalProcedure::ofCode);
  static final Format<SystemicTherapyClass> SYSTEMIC_THERAPY_CLASS =
      Formats.coded(SystemicTherapyClass.class, SystemicTherapyClass::ofCode);
  static final Format<TreatmentIntent> TREATMENT_INTENT =
      Formats.coded(TreatmentIntent.class, TreatmentIntent::ofCode);
  static final Format<TreatmentModality> TREATMENT_MODALITY =
      Formats.coded(TreatmentModality.class, TreatmentModality::ofCode);
  static final Format<TreatmentTiming> TREATMENT_TIMING =
      Formats.coded(TreatmentTiming.class, TreatmentTiming::ofCode);
  static final Format<NerveRoot> NERVE_ROOT = Formats.text(
      NerveRoot.class,
      NerveRoot::parse,
      "The root of a spinal nerve, with its side where that is stated.",
      "C8 root, left");

  static final ObjectFormat<AdverseEvent, AdverseEvent.Builder> ADVERSE_EVENT = Formats.object(
          AdverseEvent.class,
          "An unwanted effect of radiation or drugs.",
          AdverseEvent::builder,
          AdverseEvent.Builder::build)
      .optional(
          "description",
          Formats.words(),
          AdverseEvent::description,
          AdverseEvent.Builder::description)
      .optional(
          "radiationEffect",
          RADIATION_EFFECT,
          AdverseEvent::radiationEffect,
          AdverseEvent.Builder::radiationEffect)
      .optional("grade", CTCAE_GRADE, AdverseEvent::grade, AdverseEvent.Builder::grade)
      .optionalNumber(
          "months", Formats.number(), AdverseEvent::months, AdverseEvent.Builder::months);

  static final ObjectFormat<Complication, Complication.Builder> COMPLICATION = Formats.object(
          Complication.class,
          "Something that went wrong in or after an operation.",
          Complication::builder,
          Complication.Builder::build)
      .required(
          "description",
          Formats.words(),
          Complication::description,
          Complication.Builder::description)
      .optional("grade", CLAVIEN_DINDO, Complication::grade, Complication.Builder::grade)
      .optional(
          "presentAtDischarge",
          CodeFormats.PRESENCE,
          Complication::presentAtDischarge,
          Complication.Builder::presentAtDischarge)
      .optionalNumber(
          "months", Formats.number(), Complication::months, Complication.Builder::months);

  static final ObjectFormat<Embolisation, Embolisation.Builder> EMBOLISATION = Formats.object(
          Embolisation.class,
          "Whether the vessels of a tumour were closed before its operation.",
          Embolisation::builder,
          Embolisation.Builder::build)
      .required(
          "presence", CodeFormats.PRESENCE, Embolisation::presence, Embolisation.Builder::presence)
      .optional(
          "completeness",
          EMBOLISATION_COMPLETENESS,
          Embolisation::completeness,
          Embolisation.Builder::completeness)
      .optionalNumber(
          "hoursBefore",
          Formats.positive(),
          Embolisation::hoursBefore,
          Embolisation.Builder::hoursBefore);

  static final ObjectFormat<RadiotherapyVolume, RadiotherapyVolume.Builder> RADIOTHERAPY_VOLUME =
      Formats.object(
              RadiotherapyVolume.class,
              "A volume drawn for radiotherapy, with the dose meant for it.",
              RadiotherapyVolume::builder,
              RadiotherapyVolume.Builder::build)
          .required(
              "kind",
              RADIOTHERAPY_VOLUME_KIND,
              RadiotherapyVolume::kind,
              RadiotherapyVolume.Builder::kind)
          .optional(
              "name", Formats.words(), RadiotherapyVolume::name, RadiotherapyVolume.Builder::name)
          .optionalNumber(
              "cubicCentimetres",
              Formats.positive(),
              RadiotherapyVolume::cubicCentimetres,
              RadiotherapyVolume.Builder::cubicCentimetres)
          .optional(
              "prescribed",
              DoseFormats.FRACTIONATION,
              RadiotherapyVolume::prescribed,
              RadiotherapyVolume.Builder::prescribed)
          .optional(
              "delivered",
              DoseFormats.FRACTIONATION,
              RadiotherapyVolume::delivered,
              RadiotherapyVolume.Builder::delivered);

  static final ObjectFormat<Surgery, Surgery.Builder> SURGERY = Formats.object(
          Surgery.class,
          "An operation or an intervention through the skin.",
          Surgery::builder,
          Surgery.Builder::build)
      .constant(UnionFormat.TYPE, "surgery")
      .optional("description", Formats.words(), Surgery::description, Surgery.Builder::description)
      .optionalNumber("months", Formats.number(), Surgery::months, Surgery.Builder::months)
      .set("procedures", SURGICAL_PROCEDURE, Surgery::procedures, Surgery.Builder::addAllProcedures)
      .optional("resection", RESECTION_CLASS, Surgery::resection, Surgery.Builder::resection)
      .optional("approach", SURGICAL_APPROACH, Surgery::approach, Surgery.Builder::approach)
      .optionalInteger(
          "stages",
          Formats.integer(1, Double.POSITIVE_INFINITY),
          Surgery::stages,
          Surgery.Builder::stages)
      .optional("intent", TREATMENT_INTENT, Surgery::intent, Surgery.Builder::intent)
      .optional(
          "plannedMargin", SURGICAL_MARGIN, Surgery::plannedMargin, Surgery.Builder::plannedMargin)
      .optional("margin", SURGICAL_MARGIN, Surgery::margin, Surgery.Builder::margin)
      .optional("residual", RESIDUAL_TUMOR, Surgery::residual, Surgery.Builder::residual)
      .optional("levels", AnatomyFormats.LEVEL_SET, Surgery::levels, Surgery.Builder::levels)
      .optional(
          "instrumentation",
          AnatomyFormats.LEVEL_RANGE,
          Surgery::instrumentation,
          Surgery.Builder::instrumentation)
      .set("implants", SURGICAL_IMPLANT, Surgery::implants, Surgery.Builder::addAllImplants)
      .optional("embolisation", EMBOLISATION, Surgery::embolisation, Surgery.Builder::embolisation)
      .optional(
          "duralResection",
          CodeFormats.PRESENCE,
          Surgery::duralResection,
          Surgery.Builder::duralResection)
      .optional("duralTear", CodeFormats.PRESENCE, Surgery::duralTear, Surgery.Builder::duralTear)
      .set(
          "sacrificedRoots",
          NERVE_ROOT,
          Surgery::sacrificedRoots,
          Surgery.Builder::addAllSacrificedRoots)
      .optionalInteger(
          "bloodLossMillilitres",
          Formats.integer(0, Double.POSITIVE_INFINITY),
          Surgery::bloodLossMillilitres,
          Surgery.Builder::bloodLossMillilitres)
      .optionalInteger(
          "durationMinutes",
          Formats.integer(1, Double.POSITIVE_INFINITY),
          Surgery::durationMinutes,
          Surgery.Builder::durationMinutes)
      .list(
          "complications",
          COMPLICATION,
          Surgery::complications,
          Surgery.Builder::addAllComplications);

  static final ObjectFormat<Radiotherapy, Radiotherapy.Builder> RADIOTHERAPY = Formats.object(
          Radiotherapy.class,
          "A course of radiation.",
          Radiotherapy::builder,
          Radiotherapy.Builder::build)
      .constant(UnionFormat.TYPE, "radiotherapy")
      .optional(
          "description",
          Formats.words(),
          Radiotherapy::description,
          Radiotherapy.Builder::description)
      .optionalNumber(
          "months", Formats.number(), Radiotherapy::months, Radiotherapy.Builder::months)
      .optional(
          "radiation",
          RADIOTHERAPY_MODALITY,
          Radiotherapy::radiation,
          Radiotherapy.Builder::radiation)
      .optional(
          "technique",
          RADIOTHERAPY_TECHNIQUE,
          Radiotherapy::technique,
          Radiotherapy.Builder::technique)
      .optional(
          "category", RADIOTHERAPY_CATEGORY, Radiotherapy::category, Radiotherapy.Builder::category)
      .optional(
          "prescribed",
          DoseFormats.FRACTIONATION,
          Radiotherapy::prescribed,
          Radiotherapy.Builder::prescribed)
      .optional(
          "delivered",
          DoseFormats.FRACTIONATION,
          Radiotherapy::delivered,
          Radiotherapy.Builder::delivered)
      .list(
          "volumes",
          RADIOTHERAPY_VOLUME,
          Radiotherapy::volumes,
          Radiotherapy.Builder::addAllVolumes)
      .optional(
          "levels", AnatomyFormats.LEVEL_SET, Radiotherapy::levels, Radiotherapy.Builder::levels)
      .optional("timing", TREATMENT_TIMING, Radiotherapy::timing, Radiotherapy.Builder::timing)
      .optional("intent", TREATMENT_INTENT, Radiotherapy::intent, Radiotherapy.Builder::intent)
      .optional(
          "reirradiation",
          CodeFormats.PRESENCE,
          Radiotherapy::reirradiation,
          Radiotherapy.Builder::reirradiation)
      .list(
          "adverseEvents",
          ADVERSE_EVENT,
          Radiotherapy::adverseEvents,
          Radiotherapy.Builder::addAllAdverseEvents);

  static final ObjectFormat<SystemicTherapy, SystemicTherapy.Builder> SYSTEMIC_THERAPY =
      Formats.object(
              SystemicTherapy.class,
              "Drugs against the tumour.",
              SystemicTherapy::builder,
              SystemicTherapy.Builder::build)
          .constant(UnionFormat.TYPE, "systemic-therapy")
          .required(
              "modality",
              TREATMENT_MODALITY,
              SystemicTherapy::modality,
              SystemicTherapy.Builder::modality)
          .optional(
              "description",
              Formats.words(),
              SystemicTherapy::description,
              SystemicTherapy.Builder::description)
          .optionalNumber(
              "months", Formats.number(), SystemicTherapy::months, SystemicTherapy.Builder::months)
          .optional(
              "therapyClass",
              SYSTEMIC_THERAPY_CLASS,
              SystemicTherapy::therapyClass,
              SystemicTherapy.Builder::therapyClass)
          .set(
              "agents",
              Formats.words(),
              SystemicTherapy::agents,
              SystemicTherapy.Builder::addAllAgents)
          .optional(
              "timing", TREATMENT_TIMING, SystemicTherapy::timing, SystemicTherapy.Builder::timing)
          .optional(
              "intent", TREATMENT_INTENT, SystemicTherapy::intent, SystemicTherapy.Builder::intent)
          .optionalInteger(
              "line",
              Formats.integer(1, Double.POSITIVE_INFINITY),
              SystemicTherapy::line,
              SystemicTherapy.Builder::line)
          .optionalInteger(
              "cycles",
              Formats.integer(1, Double.POSITIVE_INFINITY),
              SystemicTherapy::cycles,
              SystemicTherapy.Builder::cycles)
          .optionalNumber(
              "necrosisPercent",
              Formats.number(0, 100),
              SystemicTherapy::necrosisPercent,
              SystemicTherapy.Builder::necrosisPercent)
          .list(
              "adverseEvents",
              ADVERSE_EVENT,
              SystemicTherapy::adverseEvents,
              SystemicTherapy.Builder::addAllAdverseEvents);

  static final ObjectFormat<SupportiveTreatment, SupportiveTreatment.Builder> SUPPORTIVE_TREATMENT =
      Formats.object(
              SupportiveTreatment.class,
              "Treatment of the patient rather than the tumour.",
              SupportiveTreatment::builder,
              SupportiveTreatment.Builder::build)
          .constant(UnionFormat.TYPE, "supportive-treatment")
          .optional(
              "description",
              Formats.words(),
              SupportiveTreatment::description,
              SupportiveTreatment.Builder::description)
          .optionalNumber(
              "months",
              Formats.number(),
              SupportiveTreatment::months,
              SupportiveTreatment.Builder::months)
          .set(
              "measures",
              SUPPORTIVE_MEASURE,
              SupportiveTreatment::measures,
              SupportiveTreatment.Builder::addAllMeasures);

  static final ObjectFormat<OtherTreatment, OtherTreatment.Builder> OTHER_TREATMENT =
      Formats.object(
              OtherTreatment.class,
              "A treatment of a kind that has no type of its own.",
              OtherTreatment::builder,
              OtherTreatment.Builder::build)
          .constant(UnionFormat.TYPE, "other-treatment")
          .optional(
              "description",
              Formats.words(),
              OtherTreatment::description,
              OtherTreatment.Builder::description)
          .optionalNumber(
              "months", Formats.number(), OtherTreatment::months, OtherTreatment.Builder::months);

  static final UnionFormat<Treatment> TREATMENT = new UnionFormat<>(Treatment.class)
      .kind("surgery", SURGERY)
      .kind("radiotherapy", RADIOTHERAPY)
      .kind("systemic-therapy", SYSTEMIC_THERAPY)
      .kind("supportive-treatment", SUPPORTIVE_TREATMENT)
      .kind("other-treatment", OTHER_TREATMENT);

  static final ImmutableList<Format<?>> ALL = ImmutableList.of(
      CLAVIEN_DINDO,
      CTCAE_GRADE,
      EMBOLISATION_COMPLETENESS,
      RADIATION_EFFECT,
      RADIOTHERAPY_CATEGORY,
      RADIOTHERAPY_MODALITY,
      RADIOTHERAPY_SCHEDULE,
      RADIOTHERAPY_TECHNIQUE,
      RADIOTHERAPY_VOLUME_KIND,
      RESECTION_CLASS,
      RESIDUAL_TUMOR,
      SUPPORTIVE_MEASURE,
      SURGICAL_APPROACH,
      SURGICAL_IMPLANT,
      SURGICAL_MARGIN,
      SURGICAL_PROCEDURE,
      SYSTEMIC_THERAPY_CLASS,
      TREATMENT_INTENT,
      TREATMENT_MODALITY,
      TREATMENT_TIMING,
      NERVE_ROOT,
      ADVERSE_EVENT,
      COMPLICATION,
      EMBOLISATION,
      RADIOTHERAPY_VOLUME,
      SURGERY,
      RADIOTHERAPY,
      SYSTEMIC_THERAPY,
      SUPPORTIVE_TREATMENT,
      OTHER_TREATMENT,
      TREATMENT);

  private TreatmentFormats() {}
}
