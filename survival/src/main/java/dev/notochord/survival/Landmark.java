package dev.notochord.survival;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.primitives.ImmutableIntArray;
import org.immutables.value.Value;

/**
 * A time at which follow-up is taken up anew by those who are still observed and free of the event: the
 * landmark method.
 *
 * <p>To compare responders with others from the start of treatment favours the responders, who had to live long
 * enough to respond. At a landmark fixed beforehand each subject is classed by what is known by then, and
 * those who left earlier are set aside, in each class alike.
 *
 * <table>
 *   <caption>Defaults</caption>
 *   <tr><th>option</th><th>default</th></tr>
 *   <tr><td>time after the landmark</td><td>{@link TimeAfterLandmark#FROM_ORIGIN}</td></tr>
 *   <tr><td>late entries</td><td>{@link LateEntries#EXCLUDED}</td></tr>
 * </table>
 *
 * <pre>{@code
 * LandmarkSample atSixMonths = Landmark.at(6).select(sample);
 * LogRank.withDefaults().test(atSixMonths.data().orElseThrow(), atSixMonths.groups(response));
 * }</pre>
 *
 * <p><b>Edges.</b> An event or a censoring at exactly the landmark is before it; a subject who enters there is
 * in. Rows of a subject in several rows that end before the landmark are passed over; the row that holds the
 * landmark begins at it. Weights, strata, clusters, subjects and the rule for ties go along. Cost O(n log n).
 *
 * @see <a href="https://doi.org/10.1200/JCO.1983.1.11.710">Anderson JR, Cain KC, Gelber RD. J Clin Oncol 1983;1:710-719</a>
 * @since 0.1.0
 */
@Value.Immutable
public abstract class Landmark {
  Landmark() {}

  /**
   * {@return a landmark}
   *
   * @param time the time from the origin, at least 0
   * @throws IllegalArgumentException if {@code time} is negative or not finite
   */
  public static Landmark at(double time) {
    return ImmutableLandmark.builder().time(time).build();
  }

  /** {@return the time of the landmark from the origin} */
  public abstract double time();

  /** {@return from where time is counted afterwards} */
  @Value.Default
  public TimeAfterLandmark timeAfterLandmark() {
    return TimeAfterLandmark.FROM_ORIGIN;
  }

  /** {@return what happens to subjects who enter after the landmark} */
  @Value.Default
  public LateEntries lateEntries() {
    return LateEntries.EXCLUDED;
  }

  /**
   * {@return this landmark with another way to count time}
   *
   * @param time from where time is counted afterwards
   */
  public Landmark with(TimeAfterLandmark time) {
    return withTimeAfterLandmark(time);
  }

  /**
   * {@return this landmark with another rule for late entries}
   *
   * @param rule what happens to subjects who enter after the landmark
   */
  public Landmark with(LateEntries rule) {
    return withLateEntries(rule);
  }

  abstract Landmark withTimeAfterLandmark(TimeAfterLandmark time);

  abstract Landmark withLateEntries(LateEntries rule);

  @Value.Check
  void check() {
    checkArgument(
        time() >= 0 && time() < Double.POSITIVE_INFINITY,
        "landmark: time is %s, expected a finite number >= 0",
        time());
  }

  /**
   * {@return the part of a sample that is still observed and free of the event after the landmark}
   *
   * @param data the sample
   * @throws IllegalArgumentException if a subject has rows after an event
   */
  public LandmarkSample select(SurvivalData data) {
    checkArgument(
        !data.hasRecurrentEvents(),
        "landmark: a subject has rows after an event, expected at most one event per subject");
    boolean[] used = data.used();
    ImmutableIntArray.Builder kept = ImmutableIntArray.builder();
    ImmutableIntArray.Builder event = ImmutableIntArray.builder();
    ImmutableIntArray.Builder censored = ImmutableIntArray.builder();
    ImmutableIntArray.Builder notYet = ImmutableIntArray.builder();
    for (int row = 0; row < used.length; row++) {
      if (!used[row]) {
        continue;
      }
      if (data.time(row) > time()) {
        boolean late = data.entry(row) > time() && lateEntries() == LateEntries.EXCLUDED;
        (late ? notYet : kept).add(row);
      } else if (data.event(row)) {
        event.add(row);
      } else if (!data.isFollowedUpLater(row)) {
        censored.add(row);
      }
    }
    ImmutableIntArray rows = kept.build().trimmed();
    return new LandmarkSample(
        this,
        data,
        rows.isEmpty() ? null : sample(data, rows.toArray()),
        rows,
        event.build().trimmed(),
        censored.build().trimmed(),
        notYet.build().trimmed());
  }

  private SurvivalData sample(SurvivalData data, int[] rows) {
    double shift = timeAfterLandmark() == TimeAfterLandmark.FROM_LANDMARK ? time() : 0;
    double[] entry = new double[rows.length];
    double[] time = new double[rows.length];
    boolean late = false;
    for (int i = 0; i < rows.length; i++) {
      entry[i] = Math.max(data.entry(rows[i]), time()) - shift;
      time[i] = data.time(rows[i]) - shift;
      late |= entry[i] > 0;
    }
    return data.select(rows, late ? entry : new double[0], time);
  }
}
