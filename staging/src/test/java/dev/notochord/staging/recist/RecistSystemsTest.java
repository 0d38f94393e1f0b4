package dev.notochord.staging.recist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.base.Splitter;
import dev.notochord.core.anatomy.LevelSet;
import dev.notochord.core.code.Code;
import dev.notochord.core.code.Presence;
import dev.notochord.core.imaging.BoneMatrix;
import dev.notochord.core.imaging.ImagingFinding;
import dev.notochord.core.imaging.Modality;
import dev.notochord.core.lesion.SpinalLesion;
import dev.notochord.core.treatment.Radiotherapy;
import dev.notochord.core.treatment.TreatmentModality;
import dev.notochord.core.tumorcase.SpinalTumorCase;
import dev.notochord.staging.SystemContract;
import dev.notochord.staging.assessment.Finding;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The three questions of RECIST 1.1 that are asked one at a time. */
class RecistSystemsTest {
  private static final SpinalTumorCase PATIENT =
      SpinalTumorCase.builder().id("x").build();

  @TestFactory
  Stream<DynamicTest> agreeWithTheVignettes() {
    return Stream.of(
            SystemContract.vignettes(
                Recist.measurability(), "/vignettes/recist-1.1-measurability.csv"),
            SystemContract.vignettes(Recist.target(), "/vignettes/recist-1.1-target.csv"),
            SystemContract.vignettes(Recist.overall(), "/vignettes/recist-1.1-overall.csv"))
        .flatMap(List::stream);
  }

  @Test
  void measurabilityAgreesWithTheTextForEveryCombination() {
    assertThat(SystemContract.agree(Recist.measurability(), RecistSystemsTest::secondMeasurability))
        .isEqualTo(
            Map.of("measurable", 9, "irradiated", 3, "non-measurable", 36, "normal-node", 4));
  }

  private static SystemContract.@Nullable Expected secondMeasurability(Map<String, String> codes) {
    String size = codes.getOrDefault("size", "");
    boolean isNode = "node".equals(codes.get("lesion"));
    if (isNode != size.startsWith("node")) {
      return null;
    }
    boolean large = isNode
        ? size.equals("node-15")
        : size.equals("from")
            && List.of("soft-tissue", "bone-soft-tissue")
                .contains(codes.getOrDefault("lesion", ""));
    String answer = "non-measurable";
    if (size.equals("node-under-10")) {
      answer = "normal-node";
    } else if (large) {
      boolean spent = "present".equals(codes.get("irradiated"))
          && "absent".equals(codes.get("progressed since"));
      answer = spent ? "irradiated" : "measurable";
    }
    return new SystemContract.Expected("", answer);
  }

  @Test
  void targetAgreesWithTheTextForEveryCombination() {
    assertThat(SystemContract.agree(Recist.target(), RecistSystemsTest::secondTarget))
        .isEqualTo(Map.of("cr", 4, "pr", 3, "sd", 3, "pd", 4, "ne", 6, "none", 1));
  }

  private static SystemContract.@Nullable Expected secondTarget(Map<String, String> codes) {
    String targets = codes.getOrDefault("target lesions", "");
    boolean gone = "present".equals(codes.get("all gone"));
    boolean down = "present".equals(codes.get("30 % below baseline"));
    boolean up20 = "present".equals(codes.get("20 % above nadir"));
    boolean up5 = "present".equals(codes.get("5 mm above nadir"));
    if ((gone && !(targets.equals("all") && down))
        || (targets.equals("none") && (down || up20 || up5))) {
      return null;
    }
    String answer;
    if (targets.equals("none")) {
      answer = "none";
    } else if (gone) {
      answer = "cr";
    } else if (up20 && up5) {
      answer = "pd";
    } else if (targets.equals("not-all")) {
      answer = "ne";
    } else {
      answer = down ? "pr" : "sd";
    }
    return new SystemContract.Expected("", answer);
  }

  @Test
  void overallAgreesWithTheTwoTablesForEveryOneOfThe60Combinations() {
    assertThat(SystemContract.agree(Recist.overall(), RecistSystemsTest::secondOverall))
        .isEqualTo(
            Map.of("cr", 3, "pr", 6, "sd", 4, "non-cr-non-pd", 1, "pd", 40, "ne", 5, "none", 1));
  }

