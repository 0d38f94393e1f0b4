package dev.notochord.survival.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.common.primitives.ImmutableDoubleArray;
import dev.notochord.survival.FollowUp;
import java.util.Arrays;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;

@Domain(FollowUp.Any.class)
@Domain(DomainContext.Global.class)
class MaxComboPropertyTest {
  @Property(tries = 100)
  void thePValueLiesBetweenTheSmallestAndItsMultiple(
      @ForAll FollowUp sample, @ForAll Alternative alternative) {
    MaxComboResult result = test(sample, alternative);
    Assume.that(result.isTestable());

    double smallest = Double.POSITIVE_INFINITY;
    int tested = 0;
    for (int a = 0; a < 4; a++) {
      double p = result.pValues().get(a);
      if (!Double.isNaN(p)) {
        smallest = Math.min(smallest, p);
        tested++;
      }
    }
    assertThat(result.pValue())
        .isBetween(smallest * (1 - 1e-9), Math.min(1, tested * smallest * (1 + 1e-9)));
    assertThat(result.pValues().get(result.chosen().getAsInt())).isEqualTo(smallest);
    assertThat(result.pValueError()).isBetween(0.0, 1e-5);
  }

  @Property(tries = 60)
  void exchangingTheGroupsExchangesTheDirections(@ForAll FollowUp sample) {
    MaxComboResult more = test(sample, Alternative.MORE_EVENTS);
    MaxComboResult fewer = test(swapped(sample), Alternative.FEWER_EVENTS);
    Assume.that(more.isTestable());

    for (int a = 0; a < 4; a++) {
      if (!Double.isNaN(more.zValues().get(a))) {
        assertThat(fewer.zValues().get(a)).isCloseTo(-more.zValues().get(a), within(1e-9));
      }
    }
    assertThat(fewer.pValue()).isCloseTo(more.pValue(), within(1e-6));
  }

  @Property(tries = 60)
  void theOrderOfTheSubjectsChangesNoBit(@ForAll FollowUp sample, @ForAll long seed) {
    MaxComboResult result = test(sample, Alternative.TWO_SIDED);
    MaxComboResult shuffled = test(sample.shuffled(seed), Alternative.TWO_SIDED);

    assertThat(shuffled.scores()).isEqualTo(result.scores());
    assertThat(shuffled.pValue()).isEqualTo(Double.valueOf(result.pValue()));
  }

  @Property(tries = 200)
  void theEqualWeightGivesTheLogRankTest(@ForAll FollowUp sample) {
    FollowUp two = twoGroups(sample);
    Assume.that(two.groups().names().size() == 2);
    LogRankResult logRank = LogRank.withDefaults().test(two.data(), two.groups());
    MaxComboResult result = test(sample, Alternative.TWO_SIDED);

    assertThat(result.isTestable()).isEqualTo(logRank.isTestable());
    if (result.isTestable()) {
      double z = result.zValues().get(0);
      assertThat(z * z).isCloseTo(logRank.statistic(), within(1e-9 * (1 + logRank.statistic())));
    }
  }

  @Property(tries = 200)
  void theEqualScoreIsTheSumOfTheEarlyAndTheLateOne(@ForAll FollowUp sample) {
    ImmutableDoubleArray scores = test(sample, Alternative.TWO_SIDED).scores();

    assertThat(scores.get(1) + scores.get(2)).isCloseTo(scores.get(0), within(1e-10));
  }

  private static MaxComboResult test(FollowUp sample, Alternative alternative) {
    FollowUp two = twoGroups(sample);
    Assume.that(two.groups().names().size() == 2);
    return MaxCombo.withDefaults().with(alternative).test(two.data(), two.groups());
  }

  private static FollowUp twoGroups(FollowUp sample) {
    return relabelled(sample, "A", "B");
  }

  private static FollowUp swapped(FollowUp sample) {
    return relabelled(sample, "B", "A");
  }

  private static FollowUp relabelled(FollowUp sample, String first, String others) {
    return new FollowUp(
        sample.time(),
        sample.event(),
        Arrays.stream(sample.group())
            .map(group -> group.equals("A") ? first : others)
            .toArray(String[]::new));
  }
}
