package dev.notochord.survival.nonparametric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.notochord.survival.ConfidenceInterval;
import dev.notochord.survival.IntervalCensoredData;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import org.junit.jupiter.api.Test;

class TurnbullBootstrapTest {
  private static final double INFINITY = Double.POSITIVE_INFINITY;
  private static final double[] TIMES = {4, 1, 9};
  private static final IntervalCensoredData SAMPLE = IntervalCensoredData.of(
      new double[] {0, 1, 2, 2, 3, 3, 4, 5, 5, 6, 7, 8, 10},
      new double[] {2, 3, 2, 5, 6, INFINITY, 4, 8, 9, 7, INFINITY, 12, INFINITY});

  @Test
  void theSameSeedGivesTheSameLimitsOnAnyNumberOfThreads()
      throws ExecutionException, InterruptedException {
    TurnbullBootstrap alone = onThreads(1);
    TurnbullBootstrap together = onThreads(4);

    assertThat(alone.survivalLimits()).isEqualTo(together.survivalLimits());
    assertThat(alone.medianLimits()).isEqualTo(together.medianLimits());
    assertThat(bootstrap(SAMPLE, 8).survivalLimits())
        .isNotEqualTo(bootstrap(SAMPLE, 7).survivalLimits());
  }

  private static TurnbullBootstrap onThreads(int threads)
      throws ExecutionException, InterruptedException {
    ForkJoinPool pool = new ForkJoinPool(threads);
    try {
      return pool.submit(() -> Turnbull.withDefaults().bootstrap(SAMPLE, TIMES, 1999, 7))
          .get();
    } finally {
      pool.shutdown();
    }
  }

  @Test
  void theEstimateLiesWithinItsLimitsInTheOrderOfTheTimes() {
    TurnbullBootstrap result = bootstrap(SAMPLE, 7);

    assertThat(result.times().toArray()).containsExactly(TIMES);
    for (int k = 0; k < TIMES.length; k++) {
      SurvivalBounds survival = result.estimate().survivalAt(TIMES[k]);
      ConfidenceInterval limits = result.survivalLimits().get(k);
      assertThat(limits.lower()).isLessThanOrEqualTo(survival.lower());
      assertThat(limits.upper()).isGreaterThanOrEqualTo(survival.upper());
      assertThat(limits.level()).isEqualTo(0.95);
    }
    assertThat(result.medianLimits().lower())
        .isLessThanOrEqualTo(result.estimate().median().lower());
    assertThat(result.medianLimits().upper())
        .isGreaterThanOrEqualTo(result.estimate().median().upper());
    assertThat(result.replicates()).isEqualTo(199);
    assertThat(result.unconvergedReplicates()).isZero();
  }

  /** The survival at 1 of two subjects drawn from {1, 2} is 0, 1/2, 1 with probabilities 1/4, 1/2, 1/4. */
  @Test
  void limitsAreThePercentilesOfTheReplicates() {
    IntervalCensoredData data = IntervalCensoredData.of(new double[] {1, 2}, new double[] {1, 2});
    double[] time = {1};

    TurnbullBootstrap wide =
        Turnbull.withDefaults().withConfidenceLevel(0.6).bootstrap(data, time, 999, 5);
    assertThat(wide.survivalLimits()).containsExactly(new ConfidenceInterval(0, 1, 0.6));
    assertThat(wide.medianLimits()).isEqualTo(new ConfidenceInterval(1, 2, 0.6));
    TurnbullBootstrap narrow =
        Turnbull.withDefaults().withConfidenceLevel(0.4).bootstrap(data, time, 999, 5);
    assertThat(narrow.survivalLimits()).containsExactly(new ConfidenceInterval(0.5, 0.5, 0.4));
    // The median of one at 1 and one at 2 is 1.
    assertThat(narrow.medianLimits()).isEqualTo(new ConfidenceInterval(1, 1, 0.4));
  }

  @Test
  void whatIsNotDeterminedWidensTheLimits() {
    IntervalCensoredData data =
        IntervalCensoredData.of(new double[] {1}, new double[] {3}).withWeights(new int[] {20});
    TurnbullBootstrap result = Turnbull.withDefaults().bootstrap(data, new double[] {2}, 39, 1);

    assertThat(result.survivalLimits()).containsExactly(new ConfidenceInterval(0, 1, 0.95));
    assertThat(result.medianLimits()).isEqualTo(new ConfidenceInterval(1, 3, 0.95));
  }

  @Test
  void anUpperLimitOfTheMedianMayBeInfinite() {
    IntervalCensoredData data =
        IntervalCensoredData.of(new double[] {1, 2}, new double[] {1, INFINITY});

    assertThat(Turnbull.withDefaults().bootstrap(data, new double[0], 99, 1).medianLimits())
        .isEqualTo(new ConfidenceInterval(1, INFINITY, 0.95));
  }

  @Test
  void countsDrawTheSameSubjectsAsRowsWrittenOut() {
    double[] left = {0, 1, 2, 3};
    double[] right = {2, 3, 9, INFINITY};
    TurnbullBootstrap counts =
        bootstrap(IntervalCensoredData.of(left, right).withWeights(new int[] {2, 0, 3, 1}), 3);
    TurnbullBootstrap rows = bootstrap(
        IntervalCensoredData.of(
            new double[] {0, 0, 2, 2, 2, 3}, new double[] {2, 2, 9, 9, 9, INFINITY}),
        3);

    assertThat(counts.survivalLimits()).isEqualTo(rows.survivalLimits());
    assertThat(counts.medianLimits()).isEqualTo(rows.medianLimits());
  }

  @Test
  void argumentsAreChecked() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Turnbull.withDefaults().bootstrap(SAMPLE, new double[] {1, -2}, 99, 1))
        .withMessage("Turnbull bootstrap: time[1] is -2.0, expected a number >= 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Turnbull.withDefaults().bootstrap(SAMPLE, TIMES, 38, 1))
        .withMessage(
            "Turnbull bootstrap: 38 replicates, expected at least 2 / (1 - level) - 1 for level 0.95");
  }

  private static TurnbullBootstrap bootstrap(IntervalCensoredData data, long seed) {
    return Turnbull.withDefaults().bootstrap(data, TIMES, 199, seed);
  }
}
