package dev.notochord.survival.nonparametric;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.primitives.ImmutableDoubleArray;
import dev.notochord.survival.SurvivalData;
import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.SplittableRandom;

/**
 * The quantile of a survival curve with bootstrap percentile limits.
 *
 * <pre>{@code
 * QuantileBootstrap median = KaplanMeier.withDefaults().bootstrapMedian(sample, 999, 20260801);
 * median.quantile();               // quantile 0.5: 31 (18 to not reached)
 * median.replicatesNotReached();   // 41
 * }</pre>
 *
 * <p>The limits at level 1 - 2a are the k-th smallest and the k-th largest quantile of the replicates, k = a (replicates
 * + 1) rounded down. A replicate whose curve stays above the height counts as later than all others: a limit that falls
 * on one is empty, not reached.
 *
 * @see CurveEstimator#bootstrapQuantile
 * @see <a href="https://doi.org/10.1080/01621459.1981.10477650">Efron B. JASA 1981;76:312-319</a>
 * @since 0.1.0
 */
public final class QuantileBootstrap {
  /** Each part has its own counters; with so many, some tens of threads are kept busy. */
  private static final int PARTS = 32;
  /** Fewer draws than this are over before another thread has begun. */
  private static final long FEW_DRAWS = 1 << 16;

  private final TimeQuantile quantile;
  private final int replicates;
  private final ImmutableDoubleArray reached;

  private QuantileBootstrap(TimeQuantile quantile, int replicates, ImmutableDoubleArray reached) {
    this.quantile = quantile;
    this.replicates = replicates;
    this.reached = reached;
  }

  static QuantileBootstrap of(
      CurveEstimator options, SurvivalData data, double probability, int replicates, long seed) {
    checkArgument(
        probability > 0 && probability < 1,
        "bootstrap: probability is %s, expected above 0 and below 1",
        probability);
    double level = options.confidenceLevel();
    // (1 - 0.9) / 2 * 1000 is 49.99999999999999 and means 50.
    int rank = (int) Math.floor((1 - level) / 2 * (replicates + 1.0) + 1e-9);
    if (rank < 1) {
      throw new IllegalArgumentException("bootstrap: " + replicates
          + " replicates, expected at least 2 / (1 - level) - 1 for level " + level);
    }
    CurvePass pass = options.pass(data);
    double[] times =
        times(new CurveResampling(options, data), data, 1 - probability, randoms(replicates, seed));
    Arrays.sort(times);
    int notReached = 0;
    while (notReached < replicates
        && times[replicates - 1 - notReached] == Double.POSITIVE_INFINITY) {
      notReached++;
    }
    TimeQuantile quantile = new TimeQuantile(
        probability,
        options
            .quantileRule()
            .timeAtOrBelow(
                1 - probability, pass.size(), pass::time, pass.survival::get, pass.maxTime()),
        limit(times[rank - 1]),
        limit(times[replicates - rank]));
    return new QuantileBootstrap(
        quantile,
        replicates,
        ImmutableDoubleArray.copyOf(Arrays.copyOf(times, replicates - notReached)));
  }

  /** Returns a generator per replicate, made in turn: the threads do not matter. */
  private static SplittableRandom[] randoms(int replicates, long seed) {
    SplittableRandom source = new SplittableRandom(seed);
    SplittableRandom[] random = new SplittableRandom[replicates];
    Arrays.setAll(random, r -> source.split());
    return random;
  }

  private static double[] times(
      CurveResampling resampling, SurvivalData data, double height, SplittableRandom[] random) {
    double[] times = new double[random.length];
    long draws = (long) random.length * data.usedRows();
    int parts = draws < FEW_DRAWS ? 1 : Math.min(PARTS, random.length);
    data.parallelism().forEach(parts, part -> {
      CurveResampling.Replicate replicate = resampling.replicate();
      int end = (int) ((part + 1L) * random.length / parts);
      for (int r = (int) ((long) part * random.length / parts); r < end; r++) {
        replicate.draw(random[r]);
        times[r] = replicate.timeAtOrBelow(height);
      }
    });
    return times;
  }

  private static OptionalDouble limit(double time) {
    return time == Double.POSITIVE_INFINITY ? OptionalDouble.empty() : OptionalDouble.of(time);
  }

  /** {@return the quantile of the sample itself, with the limits from the replicates} */
  public TimeQuantile quantile() {
    return quantile;
  }

  /** {@return the number of samples drawn} */
  public int replicates() {
    return replicates;
  }

  /** {@return how many of them have a curve that does not reach the quantile} */
  public int replicatesNotReached() {
    return replicates - reached.length();
  }

  /** {@return the quantiles of the replicates that reach it, in increasing order} */
  public ImmutableDoubleArray reached() {
    return reached;
  }

  /** {@return one line that sums the result up} */
  @Override
  public String toString() {
    return "bootstrap of " + quantile + ": " + replicates + " replicates, " + replicatesNotReached()
        + " not reached";
  }
}
