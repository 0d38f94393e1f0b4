package dev.notochord.core.neurology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.notochord.core.arbitrary.NeurologyArbitraries;
import dev.notochord.core.code.Coded;
import java.util.Arrays;
import java.util.TreeSet;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The grades of each scale as published, and the score that has points. */
class NeurologicalScalesTest {

  @Test
  void eachScaleHasTheGradesOfItsPaperFromBestOrWorstInItsOrder() {
    assertThat(codes(FrankelGrade.values())).isEqualTo("A B C D E");
    assertThat(codes(ModifiedFrankelGrade.values())).isEqualTo("A B C D1 D2 D3 E");
    assertThat(codes(JapaneseFrankelGrade.values())).isEqualTo("A B1 B2 B3 C1 C2 D0 D1 D2 D3 E");
    assertThat(codes(AisGrade.values())).isEqualTo("A B C D E");
    assertThat(codes(McCormickGrade.values())).isEqualTo("I II III IV");
    assertThat(codes(ModifiedMcCormickGrade.values())).isEqualTo("I II III IV V");
    assertThat(codes(NurickGrade.values())).isEqualTo("0 1 2 3 4 5");
    assertThat(codes(SensoryScore.values())).isEqualTo("0 1 2 NT");
    assertThat(codes(MuscleGrade.values())).isEqualTo("0 1 2 3 4 5");
  }

  private static String codes(Coded[] grades) {
    return String.join(" ", Arrays.stream(grades).map(Coded::code).toList());
  }

  @Test
  void refusesAGradeOfAnotherVersion() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> FrankelGrade.ofCode("D1"))
        .withMessage("Frankel grade 'D1': expected one of [A, B, C, D, E]");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ModifiedFrankelGrade.ofCode("B2"))
        .withMessage("modified Frankel grade 'B2': expected one of [A, B, C, D1, D2, D3, E]");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> McCormickGrade.ofCode("V"))
        .withMessage("McCormick grade 'V': expected one of [I, II, III, IV]");
  }

  @ParameterizedTest
  @CsvSource({
    "18, NONE",
    "17, MILD",
    "16, MILD",
    "15, MILD",
    "14, MODERATE",
    "13, MODERATE",
    "12, MODERATE",
    "11, SEVERE",
    "1, SEVERE",
    "0, SEVERE"
  })
  void theSeverityFollowsTheTotal(int total, MjoaSeverity severity) {
    assertThat(Mjoa18Score.of(total).severity()).contains(severity);
    assertThat(MjoaSeverity.ofTotal(total)).isEqualTo(severity);
  }

  @Test
  void theFourPartsMakeTheTotal() {
    Mjoa18Score score =
        Mjoa18Score.builder().arms(4).legs(5).sensation(2).sphincter(3).build();
    assertThat(score.total()).hasValue(4 + 5 + 2 + 3);
    assertThat(score.statedTotal()).isEmpty();
    assertThat(score.severity()).contains(MjoaSeverity.MODERATE);
    Mjoa18Score best =
        Mjoa18Score.builder().arms(5).legs(7).sensation(3).sphincter(3).build();
    assertThat(best.total()).hasValue(18);
  }

  @Test
  void partsThatAreMissingLeaveTheSeverityOpen() {
    // 9 to 15 points.
    Mjoa18Score score = Mjoa18Score.builder().arms(4).legs(5).build();
    assertThat(score.total()).isEmpty();
    assertThat(score.severity()).isEmpty();
    assertThat(score.possibleSeverities())
        .containsExactly(MjoaSeverity.MILD, MjoaSeverity.MODERATE, MjoaSeverity.SEVERE);
    assertThat(Mjoa18Score.builder().legs(0).build().severity()).contains(MjoaSeverity.SEVERE);
    assertThat(Mjoa18Score.builder().build().possibleSeverities()).hasSize(4);
  }

  @Test
  void refusesPointsOutOfRangeAndATotalThatDoesNotFit() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Mjoa18Score.builder().arms(6).build())
        .withMessage("mJOA (18 points): arms are 6 points, expected 0 to 5");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Mjoa18Score.builder().legs(8).build())
        .withMessage("mJOA (18 points): legs are 8 points, expected 0 to 7");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Mjoa18Score.builder().sensation(4).build())
        .withMessage("mJOA (18 points): sensation is 4 points, expected 0 to 3");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Mjoa18Score.builder().sphincter(-1).build())
        .withMessage("mJOA (18 points): sphincter is -1 points, expected 0 to 3");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Mjoa18Score.of(19))
        .withMessage("mJOA (18 points): total is 19 points, expected 0 to 18");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Mjoa18Score.builder().arms(2).legs(3).statedTotal(12).build())
        .withMessage("mJOA (18 points): total stated as 12, but its parts give 5 to 11");
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 19})
  void refusesTheSeverityOfNoTotal(int total) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> MjoaSeverity.ofTotal(total))
        .withMessage("mJOA (18 points): total is %s, expected 0 to 18", total);
  }

  @Provide
  Arbitrary<Mjoa18Score> scores() {
    return NeurologyArbitraries.mjoa18Scores();
  }

  @Property
  void theSeveritiesAreThoseOfAllCompletions(@ForAll("scores") Mjoa18Score score) {
    TreeSet<MjoaSeverity> severities = new TreeSet<>();
    for (int arms = score.arms().orElse(0); arms <= score.arms().orElse(5); arms++) {
      for (int legs = score.legs().orElse(0); legs <= score.legs().orElse(7); legs++) {
        for (int s = score.sensation().orElse(0); s <= score.sensation().orElse(3); s++) {
          for (int b = score.sphincter().orElse(0); b <= score.sphincter().orElse(3); b++) {
            int total = arms + legs + s + b;
            if (score.statedTotal().orElse(total) == total) {
              severities.add(MjoaSeverity.ofTotal(total));
            }
          }
        }
      }
    }
    assertThat(score.possibleSeverities()).isEqualTo(severities);
  }
}
