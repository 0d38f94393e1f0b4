package dev.notochord.core.json;

import com.google.common.collect.ImmutableList;
import dev.notochord.core.anatomy.AjccSegment;
import dev.notochord.core.anatomy.AngularZone;
import dev.notochord.core.anatomy.CastellviType;
import dev.notochord.core.anatomy.CordSegments;
import dev.notochord.core.anatomy.LevelRange;
import dev.notochord.core.anatomy.LevelSet;
import dev.notochord.core.anatomy.LumbosacralTransition;
import dev.notochord.core.anatomy.NeuralContent;
import dev.notochord.core.anatomy.NeuralForamen;
import dev.notochord.core.anatomy.NumberingMethod;
import dev.notochord.core.anatomy.RadiosurgerySector;
import dev.notochord.core.anatomy.SegmentMechanics;
import dev.notochord.core.anatomy.Side;
import dev.notochord.core.anatomy.SpinalJunction;
import dev.notochord.core.anatomy.SpinalNerve;
import dev.notochord.core.anatomy.SpinalRegion;
import dev.notochord.core.anatomy.SpinalSite;
import dev.notochord.core.anatomy.TissueLayer;
import dev.notochord.core.anatomy.VertebralElement;
import dev.notochord.core.anatomy.VertebralFormula;
import dev.notochord.core.anatomy.VertebralLevel;
import dev.notochord.core.anatomy.VertebralPart;
import dev.notochord.core.anatomy.ZoneConvention;
import dev.notochord.core.anatomy.ZoneNumbering;

/** The formats of {@code dev.notochord.core.anatomy}. */
final class AnatomyFormats {
  static final Format<Side> SIDE = Formats.coded(Side.class, Side::ofCode);
  static final Format<LevelRange> LEVEL_RANGE = Formats.text(
      LevelRange.class, LevelRange::parse, "One vertebra or an unbroken run of them.", "T11-L1");
  static final Format<LevelSet> LEVEL_SET = Formats.text(
      LevelSet.class,
      LevelSet::parse,
      "Vertebrae from the head down, contiguous or not.",
      "T6 and T9",
      "C5, T1-T3 and L2");
  static final Format<NeuralForamen> NEURAL_FORAMEN = Formats.text(
      NeuralForamen.class,
      NeuralForamen::parse,
      "The opening between two neighbouring vertebrae, with its side where that is stated.",
      "C5-C6 foramen, right");
  static final Format<VertebralPart> VERTEBRAL_PART = Formats.text(
      VertebralPart.class,
      VertebralPart::parse,
      "An element of a vertebra, with its side where that is stated.",
      "lamina, right",
      "vertebral body");

