package dev.notochord.survival.nonparametric;

import static com.google.common.base.Preconditions.checkArgument;

import dev.notochord.survival.IntervalCensoredData;
import dev.notochord.survival.WeightKind;
import org.immutables.value.Value;

/**
 * Estimates the survival function from interval-censored data by nonparametric maximum likelihood.
 *
 * <pre>
 *   maximise the sum of w[i] log P(left[i] &lt; T &lt;= right[i]) over all distributions of T
 * </pre>
 *
 * <p>with w[i] subjects whose event lies in (left[i], right[i]], or exactly at left[i] = right[i]
 * with P(T = left[i]). The times at which patients are seen are taken to say nothing about the event.
 * For right-censored data the estimate is the Kaplan-Meier curve.
 *
 * <pre>{@code
 * TurnbullEstimate estimate = Turnbull.withDefaults()
 *     .estimate(IntervalCensoredData.of(lastFree, firstSeen));
 * estimate.survivalAt(12);
 * estimate.median();
 * }</pre>
 *
 * <p>The options are immutable: each {@code with} method returns changed options and leaves this
 * object as it is.
 *
 * <table>
 *   <caption>Defaults</caption>
 *   <tr><th>option</th><th>default</th><th>elsewhere</th></tr>
 *   <tr><td>tolerance</td><td>1e-10</td><td>the masses' change, below 5e-5, in R's survfit</td></tr>
 *   <tr><td>most iterations</td><td>500</td><td></td></tr>
 *   <tr><td>confidence level</td><td>0.95</td><td>0.95 in R and SAS</td></tr>
 * </table>
 *
 * <p><b>Method.</b> The search starts with equal masses on all innermost intervals. Each iteration
 * makes a step of self-consistency (EM, Turnbull), a step of the iterative convex minorant with line
 * search (Groeneboom, Wellner; Jongbloed), as combined by Wellner and Zhan, and up to five Newton
 * steps among the masses above 0 (Jongbloed G. J Comput Graph Stat 1998;7:310-321.
 * Wellner JA, Zhan Y. JASA 1997;92:945-959). No step lowers the likelihood. It ends when {@link
 * TurnbullEstimate#gradientViolation()} is at most the tolerance, which proves the global maximum.
 * Left over traces of less than 1e-9 subjects are then set to 0. Few samples take more than ten
 * iterations.
 *
 * <p>Cost O(n log n) to find the innermost intervals of n rows, O(n) per step apart from the
 * conjugate gradients in a Newton step, O(n) each and few. Memory: about 150 bytes per row.
 *
 * <p><b>Confidence limits</b> come from {@link #bootstrap}; read there when not to use them.
 * Greenwood's formula with expected counts in place of observed ones is not offered: it takes
 * subjects as exactly observed and its limits are too narrow.
 *
 * <p><b>Elsewhere.</b> R's {@code survfit} (survival 3.5-3) finds the same estimate to two or three
 * digits, since it stops early. Programs that close the left end, or let an exact time touch the open
 * end of an interval, differ where ends coincide.
 *
 * @see <a href="https://doi.org/10.1111/j.2517-6161.1976.tb01597.x">Turnbull BW. J R Stat Soc B 1976;38:290-295</a>
 * @see <a href="https://doi.org/10.1007/978-3-0348-8621-5">Groeneboom P, Wellner JA. Information Bounds and
 *     Nonparametric Maximum Likelihood Estimation. Birkhauser 1992</a>
 * @since 0.1.0
 */
@Value.Immutable(builder = false)
public abstract class Turnbull {
  Turnbull() {}

  /** {@return the default options: tolerance 1e-10, 500 iterations, level 0.95} */
  public static Turnbull withDefaults() {
    return ImmutableTurnbull.of(1e-10, 500, 0.95);
  }

  /** {@return the largest gradient violation at which the search may end, above 0 and below 1} */
  @Value.Parameter
  public abstract double tolerance();

  /** {@return the iterations after which the search is given up, at least 1} */
  @Value.Parameter
  public abstract int maxIterations();

  /** {@return the confidence level of bootstrap limits, above 0 and below 1} */
  @Value.Parameter
  public abstract double confidenceLevel();

  /**
   * {@return these options with another tolerance}
   *
   * @param tolerance the largest gradient violation at which the search may end, above 0 and below 1
   * @throws IllegalArgumentException if {@code tolerance} is not above 0 and below 1
   */
  public Turnbull withTolerance(double tolerance) {
    return ImmutableTurnbull.of(tolerance, maxIterations(), confidenceLevel());
  }

