package dev.notochord.survival.parametric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.common.collect.ImmutableList;
import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

class LifetimeFamilyPropertyTest {
  private static final ImmutableList<LifetimeFamily> FAMILIES = ImmutableList.of(
      WeibullFamily.EXPONENTIAL,
      WeibullFamily.WEIBULL,
      new LogNormalFamily(),
      new LogLogisticFamily(),
      new GammaFamily(),
      new GeneralizedGammaFamily());

  /** One of the functions of a family. */
  private interface Function {
    void at(LifetimeFamily family, double time, double[] parameters, Derivatives target);
  }

  @Property(tries = 400)
  void derivativesAreThoseOfDifferences(
      @ForAll @IntRange(max = 5) int which,
      @ForAll @DoubleRange(min = -2, max = 2) double error,
      @ForAll @DoubleRange(min = -1.5, max = 1.5) double location,
      @ForAll @DoubleRange(min = -1.5, max = 1) double second,
      @ForAll @DoubleRange(min = -2, max = 2) double third) {
    LifetimeFamily family = FAMILIES.get(which);
    double[] all = {location, second, third};
    double[] parameters = Arrays.copyOf(all, family.parameters());
    double spread = which == 4 ? 1 : Math.exp(second);
    double time = Math.exp(location + spread * error);
    checkDerivatives(LifetimeFamily::cumulativeHazard, family, time, parameters);
    checkDerivatives(LifetimeFamily::logHazard, family, time, parameters);
    checkDerivatives(LifetimeFamily::logDensity, family, time, parameters);
  }

  private static void checkDerivatives(
      Function function, LifetimeFamily family, double time, double[] parameters) {
    int size = family.parameters();
    Derivatives exact = new Derivatives(size);
    function.at(family, time, parameters, exact);
    double step = 1e-4;
    for (int k = 0; k < size; k++) {
      Derivatives above = new Derivatives(size);
      Derivatives below = new Derivatives(size);
      double[] there = parameters.clone();
      there[k] += step;
      function.at(family, time, there, above);
      there[k] -= 2 * step;
      function.at(family, time, there, below);
      double scale = 1 + Math.abs(exact.value) + Math.abs(exact.first[k]);
      assertThat((above.value - below.value) / (2 * step))
          .isCloseTo(
              exact.first[k], within(1e-5 * scale * (1 + Math.abs(exact.second[k * size + k]))));
      for (int j = 0; j < size; j++) {
        double curvature = exact.second[k * size + j];
        assertThat((above.first[j] - below.first[j]) / (2 * step))
            .isCloseTo(
                curvature,
                within(3e-5 * (scale + Math.abs(curvature)) * (1 + Math.abs(curvature))));
      }
    }
  }

  @Property(tries = 200)
  void theLogDensityIsLogHazardLessCumulativeHazard(
      @ForAll @IntRange(max = 5) int which, @ForAll @DoubleRange(min = 0.05, max = 8) double time) {
    LifetimeFamily family = FAMILIES.get(which);
    double[] parameters = new double[family.parameters()];
    Arrays.fill(parameters, 0.3);
    Derivatives density = new Derivatives(family.parameters());
    Derivatives hazard = new Derivatives(family.parameters());
    Derivatives log = new Derivatives(family.parameters());
    family.logDensity(time, parameters, density);
    family.logHazard(time, parameters, log);
    family.cumulativeHazard(time, parameters, hazard);

    assertThat(density.value)
        .isCloseTo(log.value - hazard.value, within(1e-12 * (1 + hazard.value)));
    SurvivalDistribution distribution = family.at(parameters);
    assertThat(distribution.cumulativeHazard(time))
        .isCloseTo(hazard.value, within(1e-12 * hazard.value));
    assertThat(Math.log(distribution.hazard(time)))
        .isCloseTo(log.value, within(1e-12 * (1 + Math.abs(log.value))));
  }

  @Property(tries = 200)
  void theGeneralizedGammaHasTheOthersInIt(
      @ForAll @DoubleRange(min = -3, max = 3) double error,
      @ForAll @DoubleRange(min = 0.2, max = 3) double sigma) {
    double time = Math.exp(1 + sigma * error);

    assertSame(GeneralizedGamma.of(1, sigma, 1), Weibull.of(1 / sigma, Math.E), time);
    assertSame(GeneralizedGamma.of(1, sigma, 0), LogNormal.of(1, sigma), time);
    double shape = 1 / sigma / sigma;
    assertSame(GeneralizedGamma.of(1, sigma, sigma), Gamma.of(shape, Math.E / shape), time);
    // Q = -1: 1 / T is Weibull, so that T is below t as often as 1 / T is above 1 / t.
    assertThat(GeneralizedGamma.of(1, sigma, -1).risk(time))
        .isCloseTo(Weibull.of(1 / sigma, 1 / Math.E).survival(1 / time), within(1e-12));
  }

  @Property(tries = 200)
  void nothingJumpsWhereQPassesZero(
      @ForAll @DoubleRange(min = -6, max = 6) double error,
      @ForAll @DoubleRange(min = -1, max = 1) double tenMillionQ) {
    double q = 1e-7 * tenMillionQ;
    double time = Math.exp(error);
    double hazard = GeneralizedGamma.of(0, 1, q).cumulativeHazard(time);
    double atZero = GeneralizedGamma.of(0, 1, 0).cumulativeHazard(time);

    assertThat(hazard / atZero).isCloseTo(1, within(1e-7 * 40));
  }

  private static void assertSame(
      SurvivalDistribution one, SurvivalDistribution other, double time) {
    double hazard = other.cumulativeHazard(time);
    assertThat(one.cumulativeHazard(time)).isCloseTo(hazard, within(2e-11 * hazard));
    assertThat(one.hazard(time)).isCloseTo(other.hazard(time), within(2e-11 * other.hazard(time)));
    assertThat(one.timeAt(hazard)).isCloseTo(time, within(1e-10 * time));
  }
}
