package dev.notochord.staging.chart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.notochord.core.anatomy.LevelSet;
import dev.notochord.core.anatomy.TissueLayer;
import dev.notochord.core.code.Presence;
import dev.notochord.core.histology.Histology;
import dev.notochord.core.histology.PrimarySite;
import dev.notochord.core.imaging.CanalAspect;
import dev.notochord.core.imaging.EpiduralExtension;
import dev.notochord.core.imaging.ImagingFinding;
import dev.notochord.core.imaging.Modality;
import dev.notochord.core.lesion.Compartment;
import dev.notochord.core.lesion.LesionMultiplicity;
import dev.notochord.core.lesion.LesionOrigin;
import dev.notochord.core.lesion.SpinalLesion;
import dev.notochord.core.patient.MetastaticDisease;
import dev.notochord.core.tumorcase.SpinalTumorCase;
import dev.notochord.staging.assessment.Finding;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What counts as spread of a tumour: what a case states of the presentation, and no more. */
class LesionSpreadTest {
  private static final SpinalLesion CHORDOMA = primary(Histology.CHORDOMA).build();

  @Test
  void silenceIsNoAnswer() {
    assertThat(elsewhere(of(CHORDOMA), CHORDOMA).isRecorded()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "visceral, visceral metastases present",
    "brain, brain metastases present",
    "disseminated, disseminated disease present",
    "organs, organ systems with metastases: 1",
    "foci, bone foci outside the spine: 1",
    "vertebrae, vertebrae with metastases: 1"
  })
  void eachKindOfMetastasisAtPresentationCounts(String kind, String basis) {
    Finding<Presence> spread = elsewhere(with(kind, Presence.PRESENT), CHORDOMA);
    assertThat(spread.value()).contains(Presence.PRESENT);
    assertThat(spread.basis()).contains(basis);
  }

  @ParameterizedTest
  @CsvSource({"visceral", "brain", "disseminated", "organs", "foci"})
  void oneKindStatedAbsentDoesNotDenyTheOthers(String kind) {
    assertThat(elsewhere(with(kind, Presence.ABSENT), CHORDOMA).isRecorded()).isFalse();
  }

  @Test
  void severalKindsAreAllInTheBasis() {
    assertThat(elsewhere(
                of(CHORDOMA)
                    .metastaticDisease(MetastaticDisease.builder()
                        .visceral(Presence.PRESENT)
                        .brain(Presence.PRESENT)
                        .extraspinalBoneFoci(2)
                        .build()),
                CHORDOMA)
            .basis())
        .contains("visceral metastases present; brain metastases present;"
            + " bone foci outside the spine: 2");
  }

  @Test
  void noOrganSystemAndNoFocusAtPresentationIsNoneWhateverCameLater() {
    MetastaticDisease none =
        MetastaticDisease.builder().organSystems(0).extraspinalBoneFoci(0).build();
    Finding<Presence> spread =
        elsewhere(of(CHORDOMA).metastaticDisease(none).otherMetastases(Presence.PRESENT), CHORDOMA);
    assertThat(spread.value()).contains(Presence.ABSENT);
    assertThat(spread.basis())
        .contains("organ systems with metastases: 0; bone foci outside the spine: 0");
    assertThat(
            elsewhere(of(CHORDOMA).otherMetastases(Presence.ABSENT), CHORDOMA).basis())
        .contains("no other metastases");
  }

  @Test
  void otherMetastasesWithoutATimeLeaveItOpen() {
    Finding<Presence> spread = elsewhere(of(CHORDOMA).otherMetastases(Presence.PRESENT), CHORDOMA);
    assertThat(spread.candidates()).containsExactly(Presence.PRESENT, Presence.ABSENT);
    assertThat(spread.basis()).contains("other metastases, whether at presentation is not stated");
  }

