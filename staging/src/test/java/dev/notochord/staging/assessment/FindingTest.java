package dev.notochord.staging.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class FindingTest {
  @Test
  void oneValueIsKnown() {
    assertThat(Finding.of("a").value()).contains("a");
    assertThat(Finding.oneOf("a", "a")).isEqualTo(Finding.of("a"));
    assertThat(Finding.oneOf(List.of("a", "b"))).isEqualTo(Finding.oneOf("b", "a"));
    assertThat(Finding.oneOf("a", "b").value()).isEmpty();
    assertThat(Finding.oneOf("a", "b").isRecorded()).isTrue();
  }

  @Test
  void nothingRecordedIsNoValue() {
    assertThat(Finding.notRecorded().isRecorded()).isFalse();
    assertThat(Finding.notRecorded().value()).isEmpty();
    assertThat(Finding.notRecorded().candidates()).isEmpty();
  }

  @Test
  void refusesAChoiceOfNothing() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Finding.oneOf(List.of()))
        .withMessage("finding: no value remains possible, expected at least one");
  }

  @Test
  void aBasisIsPartOfTheFinding() {
    assertThat(Finding.of("a").withBasis("CT").basis()).contains("CT");
    assertThat(Finding.of("a").withBasis("CT")).isNotEqualTo(Finding.of("a"));
  }

  @Test
  void aRangeHoldsItsEndsAndNothingBeyond() {
    ScoreRange range = new ScoreRange(2, 4);
    assertThat(range.contains(1)).isFalse();
    assertThat(range.contains(2)).isTrue();
    assertThat(range.contains(4)).isTrue();
    assertThat(range.contains(5)).isFalse();
    assertThat(range.encloses(new ScoreRange(2, 4))).isTrue();
    assertThat(range.encloses(new ScoreRange(1, 4))).isFalse();
    assertThat(range.encloses(new ScoreRange(2, 5))).isFalse();
    assertThat(range.isExact()).isFalse();
    assertThat(ScoreRange.of(3).isExact()).isTrue();
    assertThat(range).hasToString("2..4");
    assertThat(ScoreRange.of(3)).hasToString("3");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ScoreRange(4, 2))
        .withMessage("score range 4..2: the end lies below the start");
  }
}
