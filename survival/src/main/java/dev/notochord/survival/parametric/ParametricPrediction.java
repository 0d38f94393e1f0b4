package dev.notochord.survival.parametric;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkState;

import dev.notochord.survival.Estimate;
import java.util.Arrays;

/**
 * What a fitted parametric model predicts for one subject, with errors by the delta method.
 *
 * <table>
 *   <caption>Limits</caption>
 *   <tr><th>number</th><th>normal on the scale of</th></tr>
 *   <tr><td>survival, cumulative hazard</td><td>the log cumulative hazard, log(-log S)</td></tr>
 *   <tr><td>hazard, density, quantile, means</td><td>its log</td></tr>
 * </table>
 *
 * <p>The errors are those of the {@linkplain ParametricFit#variance() variance} of the fit. They tell nothing of whether the
 * family is the right one, above all beyond the last follow-up: see {@link #isExtrapolated}. All is NaN where the fit has no
 * estimates.
 *
 * @since 0.1.0
 */
public final class ParametricPrediction {
  private final LifetimeFamily family;
  private final double[] parameters;
  private final double[] covariance;
  private final Limits limits;
  private final double lastTime;

  ParametricPrediction(
      LifetimeFamily family,
      double[] parameters,
      double[] covariance,
      double confidenceLevel,
      double lastTime) {
    this.family = family;
    this.parameters = parameters;
    this.covariance = covariance;
    this.limits = new Limits(confidenceLevel);
    this.lastTime = lastTime;
  }

  /**
   * {@return the distribution with the estimates as its numbers}
   *
   * @throws IllegalStateException if the fit has no estimates, see {@link ParametricFit#status()}
   */
  public SurvivalDistribution distribution() {
    checkState(
        isDefined(),
        "parametric model: the parameters are %s, expected finite numbers; see the status of the fit",
        Arrays.toString(parameters));
    return family.at(parameters);
  }

  /**
   * {@return a parameter of the family for this subject, on the scale on which it is estimated, with normal limits}
   *
   * @param name its name, one of {@link ParametricFit#parameterNames()}
   * @throws IllegalArgumentException if the family has no such parameter
   */
  public Estimate parameter(String name) {
    int k = family.parameterNames().indexOf(name);
    if (k < 0) {
      throw new IllegalArgumentException("parametric model: no parameter '" + name
          + "', expected one of " + family.parameterNames());
    }
    return limits.plain(parameters[k], Math.sqrt(covariance[k * parameters.length + k]));
  }

  private boolean isDefined() {
    return Arrays.stream(parameters).allMatch(Double::isFinite);
  }

  /**
   * {@return whether a time is beyond the last at which anybody in the sample was observed}
   *
   * @param time the time
   */
  public boolean isExtrapolated(double time) {
    return time > lastTime;
  }

  /**
   * {@return the survival at a time; 1 without error at time 0}
   *
   * @param time the time, at least 0 and finite
   * @throws IllegalArgumentException if {@code time} is negative, infinite or NaN
   */
  public Estimate survival(double time) {
    check(time);
    if (!isDefined()) {
      return limits.notDefined();
    }
    if (time == 0) {
      return limits.certain(1);
    }
    Derivatives hazard = hazardTo(time);
    return limits.survival(hazard.value, error(hazard.first) / hazard.value);
  }

  /**
   * {@return the cumulative hazard at a time; 0 without error at time 0}
   *
   * @param time the time, at least 0 and finite
   * @throws IllegalArgumentException if {@code time} is negative, infinite or NaN
   */
  public Estimate cumulativeHazard(double time) {
    check(time);
    if (!isDefined()) {
      return limits.notDefined();
    }
    if (time == 0) {
      return limits.certain(0);
    }
    Derivatives hazard = hazardTo(time);
    return limits.exponential(Math.log(hazard.value), error(hazard.first) / hazard.value);
  }

  /**
   * {@return the survival to a time of one who lives at another: S(time) / S(given)}
   *
   * @param time the time, finite, at least {@code given}
   * @param given the time at which the subject lives, at least 0
   * @throws IllegalArgumentException if the times are not so
   */
  public Estimate survival(double time, double given) {
    check(given);
    check(time);
    checkArgument(
        time >= given,
        "parametric model: survival to %s of one who lives at %s, expected a later time",
        time,
        given);
    if (given == 0 || !isDefined()) {
      return survival(time);
    }
    if (time == given) {
      return limits.certain(1);
    }
    Derivatives later = hazardTo(time);
    Derivatives earlier = hazardTo(given);
    double[] difference = new double[parameters.length];
    for (int k = 0; k < difference.length; k++) {
      difference[k] = later.first[k] - earlier.first[k];
    }
    double hazard = later.value - earlier.value;
    return limits.survival(hazard, error(difference) / hazard);
  }

