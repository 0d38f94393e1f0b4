package dev.notochord.survival.design;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.OptionalDouble;
import java.util.function.DoubleUnaryOperator;

/** Finds the accrual or the follow-up with which a design has its power. */
final class StudySearch {
  private static final double LONGEST = 1 << 20;

  private StudySearch() {}

  /** Returns where a function that grows from below 0 is 0, by halving down to neighbouring numbers. */
  static double firstNotNegative(DoubleUnaryOperator function, double low, double high) {
    double from = low;
    double to = high;
    while (true) {
      double middle = from + (to - from) / 2;
      if (!(from < middle && middle < to) || to - from <= 1e-14 * to) {
        return to;
      }
      if (function.applyAsDouble(middle) >= 0) {
        to = middle;
      } else {
        from = middle;
      }
    }
  }

  /** Ends accrual at the first time by which enough subjects have entered for the power after the further follow-up. */
  static StudyPlan atRates(Sizing sizing, Accrual rates, double followUp, double longest) {
    checkArgument(
        rates.duration() > 0, "study at given rates: all enter at once, expected rates of accrual");
    DoubleUnaryOperator spare = duration -> {
      Accrual accrual = rates.until(duration);
      return accrual.subjects() - sizing.subjects(new FollowUpPlan(accrual, followUp, longest));
    };
    double first = rates.timeOfShare(1e-9);
    double last = rates.duration();
    while (!(spare.applyAsDouble(last) >= 0)) {
      last *= 2;
      if (last > LONGEST * rates.duration()) {
        FollowUpPlan plan = new FollowUpPlan(rates.until(last / 2), followUp, longest);
        return StudyPlan.infeasible(
            sizing, plan, sizing.whyNot(plan).orElse("accrual never reaches enough subjects"));
      }
    }
    double end = firstNotNegative(spare, first, last);
    Accrual accrual = rates.until(end);
    return StudyPlan.ofSize(
        sizing, new FollowUpPlan(accrual, followUp, longest), accrual.subjects());
  }

  /** Extends the follow-up after accrual until so many subjects are enough. */
  static StudyPlan ofSize(Sizing sizing, Accrual accrual, double longest, double subjects) {
    DesignChecks.positive("study of given size", "number of subjects", subjects);
    DoubleUnaryOperator spare =
        followUp -> subjects - sizing.subjects(new FollowUpPlan(accrual, followUp, longest));
    double unit = accrual.duration() > 0
        ? accrual.duration()
        : sizing.arms().get(0).survival().quantile(0.01);
    checkArgument(
        unit > 0 && unit < Double.POSITIVE_INFINITY,
        "study of given size: control arm has no scale of time, expected one in which events happen");
    if (accrual.duration() > 0 && spare.applyAsDouble(0) >= 0) {
      return StudyPlan.ofSize(sizing, new FollowUpPlan(accrual, 0, longest), subjects);
    }
    double last = unit;
    while (!(spare.applyAsDouble(last) >= 0)) {
      last *= 2;
      if (last > LONGEST * unit) {
        return StudyPlan.infeasible(
            sizing,
            new FollowUpPlan(accrual, unit, longest),
            sizing
                .whyNot(new FollowUpPlan(accrual, last / 2, longest))
                .orElse(subjects + " subjects are not enough after any follow-up"));
      }
    }
    double followUp = firstNotNegative(spare, 0, last);
    return StudyPlan.ofSize(sizing, new FollowUpPlan(accrual, followUp, longest), subjects);
  }

  /** Returns the hazard ratio below 1 nearest to it that has a power; empty if even a millionth has not. */
  static OptionalDouble hazardRatio(DoubleUnaryOperator powerOfRatio, double power) {
    double most = 1 - 1e-6;
    DoubleUnaryOperator spare = distance -> powerOfRatio.applyAsDouble(1 - distance) - power;
    return spare.applyAsDouble(most) >= 0
        ? OptionalDouble.of(1 - firstNotNegative(spare, 0, most))
        : OptionalDouble.empty();
  }
}
