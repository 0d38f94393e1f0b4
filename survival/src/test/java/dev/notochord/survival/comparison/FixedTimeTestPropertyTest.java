package dev.notochord.survival.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.notochord.survival.FollowUp;
import dev.notochord.survival.nonparametric.ConfidenceTransform;
import dev.notochord.survival.nonparametric.RestrictedMean;
import dev.notochord.survival.nonparametric.RestrictedMeanEstimate;
import java.util.Arrays;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;

/** What holds of survivals at a fixed time, and of restricted means, of the groups of any sample. */
@Domain(FollowUp.Any.class)
@Domain(DomainContext.Global.class)
class FixedTimeTestPropertyTest {
  @Property(tries = 150)
  void theNamesOfTheGroupsDoNotMatter(
      @ForAll FollowUp sample,
      @ForAll ConfidenceTransform transform,
      @ForAll @DoubleRange(min = 0.05, max = 1) double part) {
    FixedTimeResult result = test(sample, transform, part);
    FixedTimeResult renamed = test(relabelled(sample, "C", "A", "B"), transform, part);

    assertThat(renamed.isTestable()).isEqualTo(result.isTestable());
    assertThat(renamed.degreesOfFreedom()).isEqualTo(result.degreesOfFreedom());
    if (result.isTestable()) {
      assertThat(renamed.statistic())
          .isCloseTo(result.statistic(), within(1e-8 * (1 + result.statistic())));
      assertThat(result.pValue()).isBetween(0.0, 1.0);
    } else {
      assertThat(result.statistic()).isNaN();
      assertThat(result.pValue()).isNaN();
    }
  }

  @Property(tries = 150, maxDiscardRatio = 30)
  void onTwoGroupsItIsTheSquareOfTheContrast(
      @ForAll FollowUp sample, @ForAll @DoubleRange(min = 0.05, max = 1) double part) {
    FollowUp two = relabelled(sample, "A", "B", "B");
    FixedTimeResult plain = test(two, ConfidenceTransform.PLAIN, part);
    FixedTimeResult log = test(two, ConfidenceTransform.LOG, part);
    Assume.that(plain.isTestable());

    double z = plain.difference().statistic();
    assertThat(plain.statistic()).isCloseTo(z * z, within(1e-9 * (1 + z * z)));
    assertThat(plain.pValue()).isCloseTo(plain.difference().pValue(), within(1e-9));
    double logZ = log.ratio().statistic();
    assertThat(log.statistic()).isCloseTo(logZ * logZ, within(1e-9 * (1 + logZ * logZ)));
  }

  @Property(tries = 200, maxDiscardRatio = 50)
  void onThreeGroupsItIsTheSpreadAroundTheWeightedMean(
      @ForAll FollowUp sample, @ForAll @DoubleRange(min = 0.05, max = 1) double part) {
    FixedTimeResult result = test(sample, ConfidenceTransform.PLAIN, part);
    Assume.that(result.isTestable());

    double weights = 0;
    double sum = 0;
    double squares = 0;
    for (var s : result.survival()) {
      double w = 1 / (s.standardError() * s.standardError());
      weights += w;
      sum += w * s.value();
      squares += w * s.value() * s.value();
    }
    assertThat(result.statistic())
        .isCloseTo(squares - sum * sum / weights, within(1e-8 * (1 + squares)));
  }

  @Property(tries = 200)
  void exchangingTheGroupsTurnsTheDifferenceOfMeansAndTheRatioAround(
      @ForAll FollowUp sample, @ForAll @DoubleRange(min = 0.05, max = 1) double part) {
    FollowUp two = relabelled(sample, "A", "B", "B");
    double tau = tau(two, part);
    RestrictedMeanComparisonResult result =
        RestrictedMeanComparison.withDefaults().compare(two.data(), two.groups(), tau);
    FollowUp other = relabelled(sample, "B", "A", "A");
    RestrictedMeanComparisonResult exchanged =
        RestrictedMeanComparison.withDefaults().compare(other.data(), other.groups(), tau);
    Assume.that(result.difference().isTestable());

    assertThat(exchanged.difference().statistic())
        .isEqualTo(-result.difference().statistic());
    assertThat(exchanged.difference().pValue()).isEqualTo(result.difference().pValue());
    assertThat(result.timeLostDifference().estimate().value())
        .isCloseTo(-result.difference().estimate().value(), within(1e-12 * tau));
    if (result.ratio().isTestable()) {
      assertThat(
              exchanged.ratio().estimate().value() * result.ratio().estimate().value())
          .isCloseTo(1, within(1e-12));
    }
    RestrictedMeanEstimate own = RestrictedMean.withDefaults()
        .estimate(two.data(), two.groups(), tau)
        .values()
        .asList()
        .get(0);
    assertThat(result.first().mean()).isEqualTo(own.mean());
  }

  private static FixedTimeResult test(FollowUp sample, ConfidenceTransform transform, double part) {
    double time = tau(sample, part);
    return FixedTimeTest.withDefaults().with(transform).test(sample.data(), sample.groups(), time);
  }

  private static double tau(FollowUp sample, double part) {
    Assume.that(sample.groups().names().size() > 1);
    double last = sample.data().split(sample.groups()).values().stream()
        .mapToDouble(group -> group.time(group.rowByTime(group.usedRows() - 1)))
        .min()
        .orElseThrow();
    Assume.that(last * part > 0);
    return last * part;
  }

  private static FollowUp relabelled(FollowUp sample, String a, String b, String c) {
    String[] group = Arrays.stream(sample.group())
        .map(g -> g.equals("A") ? a : g.equals("B") ? b : c)
        .toArray(String[]::new);
    return new FollowUp(sample.time(), sample.event(), group);
  }
}
