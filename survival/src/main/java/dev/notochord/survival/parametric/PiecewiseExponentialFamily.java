package dev.notochord.survival.parametric;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableDoubleArray;

/**
 * The log rate of a reference piece, which has proportional hazards, and of each other piece the log of its rate over
 * that one.
 *
 * <p>A piece without events has the rate 0, which is its maximum likelihood, and no parameter.
 */
final class PiecewiseExponentialFamily implements LifetimeFamily {
  private final double[] breaks;
  /** Per piece the parameter of its log ratio, 0 for the reference, -1 for a piece whose rate is 0. */
  private final int[] parameter;

  private final ImmutableList<String> names;
  /** The maximum of the likelihood without covariates; of events that are not exact, about that. */
  private final double[] start;

  /**
   * Makes the family.
   *
   * @param breaks the break points
   * @param hasEvents per piece whether its rate is above 0; the first such piece is the reference
   */
  PiecewiseExponentialFamily(ImmutableDoubleArray breaks, boolean[] hasEvents) {
    this(breaks, hasEvents, new double[hasEvents.length]);
  }

  private PiecewiseExponentialFamily(
      ImmutableDoubleArray breaks, boolean[] hasEvents, double[] logRates) {
    this.breaks = breaks.toArray();
    parameter = new int[hasEvents.length];
    ImmutableList.Builder<String> builder = ImmutableList.builder();
    int next = 0;
    for (int piece = 0; piece < hasEvents.length; piece++) {
      parameter[piece] = hasEvents[piece] ? next++ : -1;
      if (parameter[piece] == 0) {
        builder.add("log rate");
      } else if (parameter[piece] > 0) {
        builder.add("log rate ratio from " + breaks.get(piece - 1));
      }
    }
    names = builder.build();
    start = new double[next];
    for (int piece = 0; piece < hasEvents.length; piece++) {
      int own = parameter[piece];
      if (own >= 0) {
        start[own] = own == 0 ? logRates[piece] : logRates[piece] - start[0];
      }
    }
  }

  /**
   * Returns the pieces between those break points after which anybody was followed, a piece in which no event can lie
   * with a rate of 0.
   */
  static PiecewiseExponentialFamily of(ImmutableDoubleArray given, LifetimeRows rows) {
    double end = rows.lastTime();
    ImmutableDoubleArray breaks =
        ImmutableDoubleArray.copyOf(given.stream().filter(one -> one < end));
    int pieces = breaks.length() + 1;
    boolean[] hasEvents = new boolean[pieces];
    double[] logRates = new double[pieces];
    boolean any = false;
    for (int piece = 0; piece < pieces; piece++) {
      double from = piece == 0 ? 0 : breaks.get(piece - 1);
      double to = piece < breaks.length() ? breaks.get(piece) : Double.POSITIVE_INFINITY;
      double events = 0;
      double exposure = 0;
      for (int i = 0; i < rows.count; i++) {
        double left = rows.left[i];
        double right = rows.right[i];
        boolean event = rows.isEvent(i);
        double exit = event ? left + 0.5 * (right - left) : left;
        exposure +=
            rows.weight[i] * Math.max(0, Math.min(exit, to) - Math.max(rows.entry[i], from));
        if (event && isWithin(exit, from, to)) {
          events += rows.weight[i];
        }
        hasEvents[piece] |=
            event && (left == right ? isWithin(left, from, to) : left < to && right > from);
      }
      any |= hasEvents[piece];
      logRates[piece] = Math.log(Math.max(events, 0.5) / exposure);
    }
    hasEvents[0] |= !any;
    return new PiecewiseExponentialFamily(breaks, hasEvents, logRates);
  }

  private static boolean isWithin(double time, double from, double to) {
    return (time > from || from == 0) && time <= to;
  }

  @Override
  public ImmutableList<Natural> naturalParameters() {
    ImmutableList.Builder<Natural> natural = ImmutableList.builder();
    for (int k = 0; k < names.size(); k++) {
      natural.add(new Natural(names.get(k).substring("log ".length()), k, 1));
    }
    return natural.build();
  }

  @Override
  public Effect effect() {
    return Effect.HAZARD_RATIO;
  }

  @Override
  public boolean allowsEventsAtZero() {
    return true;
  }

  @Override
  public boolean fitsPlateau() {
    return true;
  }

  @Override
  public ImmutableList<double[]> starts(Start sample) {
    return ImmutableList.of(start.clone());
  }

  @Override
  public ImmutableDoubleArray knots() {
    return ImmutableDoubleArray.copyOf(breaks);
  }

  @Override
  public ImmutableList<String> parameterNames() {
    return names;
  }

  /** The parameter of a piece: 0 for the reference, -1 if its rate is 0. */
  int parameterOf(int piece) {
    return parameter[piece];
  }

  double rate(int piece, double[] parameters) {
    int own = parameter[piece];
    return own < 0
        ? 0
        : own == 0 ? Math.exp(parameters[0]) : Math.exp(parameters[0] + parameters[own]);
  }

  @Override
  public void cumulativeHazard(double time, double[] parameters, Derivatives target) {
    target.clear();
    double from = 0;
    for (int piece = 0; piece <= breaks.length && from < time; piece++) {
      double to = piece < breaks.length ? Math.min(breaks[piece], time) : time;
      int own = parameter[piece];
      double hazard = own < 0 ? 0 : rate(piece, parameters) * (to - from);
      target.value += hazard;
      if (own > 0) {
        target.first[own] = hazard;
        target.setSecond(own, own, hazard);
        target.setSecond(own, 0, hazard);
      }
      from = to;
    }
    target.first[0] = target.value;
    target.setSecond(0, 0, target.value);
  }

  @Override
  public void logHazard(double time, double[] parameters, Derivatives target) {
    target.clear();
    int own = parameter[pieceOf(time)];
    if (own < 0) {
      target.value = Double.NEGATIVE_INFINITY;
      return;
    }
    target.value = parameters[0];
    target.first[0] = 1;
    if (own > 0) {
      target.value += parameters[own];
      target.first[own] = 1;
    }
  }

  /** The piece in which an event at a time lies; a break point belongs to the piece before it, (from, to]. */
  private int pieceOf(double time) {
    int piece = 0;
    while (piece < breaks.length && breaks[piece] < time) {
      piece++;
    }
    return piece;
  }

  @Override
  public SurvivalDistribution at(double[] parameters) {
    double[] rates = new double[parameter.length];
    for (int piece = 0; piece < rates.length; piece++) {
      rates[piece] = rate(piece, parameters);
    }
    return PiecewiseExponential.of(breaks, rates);
  }
}
