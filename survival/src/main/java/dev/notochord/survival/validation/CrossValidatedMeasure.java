package dev.notochord.survival.validation;

import com.google.common.primitives.ImmutableDoubleArray;
import java.util.Arrays;
import java.util.Locale;

/**
 * A measure by cross-validation.
 *
 * <p>Means and standard deviations are over the repeats or folds in which the measure is defined; NaN without any. A
 * standard deviation over repeats is that of the division alone and no standard error.
 *
 * @see RepeatedCrossValidation
 * @since 0.1.0
 */
public final class CrossValidatedMeasure {
  private final String name;
  private final double apparent;
  private final double[] pooled;
  private final double[] byFold;

  CrossValidatedMeasure(String name, double apparent, double[] pooled, double[] byFold) {
    this.name = name;
    this.apparent = apparent;
    this.pooled = pooled;
    this.byFold = byFold;
  }

  /** {@return the name of the measure} */
  public String name() {
    return name;
  }

  /** {@return the measure of the model of the sample on the sample; NaN if that fit failed} */
  public double apparent() {
    return apparent;
  }

  /** {@return the mean over the repeats of the measure on all rows at once} */
  public double pooledMean() {
    return Refits.mean(pooled);
  }

  /** {@return the standard deviation of that over the repeats} */
  public double pooledStandardDeviation() {
    return deviation(pooled);
  }

  /** {@return per repeat the measure on all rows at once, NaN if it failed} */
  public ImmutableDoubleArray pooled() {
    return ImmutableDoubleArray.copyOf(pooled);
  }

  /** {@return the mean over the folds of all repeats, each fold counting alike} */
  public double foldMean() {
    return Refits.mean(byFold);
  }

  /** {@return the standard deviation of that over the folds of all repeats} */
  public double foldStandardDeviation() {
    return deviation(byFold);
  }

  /** {@return the measure on each fold, repeat after repeat, NaN if it failed} */
  public ImmutableDoubleArray byFold() {
    return ImmutableDoubleArray.copyOf(byFold);
  }

  private static double deviation(double[] values) {
    return PercentileLimits.standardDeviation(
        Arrays.stream(values).filter(v -> !Double.isNaN(v)).toArray());
  }

  /** {@return the values on one line} */
  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "%s: apparent %.4f, pooled %.4f (sd %.4f over %d repeats), by fold %.4f (sd %.4f over %d folds)",
        name,
        apparent,
        pooledMean(),
        pooledStandardDeviation(),
        pooled.length,
        foldMean(),
        foldStandardDeviation(),
        byFold.length);
  }
}