  /** The published tables, typed row by row: target, non-target without new lesion, overall. */
  private static final Map<String, String> TABLES = Splitter.on(' ')
      .withKeyValueSeparator('=')
      .split("cr/cr=cr cr/none=cr cr/non-cr-non-pd=pr cr/ne=pr"
          + " pr/cr=pr pr/non-cr-non-pd=pr pr/ne=pr pr/none=pr"
          + " sd/cr=sd sd/non-cr-non-pd=sd sd/ne=sd sd/none=sd"
          + " ne/cr=ne ne/non-cr-non-pd=ne ne/ne=ne ne/none=ne"
          + " none/cr=cr none/non-cr-non-pd=non-cr-non-pd none/ne=ne none/none=none");

  private static SystemContract.Expected secondOverall(Map<String, String> codes) {
    String cell = codes.get("target") + "/" + codes.get("non-target");
    return new SystemContract.Expected(
        "", "present".equals(codes.get("new lesion")) ? "pd" : TABLES.getOrDefault(cell, "pd"));
  }

  @Property(tries = 100)
  void measurabilityIsExactlyWhatTheCompletionsAre(@ForAll Random random) {
    SystemContract.holdsForRandomFindings(Recist.measurability(), random);
  }

  @Property(tries = 100)
  void targetIsExactlyWhatTheCompletionsAre(@ForAll Random random) {
    SystemContract.holdsForRandomFindings(Recist.target(), random);
  }

  @Property(tries = 100)
  void overallIsExactlyWhatTheCompletionsAre(@ForAll Random random) {
    SystemContract.holdsForRandomFindings(Recist.overall(), random);
  }

  @ParameterizedTest
  @CsvSource({
    "100, 100, 70, pr, exactly 30 %",
    "100, 100, 70.1, sd, 29.9 %",
    "33.3, 33.3, 23.31, pr, 30 %",
    "33.3, 33.3, 23.32, sd, just under 30 %",
    "0.7, 0.7, 0.49, pr, 30 % of a binary fraction",
    "100, 25, 30, pd, 20 % and 5 mm exactly",
    "100, 25, 29.9, pr, 19.6 % and 4.9 mm",
    "100, 20, 24, pr, 20 % and 4 mm",
    "100, 20, 24.9, pr, 24.5 % and 4.9 mm",
    "100, 20, 25, pd, 25 % and 5 mm",
    "100, 30, 35, pr, 16.7 % and 5 mm",
    "50.5, 50.5, 60.6, pd, 20 % of 50.5 is 10.1",
    "50.5, 50.5, 60.5, sd, just under 20 %",
    "100, 90, 90, sd, unchanged",
    "100, 100, 119.9, sd, under 20 %",
    "100, 100, 120, pd, 20 %",
    "100, 0, 4.9, pr, from a nadir of 0 the 5 mm decide",
    "100, 0, 5, pd, from a nadir of 0",
    "100, 0, 0, pr, no increase at all"
  })
  void sumsArePlacedExactly(
      double baseline, double nadir, double current, String response, String why) {
    RecistTargetFindings findings = RecistTargetFindings.builder()
        .sumsMm(baseline, nadir, current)
        .allGone(Presence.ABSENT)
        .build();
    assertThat(RecistTarget.assess(findings).classification().map(RecistTargetResponse::code))
        .as(why)
        .contains(response);
  }

  @Test
  void sumsSayWhatWasCompared() {
    RecistTargetFindings findings =
        RecistTargetFindings.builder().sumsMm(100, 40, 50.5).build();
    assertThat(findings.targets().value()).contains(RecistTargets.ALL_EVALUATED);
    assertThat(findings.partialDecrease().basis()).contains("50.5 mm, baseline 100 mm");
    assertThat(findings.relativeIncrease().basis()).contains("50.5 mm, nadir 40 mm");
    assertThat(findings.absoluteIncrease().basis()).contains("50.5 mm, nadir 40 mm");
  }

