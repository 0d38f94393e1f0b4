package dev.notochord.survival.competing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.notochord.survival.CompetingRisksData;
import dev.notochord.survival.FollowUp;
import dev.notochord.survival.Groups;
import dev.notochord.survival.WeightKind;
import dev.notochord.survival.comparison.LogRank;
import dev.notochord.survival.comparison.LogRankResult;
import java.util.Arrays;
import java.util.Collections;
import java.util.stream.IntStream;
import net.jqwik.api.Assume;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import org.junit.jupiter.api.Test;

@PropertyDefaults(tries = 250, edgeCases = EdgeCasesMode.NONE)
@Domain(FollowUp.Any.class)
@Domain(DomainContext.Global.class)
class GrayTestPropertyTest {
  private static final GrayTest TEST = GrayTest.withDefaults();

  private static CompetingFollowUp sample(FollowUp sample, long seed) {
    Assume.that(sample.groups().names().size() > 1);
    return CompetingFollowUp.of(sample, seed);
  }

  @Property
  void theScoresAndTheirCovariancesAddUpToZero(
      @ForAll FollowUp any, @ForAll long seed, @ForAll @DoubleRange(max = 2) double rho) {
    CompetingFollowUp sample = sample(any, seed);
    GrayTestResult result = TEST.withRho(rho).test(sample.plain(), sample.groups(), 1);

    assertThat(result.scores().stream().sum()).isCloseTo(0, within(1e-11));
    for (int i = 0; i < result.names().size(); i++) {
      double row = 0;
      double size = 0;
      for (int j = 0; j < result.names().size(); j++) {
        assertThat(result.variance(i, j)).isCloseTo(result.variance(j, i), within(1e-12));
        row += result.variance(i, j);
        size += Math.abs(result.variance(i, j));
      }
      assertThat(row).isCloseTo(0, within(1e-10 * (1 + size)));
    }
    if (result.isTestable()) {
      assertThat(result.pValue()).isBetween(0.0, 1.0);
    }
  }

  /** At time 3 as many would be at risk as are in group A by its survival of 1/6: 11/6, fewer than the 3 events. */
  @Test
  void aCorrectionForTiesDoesNotMakeAVarianceNegative() {
    double[] time = {0, 0, 0, 0, 0, 0, 0, 0, 3, 3, 3};
    int[] cause = {1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1};
    GrayTestResult result =
        TEST.test(CompetingRisksData.of(time, cause), Groups.of("AAAAABBBABC".split("")), 1);
    GrayTestResult renamed =
        TEST.test(CompetingRisksData.of(time, cause), Groups.of("CCCCCBBBCBA".split("")), 1);

    for (int g = 0; g < 3; g++) {
      assertThat(result.variance(g, g)).isNotNegative();
    }
    assertAlike(renamed, result, 1);
  }

  @Property
  void theNamesOfTheGroupsDoNotMatter(@ForAll FollowUp any, @ForAll long seed) {
    CompetingFollowUp sample = sample(any, seed);
    Groups groups = sample.groups();
    Groups renamed = Groups.of(IntStream.range(0, groups.size())
        .mapToObj(i -> Integer.toString(9 - groups.code(i)))
        .toList());

    assertAlike(TEST.test(sample.plain(), renamed, 1), TEST.test(sample.plain(), groups, 1), 1);
  }

  @Property
  void onlyTheOrderOfTheTimesMattersAndNotThatOfTheRows(@ForAll FollowUp any, @ForAll long seed) {
    CompetingFollowUp sample = sample(any, seed);
    CompetingFollowUp other = sample.scaled(2).reversed();

    assertThat(TEST.test(other.plain(), other.groups(), 1).statistic())
        .isEqualTo(Double.valueOf(TEST.test(sample.plain(), sample.groups(), 1).statistic()));
  }

  /** With one cause those without an event of it are those at risk; only the variance is estimated otherwise. */
  @Property
  void withOneCauseTheScoresAreThoseOfTheLogRankTest(@ForAll FollowUp any) {
    Assume.that(any.groups().names().size() > 1);
    CompetingRisksData data = CompetingRisksData.of(
        any.time(),
        IntStream.range(0, any.subjects()).map(i -> any.event()[i] ? 1 : 0).toArray());
    GrayTestResult gray = TEST.test(data, any.groups(), 1);
    LogRankResult logRank = LogRank.withDefaults().test(any.data(), any.groups());

    for (int g = 0; g < gray.names().size(); g++) {
      assertThat(gray.scores().get(g))
          .isCloseTo(logRank.observed().get(g) - logRank.expected().get(g), within(1e-11));
    }
  }

  @Property
  void alikeStrataAddUp(@ForAll FollowUp any, @ForAll long seed) {
    CompetingFollowUp sample = sample(any, seed);
    int n = sample.subjects();
    CompetingFollowUp twice =
        sample.pick(IntStream.range(0, 2 * n).map(i -> i % n).toArray());
    Groups strata =
        Groups.of(IntStream.range(0, 2 * n).mapToObj(i -> i < n ? "a" : "b").toList());
    Groups one = Groups.of(Collections.nCopies(n, "a"));
    GrayTestResult result = TEST.test(sample.plain(), sample.groups(), 1);

    assertAlike(TEST.test(sample.plain().withStrata(one), sample.groups(), 1), result, 1);
    assertAlike(TEST.test(twice.plain().withStrata(strata), twice.groups(), 1), result, 2);
  }

  @Property
  void frequenciesAreRepetitions(@ForAll FollowUp any, @ForAll long seed) {
    CompetingFollowUp sample = sample(any, seed);
    double[] count = Arrays.stream(sample.weight()).map(Math::ceil).toArray();
    CompetingFollowUp repeated = sample.pick(IntStream.range(0, sample.subjects())
        .flatMap(i -> IntStream.range(0, (int) count[i]).map(j -> i))
        .toArray());

    assertAlike(
        TEST.test(sample.plain().withWeights(count, WeightKind.FREQUENCY), sample.groups(), 1),
        TEST.test(repeated.plain(), repeated.groups(), 1),
        1);
  }

  private static void assertAlike(GrayTestResult actual, GrayTestResult expected, double times) {
    assertThat(actual.degreesOfFreedom()).isEqualTo(expected.degreesOfFreedom());
    assertThat(actual.reason()).isEqualTo(expected.reason());
    if (expected.isTestable()) {
      double statistic = times * expected.statistic();
      assertThat(actual.statistic()).isCloseTo(statistic, within(1e-8 * (1 + statistic)));
    }
  }
}
