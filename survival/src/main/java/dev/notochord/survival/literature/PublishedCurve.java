package dev.notochord.survival.literature;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * What a paper prints of the survival of one group: the curve, the number of patients, and, where they are given, the
 * numbers at risk below the figure, the number of events, the end of follow-up and the ticks of the censorings.
 *
 * <pre>{@code
 * PublishedCurve arm = PublishedCurve.of("proton", curve, 62)
 *     .withNumbersAtRisk(new double[] {0, 12, 24}, new int[] {62, 48, 30})
 *     .withTotalEvents(25);
 * }</pre>
 *
 * <p>The object is immutable: each {@code with} method returns a changed one. A number at risk that is not printed is
 * left out of both columns.
 *
 * @see PatientReconstruction
 * @since 0.1.0
 */
public final class PublishedCurve {
  private final String name;
  private final DigitizedCurve curve;
  private final int patients;
  private final ImmutableList<NumberAtRisk> numbersAtRisk;
  private final OptionalInt totalEvents;
  private final OptionalDouble endOfFollowUp;
  private final double[] censoringMarks;

  /**
   * A number printed below a survival figure.
   *
   * @param time the time below which it stands
   * @param count the number still at risk there: event or censoring at that time or later
   * @since 0.1.0
   */
  public record NumberAtRisk(double time, int count) {}

  private PublishedCurve(
      String name,
      DigitizedCurve curve,
      int patients,
      ImmutableList<NumberAtRisk> numbersAtRisk,
      OptionalInt totalEvents,
      OptionalDouble endOfFollowUp,
      double[] censoringMarks) {
    this.name = name;
    this.curve = curve;
    this.patients = patients;
    this.numbersAtRisk = numbersAtRisk;
    this.totalEvents = totalEvents;
    this.endOfFollowUp = endOfFollowUp;
    this.censoringMarks = censoringMarks;
    if (endOfFollowUp.isPresent()) {
      double end = endOfFollowUp.getAsDouble();
      check(
          end >= curve.lastTime(),
          "end of follow-up is " + end + ", expected at least the time of the last point, "
              + curve.lastTime());
      for (NumberAtRisk number : numbersAtRisk) {
        check(
            number.time() <= end || number.count() == 0,
            "number at risk at " + number.time() + " is " + number.count()
                + ", expected 0 after the end of follow-up, " + end);
      }
    }
    for (double mark : censoringMarks) {
      check(
          mark <= end(),
          "censoring mark is " + mark + ", expected at most the end of follow-up, " + end());
    }
  }

  /**
   * {@return the curve of a group of whom the size alone is known}
   *
   * @param name the name of the group
   * @param curve the curve
   * @param patients the number of patients at the beginning, at least 1
   * @throws IllegalArgumentException if {@code name} is blank or {@code patients} is below 1
   */
  public static PublishedCurve of(String name, DigitizedCurve curve, int patients) {
    checkArgument(!name.isBlank(), "published curve: name is '%s', expected a name", name);
    checkArgument(
        patients >= 1, "published curve '%s': %s patients, expected at least 1", name, patients);
    return new PublishedCurve(
        name,
        curve,
        patients,
        ImmutableList.of(),
        OptionalInt.empty(),
        OptionalDouble.empty(),
        new double[0]);
  }

  /**
   * {@return this curve with the numbers at risk that stand below the figure}
   *
   * @param time the times, at least 0, increasing
   * @param count per time the number at risk, never rising; at time 0 the number of patients
   * @throws IllegalArgumentException if the columns differ in length or a number breaks one of these rules; the
   *     message names its place, counted from 0
   */
  public PublishedCurve withNumbersAtRisk(double[] time, int[] count) {
    check(
        time.length == count.length,
        time.length + " times and " + count.length + " numbers at risk, expected one of each");
    ImmutableList.Builder<NumberAtRisk> numbers = ImmutableList.builder();
    for (int i = 0; i < time.length; i++) {
      check(
          time[i] >= 0 && time[i] < Double.POSITIVE_INFINITY,
          "time[" + i + "] of the numbers at risk is " + time[i]
              + ", expected a finite number >= 0");
      check(
          i == 0 || time[i] > time[i - 1],
          "time[" + i + "] of the numbers at risk is " + time[i]
              + ", expected above the one before");
      int most = i == 0 ? patients : count[i - 1];
      check(
          count[i] >= 0 && count[i] <= most,
          "number at risk[" + i + "] at time " + time[i] + " is " + count[i]
              + ", expected from 0 to " + most);
      check(
          time[i] > 0 || count[i] == patients,
          "number at risk[" + i + "] at time 0 is " + count[i] + ", expected all " + patients
              + " patients");
      numbers.add(new NumberAtRisk(time[i], count[i]));
    }
    return new PublishedCurve(
        name, curve, patients, numbers.build(), totalEvents, endOfFollowUp, censoringMarks);
  }

