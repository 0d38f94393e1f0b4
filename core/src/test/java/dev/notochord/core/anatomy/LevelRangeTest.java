package dev.notochord.core.anatomy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
    assertThat(LevelRange.parse("T11\u2212L1")).isEqualTo(expected);
    assertThat(LevelRange.parse(" t11 - l1 ")).isEqualTo(expected);
    assertThat(LevelRange.parse("\u00a0T11\u00a0\u2013\u2009L1\u00a0")).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "T11-L1  | T11 T12 L1",
        "T12-T13 | T12 T13",
        "T13-L1  | T13 L1",
        "T13-S1  | T13 L1 L2 L3 L4 L5 S1",
        "L4-L6   | L4 L5 L6",
        "L5-S1   | L5 S1",
        "T13     | T13",
        "T13-L6  | T13 L1 L2 L3 L4 L5 L6"
      })
  void aSupernumeraryLevelIsHeldOnlyAsAnEnd(String range, String levels) {
    assertThat(LevelRange.parse(range).levels())
        .extracting(VertebralLevel::code)
        .containsExactly(levels.split(" "));
  }

  @Property
  void anyTextIsARangeOrAnArgumentError(
      @ForAll @CharRange(from = '\0', to = '\u2212') String text) {
    try {
      LevelRange range = LevelRange.parse(text);
      assertThat(LevelRange.parse(range.toString())).isEqualTo(range);
    } catch (IllegalArgumentException expected) {
      assertThat(expected).hasMessageContaining("expected");
    }
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
  @ValueSource(strings = {"", "-", "T11-", "-L1", "T11 L1", "dorsolumbar", "T11-T14"})
  void refusesTextThatNamesNoLevel(String text) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> LevelRange.parse(text))
        .withMessageContaining("expected one of C1-C7");
  }
}
