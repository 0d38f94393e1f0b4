package dev.notochord.staging.noms;

import static org.assertj.core.api.Assertions.assertThat;

import dev.notochord.core.code.Presence;
import dev.notochord.core.histology.Histology;
import dev.notochord.core.histology.PrimarySite;
import dev.notochord.core.histology.Radiosensitivity;
import dev.notochord.core.histology.RadiosensitivityScheme;
import dev.notochord.core.imaging.EpiduralExtension;
import dev.notochord.core.imaging.ImagingFinding;
import dev.notochord.core.imaging.Modality;
import dev.notochord.core.lesion.Compartment;
import dev.notochord.core.lesion.LesionOrigin;
import dev.notochord.core.lesion.SpinalLesion;
import dev.notochord.core.neurology.NeurologicalStatus;
import dev.notochord.core.tumorcase.SpinalTumorCase;
import dev.notochord.staging.SystemContract;
import dev.notochord.staging.assessment.Assessment;
import dev.notochord.staging.assessment.Finding;
import dev.notochord.staging.escc.EsccFindings;
import dev.notochord.staging.escc.EsccGrade;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NomsTest {
  /**
   * The framework a second time, typed from the reference row by row: compression, myelopathy,
   * tumour, stability, tolerance and the answer. The first row that fits counts; {@code *} is any.
   */
  private static final String[][] ROWS = {
    {"*", "*", "intermediate", "*", "*", "intermediate"},
    {"*", "*", "sensitive", "stable", "*", "cebrt"},
    {"*", "*", "sensitive", "unstable", "present", "stabilisation-cebrt"},
    {"*", "*", "sensitive", "unstable", "absent", "surgery-not-tolerated"},
    {"low", "absent", "resistant", "stable", "*", "srs"},
    {"low", "absent", "resistant", "unstable", "present", "stabilisation-srs"},
    {"low", "absent", "resistant", "unstable", "absent", "surgery-not-tolerated"},
    {"low", "present", "resistant", "*", "*", "low-grade-myelopathy"},
    {"1c", "*", "resistant", "*", "*", "grey-area"},
    {"high", "*", "resistant", "*", "present", "decompression-srs"},
    {"high", "*", "resistant", "*", "absent", "surgery-not-tolerated"},
  };

  private static final List<String> COLUMNS =
      List.of("compression", "myelopathy", "radiosensitivity", "stability", "tolerates surgery");

  private static final NomsFindings SEPARATION = NomsFindings.builder()
      .compression(NomsCompression.HIGH)
      .myelopathy(Presence.ABSENT)
      .radiosensitivity(Radiosensitivity.RESISTANT)
      .stability(NomsStability.STABLE)
      .surgeryTolerance(Presence.PRESENT)
      .build();

  @TestFactory
  List<DynamicTest> agreesWithTheVignettes() {
    return SystemContract.vignettes(Noms.system(), "/vignettes/noms.csv");
  }

  @Test
  void agreesWithTheRowsForEveryOneOfThe72Combinations() {
    assertThat(SystemContract.agree(Noms.system(), NomsTest::secondTable))
        .isEqualTo(Map.of(
            "cebrt", 12,
            "stabilisation-cebrt", 6,
            "srs", 2,
            "stabilisation-srs", 1,
            "decompression-srs", 4,
            "grey-area", 8,
            "low-grade-myelopathy", 4,
            "intermediate", 24,
            "surgery-not-tolerated", 11));
  }

  private static SystemContract.Expected secondTable(Map<String, String> codes) {
    for (String[] row : ROWS) {
      boolean fits = true;
      for (int i = 0; i < COLUMNS.size(); i++) {
        fits &= row[i].equals("*") || row[i].equals(codes.get(COLUMNS.get(i)));
      }
      if (fits) {
        return new SystemContract.Expected("", row[COLUMNS.size()]);
      }
    }
    throw new AssertionError(codes);
  }

  @Property(tries = 100)
  void isExactlyWhatTheCompletionsAre(@ForAll Random random) {
    SystemContract.holdsForRandomFindings(Noms.system(), random);
  }

  @Test
  void tellsThePathThatLedToSeparationSurgery() {
    Assessment<NomsAnswer> assessment = Noms.assess(SEPARATION);
    assertThat(assessment.caveats())
        .containsExactly(
            "N: high-grade compression; a radioresistant tumour is decompressed before"
                + " radiosurgery, with or without myelopathy",
            "O: radioresistant, so radiosurgery",
            "M: stable, so no stabilisation on that account",
            "S: tolerates surgery, so any branch is open");
    assertThat(assessment.toString())
        .contains("meaning: radioresistant with high-grade compression: separation surgery");
  }

  @Test
  void tellsThatNothingNeurologicCountsForARadiosensitiveTumour() {
    NomsFindings lymphoma = SEPARATION.withRadiosensitivity(Finding.of(Radiosensitivity.SENSITIVE));
    assertThat(Noms.assess(lymphoma).caveats())
        .startsWith(
            "N: decides nothing here, since the tumour is radiosensitive",
            "O: radiosensitive, so conventional radiation at any grade of compression, with or"
                + " without myelopathy");
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
          1c  | absent  | N: ESCC 1c; for a radioresistant tumour the logic does not settle it
          low | absent  | N: low-grade compression without myelopathy; no decompression on that account
          low | present | N: low-grade compression with myelopathy; there is no row for a radioresistant tumour
          """)
  void tellsTheNeurologicStep(String compression, String myelopathy, String step) {
    NomsFindings findings = SystemContract.findings(
        Noms.system(),
        Map.of(
            "compression", compression,
            "myelopathy", myelopathy,
            "radiosensitivity", "resistant"));
    assertThat(Noms.assess(findings).caveats().get(0)).isEqualTo(step);
  }

  @Test
  void tellsWhatIsOpenAtEachStep() {
    assertThat(Noms.assess(NomsFindings.builder().build()).caveats())
        .containsExactly(
            "N: the grade of compression is open; it decides for a radioresistant tumour",
            "O: the radiosensitivity is open; conventional radiation if sensitive, radiosurgery if"
                + " resistant",
            "M: stability is open; it is judged apart from N and O",
            "S: tolerance of surgery is open; every branch is subject to it");
    NomsFindings low = NomsFindings.builder().compression(NomsCompression.LOW).build();
    assertThat(Noms.assess(low).caveats().get(0))
        .isEqualTo("N: low-grade compression, myelopathy open; it decides for a radioresistant"
            + " tumour");
  }

  @Test
  void tellsThatAnUnstableSpineIsStabilisedAndThatAnUnfitPatientLimitsTheBranches() {
    NomsFindings findings = NomsFindings.builder()
        .radiosensitivity(Radiosensitivity.INTERMEDIATE)
        .stability(NomsStability.UNSTABLE)
        .surgeryTolerance(Presence.ABSENT)
        .build();
    assertThat(Noms.assess(findings).caveats())
        .endsWith(
            "O: intermediate, which the framework does not know",
            "M: unstable, so stabilisation in any branch: open, percutaneous or by cement",
            "S: does not tolerate surgery, so only a branch without surgery stands");
  }

  @Test
  void everyCellThatTheFrameworkLeavesOpenIsUndefined() {
    assertThat(Noms.system().classes().stream().filter(it -> !it.isDefined()))
        .containsExactly(
            NomsAnswer.GREY_AREA,
            NomsAnswer.LOW_GRADE_WITH_MYELOPATHY,
            NomsAnswer.INTERMEDIATE_TUMOUR,
            NomsAnswer.SURGERY_NOT_TOLERATED);
  }

  @ParameterizedTest
  @CsvSource({
    "GRADE_0, LOW",
    "GRADE_1A, LOW",
    "GRADE_1B, LOW",
    "GRADE_1C, GREY",
    "GRADE_2, HIGH",
    "GRADE_3, HIGH"
  })
  void everyEsccGradeHasItsGroup(EsccGrade grade, NomsCompression group) {
    assertThat(NomsCompression.ofGrade(grade)).isEqualTo(group);
  }

  @Test
  void theImagesOfTheLesionGiveTheGradesThatRemain() {
    SpinalTumorCase patient = SpinalTumorCase.builder().id("x").build();
    SpinalLesion compressing = SpinalLesion.builder()
        .addImaging(ImagingFinding.builder()
            .modality(Modality.MRI)
            .epiduralExtension(EpiduralExtension.builder()
                .tumor(Presence.PRESENT)
                .cordCompression(Presence.PRESENT)
                .build())
            .build())
        .build();
    NomsFindings findings = NomsFindings.from(patient, compressing);
    assertThat(findings.compression().value()).contains(NomsCompression.HIGH);
    assertThat(findings.compression().basis()).contains("ESCC 2 or 3");
  }

  @Test
  void aSpaceStatedToBeFreeIsLowGrade() {
    NomsFindings findings = NomsFindings.from(
        SpinalTumorCase.builder().id("x").build(),
        SpinalLesion.builder().addSparedCompartments(Compartment.EPIDURAL).build());
    assertThat(findings.compression())
        .isEqualTo(Finding.of(NomsCompression.LOW).withBasis("ESCC 0"));
    assertThat(findings.caveats()).isEmpty();
  }

  @Test
  void aTouchedCordLeavesTheGradesFrom1cOn() {
    NomsFindings findings = NomsFindings.from(
        SpinalTumorCase.builder().id("x").build(),
        withMri(OptionalDouble.empty(), Presence.PRESENT));
    assertThat(findings.compression())
        .isEqualTo(Finding.oneOf(NomsCompression.GREY, NomsCompression.HIGH)
            .withBasis("ESCC 1c or 2 or 3"));
  }

  @Test
  void imagesAndExaminationsAfterTheTreatmentAreNotRead() {
    SpinalTumorCase later = SpinalTumorCase.builder()
        .id("x")
        .addNeurology(
            NeurologicalStatus.builder().months(3).myelopathy(Presence.PRESENT).build())
        .build();
    NomsFindings findings =
        NomsFindings.from(later, withMri(OptionalDouble.of(3), Presence.PRESENT));
    assertThat(findings).isEqualTo(NomsFindings.builder().build());
  }

  private static SpinalLesion withMri(OptionalDouble months, Presence cordContact) {
    return SpinalLesion.builder()
        .addImaging(ImagingFinding.builder()
            .modality(Modality.MRI)
            .months(months)
            .epiduralExtension(EpiduralExtension.builder()
                .tumor(Presence.PRESENT)
                .thecalSacDeformation(Presence.PRESENT)
                .cordContact(cordContact)
                .build())
            .build())
        .build();
  }

  @Test
  void theCaveatsOfTheGradeGoWithTheFindings() {
    SpinalLesion onCt = SpinalLesion.builder()
        .addImaging(ImagingFinding.builder()
            .modality(Modality.CT)
            .epiduralExtension(
                EpiduralExtension.builder().tumor(Presence.ABSENT).build())
            .build())
        .build();
    NomsFindings findings = NomsFindings.from(SpinalTumorCase.builder().id("x").build(), onCt);
    assertThat(findings.compression().value()).contains(NomsCompression.LOW);
    assertThat(findings.caveats())
        .containsExactly("read on CT; the grades are defined on axial T2-weighted MRI");
    assertThat(Noms.assess(findings).caveats()).hasSize(5);
  }

  @Test
  void aStatedAbsenceOfMyelopathyIsRead() {
    SpinalTumorCase patient = SpinalTumorCase.builder()
        .id("x")
        .addNeurology(NeurologicalStatus.builder().myelopathy(Presence.ABSENT).build())
        .build();
    assertThat(NomsFindings.from(patient, SpinalLesion.builder().build()).myelopathy())
        .isEqualTo(Finding.of(Presence.ABSENT).withBasis("myelopathy absent"));
  }

  @Test
  void theExampleOfTheDocumentation() {
    NomsFindings findings = NomsFindings.builder()
        .compression(NomsCompression.ofGrade(EsccGrade.GRADE_2))
        .radiosensitivity(
            RadiosensitivityScheme.SC24.classify(Histology.MELANOMA).get())
        .stability(NomsStability.STABLE)
        .surgeryTolerance(Presence.PRESENT)
        .build();
    assertThat(Noms.assess(findings).classification())
        .contains(NomsAnswer.DECOMPRESSION_THEN_RADIOSURGERY);
    assertThat(Noms.assess(findings).decidingFindings()).isEmpty();
  }

  @Test
  void aCaseGivesTheMyelopathyAndNothingElse() {
    SpinalTumorCase patient = SpinalTumorCase.builder()
        .id("x")
        .addNeurology(NeurologicalStatus.builder().myelopathy(Presence.PRESENT).build())
        .build();
    SpinalLesion melanoma = SpinalLesion.builder().histology(Histology.MELANOMA).build();
    NomsFindings findings = NomsFindings.from(patient, melanoma);
    assertThat(findings.myelopathy().value()).contains(Presence.PRESENT);
    assertThat(findings.myelopathy().basis()).contains("myelopathy present");
    assertThat(Noms.assess(findings).missing())
        .containsExactly("compression", "radiosensitivity", "stability", "tolerates surgery");
  }

  @Test
  void aNamedSchemeGivesTheRadiosensitivity() {
    SpinalTumorCase patient = SpinalTumorCase.builder().id("x").build();
    SpinalLesion thyroid = SpinalLesion.builder()
        .origin(LesionOrigin.METASTATIC)
        .histology(Histology.PAPILLARY_THYROID_CARCINOMA)
        .build();
    NomsFindings bySc24 = NomsFindings.from(patient, thyroid, RadiosensitivityScheme.SC24);
    NomsFindings byAo = NomsFindings.from(patient, thyroid, RadiosensitivityScheme.AO);
    assertThat(bySc24.radiosensitivity().value()).contains(Radiosensitivity.SENSITIVE);
    assertThat(bySc24.radiosensitivity().basis()).contains("scheme SC.24 trial");
    assertThat(byAo.radiosensitivity().value()).contains(Radiosensitivity.RESISTANT);
    assertThat(NomsFindings.from(patient, thyroid).radiosensitivity().isRecorded())
        .isFalse();
  }

  @Test
  void aSchemeThatDoesNotSettleTheTumourLeavesItOpen() {
    SpinalLesion unknown = SpinalLesion.builder()
        .origin(LesionOrigin.METASTATIC)
        .primarySite(PrimarySite.UNKNOWN_PRIMARY)
        .build();
    NomsFindings findings = NomsFindings.from(
        SpinalTumorCase.builder().id("x").build(), unknown, RadiosensitivityScheme.AO);
    assertThat(findings.radiosensitivity().isRecorded()).isFalse();
    assertThat(findings.myelopathy().isRecorded()).isFalse();
  }

  @Test
  void doesNotApplyToAPrimaryTumour() {
    SpinalTumorCase patient = SpinalTumorCase.builder().id("x").build();
    SpinalLesion primary = SpinalLesion.builder().origin(LesionOrigin.PRIMARY).build();
    assertThat(Noms.system().whyNotApplicable(patient, Optional.of(primary)))
        .contains("for spinal metastases; the lesion is stated to be primary");
  }

  @Property(tries = 100)
  void everyLesionOfEveryCaseHasAnAnswer(
      @ForAll SpinalTumorCase patient, @ForAll RadiosensitivityScheme scheme) {
    for (SpinalLesion lesion : patient.lesions()) {
      Assessment<NomsAnswer> bare = Noms.assess(NomsFindings.from(patient, lesion));
      Assessment<NomsAnswer> schemed = Noms.assess(NomsFindings.from(patient, lesion, scheme));
      assertThat(bare.possibleClasses()).isNotEmpty();
      assertThat(schemed.caveats())
          .hasSize(4 + EsccFindings.from(patient, lesion).caveats().size());
    }
  }
}
