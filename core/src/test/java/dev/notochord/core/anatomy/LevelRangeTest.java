package dev.notochord.core.anatomy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LevelRangeTest {

  private static LevelRange range(VertebralLevel one, VertebralLevel other) {
    return one.compareTo(other) <= 0 ? LevelRange.of(one, other) : LevelRange.of(other, one);
  }

  @Property
  void readsItsOwnText(@ForAll VertebralLevel one, @ForAll VertebralLevel other) {
    LevelRange range = range(one, other);
    assertThat(LevelRange.parse(range.toString())).isEqualTo(range);
  }

  @Property
  void containsItsLevelsAndNoOthers(
      @ForAll VertebralLevel one, @ForAll VertebralLevel other, @ForAll VertebralLevel level) {
    LevelRange range = range(one, other);
    assertThat(range.contains(level)).isEqualTo(range.levels().contains(level));
    assertThat(range.levels().first()).isEqualTo(range.cranial());
    assertThat(range.levels().last()).isEqualTo(range.caudal());
  }

  @Property
  void refusesEndsInTheWrongOrder(@ForAll VertebralLevel one, @ForAll VertebralLevel other) {
    Assume.that(one.compareTo(other) > 0);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> LevelRange.of(one, other))
        .withMessage(
            "level range %s-%s: the first level must not lie below the second", one, other);
  }

  @Test
  void crossesTheThoracolumbarJunction() {
    assertThat(LevelRange.parse("T11-L1").levels())
        .containsExactly(VertebralLevel.T11, VertebralLevel.T12, VertebralLevel.L1);
  }

  @Test
  void readsTheDashOfTypesetPapersAndBlanksAroundIt() {
    LevelRange expected = LevelRange.of(VertebralLevel.T11, VertebralLevel.L1);
    assertThat(LevelRange.parse("T11\u2013L1")).isEqualTo(expected);
    assertThat(LevelRange.parse(" t11 - l1 ")).isEqualTo(expected);
  }

  @Test
  void aSingleLevelPrintsWithoutADash() {
    assertThat(LevelRange.of(VertebralLevel.T12, VertebralLevel.T12)).hasToString("T12");
  }

  @Test
  void refusesMoreThanTwoEnds() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> LevelRange.parse("T1-T2-T3"))
        .withMessage("level range 'T1-T2-T3': expected a form like T12 or T11-L1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "-", "T11-", "-L1", "T11 L1", "dorsolumbar", "T11-T13"})
  void refusesTextThatNamesNoLevel(String text) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> LevelRange.parse(text))
        .withMessageContaining("expected one of C1-C7");
  }
}
