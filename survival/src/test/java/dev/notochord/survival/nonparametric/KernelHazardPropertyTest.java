package dev.notochord.survival.nonparametric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.notochord.survival.FollowUp;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;

@Domain(FollowUp.Any.class)
@Domain(DomainContext.Global.class)
class KernelHazardPropertyTest {
  @Property(tries = 60)
  void inHalfTheUnitOfTimeTheHazardIsHalf(@ForAll FollowUp sample, @ForAll HazardKernel kernel) {
    SmoothedHazard hazard = KernelHazard.withDefaults().with(kernel).of(curve(sample));
    SmoothedHazard halves = KernelHazard.withDefaults().with(kernel).of(curve(sample.scaled(2)));
    assertThat(halves.bandwidth().isPresent()).isEqualTo(hazard.bandwidth().isPresent());
    hazard.bandwidth().ifPresent(b -> assertThat(halves.bandwidth()).hasValue(2 * b));
    for (int i = 0; i < hazard.times().length(); i++) {
      double h = hazard.hazard().get(i);
      assertThat(h)
          .satisfiesAnyOf(x -> assertThat(x).isNotNegative(), x -> assertThat(x).isNaN());
      if (h > 1e-300) {
        assertThat(2 * halves.hazard().get(i)).isEqualTo(h);
        assertThat(hazard.lower().get(i)).isBetween(0.0, h);
        assertThat(hazard.upper().get(i)).isGreaterThanOrEqualTo(h);
      }
    }
  }

  @Property(tries = 200)
  void theCorrectedKernelKeepsAStraightLineWhereverItIsCut(
      @ForAll HazardKernel kernel,
      @ForAll @DoubleRange(min = 0, max = 0.99) double t,
      @ForAll @DoubleRange(min = 0.05, max = 3) double bandwidth) {
    // Steps of the hazard 1 + 2 t in the middles of many short intervals.
    int n = 20_000;
    double[] times = new double[n];
    double[] steps = new double[n];
    for (int i = 0; i < n; i++) {
      times[i] = (i + 0.5) / n;
      steps[i] = (1 + 2 * times[i]) / n;
    }
    KernelSmoother smoother = new KernelSmoother(kernel, times, steps, steps);
    smoother.estimate(t, bandwidth, -1);
    assertThat(smoother.hazard).isCloseTo(1 + 2 * t, within(0.02));
  }

  @Property(tries = 100)
  void weightsAreTheDerivativesOfTheMoments(
      @ForAll HazardKernel kernel, @ForAll @DoubleRange(min = -0.99, max = 0.99) double x) {
    for (int power = 0; power < 3; power++) {
      double slope = (kernel.moment(power, x + 1e-4) - kernel.moment(power, x - 1e-4)) / 2e-4;
      assertThat(slope).isCloseTo(Math.pow(x, power) * kernel.weight(x), within(1e-6));
    }
    assertThat(kernel.moment(0, 1)).isCloseTo(0.5, within(1e-15));
  }

  private static SurvivalCurve curve(FollowUp sample) {
    return KaplanMeier.withDefaults().estimate(sample.data());
  }
}