  static final Format<VertebralLevel> VERTEBRAL_LEVEL =
      Formats.coded(VertebralLevel.class, VertebralLevel::ofCode);
  static final Format<SpinalRegion> SPINAL_REGION =
      Formats.coded(SpinalRegion.class, SpinalRegion::ofCode);
  static final Format<SpinalJunction> SPINAL_JUNCTION =
      Formats.coded(SpinalJunction.class, SpinalJunction::ofCode);
  static final Format<SegmentMechanics> SEGMENT_MECHANICS =
      Formats.coded(SegmentMechanics.class, SegmentMechanics::ofCode);
  static final Format<SpinalSite> SPINAL_SITE = Formats.coded(SpinalSite.class, SpinalSite::ofCode);
  static final Format<SpinalNerve> SPINAL_NERVE =
      Formats.coded(SpinalNerve.class, SpinalNerve::ofCode);
  static final Format<CordSegments> CORD_SEGMENTS = Formats.text(
      CordSegments.class,
      CordSegments::parse,
      "One segment of the cord or an unbroken run of them.",
      "T3-T12");
  static final Format<NeuralContent> NEURAL_CONTENT =
      Formats.coded(NeuralContent.class, NeuralContent::ofCode);
  static final Format<VertebralElement> VERTEBRAL_ELEMENT =
      Formats.coded(VertebralElement.class, VertebralElement::ofCode);
  static final Format<AjccSegment> AJCC_SEGMENT =
      Formats.coded(AjccSegment.class, AjccSegment::ofCode);
  static final Format<RadiosurgerySector> RADIOSURGERY_SECTOR =
      Formats.coded(RadiosurgerySector.class, RadiosurgerySector::ofCode);
  static final Format<AngularZone> ANGULAR_ZONE =
      Formats.coded(AngularZone.class, AngularZone::ofCode);
  static final Format<TissueLayer> TISSUE_LAYER =
      Formats.coded(TissueLayer.class, TissueLayer::ofCode);
  static final Format<ZoneConvention> ZONE_CONVENTION =
      Formats.coded(ZoneConvention.class, ZoneConvention::ofCode);
  static final Format<ZoneNumbering> ZONE_NUMBERING = Formats.record(
          ZoneNumbering.class,
          "A numbering of the twelve angular zones and the side on which it begins.",
          parts -> new ZoneNumbering(parts.get("convention"), parts.get("zoneOneSide")))
      .part("convention", ZONE_CONVENTION, ZoneNumbering::convention)
      .part("zoneOneSide", SIDE, ZoneNumbering::zoneOneSide);
  static final Format<LumbosacralTransition> LUMBOSACRAL_TRANSITION =
      Formats.coded(LumbosacralTransition.class, LumbosacralTransition::ofCode);
  static final Format<CastellviType> CASTELLVI_TYPE =
      Formats.coded(CastellviType.class, CastellviType::ofCode);
  static final Format<NumberingMethod> NUMBERING_METHOD =
      Formats.coded(NumberingMethod.class, NumberingMethod::ofCode);
  static final Format<VertebralFormula> VERTEBRAL_FORMULA = Formats.object(
          VertebralFormula.class,
          "How many vertebrae a patient has above the sacrum and how they were counted.",
          VertebralFormula::builder,
          VertebralFormula.Builder::build)
      .optionalInteger(
          "thoracicCount",
          Formats.integer(11, 13),
          VertebralFormula::thoracicCount,
          VertebralFormula.Builder::thoracicCount)
      .optionalInteger(
          "lumbarCount",
          Formats.integer(4, 6),
          VertebralFormula::lumbarCount,
          VertebralFormula.Builder::lumbarCount)
      .optional(
          "transition",
          LUMBOSACRAL_TRANSITION,
          VertebralFormula::transition,
          VertebralFormula.Builder::transition)
      .optional(
          "castellviType",
          CASTELLVI_TYPE,
          VertebralFormula::castellviType,
          VertebralFormula.Builder::castellviType)
      .optional(
          "castellviSide",
          SIDE,
          VertebralFormula::castellviSide,
          VertebralFormula.Builder::castellviSide)
      .optional(
          "numbering",
          NUMBERING_METHOD,
          VertebralFormula::numbering,
          VertebralFormula.Builder::numbering)
      .optional("note", Formats.words(), VertebralFormula::note, VertebralFormula.Builder::note);

  static final ImmutableList<Format<?>> ALL = ImmutableList.of(
      SIDE,
      VERTEBRAL_LEVEL,
      LEVEL_RANGE,
      LEVEL_SET,
      SPINAL_REGION,
      SPINAL_JUNCTION,
      SEGMENT_MECHANICS,
      SPINAL_SITE,
      VERTEBRAL_FORMULA,
      LUMBOSACRAL_TRANSITION,
      CASTELLVI_TYPE,
      NUMBERING_METHOD,
      SPINAL_NERVE,
      NEURAL_FORAMEN,
      CORD_SEGMENTS,
      NEURAL_CONTENT,
      VERTEBRAL_ELEMENT,
      VERTEBRAL_PART,
      AJCC_SEGMENT,
      RADIOSURGERY_SECTOR,
      ANGULAR_ZONE,
      TISSUE_LAYER,
      ZONE_CONVENTION,
      ZONE_NUMBERING);

  private AnatomyFormats() {}
}
