package dev.notochord.staging.chart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.notochord.core.anatomy.TissueLayer;
import dev.notochord.core.code.Presence;
import dev.notochord.core.imaging.ImagingFinding;
import dev.notochord.core.imaging.Modality;
import dev.notochord.core.lesion.Compartment;
import dev.notochord.core.lesion.SpinalLesion;
import dev.notochord.staging.assessment.Finding;
import org.junit.jupiter.api.Test;

class OutsideBoneTest {
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
  void sparedSpacesSayNothingOfATumourThatIsNotStatedToBeInBone() {
    assertThat(LesionSpread.outsideBone(SpinalLesion.builder()
                .addSparedCompartments(
                    Compartment.EPIDURAL, Compartment.PARASPINAL, Compartment.PREVERTEBRAL)
                .build())
            .isRecorded())
        .isFalse();
  }
}
