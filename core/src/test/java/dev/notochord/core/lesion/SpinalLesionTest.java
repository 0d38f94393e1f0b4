package dev.notochord.core.lesion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.collect.Sets;
import dev.notochord.core.anatomy.LevelSet;
import dev.notochord.core.anatomy.NeuralForamen;
import dev.notochord.core.anatomy.Side;
import dev.notochord.core.anatomy.VertebralElement;
import dev.notochord.core.anatomy.VertebralLevel;
import dev.notochord.core.anatomy.VertebralPart;
import dev.notochord.core.arbitrary.LesionArbitraries;
import dev.notochord.core.code.Presence;
import dev.notochord.core.histology.Histology;
import dev.notochord.core.histology.PrimarySite;
import dev.notochord.core.imaging.BoneMatrix;
import dev.notochord.core.imaging.ImagingFinding;
import dev.notochord.core.imaging.Modality;
import dev.notochord.core.imaging.MriSequence;
import dev.notochord.core.imaging.MriSignal;
import dev.notochord.core.imaging.RimExtent;
import dev.notochord.core.imaging.SignalIntensity;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

class SpinalLesionTest {
  private static final VertebralPart RIGHT_LAMINA =
      VertebralPart.of(VertebralElement.LAMINA, Side.RIGHT);
  private static final VertebralPart LEFT_LAMINA =
      VertebralPart.of(VertebralElement.LAMINA, Side.LEFT);

  @Test
  void everythingMayBeUnknown() {
    SpinalLesion lesion = SpinalLesion.builder().build();
    assertThat(lesion.levels()).isEmpty();
    assertThat(lesion.levelText()).isEmpty();
    assertThat(lesion.origin()).isEmpty();
    assertThat(lesion.histology()).isEmpty();
    assertThat(lesion.histologyText()).isEmpty();
    assertThat(lesion.primarySite()).isEmpty();
    assertThat(lesion.morphology()).isEmpty();
    assertThat(lesion.involvedParts()).isEmpty();
    assertThat(lesion.sparedParts()).isEmpty();
    assertThat(lesion.foramina()).isEmpty();
    assertThat(lesion.imaging()).isEmpty();
    assertThat(lesion.tumorPresentation()).isEmpty();
    assertThat(lesion.multiplicity()).isEmpty();
    assertThat(lesion.involvedCompartments()).isEmpty();
    assertThat(lesion.sparedCompartments()).isEmpty();
    assertThat(lesion.compartmentStatus()).isEmpty();
    assertThat(lesion.adjacentVertebraExtension()).isEmpty();
    assertThat(lesion.cordCompression()).isEmpty();
    assertThat(lesion.vascularInvolvement()).isEmpty();
    assertThat(lesion.biopsies()).isEmpty();
  }

  @Test
  void theWordsOfTheSourceStandWithoutACodedFact() {
    SpinalLesion lesion = SpinalLesion.builder()
        .levelText("two consecutive lumbar vertebrae")
        .histologyText("liver cancer")
        .build();
    assertThat(lesion.levelText()).contains("two consecutive lumbar vertebrae");
    assertThat(lesion.levels()).isEmpty();
    assertThat(lesion.histologyText()).contains("liver cancer");
    assertThat(lesion.histology()).isEmpty();
  }

  @Property
  void onlyAMetastasisChangesTheBehaviour(@ForAll Histology histology) {
    SpinalLesion open = SpinalLesion.builder().histology(histology).build();
    SpinalLesion primary =
        SpinalLesion.builder().histology(histology).origin(LesionOrigin.PRIMARY).build();
    SpinalLesion metastasis = SpinalLesion.builder()
        .histology(histology)
        .origin(LesionOrigin.METASTATIC)
        .build();
    assertThat(open.morphology()).isEmpty();
    assertThat(primary.morphology()).isEqualTo(histology.morphology());
    assertThat(metastasis.morphology().map(Object::toString))
        .isEqualTo(histology.morphology().map(morphology -> morphology.histology() + "/6"));
  }

  @Test
  void aMetastaticLeiomyosarcomaHasBehaviourSix() {
    assertThat(SpinalLesion.builder()
            .origin(LesionOrigin.METASTATIC)
            .histology(Histology.LEIOMYOSARCOMA)
            .primarySite(PrimarySite.RETROPERITONEUM)
            .build()
            .morphology()
            .orElseThrow())
        .hasToString("8890/6");
  }

