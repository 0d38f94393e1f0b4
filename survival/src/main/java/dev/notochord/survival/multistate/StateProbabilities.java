package dev.notochord.survival.multistate;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.primitives.ImmutableDoubleArray;
import dev.notochord.survival.Estimate;
import java.util.Collection;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/**
 * The estimated probabilities of being in each state: step functions with their standard errors,
 * limits and counts.
 *
 * <p>The columns have one row per distinct time at which a subject moved or left observation. The
 * probabilities step <em>at</em> each time of a transition: {@link #probabilityAt} includes the step,
 * {@link #probabilityBefore} does not. In each row they add up to 1.
 *
 * <pre>{@code
 * StateProbabilities p = AalenJohansen.withDefaults().estimate(data);
 * Estimate recurred = p.estimateAt("recurrence", 24);
 * Estimate alive = p.estimateAt(ImmutableSet.of("event-free", "recurrence"), 24);
 * Estimate months = p.expectedTimes(60).get("event-free");
 * }</pre>
 *
 * <p><b>Edges.</b> After the last time the probabilities are NaN, unless all subjects are in absorbing
 * states; they are never carried on. A probability of 0 or 1 that no transition has yet been able to
 * change has itself for both limits; later on the limits of 0 and 1 are NaN and the standard error is
 * 0. Lookups cost O(log m) for m rows. Standard errors are computed when they are first asked for, see
 * {@link AalenJohansen} for their cost; the result can be shared between threads all the same.
 *
 * @see AalenJohansen
 * @since 0.1.0
 */
public final class StateProbabilities {
  private final AalenJohansen options;
  private final MultiStateModel model;
  private final int subjects;
  private final double origin;
  private final RowsAtRisk rows;
  private final Steps steps;
  private final double[] initialInfluence;

  /** Per position and state: the probability after the step before the position. */
  private final double[] p;

  private final ImmutableDoubleArray times;
  private final Limits limits;
  private final LazyColumn covariances;
  private final ImmutableList<LazyColumn> hazardVariances;

  StateProbabilities(
      AalenJohansen options,
      MultiStateModel model,
      int subjects,
      double origin,
      RowsAtRisk rows,
      Steps steps,
      double[] initial,
      double[] initialInfluence) {
    this.options = options;
    this.origin = origin;
    this.rows = rows;
    this.steps = steps;
    this.initialInfluence = initialInfluence;
    this.model = model;
    this.subjects = subjects;
    times = ImmutableDoubleArray.copyOf(rows.times);
    p = steps.probabilities(initial, 0, steps.size);
    limits = new Limits(options.confidenceLevel(), options.confidenceTransform());
    covariances = new LazyColumn(this::computeCovariances);
    hazardVariances = IntStream.range(0, steps.moves)
        .mapToObj(e -> new LazyColumn(() -> computeHazardVariances(e)))
        .collect(ImmutableList.toImmutableList());
  }

  private double[] computeCovariances() {
    return options.variance() == StateVariance.INFINITESIMAL_JACKKNIFE
        ? ProbabilityJackknife.covariances(rows, steps, p, initialInfluence)
        : ModelCovariance.of(rows, steps, options.variance(), p, initialInfluence);
  }

  private double[] computeHazardVariances(int transition) {
    return options.variance() == StateVariance.INFINITESIMAL_JACKKNIFE
        ? HazardVariance.jackknife(rows, steps, transition)
        : HazardVariance.model(steps, options.variance(), transition);
  }

  /** {@return the states and transitions} */
  public MultiStateModel model() {
    return model;
  }

  /** {@return the options of the estimate} */
  public AalenJohansen options() {
    return options;
  }

  /** {@return the number of subjects of the sample, each counted once whatever its frequency; from {@link
   * TransitionCounts} the number of stays} */
  public int subjects() {
    return subjects;
  }

  /** {@return the time at which the estimate starts; later transitions count} */
  public double startTime() {
    return origin;
  }

  /** {@return the last time at which a subject was observed} */
  public double maxTime() {
    return times.get(size() - 1);
  }

  /** {@return the number of rows, at least 1} */
  public int size() {
    return times.length();
  }

  /** {@return the times at which subjects moved or left observation, increasing} */
  public ImmutableDoubleArray times() {
    return times;
  }

  /**
   * {@return per time the probability of a state, the step at that time included}
   *
   * @param state the name of the state
   * @throws IllegalArgumentException if the model has no such state
   */
  public ImmutableDoubleArray probabilities(String state) {
    int j = model.code(state);
    return column(i -> p[(i + 1) * steps.states + j]);
  }