  @Test
  void nothingAfterNothingIsNoIncrease() {
    RecistTargetFindings findings =
        RecistTargetFindings.builder().sumsMm(100, 0, 0).build();
    assertThat(findings.relativeIncrease().value()).contains(Presence.ABSENT);
    assertThat(findings.absoluteIncrease().value()).contains(Presence.ABSENT);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
          0   | 0   | 0   | RECIST sums: baseline is 0 mm, expected more than 0
          NaN | 0   | 0   | RECIST sums: baseline is NaN mm, expected a finite number >= 0
          10  | 11  | 0   | RECIST sums: nadir is 11 mm, expected 0 to the baseline of 10 mm
          10  | -1  | 0   | RECIST sums: nadir is -1.0 mm, expected a finite number >= 0
          10  | 10  | NaN | RECIST sums: current sum is NaN mm, expected a finite number >= 0
          """)
  void sumsOutOfRangeAreRefused(double baseline, double nadir, double current, String message) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RecistTargetFindings.builder().sumsMm(baseline, nadir, current))
        .withMessage(message);
  }

  @Test
  void allGoneContradictsASumThatIsNotDown() {
    RecistTargetFindings findings = RecistTargetFindings.builder()
        .allGone(Presence.PRESENT)
        .partialDecrease(Presence.ABSENT)
        .build();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RecistTarget.assess(findings))
        .withMessage("RECIST 1.1: all gone 'present' contradicts 30 % below baseline 'absent',"
            + " expected one of them");
  }

  @ParameterizedTest
  @CsvSource({
    "10, CT_OR_MRI, FROM_MINIMUM",
    "9.9, CT_OR_MRI, UNDER_MINIMUM",
    "10, CALIPER, FROM_MINIMUM",
    "9.9, CALIPER, UNDER_MINIMUM",
    "20, CHEST_RADIOGRAPH, FROM_MINIMUM",
    "19.9, CHEST_RADIOGRAPH, UNDER_MINIMUM"
  })
  void diametersArePlacedByTheirMethod(double mm, RecistMethod method, RecistSize size) {
    assertThat(RecistSize.ofLongestDiameter(mm, method)).isEqualTo(size);
  }

  @ParameterizedTest
  @CsvSource({
    "10, 5, FROM_MINIMUM",
    "9.9, 5, UNDER_MINIMUM",
    "10, 1, FROM_MINIMUM",
    "9.5, 4.5, UNDER_MINIMUM",
    "10.2, 5.1, FROM_MINIMUM",
    "10.1, 5.1, UNDER_MINIMUM",
    "16, 8, FROM_MINIMUM",
    "15.9, 8, UNDER_MINIMUM"
  })
  void thickSlicesAskForTwiceTheirThickness(double mm, double slice, RecistSize size) {
    assertThat(RecistSize.ofLongestDiameterInSlices(mm, slice)).isEqualTo(size);
  }

  @ParameterizedTest
  @CsvSource({"9.9, NODE_UNDER_10", "10, NODE_10_TO_15", "14.9, NODE_10_TO_15", "15, NODE_FROM_15"})
  void shortAxesArePlaced(double mm, RecistSize size) {
    assertThat(RecistSize.ofShortAxis(mm)).isEqualTo(size);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, -1, Double.NaN, Double.POSITIVE_INFINITY})
  void diametersOutOfRangeAreRefused(double mm) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RecistSize.ofLongestDiameter(mm, RecistMethod.CT_OR_MRI))
        .withMessage(
            "RECIST lesion: longest diameter is " + mm + " mm, expected a finite number > 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RecistSize.ofLongestDiameterInSlices(10, mm))
        .withMessage(
            "RECIST lesion: slice thickness is " + mm + " mm, expected a finite number > 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RecistSize.ofShortAxis(mm))
        .withMessage("RECIST lesion: short axis is " + mm + " mm, expected a finite number > 0");
  }

  @Test
  void measurementsSayWhatWasMeasured() {
    assertThat(MeasurabilityFindings.builder()
            .longestDiameterMm(22, RecistMethod.CT_OR_MRI)
            .build()
            .size())
        .isEqualTo(Finding.of(RecistSize.FROM_MINIMUM).withBasis("22 mm, CT or MRI"));
    assertThat(MeasurabilityFindings.builder().shortAxisMm(12).build().size())
        .isEqualTo(Finding.of(RecistSize.NODE_10_TO_15).withBasis("12 mm, short axis"));
  }

  @Test
  void aNodeWithTheSizeOfAnotherLesionIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Measurability.assess(MeasurabilityFindings.builder()
            .lesion(RecistLesionKind.LYMPH_NODE)
            .longestDiameterMm(22, RecistMethod.CT_OR_MRI)
            .build()))
        .withMessage("RECIST 1.1: lesion 'lymph node' contradicts size 'reaches the minimum',"
            + " expected one of them");
  }

  @Test
  void aSilentLesionLeavesEverythingOpen() {
    assertThat(MeasurabilityFindings.from(PATIENT, SpinalLesion.builder().build()))
        .isEqualTo(MeasurabilityFindings.builder().build());
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
          BLASTIC |         | blastic                    | CT: blastic
          LYTIC   |         | bone-soft-tissue bone-only | CT: lytic
          LYTIC   | PRESENT | bone-soft-tissue           | CT: lytic; soft-tissue component present
          MIXED   | ABSENT  | bone-only                  | CT: mixed; soft-tissue component absent
          """)
  void theKindIsReadOffMatrixAndSoftTissue(
      BoneMatrix matrix, @Nullable Presence softTissue, String kinds, String basis) {
    MeasurabilityFindings findings = MeasurabilityFindings.from(
        PATIENT,
        SpinalLesion.builder()
            .addImaging(ImagingFinding.builder()
                .modality(Modality.CT)
                .boneMatrix(matrix)
                .softTissueComponent(Optional.ofNullable(softTissue))
                .build())
            .build());
    assertThat(findings.lesion().candidates().stream().map(RecistLesionKind::code))
        .containsExactlyElementsOf(Splitter.on(' ').split(kinds));
    assertThat(findings.lesion().basis()).contains(basis);
    assertThat(findings.size().isRecorded()).isFalse();
  }

