package dev.notochord.survival.design;

import static com.google.common.base.Preconditions.checkState;

import com.google.common.primitives.ImmutableIntArray;
import dev.notochord.survival.CompetingRisksData;
import dev.notochord.survival.Groups;
import dev.notochord.survival.SurvivalData;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;

/**
 * A simulated cohort: what a study would see of it, and the truth.
 *
 * <p>Subjects count from 0 in the order in which they were drawn. The rows of the data are those of the subjects that
 * are observed at all, in the same order: {@link #observed()}.
 *
 * @see CohortSimulation
 * @since 0.1.0
 */
public final class SimulatedCohort {
  /** What is true of each subject; filled in by the simulation. */
  static final class Truth {
    final double[][] latent;
    final double[] frailty;
    final double[] dropOut;
    final double[] enrolment;
    final double[] lateEntry;
    /** The end of observation, since the origin, if nothing happens before. */
    final double[] end;

    Truth(int subjects, int causes) {
      latent = new double[subjects][causes];
      frailty = new double[subjects];
      dropOut = new double[subjects];
      enrolment = new double[subjects];
      lateEntry = new double[subjects];
      end = new double[subjects];
    }
  }

  private final Truth truth;
  private final ImmutableIntArray observed;
  private final double[] entry;
  private final double[] time;
  private final int[] cause;
  private final boolean late;
  private final Optional<Groups> groups;

  private SimulatedCohort(Truth truth, boolean late, Optional<IntFunction<String>> labels) {
    this.truth = truth;
    this.late = late;
    int subjects = truth.latent.length;
    ImmutableIntArray.Builder seen = ImmutableIntArray.builder();
    for (int i = 0; i < subjects; i++) {
      if (truth.end[i] > 0 && (!late || exit(truth, i) > truth.lateEntry[i])) {
        seen.add(i);
      }
    }
    observed = seen.build();
    entry = new double[observed.length()];
    time = new double[observed.length()];
    cause = new int[observed.length()];
    List<String> names = new ArrayList<>();
    for (int row = 0; row < time.length; row++) {
      int subject = observed.get(row);
      entry[row] = truth.lateEntry[subject];
      time[row] = exit(truth, subject);
      int first = firstCause(truth, subject);
      cause[row] = truth.latent[subject][first] <= time[row] ? first + 1 : 0;
      if (time[row] == Double.POSITIVE_INFINITY) {
        throw new IllegalArgumentException("simulation: observation of subject " + subject
            + " never ends, expected an analysis, a drop-out or an event for everybody");
      }
      labels.ifPresent(label -> names.add(label.apply(subject)));
    }
    groups = names.isEmpty() ? Optional.empty() : Optional.of(Groups.of(names));
  }

  static SimulatedCohort of(Truth truth, boolean late, Optional<IntFunction<String>> labels) {
    return new SimulatedCohort(truth, late, labels);
  }

  private static int firstCause(Truth truth, int subject) {
    int first = 0;
    for (int cause = 1; cause < truth.latent[subject].length; cause++) {
      if (truth.latent[subject][cause] < truth.latent[subject][first]) {
        first = cause;
      }
    }
    return first;
  }

  private static double exit(Truth truth, int subject) {
    return Math.min(
        truth.latent[subject][firstCause(truth, subject)],
        Math.min(truth.dropOut[subject], truth.end[subject]));
  }

  /** {@return the number of subjects drawn, observed or not} */
  public int subjects() {
    return truth.latent.length;
  }

  /** {@return the subjects of the rows of the data, increasing; empty if nobody is observed} */
  public ImmutableIntArray observed() {
    return observed;
  }

  /**
   * {@return the data with any cause as the event}
   *
   * @throws IllegalStateException if nobody is observed
   */
  public SurvivalData data() {
    checkState(
        !observed.isEmpty(), "simulated cohort: nobody of %s subjects is observed", subjects());
    boolean[] event = new boolean[time.length];
    for (int row = 0; row < event.length; row++) {
      event[row] = cause[row] > 0;
    }
    return late
        ? SurvivalData.delayedEntry(entry, time, event)
        : SurvivalData.rightCensored(time, event);
  }

  /**
   * {@return the data with the cause of each event, 1 for the first}
   *
   * @throws IllegalStateException if nobody is observed
   */
  public CompetingRisksData competingRisks() {
    return CompetingRisksData.of(data(), cause.clone());
  }

  /** {@return the groups of the rows of the data; empty without groups or if nobody is observed} */
  public Optional<Groups> groups() {
    return groups;
  }

  /**
   * {@return when a subject would have the event of a cause if no other came before}
   *
   * @param subject the subject, from 0
   * @param cause the cause, from 1
   * @throws IndexOutOfBoundsException if there is no such subject or cause
   */
  public double latentTime(int subject, int cause) {
    return truth.latent[subject][cause - 1];
  }

  /**
   * {@return when a subject has its first event, observed or not; infinite for never}
   *
   * @param subject the subject, from 0
   * @throws IndexOutOfBoundsException if there is no such subject
   */
  public double eventTime(int subject) {
    return truth.latent[subject][firstCause(truth, subject)];
  }

  /**
   * {@return when a subject drops out if it has no event before; infinite for never}
   *
   * @param subject the subject, from 0
   * @throws IndexOutOfBoundsException if there is no such subject
   */
  public double dropOutTime(int subject) {
    return truth.dropOut[subject];
  }

  /**
   * {@return the calendar time at which a subject enters the study}
   *
   * @param subject the subject, from 0
   * @throws IndexOutOfBoundsException if there is no such subject
   */
  public double enrolment(int subject) {
    return truth.enrolment[subject];
  }

  /**
   * {@return the time since its origin at which observation of a subject begins; 0 without late entry}
   *
   * @param subject the subject, from 0
   * @throws IndexOutOfBoundsException if there is no such subject
   */
  public double lateEntry(int subject) {
    return truth.lateEntry[subject];
  }

  /**
   * {@return the frailty of a subject; 1 without}
   *
   * @param subject the subject, from 0
   * @throws IndexOutOfBoundsException if there is no such subject
   */
  public double frailty(int subject) {
    return truth.frailty[subject];
  }

  /** {@return one line, such as {@code simulated cohort: 100 subjects, 97 observed}} */
  @Override
  public String toString() {
    return "simulated cohort: " + subjects() + " subjects, " + observed.length() + " observed";
  }
}
