package dev.notochord.survival.nonparametric;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.primitives.ImmutableDoubleArray;
import dev.notochord.survival.RiskTable;
import java.util.Arrays;
import java.util.OptionalDouble;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.immutables.value.Value;

/**
 * The hazard itself as a smooth function of time: the steps of the Nelson-Aalen estimate, averaged by a kernel.
 *
 * <pre>{@code
 * SmoothedHazard hazard = KernelHazard.withDefaults().withBandwidth(12).of(curve);
 * }</pre>
 *
 * <pre>
 *   h(t) = sum over event times t_i of  K_t(x_i) d_i / (n_i b),    x_i = (t - t_i) / b
 *   variance = sum of  K_t(x_i)^2 d_i / (n_i b)^2
 *   limits     h exp(-z se / h)  to  h exp(z se / h)
 *   K_t(x) = K(x) (alpha + beta x)
 * </pre>
 *
 * <p>with d_i events among n_i at risk and b the bandwidth. Follow-up runs from L to R, the first entry (0 without
 * late entries) to the last event. At least b from both, alpha is 1 and beta 0. Nearer, part of the kernel lies
 * outside, and alpha and beta are such that over the part left, from -min(1, (R - t) / b) to min(1, (t - L) / b),
 * the integral of K_t is 1 and that of x K_t is 0: the asymmetric kernels of Gasser and Mueller, for all three
 * kernels those of Klein and Moeschberger, section 6.2. Unlike theirs, a bandwidth above half the follow-up is
 * allowed: both ends are corrected at once.
 *
 * <table>
 *   <caption>Defaults</caption>
 *   <tr><th>option</th><th>default</th></tr>
 *   <tr><td>kernel</td><td>{@link HazardKernel#EPANECHNIKOV}</td></tr>
 *   <tr><td>bandwidth</td><td>by cross-validation</td></tr>
 *   <tr><td>times</td><td>101 at equal distances from L to R</td></tr>
 *   <tr><td>confidence level of the limits</td><td>0.95</td></tr>
 * </table>
 *
 * <p><b>Cross-validation.</b> Of 30 bandwidths from (R - L) / 20 to (R - L) / 2, each the same multiple of the one
 * before, that with the least integral of h^2 less 2 sum_i h_(-i)(t_i) d_i / n_i, the shorter if equal. h_(-i)
 * is the estimate without the event time t_i; the integral is by the trapezoid rule on 201 points. As the
 * corrected kernel is used in both terms, they belong to the same estimate near the ends too. The choice is noisy:
 * look at neighbours of the bandwidth as well, and see {@link SmoothedHazard#cautions()}.
 *
 * <p>The limits are pointwise and do not allow for the bias of smoothing: where the hazard bends they lie beside
 * it. Cost O(g D) for g times and D event times with a bandwidth; O(30 (201 + D) D) for the choice of one.
 *
 * <p><b>Edges.</b> No event: the hazard is 0 up to the last time of follow-up, which is R then, see {@link
 * SmoothedHazard#reason()}. Times outside L to R have NaN.
 * No event within a bandwidth: hazard and standard error are 0, the limits NaN. The corrected kernel is
 * negative in places; an estimate below 0 is set to 0, its limits are NaN. Sampling weights and robust
 * variances are refused: the variance does not hold for them.
 *
 * @see "Ramlau-Hansen H. Smoothing counting process intensities by means of kernel functions. Ann Stat 1983;11:453-466"
 * @see <a href="https://doi.org/10.1007/BFb0098489">Gasser T, Mueller HG. Lecture Notes in Mathematics
 *     1979;757:23-68</a>
 * @see <a href="https://doi.org/10.2307/2533197">Mueller HG, Wang JL. Biometrics 1994;50:61-76: other kernels for
 *     the ends, which R's muhaz uses</a>
 * @since 0.1.0
 */
