package dev.notochord.core.lesion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.collect.Sets;
import dev.notochord.core.anatomy.AngularZone;
import dev.notochord.core.anatomy.LevelSet;
import dev.notochord.core.anatomy.NeuralForamen;
import dev.notochord.core.anatomy.Side;
import dev.notochord.core.anatomy.TissueLayer;
import dev.notochord.core.anatomy.VertebralElement;
import dev.notochord.core.anatomy.VertebralLevel;
import dev.notochord.core.anatomy.VertebralPart;
import dev.notochord.core.arbitrary.LesionArbitraries;
import dev.notochord.core.code.Presence;
import dev.notochord.core.histology.Histology;
import dev.notochord.core.histology.PrimarySite;
import dev.notochord.core.histology.TumorGrade;
import dev.notochord.core.imaging.BoneMatrix;
import dev.notochord.core.imaging.ImagingFinding;
import dev.notochord.core.imaging.Modality;
import dev.notochord.core.imaging.MriSequence;
import dev.notochord.core.imaging.MriSignal;
import dev.notochord.core.imaging.RimExtent;
import dev.notochord.core.imaging.SignalIntensity;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
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
    assertThat(lesion.grade()).isEmpty();
    assertThat(lesion.cnsWhoGrade()).isEmpty();
    assertThat(lesion.involvedZones()).isEmpty();
    assertThat(lesion.sparedZones()).isEmpty();
    assertThat(lesion.involvedLayers()).isEmpty();
    assertThat(lesion.sparedLayers()).isEmpty();
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
    SpinalLesion metastasis = SpinalLesion.builder()
        .histology(histology)
        .origin(LesionOrigin.METASTATIC)
        .build();
    assertThat(open.morphology()).isEmpty();
    if (histology.occursInSpineAsPrimary()) {
      SpinalLesion primary = SpinalLesion.builder()
          .histology(histology)
          .origin(LesionOrigin.PRIMARY)
          .build();
      assertThat(primary.morphology()).isEqualTo(histology.morphology());
    }
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

  @Test
  void refusesZonesAndLayersThatAreInvolvedAndSpared() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SpinalLesion.builder()
            .addInvolvedZones(AngularZone.LEFT_4)
            .addSparedZones(AngularZone.LEFT_4, AngularZone.RIGHT_4)
            .build())
        .withMessage("spinal lesion: [left, position 4] listed as involved and as spared, expected"
            + " one of them");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SpinalLesion.builder()
            .addInvolvedLayers(TissueLayer.B, TissueLayer.C)
            .addSparedLayers(TissueLayer.C)
            .build())
        .withMessage(
            "spinal lesion: [layer C] listed as involved and as spared, expected one of them");
  }

  @ParameterizedTest
  @CsvSource({
    "B, INTRAOSSEOUS, intraosseous",
    "C, INTRAOSSEOUS, intraosseous",
    "D, EPIDURAL, epidural",
  })
  void layersAndSpacesTellTheSameStory(TissueLayer layer, Compartment space, String word) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SpinalLesion.builder()
            .addInvolvedLayers(layer)
            .addSparedCompartments(space)
            .build())
        .withMessage(
            "spinal lesion: layer %s (%s) listed as involved, but the %s space as spared",
            layer.code(), layer.display(), word);
  }

  @Test
  void aFreeEpiduralLayerAndAnInvolvedEpiduralSpaceContradictEachOther() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SpinalLesion.builder()
            .addSparedLayers(TissueLayer.D)
            .addInvolvedCompartments(Compartment.EPIDURAL)
            .build())
        .withMessage("spinal lesion: the epidural space listed as involved, but layer D as spared");
    // One of the two layers of bone may be free.
    assertThat(SpinalLesion.builder()
            .addSparedLayers(TissueLayer.C)
            .addInvolvedCompartments(Compartment.INTRAOSSEOUS)
            .build()
            .involvedLayers())
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "C1, vertebral body, false",
    "C1-C2, vertebral body, true",
    "L3, 'costovertebral joint, left', false",
    "T12-L1, 'costovertebral joint, left', true",
    "T13, 'costovertebral joint, left', true",
    "C1, 'lamina, left', true",
    "Co1, pedicle, true",
  })
  void anInvolvedPartExistsAtALevelOfTheLesion(String levels, String part, boolean exists) {
    SpinalLesion.Builder lesion = SpinalLesion.builder()
        .levels(LevelSet.parse(levels))
        .addInvolvedParts(VertebralPart.parse(part));
    if (exists) {
      assertThat(lesion.build().involvedParts()).hasToString("[" + part + "]");
    } else {
      assertThatIllegalArgumentException()
          .isThrownBy(lesion::build)
          .withMessage(
              "spinal lesion: %s listed as involved, but its levels %s have none", part, levels);
    }
  }

  @Test
  void anAtypicalCartilaginousTumourOfTheSpineIsAChondrosarcomaGradeOne() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SpinalLesion.builder()
            .origin(LesionOrigin.PRIMARY)
            .histology(Histology.ATYPICAL_CARTILAGINOUS_TUMOR)
            .build())
        .withMessage("spinal lesion: origin primary, but histology atypical cartilaginous tumor,"
            + " which keeps that name in the limbs; expected chondrosarcoma, grade 1");
    assertThat(SpinalLesion.builder()
            .histology(Histology.ATYPICAL_CARTILAGINOUS_TUMOR)
            .build()
            .origin())
        .isEmpty();
  }

  @Test
  void aGradeIsTheOneReportedAndNotTheOneOfTheType() {
    SpinalLesion silent = SpinalLesion.builder().histology(Histology.CHORDOMA).build();
    assertThat(silent.histology().orElseThrow().defaultGradeByType()).isPresent();
    assertThat(silent.grade()).isEmpty();
    assertThat(SpinalLesion.builder().grade(TumorGrade.GX).build().grade()).contains(TumorGrade.GX);
  }

  @Provide
  static Arbitrary<SpinalLesion> lesions() {
    return LesionArbitraries.spinalLesions();
  }

  @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
  void noPlaceIsInvolvedAndSpared(@ForAll("lesions") SpinalLesion lesion) {
    assertThat(Sets.intersection(lesion.involvedParts(), lesion.sparedParts())).isEmpty();
    assertThat(Sets.intersection(lesion.involvedCompartments(), lesion.sparedCompartments()))
        .isEmpty();
    assertThat(lesion.morphology().isPresent())
        .isEqualTo(lesion.origin().isPresent()
            && lesion.histology().flatMap(Histology::morphology).isPresent());
  }
}
