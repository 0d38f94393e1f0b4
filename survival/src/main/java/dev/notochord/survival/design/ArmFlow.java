package dev.notochord.survival.design;

import com.google.common.primitives.ImmutableDoubleArray;
import dev.notochord.survival.parametric.PiecewiseExponential;
import dev.notochord.survival.parametric.SurvivalDistribution;
import java.util.function.DoubleUnaryOperator;

/**
 * Who of an arm is at risk at each time since entry, per subject of the whole study, when it is looked at on a
 * calendar time.
 */
final class ArmFlow {
  private final Arm arm;
  private final FollowUpPlan plan;
  private final double calendarTime;
  /** Where something of the arm or the plan is not smooth. */
  final double[] points;

  ArmFlow(Arm arm, FollowUpPlan plan, double calendarTime) {
    this.arm = arm;
    this.plan = plan;
    this.calendarTime = calendarTime;
    ImmutableDoubleArray.Builder all = ImmutableDoubleArray.builder();
    addBreaks(arm.survival(), all);
    addBreaks(arm.dropOut(), all);
    for (int i = 0; i < plan.accrual().ends().length(); i++) {
      all.add(calendarTime - plan.accrual().ends().get(i));
    }
    points = all.build().toArray();
  }

  static void addBreaks(SurvivalDistribution distribution, ImmutableDoubleArray.Builder points) {
    if (distribution instanceof PiecewiseExponential piecewise) {
      points.addAll(piecewise.breaks());
    } else if (distribution instanceof RelativeHazard relative) {
      points.addAll(relative.breaks());
      addBreaks(relative.baseline(), points);
    } else if (distribution instanceof Crossover crossover) {
      points.addAll(ImmutableDoubleArray.copyOf(crossover.points()));
    }
  }

  static double[] joined(double[] first, double[] second) {
    return ImmutableDoubleArray.builder()
        .addAll(ImmutableDoubleArray.copyOf(first))
        .addAll(ImmutableDoubleArray.copyOf(second))
        .build()
        .toArray();
  }

  /** The last time since entry that can be seen. */
  double end() {
    return Math.min(calendarTime, plan.longest());
  }

  double hazard(double time) {
    return arm.survival().hazard(time);
  }

  double survival(double time) {
    return arm.survival().survival(time);
  }

  /** Returns the probability S G C of being at risk. */
  double atRisk(double time) {
    return Math.exp(-arm.survival().cumulativeHazard(time) - arm.dropOut().cumulativeHazard(time))
        * plan.shareFollowedTo(time, calendarTime);
  }

  /** Returns the integral over the time since entry. */
  double integral(DoubleUnaryOperator function) {
    return TimeIntegral.of(function, 0, end(), points);
  }

  double eventProbability() {
    return integral(time -> events(time));
  }

  /** Returns the density of events seen. */
  double events(double time) {
    double atRisk = atRisk(time);
    return atRisk == 0 ? 0 : hazard(time) * atRisk;
  }

  /**
   * Returns the variance, times the number of subjects, of an estimated cumulative hazard that is weighted by a
   * function: the integral of f^2 h / (S G C) up to a time.
   */
  double variance(DoubleUnaryOperator weight, double until) {
    return TimeIntegral.of(
        time -> {
          double w = weight.applyAsDouble(time);
          double h = hazard(time);
          return w == 0 || h == 0 ? 0 : w * w * h / atRisk(time);
        },
        0,
        until,
        points);
  }
}