  @Test
  void otherImagesAndLaterOnesAreNotRead() {
    SpinalLesion lesion = SpinalLesion.builder()
        .addImaging(
            ImagingFinding.builder()
                .modality(Modality.RADIOGRAPH)
                .boneMatrix(BoneMatrix.LYTIC)
                .build(),
            ImagingFinding.builder()
                .modality(Modality.CT)
                .months(3)
                .boneMatrix(BoneMatrix.LYTIC)
                .build())
        .build();
    assertThat(MeasurabilityFindings.from(PATIENT, lesion).lesion().isRecorded())
        .isFalse();
  }

  @Test
  void aPreviousIrradiationOfTheLevelIsRead() {
    SpinalLesion lesion = SpinalLesion.builder().levels(LevelSet.parse("T8")).build();
    SpinalTumorCase irradiated = SpinalTumorCase.builder()
        .id("x")
        .addTreatments(
            Radiotherapy.builder().levels(LevelSet.parse("T8")).months(-6).build())
        .build();
    MeasurabilityFindings findings = MeasurabilityFindings.from(irradiated, lesion);
    assertThat(findings.irradiated().value()).contains(Presence.PRESENT);
    assertThat(findings.irradiated().basis()).contains("radiotherapy before at T8");
    assertThat(findings.progressed().isRecorded()).isFalse();
  }

  @Test
  void aSiteStatedNotToBeIrradiatedIsRead() {
    SpinalTumorCase never = SpinalTumorCase.builder()
        .id("x")
        .addNotGiven(TreatmentModality.RADIOTHERAPY)
        .build();
    SpinalLesion lesion = SpinalLesion.builder().levels(LevelSet.parse("T8")).build();
    assertThat(MeasurabilityFindings.from(never, lesion).irradiated())
        .isEqualTo(Finding.of(Presence.ABSENT).withBasis("radiotherapy not given"));
  }

  @Test
  void theResponseIsNotReadOffACase() {
    assertThat(Recist.target().whyNotApplicable(PATIENT, Optional.empty()))
        .contains("asks for the diameters of target lesions over several visits");
    assertThat(Recist.overall().whyNotApplicable(PATIENT, Optional.empty()))
        .contains("asks for the lesions of a visit under treatment");
  }

  @Test
  void theExampleOfTheDocumentation() {
    assertThat(RecistTarget.assess(RecistTargetFindings.builder()
                .sumsMm(100, 40, 50)
                .allGone(Presence.ABSENT)
                .build())
            .classification())
        .contains(RecistTargetResponse.PROGRESSIVE);
    assertThat(Measurability.assess(MeasurabilityFindings.builder()
                .lesion(RecistLesionKind.BLASTIC_BONE)
                .build())
            .classification())
        .contains(LesionMeasurability.NON_MEASURABLE);
  }

  @Property(tries = 100)
  void everyLesionOfEveryCaseHasAnAnswer(@ForAll SpinalTumorCase patient) {
    for (SpinalLesion lesion : patient.lesions()) {
      assertThat(
              Measurability.assess(MeasurabilityFindings.from(patient, lesion)).possibleClasses())
          .isNotEmpty();
    }
  }

  @Test
  void theCodesOfDicomAreThoseOfTheStandard() {
    assertThat(Recist.dicom()).isEqualTo(Code.parse("DCM 126081"));
    assertThat(Stream.of(RecistTargetResponse.values())
            .flatMap(it -> it.dicom().stream())
            .map(Code::value))
        .containsExactly("112041", "112042", "112044", "112043");
    assertThat(Stream.of(RecistNonTargetResponse.values())
            .flatMap(it -> it.dicom().stream())
            .map(Code::value))
        .containsExactly("112045", "112046", "112047");
  }
}
