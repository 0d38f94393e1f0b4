package dev.notochord.survival.parametric;

import dev.notochord.survival.Estimate;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * A number that a parametric model estimated, on the scale on which it was estimated: the intercept of a parameter or the
 * coefficient of a column on it.
 *
 * @param name the name of the parameter, such as {@code log(sigma)}; of a column of the design, such as {@code age},
 *     where it acts on the first parameter; or both, such as {@code log(sigma): age}
 * @param parameter the name of the parameter that it is part of
 * @param estimate the value, with the standard error of {@link ParametricFit#variance()} and limits b -+ z se
 * @since 0.1.0
 */
public record ParametricCoefficient(String name, String parameter, Estimate estimate) {
  /** {@return the value over its standard error} */
  public double z() {
    return estimate.value() / estimate.standardError();
  }

  /** {@return the probability of a value of {@link #z()} at least this far from 0 if the number is 0} */
  public double pValue() {
    return Double.isNaN(z())
        ? Double.NaN
        : Math.min(1, 2 * NormalDistribution.of(0, 1).survivalProbability(Math.abs(z())));
  }
}
