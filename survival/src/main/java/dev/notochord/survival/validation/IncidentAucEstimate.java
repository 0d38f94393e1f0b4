package dev.notochord.survival.validation;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableDoubleArray;
import dev.notochord.survival.Estimate;
import dev.notochord.survival.concordance.ConcordanceEstimate;
import java.util.Optional;

/**
 * Incident/dynamic areas under the curve at some times.
 *
 * @see IncidentAuc
 * @since 0.1.0
 */
public final class IncidentAucEstimate {
  private final ImmutableDoubleArray times;
  private final ImmutableDoubleArray beyond;
  private final ImmutableList<Estimate> auc;
  private final ImmutableDoubleArray eventTimes;
  private final ImmutableDoubleArray ranks;
  private final ConcordanceEstimate concordance;
  private final AreaBand band;
  private final Optional<String> reason;

  IncidentAucEstimate(
      IncidentRanks ranks,
      EvaluationTimes kept,
      IncidentAuc options,
      ConcordanceEstimate concordance) {
    this.concordance = concordance;
    times = ImmutableDoubleArray.copyOf(kept.time);
    beyond = kept.beyond;
    reason = ranks.lastTime() < 0
        ? Optional.of("no event that another subject outlives")
        : Optional.empty();
    double level = options.confidenceLevel();
    boolean spread = ranks.rows.hasSpread();
    ImmutableList.Builder<Estimate> areas = ImmutableList.builder();
    double[][] influence = new double[kept.time.length][ranks.rows.units()];
    for (int k = 0; k < influence.length; k++) {
      if (reason.isPresent()) {
        areas.add(UnitInfluence.undefined(level));
        continue;
      }
      IncidentRanks.Window window = ranks.window(kept.time[k], options.span());
      double mean = ranks.mean(window);
      influence[k] = ranks.influence(window, mean);
      double error = UnitInfluence.standardError(influence[k], spread);
      areas.add(UnitInfluence.estimate(mean, error, 0, 1, level));
    }
    auc = areas.build();
    band = new AreaBand(auc, influence, spread, level, options.bandDraws(), options.bandSeed());
    ImmutableDoubleArray.Builder when = ImmutableDoubleArray.builder();
    ImmutableDoubleArray.Builder share = ImmutableDoubleArray.builder();
    for (int i = 0; i < ranks.rank.length; i++) {
      if (ranks.rank[i] >= 0) {
        when.add(ranks.rows.time[i]);
        share.add(ranks.rank[i]);
      }
    }
    eventTimes = when.build();
    this.ranks = share.build();
  }

  /** {@return the times evaluated, increasing; under {@link Horizons#CLAMP} the last may be one that was put in} */
  public ImmutableDoubleArray times() {
    return times;
  }

  /** {@return the times asked for that are after the last event with a control, which were dropped or replaced} */
  public ImmutableDoubleArray timesBeyondFollowUp() {
    return beyond;
  }

  /**
   * {@return the area at a time, with pointwise limits cut off at 0 and 1; NaN if there is none}
   *
   * @param time the place of the time in {@link #times()}
   */
  public Estimate auc(int time) {
    return auc.get(time);
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
   * {@return the covariance of the areas at two times; NaN if there is none, or with a single independent unit}
   *
   * @param first the place of one time in {@link #times()}
   * @param second the place of the other
   */
  public double covariance(int first, int second) {
    return band.covariance(first, second);
  }

  /** {@return the times of the events that have a control, one per row, increasing} */
  public ImmutableDoubleArray eventTimes() {
    return eventTimes;
  }

  /** {@return per such event the share of its controls that it outranks, before smoothing} */
  public ImmutableDoubleArray ranks() {
    return ranks;
  }

  /** {@return Harrell's concordance, the mean of the ranks weighted by the numbers of controls} */
  public ConcordanceEstimate concordance() {
    return concordance;
  }

  /** {@return why there are no areas; empty when there are} */
  public Optional<String> reason() {
    return reason;
  }

  /** {@return the areas in one line} */
  @Override
  public String toString() {
    return reason
        .map(why -> "no incident AUC: " + why)
        .orElseGet(() -> "incident AUC " + areas() + " at " + times + ", " + concordance);
  }
}
