package dev.notochord.survival.validation;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The optimism of a model by each measure.
 *
 * @see OptimismBootstrap
 * @since 0.1.0
 */
public final class OptimismEstimate {
  private final ImmutableList<CorrectedMeasure> measures;
  private final int replicates;
  private final ImmutableMap<String, Integer> failures;
  private final Optional<String> reason;

  OptimismEstimate(
      OptimismBootstrap options,
      double[] apparent,
      double[][] training,
      double[][] test,
      double[][] leftOut,
      ImmutableMap<String, Integer> failures) {
    this(options, apparent, training, test, leftOut, failures, Optional.empty());
  }

  private OptimismEstimate(
      OptimismBootstrap options,
      double[] apparent,
      double[][] training,
      double[][] test,
      double[][] leftOut,
      ImmutableMap<String, Integer> failures,
      Optional<String> reason) {
    ImmutableList.Builder<CorrectedMeasure> each = ImmutableList.builder();
    for (int m = 0; m < apparent.length; m++) {
      each.add(new CorrectedMeasure(
          options.measures().get(m),
          apparent[m],
          column(training, m),
          column(test, m),
          column(leftOut, m),
          options.confidenceLevel()));
    }
    measures = each.build();
    replicates = training.length;
    this.failures = failures;
    this.reason = reason;
  }

  /** Returns the answer if there is no model of the sample itself. */
  static OptimismEstimate without(OptimismBootstrap options, String reason) {
    double[] apparent = new double[options.measures().size()];
    Arrays.fill(apparent, Double.NaN);
    double[][] none = {};
    return new OptimismEstimate(
        options, apparent, none, none, none, ImmutableMap.of(), Optional.of(reason));
  }

  private static double[] column(double[][] values, int m) {
    return Arrays.stream(values).mapToDouble(row -> row[m]).toArray();
  }

  /** {@return why there is no model of the sample itself, and hence no number; empty if there is} */
  public Optional<String> reason() {
    return reason;
  }

  /** {@return the measures in their order} */
  public ImmutableList<CorrectedMeasure> measures() {
    return measures;
  }

  /**
   * {@return a measure}
   *
   * @param name its name
   * @throws IllegalArgumentException if there is none of this name
   */
  public CorrectedMeasure measure(String name) {
    return measures.stream()
        .filter(each -> each.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("measure '" + name + "': expected one of "
            + measures.stream().map(CorrectedMeasure::name).toList()));
  }

  /** {@return the number of resamples, those of which the refit failed included} */
  public int replicates() {
    return replicates;
  }

  /** {@return of how many resamples the refit failed} */
  public int replicatesFailed() {
    return failures.values().stream().mapToInt(count -> count).sum();
  }

  /** {@return how many refits failed for each reason} */
  public ImmutableMap<String, Integer> failures() {
    return failures;
  }

  /** {@return one line for each measure, and one for refits that failed} */
  @Override
  public String toString() {
    if (reason.isPresent()) {
      return "no optimism: " + reason.get();
    }
    String lines =
        measures.stream().map(CorrectedMeasure::toString).collect(Collectors.joining("\n"));
    return failures.isEmpty()
        ? lines
        : lines + "\n" + replicatesFailed() + " of " + replicates + " refits failed: " + failures;
  }
}
