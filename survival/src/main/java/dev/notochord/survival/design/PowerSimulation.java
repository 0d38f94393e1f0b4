package dev.notochord.survival.design;

import static com.google.common.base.Preconditions.checkArgument;

import dev.notochord.survival.Estimate;
import dev.notochord.survival.Parallelism;
import dev.notochord.survival.nonparametric.BinomialLimits;
import dev.notochord.survival.nonparametric.LimitCoverage;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import org.immutables.value.Value;

/**
 * Finds the power of any test, or its true level, by simulating the study many times.
 *
 * <pre>
 *   power = rejections / replicates        standard error = sqrt(power (1 - power) / replicates)
 * </pre>
 *
 * <p>The standard error and the exact limits are those of the simulation; they say nothing about whether the
 * assumptions hold.
 *
 * <pre>{@code
 * CohortSimulation study = CohortSimulation.ofArms(control, treated, 1).with(plan);
 * PowerSimulation.withDefaults().withReplicates(5000).power(study, 240, SampleTest.logRank(), 20260801);
 * }</pre>
 *
 * <table>
 *   <caption>Defaults</caption>
 *   <tr><th>option</th><th>default</th></tr>
 *   <tr><td>replicates</td><td>1000</td></tr>
 *   <tr><td>level at which a p-value rejects</td><td>0.05; a p-value of exactly the level rejects</td></tr>
 *   <tr><td>confidence level of the limits</td><td>0.95</td></tr>
 *   <tr><td>threads</td><td>{@link Parallelism#sequential()}</td></tr>
 *   <tr><td>progress</td><td>none</td></tr>
 * </table>
 *
 * <p>Each replicate has its own random numbers, by the seed and its number. So the result does not depend on the
 * threads, and more replicates go on from fewer.
 *
 * <p><b>Edges.</b> A cohort that cannot be tested does not reject, and is counted.
 *
 * @since 0.1.0
 */
@Value.Immutable
public abstract class PowerSimulation {
  private static final int PARTS = 64;

  PowerSimulation() {}

  /**
   * Follows a simulation; it is called by one thread at a time, but not always by the same.
   *
   * @since 0.1.0
   */
  @FunctionalInterface
  public interface Progress {
    /**
     * Is told of a replicate that is done. To end the simulation, throw an exception.
     *
     * @param done the replicates so far, from 1
     * @param replicates how many there will be
     */
    void step(int done, int replicates);
  }

  /**
   * A power by simulation.
   *
   * @param rejections the replicates in which the test rejected
   * @param replicates all replicates
   * @param notTestable the replicates that could not be tested; they count as not rejected
   * @param confidenceLevel the level of the limits
   * @since 0.1.0
   */
  public record SimulatedPower(
      int rejections, int replicates, int notTestable, double confidenceLevel) {
    /** {@return the power with its Monte Carlo standard error and exact binomial limits} */
    public Estimate power() {
      double value = (double) rejections / replicates;
      return new Estimate(
          value,
          Math.sqrt(value * (1 - value) / replicates),
          BinomialLimits.of(rejections, replicates, confidenceLevel, LimitCoverage.GUARANTEED));
    }

    /** {@return the power in one line} */
    @Override
    public String toString() {
      Estimate power = power();
      return String.format(
          Locale.ROOT,
          "power %.4f (Monte Carlo se %.4f; limits %.4f to %.4f), %d replicates, %d not testable",
          power.value(),
          power.standardError(),
          power.interval().lower(),
          power.interval().upper(),
          replicates,
          notTestable);
    }
  }

  /** {@return the simulation with its defaults} */
  public static PowerSimulation withDefaults() {
    return ImmutablePowerSimulation.builder().build();
  }

  /** {@return how many cohorts are drawn} */
  @Value.Default
  public int replicates() {
    return 1000;
  }

  /** {@return the level at which a p-value rejects} */
  @Value.Default
  public double alpha() {
    return 0.05;
  }

  /** {@return the confidence level of the limits} */
  @Value.Default
  public double confidenceLevel() {
    return 0.95;
  }

  /** {@return the threads} */
  @Value.Default
  public Parallelism parallelism() {
    return Parallelism.sequential();
  }

  /** {@return what follows the simulation} */
  @Value.Default
  public Progress progress() {
    return (done, replicates) -> {};
  }

  /**
   * {@return this simulation with another number of cohorts}
   *
   * @param replicates how many, at least 1
   * @throws IllegalArgumentException if it is not positive
   */
  public abstract PowerSimulation withReplicates(int replicates);

  /**
   * {@return this simulation with another level}
   *
   * @param alpha the level at which a p-value rejects, above 0 and below 1
   * @throws IllegalArgumentException if it is out of range
   */
  public abstract PowerSimulation withAlpha(double alpha);

  /**
   * {@return this simulation with another level of the limits}
   *
   * @param level the level, above 0 and below 1
   * @throws IllegalArgumentException if it is out of range
   */
  public abstract PowerSimulation withConfidenceLevel(double level);

  /**
   * {@return this simulation with other threads}
   *
   * @param parallelism the threads
   */
  public PowerSimulation with(Parallelism parallelism) {
    return withParallelism(parallelism);
  }

  abstract PowerSimulation withParallelism(Parallelism parallelism);

  /**
   * {@return this simulation followed}
   *
   * @param progress what follows it
   */
  public abstract PowerSimulation withProgress(Progress progress);

  /**
   * {@return the power of a test}
   *
   * @param simulation how cohorts are drawn
   * @param subjects how many subjects each has
   * @param test the test
   * @param seed the seed of the random numbers
   * @throws IllegalArgumentException as {@link CohortSimulation#draw}
   */
  public SimulatedPower power(
      CohortSimulation simulation, int subjects, SampleTest test, long seed) {
    int parts = Math.min(PARTS, replicates());
    int[] rejections = new int[parts];
    int[] notTestable = new int[parts];
    long[] seeds = new long[replicates()];
    SplittableRandom source = new SplittableRandom(seed);
    for (int r = 0; r < seeds.length; r++) {
      seeds[r] = source.nextLong();
    }
    AtomicInteger done = new AtomicInteger();
    Object turn = new Object();
    parallelism().forEach(parts, part -> {
      int end = (int) ((part + 1L) * replicates() / parts);
      for (int r = (int) ((long) part * replicates() / parts); r < end; r++) {
        SimulatedCohort cohort = simulation.draw(subjects, seeds[r]);
        double p = cohort.observed().isEmpty() ? Double.NaN : test.pValue(cohort);
        if (p <= alpha()) {
          rejections[part]++;
        } else if (Double.isNaN(p)) {
          notTestable[part]++;
        }
        synchronized (turn) {
          progress().step(done.incrementAndGet(), replicates());
        }
      }
    });
    int rejected = 0;
    int untested = 0;
    for (int part = 0; part < parts; part++) {
      rejected += rejections[part];
      untested += notTestable[part];
    }
    return new SimulatedPower(rejected, replicates(), untested, confidenceLevel());
  }

  @Value.Check
  void check() {
    checkArgument(
        replicates() >= 1, "power simulation: %s replicates, expected at least 1", replicates());
    DesignChecks.share("power simulation", "alpha", alpha());
    DesignChecks.share("power simulation", "confidence level", confidenceLevel());
  }
}
