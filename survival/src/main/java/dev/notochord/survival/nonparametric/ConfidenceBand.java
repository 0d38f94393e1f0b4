package dev.notochord.survival.nonparametric;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.primitives.ImmutableDoubleArray;
import java.util.Arrays;
import org.immutables.value.Value;

/**
 * A simultaneous confidence band: limits that enclose the whole survival curve over a range of times with the
 * probability of the level, where the limits of a {@link SurvivalCurve} do so at one time only.
 *
 * <pre>{@code
 * SurvivalBand band = ConfidenceBand.withDefaults().of(curve);
 * SurvivalBand even = ConfidenceBand.withDefaults().with(BandKind.EQUAL_PRECISION).withRange(6, 60).of(curve);
 * }</pre>
 *
 * <pre>
 *   pointwise             transform of S -+ z v
 *   equal precision       transform of S -+ c v
 *   Hall-Wellner          transform of S -+ k (1 + n v^2) / sqrt(n)
 *
 *   a(t) = n v^2 / (1 + n v^2)      at the first time of the range a_L, at the last a_U
 *   P(sup |B(u)| > k) = alpha,  P(sup |B(u)| / sqrt(u (1 - u)) > c) = alpha,  a_L &lt;= u &lt;= a_U
 * </pre>
 *
 * <p>with v the standard error of log S at t, n the subjects at the start, B a Brownian bridge, alpha one less
 * the level, and the transforms as listed at {@link ConfidenceTransform}: those of Borgan and Liestol for log,
 * log-log and arcsine.
 *
 * <table>
 *   <caption>Defaults</caption>
 *   <tr><th>option</th><th>default</th><th>elsewhere</th></tr>
 *   <tr><td>kind</td><td>{@link BandKind#HALL_WELLNER}</td><td>both in SAS, on request</td></tr>
 *   <tr><td>transform</td><td>{@link ConfidenceTransform#LOG_LOG}</td><td>log-log in SAS</td></tr>
 *   <tr><td>confidence level</td><td>0.95</td><td>0.95 in SAS</td></tr>
 *   <tr><td>range</td><td>first to last event time</td><td>the same in SAS</td></tr>
 * </table>
 *
 * <p><b>Range.</b> A range that was asked for is cut to the times from the first event to the last event at
 * which the standard error is defined; a curve that ends at 0 has none there. A shorter range gives a narrower
 * band; it must be chosen before the data are seen. Nair proposes the times with a_L &gt;= 0.05 and a_U &lt;= 0.95
 * or thereabouts for equal precision, whose c grows without bound as a_L nears 0 or a_U nears 1.
 *
 * <p><b>Critical values</b> are computed, not looked up. k by the reflection principle and quadrature, to
 * about 1e-10 for levels up to 0.9999; c from the backward equation of the Ornstein-Uhlenbeck process by finite
 * differences with extrapolation, to about 1e-7. Over the full range k is the quantile of Kolmogorov's
 * distribution, 1.3581 for 0.95. If the range holds a single event, both bands are the pointwise limits.
 *
 * <p>The band holds in large samples; with fewer than about 25 subjects it is rough, least so with log-log or
 * arcsine (Borgan and Liestol). Cost O(m) for m rows, and up to 0.2 s for c.
 *
 * <p><b>Edges.</b> No band is possible if no event leaves a standard error, or the range misses all events:
 * see {@link SurvivalBand#reason()}. Curves with sampling weights or the infinitesimal jackknife are refused, as
 * the process behind the band then is no Brownian bridge; late entries are refused for Hall-Wellner, which
 * needs a number of subjects at the start, and taken for equal precision, where n cancels.
 *
 * @see <a href="https://doi.org/10.1093/biomet/67.1.133">Hall WJ, Wellner JA. Biometrika 1980;67:133-143</a>
 * @see <a href="https://doi.org/10.1080/00401706.1984.10487964">Nair VN. Technometrics 1984;26:265-275</a>
 * @see "Borgan O, Liestol K. Scandinavian Journal of Statistics 1990;17:35-41"
 * @since 0.1.0
 */
@Value.Immutable
public abstract class ConfidenceBand {
  ConfidenceBand() {}

  /** {@return the band with its defaults: Hall-Wellner, log-log, level 0.95, all event times} */
  public static ConfidenceBand withDefaults() {
    return ImmutableConfidenceBand.builder().build();
  }

  /** {@return the shape of the band} */
  @Value.Default
  public BandKind kind() {
    return BandKind.HALL_WELLNER;
  }

  /** {@return the scale on which the band is symmetric} */
  @Value.Default
  public ConfidenceTransform confidenceTransform() {
    return ConfidenceTransform.LOG_LOG;
  }

  /** {@return the probability that the band encloses the whole curve in the range, above 0 and below 1} */
  @Value.Default
  public double confidenceLevel() {
    return 0.95;
  }

  /** {@return the time that the band is asked for from, by default 0} */
  @Value.Default
  public double from() {
    return 0;
  }

