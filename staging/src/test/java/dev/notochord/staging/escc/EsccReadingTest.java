package dev.notochord.staging.escc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.notochord.core.anatomy.LevelSet;
import dev.notochord.core.anatomy.TissueLayer;
import dev.notochord.core.anatomy.VertebralLevel;
import dev.notochord.core.code.Presence;
import dev.notochord.core.imaging.CanalAspect;
import dev.notochord.core.imaging.EpiduralExtension;
import dev.notochord.core.imaging.ImagingFinding;
import dev.notochord.core.imaging.Modality;
import dev.notochord.core.lesion.Compartment;
import dev.notochord.core.lesion.SpinalLesion;
import dev.notochord.core.tumorcase.SpinalTumorCase;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What the scale reads off a case: each stated slice, and nothing that is not stated. */
class EsccReadingTest {
  private static final SpinalTumorCase CASE =
      SpinalTumorCase.builder().id("silent").build();

  @Test
  void aSilentCaseLeavesEverythingOpen() {
    assertThat(read(SpinalLesion.builder().build()))
        .isEqualTo(EsccFindings.builder().build());
  }

  @Test
  void eachFindingOfASliceIsReadWithItsPlace() {
    EsccFindings findings = read(lesion(mri(EpiduralExtension.builder()
        .level(VertebralLevel.T11)
        .tumor(Presence.PRESENT)
        .thecalSacDeformation(Presence.PRESENT)
        .cordContact(Presence.PRESENT)
        .cordCompression(Presence.PRESENT)
        .csfAroundCord(Presence.ABSENT)
        .build())));
    assertThat(Escc.assess(findings).classification()).contains(EsccGrade.GRADE_3);
    assertThat(Escc.assess(findings).contributions())
        .allSatisfy(part -> assertThat(part.basis()).contains("MRI at T11"));
    assertThat(findings.level()).contains(VertebralLevel.T11);
    assertThat(findings.caveats()).isEmpty();
  }

  @Test
  void absentFindingsAreReadAsAbsentAndSilentOnesStayOpen() {
    EsccFindings findings = read(
        lesion(mri(EpiduralExtension.builder().cordCompression(Presence.ABSENT).build())));
    assertThat(findings.cordCompressed().value()).contains(Presence.ABSENT);
    assertThat(findings.cordCompressed().basis()).contains("MRI");
    assertThat(findings.epiduralTumor().isRecorded()).isFalse();
    assertThat(findings.thecalSacDeformed().isRecorded()).isFalse();
    assertThat(findings.cordContact().isRecorded()).isFalse();
    assertThat(findings.csfVisible().isRecorded()).isFalse();
  }

  @Test
  void anAspectOrARingIsEpiduralTumour() {
    assertThat(read(lesion(
                mri(EpiduralExtension.builder().addAspects(CanalAspect.VENTRAL).build())))
            .epiduralTumor()
            .value())
        .contains(Presence.PRESENT);
    assertThat(read(lesion(mri(
                EpiduralExtension.builder().circumferential(Presence.PRESENT).build())))
            .epiduralTumor()
            .value())
        .contains(Presence.PRESENT);
    assertThat(read(lesion(
                mri(EpiduralExtension.builder().circumferential(Presence.ABSENT).build())))
            .epiduralTumor()
            .isRecorded())
        .isFalse();
  }

  @Test
  void aDisplacedCordLies1cAnd2Between() {
    EsccFindings findings = read(lesion(mri(EpiduralExtension.builder()
        .thecalSacDeformation(Presence.PRESENT)
        .cordContact(Presence.PRESENT)
        .cordDisplacement(Presence.PRESENT)
        .cordCompression(Presence.ABSENT)
        .csfAroundCord(Presence.PRESENT)
        .build())));
    assertThat(Escc.assess(findings).possibleClasses())
        .containsExactly(EsccGrade.GRADE_1C, EsccGrade.GRADE_2);
    assertThat(findings.cordCompressed().basis()).contains("MRI, cord displaced");
    assertThat(findings.caveats()).isEmpty();
  }

  @Test
  void ctIsReadOnlyWithoutMriAndSaysSo() {
    EpiduralExtension tumour =
        EpiduralExtension.builder().tumor(Presence.PRESENT).build();
    EpiduralExtension none = EpiduralExtension.builder().tumor(Presence.ABSENT).build();
    EsccFindings onCt = read(lesion(image(Modality.CT, tumour)));
    assertThat(onCt.epiduralTumor().value()).contains(Presence.PRESENT);
    assertThat(onCt.caveats())
        .containsExactly("read on CT; the grades are defined on axial T2-weighted MRI");
    EsccFindings both = read(lesion(image(Modality.CT, tumour), mri(none)));
    assertThat(both.epiduralTumor().value()).contains(Presence.ABSENT);
    assertThat(both.caveats()).isEmpty();
  }

