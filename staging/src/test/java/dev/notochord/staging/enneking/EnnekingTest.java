package dev.notochord.staging.enneking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.notochord.core.code.Presence;
import dev.notochord.core.histology.GradeTier;
import dev.notochord.core.histology.TumorGrade;
import dev.notochord.core.treatment.SurgicalMargin;
import dev.notochord.staging.SystemContract;
import dev.notochord.staging.assessment.Finding;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EnnekingTest {
  /** The rows of the benign table, typed from the reference. */
  private static final Map<String, String> BENIGN = Map.of(
      "latent T0 absent", "1",
      "active T0 absent", "2",
      "aggressive T1 absent", "3",
      "aggressive T2 absent", "3",
      "aggressive T1 present", "3",
      "aggressive T2 present", "3");

  /** The rows of the malignant table of 1980, typed from the reference. */
  private static final Map<String, String> MALIGNANT = Map.of(
      "low T1 absent", "IA",
      "low T2 absent", "IB",
      "high T1 absent", "IIA",
      "high T2 absent", "IIB",
      "low T1 present", "IIIA",
      "high T1 present", "IIIA",
      "low T2 present", "IIIB",
      "high T2 present", "IIIB");

  /** The margins that the reference marks verified, typed from it; all others are not. */
  private static final Map<String, String> MARGINS = Map.ofEntries(
      Map.entry("benign-2 intralesional", "EA"),
      Map.entry("metastasis intralesional", "EA"),
      Map.entry("benign-3 marginal", "EA"),
      Map.entry("benign-3 wide", "EA"),
      Map.entry("IA wide", "EA"),
      Map.entry("IB wide", "EA"),
      Map.entry("benign-3 intralesional", "EI"),
      Map.entry("IA intralesional", "EI"),
      Map.entry("IB intralesional", "EI"));

  @TestFactory
  List<DynamicTest> benignAgreesWithTheVignettes() {
    return SystemContract.vignettes(EnnekingBenign.system(), "/vignettes/enneking-benign.csv");
  }

  @TestFactory
  List<DynamicTest> malignantAgreesWithTheVignettes() {
    return SystemContract.vignettes(
        EnnekingMalignant.system(), "/vignettes/enneking-malignant.csv");
  }

  @TestFactory
  List<DynamicTest> dividedAgreesWithTheVignettes() {
    return SystemContract.vignettes(
        EnnekingMalignant.system(EnnekingStageThree.DIVIDED),
        "/vignettes/enneking-malignant-subdivided.csv");
  }

  @TestFactory
  List<DynamicTest> marginsAgreeWithTheVignettes() {
    return SystemContract.vignettes(
        EnnekingAppropriateness.system(), "/vignettes/enneking-appropriate.csv");
  }

  @Test
  void benignAgreesWithTheTableForEveryOneOfThe18Combinations() {
    assertThat(SystemContract.agree(
            EnnekingBenign.system(), codes -> row(BENIGN, codes, "growth", "site", "metastasis")))
        .isEqualTo(Map.of("1", 1, "2", 1, "3", 4));
  }

  @Test
  void malignantAgreesWithTheTableForEveryOneOfThe8Combinations() {
    assertThat(SystemContract.agree(
            EnnekingMalignant.system(EnnekingStageThree.DIVIDED),
            codes -> row(MALIGNANT, codes, "grade", "site", "metastasis")))
        .isEqualTo(Map.of("IA", 1, "IB", 1, "IIA", 1, "IIB", 1, "IIIA", 2, "IIIB", 2));
    assertThat(SystemContract.agree(EnnekingMalignant.system(), codes -> {
          SystemContract.Expected divided = row(MALIGNANT, codes, "grade", "site", "metastasis");
          return divided == null || !divided.classCode().startsWith("III")
              ? divided
              : new SystemContract.Expected("", "III");
        }))
        .isEqualTo(Map.of("IA", 1, "IB", 1, "IIA", 1, "IIB", 1, "III", 4));
  }

  @Test
  void marginsAgreeWithTheReferenceForEveryOneOfThe36Combinations() {
    assertThat(SystemContract.agree(
            EnnekingAppropriateness.system(),
            codes -> new SystemContract.Expected(
                "",
                MARGINS.getOrDefault(
                    codes.get("stage") + " " + codes.get("margin"), "not-verified"))))
        .isEqualTo(Map.of("EA", 6, "EI", 3, "not-verified", 27));
  }

  private static SystemContract.@Nullable Expected row(
      Map<String, String> table, Map<String, String> codes, String... criteria) {
    String stage =
        table.get(String.join(" ", Arrays.stream(criteria).map(codes::get).toList()));
    return stage == null ? null : new SystemContract.Expected("", stage);
  }

  @Property(tries = 100)
  void benignIsExactlyWhatTheCompletionsAre(@ForAll Random random) {
    SystemContract.holdsForRandomFindings(EnnekingBenign.system(), random);
  }

  @Property(tries = 100)
  void malignantIsExactlyWhatTheCompletionsAre(
      @ForAll Random random, @ForAll EnnekingStageThree stageThree) {
    SystemContract.holdsForRandomFindings(EnnekingMalignant.system(stageThree), random);
  }

  @Property(tries = 100)
  void marginsAreExactlyWhatTheCompletionsAre(@ForAll Random random) {
    SystemContract.holdsForRandomFindings(EnnekingAppropriateness.system(), random);
  }

  @Property(tries = 100)
  void theDividedStagesAreThoseOfTheUndividedOnes(@ForAll Random random) {
    EnnekingMalignantFindings findings = EnnekingMalignantFindings.builder()
        .grade(random.nextBoolean() ? GradeTier.LOW : GradeTier.HIGH)
        .site(random.nextBoolean() ? EnnekingSite.T1 : EnnekingSite.T2)
        .metastasis(random.nextBoolean() ? Presence.PRESENT : Presence.ABSENT)
        .build();
    EnnekingMalignantStage one =
        EnnekingMalignant.assess(findings).classification().orElseThrow();
    EnnekingMalignantStage other = EnnekingMalignant.system(EnnekingStageThree.DIVIDED)
        .assess(findings)
        .classification()
        .orElseThrow();
    assertThat(EnnekingStage.of(other)).isEqualTo(EnnekingStage.of(one));
    assertThat(other.isMetastatic()).isEqualTo(one.isMetastatic());
    assertThat(one.isMetastatic())
        .isEqualTo(findings.metastasis().value().orElseThrow() == Presence.PRESENT);
  }

  @ParameterizedTest
  @CsvSource({"G1, low", "G2, high", "G3, high", "H, high", "GX, low|high"})
  void aGradeInThreeTiersIsLowOrHigh(String grade, String tiers) {
    Finding<GradeTier> read = EnnekingMalignantFindings.builder()
        .grade(TumorGrade.ofCode(grade))
        .build()
        .grade();
    assertThat(String.join("|", read.candidates().stream().map(GradeTier::code).toList()))
        .isEqualTo(tiers);
    assertThat(read.basis()).contains(TumorGrade.ofCode(grade).display());
  }

  @Test
  void theSiteOfABenignTumourIsRefusedForAMalignantOne() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> EnnekingMalignantFindings.builder().site(EnnekingSite.T0).build())
        .withMessage("Enneking, malignant: site T0 is one of benign tumours, expected T1 or T2");
  }

  @Test
  void whatNoRowOfTheBenignTableJoinsIsRefusedByName() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> EnnekingBenign.assess(EnnekingBenignFindings.builder()
            .growth(EnnekingGrowth.LATENT)
            .site(EnnekingSite.T2)
            .build()))
        .withMessage("Enneking, benign: growth 'latent' contradicts site 'T2, extracompartmental',"
            + " expected one of them");
  }

  @Test
  void benign3AndStageIiiAreDifferentThings() {
    assertThat(EnnekingStage.of(EnnekingBenignStage.AGGRESSIVE)).isEqualTo(EnnekingStage.BENIGN_3);
    assertThat(EnnekingStage.of(EnnekingMalignantStage.III)).isEqualTo(EnnekingStage.III);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> EnnekingBenignStage.ofCode("III"))
        .withMessage("benign stage of Enneking 'III': expected one of [1, 2, 3]");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> EnnekingMalignantStage.ofCode("3"))
        .withMessage("malignant stage of Enneking '3': expected one of"
            + " [IA, IB, IIA, IIB, III, IIIA, IIIB]");
  }

  @Test
  void everyStageAndMarginOfTheFindingsIsReadByItsCode() {
    for (EnnekingBenignStage stage : EnnekingBenignStage.values()) {
      assertThat(EnnekingStage.of(stage).code()).isEqualTo("benign-" + stage.code());
      assertThat(EnnekingBenignStage.ofCode(stage.code())).isSameAs(stage);
    }
    for (EnnekingStage stage : EnnekingStage.values()) {
      assertThat(EnnekingStage.ofCode(stage.code())).isSameAs(stage);
    }
    assertThat(EnnekingGrowth.ofCode("active")).isSameAs(EnnekingGrowth.ACTIVE);
    assertThat(EnnekingSite.ofCode("T1")).isSameAs(EnnekingSite.T1);
    assertThat(EnnekingStageThree.ofCode("divided")).isSameAs(EnnekingStageThree.DIVIDED);
  }

  @Test
  void namesTheVariantAndTheOutcomeOfTheSeries() {
    assertThat(EnnekingMalignant.system(EnnekingStageThree.DIVIDED)
            .assess(EnnekingMalignantFindings.builder()
                .grade(GradeTier.HIGH)
                .site(EnnekingSite.T2)
                .metastasis(Presence.ABSENT)
                .build())
            .headline())
        .isEqualTo("Enneking, malignant [stage III divided by site]: stage IIB (Enneking 1980)");
    assertThat(EnnekingAppropriateness.assess(EnnekingAppropriatenessFindings.builder()
            .stage(EnnekingStage.IB)
            .margin(SurgicalMargin.WIDE)
            .build()))
        .hasToString("""
            Enneking margin: Enneking appropriate (Fisher 2011)
              stage   stage IB
              margin  wide
              meaning: the margin recommended for the stage; in the series of 147 primary tumours 14\
             of 70 such patients had a first local recurrence (Fisher 2011)""");
    assertThat(MarginAppropriateness.NOT_VERIFIED.isDefined()).isFalse();
  }
}
