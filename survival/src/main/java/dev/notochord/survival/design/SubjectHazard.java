package dev.notochord.survival.design;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.primitives.ImmutableDoubleArray;
import dev.notochord.survival.covariate.Covariates;
import dev.notochord.survival.parametric.SurvivalDistribution;
import dev.notochord.survival.regression.CoxFit;
import dev.notochord.survival.regression.PredictedSurvival;

/**
 * The hazard of one event for each subject of a simulated cohort, given by when its integral reaches a value.
 *
 * <p>A subject has the event when its cumulative hazard reaches a unit exponential variable: t = H^-1(E). Everything
 * that changes hazards is put in here; the random numbers are the simulation's. Changing effects and effects that
 * come late are those of a {@link RelativeHazard} as the distribution.
 *
 * @see CohortSimulation
 * @see <a href="https://doi.org/10.1002/sim.2059">Bender R, Augustin T, Blettner M. Stat Med 2005;24:1713-1723</a>
 * @since 0.1.0
 */
@FunctionalInterface
public interface SubjectHazard {
  /**
   * {@return the first time at which the cumulative hazard of a subject reaches a value; infinite if it never does}
   *
   * @param subject the subject, from 0
   * @param cumulativeHazard the value, at least 0; may be infinite
   * @throws IllegalArgumentException if nothing is known of the subject
   */
  double timeAt(int subject, double cumulativeHazard);

  /**
   * What happens to a subject that outlives the last time at which a fitted hazard is known.
   *
   * @since 0.1.0
   */
  enum BeyondLastTime {
    /** It never has the event; its observation has to end by something else. */
    NEVER,
    /** The hazard goes on at the average of the time known. */
    AVERAGE_HAZARD
  }

  /** {@return the hazard 0: nobody ever has the event} */
  static SubjectHazard never() {
    return (subject, value) -> Double.POSITIVE_INFINITY;
  }

  /**
   * {@return the hazard of a distribution, the same for all}
   *
   * @param distribution the distribution
   */
  static SubjectHazard of(SurvivalDistribution distribution) {
    return (subject, value) -> distribution.timeAt(value);
  }

  /**
   * {@return proportional hazards: h(t; x) = h0(t) exp(x'b)}
   *
   * @param baseline the distribution at covariates 0
   * @param covariates the covariates, row i of subject i; more rows than subjects are allowed
   * @param coefficients the log hazard ratios b, one per column
   * @throws IllegalArgumentException if there is not one finite coefficient per column, or a value is missing
   */
  static SubjectHazard proportional(
      SurvivalDistribution baseline, Covariates covariates, double... coefficients) {
    LinearScores scores = LinearScores.of(covariates, coefficients);
    return (subject, value) -> baseline.timeAt(value / Math.exp(scores.of(subject)));
  }

  /**
   * {@return accelerated failure times: the time of a subject is that of the baseline times exp(x'b)}
   *
   * @param baseline the distribution at covariates 0
   * @param covariates the covariates, row i of subject i; more rows than subjects are allowed
   * @param coefficients the log time ratios b, one per column; above 0 for longer times
   * @throws IllegalArgumentException if there is not one finite coefficient per column, or a value is missing
   */
  static SubjectHazard accelerated(
      SurvivalDistribution baseline, Covariates covariates, double... coefficients) {
    LinearScores scores = LinearScores.of(covariates, coefficients);
    return (subject, value) -> Math.exp(scores.of(subject)) * baseline.timeAt(value);
  }

  /**
   * {@return the hazard of a fitted Cox model: events at the event times of its sample, where the hazard has its steps}
   *
   * @param fit the fit, of one stratum and with at least one event
   * @param covariates the covariates of the new subjects in the columns of the fit, row i of subject i
   * @param beyond what happens after the last time of the fit
   * @throws IllegalArgumentException if the fit has several strata or no event, the columns do not agree, or a value
   *     is missing
   */
  static SubjectHazard ofFit(CoxFit fit, Covariates covariates, BeyondLastTime beyond) {
    checkArgument(
        fit.design().columnNames().equals(covariates.design().columnNames()),
        "simulation from a Cox model: columns are %s, expected those of the fit, %s",
        covariates.design().columnNames(),
        fit.design().columnNames());
    PredictedSurvival zero = fit.atZero();
    ImmutableDoubleArray times = zero.times();
    ImmutableDoubleArray hazards = zero.cumulativeHazard();
    double last = times.isEmpty() ? 0 : hazards.get(hazards.length() - 1);
    checkArgument(
        last > 0 && last < Double.POSITIVE_INFINITY,
        "simulation from a Cox model: the cumulative hazard at covariates 0 ends at %s, expected above 0 and finite",
        last);
    double[] coefficients = new double[covariates.columns()];
    for (int j = 0; j < coefficients.length; j++) {
      double value = fit.coefficients().get(j).estimate().value();
      coefficients[j] = Double.isNaN(value) ? 0 : value;
    }
    LinearScores scores = LinearScores.of(covariates, coefficients);
    double end = zero.maxTime();
    return (subject, value) -> {
      double target = value / Math.exp(scores.of(subject));
      if (target > last) {
        return beyond == BeyondLastTime.NEVER
            ? Double.POSITIVE_INFINITY
            : end + (target - last) / (last / end);
      }
      int low = -1;
      int high = hazards.length() - 1;
      while (low + 1 < high) { // the hazard at high reaches the target
        int middle = (low + high) >>> 1;
        if (hazards.get(middle) >= target) {
          high = middle;
        } else {
          low = middle;
        }
      }
      return times.get(high);
    };
  }
}
