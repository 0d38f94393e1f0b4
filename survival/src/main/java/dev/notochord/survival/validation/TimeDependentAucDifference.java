package dev.notochord.survival.validation;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableDoubleArray;
import org.jspecify.annotations.Nullable;

/**
 * The areas of two scores of the same subjects at some times, and their differences, the first less the second: above
 * 0 where the first is better.
 *
 * @see TimeDependentAuc#compareRisks(dev.notochord.survival.SurvivalData, double[], double[], double...)
 * @since 0.1.0
 */
public final class TimeDependentAucDifference {
  private final TimeDependentAucEstimate first;
  private final TimeDependentAucEstimate second;
  private final ImmutableList<PairedDifference> difference;
  private final PairedDifference integrated;

  TimeDependentAucDifference(
      TimeDependentAucEstimate first,
      TimeDependentAucEstimate second,
      AucSums one,
      AucSums two,
      double level) {
    this.first = first;
    this.second = second;
    ImmutableList.Builder<PairedDifference> differences = ImmutableList.builder();
    for (int k = 0; k < one.auc.length; k++) {
      @Nullable String reason = one.reason(k);
      differences.add(
          reason == null
              ? PairedDifference.of(
                  one.auc[k], two.auc[k], one.influence[k], two.influence[k], one.spread, level)
              : PairedDifference.undefined(reason, level));
    }
    difference = differences.build();
    double a = one.mean();
    double b = two.mean();
    integrated = a >= 0
        ? PairedDifference.of(a, b, one.meanInfluence(a), two.meanInfluence(b), one.spread, level)
        : PairedDifference.undefined("no event by the last time", level);
  }

  /** {@return the areas of the first score} */
  public TimeDependentAucEstimate first() {
    return first;
  }

  /** {@return the areas of the second score} */
  public TimeDependentAucEstimate second() {
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

  /** {@return the difference of the integrated areas} */
  public PairedDifference integrated() {
    return integrated;
  }

  /** {@return the differences for reading} */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder("differences of AUC");
    for (int k = 0; k < difference.size(); k++) {
      text.append(k == 0 ? ": at " : "; at ").append(times().get(k)).append(' ');
      text.append(difference.get(k));
    }
    return text.append("; integrated ").append(integrated).toString();
  }
}
