package dev.notochord.survival.validation;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * The measures of a model by cross-validation.
 *
 * @see RepeatedCrossValidation
 * @since 0.1.0
 */
public final class CrossValidationEstimate {
  private static final int FEW_EVENTS = 10;

  private final ImmutableList<CrossValidatedMeasure> measures;
  private final int fits;
  private final ImmutableMap<String, Integer> failures;
  private final ImmutableList<String> cautions;

  CrossValidationEstimate(
      ImmutableList<PerformanceMeasure> measured,
      double[] apparent,
      double[][] pooled,
      double[][][] byFold,
      ImmutableMap<String, Integer> failures,
      int fewestEvents) {
    ImmutableList.Builder<CrossValidatedMeasure> each = ImmutableList.builder();
    for (int m = 0; m < apparent.length; m++) {
      int measure = m;
      each.add(new CrossValidatedMeasure(
          measured.get(m).name(),
          apparent[m],
          Arrays.stream(pooled).mapToDouble(values -> values[measure]).toArray(),
          Arrays.stream(byFold)
              .flatMap(Arrays::stream)
              .mapToDouble(values -> values[measure])
              .toArray()));
    }
    measures = each.build();
    fits = pooled.length * byFold[0].length;
    this.failures = failures;
    ImmutableList.Builder<String> said = ImmutableList.builder();
    if (fewestEvents < FEW_EVENTS) {
      said.add("a fold has " + fewestEvents + " events: with fewer than " + FEW_EVENTS
          + " look at pooled values, or take fewer folds");
    }
    if (!failures.isEmpty()) {
      said.add(fitsFailed() + " of " + fits + " refits failed: " + failures);
    }
    cautions = said.build();
  }

  /** {@return the measures in their order} */
  public ImmutableList<CrossValidatedMeasure> measures() {
    return measures;
  }

  /**
   * {@return a measure}
   *
   * @param name its name
   * @throws IllegalArgumentException if there is none of this name
   */
  public CrossValidatedMeasure measure(String name) {
    return measures.stream()
        .filter(each -> each.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("measure '" + name + "': expected one of "
            + measures.stream().map(CrossValidatedMeasure::name).toList()));
  }

  /** {@return the number of refits: folds times repeats} */
  public int fits() {
    return fits;
  }

  /** {@return how many refits failed} */
  public int fitsFailed() {
    return failures.values().stream().mapToInt(count -> count).sum();
  }

  /** {@return how many refits failed for each reason} */
  public ImmutableMap<String, Integer> failures() {
    return failures;
  }

  /** {@return what to keep in mind: folds of few events, refits that failed; empty if there is nothing} */
  public ImmutableList<String> cautions() {
    return cautions;
  }

  /** {@return one line for each measure and each caution} */
  @Override
  public String toString() {
    return measures.stream().map(CrossValidatedMeasure::toString).collect(Collectors.joining("\n"))
        + cautions.stream().map(caution -> "\n" + caution).collect(Collectors.joining());
  }
}
