package dev.notochord.survival.parametric;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableDoubleArray;

/**
 * A family of distributions of survival times with a few real parameters, none of them bounded: what a fit needs of it.
 *
 * <p>Each parameter may have a linear predictor of its own; a family does not know about covariates. All that a
 * likelihood needs, whatever the censoring, is the log hazard at an event and cumulative hazards: an event at t adds
 * log h(t) - H(t), a follow-up without event -H(t), a late entry +H(entry), and an event in (a, b] log(exp(-H(a)) -
 * exp(-H(b))).
 */
interface LifetimeFamily {
  /** What exp(coefficient) of a column of the first parameter is. */
  enum Effect {
    /** Times are multiplied by it. */
    TIME_RATIO("time ratio"),
    /** Hazards are multiplied by it. */
    HAZARD_RATIO("hazard ratio"),
    /** Odds of the event are multiplied by it. */
    ODDS_RATIO("odds ratio"),
    /** It has no name. */
    NONE("exp(coefficient)");

    final String text;

    Effect(String text) {
      this.text = text;
    }
  }

  /**
   * A parameter as it is commonly reported.
   *
   * @param name its name
   * @param parameter the place of the parameter of the family that it is made of
   * @param power 0 for the parameter itself, otherwise exp(power times the parameter)
   */
  record Natural(String name, int parameter, double power) {
    double of(double estimate) {
      return power == 0 ? estimate : Math.exp(power * estimate);
    }
  }

  /**
   * A family that this one becomes where its last parameters have certain values.
   *
   * @param family the other family, whose parameters are the first of this one
   * @param rest the values of the others
   */
  record Nested(LifetimeFamily family, ImmutableDoubleArray rest) {}

  /** What is told of a sample to find starting values. */
  interface Start {
    /** Points of the curve of the sample without covariates. */
    StartingCurve curve();

    /**
     * Returns the estimates of another family on the same rows without covariates, to begin near them; empty if they are not
     * finite.
     */
    double[] fitOf(LifetimeFamily nested);
  }

  /** The names of the parameters, in their order; the first carries the covariates unless the caller says otherwise. */
  ImmutableList<String> parameterNames();

  /** The number of parameters. */
  default int parameters() {
    return parameterNames().size();
  }

  /** The parameters as they are commonly reported. */
  default ImmutableList<Natural> naturalParameters() {
    return ImmutableList.of();
  }

  /** What exp(coefficient) of a column of the first parameter is. */
  default Effect effect() {
    return Effect.NONE;
  }

  /**
   * Whether a time ratio is also a hazard ratio: exp(-coefficient / sigma) with log sigma the second parameter, sigma
   * 1 without one.
   */
  default boolean isProportionalHazards() {
    return effect() == Effect.HAZARD_RATIO;
  }

  /** Whether an event at time 0 has a density; otherwise it is refused. */
  default boolean allowsEventsAtZero() {
    return false;
  }

  /** Parameters to begin with, without covariates; of these the fit begins with the one of the largest likelihood. */
  ImmutableList<double[]> starts(Start sample);

  /** Families within this one, whose fits with covariates are further starts for the fit with covariates. */
  default ImmutableList<Nested> nested() {
    return ImmutableList.of();
  }

  /** Whether parameters are so far out that the distribution is its own limit to all that a sample can tell. */
  default boolean isLimit(double[] parameters) {
    return false;
  }

  /** The unit of a parameter in the search: what is reported is the parameter of the search times it. */
  default double unit(int parameter) {
    return 1;
  }

  /** The family in the parameters that are reported, with all units 1. */
  default LifetimeFamily reported() {
    return this;
  }

  /**
   * The cumulative hazard at a time with its derivatives by the parameters.
   *
   * @param time above 0 and finite
   * @param parameters the parameters, each any real number
   * @param target gets the value, which may be infinite, and all derivatives, those that are 0 too
   */
  void cumulativeHazard(double time, double[] parameters, Derivatives target);

  /**
   * The log of the hazard at a time with its derivatives by the parameters.
   *
   * @param time above 0 and finite; 0 too if {@link #allowsEventsAtZero}
   * @param parameters the parameters, each any real number
   * @param target gets the value and all derivatives, those that are 0 too
   */
  void logHazard(double time, double[] parameters, Derivatives target);

  /** The break points or knots as times; empty if the family has none. */
  default ImmutableDoubleArray knots() {
    return ImmutableDoubleArray.of();
  }

  /** Whether the cumulative hazard increases between two times, as in most families it always does. */
  default boolean increases(double[] parameters, double from, double to) {
    return true;
  }

  /** Whether the survival may stay above 0 for ever, or nearly so for as long as any follow-up. */
  default boolean fitsPlateau() {
    return false;
  }

  /**
   * The log of the density at a time with its derivatives by the parameters: log hazard less cumulative hazard,
   * unless that can be had with less work or rounding.
   *
   * @param time above 0 and finite; 0 too if {@link #allowsEventsAtZero}
   * @param parameters the parameters, each any real number
   * @param target gets the value and all derivatives, those that are 0 too
   */
  default void logDensity(double time, double[] parameters, Derivatives target) {
    logHazard(time, parameters, target);
    if (time > 0) {
      Derivatives hazard = new Derivatives(parameters());
      cumulativeHazard(time, parameters, hazard);
      target.add(hazard, -1);
    }
  }

  /** The distribution with these parameters, for predictions. */
  SurvivalDistribution at(double[] parameters);
}
