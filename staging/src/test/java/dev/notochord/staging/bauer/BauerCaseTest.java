package dev.notochord.staging.bauer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.notochord.core.code.Presence;
import dev.notochord.core.histology.Histology;
import dev.notochord.core.histology.PrimarySite;
import dev.notochord.core.imaging.ImagingFinding;
import dev.notochord.core.imaging.Modality;
import dev.notochord.core.lesion.LesionOrigin;
import dev.notochord.core.lesion.SpinalLesion;
import dev.notochord.core.patient.MetastaticDisease;
import dev.notochord.core.tumorcase.SpinalTumorCase;
import dev.notochord.staging.assessment.Finding;
import java.util.Optional;
import java.util.function.UnaryOperator;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What the scores of Bauer read off a case: each stated fact, and nothing that is not stated. */
class BauerCaseTest {
  private static final ImagingFinding FRACTURE = ct(Presence.PRESENT);
  private static final ImagingFinding INTACT = ct(Presence.ABSENT);

  @Test
  void aSilentCaseLeavesEverythingOpen() {
    assertThat(BauerFindings.from(SpinalTumorCase.builder().id("silent").build()))
        .isEqualTo(BauerFindings.builder().build());
  }

  @Test
  void itIsForMetastases() {
    SpinalTumorCase primary = SpinalTumorCase.builder()
        .id("primary")
        .addLesions(SpinalLesion.builder().origin(LesionOrigin.PRIMARY).build())
        .build();
    SpinalTumorCase metastatic = withLesions(metastasis(PrimarySite.BREAST).build());
    assertThat(Bauer.system().whyNotApplicable(primary, Optional.empty()))
        .contains("for spinal metastases; the lesion is stated to be primary");
    assertThat(Bauer.system().whyNotApplicable(metastatic, Optional.empty())).isEmpty();
    assertThat(ModifiedBauer.system().whyNotApplicable(primary, Optional.empty()))
        .isPresent();
    assertThat(ModifiedBauer.system().whyNotApplicable(metastatic, Optional.empty()))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "LUNG, PRESENT, ABSENT",
    "KIDNEY, ABSENT, PRESENT",
    "BREAST, ABSENT, PRESENT",
    "PROSTATE, ABSENT, ABSENT",
    "UNKNOWN_PRIMARY, ABSENT, ABSENT"
  })
  void readsThePrimaryFromItsSite(PrimarySite site, Presence lung, Presence favourable) {
    BauerFindings findings = BauerFindings.from(withLesions(metastasis(site).build()));
    assertThat(findings.lungPrimary()).isEqualTo(Finding.of(lung).withBasis(site.display()));
    assertThat(findings.favourablePrimary())
        .isEqualTo(Finding.of(favourable).withBasis(site.display()));
  }

  @ParameterizedTest
  @EnumSource(
      names = {
        "PLASMA_CELL_MYELOMA",
        "LYMPHOMA",
        "NON_HODGKIN_LYMPHOMA",
        "HODGKIN_LYMPHOMA",
        "FOLLICULAR_LYMPHOMA",
        "DIFFUSE_LARGE_B_CELL_LYMPHOMA"
      })
  void lymphomaAndMyelomaAreFavourableWhereverTheyBegan(Histology histology) {
    BauerFindings findings = BauerFindings.from(
        withLesions(metastasis(PrimarySite.LUNG).histology(histology).build()));
    assertThat(findings.lungPrimary())
        .isEqualTo(Finding.of(Presence.ABSENT).withBasis(histology.display()));
    assertThat(findings.favourablePrimary())
        .isEqualTo(Finding.of(Presence.PRESENT).withBasis(histology.display()));
  }

  @Test
  void boneMarrowWithoutAHistologyIsNotLungAndMayBeMyeloma() {
    BauerFindings findings =
        BauerFindings.from(withLesions(metastasis(PrimarySite.BONE_MARROW).build()));
    assertThat(findings.lungPrimary().value()).contains(Presence.ABSENT);
    assertThat(findings.favourablePrimary().isRecorded()).isFalse();
  }

  @Test
  void metastasesOfTwoPrimariesLeaveOpenWhatTheseDisagreeIn() {
    BauerFindings findings = BauerFindings.from(withLesions(
        metastasis(PrimarySite.BREAST).build(), metastasis(PrimarySite.PROSTATE).build()));
    assertThat(findings.lungPrimary())
        .isEqualTo(Finding.of(Presence.ABSENT).withBasis("breast; prostate"));
    assertThat(findings.favourablePrimary())
        .isEqualTo(Finding.oneOf(Presence.PRESENT, Presence.ABSENT).withBasis("breast; prostate"));
  }

  @Test
  void aPrimaryTumourOfTheSpineSaysNothingOfThePrimaryOfAMetastasis() {
    BauerFindings findings = BauerFindings.from(withLesions(SpinalLesion.builder()
        .origin(LesionOrigin.PRIMARY)
        .primarySite(PrimarySite.VERTEBRAL_COLUMN)
        .addImaging(FRACTURE)
        .build()));
    assertThat(findings).isEqualTo(BauerFindings.builder().build());
  }

  @Test
  void readsAFractureOfAnyMetastasis() {
    BauerFindings findings = BauerFindings.from(withLesions(
        metastasis(PrimarySite.BREAST).addImaging(INTACT).build(),
        metastasis(PrimarySite.BREAST).addImaging(FRACTURE).build()));
    assertThat(findings.pathologicalFracture())
        .isEqualTo(Finding.of(Presence.PRESENT).withBasis("CT: pathological fracture"));
  }

  @Test
  void thereIsNoFractureOnlyIfEveryMetastasisIsStatedToHaveNone() {
    SpinalLesion intact = metastasis(PrimarySite.BREAST).addImaging(INTACT).build();
    SpinalLesion silent = metastasis(PrimarySite.KIDNEY).build();
    assertThat(BauerFindings.from(withLesions(intact)).pathologicalFracture())
        .isEqualTo(Finding.of(Presence.ABSENT).withBasis("CT: no pathological fracture"));
    assertThat(BauerFindings.from(withLesions(intact, silent))
            .pathologicalFracture()
            .isRecorded())
        .isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "-6, PRESENT, true",
    "0, PRESENT, true",
    "0.5, PRESENT, false",
    "-6, ABSENT, false",
    "0, ABSENT, true",
    "0.5, ABSENT, false"
  })
  void aFractureOfThePastStaysOneAndOneOfLaterIsNotRead(
      double months, Presence fracture, boolean isRecorded) {
    ImagingFinding image = ImagingFinding.builder()
        .modality(Modality.CT)
        .months(months)
        .pathologicalFracture(fracture)
        .build();
    assertThat(BauerFindings.from(
                withLesions(metastasis(PrimarySite.BREAST).addImaging(image).build()))
            .pathologicalFracture()
            .isRecorded())
        .isEqualTo(isRecorded);
  }

  @Test
  void visceralAndBrainMetastasesAreOneItem() {
    assertThat(visceral(it -> it.brain(Presence.PRESENT)))
        .isEqualTo(Finding.of(Presence.PRESENT).withBasis("brain metastases present"));
    assertThat(visceral(it -> it.visceral(Presence.PRESENT)))
        .isEqualTo(Finding.of(Presence.PRESENT).withBasis("visceral metastases present"));
    assertThat(visceral(it -> it.visceral(Presence.ABSENT).brain(Presence.ABSENT)))
        .isEqualTo(Finding.of(Presence.ABSENT)
            .withBasis("visceral metastases absent; brain metastases absent"));
    assertThat(visceral(it -> it.visceral(Presence.ABSENT)).isRecorded()).isFalse();
  }

  private static Finding<Presence> visceral(UnaryOperator<MetastaticDisease.Builder> parts) {
    return BauerFindings.from(spread(parts)).visceralOrBrainMetastases();
  }

  @Test
  void aMetastasisIsSolitaryIfThereIsNoOtherInTheSkeleton() {
    assertThat(solitary(it -> it.extraspinalBoneFoci(0).vertebrae(1)))
        .isEqualTo(Finding.of(Presence.PRESENT)
            .withBasis("one metastasis of the spine; bone foci outside the spine: 0"));
    assertThat(solitary(it -> it.extraspinalBoneFoci(2)))
        .isEqualTo(Finding.of(Presence.ABSENT).withBasis("bone foci outside the spine: 2"));
    assertThat(solitary(it -> it.extraspinalBoneFoci(0)).isRecorded()).isFalse();
    assertThat(BauerFindings.from(withLesions(
                metastasis(PrimarySite.BREAST).build(),
                metastasis(PrimarySite.BREAST).build()))
            .solitarySkeletalMetastasis())
        .isEqualTo(Finding.of(Presence.ABSENT).withBasis("several metastases of the spine"));
  }

  private static Finding<Presence> solitary(UnaryOperator<MetastaticDisease.Builder> parts) {
    return BauerFindings.from(spread(parts)).solitarySkeletalMetastasis();
  }

  private static SpinalTumorCase spread(UnaryOperator<MetastaticDisease.Builder> parts) {
    return SpinalTumorCase.builder()
        .id("x")
        .addLesions(metastasis(PrimarySite.BREAST).build())
        .metastaticDisease(parts.apply(MetastaticDisease.builder()).build())
        .build();
  }

  @Property(tries = 100)
  void everyCaseHasAnAnswer(@ForAll SpinalTumorCase patient) {
    BauerFindings findings = BauerFindings.from(patient);
    assertThat(Bauer.assess(findings).possibleClasses()).isNotEmpty();
    assertThat(ModifiedBauer.assess(findings).possibleClasses()).isNotEmpty();
  }

  private static SpinalLesion.Builder metastasis(PrimarySite site) {
    SpinalLesion.Builder builder = SpinalLesion.builder();
    builder.origin(LesionOrigin.METASTATIC).primarySite(site);
    return builder;
  }

  private static SpinalTumorCase withLesions(SpinalLesion... lesions) {
    return SpinalTumorCase.builder().id("x").addLesions(lesions).build();
  }

  private static ImagingFinding ct(Presence fracture) {
    return ImagingFinding.builder()
        .modality(Modality.CT)
        .pathologicalFracture(fracture)
        .build();
  }
}
