package dev.notochord.survival.validation;

import com.google.common.primitives.ImmutableDoubleArray;
import dev.notochord.survival.Estimate;
import java.util.Locale;
import java.util.OptionalDouble;

/**
 * A measure of a model corrected for its optimism.
 *
 * <p>Means are over the resamples in which the measure is defined; NaN without any.
 *
 * @see OptimismBootstrap
 * @since 0.1.0
 */
public final class CorrectedMeasure {
  private static final double DRAWN = 0.632;

  private final String name;
  private final OptionalDouble noInformation;
  private final double apparent;
  private final double[] training;
  private final double[] test;
  private final double[] leftOut;
  private final double level;
  private final double optimism;
  private final int used;

  CorrectedMeasure(
      PerformanceMeasure measure,
      double apparent,
      double[] training,
      double[] test,
      double[] leftOut,
      double level) {
    name = measure.name();
    noInformation = measure.noInformation();
    this.apparent = apparent;
    this.training = training;
    this.test = test;
    this.leftOut = leftOut;
    this.level = level;
    double[] differences = new double[training.length];
    int defined = 0;
    for (int r = 0; r < differences.length; r++) {
      differences[r] = training[r] - test[r];
      defined += Double.isNaN(differences[r]) ? 0 : 1;
    }
    optimism = Refits.mean(differences);
    used = defined;
  }

  /** {@return the name of the measure} */
  public String name() {
    return name;
  }

  /** {@return the measure of the model of the sample on the sample} */
  public double apparent() {
    return apparent;
  }

  /** {@return the mean of the models of the resamples on their resamples} */
  public double meanTraining() {
    return Refits.mean(training);
  }

  /** {@return the mean of the models of the resamples on the sample} */
  public double meanTest() {
    return Refits.mean(test);
  }

  /** {@return the mean difference of the two, over the resamples in which both are defined} */
  public double optimism() {
    return optimism;
  }

  /**
   * {@return the apparent value less the optimism, with the standard deviation of the values of the resamples on
   * themselves as standard error and their percentiles, moved by the optimism, as limits; limits are NaN with too few
   * resamples}
   */
  public Estimate corrected() {
    return PercentileLimits.of(apparent - optimism, training, -optimism, level);
  }

  /** {@return the mean of the models of the resamples on the rows that were not drawn} */
  public double meanLeftOut() {
    return Refits.mean(leftOut);
  }

  /** {@return 0.368 times the apparent value plus 0.632 times the mean on rows left out} */
  public double estimate632() {
    return (1 - DRAWN) * apparent + DRAWN * meanLeftOut();
  }

  /**
   * {@return the .632+ estimate; NaN if it is not known what the measure is without information}
   *
   * <p>The side of the value without information on which the apparent value lies counts as the better one. An
   * apparent value that is worse than none needs no correction for optimism, and the estimate says nothing then.
   */
  public double estimate632Plus() {
    if (noInformation.isEmpty()) {
      return Double.NaN;
    }
    double none = noInformation.getAsDouble();
    double gain = apparent - none;
    // No value is worse than none at all.
    double out = (meanLeftOut() - none) * gain < 0 ? none : meanLeftOut();
    double loss = apparent - out;
    double rate = loss * gain > 0 ? loss / gain : 0;
    double weight = DRAWN / (1 - (1 - DRAWN) * rate);
    return (1 - weight) * apparent + weight * out;
  }

  /** {@return the number of resamples that the optimism is the mean of} */
  public int replicatesUsed() {
    return used;
  }

  /** {@return per resample the measure on the resample itself, NaN if it failed} */
  public ImmutableDoubleArray training() {
    return ImmutableDoubleArray.copyOf(training);
  }

  /** {@return per resample the measure on the sample, NaN if it failed} */
  public ImmutableDoubleArray test() {
    return ImmutableDoubleArray.copyOf(test);
  }

  /** {@return per resample the measure on the rows that were not drawn, NaN if it failed or there are none} */
  public ImmutableDoubleArray leftOut() {
    return ImmutableDoubleArray.copyOf(leftOut);
  }

  /** {@return the values on one line} */
  @Override
  public String toString() {
    Estimate value = corrected();
    return String.format(
        Locale.ROOT,
        "%s: apparent %.4f, optimism %.4f, corrected %.4f (%.4f to %.4f)",
        name,
        apparent,
        optimism,
        value.value(),
        value.interval().lower(),
        value.interval().upper());
  }
}
