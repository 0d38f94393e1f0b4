package dev.notochord.survival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.collect.ImmutableMap;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class GroupedExitsTest {
  private static final double[] TIME = {3, 1, 3, 3};
  private static final boolean[] EVENT = {true, false, false, true};
  private static final Groups GROUPS = Groups.of("b", "a", "b", "a");

  @Test
  void eachRowSaysWhoLeftWhen() {
    GroupedExits exits = SurvivalData.rightCensored(TIME, EVENT).exits(GROUPS).orElseThrow();

    assertThat(exits.names()).containsExactly("a", "b");
    assertThat(exits.time(0)).isEqualTo(1);
    assertThat(exits.group(0)).isZero();
    assertThat(exits.events(0)).isZero();
    assertThat(exits.isTied(1)).isFalse();
    assertThat(exits.isTied(2)).isTrue();
    assertThat(exits).hasToString("grouped exits: 4 rows of 2 groups");
  }

  @Test
  void weightsLateEntriesAndRowsThatWereDroppedHaveNone() {
    SurvivalData plain = SurvivalData.rightCensored(TIME, EVENT);

    assertThat(plain.withFrequencies(1, 2, 1, 1).exits(GROUPS)).isEmpty();
    assertThat(SurvivalData.delayedEntry(new double[] {1, 0, 0, 0}, TIME, EVENT).exits(GROUPS))
        .isEmpty();
    assertThat(SurvivalData.rightCensored(
                new double[] {3, Double.NaN, 3, 3},
                new double[] {1, 0, 0, 1},
                MissingPolicy.DROP_ROWS)
            .exits(GROUPS))
        .isEmpty();
  }

  @Test
  void timesTooDifferentForOneNumberHaveNone() {
    SurvivalData wide =
        SurvivalData.rightCensored(new double[] {Double.MIN_VALUE, 1, 2, 1e300}, EVENT);

    assertThat(wide.exits(GROUPS)).isEmpty();
    assertThat(wide.riskTable().times().asList())
        .containsExactly(Double.MIN_VALUE, 1.0, 2.0, 1e300);
  }

  @Test
  void groupsOfOtherSubjectsAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SurvivalData.rightCensored(TIME, EVENT).exits(Groups.of("a")))
        .withMessageContaining("4 subjects and 1 group labels");
  }

  @Property(tries = 100)
  void countedGroupByGroupTheyGiveTheTablesOfTheGroups(
      @ForAll @IntRange(min = 1, max = 300) int rows,
      @ForAll @IntRange(min = 1, max = 5) int groups,
      @ForAll @IntRange(min = 1, max = 3) int form,
      @ForAll long seed) {
    Random random = new Random(seed);
    double[] time = random
        .ints(rows, 0, 50)
        .mapToDouble(day -> form == 1 ? day : form == 2 ? day / 365.25 : random.nextDouble())
        .toArray();
    boolean[] event = new boolean[rows];
    String[] label = new String[rows];
    for (int i = 0; i < rows; i++) {
      event[i] = random.nextBoolean();
      label[i] = "" + random.nextInt(groups);
    }
    SurvivalData data = SurvivalData.rightCensored(time, event);

    GroupedExits exits = data.exits(Groups.of(label)).orElseThrow();

    ImmutableMap<String, SurvivalData> parts = data.split(Groups.of(label));
    for (int g = 0; g < exits.names().size(); g++) {
      RiskTable table = parts.values().asList().get(g).riskTable();
      TreeMap<Double, long[]> counts = new TreeMap<>();
      for (int i = 0; i < exits.size(); i++) {
        if (exits.group(i) == g) {
          long[] now = counts.computeIfAbsent(exits.time(i), t -> new long[2]);
          now[0] += exits.events(i);
          now[1] += exits.left(i) - exits.events(i);
        }
        assertThat(i == 0 || exits.time(i) >= exits.time(i - 1)).isTrue();
      }
      assertThat(table.times().asList()).containsExactlyElementsOf(counts.keySet());
      assertThat(table.events().asList())
          .containsExactlyElementsOf(counts.values().stream().map(now -> now[0]).toList());
      assertThat(table.censored().asList())
          .containsExactlyElementsOf(counts.values().stream().map(now -> now[1]).toList());
    }
  }
}
