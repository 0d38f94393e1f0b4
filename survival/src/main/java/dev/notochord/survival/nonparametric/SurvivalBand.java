package dev.notochord.survival.nonparametric;

import com.google.common.primitives.ImmutableDoubleArray;
import dev.notochord.survival.ConfidenceInterval;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * A survival curve with a simultaneous confidence band.
 *
 * <p>The columns have one row per time of {@link #curve()}; limits are NaN outside the range.
 *
 * @see ConfidenceBand
 * @since 0.1.0
 */
public final class SurvivalBand {
  private final ConfidenceBand options;
  private final SurvivalCurve curve;
  private final double from;
  private final double to;
  private final double fromPart;
  private final double toPart;
  private final double criticalValue;
  private final ImmutableDoubleArray lower;
  private final ImmutableDoubleArray upper;
  private final @Nullable String reason;

  SurvivalBand(
      ConfidenceBand options,
      SurvivalCurve curve,
      double from,
      double to,
      double fromPart,
      double toPart,
      double criticalValue,
      double[] lower,
      double[] upper) {
    this.options = options;
    this.curve = curve;
    this.from = from;
    this.to = to;
    this.fromPart = fromPart;
    this.toPart = toPart;
    this.criticalValue = criticalValue;
    this.lower = ImmutableDoubleArray.copyOf(lower);
    this.upper = ImmutableDoubleArray.copyOf(upper);
    this.reason = null;
  }

  /** Creates the band that is not possible. */
  SurvivalBand(ConfidenceBand options, SurvivalCurve curve, String reason) {
    double[] unknown = new double[curve.size()];
    Arrays.fill(unknown, Double.NaN);
    this.options = options;
    this.curve = curve;
    this.from = Double.NaN;
    this.to = Double.NaN;
    this.fromPart = Double.NaN;
    this.toPart = Double.NaN;
    this.criticalValue = Double.NaN;
    this.lower = ImmutableDoubleArray.copyOf(unknown);
    this.upper = lower;
    this.reason = reason;
  }

  /** {@return the options of the band} */
  public ConfidenceBand options() {
    return options;
  }

  /** {@return the curve, with its pointwise limits} */
  public SurvivalCurve curve() {
    return curve;
  }

  /** {@return why no band is possible; empty if there is one} */
  public Optional<String> reason() {
    return Optional.ofNullable(reason);
  }

  /** {@return the times of the curve, increasing} */
  public ImmutableDoubleArray times() {
    return curve.times();
  }

  /** {@return per time the lower limit of the survival from that time on, NaN if the range does not reach it} */
  public ImmutableDoubleArray lower() {
    return lower;
  }

  /** {@return per time the upper limit of the survival from that time on, NaN if the range does not reach it} */
  public ImmutableDoubleArray upper() {
    return upper;
  }

  /** {@return the first time of the range, empty if no band is possible} */
  public OptionalDouble from() {
    return number(from);
  }

  /** {@return the last time of the range, empty if no band is possible} */
  public OptionalDouble to() {
    return number(to);
  }

  /** {@return a_L, the place of the first time between 0 and 1; empty if no band is possible} */
  public OptionalDouble fromPart() {
    return number(fromPart);
  }

  /** {@return a_U, the place of the last time between 0 and 1; empty if no band is possible} */
  public OptionalDouble toPart() {
    return number(toPart);
  }

  /** {@return k of a Hall-Wellner band, c of an equal-precision band; empty if no band is possible} */
  public OptionalDouble criticalValue() {
    return number(criticalValue);
  }

  private OptionalDouble number(double value) {
    return reason == null ? OptionalDouble.of(value) : OptionalDouble.empty();
  }

  /**
   * {@return the limits of the survival at a time, the step at that time included; both NaN outside the range}
   *
   * @param time the time, at least 0
   * @throws IllegalArgumentException if {@code time} is negative or NaN
   */
  public ConfidenceInterval intervalAt(double time) {
    SurvivalCurve.checkTime(time);
    boolean within = time >= from && time <= to;
    int row = within ? curve.rowsUpTo(time) - 1 : 0;
    return new ConfidenceInterval(
        within ? lower.get(row) : Double.NaN,
        within ? upper.get(row) : Double.NaN,
        options.confidenceLevel());
  }

  /** {@return one line that sums the band up} */
  @Override
  public String toString() {
    String kind = options.kind() == BandKind.HALL_WELLNER ? "Hall-Wellner" : "equal-precision";
    return reason != null
        ? "no " + kind + " band: " + reason
        : String.format(
            Locale.ROOT,
            "%s band (%s), level %s, times %s to %s, critical value %.4f",
            kind,
            options.confidenceTransform().code(),
            options.confidenceLevel(),
            CurveTable.number(from),
            CurveTable.number(to),
            criticalValue);
  }
}
