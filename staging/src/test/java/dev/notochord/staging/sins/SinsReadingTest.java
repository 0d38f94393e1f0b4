package dev.notochord.staging.sins;

import static org.assertj.core.api.Assertions.assertThat;

import dev.notochord.core.anatomy.LevelSet;
import dev.notochord.core.anatomy.NeuralForamen;
import dev.notochord.core.anatomy.SegmentMechanics;
import dev.notochord.core.anatomy.Side;
import dev.notochord.core.anatomy.VertebralElement;
import dev.notochord.core.anatomy.VertebralLevel;
import dev.notochord.core.anatomy.VertebralPart;
import dev.notochord.core.code.Presence;
import dev.notochord.core.imaging.BoneMatrix;
import dev.notochord.core.imaging.ImagingFinding;
import dev.notochord.core.imaging.Modality;
import dev.notochord.core.imaging.MriSequence;
import dev.notochord.core.imaging.MriSignal;
import dev.notochord.core.imaging.SignalIntensity;
import dev.notochord.core.imaging.SpinalAlignment;
import dev.notochord.core.lesion.SpinalLesion;
import dev.notochord.core.patient.Pain;
import dev.notochord.core.patient.PainPattern;
import dev.notochord.core.tumorcase.SpinalTumorCase;
import dev.notochord.staging.assessment.Assessment;
import dev.notochord.staging.assessment.Finding;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What SINS reads off a case: each stated fact, and nothing that is not stated. */
class SinsReadingTest {
  private static final SpinalTumorCase SILENT =
      SpinalTumorCase.builder().id("silent").build();
  private static final SpinalLesion NOTHING_STATED = SpinalLesion.builder().build();

  @Test
  void aSilentCaseLeavesEverythingOpen() {
    SinsFindings findings = SinsFindings.from(SILENT, NOTHING_STATED);
    assertThat(findings).isEqualTo(SinsFindings.builder().build());
    assertThat(Sins.assess(findings).missing())
        .isEqualTo(Sins.system().description().criteria());
  }

  @Test
  void theT11LeiomyosarcomaIsNoLongerPossiblyStable() {
    SpinalLesion lesion = SpinalLesion.builder()
        .levels(LevelSet.parse("T11"))
        .addImaging(
            ImagingFinding.builder()
                .modality(Modality.RADIOGRAPH)
                .heightLoss(Presence.PRESENT)
                .corticalExpansion(Presence.PRESENT)
                .sclerosis(Presence.PRESENT)
                .build(),
            ImagingFinding.builder()
                .modality(Modality.CT)
                .boneMatrix(BoneMatrix.LYTIC)
                .build(),
            ImagingFinding.builder()
                .modality(Modality.MRI)
                .addSignals(
                    MriSignal.of(MriSequence.T1, SignalIntensity.HYPOINTENSE),
                    MriSignal.of(MriSequence.T2, SignalIntensity.HYPERINTENSE))
                .build())
        .build();
    SinsFindings findings = SinsFindings.from(withPain(Pain.of(Presence.PRESENT)), lesion);
    assertThat(findings.location().value()).contains(SinsLocation.JUNCTIONAL);
    assertThat(findings.pain().candidates())
        .containsExactlyInAnyOrder(SinsPain.MECHANICAL, SinsPain.OCCASIONAL);
    assertThat(findings.boneLesion().candidates())
        .containsExactlyInAnyOrder(SinsBoneLesion.LYTIC, SinsBoneLesion.MIXED);
    assertThat(findings.boneLesion().basis()).contains("radiograph: sclerosis; CT: lytic");
    assertThat(findings.alignment().isRecorded()).isFalse();
    assertThat(findings.collapse().candidates())
        .containsExactlyInAnyOrder(SinsCollapse.OVER_HALF, SinsCollapse.UNDER_HALF);
    assertThat(findings.posterolateral().isRecorded()).isFalse();
    // 3 + 1 + 1 + 0 + 2 + 0 to 3 + 3 + 2 + 4 + 3 + 3
    Assessment<SpinalStability> assessment = Sins.assess(findings);
    assertThat(assessment.total().orElseThrow()).hasToString("7..18");
    assertThat(assessment.possibleClasses())
        .containsExactly(SpinalStability.INDETERMINATE, SpinalStability.UNSTABLE);
    assertThat(assessment.missing())
        .containsExactly("pain", "bone lesion", "alignment", "collapse", "posterolateral");
  }

