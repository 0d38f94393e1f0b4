package dev.notochord.survival.nonparametric;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableDoubleArray;
import dev.notochord.survival.ConfidenceInterval;
import dev.notochord.survival.IntervalCensoredData;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * An estimate from interval-censored data with bootstrap percentile limits.
 *
 * <p>No standard errors are given: inside an innermost interval there is no single number for them
 * to belong to. See {@link Turnbull#bootstrap} for the method and for when not to use it.
 *
 * @since 0.1.0
 */
public final class TurnbullBootstrap {
  private final TurnbullEstimate estimate;
  private final int replicates;
  private final int unconvergedReplicates;
  private final ImmutableDoubleArray times;
  private final ImmutableList<ConfidenceInterval> survivalLimits;
  private final ConfidenceInterval medianLimits;

  private TurnbullBootstrap(
      TurnbullEstimate estimate,
      int replicates,
      int unconvergedReplicates,
      ImmutableDoubleArray times,
      ImmutableList<ConfidenceInterval> survivalLimits,
      ConfidenceInterval medianLimits) {
    this.estimate = estimate;
    this.replicates = replicates;
    this.unconvergedReplicates = unconvergedReplicates;
    this.times = times;
    this.survivalLimits = survivalLimits;
    this.medianLimits = medianLimits;
  }

  static TurnbullBootstrap of(
      Turnbull options, IntervalCensoredData data, double[] times, int replicates, long seed) {
    double[] ownTimes = times.clone();
    for (int k = 0; k < ownTimes.length; k++) {
      if (!(ownTimes[k] >= 0)) {
        throw new IllegalArgumentException(
            "Turnbull bootstrap: time[" + k + "] is " + ownTimes[k] + ", expected a number >= 0");
      }
    }
    double level = options.confidenceLevel();
    // (1 - 0.9) / 2 * 1000 is 49.99999999999999 and means 50.
    long rank = (long) Math.floor((1 - level) / 2 * (replicates + 1.0) + 1e-9);
    if (rank < 1) {
      throw new IllegalArgumentException("Turnbull bootstrap: " + replicates
          + " replicates, expected at least 2 / (1 - level) - 1 for level " + level);
    }
    TurnbullEstimate estimate = options.estimate(data);
    EndpointGrid grid = EndpointGrid.of(data);
    Resampling resampling = Resampling.of(data);
    // Each replicate has its own generator, made here in turn: the threads do not matter.
    SplittableRandom source = new SplittableRandom(seed);
    SplittableRandom[] random = new SplittableRandom[replicates];
    Arrays.setAll(random, r -> source.split());
    // The last row is for the median.
    double[][] lower = new double[ownTimes.length + 1][replicates];
    double[][] upper = new double[ownTimes.length + 1][replicates];
    int unconverged = IntStream.range(0, replicates)
        .parallel()
        .map(r -> {
          TurnbullEstimate drawn =
              options.estimate(grid, resampling.draw(random[r]), data.subjects());
          for (int k = 0; k < ownTimes.length; k++) {
            SurvivalBounds survival = drawn.survivalAt(ownTimes[k]);
            lower[k][r] = survival.lower();
            upper[k][r] = survival.upper();
          }
          QuantileBounds median = drawn.median();
          lower[ownTimes.length][r] = median.lower();
          upper[ownTimes.length][r] = median.upper();
          return drawn.status() == TurnbullStatus.CONVERGED ? 0 : 1;
        })
        .sum();
    ImmutableList.Builder<ConfidenceInterval> limits = ImmutableList.builder();
    for (int k = 0; k < ownTimes.length; k++) {
      limits.add(limits(lower[k], upper[k], rank, level));
    }
    return new TurnbullBootstrap(
        estimate,
        replicates,
        unconverged,
        ImmutableDoubleArray.copyOf(ownTimes),
        limits.build(),
        limits(lower[ownTimes.length], upper[ownTimes.length], rank, level));
  }

  private static ConfidenceInterval limits(
      double[] lower, double[] upper, long rank, double level) {
    Arrays.sort(lower);
    Arrays.sort(upper);
    return new ConfidenceInterval(lower[(int) rank - 1], upper[upper.length - (int) rank], level);
  }

  /** {@return the estimate of the sample itself} */
  public TurnbullEstimate estimate() {
    return estimate;
  }

  /** {@return the number of samples drawn} */
  public int replicates() {
    return replicates;
  }

  /** {@return how many of them did not reach the tolerance; they are in the limits all the same} */
  public int unconvergedReplicates() {
    return unconvergedReplicates;
  }

  /** {@return the times asked for, as given} */
  public ImmutableDoubleArray times() {
    return times;
  }

  /** {@return per time the limits of the survival beyond it} */
  public ImmutableList<ConfidenceInterval> survivalLimits() {
    return survivalLimits;
  }

  /** {@return the limits of the median time; the upper one may be infinite} */
  public ConfidenceInterval medianLimits() {
    return medianLimits;
  }

  /** {@return one line that sums the result up} */
  @Override
  public String toString() {
    return "Turnbull bootstrap: " + replicates + " replicates, " + times.length()
        + " times, median limits " + medianLimits;
  }
}
