package dev.notochord.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class CohortTest {
  @Test
  void theSameSeedGivesTheSameCohort() {
    assertThat(cohort(0.5).time).isEqualTo(cohort(0.5).time);
    assertThat(cohort(0.5).event).isEqualTo(cohort(0.5).event);
  }

  @Test
  void hasTheTiesAskedFor() {
    assertThat(wholeDays(cohort(0))).isZero();
    assertThat(wholeDays(cohort(0.9))).isCloseTo(0.9, within(0.01));
    assertThat(wholeDays(cohort(1))).isEqualTo(1);
  }

  @Test
  void asManyHaveTheEventAsTheRatesSay() {
    // The integral of exp(-t) over 0 to 2 is 1 - exp(-2); divided by 2 it is the part censored.
    assertThat(cohort(0).data().totalEvents() / 10_000.0)
        .isCloseTo(1 - (1 - Math.exp(-2)) / 2, within(0.02));
    assertThat(cohort(0).groups().names()).containsExactly("group 0", "group 1", "group 2");
  }

  private static double wholeDays(Cohort cohort) {
    return Arrays.stream(cohort.time).filter(t -> t == Math.rint(t)).count() / 10_000.0;
  }

  private static Cohort cohort(double tiedFraction) {
    return Cohort.random(new SplittableRandom(1), 10_000, tiedFraction, 3);
  }
}
