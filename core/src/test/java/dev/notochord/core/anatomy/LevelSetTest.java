package dev.notochord.core.anatomy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Lists;
import com.google.common.collect.Sets;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.NotEmpty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LevelSetTest {

  @Property
  void readsItsOwnText(@ForAll @NotEmpty Set<VertebralLevel> levels) {
    LevelSet set = LevelSet.of(levels);
    assertThat(LevelSet.parse(set.toString())).isEqualTo(set);
  }

  @Property
  void orderAndRepetitionDoNotMatter(@ForAll @NotEmpty List<VertebralLevel> levels) {
    assertThat(LevelSet.of(Lists.reverse(levels))).isEqualTo(LevelSet.of(levels));
    assertThat(LevelSet.of(levels.get(0), levels.toArray(VertebralLevel[]::new)))
        .isEqualTo(LevelSet.of(levels));
  }

  @Property
  void holdsExactlyTheGivenLevelsInOrder(
      @ForAll @NotEmpty Set<VertebralLevel> levels, @ForAll VertebralLevel level) {
    LevelSet set = LevelSet.of(levels);
    assertThat(set.contains(level)).isEqualTo(levels.contains(level));
    assertThat(set.levels()).containsExactlyElementsOf(new TreeSet<>(levels));
    assertThat(set.cranial()).isEqualTo(set.levels().first());
    assertThat(set.caudal()).isEqualTo(set.levels().last());
  }

  @Property
  void runsCoverTheSetAndNoTwoMakeOneRange(@ForAll @NotEmpty Set<VertebralLevel> levels) {
    ImmutableList<LevelRange> runs = LevelSet.of(levels).runs();
    assertThat(runs.stream().flatMap(run -> run.levels().stream()))
        .containsExactlyElementsOf(LevelSet.of(levels).levels());
    for (int i = 1; i < runs.size(); i++) {
      LevelRange above = runs.get(i - 1);
      LevelRange joined = LevelRange.of(above.cranial(), runs.get(i).cranial());
      assertThat(joined.levels())
          .isNotEqualTo(Sets.union(above.levels(), Set.of(runs.get(i).cranial())));
    }
  }

  @Property
  void isContiguousWhenItHoldsTheRangeFromItsFirstToItsLast(
      @ForAll @NotEmpty Set<VertebralLevel> levels) {
    LevelSet set = LevelSet.of(levels);
    assertThat(set.isContiguous())
        .isEqualTo(
            LevelRange.of(set.cranial(), set.caudal()).levels().stream().allMatch(set::contains));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "T6 and T9|T6 and T9",
        "T3-T4|T3-T4",
        "T3, T4|T3-T4",
        "C5, T1-T3 and L2|C5, T1-T3 and L2",
        "L5 and S1|L5-S1",
        "C5,T1,L2|C5, T1 and L2",
        "C5, T1, and L2|C5, T1 and L2",
        "T12, L1|T12-L1",
        "T12, T13|T12-T13",
        "T12, T13, L1|T12-T13 and L1",
        "T13, L1|T13-L1",
        "T11-T13, L1, L4-L6 and S1|T11-T13, L1, L4-L6 and S1",
        "co1|Co1"
      })
  void printsTheLongestRuns(String text, String expected) {
    assertThat(LevelSet.parse(text)).hasToString(expected);
  }

  @Test
  void aSupernumeraryLevelMakesNoGap() {
    assertThat(LevelSet.parse("T12, T13, L1").isContiguous()).isTrue();
    assertThat(LevelSet.parse("T12, L1").isContiguous()).isTrue();
    assertThat(LevelSet.parse("L5, L6, S2").isContiguous()).isFalse();
  }

  @Test
  void twoSeparateLevelsDoNotClaimTheLevelsBetween() {
    assertThat(LevelSet.parse("T6 and T9").levels())
        .containsExactly(VertebralLevel.T6, VertebralLevel.T9);
  }

  @Test
  void refusesToBeEmpty() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> LevelSet.of(ImmutableList.of()))
        .withMessage("level set: no level, expected at least one");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "T6 and", "and T6", "T6,, T9", "T6 T9", "T6 or T9", "dorsolumbar"})
  void refusesTextWithAPartThatIsNoLevel(String text) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> LevelSet.parse(text))
        .withMessageContaining("expected one of C1-C7");
  }
}
