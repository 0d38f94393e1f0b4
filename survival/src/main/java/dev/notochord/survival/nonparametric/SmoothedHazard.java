package dev.notochord.survival.nonparametric;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableDoubleArray;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * A hazard smoothed by a kernel, at a grid of times, in events per unit of time.
 *
 * @see KernelHazard
 * @since 0.1.0
 */
public final class SmoothedHazard {
  private final KernelHazard options;
  private final OptionalDouble bandwidth;
  private final ImmutableDoubleArray times;
  private final ImmutableDoubleArray hazard;
  private final ImmutableDoubleArray standardErrors;
  private final ImmutableDoubleArray lower;
  private final ImmutableDoubleArray upper;
  private final @Nullable String reason;
  private final boolean atAnEnd;

  SmoothedHazard(
      KernelHazard options,
      OptionalDouble bandwidth,
      double[] times,
      double[] hazard,
      double[] standardErrors,
      double[] lower,
      double[] upper,
      @Nullable String reason,
      boolean atAnEnd) {
    this.options = options;
    this.bandwidth = bandwidth;
    this.times = ImmutableDoubleArray.copyOf(times);
    this.hazard = ImmutableDoubleArray.copyOf(hazard);
    this.standardErrors = ImmutableDoubleArray.copyOf(standardErrors);
    this.lower = ImmutableDoubleArray.copyOf(lower);
    this.upper = ImmutableDoubleArray.copyOf(upper);
    this.reason = reason;
    this.atAnEnd = atAnEnd;
  }

  /** {@return the options of the estimate} */
  public KernelHazard options() {
    return options;
  }

  /** {@return the bandwidth, given or chosen; empty if none was given and there was nothing to choose by} */
  public OptionalDouble bandwidth() {
    return bandwidth;
  }

  /** {@return why there is no estimate: no event, so that the hazard is 0, or no time before the last; else empty} */
  public Optional<String> reason() {
    return Optional.ofNullable(reason);
  }

  /** {@return what a reader should know: that cross-validation chose the narrowest or widest bandwidth} */
  public ImmutableList<String> cautions() {
    return atAnEnd
        ? ImmutableList.of(
            "cross-validation chose the bandwidth at an end of those tried; better give one")
        : ImmutableList.of();
  }

  /** {@return the times} */
  public ImmutableDoubleArray times() {
    return times;
  }

  /** {@return per time the hazard, at least 0; NaN outside the follow-up} */
  public ImmutableDoubleArray hazard() {
    return hazard;
  }

  /** {@return per time the standard error of the hazard, NaN outside the follow-up} */
  public ImmutableDoubleArray standardErrors() {
    return standardErrors;
  }

  /** {@return per time the lower confidence limit, above 0; NaN where the hazard is 0 or NaN} */
  public ImmutableDoubleArray lower() {
    return lower;
  }

  /** {@return per time the upper confidence limit; NaN where the hazard is 0 or NaN} */
  public ImmutableDoubleArray upper() {
    return upper;
  }

  /** {@return one line that sums the estimate up} */
  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "hazard smoothed by the %s kernel at %d times%s",
        options.kernel().name().toLowerCase(Locale.ROOT),
        times.length(),
        reason != null
            ? ": " + reason
            : ", bandwidth " + CurveTable.number(bandwidth.orElse(Double.NaN)));
  }
}
