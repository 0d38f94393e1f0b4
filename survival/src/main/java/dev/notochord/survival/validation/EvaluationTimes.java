package dev.notochord.survival.validation;

import com.google.common.primitives.ImmutableDoubleArray;
import java.util.Arrays;
import java.util.function.DoublePredicate;

/** The times at which predictions are judged: those asked for that the follow-up reaches, by a policy for the others. */
final class EvaluationTimes {
  final double[] time;
  /** The places of these times among those asked for, -1 for a time that was put in. */
  final int[] place;
  /** The times asked for that the follow-up does not reach. */
  final ImmutableDoubleArray beyond;

  private EvaluationTimes(double[] time, int[] place, ImmutableDoubleArray beyond) {
    this.time = time;
    this.place = place;
    this.beyond = beyond;
  }

  /**
   * Sorts times out.
   *
   * @param subject what asks, for messages
   * @param asked the times
   * @param policy what is done about those that are not reached
   * @param reached whether a time is
   * @param last the last time that is; negative if none is
   */
  static EvaluationTimes of(
      String subject, double[] asked, Horizons policy, DoublePredicate reached, double last) {
    checkIncreasing(subject, asked);
    double[] time = new double[asked.length];
    int[] place = new int[asked.length];
    ImmutableDoubleArray.Builder beyond = ImmutableDoubleArray.builder();
    int kept = 0;
    boolean replace = false;
    for (int k = 0; k < asked.length; k++) {
      if (reached.test(asked[k])) {
        time[kept] = asked[k];
        place[kept++] = k;
      } else if (policy == Horizons.REFUSE) {
        throw new IllegalArgumentException(subject + ": time[" + k + "] is " + asked[k]
            + ", expected a time that the follow-up reaches; " + reach(last));
      } else {
        beyond.add(asked[k]);
        replace = policy == Horizons.CLAMP;
      }
    }
    if (replace && last >= 0 && (kept == 0 || time[kept - 1] < last)) {
      time[kept] = last;
      place[kept++] = -1;
    }
    if (kept == 0) {
      throw new IllegalArgumentException(subject
          + ": the follow-up reaches none of the times, expected at least one that it does; "
          + reach(last));
    }
    return new EvaluationTimes(
        Arrays.copyOf(time, kept), Arrays.copyOf(place, kept), beyond.build());
  }

  private static String reach(double last) {
    return last >= 0
        ? "the last time of the sample at which it does is " + last
        : "it reaches none";
  }

  private static void checkIncreasing(String subject, double[] asked) {
    if (asked.length == 0) {
      throw new IllegalArgumentException(subject + ": no times, expected at least one");
    }
    for (int k = 0; k < asked.length; k++) {
      boolean increases = k == 0 ? asked[k] >= 0 : asked[k] > asked[k - 1];
      if (!(increases && asked[k] < Double.POSITIVE_INFINITY)) {
        throw new IllegalArgumentException(subject + ": time[" + k + "] is " + asked[k]
            + ", expected finite times of at least 0 that increase");
      }
    }
  }
}
