package dev.notochord.survival.parametric;

import static com.google.common.base.Preconditions.checkArgument;

import dev.notochord.survival.SurvivalData;
import dev.notochord.survival.WeightKind;

/**
 * Whether follow-up was long enough to see cured subjects: how many events lie in the last stretch before the last
 * event that is as long as the plateau after it.
 *
 * <pre>
 *   N     = events in (2 lastEvent - lastTime, lastEvent]
 *   q     = N / n
 *   alpha = (1 - N / n)^n
 * </pre>
 *
 * <p>with n subjects. Many events in that stretch, hence a small alpha, speak against events still to come. Maller
 * and Zhou take follow-up for long enough when alpha is below 0.05; with a plateau that is short, N is small and
 * alpha near 1. It is a rule of thumb, not a test of that level: alpha is small in many samples whose follow-up ends
 * early, and one late event makes it large.
 *
 * <p>Cost O(n).
 *
 * <p><b>Edges.</b> Without events {@code lastEvent} is NaN, N is 0 and alpha 1. If the last subject had the event
 * there is no plateau and alpha is 1.
 *
 * <p>Source: Maller RA, Zhou X. Survival Analysis with Long-Term Survivors. Wiley 1996, chapter 5.
 *
 * @param lastEvent the time of the last event
 * @param lastTime the last time at which anybody was followed
 * @param lateEvents N
 * @param subjects n
 * @since 0.1.0
 */
public record FollowUpCheck(double lastEvent, double lastTime, long lateEvents, long subjects) {
  /**
   * {@return the check of a sample}
   *
   * @param data the sample; frequencies count, and nothing but right censoring is known to the theory
   * @throws IllegalArgumentException if the sample has late entries, sampling weights or recurrent events
   */
  public static FollowUpCheck of(SurvivalData data) {
    checkArgument(
        appliesTo(data),
        "check of follow-up: the sample has late entries, sampling weights or recurrent events, expected none");
    double lastEvent = Double.NaN;
    double lastTime = 0;
    for (int place = 0; place < data.usedRows(); place++) {
      int row = data.rowByTime(place);
      lastTime = data.time(row);
      lastEvent = data.event(row) ? lastTime : lastEvent;
    }
    long late = 0;
    for (int place = 0; place < data.usedRows(); place++) {
      int row = data.rowByTime(place);
      if (data.event(row) && data.time(row) > 2 * lastEvent - lastTime) {
        late += Math.round(data.weight(row));
      }
    }
    return new FollowUpCheck(lastEvent, lastTime, late, data.subjects());
  }

  static boolean appliesTo(SurvivalData data) {
    return !data.hasDelayedEntry()
        && !data.hasRecurrentEvents()
        && data.weightKind().filter(WeightKind.SAMPLING::equals).isEmpty();
  }

  /** {@return the length of follow-up after the last event; NaN without events} */
  public double plateau() {
    return lastTime - lastEvent;
  }

  /** {@return q, the share of subjects with an event in the last stretch} */
  public double lateShare() {
    return (double) lateEvents / subjects;
  }

  /** {@return alpha; below 0.05 follow-up is taken for long enough} */
  public double alpha() {
    return Math.exp(subjects * Math.log1p(-lateShare()));
  }

  /** {@return whether alpha is 0.05 or more, so that a cure fraction may be nothing but early censoring} */
  public boolean mayBeTooShort() {
    return alpha() >= 0.05;
  }
}