  /**
   * {@return per time the standard error of the probability of a state}
   *
   * @param state the name of the state
   * @throws IllegalArgumentException if the model has no such state
   */
  public ImmutableDoubleArray standardErrors(String state) {
    int j = model.code(state);
    return column(i -> standardError(i + 1, j));
  }

  /**
   * {@return per time the lower confidence limit of the probability of a state}
   *
   * @param state the name of the state
   * @throws IllegalArgumentException if the model has no such state
   */
  public ImmutableDoubleArray lower(String state) {
    return limitColumn(model.code(state), -1);
  }

  /**
   * {@return per time the upper confidence limit of the probability of a state}
   *
   * @param state the name of the state
   * @throws IllegalArgumentException if the model has no such state
   */
  public ImmutableDoubleArray upper(String state) {
    return limitColumn(model.code(state), 1);
  }

  /**
   * {@return per time the number at risk in a state just before it, as the sum of weights}
   *
   * @param state the name of the state
   * @throws IllegalArgumentException if the model has no such state
   */
  public ImmutableDoubleArray atRisk(String state) {
    int j = model.code(state);
    return column(i -> steps.atRisk[i * steps.states + j]);
  }

  /**
   * {@return per time the number who left observation in a state without a move, as the sum of
   * weights}
   *
   * @param state the name of the state
   * @throws IllegalArgumentException if the model has no such state
   */
  public ImmutableDoubleArray censored(String state) {
    int j = model.code(state);
    return column(i -> steps.censored[i * steps.states + j]);
  }

  /**
   * {@return per time the number of transitions from one state to another, as the sum of weights}
   *
   * @param from the name of the state left
   * @param to the name of the state entered
   * @throws IllegalArgumentException if the model has no such transition
   */
  public ImmutableDoubleArray transitions(String from, String to) {
    int e = model.transition(from, to);
    return column(i -> steps.moved[i * steps.moves + e]);
  }

  /**
   * {@return per time the cumulative hazard of a transition: the Nelson-Aalen sum of dN / Y}
   *
   * @param from the name of the state left
   * @param to the name of the state entered
   * @throws IllegalArgumentException if the model has no such transition
   */
  public ImmutableDoubleArray cumulativeHazards(String from, String to) {
    return ImmutableDoubleArray.copyOf(hazardSums(model.transition(from, to), steps.size));
  }

  /**
   * {@return per time the standard error of the cumulative hazard of a transition}
   *
   * @param from the name of the state left
   * @param to the name of the state entered
   * @throws IllegalArgumentException if the model has no such transition
   */
  public ImmutableDoubleArray cumulativeHazardStandardErrors(String from, String to) {
    double[] variances = hazardVariances.get(model.transition(from, to)).get();
    return column(i -> Math.sqrt(Math.max(0, variances[i])));
  }

  /**
   * Returns the cumulative hazard of a transition from the start up to a time, the step at that time
   * included.
   *
   * @param from the name of the state left
   * @param to the name of the state entered
   * @param time the time, not before the start
   * @return the hazard, with limits that are symmetric on the log scale; 0 with limits 0 and 0 before
   *     the first transition; NaN after the last time
   * @throws IllegalArgumentException if the model has no such transition, or {@code time} is before
   *     the start or NaN
   */
  public Estimate cumulativeHazardAt(String from, String to, double time) {
    int e = model.transition(from, to);
    int position = position(time);
    if (time > maxTime()) {
      return limits.unknown();
    }
    if (position == 0) {
      return limits.positive(0, 0);
    }
    double variance = hazardVariances.get(e).get()[position - 1];
    return limits.positive(hazardSums(e, position)[position - 1], Math.sqrt(Math.max(0, variance)));
  }

  /**
   * {@return the probability of a state at a time, the step at that time included; NaN after the last
   * time unless all are in absorbing states}
   *
   * @param state the name of the state
   * @param time the time, not before the start
   * @throws IllegalArgumentException if the model has no such state, or {@code time} is before the
   *     start or NaN
   */
  public double probabilityAt(String state, double time) {
    int j = model.code(state);
    int position = position(time);
    return isKnown(p, position, time) ? p[position * steps.states + j] : Double.NaN;
  }

  /**
   * {@return the probability of a state just before a time, a step at that time not included: the
   * limit from the left; NaN after the last time unless all are in absorbing states}
   *
   * @param state the name of the state
   * @param time the time, not before the start
   * @throws IllegalArgumentException if the model has no such state, or {@code time} is before the
   *     start or NaN
   */
  public double probabilityBefore(String state, double time) {
    int j = model.code(state);
    checkTime(time);
    int position = rows.timesBefore(time);
    return isKnown(p, position, time) ? p[position * steps.states + j] : Double.NaN;
  }