  /**
   * {@return the hazard at a time, events per unit of time}
   *
   * @param time the time, above 0 and finite
   * @throws IllegalArgumentException if {@code time} is not above 0 and finite
   */
  public Estimate hazard(double time) {
    checkPositive(time);
    if (!isDefined()) {
      return limits.notDefined();
    }
    Derivatives logHazard = logHazardAt(time);
    return limits.exponential(logHazard.value, error(logHazard.first));
  }

  /**
   * {@return the density of the event times at a time}
   *
   * @param time the time, above 0 and finite
   * @throws IllegalArgumentException if {@code time} is not above 0 and finite
   */
  public Estimate density(double time) {
    checkPositive(time);
    if (!isDefined()) {
      return limits.notDefined();
    }
    Derivatives logHazard = logHazardAt(time);
    Derivatives hazard = hazardTo(time);
    double[] difference = new double[parameters.length];
    for (int k = 0; k < difference.length; k++) {
      difference[k] = logHazard.first[k] - hazard.first[k];
    }
    return limits.exponential(logHazard.value - hazard.value, error(difference));
  }

  /**
   * {@return the time by which a share has had the event; infinite, without error, if that share never has it}
   *
   * @param probability the share, above 0 and below 1; 0.5 for the median
   * @throws IllegalArgumentException if {@code probability} is not above 0 and below 1
   */
  public Estimate quantile(double probability) {
    checkArgument(
        probability > 0 && probability < 1,
        "parametric model: quantile of %s, expected a probability above 0 and below 1",
        probability);
    if (!isDefined()) {
      return limits.notDefined();
    }
    double time = distribution().quantile(probability);
    if (!(time > 0 && time < Double.POSITIVE_INFINITY)) {
      return limits.withoutError(time);
    }
    // On the curve H(t) = c the time moves by -dH / h.
    double perLogTime = Math.exp(logHazardAt(time).value) * time;
    return limits.exponential(Math.log(time), error(hazardTo(time).first) / perLogTime);
  }

  /** {@return the median time: {@link #quantile} of 0.5} */
  public Estimate median() {
    return quantile(0.5);
  }

  /**
   * {@return the mean of the time or the horizon, whichever comes first: the area under the survival up to the horizon}
   *
   * @param horizon the horizon, above 0 and finite
   * @throws IllegalArgumentException if {@code horizon} is not above 0 and finite
   */
  public Estimate restrictedMean(double horizon) {
    checkPositive(horizon);
    if (!isDefined()) {
      return limits.notDefined();
    }
    double mean = distribution().restrictedMean(horizon);
    double[] gradient = new double[parameters.length];
    for (int k = 0; k < gradient.length; k++) {
      gradient[k] = areaDerivative(k, horizon);
    }
    return limits.exponential(Math.log(mean), error(gradient) / mean);
  }

  /**
   * {@return the mean time; infinite, without error, if a share never has the event or the tail is too heavy for a mean}
   *
   * <p>It depends on the tail, which is extrapolated unless nearly all were followed to the event.
   */
  public Estimate mean() {
    if (!isDefined()) {
      return limits.notDefined();
    }
    double mean = distribution().mean();
    if (mean == Double.POSITIVE_INFINITY) {
      return limits.withoutError(mean);
    }
    double[] gradient = new double[parameters.length];
    for (int k = 0; k < gradient.length; k++) {
      gradient[k] = areaDerivative(k, Double.POSITIVE_INFINITY);
    }
    return limits.exponential(Math.log(mean), error(gradient) / mean);
  }

  /** Returns the derivative of the area under the survival by a parameter: minus the integral of S dH. */
  private double areaDerivative(int k, double horizon) {
    Derivatives hazard = new Derivatives(parameters.length);
    return -MeanTime.weighted(distribution(), horizon, time -> {
      family.cumulativeHazard(time, parameters, hazard);
      // Where nobody is left a derivative that is infinite does not matter.
      return hazard.value > 700 ? 0 : hazard.first[k];
    });
  }

  private Derivatives hazardTo(double time) {
    Derivatives hazard = new Derivatives(parameters.length);
    family.cumulativeHazard(time, parameters, hazard);
    return hazard;
  }

  private Derivatives logHazardAt(double time) {
    Derivatives logHazard = new Derivatives(parameters.length);
    family.logHazard(time, parameters, logHazard);
    return logHazard;
  }

  private double error(double[] gradient) {
    int size = gradient.length;
    double sum = 0;
    for (int a = 0; a < size; a++) {
      for (int b = 0; b < size; b++) {
        sum += gradient[a] * covariance[a * size + b] * gradient[b];
      }
    }
    return Math.sqrt(sum);
  }

  private static void check(double time) {
    checkArgument(
        time >= 0 && time < Double.POSITIVE_INFINITY,
        "parametric model: time is %s, expected a finite number of at least 0",
        time);
  }

  private static void checkPositive(double time) {
    checkArgument(
        time > 0 && time < Double.POSITIVE_INFINITY,
        "parametric model: time is %s, expected a finite number above 0",
        time);
  }
}
