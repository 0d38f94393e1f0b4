package dev.notochord.staging.ajcc;

import static dev.notochord.core.anatomy.VertebralElement.ARCH;
import static dev.notochord.core.anatomy.VertebralElement.BODY;
import static dev.notochord.core.anatomy.VertebralElement.LAMINA;
import static dev.notochord.core.anatomy.VertebralElement.PEDICLE;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import dev.notochord.core.anatomy.AjccSegment;
import dev.notochord.core.anatomy.LevelSet;
import dev.notochord.core.anatomy.Side;
import dev.notochord.core.anatomy.TissueLayer;
import dev.notochord.core.anatomy.VertebralElement;
import dev.notochord.core.anatomy.VertebralLevel;
import dev.notochord.core.anatomy.VertebralPart;
import dev.notochord.core.code.Presence;
import dev.notochord.core.histology.Histology;
import dev.notochord.core.histology.PrimarySite;
import dev.notochord.core.imaging.EpiduralExtension;
import dev.notochord.core.imaging.ImagingFinding;
import dev.notochord.core.imaging.Modality;
import dev.notochord.core.lesion.Compartment;
import dev.notochord.core.lesion.LesionOrigin;
import dev.notochord.core.lesion.SpinalLesion;
import dev.notochord.core.lesion.VascularInvolvement;
import dev.notochord.core.lesion.Vessel;
import dev.notochord.core.tumorcase.SpinalTumorCase;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpineTReadingTest {
  private static final SpinalTumorCase PATIENT =
      SpinalTumorCase.builder().id("x").build();

  private static SpinalLesion.Builder at(String levels) {
    return SpinalLesion.builder().levels(LevelSet.parse(levels));
  }

  private static SpineTFindings read(SpinalLesion.Builder lesion) {
    return SpineTFindings.from(PATIENT, lesion.build());
  }

  private static Set<SegmentExtent> segments(SpinalLesion.Builder lesion) {
    return read(lesion).segments().candidates();
  }

  private static VertebralPart part(VertebralElement element, Side side) {
    return VertebralPart.of(element, side);
  }

  /** Left half of the body, both pedicles and the posterior element are stated to be free. */
  private static SpinalLesion.Builder rightHalfOnly() {
    return at("L3")
        .addInvolvedParts(part(BODY, Side.RIGHT))
        .addSparedParts(part(BODY, Side.LEFT), part(ARCH, Side.LEFT), part(ARCH, Side.RIGHT));
  }

  @Test
  void aHalfBodyWithAllTheRestFreeIsOneSegment() {
    assertThat(segments(rightHalfOnly())).containsExactly(SegmentExtent.ONE);
    assertThat(read(rightHalfOnly()).segments().basis())
        .contains(
            "L3: vertebral body, right; adjacent: neighbours on the ring around the canal, and"
                + " the same segment of the next vertebra");
  }

  @Test
  void whatIsNotStatedToBeFreeMayBeInvolved() {
    assertThat(segments(at("L3").addInvolvedParts(part(BODY, Side.RIGHT))))
        .containsExactly(
            SegmentExtent.ONE,
            SegmentExtent.TWO_ADJACENT,
            SegmentExtent.THREE_ADJACENT,
            SegmentExtent.FOUR_ADJACENT,
            SegmentExtent.FIVE_OR_MORE_ADJACENT,
            SegmentExtent.NON_ADJACENT);
  }

  @Test
  void aBodyOfNoStatedSideIsOneHalfOrBoth() {
    assertThat(segments(at("L3")
            .addInvolvedParts(VertebralPart.of(BODY))
            .addSparedParts(part(ARCH, Side.LEFT), part(ARCH, Side.RIGHT))))
        .containsExactly(SegmentExtent.ONE, SegmentExtent.TWO_ADJACENT);
  }

  @Test
  void aSparedPartOfNoStatedSideFreesNoSegment() {
    assertThat(segments(at("L3")
            .addInvolvedParts(VertebralPart.of(LAMINA))
            .addSparedParts(VertebralPart.of(BODY))))
        .contains(SegmentExtent.FIVE_OR_MORE_ADJACENT);
  }

  @Test
  void aSparedPedicleOfOneSideFreesIt() {
    // Both halves of the body, the left pedicle and the posterior element remain: four at most.
    assertThat(segments(at("L3")
            .addInvolvedParts(part(BODY, Side.LEFT))
            .addSparedParts(part(PEDICLE, Side.RIGHT))))
        .contains(SegmentExtent.FOUR_ADJACENT)
        .doesNotContain(SegmentExtent.FIVE_OR_MORE_ADJACENT);
  }

  @Test
  void everyVertebraHoldsOneSegmentAtLeast() {
    assertThat(segments(at("L3-L4")))
        .doesNotContain(SegmentExtent.ONE)
        .contains(SegmentExtent.TWO_ADJACENT);
    assertThat(segments(at("L2-L4")))
        .doesNotContain(SegmentExtent.TWO_ADJACENT)
        .contains(SegmentExtent.THREE_ADJACENT);
    assertThat(segments(at("L1-L4")))
        .containsExactlyInAnyOrder(
            SegmentExtent.FOUR_ADJACENT,
            SegmentExtent.FIVE_OR_MORE_ADJACENT,
            SegmentExtent.NON_ADJACENT);
    assertThat(segments(at("T12-L4")))
        .containsExactlyInAnyOrder(SegmentExtent.FIVE_OR_MORE_ADJACENT, SegmentExtent.NON_ADJACENT);
  }

  @ParameterizedTest
  @CsvSource({"T6 and T9", "'T1, T3 and T5'", "'T1, T3, T5, T7 and T9'"})
  void vertebraeApartAreSegmentsApart(String levels) {
    assertThat(segments(at(levels))).containsExactly(SegmentExtent.NON_ADJACENT);
  }

  @Test
  void aLesionOfNoStatedLevelIsStillATumour() {
    assertThat(segments(SpinalLesion.builder()))
        .hasSize(6)
        .doesNotContain(SegmentExtent.NONE, SegmentExtent.NOT_ASSESSABLE);
  }

  @Test
  void partsThatLeaveNoSegmentAreNotReadAndSaidSo() {
    SpineTFindings findings = read(at("L3")
        .addInvolvedParts(VertebralPart.of(PEDICLE))
        .addSparedParts(part(PEDICLE, Side.LEFT), part(PEDICLE, Side.RIGHT)));
    assertThat(findings.segments().basis()).contains("a lesion of unclear segments");
    assertThat(findings.segments().candidates())
        .hasSize(6)
        .doesNotContain(SegmentExtent.NONE, SegmentExtent.NOT_ASSESSABLE);
    assertThat(findings.caveats())
        .containsExactly(
            "segments: the involved and the spared parts leave no segment, none is read");
  }

  @Test
  void sacralLevelsAreNotCountedAndSaidSo() {
    SpineTFindings findings = read(at("L5-S1").addInvolvedParts(part(PEDICLE, Side.LEFT)));
    assertThat(findings.segments().candidates()).contains(SegmentExtent.ONE);
    assertThat(findings.caveats())
        .containsExactly("segments: those of the sacrum are others and are not counted");
    // Beside a sacral level each part may lie in the sacrum.
    assertThat(segments(
            at("L5-S1").addInvolvedParts(part(PEDICLE, Side.LEFT), part(PEDICLE, Side.RIGHT))))
        .contains(SegmentExtent.ONE);
    assertThat(read(at("S1")).segments().basis())
        .contains("a lesion, no level above the sacrum stated");
    assertThat(read(at("S1")).segments().candidates())
        .hasSize(6)
        .doesNotContain(SegmentExtent.NONE, SegmentExtent.NOT_ASSESSABLE);
  }

  /** The enumeration a second time: sets of segments, by the public types alone. */
  @Property(tries = 50)
  void isWhatASearchThroughAllSetsFinds(@ForAll SpinalLesion any) {
    for (String levels : new String[] {"L3", "L3-L4"}) {
      Set<VertebralPart> involved = Sets.filter(any.involvedParts(), SpineTReadingTest::isLumbar);
      SpinalLesion lesion = at(levels)
          .addAllInvolvedParts(involved)
          .addAllSparedParts(Sets.filter(any.sparedParts(), SpineTReadingTest::isLumbar))
          .build();
      ImmutableSet.Builder<SpineSegment> all = ImmutableSet.builder();
      for (VertebralLevel level : lesion.levels().orElseThrow().levels()) {
        for (AjccSegment segment : AjccSegment.values()) {
          all.add(new SpineSegment(level, segment));
        }
      }
      EnumSet<SegmentExtent> expected = EnumSet.noneOf(SegmentExtent.class);
      for (Set<SpineSegment> set : Sets.powerSet(all.build())) {
        if (agrees(set, lesion)) {
          expected.add(SpineSegments.of(set).extent(SegmentAdjacency.ring()));
        }
      }
      if (expected.isEmpty()) { // the parts leave no segment: none is read
        expected =
            EnumSet.complementOf(EnumSet.of(SegmentExtent.NONE, SegmentExtent.NOT_ASSESSABLE));
      }
      assertThat(SpineTFindings.from(PATIENT, lesion).segments().candidates())
          .containsExactlyElementsOf(expected);
    }
  }

  private static boolean isLumbar(VertebralPart part) {
    return !part.element().presenceAt(VertebralLevel.L3).equals(Optional.of(Presence.ABSENT));
  }

  private static boolean agrees(Set<SpineSegment> set, SpinalLesion lesion) {
    boolean everyLevel = lesion.levels().orElseThrow().levels().stream()
        .allMatch(level -> set.stream().anyMatch(it -> it.level() == level));
    boolean everyPart = lesion.involvedParts().stream()
        .allMatch(part ->
            set.stream().anyMatch(it -> AjccSegment.possibleFor(part).contains(it.segment())));
    Set<VertebralPart> free = lesion.sparedParts();
    boolean leftArch = free.contains(part(ARCH, Side.LEFT));
    boolean rightArch = free.contains(part(ARCH, Side.RIGHT));
    return everyLevel
        && everyPart
        && set.stream().noneMatch(it -> switch (it.segment()) {
          case LEFT_BODY -> free.contains(part(BODY, Side.LEFT));
          case RIGHT_BODY -> free.contains(part(BODY, Side.RIGHT));
          case LEFT_PEDICLE -> leftArch || free.contains(part(PEDICLE, Side.LEFT));
          case RIGHT_PEDICLE -> rightArch || free.contains(part(PEDICLE, Side.RIGHT));
          case POSTERIOR_ELEMENT -> leftArch && rightArch;
        });
  }

  @Test
  void epiduralTumourReachesTheCanal() {
    SpineTFindings findings = read(at("L3")
        .addInvolvedCompartments(Compartment.EPIDURAL)
        .addInvolvedLayers(TissueLayer.D)
        .cordCompression(Presence.PRESENT));
    assertThat(findings.canal().value()).contains(Presence.PRESENT);
    assertThat(findings.canal().basis())
        .contains("epidural tumour; layer D; cord compressed by tumour");
  }

  @ParameterizedTest
  @CsvSource({"INTRADURAL_EXTRAMEDULLARY", "INTRAMEDULLARY"})
  void soDoesIntraduralTumour(Compartment compartment) {
    assertThat(read(at("L3").addInvolvedCompartments(compartment)).canal().value())
        .contains(Presence.PRESENT);
    assertThat(read(at("L3").addInvolvedLayers(TissueLayer.E)).canal().value())
        .contains(Presence.PRESENT);
  }

  @Test
  void aFreeEpiduralSpaceIsAFreeCanal() {
    SpineTFindings findings = read(at("L3")
        .addSparedCompartments(Compartment.EPIDURAL)
        .addSparedLayers(TissueLayer.D)
        .addImaging(mri(EpiduralExtension.builder().tumor(Presence.ABSENT))));
    assertThat(findings.canal().value()).contains(Presence.ABSENT);
    assertThat(findings.canal().basis())
        .contains("epidural space free; layer D free; MRI: no epidural tumour");
  }

  @Test
  void silenceOnTheCanalStaysOpen() {
    assertThat(read(at("L3")).canal().isRecorded()).isFalse();
    assertThat(
            read(at("L3").addImaging(mri(EpiduralExtension.builder()))).canal().isRecorded())
        .isFalse();
    assertThat(read(at("L3").cordCompression(Presence.ABSENT)).canal().isRecorded())
        .isFalse();
    assertThat(read(at("L3").addInvolvedCompartments(Compartment.PARASPINAL))
            .canal()
            .isRecorded())
        .isFalse();
  }

  @Test
  void anImageThatShowsTheSacDentedShowsTumourInTheCanal() {
    assertThat(read(at("L3")
                .addImaging(
                    mri(EpiduralExtension.builder().thecalSacDeformation(Presence.PRESENT))))
            .canal()
            .basis())
        .contains("MRI: epidural tumour");
  }

  @Test
  void aLaterImageIsNotOfThePresentation() {
    assertThat(read(at("L3")
                .addImaging(ImagingFinding.builder()
                    .modality(Modality.MRI)
                    .months(12)
                    .epiduralExtension(
                        EpiduralExtension.builder().tumor(Presence.PRESENT).build())
                    .build()))
            .canal()
            .isRecorded())
        .isFalse();
  }

  @Test
  void imagesThatDisagreeLeaveTheCanalOpen() {
    SpineTFindings findings = read(at("L3")
        .addImaging(
            mri(EpiduralExtension.builder().tumor(Presence.PRESENT)),
            mri(EpiduralExtension.builder().tumor(Presence.ABSENT))));
    assertThat(findings.canal().candidates())
        .containsExactlyInAnyOrder(Presence.PRESENT, Presence.ABSENT);
    assertThat(findings.caveats())
        .containsExactly("canal: sources in the record disagree, both readings are left open");
  }

  private static ImagingFinding mri(EpiduralExtension.Builder epidural) {
    return ImagingFinding.builder()
        .modality(Modality.MRI)
        .epiduralExtension(epidural.build())
        .build();
  }

  private static SpineTFindings vessel(VascularInvolvement.Builder vessel, SpineEdition edition) {
    return SpineTFindings.from(
        PATIENT, at("L3").addVascularInvolvement(vessel.build()).build(), edition);
  }

  private static VascularInvolvement.Builder of(Vessel vessel) {
    return VascularInvolvement.builder().vessel(vessel);
  }

  @ParameterizedTest
  @CsvSource({"AORTA", "SUPERIOR_VENA_CAVA", "INFERIOR_VENA_CAVA", "GREAT_VESSELS"})
  void invasionOfAGreatVesselCountsInEveryEdition(Vessel vessel) {
    for (SpineEdition edition : SpineEdition.values()) {
      assertThat(
              vessel(of(vessel).invasion(Presence.PRESENT), edition).vessels().value())
          .contains(Presence.PRESENT);
      assertThat(
              vessel(of(vessel).thrombus(Presence.PRESENT), edition).vessels().basis())
          .contains(vessel.display() + " invaded or with tumour thrombus");
      assertThat(
              vessel(of(vessel).encasement(Presence.PRESENT), edition).vessels().isRecorded())
          .isFalse();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "VERTEBRAL_ARTERY, 0",
    "SEGMENTAL_ARTERY, 0",
    "ILIAC_VESSELS, 1",
    "CAROTID_ARTERY, 1",
    "JUGULAR_VEIN, 1",
    "SUBCLAVIAN_VESSELS, 1"
  })
  void anotherVesselCountsForTheUiccOnly(Vessel vessel, int caveats) {
    SpineTFindings ajcc = vessel(of(vessel).invasion(Presence.PRESENT), SpineEdition.AJCC_8);
    assertThat(ajcc.vessels().isRecorded()).isFalse();
    assertThat(ajcc.caveats()).hasSize(caveats);
    assertThat(vessel(of(vessel).invasion(Presence.PRESENT), SpineEdition.UICC_9)
            .vessels()
            .value())
        .contains(Presence.PRESENT);
  }

  @Test
  void greatVesselsAsAWholeCanBeFree() {
    for (VascularInvolvement.Builder free : new VascularInvolvement.Builder[] {
      of(Vessel.GREAT_VESSELS).contact(Presence.ABSENT),
      of(Vessel.GREAT_VESSELS).invasion(Presence.ABSENT).thrombus(Presence.ABSENT)
    }) {
      assertThat(vessel(free, SpineEdition.AJCC_8).vessels().value()).contains(Presence.ABSENT);
      assertThat(vessel(free, SpineEdition.UICC_8).vessels().isRecorded()).isFalse();
    }
    assertThat(vessel(of(Vessel.GREAT_VESSELS).invasion(Presence.ABSENT), SpineEdition.AJCC_8)
            .vessels()
            .isRecorded())
        .isFalse();
    assertThat(vessel(of(Vessel.AORTA).contact(Presence.ABSENT), SpineEdition.AJCC_8)
            .vessels()
            .isRecorded())
        .isFalse();
  }

  @Property(tries = 100)
  void everyLesionOfEveryCaseHasAnAnswer(
      @ForAll SpinalTumorCase patient, @ForAll SpineEdition edition) {
    for (SpinalLesion lesion : patient.lesions()) {
      assertThat(SpinePrimaryTumor.system(edition)
              .assess(SpineTFindings.from(patient, lesion, edition))
              .possibleClasses())
          .isNotEmpty()
          .doesNotContain(SpineT.TX);
    }
  }

  @Property(tries = 100)
  void aLesionOfWhichLessIsKnownNeverHasFewerCategories(@ForAll SpinalLesion lesion) {
    SpinalLesion levelsOnly = SpinalLesion.builder().levels(lesion.levels()).build();
    assertThat(
            SpinePrimaryTumor.assess(SpineTFindings.from(PATIENT, levelsOnly)).possibleClasses())
        .containsAll(
            SpinePrimaryTumor.assess(SpineTFindings.from(PATIENT, lesion)).possibleClasses());
  }

  private static Optional<String> whyNot(SpinalLesion.Builder lesion) {
    return SpinePrimaryTumor.system().whyNotApplicable(PATIENT, Optional.of(lesion.build()));
  }

  private static SpinalLesion.Builder primary(Histology histology) {
    return SpinalLesion.builder().origin(LesionOrigin.PRIMARY).histology(histology);
  }

  @ParameterizedTest
  @CsvSource({"OSTEOSARCOMA", "CHORDOMA", "EWING_SARCOMA", "LEIOMYOSARCOMA", "ADAMANTINOMA"})
  void appliesToMalignantBoneTumoursOfTheVertebralColumn(Histology histology) {
    assertThat(whyNot(primary(histology).levels(LevelSet.parse("T11")))).isEmpty();
    assertThat(whyNot(primary(histology)
            .levels(LevelSet.parse("L5-S1"))
            .primarySite(PrimarySite.VERTEBRAL_COLUMN)))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "PLASMA_CELL_MYELOMA; plasma cell myeloma is staged by the chapters of lymphoma and myeloma",
        "LYMPHOMA; lymphoma is staged by the chapters of lymphoma and myeloma",
        "OSTEOID_OSTEOMA; osteoid osteoma is none of its malignant tumours of bone",
        "GIANT_CELL_TUMOR_OF_BONE; giant cell tumor of bone is none of its malignant tumours of bone",
        "BENIGN_NOTOCHORDAL_CELL_TUMOR; benign notochordal cell tumor is none of its malignant"
            + " tumours of bone"
      })
  void doesNotApplyToOtherTumours(Histology histology, String reason) {
    assertThat(whyNot(primary(histology).levels(LevelSet.parse("T11"))))
        .contains("for bone sarcoma of the spine; " + reason);
  }

  @Test
  void doesNotApplyWithoutOriginHistologyOrSite() {
    assertThat(whyNot(at("T11")))
        .contains("for bone sarcoma of the spine; whether the lesion is primary is not stated");
    assertThat(whyNot(at("T11").origin(LesionOrigin.METASTATIC)))
        .contains("for bone sarcoma of the spine; the lesion is stated to be a metastasis");
    assertThat(whyNot(at("T11").origin(LesionOrigin.PRIMARY)))
        .contains("for bone sarcoma of the spine; the histology is not stated");
    assertThat(whyNot(primary(Histology.CHORDOMA)))
        .contains("for bone sarcoma of the spine; whether it began above the sacrum or in it is not"
            + " stated");
    assertThat(whyNot(primary(Histology.CHORDOMA).levels(LevelSet.parse("L5-S1"))))
        .contains("for bone sarcoma of the spine; whether it began above the sacrum or in it is not"
            + " stated");
    assertThat(whyNot(primary(Histology.CHORDOMA).levels(LevelSet.parse("S2-S3"))))
        .contains("for bone sarcoma of the spine; the sacrum and the coccyx are staged with the"
            + " pelvis");
    assertThat(whyNot(primary(Histology.CHORDOMA).primarySite(PrimarySite.SACRUM)))
        .contains("for bone sarcoma of the spine; the sacrum and the coccyx are staged with the"
            + " pelvis");
    assertThat(whyNot(primary(Histology.LEIOMYOSARCOMA).primarySite(PrimarySite.SPINAL_MENINGES)))
        .contains("for bone sarcoma of the spine; the tumour began in: spinal meninges");
  }
}