  /** {@return the time that the band is asked for to, by default infinity} */
  @Value.Default
  public double to() {
    return Double.POSITIVE_INFINITY;
  }

  /**
   * {@return these options with another shape}
   *
   * @param kind the shape
   */
  public ConfidenceBand with(BandKind kind) {
    return withKind(kind);
  }

  /**
   * {@return these options with another transform}
   *
   * @param transform the scale on which the band is symmetric
   */
  public ConfidenceBand with(ConfidenceTransform transform) {
    return withConfidenceTransform(transform);
  }

  /**
   * {@return these options with another confidence level}
   *
   * @param level the level, above 0 and below 1
   * @throws IllegalArgumentException if {@code level} is not above 0 and below 1
   */
  public abstract ConfidenceBand withConfidenceLevel(double level);

  /**
   * {@return these options with another range of times}
   *
   * @param from the first time, at least 0
   * @param to the last time, at least {@code from}; may be infinite
   * @throws IllegalArgumentException if the times are negative, NaN or in the wrong order
   */
  public ConfidenceBand withRange(double from, double to) {
    return ImmutableConfidenceBand.builder()
        .kind(kind())
        .confidenceTransform(confidenceTransform())
        .confidenceLevel(confidenceLevel())
        .from(from)
        .to(to)
        .build();
  }

  abstract ConfidenceBand withKind(BandKind kind);

  abstract ConfidenceBand withConfidenceTransform(ConfidenceTransform transform);

  /**
   * {@return the band of a curve}
   *
   * @param curve the curve; its own level and transform do not matter
   * @throws IllegalArgumentException if the curve has sampling weights or a robust variance, or late entries
   *     and the kind is Hall-Wellner
   */
  public SurvivalBand of(SurvivalCurve curve) {
    checkArgument(
        curve.variance() != CurveVariance.INFINITESIMAL_JACKKNIFE
            && !curve.riskTable().hasSamplingWeights(),
        "confidence band: the curve has sampling weights or the variance %s, expected neither weights nor a"
            + " robust variance",
        curve.variance());
    checkArgument(
        kind() == BandKind.EQUAL_PRECISION || !curve.riskTable().hasDelayedEntry(),
        "confidence band: the curve has late entries, expected none for HALL_WELLNER; EQUAL_PRECISION takes"
            + " them");
    return band(curve);
  }

  private SurvivalBand band(SurvivalCurve curve) {
    ImmutableDoubleArray v = curve.logStandardErrors();
    int first = 0;
    while (first < curve.size() && !(v.get(first) > 0)) {
      first++;
    }
    int last = curve.size() - 1;
    while (last >= first && !(curve.events().get(last) > 0 && v.get(last) > 0)) {
      last--;
    }
    if (last < first) {
      return new SurvivalBand(
          this,
          curve,
          curve.totalEvents() == 0 ? "no event" : "no event time with a standard error");
    }
    double start = Math.max(from(), curve.times().get(first));
    double end = Math.min(to(), curve.times().get(last));
    if (start > end) {
      return new SurvivalBand(
          this, curve, "the range misses the times from the first to the last event");
    }
    int top = curve.rowsUpTo(end);
    double n = curve.subjects();
    double alpha = 1 - confidenceLevel();
    double low = odds(n, v.get(curve.rowsUpTo(start) - 1));
    double high = odds(n, v.get(top - 1));
    double critical = kind() == BandKind.HALL_WELLNER
        ? BandCriticalValue.hallWellner(alpha, low, high)
        : BandCriticalValue.equalPrecision(alpha, low, high);
    double[] lower = new double[curve.size()];
    double[] upper = new double[curve.size()];
    Arrays.fill(lower, Double.NaN);
    Arrays.fill(upper, Double.NaN);
    for (int i = curve.rowsUpTo(start) - 1; i < top; i++) {
      double s = curve.survival().get(i);
      double width =
          kind() == BandKind.HALL_WELLNER ? (1 + odds(n, v.get(i))) / Math.sqrt(n) : v.get(i);
      boolean certain =
          s == 1; // beyond 2^53 subjects an event may be too few to move the survival off 1
      lower[i] = certain ? 1 : confidenceTransform().limit(s, width, -critical);
      upper[i] = certain ? 1 : confidenceTransform().limit(s, width, critical);
    }
    return new SurvivalBand(
        this, curve, start, end, low / (1 + low), high / (1 + high), critical, lower, upper);
  }

  private static double odds(double n, double v) {
    return n * v * v;
  }

  @Value.Check
  void check() {
    checkArgument(
        confidenceLevel() > 0 && confidenceLevel() < 1,
        "confidence band: confidence level is %s, expected above 0 and below 1",
        confidenceLevel());
    checkArgument(
        from() >= 0 && to() >= from(),
        "confidence band: range is %s to %s, expected 0 <= from <= to",
        from(),
        to());
  }
}