  /**
   * {@return the probabilities of all states at a time, in the order of the model, the step at that
   * time included; all are NaN after the last time unless all subjects are in absorbing states}
   *
   * @param time the time, not before the start
   * @throws IllegalArgumentException if {@code time} is before the start or NaN
   */
  public ImmutableMap<String, Double> probabilitiesAt(double time) {
    ImmutableMap.Builder<String, Double> all = ImmutableMap.builder();
    for (String state : model.states()) {
      all.put(state, probabilityAt(state, time));
    }
    return all.buildOrThrow();
  }

  /**
   * {@return the probability of a state at a time with its standard error and limits, the step at
   * that time included; all numbers are NaN after the last time unless all subjects are in absorbing
   * states}
   *
   * @param state the name of the state
   * @param time the time, not before the start
   * @throws IllegalArgumentException if the model has no such state, or {@code time} is before the
   *     start or NaN
   */
  public Estimate estimateAt(String state, double time) {
    return estimateAt(ImmutableList.of(state), time);
  }

  /**
   * {@return the probability of being in any of several states at a time, such as alive with or
   * without recurrence, with its standard error and limits}
   *
   * <p>Cost O(m) for m times. Edges as for one state.
   *
   * @param states the names of the states; a name that occurs twice counts once
   * @param time the time, not before the start
   * @throws IllegalArgumentException if there is no state, the model has no such state, or {@code
   *     time} is before the start or NaN
   */
  public Estimate estimateAt(Collection<String> states, double time) {
    checkArgument(!states.isEmpty(), "state probabilities: no states, expected at least one");
    boolean[] inside = new boolean[steps.states];
    states.forEach(state -> inside[model.code(state)] = true);
    int position = position(time);
    if (!isKnown(p, position, time)) {
      return limits.unknown();
    }
    double value = 0;
    double variance = 0;
    int square = steps.states * steps.states;
    double[] covariance = covariances.get();
    for (int j = 0; j < inside.length; j++) {
      if (inside[j]) {
        value += p[position * steps.states + j];
        for (int k = 0; k < inside.length; k++) {
          variance += inside[k] ? covariance[position * square + j * steps.states + k] : 0;
        }
      }
    }
    double error = Math.sqrt(Math.max(0, variance));
    boolean certain = (value == 0 || value == 1) && position <= firstCrossing(inside);
    return limits.probability(value, error, certain);
  }

  /**
   * {@return the number at risk in a state just before a time, as the sum of weights}
   *
   * <p>Between two times of {@link #times()} it is the number at the next of them.
   *
   * @param state the name of the state
   * @param time the time, not before the start
   * @throws IllegalArgumentException if the model has no such state, or {@code time} is before the
   *     start or NaN
   */
  public double atRiskAt(String state, double time) {
    int j = model.code(state);
    checkTime(time);
    int i = rows.timesBefore(time);
    return i < steps.size ? steps.atRisk[i * steps.states + j] : 0;
  }

  /**
   * Returns the expected time in each state from the start up to a horizon, also called length of
   * stay or restricted mean sojourn time.
   *
   * <pre>
   *   integral of p(u) from the start to the horizon
   * </pre>
   *
   * <p>The times of all states add up to the horizon less the start. The limits are the estimate with
   * a multiple of its standard error to both sides, cut at 0 and at the whole time. Cost O(n s + m s^3)
   * for n rows, m times and s states.
   *
   * @param horizon the horizon, not before the start and finite
   * @return per state the estimate; all numbers are NaN if the horizon is after the last time, unless
   *     all subjects are in absorbing states
   * @throws IllegalArgumentException if {@code horizon} is before the start or not finite
   */
  public ImmutableMap<String, Estimate> expectedTimes(double horizon) {
    int end = position(horizon);
    checkArgument(
        horizon < Double.POSITIVE_INFINITY,
        "state probabilities: horizon is %s, expected a finite number",
        horizon);
    ImmutableMap.Builder<String, Estimate> all = ImmutableMap.builder();
    if (!isKnown(p, end, horizon)) {
      model.states().forEach(state -> all.put(state, limits.unknown()));
      return all.buildOrThrow();
    }
    LinearFunctional sojourn = new LinearFunctional(
        steps, 0, end, p, LinearFunctional.sojourn(steps, rows.times, origin, end, horizon));
    double[] value = sojourn.value();
    double[] variance = sojourn.variances(rows, options.variance(), initialInfluence);
    for (int j = 0; j < steps.states; j++) {
      all.put(
          model.states().get(j), limits.within(value[j], Math.sqrt(variance[j]), horizon - origin));
    }
    return all.buildOrThrow();
  }