  /**
   * {@return these options with another limit to the iterations}
   *
   * @param iterations the iterations after which the search is given up, at least 1
   * @throws IllegalArgumentException if {@code iterations} is below 1
   */
  public Turnbull withMaxIterations(int iterations) {
    return ImmutableTurnbull.of(tolerance(), iterations, confidenceLevel());
  }

  /**
   * {@return these options with another confidence level}
   *
   * @param level the level, above 0 and below 1
   * @throws IllegalArgumentException if {@code level} is not above 0 and below 1
   */
  public Turnbull withConfidenceLevel(double level) {
    return ImmutableTurnbull.of(tolerance(), maxIterations(), level);
  }

  /**
   * {@return the estimate of a sample}
   *
   * @param data the sample
   * @throws IllegalArgumentException if it has late entries, sampling weights or clusters
   */
  public TurnbullEstimate estimate(IntervalCensoredData data) {
    checkUsable(data);
    long[] weight = new long[data.rows()];
    for (int i = 0; i < weight.length; i++) {
      weight[i] = data.weight(i);
    }
    return estimate(EndpointGrid.of(data), weight, data.subjects());
  }

  /**
   * {@return the estimate of a sample with percentile limits from samples drawn from it}
   *
   * <p>Each replicate draws as many subjects as there are, with replacement, and estimates anew. The
   * limits at level 1 - 2a are the k-th smallest and the k-th largest result, k = a (replicates + 1)
   * rounded down: of the lower bounds for the lower limit and of the upper bounds for the upper one,
   * so that what is not determined widens them. Cost: that many estimates, spread over the
   * processors. The limits depend on the seed and on the order of the rows, and on nothing else.
   *
   * <p><b>When not to use it.</b> Where every subject is seen once only (current status data), or at
   * visits whose times are spread continuously, the estimate converges at the rate n^(1/3), and the
   * limits of this bootstrap do not reach their level however large the sample is: Groeneboom and
   * Hendrickx review this for current status data, Sen, Banerjee and Woodroofe prove it for the
   * nearest relative, the Grenander estimator, and prove there that samples of m subjects, m small
   * against n, with the differences shrunk by (m/n)^(1/3) are consistent. The bootstrap is sound where the
   * visits are on few fixed dates, so that the estimate has few parameters, and where all times are
   * exact or right censored. In between take the limits as a description of how the estimate varies.
   *
   * @param data the sample
   * @param times the times at which limits of the survival are wanted, each at least 0, in any order
   * @param replicates the number of samples to draw, at least 2 / (1 - level) - 1, such as 39 at
   *     level 0.95; 999 is usual
   * @param seed the seed of the random numbers
   * @throws IllegalArgumentException if a time is negative or NaN, if there are too few replicates, or if the sample has
   *     late entries, sampling weights or clusters
   * @see <a href="https://doi.org/10.1214/09-AOS777">Sen B, Banerjee M, Woodroofe M. Ann Stat 2010;38:1953-1977</a>
   * @see <a href="https://doi.org/10.1214/17-EJS1345">Groeneboom P, Hendrickx K. Electron J Stat 2017;11:3446-3484</a>
   * @see <a href="https://doi.org/10.1214/11-AOS942">Tang R, Banerjee M, Kosorok MR. Ann Stat 2012;40:45-72</a>
   */
  public TurnbullBootstrap bootstrap(
      IntervalCensoredData data, double[] times, int replicates, long seed) {
    checkUsable(data);
    return TurnbullBootstrap.of(this, data, times, replicates, seed);
  }

  private static void checkUsable(IntervalCensoredData data) {
    checkArgument(
        !data.hasDelayedEntry(),
        "Turnbull: the sample has late entries, expected none: the estimate need not exist then; a parametric model"
            + " takes them");
    checkArgument(
        data.weightKind().filter(WeightKind.SAMPLING::equals).isEmpty() && !data.hasClusters(),
        "Turnbull: the sample has sampling weights or clusters, expected counts and independent rows");
  }

  TurnbullEstimate estimate(EndpointGrid grid, long[] weight, long subjects) {
    MaximalIntersections cells = grid.intersect(weight);
    return new TurnbullEstimate(
        subjects, cells, MassMaximization.of(cells, tolerance(), maxIterations()));
  }

  @Value.Check
  void check() {
    checkArgument(
        tolerance() > 0 && tolerance() < 1,
        "Turnbull: tolerance is %s, expected above 0 and below 1",
        tolerance());
    checkArgument(
        maxIterations() >= 1,
        "Turnbull: maximum of iterations is %s, expected at least 1",
        maxIterations());
    checkArgument(
        confidenceLevel() > 0 && confidenceLevel() < 1,
        "Turnbull: confidence level is %s, expected above 0 and below 1",
        confidenceLevel());
  }
}
