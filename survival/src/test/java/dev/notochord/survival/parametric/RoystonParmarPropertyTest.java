package dev.notochord.survival.parametric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.common.primitives.ImmutableDoubleArray;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;

class RoystonParmarPropertyTest {
  @Property(tries = 400)
  void theTimeAtACumulativeHazardHasThatCumulativeHazard(
      @ForAll("increasing") RoystonParmar distribution,
      @ForAll @DoubleRange(min = -14, max = 3.5) double logHazard) {
    double hazard = Math.exp(logHazard);
    double time = distribution.timeAt(hazard);
    // In a tail that hardly rises it may be later than any double.
    if (time < Double.POSITIVE_INFINITY) {
      assertThat(distribution.cumulativeHazard(time)).isCloseTo(hazard, within(1e-11 * hazard));
    } else {
      assertThat(distribution.cumulativeHazard(Double.MAX_VALUE)).isLessThanOrEqualTo(hazard);
    }
  }

  @Property(tries = 400)
  void theTimeAtAValueIsTheFirstThatReachesItEvenWhenTheSplineFalls(
      @ForAll("any") RoystonParmar distribution,
      @ForAll @DoubleRange(min = 0.01, max = 10) double hazard) {
    double time = distribution.timeAt(hazard);
    for (double t = 0.05; t < Math.min(time, 20); t *= 1.05) {
      assertThat(distribution.cumulativeHazard(t)).isLessThanOrEqualTo(hazard * (1 + 1e-9));
    }
    if (time < 1e100 && time > 0) {
      assertThat(distribution.cumulativeHazard(time)).isCloseTo(hazard, within(1e-9 * hazard));
    }
  }

  @Property(tries = 400)
  void theSmallestSlopeIsTheSmallestOfAllSlopes(
      @ForAll("any") RoystonParmar distribution,
      @ForAll @DoubleRange(min = 0.01, max = 3) double from,
      @ForAll @DoubleRange(min = 1.01, max = 30) double factor) {
    LogTimeSpline spline =
        new LogTimeSpline(distribution.knots().stream().map(Math::log).toArray());
    double smallest = Double.POSITIVE_INFINITY;
    for (int i = 0; i <= 2000; i++) {
      double x = Math.log(from) + Math.log(factor) * i / 2000;
      smallest = Math.min(smallest, spline.slope(x, distribution.coefficients().toArray()));
    }
    double exact = distribution.smallestSlope(from, from * factor);
    assertThat(exact).isCloseTo(smallest, within(1e-4));
    assertThat(exact).isLessThanOrEqualTo(smallest + 1e-12);
  }

  @Property(tries = 200)
  void theBasisIsTheOneOfThePaper(
      @ForAll("any") RoystonParmar distribution, @ForAll @DoubleRange(min = -4, max = 4) double x) {
    double[] k = distribution.knots().stream().map(Math::log).toArray();
    double[] basis = new double[k.length];
    new LogTimeSpline(k).evaluate(x, basis, new double[k.length]);
    for (int j = 1; j + 1 < k.length; j++) {
      double share = (k[k.length - 1] - k[j]) / (k[k.length - 1] - k[0]);
      double expected =
          cube(x - k[j]) - share * cube(x - k[0]) - (1 - share) * cube(x - k[k.length - 1]);
      assertThat(basis[j + 1]).isCloseTo(expected, within(1e-12 * (1 + cube(x - k[0]))));
    }
  }

  private static double cube(double x) {
    return x > 0 ? x * x * x : 0;
  }

  @Property(tries = 200)
  void aLineIsAWeibullDistribution(
      @ForAll @DoubleRange(min = 0.3, max = 3) double shape,
      @ForAll @DoubleRange(min = 0.1, max = 10) double scale,
      @ForAll @DoubleRange(min = -14, max = 7) double logTime) {
    double time = Math.exp(logTime);
    RoystonParmar line = RoystonParmar.of(
        SplineScale.HAZARD, new double[0], new double[] {-shape * Math.log(scale), shape});
    double expected = Weibull.of(shape, scale).cumulativeHazard(time);
    assertThat(line.cumulativeHazard(time)).isCloseTo(expected, within(1e-12 * expected));
    double hazard = Weibull.of(shape, scale).hazard(time);
    assertThat(line.hazard(time)).isCloseTo(hazard, within(1e-12 * hazard));
  }

  @Provide
  Arbitrary<RoystonParmar> increasing() {
    return any().filter(RoystonParmar::increases);
  }

  @Provide
  Arbitrary<RoystonParmar> any() {
    return Combinators.combine(
            Arbitraries.of(SplineScale.values()),
            Arbitraries.doubles().between(-1, 1),
            Arbitraries.doubles().between(0.2, 2),
            Arbitraries.doubles().between(-0.3, 0.3).array(double[].class).ofSize(3))
        .as((scale, level, slope, bends) -> new RoystonParmar(
            scale,
            ImmutableDoubleArray.of(0.2, 1, 2.5, 4, 8),
            ImmutableDoubleArray.builder().add(level).add(slope).addAll(bends).build()));
  }
}