  @Test
  void anImageAfterTimeZeroIsNotRead() {
    ImagingFinding later = ImagingFinding.builder()
        .modality(Modality.MRI)
        .months(0.5)
        .epiduralExtension(EpiduralExtension.builder().tumor(Presence.PRESENT).build())
        .build();
    assertThat(read(lesion(later)).epiduralTumor().isRecorded()).isFalse();
    ImagingFinding before = ImagingFinding.builder()
        .modality(Modality.MRI)
        .months(0)
        .epiduralExtension(EpiduralExtension.builder().tumor(Presence.PRESENT).build())
        .build();
    assertThat(read(lesion(before)).epiduralTumor().value()).contains(Presence.PRESENT);
  }

  @Test
  void ofSlicesAtTwoLevelsTheTightestCounts() {
    EsccFindings findings = read(lesion(
        mri(EpiduralExtension.builder()
            .level(VertebralLevel.T5)
            .thecalSacDeformation(Presence.ABSENT)
            .build()),
        mri(EpiduralExtension.builder()
            .level(VertebralLevel.T6)
            .cordCompression(Presence.PRESENT)
            .csfAroundCord(Presence.PRESENT)
            .build())));
    assertThat(Escc.assess(findings).classification()).contains(EsccGrade.GRADE_2);
    assertThat(findings.cordCompressed().basis()).contains("MRI at T6");
    assertThat(findings.level()).contains(VertebralLevel.T6);
    assertThat(findings.caveats()).isEmpty();
  }

  @Test
  void whereTheTightestSliceIsOpenBothRemain() {
    EsccFindings findings = read(lesion(
        mri(EpiduralExtension.builder()
            .level(VertebralLevel.T6)
            .thecalSacDeformation(Presence.PRESENT)
            .cordContact(Presence.ABSENT)
            .build()),
        mri(EpiduralExtension.builder()
            .level(VertebralLevel.T5)
            .tumor(Presence.PRESENT)
            .build())));
    assertThat(Escc.assess(findings).possibleClasses()).contains(EsccGrade.GRADE_1B);
    assertThat(findings.caveats())
        .containsExactly("which slice is the tightest is open between T5 and T6");
    assertThat(findings.level()).isEmpty();
  }

  @Test
  void slicesAtNoStatedLevelThatDisagreeLeaveBothOpen() {
    EsccFindings findings = read(lesion(
        mri(EpiduralExtension.builder()
            .thecalSacDeformation(Presence.PRESENT)
            .cordContact(Presence.ABSENT)
            .build()),
        mri(EpiduralExtension.builder()
            .tumor(Presence.PRESENT)
            .thecalSacDeformation(Presence.ABSENT)
            .build())));
    assertThat(Escc.assess(findings).possibleClasses())
        .containsExactly(EsccGrade.GRADE_1A, EsccGrade.GRADE_1B);
    assertThat(findings.caveats())
        .containsExactly("deformation of the sac: the statements disagree, both are left open");
  }

  @Test
  void statementsThatCannotBothHoldAreReconciledAndSaySo() {
    EsccFindings findings = read(lesion(
        mri(EpiduralExtension.builder().cordContact(Presence.ABSENT).build()),
        mri(EpiduralExtension.builder()
            .cordCompression(Presence.PRESENT)
            .csfAroundCord(Presence.ABSENT)
            .build())));
    assertThat(Escc.assess(findings).classification()).contains(EsccGrade.GRADE_3);
    assertThat(findings.caveats())
        .containsExactly("contact with the cord: the statements disagree, both are left open");
  }

  static Stream<Arguments> impliedSigns() {
    return Stream.of(
        Arguments.of(
            "deformation of the sac",
            EpiduralExtension.builder().thecalSacDeformation(Presence.ABSENT),
            EpiduralExtension.builder().cordCompression(Presence.PRESENT)),
        Arguments.of(
            "contact with the cord",
            EpiduralExtension.builder().cordContact(Presence.ABSENT),
            EpiduralExtension.builder().cordCompression(Presence.PRESENT)),
        Arguments.of(
            "epidural tumour",
            EpiduralExtension.builder().tumor(Presence.ABSENT),
            EpiduralExtension.builder().cordCompression(Presence.PRESENT)),
        Arguments.of(
            "epidural tumour",
            EpiduralExtension.builder().tumor(Presence.ABSENT),
            EpiduralExtension.builder().cordContact(Presence.PRESENT)),
        Arguments.of(
            "epidural tumour",
            EpiduralExtension.builder().tumor(Presence.ABSENT),
            EpiduralExtension.builder().thecalSacDeformation(Presence.PRESENT)));
  }

