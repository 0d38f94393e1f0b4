package dev.notochord.survival.nonparametric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.notochord.survival.IntervalCensoredData;
import org.junit.jupiter.api.Test;

/** On (0, 1], (1, 2], (2, 3] with 3 subjects in the first, 2 in the first two and 5 in the last two. */
class MassLikelihoodTest {
  private final MassLikelihood likelihood = new MassLikelihood(
      EndpointGrid.of(IntervalCensoredData.of(new double[] {0, 0, 1, 2}, new double[] {1, 2, 3, 3}))
          .intersect(new long[] {3, 2, 5, 1}));
  private final double[] mass = {0.5, 0.25, 0.25};

  @Test
  void theGradientIsTheSumOverTheSubjectsWithTheInterval() {
    likelihood.evaluate(mass);

    assertThat(likelihood.gradient)
        .containsExactly(
            new double[] {3 / 0.5 + 2 / 0.75, 2 / 0.75 + 5 / 0.5, 5 / 0.5 + 1 / 0.25},
            within(1e-14));
    assertThat(likelihood.violation(mass)).isCloseTo(14.0 / 11 - 1, within(1e-15));
    assertThat(likelihood.logLikelihood())
        .isCloseTo(
            3 * Math.log(0.5) + 2 * Math.log(0.75) + 5 * Math.log(0.5) + Math.log(0.25),
            within(1e-14));
  }

  @Test
  void aChangeIsPaidForByTheTotalItAdds() {
    likelihood.evaluate(mass);
    double[] tenth = {0.05, 0.025, 0.025};

    assertThat(likelihood.gain(tenth)).isCloseTo(11 * (Math.log(1.1) - 0.1), within(1e-14));
    assertThat(likelihood.slope(tenth)).isCloseTo(0, within(1e-14));
  }

  @Test
  void aSmallGainKeepsItsDigits() {
    likelihood.evaluate(mass);
    double step = 0x1p-40;
    // 3 log(1 - 2s) + 2 log(1 - 4s / 3) + 5 log(1 + 2s) + log(1 + 4s) to the second order.
    double first = -6 - 8.0 / 3 + 10 + 4;
    double second = -(3 * 4 + 2 * 16.0 / 9 + 5 * 4 + 16) / 2;

    assertThat(likelihood.gain(new double[] {-step, 0, step}))
        .isCloseTo(first * step + second * step * step, within(1e-15 * step));
  }

  @Test
  void aChangeThatMakesASubjectImpossibleGainsMinusInfinity() {
    likelihood.evaluate(mass);

    assertThat(likelihood.gain(new double[] {-0.5, 0.5, 0})).isEqualTo(Double.NEGATIVE_INFINITY);
    assertThat(likelihood.gain(new double[] {0, -0.25, 0.25})).isFinite();
  }
}
