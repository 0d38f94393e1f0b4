package dev.notochord.survival.parametric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;

class SurvivalDistributionPropertyTest {
  @Property(tries = 300)
  void theTimeAtACumulativeHazardHasThatCumulativeHazard(
      @ForAll("distributions") SurvivalDistribution distribution,
      @ForAll @DoubleRange(min = 0, max = 5) double hazard) {
    double time = distribution.timeAt(hazard);
    if (time < Double.POSITIVE_INFINITY) {
      assertThat(distribution.cumulativeHazard(time))
          .isCloseTo(hazard, within(1e-9 * (1 + hazard)));
    } else {
      assertThat(distribution.cumulativeHazard(Double.POSITIVE_INFINITY))
          .isLessThanOrEqualTo(hazard);
    }
  }

  @Property(tries = 300)
  void theHazardIsTheSlopeOfTheCumulativeHazard(
      @ForAll("distributions") SurvivalDistribution distribution,
      @ForAll @DoubleRange(min = 0.1, max = 20) double time) {
    double step = 1e-6;
    double slope =
        (distribution.cumulativeHazard(time + step) - distribution.cumulativeHazard(time - step))
            / (2 * step);
    boolean atABreak = distribution instanceof PiecewiseExponential pieces
        && pieces.breaks().stream().anyMatch(b -> Math.abs(b - time) < 1e-5);
    if (!atABreak) {
      assertThat(distribution.hazard(time))
          .isCloseTo(
              slope, within(1e-4 * slope + 1e-8 * (1 + distribution.cumulativeHazard(time))));
    }
  }

  @Property(tries = 300)
  void survivalAndRiskAddUpToOne(
      @ForAll("distributions") SurvivalDistribution distribution,
      @ForAll @DoubleRange(min = 0, max = 50) double time) {
    assertThat(distribution.survival(time) + distribution.risk(time)).isCloseTo(1, within(1e-12));
  }

  @Provide
  Arbitrary<SurvivalDistribution> distributions() {
    Arbitrary<Double> positive = Arbitraries.doubles().between(0.05, 5);
    Arbitrary<SurvivalDistribution> exponential = positive.map(Exponential::ofRate);
    Arbitrary<SurvivalDistribution> weibull =
        Combinators.combine(positive, positive).as(Weibull::of);
    Arbitrary<SurvivalDistribution> gompertz =
        Combinators.combine(Arbitraries.doubles().between(-1, 0.5), positive).as(Gompertz::of);
    Arbitrary<SurvivalDistribution> pieces = Combinators.combine(
            positive,
            positive,
            Arbitraries.doubles().between(0, 2).array(double[].class).ofSize(3))
        .as((first, gap, rates) ->
            PiecewiseExponential.of(new double[] {first, first + gap}, rates));
    return Arbitraries.oneOf(exponential, weibull, gompertz, pieces);
  }
}