  @ParameterizedTest
  @MethodSource("impliedSigns")
  void aSignThatOneSliceDeniesAndAnotherImpliesIsOpen(
      String sign, EpiduralExtension.Builder denies, EpiduralExtension.Builder implies) {
    EsccFindings findings = read(lesion(mri(denies.build()), mri(implies.build())));
    assertThat(Escc.assess(findings).possibleClasses()).isNotEmpty();
    assertThat(findings.caveats()).contains(sign + ": the statements disagree, both are left open");
  }

  @Test
  void aDisplacedCordThatIsCompressedIsCompressed() {
    EsccFindings findings = read(lesion(mri(EpiduralExtension.builder()
        .cordDisplacement(Presence.PRESENT)
        .cordCompression(Presence.PRESENT)
        .build())));
    assertThat(findings.cordCompressed().value()).contains(Presence.PRESENT);
    assertThat(findings.cordCompressed().basis()).contains("MRI");
  }

  @Test
  void whatIsStatedOfTheLesionAsAWholeIsAdded() {
    EsccFindings compressed = read(SpinalLesion.builder()
        .levels(LevelSet.parse("C5"))
        .cordCompression(Presence.PRESENT)
        .build());
    assertThat(Escc.assess(compressed).possibleClasses())
        .containsExactly(EsccGrade.GRADE_2, EsccGrade.GRADE_3);
    assertThat(compressed.cordCompressed().basis()).contains("stated of the lesion");
    assertThat(compressed.level()).contains(VertebralLevel.C5);
    EsccFindings involved = read(
        SpinalLesion.builder().addInvolvedCompartments(Compartment.EPIDURAL).build());
    assertThat(involved.epiduralTumor().value()).contains(Presence.PRESENT);
    assertThat(involved.epiduralTumor().basis()).contains("epidural space involved");
    assertThat(read(SpinalLesion.builder().addInvolvedLayers(TissueLayer.D).build())
            .epiduralTumor()
            .value())
        .contains(Presence.PRESENT);
    EsccFindings spared =
        read(SpinalLesion.builder().addSparedLayers(TissueLayer.D).build());
    assertThat(Escc.assess(spared).classification()).contains(EsccGrade.GRADE_0);
    assertThat(spared.epiduralTumor().basis()).contains("epidural space spared");
    assertThat(
            read(SpinalLesion.builder().levels(LevelSet.parse("T5-T6")).build()).level())
        .isEmpty();
  }

  @Test
  void aLesionStatedNotToCompressBesideASliceThatDoesLeavesBothOpen() {
    EsccFindings findings = read(SpinalLesion.builder()
        .cordCompression(Presence.ABSENT)
        .addImaging(
            mri(EpiduralExtension.builder().cordCompression(Presence.PRESENT).build()))
        .build());
    assertThat(findings.cordCompressed().candidates())
        .containsExactlyInAnyOrder(Presence.PRESENT, Presence.ABSENT);
    assertThat(findings.caveats())
        .containsExactly("compression of the cord: the statements disagree, both are left open");
  }

  @Property(tries = 100)
  void everyLesionOfEveryCaseHasAnAnswer(@ForAll SpinalTumorCase patient) {
    for (SpinalLesion lesion : patient.lesions()) {
      assertThat(Escc.assess(EsccFindings.from(patient, lesion)).possibleClasses())
          .isNotEmpty();
    }
  }

  @Property(tries = 100)
  void imagesTogetherNeverContradictEachOther(@ForAll List<EpiduralExtension> extensions) {
    SpinalLesion lesion = SpinalLesion.builder()
        .addAllImaging(extensions.stream().limit(5).map(EsccReadingTest::mri).toList())
        .build();
    assertThat(Escc.assess(read(lesion)).possibleClasses()).isNotEmpty();
  }

  private static EsccFindings read(SpinalLesion lesion) {
    return EsccFindings.from(CASE, lesion);
  }

  private static SpinalLesion lesion(ImagingFinding... images) {
    return SpinalLesion.builder().addAllImaging(Arrays.asList(images)).build();
  }

  private static ImagingFinding mri(EpiduralExtension extension) {
    return image(Modality.MRI, extension);
  }

  private static ImagingFinding image(Modality modality, EpiduralExtension extension) {
    return ImagingFinding.builder()
        .modality(modality)
        .epiduralExtension(extension)
        .build();
  }
}