  @Test
  void refusesAPartThatIsInvolvedAndSpared() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SpinalLesion.builder()
            .addInvolvedParts(RIGHT_LAMINA)
            .addSparedParts(LEFT_LAMINA, RIGHT_LAMINA)
            .build())
        .withMessage(
            "spinal lesion: [lamina, right] listed as involved and as spared, expected one of them");
  }

  @Test
  void theOtherSideMayBeSpared() {
    SpinalLesion lesion = SpinalLesion.builder()
        .addInvolvedParts(RIGHT_LAMINA)
        .addSparedParts(LEFT_LAMINA)
        .build();
    assertThat(lesion.involvedParts()).containsExactly(RIGHT_LAMINA);
    assertThat(lesion.sparedParts()).containsExactly(LEFT_LAMINA);
  }

  @ParameterizedTest
  @EnumSource(PrimarySite.class)
  void aPrimaryTumourBeganInTheSpine(PrimarySite site) {
    SpinalLesion.Builder primary =
        SpinalLesion.builder().origin(LesionOrigin.PRIMARY).primarySite(site);
    if (site.isSpinal()) {
      assertThat(primary.build().primarySite()).contains(site);
    } else {
      assertThatIllegalArgumentException()
          .isThrownBy(primary::build)
          .withMessage(
              "spinal lesion: origin primary, but primary site %s, expected a site in the spine",
              site.display());
    }
  }

  /** The T11 leiomyosarcoma of the reference cases: all that its report says of the lesion has a place. */
  @Test
  void aPublishedDescriptionFitsWithoutANote() {
    SpinalLesion lesion = SpinalLesion.builder()
        .levels(LevelSet.of(VertebralLevel.T11))
        .multiplicity(LesionMultiplicity.SOLITARY)
        .origin(LesionOrigin.PRIMARY)
        .histology(Histology.LEIOMYOSARCOMA)
        .addImaging(
            ImagingFinding.builder()
                .modality(Modality.RADIOGRAPH)
                .heightLoss(Presence.PRESENT)
                .bodyAsymmetry(Presence.PRESENT)
                .corticalExpansion(Presence.PRESENT)
                .sclerosis(Presence.PRESENT)
                .build(),
            ImagingFinding.builder()
                .modality(Modality.CT)
                .boneMatrix(BoneMatrix.LYTIC)
                .corticalExpansion(Presence.PRESENT)
                .lobulation(Presence.PRESENT)
                .scleroticRim(Presence.PRESENT)
                .scleroticRimExtent(RimExtent.PARTIAL)
                .build(),
            ImagingFinding.builder()
                .modality(Modality.MRI)
                .addSignals(
                    MriSignal.of(MriSequence.T1, SignalIntensity.HYPOINTENSE),
                    MriSignal.of(MriSequence.T2, SignalIntensity.HYPERINTENSE))
                .build())
        .addBiopsies(
            Biopsy.builder()
                .route(BiopsyRoute.CT_GUIDED_NEEDLE)
                .result(BiopsyResult.INCONCLUSIVE)
                .build(),
            Biopsy.builder()
                .route(BiopsyRoute.OPEN_TRANSPEDICULAR)
                .result(BiopsyResult.DIAGNOSTIC)
                .histology(Histology.LEIOMYOSARCOMA)
                .build())
        .build();
    assertThat(lesion.biopsies()).extracting(Biopsy::route).doesNotContain(Optional.empty());
    assertThat(lesion.imaging().get(1).corticalBreach()).isEmpty();
    assertThat(lesion.compartmentStatus()).isEmpty();
  }

  @Test
  void aMetastasisKeepsItsPrimaryApartFromThePlaceWhereItLies() {
    SpinalLesion lesion = SpinalLesion.builder()
        .levels(LevelSet.of(VertebralLevel.C5))
        .origin(LesionOrigin.METASTATIC)
        .tumorPresentation(TumorPresentation.LOCAL_RECURRENCE)
        .histology(Histology.LEIOMYOSARCOMA)
        .primarySite(PrimarySite.RETROPERITONEUM)
        .build();
    assertThat(lesion.primarySite().orElseThrow().isSpinal()).isFalse();
    assertThat(lesion.histology().orElseThrow().morphology().orElseThrow()).hasToString("8890/3");
    assertThat(lesion.morphology().orElseThrow()).hasToString("8890/6");
    assertThat(lesion.levels().orElseThrow()).hasToString("C5");
  }

  @Test
  void originAndRecurrenceAreTwoQuestions() {
    for (LesionOrigin origin : LesionOrigin.values()) {
      for (TumorPresentation presentation : TumorPresentation.values()) {
        SpinalLesion lesion = SpinalLesion.builder()
            .origin(origin)
            .tumorPresentation(presentation)
            .build();
        assertThat(lesion.origin()).contains(origin);
        assertThat(lesion.tumorPresentation()).contains(presentation);
      }
    }
  }

  @Test
  void refusesASpaceThatIsInvolvedAndSpared() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SpinalLesion.builder()
            .addInvolvedCompartments(Compartment.EPIDURAL, Compartment.PARASPINAL)
            .addSparedCompartments(Compartment.PARASPINAL, Compartment.INTRAMEDULLARY)
            .build())
        .withMessage(
            "spinal lesion: [paraspinal] listed as involved and as spared, expected one of them");
  }

  @ParameterizedTest
  @EnumSource(value = CompartmentStatus.class, names = "EXTRACOMPARTMENTAL", mode = Mode.EXCLUDE)
  void aTumourWithinAndOutsideBoneHasLeftItsCompartment(CompartmentStatus status) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SpinalLesion.builder()
            .addInvolvedCompartments(Compartment.INTRAOSSEOUS, Compartment.EPIDURAL)
            .compartmentStatus(status)
            .build())
        .withMessage(
            "spinal lesion: recorded as %s, but tumour lies within and outside bone:"
                + " [intraosseous, epidural]",
            status.display());
  }

  @Test
  void theStatusOfTheCompartmentIsNeverReadOffTheSpaces() {
    assertThat(SpinalLesion.builder()
            .addInvolvedCompartments(Compartment.INTRAOSSEOUS, Compartment.EPIDURAL)
            .build()
            .compartmentStatus())
        .isEmpty();
    for (CompartmentStatus status : CompartmentStatus.values()) {
      assertThat(SpinalLesion.builder()
              .addInvolvedCompartments(Compartment.INTRAOSSEOUS)
              .compartmentStatus(status)
              .build()
              .compartmentStatus())
          .contains(status);
      assertThat(SpinalLesion.builder()
              .addInvolvedCompartments(Compartment.INTRADURAL_EXTRAMEDULLARY, Compartment.EPIDURAL)
              .compartmentStatus(status)
              .build()
              .compartmentStatus())
          .contains(status);
    }
  }

  @Test
  void aSolitaryTumourHasNoGapBetweenItsLevels() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SpinalLesion.builder()
            .levels(LevelSet.parse("T6 and T9"))
            .multiplicity(LesionMultiplicity.SOLITARY)
            .build())
        .withMessage("spinal lesion: recorded as solitary, but its levels T6 and T9 lie apart");
    for (LesionMultiplicity multiplicity : LesionMultiplicity.values()) {
      assertThat(SpinalLesion.builder()
              .levels(LevelSet.parse("L5-S1"))
              .multiplicity(multiplicity)
              .build()
              .multiplicity())
          .contains(multiplicity);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "C5, C4, true",
    "C5, C5, true",
    "C5, C3, false",
    "C5, C6, false",
    "T6 and T9, T7, false",
    "T6 and T9, T8, true",
    "Co1, S4, false",
  })
  void aForamenBordersALevelOfTheLesion(String levels, VertebralLevel upper, boolean borders) {
    NeuralForamen foramen = NeuralForamen.of(upper, Side.RIGHT);
    SpinalLesion.Builder lesion =
        SpinalLesion.builder().levels(LevelSet.parse(levels)).addForamina(foramen);
    if (borders) {
      assertThat(lesion.build().foramina()).containsExactly(foramen);
    } else {
      assertThatIllegalArgumentException()
          .isThrownBy(lesion::build)
          .withMessage(
              "spinal lesion: %s borders none of its levels %s, expected it at one of them",
              foramen, levels);
    }
  }

  @Test
  void aForamenMayBeKnownWithoutALevel() {
    NeuralForamen foramen = NeuralForamen.of(VertebralLevel.C5);
    assertThat(SpinalLesion.builder().addForamina(foramen).build().levels()).isEmpty();
  }

  @Test
  void aVesselIsListedOncePerSide() {
    VascularInvolvement left = VascularInvolvement.builder()
        .vessel(Vessel.VERTEBRAL_ARTERY)
        .side(Side.LEFT)
        .contact(Presence.PRESENT)
        .build();
    VascularInvolvement right = VascularInvolvement.builder()
        .vessel(Vessel.VERTEBRAL_ARTERY)
        .side(Side.RIGHT)
        .contact(Presence.ABSENT)
        .build();
    VascularInvolvement leftAgain = VascularInvolvement.builder()
        .vessel(Vessel.VERTEBRAL_ARTERY)
        .side(Side.LEFT)
        .contact(Presence.ABSENT)
        .build();
    assertThat(SpinalLesion.builder()
            .addVascularInvolvement(left, right)
            .build()
            .vascularInvolvement())
        .containsExactly(left, right);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SpinalLesion.builder()
            .addVascularInvolvement(left, right, leftAgain)
            .build())
        .withMessage("spinal lesion: vertebral artery, left listed twice, expected once");
  }

  @Provide
  static Arbitrary<SpinalLesion> lesions() {
    return LesionArbitraries.spinalLesions();
  }

  @Property(tries = 300)
  void noPlaceIsInvolvedAndSpared(@ForAll("lesions") SpinalLesion lesion) {
    assertThat(Sets.intersection(lesion.involvedParts(), lesion.sparedParts())).isEmpty();
    assertThat(Sets.intersection(lesion.involvedCompartments(), lesion.sparedCompartments()))
        .isEmpty();
    assertThat(lesion.morphology().isPresent())
        .isEqualTo(lesion.origin().isPresent() && lesion.histology().isPresent());
  }
}