  /**
   * {@return this curve with the number of events in the whole follow-up}
   *
   * @param events the number, from 0 to the number of patients
   * @throws IllegalArgumentException if it is not
   */
  public PublishedCurve withTotalEvents(int events) {
    check(
        events >= 0 && events <= patients,
        events + " events in total, expected from 0 to " + patients + ", the number of patients");
    return new PublishedCurve(
        name,
        curve,
        patients,
        numbersAtRisk,
        OptionalInt.of(events),
        endOfFollowUp,
        censoringMarks);
  }

  /**
   * {@return this curve with the time at which the last patients were last seen}
   *
   * @param time the time, not before the last point of the curve
   * @throws IllegalArgumentException if it is before, not finite, or before a number at risk above 0
   */
  public PublishedCurve withEndOfFollowUp(double time) {
    check(
        time >= 0 && time < Double.POSITIVE_INFINITY,
        "end of follow-up is " + time + ", expected a finite number >= 0");
    return new PublishedCurve(
        name, curve, patients, numbersAtRisk, totalEvents, OptionalDouble.of(time), censoringMarks);
  }

  /**
   * {@return this curve with the ticks of censored patients, as far as they can be told apart; a tick stands for one
   * patient at least}
   *
   * @param times the times of the ticks, in any order
   * @throws IllegalArgumentException if a time is negative, not finite, or after the end of follow-up
   */
  public PublishedCurve withCensoringMarks(double... times) {
    double[] marks = times.clone();
    Arrays.sort(marks);
    for (double mark : marks) {
      check(
          mark >= 0 && mark < Double.POSITIVE_INFINITY,
          "censoring mark is " + mark + ", expected a finite number >= 0");
    }
    return new PublishedCurve(
        name, curve, patients, numbersAtRisk, totalEvents, endOfFollowUp, marks);
  }

  private void check(boolean right, String message) {
    if (!right) {
      throw new IllegalArgumentException("published curve '" + name + "': " + message);
    }
  }

  /** {@return the name of the group} */
  public String name() {
    return name;
  }

  /** {@return the curve} */
  public DigitizedCurve curve() {
    return curve;
  }

  /** {@return the number of patients at the beginning} */
  public int patients() {
    return patients;
  }

  /** {@return the numbers at risk, in order of time; empty when there are none} */
  public ImmutableList<NumberAtRisk> numbersAtRisk() {
    return numbersAtRisk;
  }

  /** {@return the number of events, if it is printed} */
  public OptionalInt totalEvents() {
    return totalEvents;
  }

  /** {@return the end of follow-up, if it was given} */
  public OptionalDouble endOfFollowUp() {
    return endOfFollowUp;
  }

  /** {@return the number of ticks of censored patients} */
  public int censoringMarkCount() {
    return censoringMarks.length;
  }

  /** Returns the ticks in order of time; not to be changed. */
  double[] marks() {
    return censoringMarks;
  }

  /** Returns the end of follow-up: as given, or else the later of the last point and the last number at risk above 0. */
  double end() {
    double end = curve.lastTime();
    for (NumberAtRisk number : numbersAtRisk) {
      end = number.count() > 0 ? Math.max(end, number.time()) : end;
    }
    return endOfFollowUp.orElse(end);
  }

  /** {@return one line that sums up what is printed} */
  @Override
  public String toString() {
    return "published curve '" + name + "': " + patients + " patients, "
        + (totalEvents.isPresent() ? totalEvents.getAsInt() + " events, " : "events not stated, ")
        + numbersAtRisk.size() + " numbers at risk; " + curve;
  }
}
