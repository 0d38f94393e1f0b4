package dev.notochord.survival.cohort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class ScoreReadingTest {
  private static final ScoreReading OPEN =
      ScoreReading.ofClasses(List.of("middle", "poor"), List.of("pain", "histology"));

  @Test
  void aReadingIsSettledIfOneClassAndOneTotalAreLeft() {
    assertThat(ScoreReading.settled(3, "good").isSettled()).isTrue();
    assertThat(ScoreReading.ofClass("good").isSettled()).isTrue();
    assertThat(ScoreReading.ofClass("good").isTotalSettled()).isFalse();
    assertThat(OPEN.isSettled()).isFalse();
  }

  @Test
  void theCompletenessTellsClassAndTotalApart() {
    assertThat(OPEN.completeness()).isEqualTo(ScoreCompleteness.OPEN);
    assertThat(OPEN.withTotal(5).completeness()).isEqualTo(ScoreCompleteness.TOTAL_SETTLED);
    assertThat(OPEN.withTotal(5, 6).completeness()).isEqualTo(ScoreCompleteness.OPEN);
    assertThat(ScoreReading.ofClass("good").withTotal(0, 1).completeness())
        .isEqualTo(ScoreCompleteness.CLASS_SETTLED);
    assertThat(ScoreReading.settled(1, "good").completeness()).isEqualTo(ScoreCompleteness.SETTLED);
    assertThat(ScoreReading.notApplicable("too young").completeness())
        .isEqualTo(ScoreCompleteness.NOT_APPLICABLE);
  }

  @Test
  void theTextHasTotalClassesAndWhatIsMissing() {
    assertThat(OPEN.withTotal(5, 6.5))
        .hasToString("5 to 6.5: middle or poor; missing: pain, histology");
    assertThat(OPEN.withTotal(Double.NEGATIVE_INFINITY, 2))
        .hasToString("-∞ to 2: middle or poor; missing: pain, histology");
    assertThat(ScoreReading.settled(10, "poor")).hasToString("10: poor");
    assertThat(ScoreReading.notApplicable("too young")).hasToString("not applicable: too young");
  }

  @Test
  void refusesWhatIsNoReading() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ScoreReading.ofClasses(List.of(), List.of()))
        .withMessage("score reading: no class, expected at least one");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ScoreReading.settled(Double.NaN, "good"))
        .withMessage("score reading: total is NaN to NaN, expected numbers that increase");
    assertThatIllegalArgumentException().isThrownBy(() -> OPEN.withTotal(3, 2));
    assertThatIllegalArgumentException().isThrownBy(() -> OPEN.withTotal(Double.POSITIVE_INFINITY));
    assertThatIllegalArgumentException().isThrownBy(() -> OPEN.withTotal(Double.NEGATIVE_INFINITY));
    assertThatIllegalArgumentException().isThrownBy(() -> ScoreReading.ofClass(" "));
    assertThatIllegalArgumentException().isThrownBy(() -> ScoreReading.notApplicable(""));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ScoreReading.notApplicable("too young").withTotal(3));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ScoreReading.ofClasses(List.of("good"), List.of(" ")));
  }
}
