package dev.notochord.survival.validation;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableDoubleArray;
import dev.notochord.survival.Estimate;
import java.util.Locale;
import java.util.Optional;

/**
 * Areas under the curve of sensitivity against 1 - specificity at some times.
 *
 * @see TimeDependentAuc
 * @since 0.1.0
 */
public final class TimeDependentAucEstimate {
  private final AucSums sums;
  private final ImmutableDoubleArray times;
  private final ImmutableList<Estimate> auc;
  private final Estimate integrated;
  private final AreaBand band;

  TimeDependentAucEstimate(AucSums sums, double level, int draws, long seed) {
    this.sums = sums;
    times = ImmutableDoubleArray.copyOf(sums.times.time);
    ImmutableList.Builder<Estimate> areas = ImmutableList.builder();
    for (int k = 0; k < times.length(); k++) {
      areas.add(area(sums.auc[k], sums.influence[k], level));
    }
    auc = areas.build();
    double mean = sums.mean();
    integrated = area(mean, mean >= 0 ? sums.meanInfluence(mean) : new double[0], level);
    band = new AreaBand(auc, sums.influence, sums.spread, level, draws, seed);
  }

  private Estimate area(double value, double[] influence, double level) {
    return value >= 0
        ? UnitInfluence.estimate(
            value, UnitInfluence.standardError(influence, sums.spread), 0, 1, level)
        : UnitInfluence.undefined(level);
  }

  /** {@return the times evaluated, increasing; under {@link Horizons#CLAMP} the last may be one that was put in} */
  public ImmutableDoubleArray times() {
    return times;
  }

  /** {@return the times asked for that the follow-up does not reach, which were dropped or replaced} */
  public ImmutableDoubleArray timesBeyondFollowUp() {
    return sums.times.beyond;
  }

  /**
   * {@return the area at a time, with pointwise limits cut off at 0 and 1; NaN if there is none, see {@link #reason}}
   *
   * @param time the place of the time in {@link #times()}
   */
  public Estimate auc(int time) {
    return auc.get(time);
  }

  /**
   * {@return why there is no area at a time; empty when there is one}
   *
   * @param time the place of the time in {@link #times()}
   */
  public Optional<String> reason(int time) {
    return Optional.ofNullable(sums.reason(time));
  }

  /** {@return the areas, one per time, for a picture} */
  public ImmutableDoubleArray areas() {
    return Estimates.values(auc);
  }

  /** {@return the standard errors of the areas, one per time} */
  public ImmutableDoubleArray standardErrors() {
    return Estimates.standardErrors(auc);
  }

  /** {@return the lower pointwise limits, one per time} */
  public ImmutableDoubleArray lower() {
    return Estimates.lower(auc);
  }

  /** {@return the upper pointwise limits, one per time} */
  public ImmutableDoubleArray upper() {
    return Estimates.upper(auc);
  }

  /** {@return the lower limits of the simultaneous band, one per time, cut off at 0; simulated when first asked for} */
  public ImmutableDoubleArray bandLower() {
    return band.limits(-1);
  }

  /** {@return the upper limits of the simultaneous band, one per time, cut off at 1; simulated when first asked for} */
  public ImmutableDoubleArray bandUpper() {
    return band.limits(1);
  }

  /**
   * {@return the number of standard errors from an area to the limits of the simultaneous band; NaN if no area has a
   * standard error above 0}
   */
  public double bandFactor() {
    return band.factor();
  }

  /**
   * {@return the covariance of the areas at two times; NaN if one is not defined, or with a single independent unit}
   *
   * @param first the place of one time in {@link #times()}
   * @param second the place of the other
   */
  public double covariance(int first, int second) {
    return band.covariance(first, second);
  }

  /**
   * {@return the integrated area: the mean over the times, weighted by the probability of the event since the time
   * before; NaN if there is no event by the last}
   */
  public Estimate integrated() {
    return integrated;
  }

  /** {@return per time the weight of the rows with the event by then, without inverse probabilities} */
  public ImmutableDoubleArray cases() {
    return ImmutableDoubleArray.copyOf(sums.cases);
  }

  /** {@return per time the weight of the rows that the cases are compared with, without inverse probabilities} */
  public ImmutableDoubleArray controls() {
    return ImmutableDoubleArray.copyOf(sums.controls);
  }

  /**
   * {@return per time the probability of the event by then: 1 less the Kaplan-Meier curve, or the incidence of the
   * cause}
   */
  public ImmutableDoubleArray incidences() {
    return ImmutableDoubleArray.copyOf(sums.incidence);
  }

  /** {@return a table for reading: time, area, standard error, limits, cases and controls} */
  public String summary() {
    StringBuilder text = new StringBuilder(String.format(
        Locale.ROOT,
        "%12s %8s %8s %8s %8s %8s %8s%n",
        "time",
        "AUC",
        "se",
        "lower",
        "upper",
        "cases",
        "controls"));
    for (int k = 0; k < times.length(); k++) {
      text.append(String.format(
          Locale.ROOT,
          "%12.6g %8.4f %8.4f %8.4f %8.4f %8.6g %8.6g  %s%n",
          times.get(k),
          auc(k).value(),
          auc(k).standardError(),
          auc(k).interval().lower(),
          auc(k).interval().upper(),
          sums.cases[k],
          sums.controls[k],
          reason(k).orElse("")));
    }
    return text.append(String.format(
            Locale.ROOT,
            "integrated   %8.4f %8.4f",
            integrated.value(),
            integrated.standardError()))
        .toString();
  }

  /** {@return the areas in one line} */
  @Override
  public String toString() {
    return "AUC " + areas() + " at " + times;
  }
}