@Value.Immutable
public abstract class KernelHazard {
  private static final int TIMES = 101;
  private static final int BANDWIDTHS = 30;
  private static final int INTERVALS = 200;

  KernelHazard() {}

  /** {@return the estimator with its defaults: Epanechnikov, bandwidth by cross-validation} */
  public static KernelHazard withDefaults() {
    return ImmutableKernelHazard.builder().build();
  }

  /** {@return the kernel} */
  @Value.Default
  public HazardKernel kernel() {
    return HazardKernel.EPANECHNIKOV;
  }

  /** {@return the bandwidth, in units of time; empty if it is chosen by cross-validation} */
  public abstract OptionalDouble bandwidth();

  /** {@return the times to estimate the hazard at; empty for 101 over the whole follow-up} */
  @Value.Default
  public ImmutableDoubleArray times() {
    return ImmutableDoubleArray.of();
  }

  /** {@return the confidence level of the limits, above 0 and below 1} */
  @Value.Default
  public double confidenceLevel() {
    return 0.95;
  }

  /**
   * {@return these options with another kernel}
   *
   * @param kernel the kernel
   */
  public KernelHazard with(HazardKernel kernel) {
    return withKernel(kernel);
  }

  /**
   * {@return these options with a bandwidth}
   *
   * @param bandwidth the distance from which on an event counts no more, in units of time
   * @throws IllegalArgumentException if {@code bandwidth} is not finite and above 0
   */
  public abstract KernelHazard withBandwidth(double bandwidth);

  /**
   * {@return these options with times to estimate the hazard at}
   *
   * @param times the times, at least 0, in any order
   * @throws IllegalArgumentException if a time is negative or not finite
   */
  public KernelHazard withTimes(double... times) {
    return withTimes(ImmutableDoubleArray.copyOf(times));
  }

  /**
   * {@return these options with another confidence level}
   *
   * @param level the level, above 0 and below 1
   * @throws IllegalArgumentException if {@code level} is not above 0 and below 1
   */
  public abstract KernelHazard withConfidenceLevel(double level);

  abstract KernelHazard withKernel(HazardKernel kernel);

  abstract KernelHazard withTimes(ImmutableDoubleArray times);

  /**
   * {@return the smoothed hazard of the subjects behind a curve}
   *
   * @param curve the curve; only its numbers at risk and events matter
   * @throws IllegalArgumentException if the curve has sampling weights or a robust variance
   */
  public SmoothedHazard of(SurvivalCurve curve) {
    checkArgument(
        curve.variance() != CurveVariance.INFINITESIMAL_JACKKNIFE
            && !curve.riskTable().hasSamplingWeights(),
        "smoothed hazard: the curve has sampling weights or the variance %s, expected neither weights nor a"
            + " robust variance",
        curve.variance());
    int last = curve.size() - 1;
    while (last >= 0 && curve.events().get(last) == 0) {
      last--;
    }
    double origin = origin(curve.riskTable());
    double end = curve.times().get(last < 0 ? curve.size() - 1 : last);
    double[] grid = times().isEmpty() ? evenly(origin, end) : times().toArray();
    if (last < 0) {
      double[] zero = Arrays.stream(grid)
          .map(time -> time >= origin && time <= end ? 0 : Double.NaN)
          .toArray();
      double[] unknown = new double[grid.length];
      Arrays.fill(unknown, Double.NaN);
      return new SmoothedHazard(
          this, bandwidth(), grid, zero, zero, unknown, unknown, "no event", false);
    }
    if (!(end > origin)) {
      double[] unknown = new double[grid.length];
      Arrays.fill(unknown, Double.NaN);
      return new SmoothedHazard(
          this,
          bandwidth(),
          grid,
          unknown,
          unknown,
          unknown,
          unknown,
          "all events at the origin",
          false);
    }
    return estimate(smoother(curve, origin), grid, origin, end);
  }

