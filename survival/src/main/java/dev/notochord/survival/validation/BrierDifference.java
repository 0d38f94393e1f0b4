package dev.notochord.survival.validation;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableDoubleArray;
import java.util.Optional;

/**
 * The Brier scores of two predictions for the same subjects, and their differences, the first less the second: below 0 where
 * the first is better.
 *
 * @see BrierScore#compare(dev.notochord.survival.SurvivalData, SurvivalPredictions, SurvivalPredictions)
 * @since 0.1.0
 */
public final class BrierDifference {
  private final BrierEstimate first;
  private final BrierEstimate second;
  private final ImmutableList<PairedDifference> difference;
  private final Optional<PairedDifference> integrated;

  BrierDifference(BrierSums one, BrierSums two, double level) {
    first = new BrierEstimate(one, level);
    second = new BrierEstimate(two, level);
    ImmutableList.Builder<PairedDifference> differences = ImmutableList.builder();
    for (int k = 0; k < one.score.length; k++) {
      differences.add(PairedDifference.of(
          one.score[k], two.score[k], one.influence[k], two.influence[k], one.spread, level));
    }
    difference = differences.build();
    integrated = one.isIntegrable()
        ? Optional.of(PairedDifference.of(
            one.mean(one.score),
            two.mean(two.score),
            one.meanInfluence(one.influence),
            two.meanInfluence(two.influence),
            one.spread,
            level))
        : Optional.empty();
  }

  /** {@return the scores of the first predictions} */
  public BrierEstimate first() {
    return first;
  }

  /** {@return the scores of the second predictions} */
  public BrierEstimate second() {
    return second;
  }

  /** {@return the times evaluated, increasing} */
  public ImmutableDoubleArray times() {
    return first.times();
  }

  /**
   * {@return the difference at a time}
   *
   * @param time the place of the time in {@link #times()}
   */
  public PairedDifference difference(int time) {
    return difference.get(time);
  }

  /** {@return the difference of the integrated scores; empty with a single time} */
  public Optional<PairedDifference> integrated() {
    return integrated;
  }

  /** {@return the differences for reading} */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder("differences of Brier scores");
    for (int k = 0; k < difference.size(); k++) {
      text.append(k == 0 ? ": at " : "; at ").append(times().get(k)).append(' ');
      text.append(difference.get(k));
    }
    integrated.ifPresent(d -> text.append("; integrated ").append(d));
    return text.toString();
  }
}
