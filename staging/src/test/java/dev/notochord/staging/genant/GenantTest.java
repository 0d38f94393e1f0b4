package dev.notochord.staging.genant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.notochord.core.code.Presence;
import dev.notochord.core.imaging.GenantGrade;
import dev.notochord.core.imaging.ImagingFinding;
import dev.notochord.core.imaging.Modality;
import dev.notochord.core.lesion.SpinalLesion;
import dev.notochord.core.tumorcase.SpinalTumorCase;
import dev.notochord.staging.SystemContract;
import dev.notochord.staging.assessment.Assessment;
import dev.notochord.staging.assessment.Finding;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GenantTest {
  private static final SpinalTumorCase PATIENT =
      SpinalTumorCase.builder().id("x").build();

  @TestFactory
  List<DynamicTest> agreesWithTheVignettes() {
    return SystemContract.vignettes(Genant.system(), "/vignettes/genant.csv");
  }

  @Test
  void agreesWithTheGradesForEveryOneOfThe10Combinations() {
    assertThat(SystemContract.agree(Genant.system(), GenantTest::secondTable))
        .isEqualTo(Map.of("0", 1, "0_5", 1, "1", 1, "2", 1, "3", 1, "pathological", 5));
  }

  private static SystemContract.Expected secondTable(Map<String, String> codes) {
    return new SystemContract.Expected(
        "",
        "present".equals(codes.get("pathological fracture"))
            ? "pathological"
            : codes.getOrDefault("height loss", ""));
  }

  @Property(tries = 100)
  void isExactlyWhatTheCompletionsAre(@ForAll Random random) {
    SystemContract.holdsForRandomFindings(Genant.system(), random);
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0|0_5",
    "19.9, 0|0_5",
    "20, 1",
    "24.9, 1",
    "25, 1|2",
    "25.1, 2",
    "40, 2",
    "40.1, 3",
    "100, 3"
  })
  void aPercentageLeavesItsGrades(double percent, String grades) {
    GenantFindings findings = GenantFindings.builder()
        .heightLossPercent(percent)
        .pathologicalFracture(Presence.ABSENT)
        .build();
    assertThat(Genant.assess(findings).possibleClasses().stream()
            .map(GenantClass::code)
            .reduce((a, b) -> a + "|" + b))
        .contains(grades);
  }

  @Test
  void saysWhatWasMeasured() {
    assertThat(
            GenantFindings.builder().heightLossPercent(25).build().heightLoss().basis())
        .contains("25 % of the height lost");
  }

  @ParameterizedTest
  @ValueSource(doubles = {-0.1, 100.1, Double.NaN})
  void aPercentageOutOfRangeIsRefused(double percent) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> GenantFindings.builder().heightLossPercent(percent))
        .withMessage("Genant grade: height loss of " + percent + " percent, expected 0 to 100");
  }

  @Test
  void everyGradeHasItsClass() {
    for (GenantGrade grade : GenantGrade.values()) {
      assertThat(GenantClass.ofGrade(grade).grade()).contains(grade);
      assertThat(GenantClass.ofGrade(grade).code()).isEqualTo(grade.code());
    }
    assertThat(GenantClass.PATHOLOGICAL_FRACTURE.grade()).isEmpty();
    assertThat(GenantClass.PATHOLOGICAL_FRACTURE.isDefined()).isFalse();
  }

  @Test
  void aSilentLesionLeavesEverythingOpen() {
    assertThat(GenantFindings.from(PATIENT, SpinalLesion.builder().build()))
        .isEqualTo(GenantFindings.builder().build());
  }

  @Test
  void aStatedGradeCountsBeforeThePercentage() {
    GenantFindings findings = read(ct().heightLossPercent(25)
        .genantGrade(GenantGrade.GRADE_2)
        .pathologicalFracture(Presence.ABSENT)
        .build());
    assertThat(findings.heightLoss().candidates()).containsExactly(GenantGrade.GRADE_2);
    assertThat(findings.heightLoss().basis()).contains("CT: grade 2 (moderate)");
    assertThat(findings.pathologicalFracture().basis())
        .contains("CT: pathological fracture absent");
    assertThat(Genant.assess(findings).classification()).contains(GenantClass.GRADE_2);
  }

  @Test
  void aPercentageIsReadOffAnImage() {
    GenantFindings findings = read(ct().heightLossPercent(25).build());
    assertThat(findings.heightLoss().candidates())
        .containsExactly(GenantGrade.GRADE_1, GenantGrade.GRADE_2);
    assertThat(findings.heightLoss().basis()).contains("CT: 25 % of the height lost");
    assertThat(Genant.assess(findings).possibleClasses())
        .containsExactly(
            GenantClass.GRADE_1, GenantClass.GRADE_2, GenantClass.PATHOLOGICAL_FRACTURE);
  }

  @Test
  void noLossOfHeightLeavesTheTwoGradesWithoutFracture() {
    GenantFindings findings = read(ct().heightLoss(Presence.ABSENT).build());
    assertThat(findings.heightLoss().candidates())
        .containsExactly(GenantGrade.GRADE_0, GenantGrade.GRADE_0_5);
    assertThat(findings.heightLoss().basis()).contains("CT: no height lost");
  }

  @Test
  void aLossWithoutAPercentageSaysNothingOfTheGrade() {
    assertThat(read(ct().heightLoss(Presence.PRESENT).build()).heightLoss().isRecorded())
        .isFalse();
  }

  @Test
  void imagesThatDisagreeLeaveWhatEachShows() {
    GenantFindings findings = read(
        ct().heightLossPercent(30).build(),
        ImagingFinding.builder()
            .modality(Modality.RADIOGRAPH)
            .heightLossPercent(20)
            .build());
    assertThat(findings.heightLoss().candidates())
        .containsExactly(GenantGrade.GRADE_2, GenantGrade.GRADE_1);
    assertThat(findings.caveats())
        .containsExactly("height loss: the images differ; what each shows remains possible");
  }

  @Test
  void imagesThatAgreeNeedNoCaveat() {
    assertThat(
            read(ct().heightLossPercent(30).build(), ct().heightLossPercent(35).build())
                .caveats())
        .isEmpty();
  }

  @Test
  void anImageAfterTimeZeroIsNotRead() {
    assertThat(read(ct().heightLossPercent(30).months(0.5).build()).heightLoss().isRecorded())
        .isFalse();
    assertThat(read(ct().heightLossPercent(30).months(0).build()).heightLoss().isRecorded())
        .isTrue();
  }

  @Test
  void imagesThatDisagreeOnThePathologyLeaveItOpen() {
    Finding<Presence> fracture = read(
            ct().pathologicalFracture(Presence.ABSENT).months(-2).build(),
            ct().pathologicalFracture(Presence.PRESENT).build())
        .pathologicalFracture();
    assertThat(fracture)
        .isEqualTo(Finding.oneOf(Presence.ABSENT, Presence.PRESENT)
            .withBasis("CT: pathological fracture absent; CT: pathological fracture present"));
    assertThat(read(ct().pathologicalFracture(Presence.PRESENT).months(2).build()))
        .isEqualTo(GenantFindings.builder().build());
  }

  @Test
  void doesNotApplyToAPathologicalFracture() {
    SpinalLesion lesion = SpinalLesion.builder()
        .addImaging(ct().pathologicalFracture(Presence.PRESENT).build())
        .build();
    assertThat(Genant.system().whyNotApplicable(PATIENT, Optional.of(lesion)))
        .contains("for osteoporotic fractures; the fracture is stated to be pathological");
    assertThat(Genant.system()
            .whyNotApplicable(PATIENT, Optional.of(SpinalLesion.builder().build())))
        .isEmpty();
  }

  @Property(tries = 100)
  void everyLesionOfEveryCaseHasAnAnswer(@ForAll SpinalTumorCase patient) {
    for (SpinalLesion lesion : patient.lesions()) {
      Assessment<GenantClass> assessment = Genant.assess(GenantFindings.from(patient, lesion));
      assertThat(assessment.possibleClasses()).isNotEmpty();
    }
  }

  private static ImagingFinding.Builder ct() {
    return ImagingFinding.builder().modality(Modality.CT);
  }

  private static GenantFindings read(ImagingFinding... images) {
    return GenantFindings.from(
        PATIENT, SpinalLesion.builder().addImaging(images).build());
  }
}
