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

/** The traditional definition of pain response by the score. */
class PainResponseTest {
  @TestFactory
  List<DynamicTest> theScoreAgreesWithTheVignettes() {
    return SystemContract.vignettes(
        PainScoreResponse.system(), "/vignettes/pain-response-score.csv");
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

  @Property(tries = 100)
  void theScoreIsExactlyWhatTheCompletionsAre(@ForAll Random random) {
    SystemContract.holdsForRandomFindings(PainScoreResponse.system(), random);
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
  }

  @Test
  void saysWhatWasCompared() {
    assertThat(PainScoreResponseFindings.builder().scores(7, 5).build().change().basis())
        .contains("7 before, 5 after");
  }

  @Property
  void aDropOfTwoPointsIsAResponse(
      @ForAll @IntRange(min = 2, max = 10) int before,
      @ForAll @IntRange(min = 0, max = 8) int after) {
    if (before - after < 2) {
      return;
    }
    assertThat(PainScoreResponse.assess(
                PainScoreResponseFindings.builder().scores(before, after).build())
            .classification())
        .isNotEqualTo(Optional.of(PainScoreResponseClass.NO_RESPONSE));
  }
}