  private KernelSmoother smoother(SurvivalCurve curve, double origin) {
    int count = 0;
    double[] times = new double[curve.size()];
    double[] steps = new double[curve.size()];
    double[] variances = new double[curve.size()];
    for (int i = 0; i < curve.size(); i++) {
      double d = curve.events().get(i);
      if (d > 0) {
        double n = curve.atRisk().get(i);
        times[count] = curve.times().get(i) - origin;
        steps[count] = d / n;
        variances[count++] = d / n / n;
      }
    }
    return new KernelSmoother(
        kernel(),
        Arrays.copyOf(times, count),
        Arrays.copyOf(steps, count),
        Arrays.copyOf(variances, count));
  }

  private SmoothedHazard estimate(
      KernelSmoother smoother, double[] grid, double origin, double end) {
    double length = end - origin;
    int chosen = bandwidth().isPresent() ? -1 : choice(smoother, length);
    double width = bandwidth().isPresent() ? bandwidth().getAsDouble() : candidate(chosen, length);
    double z = NormalDistribution.of(0, 1).inverseSurvivalProbability((1 - confidenceLevel()) / 2);
    double[] hazard = new double[grid.length];
    double[] errors = new double[grid.length];
    double[] lower = new double[grid.length];
    double[] upper = new double[grid.length];
    for (int i = 0; i < grid.length; i++) {
      boolean inside = grid[i] >= origin && grid[i] <= end;
      if (inside) {
        smoother.estimate(grid[i] - origin, width, -1);
      }
      double h = inside ? Math.max(0, smoother.hazard) : Double.NaN;
      double se = inside ? Math.sqrt(smoother.squares) / width : Double.NaN;
      double factor = Math.exp(z * se / h);
      hazard[i] = h;
      errors[i] = se;
      lower[i] = h > 0 ? h / factor : Double.NaN;
      upper[i] = h > 0 ? h * factor : Double.NaN;
    }
    return new SmoothedHazard(
        this,
        OptionalDouble.of(width),
        grid,
        hazard,
        errors,
        lower,
        upper,
        null,
        chosen == 0 || chosen == BANDWIDTHS - 1);
  }

  private static int choice(KernelSmoother smoother, double length) {
    int best = 0;
    double least = Double.POSITIVE_INFINITY;
    for (int i = 0; i < BANDWIDTHS; i++) {
      double score = smoother.score(candidate(i, length), INTERVALS);
      if (score < least) {
        least = score;
        best = i;
      }
    }
    return best;
  }

  private static double candidate(int i, double length) {
    return length / 20 * Math.pow(10, i / (BANDWIDTHS - 1.0));
  }

  private static double[] evenly(double origin, double end) {
    double[] grid = new double[TIMES];
    for (int i = 0; i < TIMES; i++) {
      grid[i] = i == TIMES - 1 ? end : origin + (end - origin) * i / (TIMES - 1);
    }
    return grid;
  }

  private static double origin(RiskTable table) {
    if (!table.hasDelayedEntry() || table.atRisk().get(0) > 0) {
      return 0;
    }
    int row = 0;
    while (table.entered().get(row) <= 0) {
      row++;
    }
    return table.times().get(row);
  }

  @Value.Check
  void check() {
    checkArgument(
        bandwidth().isEmpty()
            || (bandwidth().getAsDouble() > 0 && Double.isFinite(bandwidth().getAsDouble())),
        "smoothed hazard: bandwidth is %s, expected a finite number > 0",
        bandwidth().orElse(Double.NaN));
    for (int i = 0; i < times().length(); i++) {
      checkArgument(
          times().get(i) >= 0 && Double.isFinite(times().get(i)),
          "smoothed hazard: time[%s] is %s, expected a finite number >= 0",
          (Object) i,
          times().get(i));
    }
    checkArgument(
        confidenceLevel() > 0 && confidenceLevel() < 1,
        "smoothed hazard: confidence level is %s, expected above 0 and below 1",
        confidenceLevel());
  }
}
