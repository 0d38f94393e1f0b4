package dev.notochord.survival.design;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableDoubleArray;
import com.google.common.primitives.ImmutableLongArray;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A planned study: its subjects, its events, its duration and its power, and the text for a protocol.
 *
 * <p>The subjects of each arm are rounded up to whole ones, each arm on its own; so an odd total of two equal arms
 * becomes even. Expected events are those of the rounded numbers, power that of their total in the planned
 * proportion. The numbers by the formula are here too.
 *
 * <p><b>Edges.</b> If no number of subjects is enough, as when nothing differs or no event is seen, {@link #isFeasible()} is
 * false, {@link #reason()} says why, the unrounded number is infinite and the power is NaN.
 *
 * @see HazardRatioDesign
 * @see LogRankDesign
 * @see OneSampleLogRankDesign
 * @see RestrictedMeanDesign
 * @since 0.1.0
 */
public final class StudyPlan {
  /** A formula that asks for more is not feasible. */
  static final double MOST_SUBJECTS = 1e15;

  private final Sizing sizing;
  private final FollowUpPlan plan;
  private final double unrounded;
  private final ImmutableLongArray subjects;
  private final double power;
  private final Optional<String> reason;

  private StudyPlan(Sizing sizing, FollowUpPlan plan, double unrounded, Optional<String> reason) {
    this.sizing = sizing;
    this.plan = plan;
    this.reason = reason;
    if (reason.isPresent()) {
      this.unrounded = Double.POSITIVE_INFINITY;
      subjects = ImmutableLongArray.of();
      power = Double.NaN;
      return;
    }
    this.unrounded = unrounded;
    ImmutableLongArray.Builder whole = ImmutableLongArray.builder();
    for (int arm = 0; arm < sizing.arms().size(); arm++) {
      whole.add(RequiredEvents.wholeUp(unrounded * sizing.share(arm)));
    }
    subjects = whole.build();
    power = sizing.power(plan, (double) total());
  }

  static StudyPlan of(Sizing sizing, FollowUpPlan plan) {
    double unrounded = sizing.subjects(plan);
    Optional<String> reason = unrounded <= MOST_SUBJECTS
        ? Optional.empty()
        : Optional.of(sizing.whyNot(plan).orElse("no number of subjects is enough"));
    return new StudyPlan(sizing, plan, unrounded, reason);
  }

  /** Returns the plan with a size that is given. */
  static StudyPlan ofSize(Sizing sizing, FollowUpPlan plan, double unrounded) {
    return new StudyPlan(sizing, plan, unrounded, Optional.empty());
  }

  static StudyPlan infeasible(Sizing sizing, FollowUpPlan plan, String reason) {
    return new StudyPlan(sizing, plan, Double.POSITIVE_INFINITY, Optional.of(reason));
  }

  /** {@return whether there is a study that has the power} */
  public boolean isFeasible() {
    return reason.isEmpty();
  }

  /** {@return why there is none; empty if there is one} */
  public Optional<String> reason() {
    return reason;
  }

  /** {@return accrual and follow-up} */
  public FollowUpPlan followUpPlan() {
    return plan;
  }

  /** {@return the arms, control first} */
  public ImmutableList<Arm> arms() {
    return sizing.arms();
  }

  /** {@return the subjects of each arm, rounded up; control first; empty if not feasible} */
  public ImmutableLongArray subjects() {
    return subjects;
  }

  /** {@return the subjects of all arms together; 0 if not feasible} */
  public long totalSubjects() {
    return total();
  }

  private long total() {
    return subjects.stream().sum();
  }

  /** {@return the subjects of all arms together by the formula; infinite if not feasible} */
  public double unroundedSubjects() {
    return unrounded;
  }

  /** {@return the events expected by the analysis with the unrounded number of subjects; infinite if not feasible} */
  public double unroundedEvents() {
    if (!isFeasible()) {
      return Double.POSITIVE_INFINITY;
    }
    double sum = 0;
    for (int arm = 0; arm < arms().size(); arm++) {
      sum += unrounded * sizing.share(arm) * arms().get(arm).eventProbability(plan);
    }
    return sum;
  }

  /** {@return the events at which to analyse: {@link #unroundedEvents()} rounded up; 0 if not feasible} */
  public long events() {
    return isFeasible() ? RequiredEvents.wholeUp(unroundedEvents()) : 0;
  }

  /** {@return the power with the subjects rounded up; NaN if not feasible} */
  public double power() {
    return power;
  }

  /** {@return the calendar time of the analysis, from the first day of accrual} */
  public double duration() {
    return plan.duration();
  }

  /** {@return for each arm the probability that a subject is seen to have the event by the analysis} */
  public ImmutableDoubleArray eventProbabilities() {
    ImmutableDoubleArray.Builder all = ImmutableDoubleArray.builder();
    arms().forEach(arm -> all.add(arm.eventProbability(plan)));
    return all.build();
  }

  /**
   * {@return the subjects expected to have entered by a calendar time}
   *
   * @param calendarTime the time from the first day of accrual
   */
  public double expectedSubjectsBy(double calendarTime) {
    return total() * plan.accrual().shareEnteredBy(calendarTime);
  }

  /**
   * {@return the events expected by a calendar time; also after the planned analysis, if follow-up went on}
   *
   * @param calendarTime the time from the first day of accrual, at least 0 and finite
   * @throws IllegalArgumentException if {@code calendarTime} is negative, infinite or NaN
   */
  public double expectedEventsBy(double calendarTime) {
    DesignChecks.notNegative("expected events", "calendar time", calendarTime);
    double sum = 0;
    for (int arm = 0; arm < subjects.length(); arm++) {
      sum += subjects.get(arm) * arms().get(arm).eventProbability(plan, calendarTime);
    }
    return sum;
  }

  /**
   * {@return the calendar time by which so many events are expected; empty if they never are}
   *
   * <p>Never means not within a thousand times the duration of the study.
   *
   * @param events how many events, above 0
   * @throws IllegalArgumentException if {@code events} is not above 0 and finite
   */
  public OptionalDouble timeOfEvents(double events) {
    DesignChecks.positive("time of events", "number of events", events);
    double latest = 1000 * duration();
    return expectedEventsBy(latest) < events
        ? OptionalDouble.empty()
        : OptionalDouble.of(
            StudySearch.firstNotNegative(t -> expectedEventsBy(t) - events, 0, latest));
  }

  /**
   * {@return the plan as a protocol may quote it: assumptions, result, formula and source}
   *
   * <pre>
   * Test of a hazard ratio, events by Schoenfeld
   *   hypothesis       hazard ratio other than 1 (superiority)
   *   error rates      two-sided level 0.05, power 0.8
   *   ...
   *   control          exponential, rate 0.05776; median 12.00; drop-out exponential, rate 0.01
   *   subjects         92 + 92 = 184 (183.9613 by the formula)
   *   expected events  120.3410 by calendar time 36 (120.3157 by the formula)
   *   power            0.8001
   * </pre>
   */
  public String summary() {
    StringBuilder text = new StringBuilder(sizing.title()).append('\n');
    sizing.assumptions().forEach(line -> text.append("  ").append(line).append('\n'));
    for (int arm = 0; arm < arms().size(); arm++) {
      String name = arms().size() == 1 ? "sample" : arm == 0 ? "control" : "treated";
      line(
          text,
          name,
          "%s; drop-out %s",
          DistributionText.withMedian(arms().get(arm).survival()),
          DistributionText.of(arms().get(arm).dropOut()));
    }
    line(text, "follow-up", "%s", plan);
    if (!isFeasible()) {
      line(text, "not feasible", "%s", reason.orElseThrow());
      return text.toString();
    }
    StringBuilder sum = new StringBuilder();
    for (int arm = 0; arm < subjects.length(); arm++) {
      sum.append(arm == 0 ? "" : " + ").append(subjects.get(arm));
    }
    if (subjects.length() > 1) {
      sum.append(" = ").append(total());
    }
    line(text, "subjects", "%s (%.4f by the formula)", sum, unrounded);
    line(
        text,
        "expected events",
        "%.4f by calendar time %s (%.4f by the formula)",
        expectedEventsBy(duration()),
        DistributionText.number(duration()),
        unroundedEvents());
    line(text, "power", "%.4f", power);
    return text.toString();
  }

  private static void line(StringBuilder text, String name, String format, Object... values) {
    text.append(String.format(
        Locale.ROOT, "  %-16s %s\n", name, String.format(Locale.ROOT, format, values)));
  }

  /** {@return {@link #summary()}} */
  @Override
  public String toString() {
    return summary();
  }
}
