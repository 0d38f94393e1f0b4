package dev.notochord.survival.design;

/**
 * How long subjects are followed up: accrual, then a further time until the analysis, and perhaps a longest time for each.
 *
 * <pre>
 *   duration = accrual + follow-up after it        C(t) = share of subjects that could be followed up to t
 *   C(t)     = share entered by (duration - t)      0 beyond the longest time
 * </pre>
 *
 * @param accrual how subjects enter
 * @param followUp the time from the end of accrual to the analysis, at least 0
 * @param longest the longest time that a subject is followed up; infinite for until the analysis
 * @since 0.1.0
 */
public record FollowUpPlan(Accrual accrual, double followUp, double longest) {
  /**
   * Checks the numbers.
   *
   * @param accrual how subjects enter
   * @param followUp the time from the end of accrual to the analysis, at least 0
   * @param longest the longest time that a subject is followed up
   * @throws IllegalArgumentException if {@code followUp} is negative or not finite, {@code longest} is not above 0,
   *     or the study has no duration
   */
  public FollowUpPlan {
    DesignChecks.notNegative("follow-up plan", "follow-up after accrual", followUp);
    DesignChecks.positive("follow-up plan", "duration", accrual.duration() + followUp);
    if (!(longest > 0)) {
      throw new IllegalArgumentException(
          "follow-up plan: longest time of a subject is " + longest + ", expected above 0");
    }
  }

  /**
   * {@return a plan in which all are followed up until the analysis}
   *
   * @param accrual how subjects enter
   * @param followUp the time from the end of accrual to the analysis, at least 0
   * @throws IllegalArgumentException if {@code followUp} is negative or not finite, or the study has no duration
   */
  public static FollowUpPlan of(Accrual accrual, double followUp) {
    return new FollowUpPlan(accrual, followUp, Double.POSITIVE_INFINITY);
  }

  /**
   * {@return this plan with a longest time per subject}
   *
   * @param time the longest time, above 0; infinite for none
   * @throws IllegalArgumentException if {@code time} is not above 0
   */
  public FollowUpPlan withLongest(double time) {
    return new FollowUpPlan(accrual, followUp, time);
  }

  /** {@return the calendar time of the analysis, from the first day of accrual} */
  public double duration() {
    return accrual.duration() + followUp;
  }

  /**
   * {@return the share of all subjects that entered early enough to be followed up to a time by a calendar time}
   *
   * @param time the time since entry, at least 0
   * @param calendarTime the calendar time
   * @throws IllegalArgumentException if a number is NaN
   */
  public double shareFollowedTo(double time, double calendarTime) {
    return time > longest ? 0 : accrual.shareEnteredBy(calendarTime - time);
  }

  /** {@return the plan in one line, such as {@code accrual uniform over 24.0, then follow-up of 12.0}} */
  @Override
  public String toString() {
    return "accrual " + accrual + ", then follow-up of " + DistributionText.number(followUp)
        + (longest < Double.POSITIVE_INFINITY
            ? ", each subject for at most " + DistributionText.number(longest)
            : "");
  }
}