  /**
   * {@return the matrix of transition probabilities between two times}
   *
   * <p>Cost O(n s^2 + m s^4) for n rows, m times and s states.
   *
   * @param from the time s, not before the start
   * @param to the time t, not before {@code from}
   * @throws IllegalArgumentException if {@code from} is before the start, {@code to} before {@code
   *     from}, or a time is NaN
   */
  public TransitionProbabilities transitionProbabilities(double from, double to) {
    int begin = position(from);
    checkArgument(
        to >= from,
        "transition probabilities: to is %s, expected a number >= from, which is %s",
        to,
        from);
    int end = position(to);
    double[] f = LinearFunctional.probability(steps, begin, end);
    double[] none = new double[initialInfluence.length];
    ImmutableList.Builder<Estimate> estimates = ImmutableList.builder();
    for (int h = 0; h < steps.states; h++) {
      double[] unit = new double[steps.states];
      unit[h] = 1;
      double[] path = steps.probabilities(unit, begin, end);
      LinearFunctional row = new LinearFunctional(steps, begin, end, path, f);
      double[] value = row.value();
      double[] variance = row.variances(rows, options.variance(), none);
      boolean known = isKnown(path, end - begin, to);
      for (int k = 0; k < steps.states; k++) {
        boolean certain = h == k
            ? !isMoved(begin, end, steps.source, h)
            : !model.isReachable(h, k) || !isMoved(begin, end, steps.target, k);
        estimates.add(
            known
                ? limits.probability(value[k], Math.sqrt(variance[k]), certain)
                : limits.unknown());
      }
    }
    return new TransitionProbabilities(model, from, to, estimates.build());
  }

  /** Returns the rows with a transition. */
  int[] timesOfTransitions() {
    return IntStream.range(0, steps.size)
        .filter(i ->
            IntStream.range(0, steps.moves).anyMatch(e -> steps.moved[i * steps.moves + e] > 0))
        .toArray();
  }

  private boolean isMoved(int begin, int end, int[] side, int state) {
    for (int i = begin; i < end; i++) {
      for (int e = 0; e < steps.moves; e++) {
        if (side[e] == state && steps.moved[i * steps.moves + e] > 0) {
          return true;
        }
      }
    }
    return false;
  }

  /** Returns the first step in which somebody moves into a set of states or out of it, the number of steps if none. */
  private int firstCrossing(boolean[] inside) {
    for (int i = 0; i < steps.size; i++) {
      for (int e = 0; e < steps.moves; e++) {
        if (inside[steps.source[e]] != inside[steps.target[e]]
            && steps.moved[i * steps.moves + e] > 0) {
          return i;
        }
      }
    }
    return steps.size;
  }

  private double[] hazardSums(int transition, int end) {
    double[] sums = new double[end];
    double sum = 0;
    for (int i = 0; i < end; i++) {
      sum += steps.hazard[i * steps.moves + transition];
      sums[i] = sum;
    }
    return sums;
  }

  private double standardError(int position, int j) {
    int at = position * steps.states * steps.states + j * (steps.states + 1);
    return Math.sqrt(Math.max(0, covariances.get()[at]));
  }

  private ImmutableDoubleArray limitColumn(int j, int side) {
    boolean[] inside = new boolean[steps.states];
    inside[j] = true;
    int crossing = firstCrossing(inside);
    return column(i -> {
      double value = p[(i + 1) * steps.states + j];
      boolean certain = (value == 0 || value == 1) && i < crossing;
      return limits.limit(value, standardError(i + 1, j), certain, side);
    });
  }

  private ImmutableDoubleArray column(IntToDoubleFunction value) {
    return ImmutableDoubleArray.copyOf(IntStream.range(0, steps.size).mapToDouble(value));
  }

  /** Returns whether probabilities on a path are known at a time: up to the last, or if nobody can move any more. */
  private boolean isKnown(double[] path, int position, double time) {
    if (time <= maxTime()) {
      return true;
    }
    for (int j = 0; j < steps.states; j++) {
      if (path[position * steps.states + j] > 0 && !model.isAbsorbing(j)) {
        return false;
      }
    }
    return true;
  }

  private int position(double time) {
    checkTime(time);
    return rows.timesUpTo(time);
  }

  private void checkTime(double time) {
    if (!(time >= origin)) {
      throw new IllegalArgumentException("state probabilities: time is " + time
          + ", expected a number >= the start, which is " + origin);
    }
  }

  /**
   * {@return the probabilities as a table for reading: one line per time of a transition, the middle
   * of a long table left out}
   */
  @Override
  public String toString() {
    return StateTable.of(this);
  }
}