  @Test
  void theC5LaminaSaysNothingOfFacetOrPedicle() {
    SpinalLesion lesion = SpinalLesion.builder()
        .levels(LevelSet.parse("C5"))
        .addInvolvedParts(VertebralPart.of(VertebralElement.LAMINA, Side.RIGHT))
        .addForamina(NeuralForamen.parse("C5-C6 foramen, right"))
        .build();
    SinsFindings findings = SinsFindings.from(withPain(Pain.of(Presence.PRESENT)), lesion);
    assertThat(findings.location().value()).contains(SinsLocation.MOBILE);
    assertThat(findings.posterolateral().isRecorded()).isFalse();
    // 2 + 1 to 2 + 3 + 2 + 4 + 3 + 3
    assertThat(Sins.assess(findings).total().orElseThrow()).hasToString("3..17");
  }

  @Test
  void theT1OsteosarcomaHasOnlyALocation() {
    SinsFindings findings = SinsFindings.from(
        SILENT, SpinalLesion.builder().levels(LevelSet.parse("T1")).build());
    assertThat(findings.location().value()).contains(SinsLocation.JUNCTIONAL);
    assertThat(Sins.assess(findings).total().orElseThrow()).hasToString("3..18");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "T6 and T9 | SEMIRIGID | T6 and T9",
        "C7-T2 | JUNCTIONAL | C7-T2",
        "T10-T12 | JUNCTIONAL | T10-T12, its highest class",
        "C3-C5 | MOBILE | C3-C5",
        "S3 and Co1 | RIGID | S3 and Co1, its highest class",
        "T12-T13 | JUNCTIONAL | T12-T13, its highest class",
      })
  void aLesionTakesTheHighestLocationOfItsLevels(
      String levels, SinsLocation location, String basis) {
    SinsFindings findings = SinsFindings.from(
        SILENT, SpinalLesion.builder().levels(LevelSet.parse(levels)).build());
    assertThat(findings.location().value()).contains(location);
    assertThat(findings.location().basis()).contains(basis);
  }

  @Test
  void aLesionOfTheCoccyxHasNoLocationAndSaysSo() {
    Assessment<SpinalStability> assessment = Sins.assess(SinsFindings.from(
        SILENT, SpinalLesion.builder().levels(LevelSet.parse("Co1-Co2")).build()));
    assertThat(assessment.missing()).contains("location");
    assertThat(assessment.caveats()).containsExactly("location: the source gives Co1-Co2 no class");
    assertThat(assessment.toString()).endsWith("note: " + assessment.caveats().get(0));
  }

  @ParameterizedTest
  @CsvSource({"T13, T13", "L6, L6", "L4 and L6, L6", "S2 and Co1, ''"})
  void aSupernumeraryLevelLeavesTheLocationOpenAndSaysSo(String levels, String unclassed) {
    SinsFindings findings = SinsFindings.from(
        SILENT, SpinalLesion.builder().levels(LevelSet.parse(levels)).build());
    assertThat(findings.location().isRecorded()).isEqualTo(unclassed.isEmpty());
    assertThat(findings.caveats())
        .isEqualTo(
            unclassed.isEmpty()
                ? List.of()
                : List.of("location: the source gives " + unclassed + " no class"));
  }

  @ParameterizedTest
  @EnumSource(VertebralLevel.class)
  void theLocationClassesAreTheSegmentMechanicsOfAnatomy(VertebralLevel level) {
    assertThat(SinsLocation.ofLevel(level).map(SinsLocation::code))
        .isEqualTo(level.mechanics().map(SegmentMechanics::code));
  }

  @Test
  void painIsReadAsFarAsItIsStated() {
    assertThat(painOf(Pain.of(Presence.ABSENT))).containsExactly(SinsPain.PAIN_FREE);
    assertThat(painOf(Pain.of(Presence.PRESENT, PainPattern.MECHANICAL)))
        .containsExactly(SinsPain.MECHANICAL);
    assertThat(painOf(Pain.of(Presence.PRESENT, PainPattern.NON_MECHANICAL)))
        .containsExactly(SinsPain.OCCASIONAL);
    assertThat(painOf(pain(PainPattern.BIOLOGICAL, PainPattern.MECHANICAL)))
        .containsExactly(SinsPain.MECHANICAL);
    assertThat(painOf(pain(PainPattern.RADICULAR, PainPattern.NON_MECHANICAL)))
        .containsExactly(SinsPain.OCCASIONAL);
  }

  @Test
  void painAtNightOrAlongARootMayBeMechanicalAsWell() {
    Finding<SinsPain> night = SinsFindings.from(
            withPain(pain(PainPattern.BIOLOGICAL)), NOTHING_STATED)
        .pain();
    assertThat(night.candidates())
        .containsExactlyInAnyOrder(SinsPain.MECHANICAL, SinsPain.OCCASIONAL);
    assertThat(night.basis()).contains("pain, biological, mechanical or not is not stated");
    assertThat(SinsFindings.from(
                withPain(pain(PainPattern.BIOLOGICAL, PainPattern.RADICULAR)), NOTHING_STATED)
            .pain()
            .basis())
        .contains("pain, biological and radicular, mechanical or not is not stated");
    assertThat(SinsFindings.from(withPain(Pain.of(Presence.PRESENT)), NOTHING_STATED)
            .pain()
            .basis())
        .contains("pain, pattern not stated");
  }

  @Test
  void modalitiesThatDisagreeLeaveEveryMatrixBetweenThemOpen() {
    assertThat(SinsFindings.from(
                SILENT,
                lesionWith(
                    matrix(Modality.CT, BoneMatrix.LYTIC),
                    matrix(Modality.RADIOGRAPH, BoneMatrix.BLASTIC)))
            .boneLesion()
            .candidates())
        .containsExactlyInAnyOrder(
            SinsBoneLesion.LYTIC, SinsBoneLesion.MIXED, SinsBoneLesion.BLASTIC);
    assertThat(SinsFindings.from(SILENT, lesionWith(matrix(Modality.CT, BoneMatrix.LYTIC)))
            .boneLesion()
            .value())
        .contains(SinsBoneLesion.LYTIC);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "       | LYTIC MIXED BLASTIC",
        "LYTIC  | LYTIC MIXED",
        "MIXED  | MIXED",
        "BLASTIC| BLASTIC",
      })
  void sclerosisOrItsRimRulesOutNoLyticLesionAndFitsABlasticOne(
      @Nullable BoneMatrix matrix, String candidates) {
    ImagingFinding image = ImagingFinding.builder()
        .modality(Modality.CT)
        .boneMatrix(Optional.ofNullable(matrix))
        .sclerosis(Presence.PRESENT)
        .build();
    assertThat(SinsFindings.from(SILENT, lesionWith(image)).boneLesion().candidates())
        .extracting(SinsBoneLesion::name)
        .containsExactlyInAnyOrder(candidates.split(" "));
    ImagingFinding rim = ImagingFinding.builder()
        .modality(Modality.CT)
        .boneMatrix(Optional.ofNullable(matrix))
        .scleroticRim(Presence.PRESENT)
        .build();
    Finding<SinsBoneLesion> read = SinsFindings.from(SILENT, lesionWith(rim)).boneLesion();
    assertThat(read.candidates())
        .extracting(SinsBoneLesion::name)
        .containsExactlyInAnyOrder(candidates.split(" "));
    assertThat(read.basis().orElseThrow()).endsWith("CT: sclerotic rim");
  }

  @Test
  void imagesThatDisagreeOnAlignmentLeaveBothOpen() {
    Finding<SinsAlignment> alignment = SinsFindings.from(
            SILENT,
            lesionWith(
                ImagingFinding.builder()
                    .modality(Modality.CT)
                    .alignment(SpinalAlignment.NORMAL)
                    .build(),
                ImagingFinding.builder()
                    .modality(Modality.RADIOGRAPH)
                    .alignment(SpinalAlignment.DE_NOVO_DEFORMITY)
                    .build()))
        .alignment();
    assertThat(alignment.candidates())
        .containsExactlyInAnyOrder(SinsAlignment.NORMAL, SinsAlignment.DE_NOVO_DEFORMITY);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"-6 | true", "0 | true", "    | true", "0.5 | false", "12 | false"})
  void imagesAfterTimeZeroAreNotRead(@Nullable Double months, boolean isRead) {
    ImagingFinding.Builder image = ImagingFinding.builder()
        .modality(Modality.CT)
        .boneMatrix(BoneMatrix.LYTIC)
        .alignment(SpinalAlignment.SUBLUXATION_OR_TRANSLATION)
        .heightLossPercent(60);
    if (months != null) {
      image.months(months);
    }
    SinsFindings findings = SinsFindings.from(SILENT, lesionWith(image.build()));
    assertThat(findings.boneLesion().isRecorded()).isEqualTo(isRead);
    assertThat(findings.alignment().isRecorded()).isEqualTo(isRead);
    assertThat(findings.collapse().isRecorded()).isEqualTo(isRead);
    ImagingFinding later = ImagingFinding.builder()
        .modality(Modality.CT)
        .months(3)
        .heightLossPercent(20)
        .build();
    assertThat(SinsFindings.from(SILENT, lesionWith(image.build(), later)).caveats())
        .isEmpty();
  }

  @Test
  void noHeightLossStillAsksForTheShareOfTheBody() {
    ImagingFinding.Builder image =
        ImagingFinding.builder().modality(Modality.CT).heightLoss(Presence.ABSENT);
    assertThat(SinsFindings.from(SILENT, lesionWith(image.build())).collapse().candidates())
        .containsExactlyInAnyOrder(SinsCollapse.NO_COLLAPSE_OVER_HALF_INVOLVED, SinsCollapse.NONE);
  }

  @Test
  void painOfAPatientWithSeveralLesionsCarriesACaveat() {
    SpinalTumorCase.Builder twoLesions =
        SpinalTumorCase.builder().id("two").addLesions(NOTHING_STATED, NOTHING_STATED);
    SinsFindings hurting = SinsFindings.from(
        twoLesions.pain(Pain.of(Presence.PRESENT, PainPattern.MECHANICAL)).build(), NOTHING_STATED);
    assertThat(hurting.pain().value()).contains(SinsPain.MECHANICAL);
    assertThat(hurting.caveats())
        .containsExactly("pain: recorded of the patient, not of one of the 2 lesions");
    assertThat(SinsFindings.from(withPain(Pain.of(Presence.PRESENT)), NOTHING_STATED)
            .caveats())
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "NORMAL, NORMAL",
    "DE_NOVO_DEFORMITY, DE_NOVO_DEFORMITY",
    "SUBLUXATION_OR_TRANSLATION, SUBLUXATION_OR_TRANSLATION"
  })
  void alignmentIsTakenFromTheImages(SpinalAlignment seen, SinsAlignment alignment) {
    ImagingFinding image =
        ImagingFinding.builder().modality(Modality.RADIOGRAPH).alignment(seen).build();
    assertThat(SinsFindings.from(SILENT, lesionWith(image)).alignment().value())
        .contains(alignment);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "80 | | OVER_HALF",
        "50.1 | | OVER_HALF",
        "50 | | OVER_HALF UNDER_HALF",
        "49.9 | | UNDER_HALF",
        "1 | 90 | UNDER_HALF",
        "0 | | NO_COLLAPSE_OVER_HALF_INVOLVED NONE",
        "0 | 51 | NO_COLLAPSE_OVER_HALF_INVOLVED",
        "0 | 50 | NO_COLLAPSE_OVER_HALF_INVOLVED NONE",
        "0 | 49 | NONE",
        "0 | 50.1 | NO_COLLAPSE_OVER_HALF_INVOLVED",
        "0 | 49.9 | NONE",
        " | 49 | OVER_HALF UNDER_HALF NONE",
        " | 51 | OVER_HALF UNDER_HALF NO_COLLAPSE_OVER_HALF_INVOLVED",
      })
  void collapseFollowsHeightLossAndThenTheShareOfTheBody(
      @Nullable Double heightLoss, @Nullable Double involvement, String candidates) {
    ImagingFinding image = body(Modality.CT, heightLoss, involvement);
    assertThat(SinsFindings.from(SILENT, lesionWith(image)).collapse().candidates())
        .extracting(SinsCollapse::name)
        .containsExactlyInAnyOrder(candidates.split(" "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // CT height loss and share, MRI height loss and share
        "60 |    | 30 |    | OVER_HALF UNDER_HALF | the loss of height",
        "60 | 40 | 30 |    | OVER_HALF UNDER_HALF | the loss of height",
        " 0 |    | 30 | 40 | UNDER_HALF NONE | the loss of height",
        "50 |    | 60 |    | OVER_HALF |",
        "   | 60 |    | 45 | | the share of the body",
        " 0 | 60 |  0 | 45 | NO_COLLAPSE_OVER_HALF_INVOLVED NONE | the share of the body",
        " 0 | 60 |  0 | 50 | NO_COLLAPSE_OVER_HALF_INVOLVED |",
        "30 | 60 |    | 45 | UNDER_HALF |",
      })
  void imagesThatDisagreeOnCollapseLeaveWhatEachOfThemShowsAndSaySo(
      @Nullable Double ctLoss,
      @Nullable Double ctShare,
      @Nullable Double mriLoss,
      @Nullable Double mriShare,
      @Nullable String candidates,
      @Nullable String disagreement) {
    SinsFindings findings = SinsFindings.from(
        SILENT,
        lesionWith(body(Modality.CT, ctLoss, ctShare), body(Modality.MRI, mriLoss, mriShare)));
    assertThat(findings.collapse().candidates())
        .extracting(SinsCollapse::name)
        .containsExactlyInAnyOrder(candidates == null ? new String[0] : candidates.split(" "));
    if (disagreement == null) {
      assertThat(findings.caveats()).isEmpty();
    } else {
      assertThat(findings.caveats())
          .containsExactly("collapse: the imaging findings disagree on " + disagreement
              + ", every reading is left open");
    }
  }

  @Test
  void anInvolvedPedicleIsOneSideAtLeast() {
    assertThat(posterolateral(SpinalLesion.builder()
            .addInvolvedParts(VertebralPart.of(VertebralElement.PEDICLE, Side.RIGHT))))
        .containsExactlyInAnyOrder(SinsPosterolateral.UNILATERAL, SinsPosterolateral.BILATERAL);
  }

  @ParameterizedTest
  @EnumSource(VertebralElement.class)
  void pedicleFacetAndRibJointCountAndTheOtherPartsDoNot(VertebralElement element) {
    Set<VertebralElement> counted = EnumSet.of(
        VertebralElement.PEDICLE,
        VertebralElement.SUPERIOR_ARTICULAR_PROCESS,
        VertebralElement.INFERIOR_ARTICULAR_PROCESS,
        VertebralElement.FACET_JOINT,
        VertebralElement.COSTOVERTEBRAL_JOINT);
    assertThat(posterolateral(SpinalLesion.builder().addInvolvedParts(VertebralPart.of(element))))
        .hasSize(counted.contains(element) ? 2 : 0);
  }

  @ParameterizedTest
  @EnumSource(
      value = VertebralElement.class,
      names = {"PEDICLE", "SUPERIOR_ARTICULAR_PROCESS", "INFERIOR_ARTICULAR_PROCESS"})
  void aSideOfWhichOnePartIsNotStatedIsNotFree(VertebralElement silent) {
    SpinalLesion.Builder lesion = SpinalLesion.builder().levels(LevelSet.parse("L3"));
    EnumSet.of(
            VertebralElement.PEDICLE,
            VertebralElement.SUPERIOR_ARTICULAR_PROCESS,
            VertebralElement.INFERIOR_ARTICULAR_PROCESS)
        .stream()
        .filter(element -> element != silent)
        .forEach(element -> lesion.addSparedParts(VertebralPart.of(element, Side.LEFT)));
    assertThat(posterolateral(lesion)).isEmpty();
  }

  @Test
  void partsOfBothSidesAreBilateral() {
    assertThat(posterolateral(SpinalLesion.builder()
            .addInvolvedParts(
                VertebralPart.of(VertebralElement.PEDICLE, Side.RIGHT),
                VertebralPart.of(VertebralElement.SUPERIOR_ARTICULAR_PROCESS, Side.LEFT))))
        .containsExactly(SinsPosterolateral.BILATERAL);
  }

  @Test
  void aSideStatedFreeDecidesBetweenOneAndTwo() {
    assertThat(posterolateral(free(SpinalLesion.builder().levels(LevelSet.parse("L3")), Side.LEFT)
            .addInvolvedParts(VertebralPart.of(VertebralElement.PEDICLE, Side.RIGHT))))
        .containsExactly(SinsPosterolateral.UNILATERAL);
    assertThat(posterolateral(
            free(free(SpinalLesion.builder().levels(LevelSet.parse("L3")), Side.LEFT), Side.RIGHT)))
        .containsExactly(SinsPosterolateral.NONE);
    assertThat(posterolateral(free(SpinalLesion.builder().levels(LevelSet.parse("L3")), Side.LEFT)))
        .containsExactlyInAnyOrder(SinsPosterolateral.UNILATERAL, SinsPosterolateral.NONE);
  }

  @Test
  void anArchStatedFreeFreesItsPedicleAndProcessesButNotTheRibJoint() {
    SpinalLesion.Builder lumbar = SpinalLesion.builder().levels(LevelSet.parse("L3"));
    assertThat(posterolateral(
            lumbar.addSparedParts(VertebralPart.of(VertebralElement.ARCH, Side.LEFT))))
        .containsExactlyInAnyOrder(SinsPosterolateral.UNILATERAL, SinsPosterolateral.NONE);
    SpinalLesion.Builder thoracic = SpinalLesion.builder().levels(LevelSet.parse("T6"));
    assertThat(posterolateral(
            thoracic.addSparedParts(VertebralPart.of(VertebralElement.ARCH, Side.LEFT))))
        .isEmpty();
  }

  @Test
  void aSparedFacetJointDoesNotFreeTheSide() {
    assertThat(posterolateral(SpinalLesion.builder()
            .levels(LevelSet.parse("L3"))
            .addSparedParts(
                VertebralPart.of(VertebralElement.PEDICLE, Side.LEFT),
                VertebralPart.of(VertebralElement.FACET_JOINT, Side.LEFT))))
        .isEmpty();
  }

  @Test
  void aPedicleOfUnstatedSideLiesOnTheSideThatIsNotFree() {
    assertThat(posterolateral(free(SpinalLesion.builder().levels(LevelSet.parse("L3")), Side.LEFT)
            .addInvolvedParts(VertebralPart.of(VertebralElement.PEDICLE))))
        .containsExactly(SinsPosterolateral.UNILATERAL);
    assertThat(posterolateral(
            SpinalLesion.builder().addInvolvedParts(VertebralPart.of(VertebralElement.PEDICLE))))
        .containsExactlyInAnyOrder(SinsPosterolateral.UNILATERAL, SinsPosterolateral.BILATERAL);
  }

  @Test
  void aPartInvolvedOnASideThatIsStatedFreeLeavesEverythingOpenAndSaysSo() {
    SinsFindings findings = SinsFindings.from(
        SILENT,
        free(free(SpinalLesion.builder().levels(LevelSet.parse("L3")), Side.LEFT), Side.RIGHT)
            .addInvolvedParts(VertebralPart.of(VertebralElement.PEDICLE))
            .build());
    assertThat(findings.posterolateral().isRecorded()).isFalse();
    assertThat(findings.caveats())
        .containsExactly(
            "posterolateral: parts are involved, yet both sides are stated to be spared");
  }

  @Test
  void withoutALevelASideIsFreeOnlyWithItsRibJoint() {
    assertThat(posterolateral(free(SpinalLesion.builder(), Side.LEFT))).isEmpty();
  }

  @Test
  void atThoracicLevelsASideIsFreeOnlyWithItsRibJoint() {
    SpinalLesion.Builder lesion =
        free(SpinalLesion.builder().levels(LevelSet.parse("T6")), Side.LEFT);
    assertThat(posterolateral(lesion)).isEmpty();
    assertThat(posterolateral(lesion.addSparedParts(
            VertebralPart.of(VertebralElement.COSTOVERTEBRAL_JOINT, Side.LEFT))))
        .containsExactlyInAnyOrder(SinsPosterolateral.UNILATERAL, SinsPosterolateral.NONE);
  }

  private static SpinalLesion.Builder free(SpinalLesion.Builder lesion, Side side) {
    return lesion.addSparedParts(
        VertebralPart.of(VertebralElement.PEDICLE, side),
        VertebralPart.of(VertebralElement.SUPERIOR_ARTICULAR_PROCESS, side),
        VertebralPart.of(VertebralElement.INFERIOR_ARTICULAR_PROCESS, side));
  }

  private static Iterable<SinsPosterolateral> posterolateral(SpinalLesion.Builder lesion) {
    return SinsFindings.from(SILENT, lesion.build()).posterolateral().candidates();
  }

  private static Pain pain(PainPattern... patterns) {
    return Pain.builder().presence(Presence.PRESENT).addPatterns(patterns).build();
  }

  private static Iterable<SinsPain> painOf(Pain pain) {
    return SinsFindings.from(withPain(pain), NOTHING_STATED).pain().candidates();
  }

  private static SpinalTumorCase withPain(Pain pain) {
    return SpinalTumorCase.builder().id("pain").pain(pain).build();
  }

  private static SpinalLesion lesionWith(ImagingFinding... images) {
    return SpinalLesion.builder().addImaging(images).build();
  }

  private static ImagingFinding body(
      Modality modality, @Nullable Double heightLoss, @Nullable Double involvement) {
    ImagingFinding.Builder image = ImagingFinding.builder().modality(modality);
    if (heightLoss != null) {
      image.heightLossPercent(heightLoss);
    }
    if (involvement != null) {
      image.bodyInvolvementPercent(involvement);
    }
    return image.build();
  }

  private static ImagingFinding matrix(Modality modality, BoneMatrix matrix) {
    return ImagingFinding.builder().modality(modality).boneMatrix(matrix).build();
  }
}
