package dev.notochord.survival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import org.junit.jupiter.api.Test;

class RiskTableTest {
  @Test
  void aSubjectCensoredAtAnEventTimeIsAtRiskThere() {
    RiskTable table = SurvivalData.rightCensored(
            new double[] {2, 1, 2, 2, 4}, new int[] {0, 0, 1, 1, 1})
        .riskTable();

    assertThat(table.times().asList()).containsExactly(1.0, 2.0, 4.0);
    assertThat(table.atRisk().asList()).containsExactly(5L, 4L, 1L);
    assertThat(table.events().asList()).containsExactly(0L, 2L, 1L);
    assertThat(table.censored().asList()).containsExactly(1L, 1L, 0L);
    assertThat(table.subjects()).isEqualTo(5);
    assertThat(table.totalEvents()).isEqualTo(3);
    assertThat(table).hasToString("risk table: 3 times, 5 subjects, 3 events");
  }

  @Test
  void timesThatDifferInTheLastBitAreNotTied() {
    double[] time = {1, Math.nextUp(1.0)};

    assertThat(SurvivalData.rightCensored(time, new boolean[2]).riskTable().size())
        .isEqualTo(2);
  }

  @Property
  @Domain(FollowUp.Any.class)
  void countsWhatTheDefinitionSays(@ForAll FollowUp sample) {
    RiskTable table = sample.data().riskTable();

    assertThat(table.times().asList()).doesNotHaveDuplicates().isSorted();
    for (int row = 0; row < table.size(); row++) {
      double now = table.times().get(row);
      assertThat(table.atRisk().get(row)).isEqualTo(count(sample, i -> sample.time()[i] >= now));
      assertThat(table.events().get(row))
          .isEqualTo(count(sample, i -> sample.time()[i] == now && sample.event()[i]));
      assertThat(table.censored().get(row))
          .isEqualTo(count(sample, i -> sample.time()[i] == now && !sample.event()[i]));
    }
  }

  @Property
  @Domain(FollowUp.Any.class)
  void mergingThePartsInAnyOrderGivesTheTableOfTheWhole(@ForAll FollowUp sample) {
    var parts = sample.data().split(sample.groups()).values().asList();
    RiskTable forwards =
        parts.stream().map(SurvivalData::riskTable).reduce(RiskTable::merge).orElseThrow();
    RiskTable backwards = parts.reverse().stream()
        .map(SurvivalData::riskTable)
        .reduce(RiskTable::merge)
        .orElseThrow();
    RiskTable whole = sample.data().riskTable();

    assertThat(forwards).isEqualTo(whole).isEqualTo(backwards).hasSameHashCodeAs(whole);
    assertThat(forwards.atRisk()).isEqualTo(whole.atRisk());
    assertThat(backwards.atRisk()).isEqualTo(whole.atRisk());
  }

  @Test
  void tablesThatDifferInTheCensoredAloneAreNotEqual() {
    RiskTable one =
        SurvivalData.rightCensored(new double[] {1, 2}, new int[] {1, 0}).riskTable();
    RiskTable two =
        SurvivalData.rightCensored(new double[] {1, 2, 2}, new int[] {1, 0, 0}).riskTable();

    assertThat(one).isNotEqualTo(two);
  }

  @Test
  void tablesThatDifferInWhenSomebodyEnteredAloneAreNotEqual() {
    double[] stop = {1, 2, 3, 3};
    RiskTable early =
        SurvivalData.delayedEntry(new double[] {0, 0, 0, 1}, stop, new int[4]).riskTable();
    RiskTable late =
        SurvivalData.delayedEntry(new double[] {0, 0, 0, 2}, stop, new int[4]).riskTable();

    assertThat(early.times()).isEqualTo(late.times());
    assertThat(early.censored()).isEqualTo(late.censored());
    assertThat(early).isNotEqualTo(late);
  }

  @Test
  void moreSubjectsThanCanBeCountedAreAnError() {
    RiskTable one = SurvivalData.rightCensored(new double[] {1}, new int[] {0}).riskTable();
    RiskTable half = one;
    for (int i = 0; i < 62; i++) {
      half = half.merge(half);
    }
    RiskTable most = half;

    assertThat(most.subjects()).isEqualTo(1L << 62);
    assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> most.merge(most));
  }

  private static long count(FollowUp sample, java.util.function.IntPredicate subject) {
    return IntStream.range(0, sample.subjects()).filter(subject).count();
  }
}
