package dev.notochord.core.json;

import com.google.common.collect.ImmutableList;
import dev.notochord.core.lesion.Biopsy;
import dev.notochord.core.lesion.BiopsyResult;
import dev.notochord.core.lesion.BiopsyRoute;
import dev.notochord.core.lesion.Compartment;
import dev.notochord.core.lesion.CompartmentStatus;
import dev.notochord.core.lesion.LesionMultiplicity;
import dev.notochord.core.lesion.LesionOrigin;
import dev.notochord.core.lesion.SpinalLesion;
import dev.notochord.core.lesion.TumorPresentation;
import dev.notochord.core.lesion.VascularInvolvement;
import dev.notochord.core.lesion.Vessel;

/** The formats of {@code dev.notochord.core.lesion}. */
final class LesionFormats {
  static final Format<BiopsyResult> BIOPSY_RESULT =
      Formats.coded(BiopsyResult.class, BiopsyResult::ofCode);
  static final Format<BiopsyRoute> BIOPSY_ROUTE =
      Formats.coded(BiopsyRoute.class, BiopsyRoute::ofCode);
  static final Format<Compartment> COMPARTMENT =
      Formats.coded(Compartment.class, Compartment::ofCode);
  static final Format<CompartmentStatus> COMPARTMENT_STATUS =
      Formats.coded(CompartmentStatus.class, CompartmentStatus::ofCode);
  static final Format<LesionMultiplicity> LESION_MULTIPLICITY =
      Formats.coded(LesionMultiplicity.class, LesionMultiplicity::ofCode);
  static final Format<LesionOrigin> LESION_ORIGIN =
      Formats.coded(LesionOrigin.class, LesionOrigin::ofCode);
  static final Format<TumorPresentation> TUMOR_PRESENTATION =
      Formats.coded(TumorPresentation.class, TumorPresentation::ofCode);
  static final Format<Vessel> VESSEL = Formats.coded(Vessel.class, Vessel::ofCode);
  static final ObjectFormat<Biopsy, Biopsy.Builder> BIOPSY = Formats.object(
          Biopsy.class,
          "One attempt to get a sample of a tumour.",
          Biopsy::builder,
          Biopsy.Builder::build)
      .optionalNumber("months", Formats.number(), Biopsy::months, Biopsy.Builder::months)
      .optional("route", BIOPSY_ROUTE, Biopsy::route, Biopsy.Builder::route)
      .optional("result", BIOPSY_RESULT, Biopsy::result, Biopsy.Builder::result)
      .optional(
          "histology", HistologyFormats.HISTOLOGY, Biopsy::histology, Biopsy.Builder::histology)
      .optional(
          "histologyText", Formats.words(), Biopsy::histologyText, Biopsy.Builder::histologyText)
      .optional("note", Formats.words(), Biopsy::note, Biopsy.Builder::note);
  static final ObjectFormat<VascularInvolvement, VascularInvolvement.Builder> VASCULAR_INVOLVEMENT =
      Formats.object(
              VascularInvolvement.class,
              "What a tumour does to one vessel.",
              VascularInvolvement::builder,
              VascularInvolvement.Builder::build)
          .required(
              "vessel", VESSEL, VascularInvolvement::vessel, VascularInvolvement.Builder::vessel)
          .optional(
              "side",
              AnatomyFormats.SIDE,
              VascularInvolvement::side,
              VascularInvolvement.Builder::side)
          .optional(
              "contact",
              CodeFormats.PRESENCE,
              VascularInvolvement::contact,
              VascularInvolvement.Builder::contact)
          .optional(
              "encasement",
              CodeFormats.PRESENCE,
              VascularInvolvement::encasement,
              VascularInvolvement.Builder::encasement)
          .optional(
              "invasion",
              CodeFormats.PRESENCE,
              VascularInvolvement::invasion,
              VascularInvolvement.Builder::invasion)
          .optional(
              "thrombus",
              CodeFormats.PRESENCE,
              VascularInvolvement::thrombus,
              VascularInvolvement.Builder::thrombus);
  static final ObjectFormat<SpinalLesion, SpinalLesion.Builder> SPINAL_LESION = Formats.object(
          SpinalLesion.class,
          "One tumour in the spine.",
          SpinalLesion::builder,
          SpinalLesion.Builder::build)
      .optional(
          "levels", AnatomyFormats.LEVEL_SET, SpinalLesion::levels, SpinalLesion.Builder::levels)
      .optional(
          "levelText", Formats.words(), SpinalLesion::levelText, SpinalLesion.Builder::levelText)
      .optional("origin", LESION_ORIGIN, SpinalLesion::origin, SpinalLesion.Builder::origin)
      .optional(
          "histology",
          HistologyFormats.HISTOLOGY,
          SpinalLesion::histology,
          SpinalLesion.Builder::histology)
      .optional(
          "histologyText",
          Formats.words(),
          SpinalLesion::histologyText,
          SpinalLesion.Builder::histologyText)
      .optional(
          "grade", HistologyFormats.TUMOR_GRADE, SpinalLesion::grade, SpinalLesion.Builder::grade)
      .optional(
          "cnsWhoGrade",
          HistologyFormats.CNS_WHO_GRADE,
          SpinalLesion::cnsWhoGrade,
          SpinalLesion.Builder::cnsWhoGrade)
      .optional(
          "tumorPresentation",
          TUMOR_PRESENTATION,
          SpinalLesion::tumorPresentation,
          SpinalLesion.Builder::tumorPresentation)
      .optional(
          "multiplicity",
          LESION_MULTIPLICITY,
          SpinalLesion::multiplicity,
          SpinalLesion.Builder::multiplicity)
      .optional(
          "primarySite",
          HistologyFormats.PRIMARY_SITE,
          SpinalLesion::primarySite,
          SpinalLesion.Builder::primarySite)
      .optional(
          "primarySiteText",
          Formats.words(),
          SpinalLesion::primarySiteText,
          SpinalLesion.Builder::primarySiteText)
      .set(
          "involvedParts",
          AnatomyFormats.VERTEBRAL_PART,
          SpinalLesion::involvedParts,
          SpinalLesion.Builder::addAllInvolvedParts)
      .set(
          "sparedParts",
          AnatomyFormats.VERTEBRAL_PART,
          SpinalLesion::sparedParts,
          SpinalLesion.Builder::addAllSparedParts)
      .set(
          "involvedZones",
          AnatomyFormats.ANGULAR_ZONE,
          SpinalLesion::involvedZones,
          SpinalLesion.Builder::addAllInvolvedZones)
      .set(
          "sparedZones",
          AnatomyFormats.ANGULAR_ZONE,
          SpinalLesion::sparedZones,
          SpinalLesion.Builder::addAllSparedZones)
      .set(
          "involvedLayers",
          AnatomyFormats.TISSUE_LAYER,
          SpinalLesion::involvedLayers,
          SpinalLesion.Builder::addAllInvolvedLayers)
      .set(
          "sparedLayers",
          AnatomyFormats.TISSUE_LAYER,
          SpinalLesion::sparedLayers,
          SpinalLesion.Builder::addAllSparedLayers)
      .set(
          "involvedCompartments",
          COMPARTMENT,
          SpinalLesion::involvedCompartments,
          SpinalLesion.Builder::addAllInvolvedCompartments)
      .set(
          "sparedCompartments",
          COMPARTMENT,
          SpinalLesion::sparedCompartments,
          SpinalLesion.Builder::addAllSparedCompartments)
      .optional(
          "compartmentStatus",
          COMPARTMENT_STATUS,
          SpinalLesion::compartmentStatus,
          SpinalLesion.Builder::compartmentStatus)
      .set(
          "foramina",
          AnatomyFormats.NEURAL_FORAMEN,
          SpinalLesion::foramina,
          SpinalLesion.Builder::addAllForamina)
      .optional(
          "adjacentVertebraExtension",
          CodeFormats.PRESENCE,
          SpinalLesion::adjacentVertebraExtension,
          SpinalLesion.Builder::adjacentVertebraExtension)
      .optional(
          "cordCompression",
          CodeFormats.PRESENCE,
          SpinalLesion::cordCompression,
          SpinalLesion.Builder::cordCompression)
      .list(
          "vascularInvolvement",
          VASCULAR_INVOLVEMENT,
          SpinalLesion::vascularInvolvement,
          SpinalLesion.Builder::addAllVascularInvolvement)
      .list(
          "imaging",
          ImagingFormats.IMAGING_FINDING,
          SpinalLesion::imaging,
          SpinalLesion.Builder::addAllImaging)
      .list("biopsies", BIOPSY, SpinalLesion::biopsies, SpinalLesion.Builder::addAllBiopsies);

  static final ImmutableList<Format<?>> ALL = ImmutableList.of(
      BIOPSY_RESULT,
      BIOPSY_ROUTE,
      COMPARTMENT,
      COMPARTMENT_STATUS,
      LESION_MULTIPLICITY,
      LESION_ORIGIN,
      TUMOR_PRESENTATION,
      VESSEL,
      BIOPSY,
      VASCULAR_INVOLVEMENT,
      SPINAL_LESION);

  private LesionFormats() {}
}
