package dev.notochord.staging.chart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.notochord.core.anatomy.TissueLayer;
import dev.notochord.core.code.Presence;
import dev.notochord.core.histology.Histology;
import dev.notochord.core.histology.PrimarySite;
import dev.notochord.core.imaging.ImagingFinding;
import dev.notochord.core.imaging.Modality;
import dev.notochord.core.lesion.Compartment;
import dev.notochord.core.lesion.LesionMultiplicity;
import dev.notochord.core.lesion.LesionOrigin;
import dev.notochord.core.lesion.SpinalLesion;
import dev.notochord.core.patient.MetastaticDisease;
import dev.notochord.core.tumorcase.SpinalTumorCase;
import dev.notochord.staging.assessment.Finding;
import org.junit.jupiter.api.Test;

class LesionSpreadTest {
  private static final SpinalLesion TUMOUR = SpinalLesion.builder()
      .origin(LesionOrigin.PRIMARY)
      .histology(Histology.OSTEOSARCOMA)
      .build();

  private static ImagingFinding.Builder ct() {
    return ImagingFinding.builder().modality(Modality.CT);
  }

  private static <T> void expect(Finding<T> finding, T value, String basis) {
    assertThat(finding).isEqualTo(Finding.of(value).withBasis(basis));
  }

  @Test
  void imagesOfThePresentationAreThoseUpToTimeZeroAndThoseWithoutATime() {
    ImagingFinding before = ct().months(-7).build();
    ImagingFinding at = ct().months(0).build();
    ImagingFinding later = ct().months(0.1).build();
    ImagingFinding timeless = ct().build();
    assertThat(LesionSpread.imagesOfPresentation(
            SpinalLesion.builder().addImaging(later, before, timeless, at).build()))
        .containsExactly(before, timeless, at);
  }

  @Test
  void aSilentLesionStaysOpen() {
    assertThat(LesionSpread.outsideBone(SpinalLesion.builder().build()).isRecorded())
        .isFalse();
  }

  @Test
  void theEpiduralSpaceIsOutsideBoneAndSoftTissueOnlyBesideTumourInBone() {
    expect(
        LesionSpread.outsideBone(
            SpinalLesion.builder().addInvolvedCompartments(Compartment.EPIDURAL).build()),
        Presence.PRESENT,
        Compartment.EPIDURAL.display() + " tumour");
    assertThat(LesionSpread.outsideBone(SpinalLesion.builder()
                .addInvolvedCompartments(Compartment.PARASPINAL)
                .build())
            .isRecorded())
        .isFalse();
    expect(
        LesionSpread.outsideBone(SpinalLesion.builder()
            .addInvolvedCompartments(Compartment.PARASPINAL)
            .addInvolvedLayers(TissueLayer.B)
            .build()),
        Presence.PRESENT,
        Compartment.PARASPINAL.display() + " tumour");
    expect(
        LesionSpread.outsideBone(
            SpinalLesion.builder().addInvolvedLayers(TissueLayer.D).build()),
        Presence.PRESENT,
        "tumour in layer D");
  }

  @Test
  void aTumourInBoneIsConfinedIfAllSpacesAroundItAreSpared() {
    SpinalLesion.Builder lesion = SpinalLesion.builder()
        .addInvolvedCompartments(Compartment.INTRAOSSEOUS)
        .addSparedCompartments(Compartment.EPIDURAL, Compartment.PARASPINAL);
    assertThat(LesionSpread.outsideBone(lesion.build()).isRecorded()).isFalse();
    expect(
        LesionSpread.outsideBone(
            lesion.addSparedCompartments(Compartment.PREVERTEBRAL).build()),
        Presence.ABSENT,
        "the spaces around the bone are spared");
  }

  @Test
  void aBreachOfTheCortexIsReadOffTheImagesOfThePresentation() {
    SpinalLesion.Builder lesion = SpinalLesion.builder();
    lesion.addImaging(ct().corticalBreach(Presence.PRESENT).months(3).build());
    assertThat(LesionSpread.outsideBone(lesion.build()).isRecorded()).isFalse();
    lesion.addImaging(ct().corticalBreach(Presence.ABSENT).build());
    expect(LesionSpread.outsideBone(lesion.build()), Presence.ABSENT, "CT: cortex not breached");
    lesion.addImaging(ct().corticalBreach(Presence.PRESENT).build());
    assertThat(LesionSpread.outsideBone(lesion.build()))
        .isEqualTo(Finding.oneOf(Presence.ABSENT, Presence.PRESENT)
            .withBasis("CT: cortex not breached; CT: cortex breached"));
    lesion.addImaging(ct().softTissueComponent(Presence.PRESENT).build());
    expect(LesionSpread.outsideBone(lesion.build()), Presence.PRESENT, "CT: part in soft tissue");
  }

