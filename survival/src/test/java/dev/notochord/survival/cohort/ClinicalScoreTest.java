package dev.notochord.survival.cohort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ClinicalScoreTest {
  private static ClinicalScore.Builder score() {
    return new ScoredCohorts().score();
  }

  @Test
  void theTextIsTheNameWithItsSource() {
    assertThat(score().build()).hasToString("three classes (Nobody N. J Imaginary Med 2020;1:1)");
  }

  @Test
  void refusesClassesThatAreNone() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> score().addClasses("good").build())
        .withMessage("clinical score three classes: class 'good' is there twice, expected once");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> score().addClasses(" ").build());
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ClinicalScore.builder()
            .name("none")
            .direction(ScoreDirection.HIGHER_IS_BETTER)
            .reading(patient -> ScoreReading.ofClass("good"))
            .build())
        .withMessage("clinical score none: no class, expected at least one");
  }

  @Test
  void aPublishedSurvivalIsOfAClassOfTheScoreAndAPart() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> score()
            .addPublished(new PublishedSurvival("bad", 12, 0.2, "series"))
            .build())
        .withMessage("clinical score three classes: published survival is of class 'bad', expected"
            + " one of [good, middle, poor]");
    for (double part : new double[] {-0.1, 20, Double.NaN}) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> new PublishedSurvival("good", 12, part, "series"))
          .withMessageContaining("expected a part from 0 to 1");
    }
    for (double months : new double[] {0, -1, Double.NaN, Double.POSITIVE_INFINITY}) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> new PublishedSurvival("good", months, 0.5, "series"))
          .withMessageContaining("expected a finite number above 0");
    }
  }

  @Test
  void aClassThatTheScoreDoesNotHaveIsARefusal() {
    ScoredCohorts cohort = new ScoredCohorts().died(3, ScoreReading.settled(1, "dreadful"));
    ScoreValidationReport report =
        ScoreValidation.withDefaults().validate(cohort.cohort(), cohort.score().build());
    assertThat(report.refused())
        .containsExactly(new Exclusion(
            "case 0",
            "class is 'dreadful', expected one of [good, middle, poor] of three classes"));
  }

  @Test
  void anErrorOfTheCallersFunctionGoesUp() {
    ScoredCohorts cohort = new ScoredCohorts().died(3, ScoreReading.settled(1, "good"));
    ClinicalScore broken = ClinicalScore.builder()
        .name("broken")
        .direction(ScoreDirection.HIGHER_IS_BETTER)
        .addClasses("good")
        .reading(patient -> {
          throw new IllegalStateException("a bug");
        })
        .build();
    assertThatThrownBy(() -> ScoreValidation.withDefaults().validate(cohort.cohort(), broken))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("a bug");
  }
}
