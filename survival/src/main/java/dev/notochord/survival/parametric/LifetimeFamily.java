package dev.notochord.survival.parametric;

import com.google.common.collect.ImmutableList;

/**
 * A family of distributions of survival times with a few real parameters, none of them bounded: what a fit needs of it.
 *
 * <p>Each parameter may have a linear predictor of its own; a family does not know about covariates. All that a likelihood needs,
 * whatever the censoring, is the log hazard at an event and cumulative hazards: an event at t adds log h(t) - H(t), a follow-up
 * without event -H(t), a late entry +H(entry), and an event in (a, b] log(exp(-H(a)) - exp(-H(b))).
 */
interface LifetimeFamily {
  /** The names of the parameters, in their order; the first carries the covariates unless the caller says otherwise. */
  ImmutableList<String> parameterNames();

  /** The number of parameters. */
  default int parameters() {
    return parameterNames().size();
  }

  /**
   * The cumulative hazard at a time with its derivatives by the parameters.
   *
   * @param time above 0 and finite
   * @param parameters the parameters, each any real number
   * @param target gets the value, which may be infinite, and the derivatives
   */
  void cumulativeHazard(double time, double[] parameters, Derivatives target);

  /**
   * The log of the hazard at a time with its derivatives by the parameters.
   *
   * @param time above 0 and finite
   * @param parameters the parameters, each any real number
   * @param target gets the value and the derivatives
   */
  void logHazard(double time, double[] parameters, Derivatives target);

  /** The distribution with these parameters, for predictions. */
  SurvivalDistribution at(double[] parameters);
}
