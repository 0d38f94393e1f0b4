package dev.notochord.core.json;

import com.google.common.collect.ImmutableList;
import dev.notochord.core.imaging.BoneMatrix;
import dev.notochord.core.imaging.CanalAspect;
import dev.notochord.core.imaging.DestructionPattern;
import dev.notochord.core.imaging.EnhancementPattern;
import dev.notochord.core.imaging.EpiduralExtension;
import dev.notochord.core.imaging.GenantGrade;
import dev.notochord.core.imaging.ImagingFinding;
import dev.notochord.core.imaging.LesionMargin;
import dev.notochord.core.imaging.MineralizationPattern;
import dev.notochord.core.imaging.Modality;
import dev.notochord.core.imaging.MriSequence;
import dev.notochord.core.imaging.MriSignal;
import dev.notochord.core.imaging.ReferenceTissue;
import dev.notochord.core.imaging.RimExtent;
import dev.notochord.core.imaging.SignalIntensity;
import dev.notochord.core.imaging.SpinalAlignment;
import dev.notochord.core.imaging.TumorSize;
import dev.notochord.core.imaging.VertebralDeformity;

/** The formats of {@code dev.notochord.core.imaging}. */
final class ImagingFormats {
  static final Format<BoneMatrix> BONE_MATRIX = Formats.coded(BoneMatrix.class, BoneMatrix::ofCode);
  static final Format<CanalAspect> CANAL_ASPECT =
      Formats.coded(CanalAspect.class, CanalAspect::ofCode);
  static final Format<DestructionPattern> DESTRUCTION_PATTERN =
      Formats.coded(DestructionPattern.class, DestructionPattern::ofCode);
  static final Format<EnhancementPattern> ENHANCEMENT_PATTERN =
      Formats.coded(EnhancementPattern.class, EnhancementPattern::ofCode);
  static final Format<GenantGrade> GENANT_GRADE =
      Formats.coded(GenantGrade.class, GenantGrade::ofCode);
  static final Format<LesionMargin> LESION_MARGIN =
      Formats.coded(LesionMargin.class, LesionMargin::ofCode);
  static final Format<MineralizationPattern> MINERALIZATION_PATTERN =
      Formats.coded(MineralizationPattern.class, MineralizationPattern::ofCode);
  static final Format<Modality> MODALITY = Formats.coded(Modality.class, Modality::ofCode);
  static final Format<MriSequence> MRI_SEQUENCE =
      Formats.coded(MriSequence.class, MriSequence::ofCode);
  static final Format<ReferenceTissue> REFERENCE_TISSUE =
      Formats.coded(ReferenceTissue.class, ReferenceTissue::ofCode);
  static final Format<RimExtent> RIM_EXTENT = Formats.coded(RimExtent.class, RimExtent::ofCode);
  static final Format<SignalIntensity> SIGNAL_INTENSITY =
      Formats.coded(SignalIntensity.class, SignalIntensity::ofCode);
  static final Format<SpinalAlignment> SPINAL_ALIGNMENT =
      Formats.coded(SpinalAlignment.class, SpinalAlignment::ofCode);
  static final Format<VertebralDeformity> VERTEBRAL_DEFORMITY =
      Formats.coded(VertebralDeformity.class, VertebralDeformity::ofCode);
  static final RecordFormat<MriSignal> MRI_SIGNAL = Formats.record(
          MriSignal.class,
          "How bright a lesion is on one MRI sequence, and compared with what.",
          ImagingFormats::mriSignal)
      .part("sequence", MRI_SEQUENCE, MriSignal::sequence)
      .part("intensity", SIGNAL_INTENSITY, MriSignal::intensity)
      .optionalPart("reference", REFERENCE_TISSUE, MriSignal::reference);
  static final ObjectFormat<TumorSize, TumorSize.Builder> TUMOR_SIZE = Formats.object(
          TumorSize.class,
          "The size of a tumour on one image; lengths in millimetres, the volume in cubic centimetres.",
          TumorSize::builder,
          TumorSize.Builder::build)
      .optionalNumber(
          "craniocaudalMillimetres",
          Formats.positive(),
          TumorSize::craniocaudalMillimetres,
          TumorSize.Builder::craniocaudalMillimetres)
      .optionalNumber(
          "transverseMillimetres",
          Formats.positive(),
          TumorSize::transverseMillimetres,
          TumorSize.Builder::transverseMillimetres)
      .optionalNumber(
          "anteroposteriorMillimetres",
          Formats.positive(),
          TumorSize::anteroposteriorMillimetres,
          TumorSize.Builder::anteroposteriorMillimetres)
      .optionalNumber(
          "longestDiameterMillimetres",
          Formats.positive(),
          TumorSize::longestDiameterMillimetres,
          TumorSize.Builder::longestDiameterMillimetres)
      .optionalNumber(
          "volumeCubicCentimetres",
          Formats.positive(),
          TumorSize::volumeCubicCentimetres,
          TumorSize.Builder::volumeCubicCentimetres);
  static final ObjectFormat<EpiduralExtension, EpiduralExtension.Builder> EPIDURAL_EXTENSION =
      Formats.object(
              EpiduralExtension.class,
              "How far a tumour reaches into the spinal canal on an axial image.",
              EpiduralExtension::builder,
              EpiduralExtension.Builder::build)
          .optional(
              "level",
              AnatomyFormats.VERTEBRAL_LEVEL,
              EpiduralExtension::level,
              EpiduralExtension.Builder::level)
          .optional(
              "tumor",
              CodeFormats.PRESENCE,
              EpiduralExtension::tumor,
              EpiduralExtension.Builder::tumor)
          .set(
              "aspects",
              CANAL_ASPECT,
              EpiduralExtension::aspects,
              EpiduralExtension.Builder::addAllAspects)
          .optional(
              "circumferential",
              CodeFormats.PRESENCE,
              EpiduralExtension::circumferential,
              EpiduralExtension.Builder::circumferential)
          .optional(
              "thecalSacDeformation",
              CodeFormats.PRESENCE,
              EpiduralExtension::thecalSacDeformation,
              EpiduralExtension.Builder::thecalSacDeformation)
          .optional(
              "cordContact",
              CodeFormats.PRESENCE,
              EpiduralExtension::cordContact,
              EpiduralExtension.Builder::cordContact)
          .optional(
              "cordDisplacement",
              CodeFormats.PRESENCE,
              EpiduralExtension::cordDisplacement,
              EpiduralExtension.Builder::cordDisplacement)
          .optional(
              "cordCompression",
              CodeFormats.PRESENCE,
              EpiduralExtension::cordCompression,
              EpiduralExtension.Builder::cordCompression)
          .optional(
              "csfAroundCord",
              CodeFormats.PRESENCE,
              EpiduralExtension::csfAroundCord,
              EpiduralExtension.Builder::csfAroundCord);
  static final ObjectFormat<ImagingFinding, ImagingFinding.Builder> IMAGING_FINDING =
      Formats.object(
              ImagingFinding.class,
              "What one examination with one modality shows of one lesion.",
              ImagingFinding::builder,
              ImagingFinding.Builder::build)
          .required(
              "modality", MODALITY, ImagingFinding::modality, ImagingFinding.Builder::modality)
          .optionalNumber(
              "months", Formats.number(), ImagingFinding::months, ImagingFinding.Builder::months)
          .optional(
              "boneMatrix",
              BONE_MATRIX,
              ImagingFinding::boneMatrix,
              ImagingFinding.Builder::boneMatrix)
          .optional(
              "sclerosis",
              CodeFormats.PRESENCE,
              ImagingFinding::sclerosis,
              ImagingFinding.Builder::sclerosis)
          .optional(
              "destructionPattern",
              DESTRUCTION_PATTERN,
              ImagingFinding::destructionPattern,
              ImagingFinding.Builder::destructionPattern)
          .optional("margin", LESION_MARGIN, ImagingFinding::margin, ImagingFinding.Builder::margin)
          .optional(
              "scleroticRim",
              CodeFormats.PRESENCE,
              ImagingFinding::scleroticRim,
              ImagingFinding.Builder::scleroticRim)
          .optional(
              "scleroticRimExtent",
              RIM_EXTENT,
              ImagingFinding::scleroticRimExtent,
              ImagingFinding.Builder::scleroticRimExtent)
          .optional(
              "mineralization",
              CodeFormats.PRESENCE,
              ImagingFinding::mineralization,
              ImagingFinding.Builder::mineralization)
          .optional(
              "mineralizationPattern",
              MINERALIZATION_PATTERN,
              ImagingFinding::mineralizationPattern,
              ImagingFinding.Builder::mineralizationPattern)
          .optional(
              "lobulation",
              CodeFormats.PRESENCE,
              ImagingFinding::lobulation,
              ImagingFinding.Builder::lobulation)
          .optional(
              "septation",
              CodeFormats.PRESENCE,
              ImagingFinding::septation,
              ImagingFinding.Builder::septation)
          .optional(
              "fluidFluidLevels",
              CodeFormats.PRESENCE,
              ImagingFinding::fluidFluidLevels,
              ImagingFinding.Builder::fluidFluidLevels)
          .optional(
              "corticalExpansion",
              CodeFormats.PRESENCE,
              ImagingFinding::corticalExpansion,
              ImagingFinding.Builder::corticalExpansion)
          .optional(
              "corticalBreach",
              CodeFormats.PRESENCE,
              ImagingFinding::corticalBreach,
              ImagingFinding.Builder::corticalBreach)
          .optional(
              "softTissueComponent",
              CodeFormats.PRESENCE,
              ImagingFinding::softTissueComponent,
              ImagingFinding.Builder::softTissueComponent)
          .optional(
              "pathologicalFracture",
              CodeFormats.PRESENCE,
              ImagingFinding::pathologicalFracture,
              ImagingFinding.Builder::pathologicalFracture)
          .optional(
              "heightLoss",
              CodeFormats.PRESENCE,
              ImagingFinding::heightLoss,
              ImagingFinding.Builder::heightLoss)
          .optionalNumber(
              "heightLossPercent",
              Formats.number(0, 100),
              ImagingFinding::heightLossPercent,
              ImagingFinding.Builder::heightLossPercent)
          .optional(
              "genantGrade",
              GENANT_GRADE,
              ImagingFinding::genantGrade,
              ImagingFinding.Builder::genantGrade)
          .optional(
              "deformity",
              VERTEBRAL_DEFORMITY,
              ImagingFinding::deformity,
              ImagingFinding.Builder::deformity)
          .optional(
              "bodyAsymmetry",
              CodeFormats.PRESENCE,
              ImagingFinding::bodyAsymmetry,
              ImagingFinding.Builder::bodyAsymmetry)
          .optionalNumber(
              "bodyInvolvementPercent",
              Formats.number(0, 100),
              ImagingFinding::bodyInvolvementPercent,
              ImagingFinding.Builder::bodyInvolvementPercent)
          .optional(
              "alignment",
              SPINAL_ALIGNMENT,
              ImagingFinding::alignment,
              ImagingFinding.Builder::alignment)
          .optional("size", TUMOR_SIZE, ImagingFinding::size, ImagingFinding.Builder::size)
          .set(
              "signals", MRI_SIGNAL, ImagingFinding::signals, ImagingFinding.Builder::addAllSignals)
          .optional(
              "diffusionRestriction",
              CodeFormats.PRESENCE,
              ImagingFinding::diffusionRestriction,
              ImagingFinding.Builder::diffusionRestriction)
          .optional(
              "cordSignalChange",
              CodeFormats.PRESENCE,
              ImagingFinding::cordSignalChange,
              ImagingFinding.Builder::cordSignalChange)
          .optional(
              "enhancement",
              CodeFormats.PRESENCE,
              ImagingFinding::enhancement,
              ImagingFinding.Builder::enhancement)
          .optional(
              "enhancementPattern",
              ENHANCEMENT_PATTERN,
              ImagingFinding::enhancementPattern,
              ImagingFinding.Builder::enhancementPattern)
          .optional(
              "tracer", Formats.words(), ImagingFinding::tracer, ImagingFinding.Builder::tracer)
          .optional(
              "tracerUptake",
              CodeFormats.PRESENCE,
              ImagingFinding::tracerUptake,
              ImagingFinding.Builder::tracerUptake)
          .optionalNumber(
              "suvMax", Formats.positive(), ImagingFinding::suvMax, ImagingFinding.Builder::suvMax)
          .optional(
              "epiduralExtension",
              EPIDURAL_EXTENSION,
              ImagingFinding::epiduralExtension,
              ImagingFinding.Builder::epiduralExtension)
          .optional("note", Formats.words(), ImagingFinding::note, ImagingFinding.Builder::note);

  static final ImmutableList<Format<?>> ALL = ImmutableList.of(
      BONE_MATRIX,
      CANAL_ASPECT,
      DESTRUCTION_PATTERN,
      ENHANCEMENT_PATTERN,
      GENANT_GRADE,
      LESION_MARGIN,
      MINERALIZATION_PATTERN,
      MODALITY,
      MRI_SEQUENCE,
      REFERENCE_TISSUE,
      RIM_EXTENT,
      SIGNAL_INTENSITY,
      SPINAL_ALIGNMENT,
      VERTEBRAL_DEFORMITY,
      MRI_SIGNAL,
      TUMOR_SIZE,
      EPIDURAL_EXTENSION,
      IMAGING_FINDING);

  private ImagingFormats() {}

  private static MriSignal mriSignal(RecordFormat.Parts parts) {
    MriSequence sequence = parts.get("sequence");
    SignalIntensity intensity = parts.get("intensity");
    return parts
        .<ReferenceTissue>find("reference")
        .map(reference -> MriSignal.of(sequence, intensity, reference))
        .orElseGet(() -> MriSignal.of(sequence, intensity));
  }
}
