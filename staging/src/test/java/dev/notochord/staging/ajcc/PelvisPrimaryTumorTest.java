package dev.notochord.staging.ajcc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.notochord.core.anatomy.LevelSet;
import dev.notochord.core.anatomy.TissueLayer;
import dev.notochord.core.code.Presence;
import dev.notochord.core.histology.Histology;
import dev.notochord.core.imaging.EpiduralExtension;
import dev.notochord.core.imaging.ImagingFinding;
import dev.notochord.core.imaging.Modality;
import dev.notochord.core.imaging.TumorSize;
import dev.notochord.core.lesion.Compartment;
import dev.notochord.core.lesion.LesionOrigin;
import dev.notochord.core.lesion.SpinalLesion;
import dev.notochord.core.lesion.VascularInvolvement;
import dev.notochord.core.lesion.Vessel;
import dev.notochord.core.tumorcase.SpinalTumorCase;
import dev.notochord.staging.SystemContract;
import dev.notochord.staging.SystemContract.Expected;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PelvisPrimaryTumorTest {
  private static final SpinalTumorCase PATIENT =
      SpinalTumorCase.builder().id("x").build();

  @TestFactory
  List<DynamicTest> agreesWithTheVignettes() {
    return SystemContract.vignettes(PelvisPrimaryTumor.system(), "/vignettes/ajcc-8-pelvis-t.csv");
  }

  @Test
  void agreesWithTheTableForAll120Combinations() {
    // Vessels present: 4 extents x 2 x 2 x 3 = 48. Medial to the foramen: 4 x 2 x 2 = 16. Crossed:
    // 16,
    // and three segments 4. The rest 2 sizes each.
    assertThat(
            SystemContract.agree(PelvisPrimaryTumor.system(), PelvisPrimaryTumorTest::secondTable))
        .isEqualTo(Map.ofEntries(
            Map.entry("TX", 4),
            Map.entry("T0", 2),
            Map.entry("T1a", 1),
            Map.entry("T1b", 1),
            Map.entry("T2a", 2),
            Map.entry("T2b", 2),
            Map.entry("T3a", 1),
            Map.entry("T3b", 1),
            Map.entry("T4", 16 + 4),
            Map.entry("T4a", 16),
            Map.entry("T4b", 48)));
  }

  private static @Nullable Expected secondTable(Map<String, String> codes) {
    String segments = codes.getOrDefault("pelvic segments", "");
    String joint = codes.getOrDefault("sacroiliac joint", "");
    boolean out = "present".equals(codes.get("extraosseous extension"));
    boolean vessels = "present".equals(codes.get("pelvic vessels"));
    if (segments.equals("none") && (out || vessels || !joint.equals("not-crossed"))) {
      return null;
    }
    String letter = "at-most-8-cm".equals(codes.get("size")) ? "a" : "b";
    String rest = switch (segments + (out ? "+" : "")) {
      case "not-assessable", "not-assessable+" -> "TX";
      case "none" -> "T0";
      case "one" -> "T1" + letter;
      case "one+", "two" -> "T2" + letter;
      case "two+" -> "T3" + letter;
      default -> "T4";
    };
    String t = vessels
        ? "T4b"
        : joint.equals("medial-to-foramen") ? "T4a" : joint.equals("crossed") ? "T4" : rest;
    return new Expected("", t);
  }

  @Property(tries = 100)
  void isExactlyWhatTheCompletionsAre(@ForAll Random random) {
    SystemContract.holdsForRandomFindings(PelvisPrimaryTumor.system(), random);
  }

  @ParameterizedTest
  @CsvSource({"7.9, at-most-8-cm", "8, at-most-8-cm", "8.1, over-8-cm"})
  void eightCentimetresBelongBelow(double centimetres, String code) {
    assertThat(BoneTumorSize.ofCentimetres(centimetres).code()).isEqualTo(code);
    assertThat(BoneTumorSize.ofMillimetres(centimetres * 10).code()).isEqualTo(code);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, -1, Double.NaN, Double.POSITIVE_INFINITY})
  void aSizeThatCannotBeIsRefused(double size) {
    assertThatThrownBy(() -> PelvisTFindings.builder().sizeCentimetres(size))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("tumour size: " + size + " cm, expected a finite number > 0");
    assertThatThrownBy(() -> PelvisTFindings.builder().sizeMillimetres(size))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("tumour size: " + size + " mm, expected a finite number > 0");
  }

  private static SpinalLesion.Builder sacrum() {
    return SpinalLesion.builder().levels(LevelSet.parse("S1-S3"));
  }

  private static PelvisTFindings read(SpinalLesion.Builder lesion) {
    return PelvisTFindings.from(PATIENT, lesion.build());
  }

  private static ImagingFinding.Builder mri() {
    return ImagingFinding.builder().modality(Modality.MRI);
  }

  @Test
  void aLesionOfTheSacrumIsOneSegmentAtLeast() {
    PelvisTFindings findings = read(sacrum());
    assertThat(findings.segments().candidates())
        .containsExactly(PelvicSegments.ONE, PelvicSegments.TWO, PelvicSegments.THREE_OR_MORE);
    assertThat(findings.segments().basis())
        .contains("sacrum; whether other segments are involved is not stated");
    assertThat(findings.extraosseous().isRecorded()).isFalse();
    assertThat(findings.size().isRecorded()).isFalse();
    assertThat(findings.sacroiliac().isRecorded()).isFalse();
    assertThat(findings.vessels().isRecorded()).isFalse();
  }

  @Test
  void tumourOutsideTheBoneIsExtraosseous() {
    assertThat(read(sacrum()
                .addImaging(mri().softTissueComponent(Presence.PRESENT).build())
                .addInvolvedCompartments(Compartment.EPIDURAL)
                .addInvolvedLayers(TissueLayer.A))
            .extraosseous()
            .basis())
        .contains("MRI: soft tissue component; epidural tumour; layer A");
    assertThat(read(sacrum().addInvolvedCompartments(Compartment.PREVERTEBRAL))
            .extraosseous()
            .value())
        .contains(Presence.PRESENT);
    assertThat(read(sacrum().addInvolvedLayers(TissueLayer.D)).extraosseous().basis())
        .contains("layer D");
    assertThat(read(sacrum().addInvolvedCompartments(Compartment.INTRAOSSEOUS))
            .extraosseous()
            .isRecorded())
        .isFalse();
  }

  @Test
  void tumourInTheSacralCanalOnAnImageIsExtraosseous() {
    SpinalLesion.Builder lesion = sacrum()
        .addImaging(mri()
            .softTissueComponent(Presence.ABSENT)
            .epiduralExtension(
                EpiduralExtension.builder().tumor(Presence.PRESENT).build())
            .build());
    assertThat(read(lesion).extraosseous().value()).contains(Presence.PRESENT);
    assertThat(read(lesion).extraosseous().basis()).contains("MRI: epidural tumour");
    assertThat(read(sacrum()
                .addImaging(mri()
                    .epiduralExtension(
                        EpiduralExtension.builder().tumor(Presence.ABSENT).build())
                    .build()))
            .extraosseous()
            .isRecorded())
        .isFalse();
  }

  @Test
  void anImageWithoutSoftTissueComponentKeepsItInTheBone() {
    SpinalLesion.Builder lesion =
        sacrum().addImaging(mri().softTissueComponent(Presence.ABSENT).build());
    assertThat(read(lesion).extraosseous().value()).contains(Presence.ABSENT);
    assertThat(read(lesion.addInvolvedCompartments(Compartment.EPIDURAL))
            .extraosseous()
            .value())
        .contains(Presence.PRESENT);
  }

  private static PelvisTFindings sized(TumorSize.Builder... sizes) {
    SpinalLesion.Builder lesion = sacrum();
    for (TumorSize.Builder size : sizes) {
      lesion.addImaging(mri().size(size.build()).build());
    }
    return read(lesion);
  }

  @Test
  void theGreatestDimensionNeedsAllAxesOrTheLongest() {
    assertThat(sized(TumorSize.builder().longestDiameterMillimetres(80)).size().value())
        .contains(BoneTumorSize.AT_MOST_8_CM);
    assertThat(sized(TumorSize.builder().craniocaudalMillimetres(80.5)).size().basis())
        .contains("MRI: over 8 cm");
    assertThat(sized(TumorSize.builder().craniocaudalMillimetres(60)).size().isRecorded())
        .isFalse();
    assertThat(sized(TumorSize.builder()
                .craniocaudalMillimetres(60)
                .transverseMillimetres(50)
                .anteroposteriorMillimetres(40))
            .size()
            .value())
        .contains(BoneTumorSize.AT_MOST_8_CM);
    assertThat(sized(TumorSize.builder().volumeCubicCentimetres(500)).size().isRecorded())
        .isFalse();
  }

  @Test
  void imagesThatDisagreeOnTheSizeLeaveBoth() {
    PelvisTFindings findings = sized(
        TumorSize.builder().longestDiameterMillimetres(79),
        TumorSize.builder().longestDiameterMillimetres(82));
    assertThat(findings.size().candidates()).hasSize(2);
    assertThat(findings.caveats())
        .containsExactly("size: images disagree, both readings are left open");
  }

  @Test
  void aLaterImageIsNotRead() {
    PelvisTFindings findings = read(sacrum()
        .addImaging(mri()
            .months(6)
            .softTissueComponent(Presence.PRESENT)
            .size(TumorSize.builder().longestDiameterMillimetres(90).build())
            .build()));
    assertThat(findings.extraosseous().isRecorded()).isFalse();
    assertThat(findings.size().isRecorded()).isFalse();
  }

  @Test
  void thrombusCountsAndEncasementOfIliacVesselsStaysOpen() {
    PelvisTFindings thrombus = read(sacrum()
        .addVascularInvolvement(VascularInvolvement.builder()
            .vessel(Vessel.ILIAC_VESSELS)
            .thrombus(Presence.PRESENT)
            .build()));
    assertThat(thrombus.vessels().basis()).contains("tumour thrombus in iliac vessels");
    assertThat(thrombus.caveats()).isEmpty();
    PelvisTFindings cava = read(sacrum()
        .addVascularInvolvement(VascularInvolvement.builder()
            .vessel(Vessel.INFERIOR_VENA_CAVA)
            .thrombus(Presence.PRESENT)
            .build()));
    assertThat(cava.vessels().isRecorded()).isFalse();
    assertThat(cava.caveats())
        .containsExactly("vessels: tumour thrombus in the inferior vena cava; whether it lies in"
            + " pelvic vessels too is left open");
    PelvisTFindings encased = read(sacrum()
        .addVascularInvolvement(VascularInvolvement.builder()
            .vessel(Vessel.ILIAC_VESSELS)
            .encasement(Presence.PRESENT)
            .build()));
    assertThat(encased.vessels().isRecorded()).isFalse();
    assertThat(encased.caveats())
        .containsExactly(
            "vessels: iliac vessels encased; whether it is the external ones is left open");
  }

  @Test
  void appliesToTheSacrumOnly() {
    SpinalLesion.Builder chordoma =
        SpinalLesion.builder().origin(LesionOrigin.PRIMARY).histology(Histology.CHORDOMA);
    assertThat(PelvisPrimaryTumor.system()
            .whyNotApplicable(
                PATIENT, Optional.of(chordoma.levels(LevelSet.parse("S2-S4")).build())))
        .isEmpty();
    assertThat(PelvisPrimaryTumor.system()
            .whyNotApplicable(
                PATIENT,
                Optional.of(SpinalLesion.builder()
                    .origin(LesionOrigin.PRIMARY)
                    .histology(Histology.CHORDOMA)
                    .levels(LevelSet.parse("L3"))
                    .build())))
        .contains("for bone sarcoma of the sacrum; vertebrae above the sacrum are staged with the"
            + " spine");
  }

  @Property(tries = 100)
  void everyLesionOfEveryCaseHasAnAnswer(@ForAll SpinalTumorCase patient) {
    for (SpinalLesion lesion : patient.lesions()) {
      assertThat(
              PelvisPrimaryTumor.assess(PelvisTFindings.from(patient, lesion)).possibleClasses())
          .isNotEmpty()
          .doesNotContain(PelvisT.TX, PelvisT.T0);
    }
  }
}
