package dev.notochord.core.json;

import com.google.common.collect.ImmutableList;
import dev.notochord.core.neurology.AisGrade;
import dev.notochord.core.neurology.Ambulation;
import dev.notochord.core.neurology.FrankelGrade;
import dev.notochord.core.neurology.IsncsciExamination;
import dev.notochord.core.neurology.IsncsciSide;
import dev.notochord.core.neurology.JapaneseFrankelGrade;
import dev.notochord.core.neurology.KeyMuscle;
import dev.notochord.core.neurology.McCormickGrade;
import dev.notochord.core.neurology.Mjoa18Score;
import dev.notochord.core.neurology.MjoaSeverity;
import dev.notochord.core.neurology.ModifiedFrankelGrade;
import dev.notochord.core.neurology.ModifiedMcCormickGrade;
import dev.notochord.core.neurology.MuscleGrade;
import dev.notochord.core.neurology.MusclePower;
import dev.notochord.core.neurology.NeurologicalStatus;
import dev.notochord.core.neurology.NurickGrade;
import dev.notochord.core.neurology.PowerModifier;
import dev.notochord.core.neurology.SensoryScore;
import dev.notochord.core.neurology.SphincterFunction;
import dev.notochord.core.neurology.SpinalSegment;

/** The formats of {@code dev.notochord.core.neurology}. */
final class NeurologyFormats {
  static final Format<SpinalSegment> SPINAL_SEGMENT =
      Formats.coded(SpinalSegment.class, SpinalSegment::ofCode);
  static final Format<KeyMuscle> KEY_MUSCLE = Formats.coded(KeyMuscle.class, KeyMuscle::ofCode);
  static final Format<MuscleGrade> MUSCLE_GRADE =
      Formats.coded(MuscleGrade.class, MuscleGrade::ofCode);
  static final Format<PowerModifier> POWER_MODIFIER =
      Formats.coded(PowerModifier.class, PowerModifier::ofCode);
  static final Format<SensoryScore> SENSORY_SCORE =
      Formats.coded(SensoryScore.class, SensoryScore::ofCode);
  static final Format<AisGrade> AIS_GRADE = Formats.coded(AisGrade.class, AisGrade::ofCode);
  static final Format<FrankelGrade> FRANKEL_GRADE =
      Formats.coded(FrankelGrade.class, FrankelGrade::ofCode);
  static final Format<ModifiedFrankelGrade> MODIFIED_FRANKEL_GRADE =
      Formats.coded(ModifiedFrankelGrade.class, ModifiedFrankelGrade::ofCode);
  static final Format<JapaneseFrankelGrade> JAPANESE_FRANKEL_GRADE =
      Formats.coded(JapaneseFrankelGrade.class, JapaneseFrankelGrade::ofCode);
  static final Format<McCormickGrade> MC_CORMICK_GRADE =
      Formats.coded(McCormickGrade.class, McCormickGrade::ofCode);
  static final Format<ModifiedMcCormickGrade> MODIFIED_MC_CORMICK_GRADE =
      Formats.coded(ModifiedMcCormickGrade.class, ModifiedMcCormickGrade::ofCode);
  static final Format<NurickGrade> NURICK_GRADE =
      Formats.coded(NurickGrade.class, NurickGrade::ofCode);
  static final Format<MjoaSeverity> MJOA_SEVERITY =
      Formats.coded(MjoaSeverity.class, MjoaSeverity::ofCode);
  static final Format<Ambulation> AMBULATION = Formats.coded(Ambulation.class, Ambulation::ofCode);
  static final Format<SphincterFunction> SPHINCTER_FUNCTION =
      Formats.coded(SphincterFunction.class, SphincterFunction::ofCode);
  static final Format<MusclePower> MUSCLE_POWER = Formats.text(
      MusclePower.class,
      MusclePower::parse,
      "Power of a muscle: 0 to 5, perhaps with a plus or a minus, or NT for not testable.",
      "4",
      "4-",
      "NT");
  static final ObjectFormat<IsncsciSide, IsncsciSide.Builder> ISNCSCI_SIDE = Formats.object(
          IsncsciSide.class,
          "Findings on one side by the International Standards.",
          IsncsciSide::builder,
          IsncsciSide.Builder::build)
      .map(
          "keyMuscles",
          KeyMuscle.class,
          KeyMuscle::ofCode,
          MUSCLE_POWER,
          IsncsciSide::keyMuscles,
          IsncsciSide.Builder::putAllKeyMuscles)
      .map(
          "lightTouch",
          SpinalSegment.class,
          SpinalSegment::ofCode,
          SENSORY_SCORE,
          IsncsciSide::lightTouch,
          IsncsciSide.Builder::putAllLightTouch)
      .map(
          "pinPrick",
          SpinalSegment.class,
          SpinalSegment::ofCode,
          SENSORY_SCORE,
          IsncsciSide::pinPrick,
          IsncsciSide.Builder::putAllPinPrick)
      .optional(
          "nonKeyMuscles",
          CodeFormats.PRESENCE,
          IsncsciSide::nonKeyMuscles,
          IsncsciSide.Builder::nonKeyMuscles)
      .optional(
          "lowestNonKeyMuscle",
          SPINAL_SEGMENT,
          IsncsciSide::lowestNonKeyMuscle,
          IsncsciSide.Builder::lowestNonKeyMuscle);
  static final ObjectFormat<IsncsciExamination, IsncsciExamination.Builder> ISNCSCI_EXAMINATION =
      Formats.object(
              IsncsciExamination.class,
              "Examination by the International Standards (ISNCSCI).",
              IsncsciExamination::builder,
              IsncsciExamination.Builder::build)
          .optional(
              "right", ISNCSCI_SIDE, IsncsciExamination::right, IsncsciExamination.Builder::right)
          .optional(
              "left", ISNCSCI_SIDE, IsncsciExamination::left, IsncsciExamination.Builder::left)
          .optional(
              "voluntaryAnalContraction",
              CodeFormats.PRESENCE,
              IsncsciExamination::voluntaryAnalContraction,
              IsncsciExamination.Builder::voluntaryAnalContraction)
          .optional(
              "deepAnalPressure",
              CodeFormats.PRESENCE,
              IsncsciExamination::deepAnalPressure,
              IsncsciExamination.Builder::deepAnalPressure)
          .optional(
              "priorDeficit",
              CodeFormats.PRESENCE,
              IsncsciExamination::priorDeficit,
              IsncsciExamination.Builder::priorDeficit);
  static final ObjectFormat<Mjoa18Score, Mjoa18Score.Builder> MJOA_18_SCORE = Formats.object(
          Mjoa18Score.class,
          "mJOA score in the version of 18 points.",
          Mjoa18Score::builder,
          Mjoa18Score.Builder::build)
      .optionalInteger("arms", Formats.integer(0, 5), Mjoa18Score::arms, Mjoa18Score.Builder::arms)
      .optionalInteger("legs", Formats.integer(0, 7), Mjoa18Score::legs, Mjoa18Score.Builder::legs)
      .optionalInteger(
          "sensation",
          Formats.integer(0, 3),
          Mjoa18Score::sensation,
          Mjoa18Score.Builder::sensation)
      .optionalInteger(
          "sphincter",
          Formats.integer(0, 3),
          Mjoa18Score::sphincter,
          Mjoa18Score.Builder::sphincter)
      .optionalInteger(
          "statedTotal",
          Formats.integer(0, 18),
          Mjoa18Score::statedTotal,
          Mjoa18Score.Builder::statedTotal);
  static final ObjectFormat<NeurologicalStatus, NeurologicalStatus.Builder> NEUROLOGICAL_STATUS =
      Formats.object(
              NeurologicalStatus.class,
              "Neurological findings at one time.",
              NeurologicalStatus::builder,
              NeurologicalStatus.Builder::build)
          .optionalNumber(
              "months",
              Formats.number(),
              NeurologicalStatus::months,
              NeurologicalStatus.Builder::months)
          .optional(
              "deficit",
              CodeFormats.PRESENCE,
              NeurologicalStatus::deficit,
              NeurologicalStatus.Builder::deficit)
          .optionalNumber(
              "motorDeficitOnsetDays",
              Formats.positive(),
              NeurologicalStatus::motorDeficitOnsetDays,
              NeurologicalStatus.Builder::motorDeficitOnsetDays)
          .optional(
              "weakestMuscle",
              MUSCLE_POWER,
              NeurologicalStatus::weakestMuscle,
              NeurologicalStatus.Builder::weakestMuscle)
          .optional(
              "frankel",
              FRANKEL_GRADE,
              NeurologicalStatus::frankel,
              NeurologicalStatus.Builder::frankel)
          .optional(
              "modifiedFrankel",
              MODIFIED_FRANKEL_GRADE,
              NeurologicalStatus::modifiedFrankel,
              NeurologicalStatus.Builder::modifiedFrankel)
          .optional(
              "japaneseFrankel",
              JAPANESE_FRANKEL_GRADE,
              NeurologicalStatus::japaneseFrankel,
              NeurologicalStatus.Builder::japaneseFrankel)
          .optional("ais", AIS_GRADE, NeurologicalStatus::ais, NeurologicalStatus.Builder::ais)
          .optional(
              "examination",
              ISNCSCI_EXAMINATION,
              NeurologicalStatus::examination,
              NeurologicalStatus.Builder::examination)
          .optional(
              "neurologicalLevel",
              SPINAL_SEGMENT,
              NeurologicalStatus::neurologicalLevel,
              NeurologicalStatus.Builder::neurologicalLevel)
          .optional(
              "neurologicalLevelText",
              Formats.words(),
              NeurologicalStatus::neurologicalLevelText,
              NeurologicalStatus.Builder::neurologicalLevelText)
          .optional(
              "mcCormick",
              MC_CORMICK_GRADE,
              NeurologicalStatus::mcCormick,
              NeurologicalStatus.Builder::mcCormick)
          .optional(
              "modifiedMcCormick",
              MODIFIED_MC_CORMICK_GRADE,
              NeurologicalStatus::modifiedMcCormick,
              NeurologicalStatus.Builder::modifiedMcCormick)
          .optional(
              "nurick",
              NURICK_GRADE,
              NeurologicalStatus::nurick,
              NeurologicalStatus.Builder::nurick)
          .optional(
              "mjoa", MJOA_18_SCORE, NeurologicalStatus::mjoa, NeurologicalStatus.Builder::mjoa)
          .optional(
              "myelopathy",
              CodeFormats.PRESENCE,
              NeurologicalStatus::myelopathy,
              NeurologicalStatus.Builder::myelopathy)
          .optional(
              "radiculopathy",
              CodeFormats.PRESENCE,
              NeurologicalStatus::radiculopathy,
              NeurologicalStatus.Builder::radiculopathy)
          .optional(
              "ambulatory",
              CodeFormats.PRESENCE,
              NeurologicalStatus::ambulatory,
              NeurologicalStatus.Builder::ambulatory)
          .optional(
              "ambulation",
              AMBULATION,
              NeurologicalStatus::ambulation,
              NeurologicalStatus.Builder::ambulation)
          .optional(
              "bladder",
              SPHINCTER_FUNCTION,
              NeurologicalStatus::bladder,
              NeurologicalStatus.Builder::bladder)
          .optional(
              "bowel",
              SPHINCTER_FUNCTION,
              NeurologicalStatus::bowel,
              NeurologicalStatus.Builder::bowel)
          .optional(
              "note", Formats.words(), NeurologicalStatus::note, NeurologicalStatus.Builder::note);

  static final ImmutableList<Format<?>> ALL = ImmutableList.of(
      SPINAL_SEGMENT,
      KEY_MUSCLE,
      MUSCLE_GRADE,
      POWER_MODIFIER,
      SENSORY_SCORE,
      AIS_GRADE,
      FRANKEL_GRADE,
      MODIFIED_FRANKEL_GRADE,
      JAPANESE_FRANKEL_GRADE,
      MC_CORMICK_GRADE,
      MODIFIED_MC_CORMICK_GRADE,
      NURICK_GRADE,
      MJOA_SEVERITY,
      AMBULATION,
      SPHINCTER_FUNCTION,
      MUSCLE_POWER,
      ISNCSCI_SIDE,
      ISNCSCI_EXAMINATION,
      MJOA_18_SCORE,
      NEUROLOGICAL_STATUS);

  private NeurologyFormats() {}
}
