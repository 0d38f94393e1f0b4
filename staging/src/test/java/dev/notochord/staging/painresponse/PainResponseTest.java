package dev.notochord.staging.painresponse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.notochord.staging.SystemContract;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The two traditional definitions of pain response. */
class PainResponseTest {
  @TestFactory
  List<DynamicTest> theScoreAgreesWithTheVignettes() {
    return SystemContract.vignettes(
        PainScoreResponse.system(), "/vignettes/pain-response-score.csv");
  }

  @TestFactory
  List<DynamicTest> scoreAndAnalgesicsAgreeWithTheVignettes() {
    return SystemContract.vignettes(
        IntegratedPainResponse.system(), "/vignettes/pain-response-integrated.csv");
  }

  @Test
  void theScoreAgreesWithTheDefinition() {
    Map<String, String> rows =
        Map.of("no-pain", "complete", "lower", "partial", "not-lower", "none");
    assertThat(SystemContract.agree(
            PainScoreResponse.system(),
            codes -> new SystemContract.Expected(
                "", rows.getOrDefault(codes.getOrDefault("pain score", ""), ""))))
        .isEqualTo(Map.of("complete", 1, "partial", 1, "none", 1));
  }

  @Test
  void scoreAndAnalgesicsAgreeWithTheDefinitionForEveryOneOfThe15Combinations() {
    assertThat(SystemContract.agree(IntegratedPainResponse.system(), PainResponseTest::secondTable))
        .isEqualTo(Map.of("response", 3, "none", 10, "not-placed", 2));
  }

  private static SystemContract.Expected secondTable(Map<String, String> codes) {
    String both = codes.get("pain score") + " " + codes.get("analgesics");
    String answer = switch (both) {
      case "lower-2 not-increased", "lower-2 halved", "unchanged halved" -> "response";
      case "lower-1 halved", "higher-1 halved" -> "not-placed";
      default -> "none";
    };
    return new SystemContract.Expected("", answer);
  }

  @Property(tries = 100)
  void theScoreIsExactlyWhatTheCompletionsAre(@ForAll Random random) {
    SystemContract.holdsForRandomFindings(PainScoreResponse.system(), random);
  }

  @Property(tries = 100)
  void scoreAndAnalgesicsAreExactlyWhatTheCompletionsAre(@ForAll Random random) {
    SystemContract.holdsForRandomFindings(IntegratedPainResponse.system(), random);
  }

  @ParameterizedTest
  @CsvSource({
    "10, 0, NO_PAIN", "1, 0, NO_PAIN", "10, 8, LOWER", "10, 9, NOT_LOWER", "3, 1, LOWER",
    "3, 2, NOT_LOWER", "2, 1, LOWER", "1, 1, NOT_LOWER", "5, 5, NOT_LOWER", "5, 10, NOT_LOWER"
  })
  void scoresArePlaced(int before, int after, PainScoreChange change) {
    assertThat(PainScoreChange.ofScores(before, after)).isEqualTo(change);
  }

  @ParameterizedTest
  @CsvSource({
    "5, 2, LOWER_BY_2", "5, 3, LOWER_BY_2", "5, 4, LOWER_BY_1", "5, 5, UNCHANGED",
    "5, 6, HIGHER_BY_1", "5, 7, HIGHER_BY_2", "5, 10, HIGHER_BY_2", "1, 0, LOWER_BY_1"
  })
  void scoresArePlacedForTheIntegratedResponse(int before, int after, IntegratedPainChange change) {
    assertThat(IntegratedPainChange.ofScores(before, after)).isEqualTo(change);
  }

  @ParameterizedTest
  @CsvSource({
    "60, 60.1, INCREASED",
    "0, 5, INCREASED",
    "60, 60, NOT_INCREASED",
    "60, 30.1, NOT_INCREASED",
    "60, 30, HALVED",
    "60, 0, HALVED",
    "0, 0, NOT_INCREASED"
  })
  void analgesicsArePlaced(double before, double after, AnalgesicChange change) {
    assertThat(AnalgesicChange.ofMgPerDay(before, after)).isEqualTo(change);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
          0  | 0  | pain response: score before treatment is 0, expected 1 to 10
          11 | 0  | pain response: score before treatment is 11, expected 1 to 10
          5  | -1 | pain response: score after treatment is -1, expected 0 to 10
          5  | 11 | pain response: score after treatment is 11, expected 0 to 10
          """)
  void scoresOutOfRangeAreRefused(int before, int after, String message) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PainScoreResponseFindings.builder().scores(before, after))
        .withMessage(message);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> IntegratedPainResponseFindings.builder().scores(before, after))
        .withMessage(message);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
          -1       | 0   | before treatment is -1.0
          NaN      | 0   | before treatment is NaN
          10       | -5  | after treatment is -5.0
          10       | NaN | after treatment is NaN
          Infinity | 0   | before treatment is Infinity
          """)
  void dosesOutOfRangeAreRefused(double before, double after, String where) {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> IntegratedPainResponseFindings.builder().oralMorphineMgPerDay(before, after))
        .withMessage("pain response: oral morphine equivalent " + where
            + " mg per day, expected a finite number >= 0");
  }

  @Test
  void saysWhatWasCompared() {
    IntegratedPainResponseFindings findings = IntegratedPainResponseFindings.builder()
        .scores(6, 6)
        .oralMorphineMgPerDay(60, 30)
        .build();
    assertThat(findings.pain().basis()).contains("6 before, 6 after");
    assertThat(findings.analgesics().basis()).contains("60 mg before, 30 mg after");
    assertThat(IntegratedPainResponse.assess(findings).classification())
        .contains(IntegratedPainResponseClass.RESPONSE);
    assertThat(PainScoreResponseFindings.builder().scores(7, 5).build().change().basis())
        .contains("7 before, 5 after");
  }

  @Property
  void aDropOfTwoPointsWithoutMoreAnalgesicsIsAResponseInBoth(
      @ForAll @IntRange(min = 2, max = 10) int before,
      @ForAll @IntRange(min = 0, max = 8) int after) {
    if (before - after < 2) {
      return;
    }
    assertThat(PainScoreResponse.assess(
                PainScoreResponseFindings.builder().scores(before, after).build())
            .classification())
        .isNotEqualTo(Optional.of(PainScoreResponseClass.NO_RESPONSE));
    assertThat(IntegratedPainResponse.assess(IntegratedPainResponseFindings.builder()
                .scores(before, after)
                .oralMorphineMgPerDay(20, 20)
                .build())
            .classification())
        .contains(IntegratedPainResponseClass.RESPONSE);
  }
}
