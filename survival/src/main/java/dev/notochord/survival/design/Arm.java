package dev.notochord.survival.design;

import dev.notochord.survival.parametric.Exponential;
import dev.notochord.survival.parametric.SurvivalDistribution;

/**
 * What is assumed of one arm of a study: when its subjects have the event, and when they drop out.
 *
 * <p>Drop-out is loss to follow-up before the analysis, independent of the event.
 *
 * @param survival the time to the event
 * @param dropOut the time to drop-out
 * @since 0.1.0
 */
public record Arm(SurvivalDistribution survival, SurvivalDistribution dropOut) {
  /**
   * {@return an arm without drop-out}
   *
   * @param survival the time to the event
   */
  public static Arm of(SurvivalDistribution survival) {
    return new Arm(survival, Exponential.ofRate(0));
  }

  /**
   * {@return this arm with another drop-out}
   *
   * @param distribution the time to drop-out, such as {@code Exponential.ofRate(0.01)}
   */
  public Arm withDropOut(SurvivalDistribution distribution) {
    return new Arm(survival, distribution);
  }

  /**
   * {@return this arm with its hazard multiplied at all times}
   *
   * @param hazardRatio the factor, above 0
   * @throws IllegalArgumentException if {@code hazardRatio} is not above 0 and finite
   */
  public Arm times(double hazardRatio) {
    return new Arm(RelativeHazard.proportional(survival, hazardRatio), dropOut);
  }

  /**
   * {@return the probability that a subject is seen to have the event by the analysis}
   *
   * <p>The integral of h S G C over the time since entry: S of survival, h its hazard, G of drop-out, C of {@link
   * FollowUpPlan}.
   *
   * @param plan accrual and follow-up
   */
  public double eventProbability(FollowUpPlan plan) {
    return new ArmFlow(this, plan, plan.duration()).eventProbability();
  }

  /**
   * {@return the events per subject of the whole study that are expected by a calendar time}
   *
   * @param plan accrual and follow-up; accrual goes on as planned
   * @param calendarTime the time from the first day of accrual; events after the planned analysis count too
   * @throws IllegalArgumentException if {@code calendarTime} is negative, infinite or NaN
   */
  public double eventProbability(FollowUpPlan plan, double calendarTime) {
    DesignChecks.notNegative("events", "calendar time", calendarTime);
    return calendarTime == 0 ? 0 : new ArmFlow(this, plan, calendarTime).eventProbability();
  }
}
