package dev.notochord.survival.validation;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableDoubleArray;
import dev.notochord.survival.Estimate;
import java.util.Optional;

/**
 * The net benefit of one way to choose whom to treat, over thresholds.
 *
 * @see DecisionCurve
 * @since 0.1.0
 */
public final class NetBenefit {
  private static final double NO_LIMIT = Double.POSITIVE_INFINITY;

  private final ImmutableDoubleArray thresholds;
  private final ImmutableDoubleArray positives;
  private final ImmutableList<Estimate> netBenefit;
  private final ImmutableList<Estimate> interventionsAvoided;
  private final ImmutableList<PairedDifference> advantage;

  NetBenefit(
      ImmutableDoubleArray thresholds, NetBenefitSum[] sums, NetBenefitSum[] all, double level) {
    this.thresholds = thresholds;
    ImmutableDoubleArray.Builder shares = ImmutableDoubleArray.builder();
    ImmutableList.Builder<Estimate> benefits = ImmutableList.builder();
    ImmutableList.Builder<Estimate> avoided = ImmutableList.builder();
    ImmutableList.Builder<PairedDifference> advantages = ImmutableList.builder();
    for (int k = 0; k < sums.length; k++) {
      NetBenefitSum sum = sums[k];
      shares.add(sum.positives);
      if (sum.isEstimable()) {
        PairedDifference more = PairedDifference.of(
            sum.value, all[k].value, sum.influence, all[k].influence, sum.spread, level);
        double per = 100 * (1 - thresholds.get(k)) / thresholds.get(k);
        benefits.add(
            estimate(sum.value, UnitInfluence.standardError(sum.influence, sum.spread), level));
        avoided.add(estimate(
            per * more.difference().value(), per * more.difference().standardError(), level));
        advantages.add(more);
      } else {
        benefits.add(UnitInfluence.undefined(level));
        avoided.add(UnitInfluence.undefined(level));
        advantages.add(PairedDifference.undefined(NetBenefitSum.TOO_SHORT, level));
      }
    }
    positives = shares.build();
    netBenefit = benefits.build();
    interventionsAvoided = avoided.build();
    advantage = advantages.build();
  }

  private static Estimate estimate(double value, double error, double level) {
    return UnitInfluence.estimate(value, error, -NO_LIMIT, NO_LIMIT, level);
  }

  /** {@return the thresholds, increasing} */
  public ImmutableDoubleArray thresholds() {
    return thresholds;
  }

  /**
   * {@return the net benefit of a threshold, in true positives per subject; NaN if there is none, see {@link #reason}}
   *
   * @param threshold the place of the threshold in {@link #thresholds()}
   */
  public Estimate netBenefit(int threshold) {
    return netBenefit.get(threshold);
  }

  /**
   * {@return how many of 100 subjects need not be treated, compared with treating all, without a true positive less;
   * below 0 where treating all is better}
   *
   * @param threshold the place of the threshold in {@link #thresholds()}
   */
  public Estimate interventionsAvoided(int threshold) {
    return interventionsAvoided.get(threshold);
  }

  /**
   * {@return the net benefit less that of treating all}
   *
   * @param threshold the place of the threshold in {@link #thresholds()}
   */
  public PairedDifference advantageOverTreatingAll(int threshold) {
    return advantage.get(threshold);
  }

  /**
   * {@return why there is no net benefit; empty when there is one}
   *
   * @param threshold the place of the threshold in {@link #thresholds()}
   */
  public Optional<String> reason(int threshold) {
    return Double.isNaN(netBenefit.get(threshold).value())
        ? Optional.of(NetBenefitSum.TOO_SHORT)
        : Optional.empty();
  }

  /** {@return per threshold the share of the subjects, by weight, that are at or above it} */
  public ImmutableDoubleArray positives() {
    return positives;
  }

  /** {@return the net benefits, one per threshold, for a picture} */
  public ImmutableDoubleArray netBenefits() {
    return Estimates.values(netBenefit);
  }

  /** {@return the standard errors of the net benefits, one per threshold} */
  public ImmutableDoubleArray standardErrors() {
    return Estimates.standardErrors(netBenefit);
  }

  /** {@return the lower limits of the net benefits, one per threshold} */
  public ImmutableDoubleArray lower() {
    return Estimates.lower(netBenefit);
  }

  /** {@return the upper limits of the net benefits, one per threshold} */
  public ImmutableDoubleArray upper() {
    return Estimates.upper(netBenefit);
  }

  /** {@return the net benefits in one line} */
  @Override
  public String toString() {
    return "net benefit " + netBenefits() + " at thresholds " + thresholds;
  }
}
