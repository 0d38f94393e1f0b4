package dev.notochord.survival.parametric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class GaussLegendreTest {
  @Test
  void theRoundingOfAFunctionIsNotChasedWithoutEnd() {
    AtomicInteger evaluations = new AtomicInteger();
    double integral = GaussLegendre.integral(
        x -> {
          evaluations.incrementAndGet();
          return Math.exp(x) * (1 + 1e-11 * Math.sin(1e12 * x));
        },
        0,
        1,
        1e-13);
    assertThat(integral).isCloseTo(Math.E - 1, within(1e-10));
    assertThat(evaluations.get()).isLessThan(200_000);
  }

  @Test
  void aKinkIsFoundToTheTolerance() {
    double kink = 0.123456789;
    double integral = GaussLegendre.integral(x -> Math.abs(x - kink), 0, 1, 1e-13);
    assertThat(integral).isCloseTo((kink * kink + (1 - kink) * (1 - kink)) / 2, within(1e-12));
  }
}