  @Test
  void aTumourThatMayHaveSeveralLesionsIsNotDeniedMetastases() {
    for (SpinalLesion several : new SpinalLesion[] {
      primary(Histology.CHORDOMA).multiplicity(LesionMultiplicity.MULTIPLE).build(),
      primary(Histology.CHORDOMA).levels(LevelSet.parse("T6 and T9")).build()
    }) {
      assertThat(
              elsewhere(of(several).otherMetastases(Presence.ABSENT), several).isRecorded())
          .isFalse();
    }
    SpinalLesion one =
        primary(Histology.CHORDOMA).levels(LevelSet.parse("T6-T9")).build();
    assertThat(elsewhere(of(one).otherMetastases(Presence.ABSENT), one).value())
        .contains(Presence.ABSENT);
  }

  @Test
  void aSkipLesionIsAMetastasisOfAMalignantTumourOnly() {
    SpinalLesion skip =
        primary(Histology.CHORDOMA).multiplicity(LesionMultiplicity.SKIP).build();
    assertThat(LesionSpread.metastasis(of(skip).build(), skip).value()).contains(Presence.PRESENT);
    assertThat(elsewhere(of(skip), skip).isRecorded()).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "METASTATIC, CHORDOMA, present",
        "METASTATIC, RENAL_CELL_CARCINOMA, -",
        "METASTATIC, -, -",
        "PRIMARY, HEMANGIOMA_OF_BONE, absent",
        "PRIMARY, CHORDOMA, -",
        "PRIMARY, -, -"
      })
  void anotherLesionIsReadByItsOriginAndHistology(
      LesionOrigin origin, @Nullable Histology histology, @Nullable String expected) {
    Finding<Presence> spread = elsewhere(
        of(CHORDOMA, other(origin, histology)).otherMetastases(Presence.ABSENT), CHORDOMA);
    assertThat(spread.value().map(Presence::code)).isEqualTo(Optional.ofNullable(expected));
  }

  @Test
  void organsBesideAnotherTumourMayBeItsOwn() {
    for (SpinalLesion other : new SpinalLesion[] {
      other(LesionOrigin.METASTATIC, Histology.RENAL_CELL_CARCINOMA),
      other(LesionOrigin.METASTATIC, null),
      other(LesionOrigin.PRIMARY, Histology.OSTEOSARCOMA)
    }) {
      Finding<Presence> spread = elsewhere(
          of(CHORDOMA, other)
              .metastaticDisease(
                  MetastaticDisease.builder().visceral(Presence.PRESENT).build()),
          CHORDOMA);
      assertThat(spread.candidates()).containsExactly(Presence.PRESENT, Presence.ABSENT);
      assertThat(spread.basis())
          .contains("visceral metastases present, whether of this tumour is not stated");
    }
  }

  @Test
  void aTumourOfABenignClassIsNotChargedWithMetastases() {
    SpinalLesion hemangioma = primary(Histology.HEMANGIOMA_OF_BONE).build();
    MetastaticDisease visceral =
        MetastaticDisease.builder().visceral(Presence.PRESENT).build();
    assertThat(elsewhere(of(hemangioma).metastaticDisease(visceral), hemangioma).candidates())
        .hasSize(2);
    SpinalLesion giantCell = primary(Histology.GIANT_CELL_TUMOR_OF_BONE).build();
    assertThat(elsewhere(of(giantCell).metastaticDisease(visceral), giantCell).value())
        .contains(Presence.PRESENT);
  }

  @Test
  void vertebraeWithMetastasesMayCountALesionOfUnstatedOrigin() {
    SpinalLesion unstated = SpinalLesion.builder().histology(Histology.CHORDOMA).build();
    MetastaticDisease two = MetastaticDisease.builder()
        .vertebrae(2)
        .organSystems(0)
        .extraspinalBoneFoci(0)
        .build();
    assertThat(elsewhere(of(unstated).metastaticDisease(two), unstated).isRecorded())
        .isFalse();
  }

  @Test
  void whateverAnImageShowsInTheCanalIsTumourThere() {
    for (EpiduralExtension.Builder shown : new EpiduralExtension.Builder[] {
      EpiduralExtension.builder().tumor(Presence.PRESENT),
      EpiduralExtension.builder().addAspects(CanalAspect.VENTRAL),
      EpiduralExtension.builder().circumferential(Presence.PRESENT),
      EpiduralExtension.builder().thecalSacDeformation(Presence.PRESENT),
      EpiduralExtension.builder().cordContact(Presence.PRESENT),
      EpiduralExtension.builder().cordDisplacement(Presence.PRESENT),
      EpiduralExtension.builder().cordCompression(Presence.PRESENT)
    }) {
      EpiduralExtension extension = shown.build();
      assertThat(LesionSpread.isInCanal(extension)).isTrue();
      assertThat(LesionSpread.outsideBone(image(0, extension)).value()).contains(Presence.PRESENT);
      assertThat(LesionSpread.outsideBone(image(0.5, extension)).isRecorded()).isFalse();
    }
    assertThat(LesionSpread.isInCanal(
            EpiduralExtension.builder().csfAroundCord(Presence.PRESENT).build()))
        .isFalse();
    assertThat(LesionSpread.isInCanal(
            EpiduralExtension.builder().tumor(Presence.ABSENT).build()))
        .isFalse();
  }

  @Test
  void aDiscBesideTumourInBoneIsOutsideTheBone() {
    assertThat(LesionSpread.outsideBone(SpinalLesion.builder()
                .addInvolvedLayers(TissueLayer.C)
                .addInvolvedCompartments(Compartment.DISC)
                .build())
            .basis())
        .contains("intervertebral disc tumour");
  }

  @Property(tries = 100)
  void onlyWhatIsStatedOfThePresentationIsPresent(@ForAll SpinalTumorCase patient) {
    for (SpinalLesion lesion : patient.lesions()) {
      if (patient.metastaticDisease().isEmpty() && patient.lesions().size() == 1) {
        assertThat(LesionSpread.metastasisElsewhere(patient, lesion).value())
            .isNotEqualTo(Optional.of(Presence.PRESENT));
      }
    }
  }

  private static ImagingFinding mri(double months, EpiduralExtension extension) {
    return ImagingFinding.builder()
        .modality(Modality.MRI)
        .months(months)
        .epiduralExtension(extension)
        .build();
  }

  private static SpinalLesion image(double months, EpiduralExtension extension) {
    return SpinalLesion.builder().addImaging(mri(months, extension)).build();
  }

  private static SpinalLesion.Builder primary(Histology histology) {
    return SpinalLesion.builder().origin(LesionOrigin.PRIMARY).histology(histology);
  }

  private static SpinalLesion other(LesionOrigin origin, @Nullable Histology histology) {
    SpinalLesion.Builder other = SpinalLesion.builder()
        .levels(LevelSet.parse("L4"))
        .origin(origin)
        .histology(Optional.ofNullable(histology));
    return origin == LesionOrigin.METASTATIC
        ? other.primarySite(PrimarySite.UNKNOWN_PRIMARY).build()
        : other.build();
  }

  private static SpinalTumorCase.Builder of(SpinalLesion... lesions) {
    return SpinalTumorCase.builder().id("x").addLesions(lesions);
  }

  private static SpinalTumorCase.Builder with(String kind, Presence presence) {
    MetastaticDisease.Builder disease = MetastaticDisease.builder();
    int count = presence == Presence.PRESENT ? 1 : 0;
    switch (kind) {
      case "visceral" -> disease.visceral(presence);
      case "brain" -> disease.brain(presence);
      case "disseminated" -> disease.disseminated(presence);
      case "organs" -> disease.organSystems(count);
      case "foci" -> disease.extraspinalBoneFoci(count);
      default -> disease.vertebrae(count);
    }
    return of(CHORDOMA).metastaticDisease(disease.build());
  }

  private static Finding<Presence> elsewhere(SpinalTumorCase.Builder patient, SpinalLesion lesion) {
    return LesionSpread.metastasisElsewhere(patient.build(), lesion);
  }
}