  @Test
  void aTumourThatIsAloneHasNoMetastasisOnlyIfTheCaseSaysSo() {
    SpinalTumorCase.Builder silent = SpinalTumorCase.builder();
    silent.id("x").addLesions(TUMOUR);
    assertThat(LesionSpread.metastasis(silent.build(), TUMOUR).isRecorded()).isFalse();
    expect(
        LesionSpread.metastasis(
            SpinalTumorCase.builder()
                .id("x")
                .addLesions(TUMOUR)
                .otherMetastases(Presence.ABSENT)
                .build(),
            TUMOUR),
        Presence.ABSENT,
        "no other metastases");
    assertThat(LesionSpread.metastasis(
            SpinalTumorCase.builder()
                .id("x")
                .addLesions(TUMOUR)
                .otherMetastases(Presence.PRESENT)
                .build(),
            TUMOUR))
        .isEqualTo(Finding.oneOf(Presence.PRESENT, Presence.ABSENT)
            .withBasis("other metastases, whether at presentation is not stated"));
  }

  @Test
  void metastasesInOrgansAnotherInTheSpineAndASkipLesionAreMetastases() {
    MetastaticDisease.Builder disease = MetastaticDisease.builder().visceral(Presence.PRESENT);
    expect(
        LesionSpread.metastasis(
            SpinalTumorCase.builder()
                .id("x")
                .addLesions(TUMOUR)
                .metastaticDisease(disease.build())
                .build(),
            TUMOUR),
        Presence.PRESENT,
        "visceral metastases present");
    SpinalLesion metastasis = SpinalLesion.builder()
        .origin(LesionOrigin.METASTATIC)
        .primarySite(PrimarySite.VERTEBRAL_COLUMN)
        .histology(Histology.OSTEOSARCOMA)
        .build();
    expect(
        LesionSpread.metastasis(
            SpinalTumorCase.builder().id("x").addLesions(TUMOUR, metastasis).build(), TUMOUR),
        Presence.PRESENT,
        "metastasis in the spine");
    SpinalLesion skip = SpinalLesion.builder()
        .origin(LesionOrigin.PRIMARY)
        .multiplicity(LesionMultiplicity.SKIP)
        .build();
    SpinalTumorCase skipping =
        SpinalTumorCase.builder().id("x").addLesions(skip).build();
    expect(LesionSpread.metastasis(skipping, skip), Presence.PRESENT, "skip lesion");
    assertThat(LesionSpread.metastasisElsewhere(skipping, skip).isRecorded()).isFalse();
  }

  @Test
  void sparedSpacesSayNothingOfATumourThatIsNotStatedToBeInBone() {
    assertThat(LesionSpread.outsideBone(SpinalLesion.builder()
                .addSparedCompartments(
                    Compartment.EPIDURAL, Compartment.PARASPINAL, Compartment.PREVERTEBRAL)
                .build())
            .isRecorded())
        .isFalse();
  }

  @Test
  void besideAnotherLesionOrWithSeveralPartsATumourIsNotAlone() {
    SpinalLesion other = SpinalLesion.builder()
        .origin(LesionOrigin.METASTATIC)
        .primarySite(PrimarySite.BREAST)
        .histology(Histology.ADENOCARCINOMA)
        .build();
    SpinalTumorCase.Builder two = SpinalTumorCase.builder();
    two.id("x").addLesions(TUMOUR, other).otherMetastases(Presence.ABSENT);
    assertThat(LesionSpread.metastasis(two.build(), TUMOUR).isRecorded()).isFalse();
    SpinalLesion skip = SpinalLesion.builder()
        .origin(LesionOrigin.PRIMARY)
        .multiplicity(LesionMultiplicity.SKIP)
        .build();
    SpinalTumorCase.Builder skipping = SpinalTumorCase.builder();
    skipping.id("x").addLesions(skip).otherMetastases(Presence.ABSENT);
    assertThat(LesionSpread.metastasisElsewhere(skipping.build(), skip).isRecorded())
        .isFalse();
  }

  @Test
  void disseminatedTumourIsAMetastasis() {
    MetastaticDisease.Builder disease = MetastaticDisease.builder().disseminated(Presence.PRESENT);
    SpinalTumorCase.Builder patient = SpinalTumorCase.builder();
    patient.id("x").addLesions(TUMOUR).metastaticDisease(disease.build());
    expect(
        LesionSpread.metastasis(patient.build(), TUMOUR),
        Presence.PRESENT,
        "disseminated disease present");
  }
}
