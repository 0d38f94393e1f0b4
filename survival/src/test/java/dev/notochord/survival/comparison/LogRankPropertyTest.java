package dev.notochord.survival.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import dev.notochord.survival.FollowUp;
import java.util.Arrays;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;

@Domain(FollowUp.Any.class)
@Domain(DomainContext.Global.class)
class LogRankPropertyTest {
  @Property
  void theOrderOfTheSubjectsChangesNoBit(@ForAll FollowUp sample, @ForAll long seed) {
    LogRankResult result = test(sample);
    LogRankResult shuffled = test(sample.shuffled(seed));

    assertThat(shuffled.statistic()).isEqualTo(Double.valueOf(result.statistic()));
    assertThat(shuffled.pValue()).isEqualTo(Double.valueOf(result.pValue()));
    assertThat(shuffled.expected()).isEqualTo(result.expected());
  }

  @Property
  void theNamesOfTheGroupsDoNotMatter(@ForAll FollowUp sample) {
    LogRankResult result = test(sample);
    LogRankResult renamed = test(relabelled(sample, "C", "A", "B"));

    assertThat(renamed.degreesOfFreedom()).isEqualTo(result.degreesOfFreedom());
    assertThat(renamed.reason()).isEqualTo(result.reason());
    if (result.isTestable()) {
      assertThat(renamed.statistic())
          .isCloseTo(result.statistic(), within(1e-9 * (1 + result.statistic())));
    }
  }

  @Property
  void onlyTheOrderOfTheTimesMatters(@ForAll FollowUp sample) {
    assertThat(test(sample.scaled(2)).statistic())
        .isEqualTo(Double.valueOf(test(sample).statistic()));
  }

  @Property
  void asManyEventsAreExpectedAsAreObserved(@ForAll FollowUp sample) {
    LogRankResult result = test(sample);

    assertThat(result.observed().stream().sum())
        .isEqualTo((double) sample.data().totalEvents());
    assertThat(result.expected().stream().sum())
        .isCloseTo((double) sample.data().totalEvents(), within(1e-11));
    assertThat(result.subjects().stream().sum()).isEqualTo(sample.subjects());
    for (int i = 0; i < result.names().size(); i++) {
      double row = 0;
      for (int j = 0; j < result.names().size(); j++) {
        assertThat(result.variance(i, j)).isEqualTo(result.variance(j, i));
        row += result.variance(i, j);
      }
      assertThat(row).isCloseTo(0, within(1e-11));
    }
  }

  @Property
  void theStatisticOfTwoGroupsIsTheSquareOverTheVariance(@ForAll FollowUp sample) {
    LogRankResult result = test(relabelled(sample, "A", "B", "B"));
    Assume.that(result.isTestable());

    double surplus = result.observed().get(0) - result.expected().get(0);
    assertThat(result.statistic())
        .isCloseTo(surplus * surplus / result.variance(0, 0), within(1e-12));
    assertThat(result.degreesOfFreedom()).isEqualTo(1);
  }

  @Property
  void theStatisticOfThreeGroupsIsThatOfCramersRule(@ForAll FollowUp sample) {
    LogRankResult result = test(sample);
    Assume.that(result.degreesOfFreedom() == 2);

    double a = result.variance(0, 0);
    double b = result.variance(0, 1);
    double c = result.variance(1, 1);
    double x = result.observed().get(0) - result.expected().get(0);
    double y = result.observed().get(1) - result.expected().get(1);
    double byHand = (c * x * x - 2 * b * x * y + a * y * y) / (a * c - b * b);
    assertThat(result.statistic()).isCloseTo(byHand, within(1e-7 * (1 + byHand)));
  }

  @Property
  void twoGroupsOfTheSameSubjectsDoNotDiffer(@ForAll FollowUp sample) {
    FollowUp twice = sample.repeated(2);
    String[] group = new String[twice.subjects()];
    Arrays.fill(group, 0, sample.subjects(), "A");
    Arrays.fill(group, sample.subjects(), group.length, "B");
    LogRankResult result = test(new FollowUp(twice.time(), twice.event(), group));
    Assume.that(result.isTestable());

    assertThat(result.statistic()).isCloseTo(0, within(1e-20));
    assertThat(result.pValue()).isCloseTo(1, within(1e-9));
  }

  @Property
  void theStatisticIsNeverNegativeAndThePValueIsAProbability(@ForAll FollowUp sample) {
    LogRankResult result = test(sample);
    if (result.isTestable()) {
      assertThat(result.statistic()).isNotNegative();
      assertThat(result.pValue()).isBetween(0.0, 1.0);
    } else {
      assertThat(result.statistic()).isNaN();
      assertThat(result.pValue()).isNaN();
      assertThat(result.degreesOfFreedom()).isZero();
    }
  }

  @Property
  void lettingEverySubjectCountTwiceNearlyDoublesTheStatistic(@ForAll FollowUp sample) {
    LogRankResult once = test(sample.withoutCensoring());
    LogRankResult twice = test(sample.withoutCensoring().repeated(2));
    Assume.that(once.isTestable());

    // Observed and expected double exactly; the variance does not quite, its divisor being n - 1.
    for (int g = 0; g < once.names().size(); g++) {
      assertThat(twice.observed().get(g)).isEqualTo(2 * once.observed().get(g));
      assertThat(twice.expected().get(g))
          .isCloseTo(2 * once.expected().get(g), withinPercentage(1e-10));
    }
  }

  private static LogRankResult test(FollowUp sample) {
    Assume.that(sample.groups().names().size() > 1);
    return LogRank.withDefaults().test(sample.data(), sample.groups());
  }

  private static FollowUp relabelled(FollowUp sample, String a, String b, String c) {
    String[] group = Arrays.stream(sample.group())
        .map(g -> g.equals("A") ? a : g.equals("B") ? b : c)
        .toArray(String[]::new);
    return new FollowUp(sample.time(), sample.event(), group);
  }
}
