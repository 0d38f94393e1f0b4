package dev.notochord.survival.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import dev.notochord.survival.ConfidenceInterval;
import dev.notochord.survival.FollowUp;
import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import org.apache.commons.statistics.distribution.PoissonDistribution;

@Domain(FollowUp.Any.class)
@Domain(DomainContext.Global.class)
class OneSampleLogRankPropertyTest {
  @Property(tries = 200)
  void theExpectedEventsOfPartsAddUp(
      @ForAll FollowUp sample, @ForAll @DoubleRange(min = 0, max = 100) double each) {
    double[] expected = new double[sample.subjects()];
    Arrays.fill(expected, each);

    OneSampleLogRankResult result = OneSampleLogRank.withDefaults().test(sample.data(), expected);

    assertThat(result.expected())
        .isCloseTo(each * sample.subjects(), within(1e-12 * each * sample.subjects()));
    assertThat(result.observed()).isEqualTo(sample.data().totalEvents());
    assertThat(result.isTestable()).isEqualTo(each > 0);
  }

  @Property(tries = 200)
  void theLimitsAreTheMeansThatLeaveHalfTheRest(
      @ForAll @IntRange(max = 2000) int observed,
      @ForAll @DoubleRange(min = 0.01, max = 1e3) double expected,
      @ForAll @DoubleRange(min = 0.01, max = 0.99) double level) {
    OneSampleLogRankResult result = new OneSampleLogRankResult(2000, observed, expected, level);
    ConfidenceInterval interval = result.ratio().interval();

    assertThat(PoissonDistribution.of(interval.upper() * expected).cumulativeProbability(observed))
        .isCloseTo((1 - level) / 2, withinPercentage(1e-6));
    if (observed == 0) {
      assertThat(interval.lower()).isZero();
    } else {
      assertThat(
              PoissonDistribution.of(interval.lower() * expected).survivalProbability(observed - 1))
          .isCloseTo((1 - level) / 2, withinPercentage(1e-6));
    }
  }

  @Property(tries = 200)
  void theExactTestRejectsWhenTheIntervalLeavesOneOut(
      @ForAll @IntRange(max = 300) int observed,
      @ForAll @DoubleRange(min = 0.1, max = 300) double expected) {
    OneSampleLogRankResult result = new OneSampleLogRankResult(300, observed, expected, 0.95);
    ConfidenceInterval interval = result.ratio().interval();
    double p = result.exactPValue(Alternative.TWO_SIDED);

    if (Math.abs(p - 0.05) > 1e-9) {
      assertThat(interval.lower() > 1 || interval.upper() < 1).isEqualTo(p < 0.05);
    }
  }

  @Property(tries = 200)
  void thePValuesOfBothDirectionsFitTogether(
      @ForAll @IntRange(max = 5000) int observed,
      @ForAll @DoubleRange(min = 0.01, max = 1e4) double expected) {
    OneSampleLogRankResult result = new OneSampleLogRankResult(5000, observed, expected, 0.95);

    assertThat(result.pValue(Alternative.FEWER_EVENTS) + result.pValue(Alternative.MORE_EVENTS))
        .isCloseTo(1, within(1e-12));
    assertThat(
            result.midPValue(Alternative.FEWER_EVENTS) + result.midPValue(Alternative.MORE_EVENTS))
        .isCloseTo(1, within(1e-9));
    for (Alternative alternative : Alternative.values()) {
      assertThat(result.midPValue(alternative))
          .isBetween(0.0, result.exactPValue(alternative) * (1 + 1e-12) + Double.MIN_NORMAL);
      assertThat(result.exactPValue(alternative)).isBetween(0.0, 1.0);
      assertThat(result.modifiedPValue(alternative)).isBetween(0.0, 1.0);
    }
  }
}
