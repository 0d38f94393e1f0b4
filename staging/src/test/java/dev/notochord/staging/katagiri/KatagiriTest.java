package dev.notochord.staging.katagiri;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.notochord.core.code.Presence;
import dev.notochord.core.patient.Ecog;
import dev.notochord.core.patient.LaboratoryValues;
import dev.notochord.staging.SystemContract;
import dev.notochord.staging.assessment.Assessment;
import dev.notochord.staging.assessment.Finding;
import dev.notochord.staging.assessment.SystemDescription;
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

class KatagiriTest {
  /** The table a second time, typed from the publication and not from the enums. */
  private static final Map<String, Map<String, Integer>> TABLE = Map.of(
      "primary site", Map.of("slow", 0, "moderate", 2, "rapid", 3),
      "visceral or cerebral metastases", Map.of("none", 0, "nodular", 1, "disseminated", 2),
      "laboratory data", Map.of("normal", 0, "abnormal", 1, "critical", 2),
      "ECOG 3-4", Map.of("present", 1, "absent", 0),
      "previous chemotherapy", Map.of("present", 1, "absent", 0),
      "multiple skeletal metastases", Map.of("present", 1, "absent", 0));

  @TestFactory
  List<DynamicTest> agreesWithTheVignettes() {
    return SystemContract.vignettes(Katagiri.system(), "/vignettes/katagiri-2014.csv");
  }

  @Test
  void agreesWithTheTableForEveryOneOfThe216Combinations() {
    assertThat(SystemContract.agree(Katagiri.system(), KatagiriTest::secondTable))
        .isEqualTo(Map.of("low-risk", 43, "intermediate-risk", 118, "high-risk", 55));
  }

  private static SystemContract.Expected secondTable(Map<String, String> codes) {
    int total = 0;
    for (Map.Entry<String, Map<String, Integer>> criterion : TABLE.entrySet()) {
      total += requireNonNull(criterion.getValue().get(codes.get(criterion.getKey())));
    }
    String group = total <= 3 ? "low-risk" : total <= 6 ? "intermediate-risk" : "high-risk";
    return new SystemContract.Expected(Integer.toString(total), group);
  }

  @Property(tries = 100)
  void isExactlyWhatTheCompletionsAre(@ForAll Random random) {
    SystemContract.holdsForRandomFindings(Katagiri.system(), random);
  }

  @ParameterizedTest
  @CsvSource({
    "ECOG_0, ABSENT",
    "ECOG_1, ABSENT",
    "ECOG_2, ABSENT",
    "ECOG_3, PRESENT",
    "ECOG_4, PRESENT"
  })
  void ecog3And4Count(Ecog status, Presence expected) {
    assertThat(KatagiriFindings.builder().ecog(status).build().poorPerformance().value())
        .contains(expected);
  }

  @Test
  void theDeadHaveNoRow() {
    assertThatThrownBy(() -> KatagiriFindings.builder().ecog(Ecog.ECOG_5))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Katagiri score: ECOG is 5 (dead), expected 0 to 4");
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "?",
      value = {
        "ABSENT, ABSENT, none",
        "PRESENT, ABSENT, nodular",
        "ABSENT, PRESENT, disseminated",
        "PRESENT, PRESENT, disseminated",
        "?, PRESENT, disseminated",
        "?, ABSENT, none nodular",
        "ABSENT, ?, none disseminated",
        "PRESENT, ?, nodular disseminated",
        "?, ?, ''"
      })
  void nodulesAndDisseminationLeaveTheRowsThatFit(
      @Nullable Presence nodular, @Nullable Presence disseminated, String codes) {
    Finding<KatagiriMetastases> row =
        KatagiriMetastases.of(finding(nodular), finding(disseminated));
    assertThat(row.candidates().stream().map(KatagiriMetastases::code).toList())
        .isEqualTo(codes.isEmpty() ? List.of() : List.of(codes.split(" ")));
  }

  private static Finding<Presence> finding(@Nullable Presence value) {
    return value == null ? Finding.notRecorded() : Finding.of(value);
  }

  @Test
  void theRowOfTwoFactsNamesWhereBothComeFrom() {
    assertThat(KatagiriMetastases.of(
                Finding.of(Presence.ABSENT).withBasis("no liver metastases"),
                Finding.of(Presence.PRESENT).withBasis("pleural seeding"))
            .basis())
        .contains("no liver metastases; pleural seeding");
  }

  @Test
  void theExampleOfTheDocumentationHolds() {
    Assessment<KatagiriGroup> assessment = Katagiri.assess(KatagiriFindings.builder()
        .primary(KatagiriPrimary.RAPID)
        .metastases(KatagiriMetastases.NODULAR)
        .laboratory(LaboratoryValues.builder().plateletsPerMicrolitre(82_000).build())
        .ecog(Ecog.ECOG_3)
        .build());
    assertThat(assessment).hasToString("""
            New Katagiri score 7..9 of 10: high risk (Katagiri 2014)
              primary site                     rapid growth                  3
              visceral or cerebral metastases  nodular visceral or cerebral  1
              laboratory data                  critical                      2  [platelets 82000\
             per µL; not given: CRP, LDH, albumin, calcium, total bilirubin]
              ECOG 3-4                         present                       1
              previous chemotherapy            not recorded                  0..1
              multiple skeletal metastases     not recorded                  0..1
              published: alive 27 % at 6 months (derivation, 808 patients, Katagiri 2014)
              published: alive 6 % at 12 months (derivation, 808 patients, Katagiri 2014)\
            """);
  }

  @Test
  void moreIsWorseAndSomePrimariesAreTheCallersToPlace() {
    assertThat(Katagiri.system().description().direction())
        .contains(SystemDescription.Direction.HIGHER_IS_WORSE);
    assertThat(Katagiri.system().description().verification())
        .isEqualTo(SystemDescription.Verification.PARTLY);
  }

  @Test
  void everyGroupHasTheSurvivalOfTheDerivation() {
    assertThat(KatagiriGroup.LOW_RISK.outcomes().toString())
        .contains("alive 91 % at 12 months", "alive 78 % at 24 months");
    assertThat(KatagiriGroup.INTERMEDIATE_RISK.outcomes().toString())
        .contains("alive 49 % at 12 months");
    assertThat(KatagiriGroup.HIGH_RISK.outcomes().toString())
        .contains("alive 27 % at 6 months", "alive 6 % at 12 months");
  }
}
