package dev.notochord.survival.validation;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import dev.notochord.survival.SurvivalData;
import dev.notochord.survival.WeightKind;
import dev.notochord.survival.covariate.Covariates;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Fits models to rows and judges them on rows, and keeps count of what did not succeed. */
final class Refits {
  private final ModelBuilder builder;
  private final SurvivalData data;
  private final ImmutableList<PerformanceMeasure> measures;
  private final ResamplingProgress progress;
  private final int total;
  private final String[] failures;
  private int done;

  /**
   * Prepares for a number of models.
   *
   * @param total how many models; each may fail for one reason
   */
  Refits(
      ModelBuilder builder,
      SurvivalData data,
      ImmutableList<PerformanceMeasure> measures,
      ResamplingProgress progress,
      int total) {
    this.builder = builder;
    this.data = data;
    this.measures = measures;
    this.progress = progress;
    this.total = total;
    failures = new String[total];
    Arrays.fill(failures, "");
  }

  static void checkSample(String subject, SurvivalData data) {
    boolean several = false;
    for (int i = 0; i < data.usedRows(); i++) {
      several |= data.weight(data.rowByTime(i)) != 1;
    }
    // Frequencies of 0 and 1 only say which rows are in use.
    if (several && data.weightKind().equals(Optional.of(WeightKind.FREQUENCY))) {
      throw new IllegalArgumentException(subject + ": the sample has frequencies above 1,"
          + " expected a row for each subject, for subjects are drawn");
    }
  }

  static void checkMeasures(String subject, ImmutableList<PerformanceMeasure> measures) {
    checkArgument(!measures.isEmpty(), "%s: no measures, expected at least one", subject);
    ImmutableList<String> names =
        measures.stream().map(PerformanceMeasure::name).collect(ImmutableList.toImmutableList());
    checkArgument(
        ImmutableSet.copyOf(names).size() == names.size(),
        "%s: measures are %s, expected different names",
        subject,
        names);
  }

  /** Returns the sample in which rows that lack a covariate are not in use. */
  static SurvivalData complete(SurvivalData data, Covariates covariates) {
    checkArgument(
        covariates.rows() == data.rows(),
        "model builder: %s rows and %s of covariates, expected one for each",
        data.rows(),
        covariates.rows());
    if (covariates.missing().isEmpty()) {
      return data;
    }
    double[] weight = new double[data.rows()];
    for (int i = 0; i < data.usedRows(); i++) {
      int row = data.rowByTime(i);
      weight[row] = covariates.isComplete(row) ? data.weight(row) : 0;
    }
    return data.withWeights(weight, data.weightKind().orElse(WeightKind.FREQUENCY));
  }

  /** Returns the rows in use by increasing place. */
  static int[] rowsInUse(SurvivalData data) {
    int[] rows = new int[data.usedRows()];
    Arrays.setAll(rows, data::rowByTime);
    Arrays.sort(rows);
    return rows;
  }

  /** Returns the model of some rows; what has failed says so. */
  FittedPredictor build(int[] rows) {
    try {
      return builder.build(rows.clone());
    } catch (IllegalArgumentException | IllegalStateException e) {
      return FittedPredictor.failed(String.valueOf(e.getMessage()));
    }
  }

  /** Judges a model, or lets exceptions of measures reach the caller. */
  double[] judge(FittedPredictor predictor, SurvivalData of, int[] rows) {
    JudgedSample judged = new JudgedSample(predictor, of, rows.clone());
    return measures.stream().mapToDouble(measure -> measure.of(judged)).toArray();
  }

  /** Judges a model on rows of the sample; a measure that is refused there is NaN. */
  double[] judgeResample(FittedPredictor predictor, SurvivalData of, int[] rows) {
    JudgedSample judged = new JudgedSample(predictor, of, rows.clone());
    double[] values = new double[measures.size()];
    for (int m = 0; m < values.length; m++) {
      try {
        values[m] = measures.get(m).of(judged);
      } catch (IllegalArgumentException e) {
        values[m] = Double.NaN;
      }
    }
    return values;
  }

  double[] undefined() {
    double[] values = new double[measures.size()];
    Arrays.fill(values, Double.NaN);
    return values;
  }

  SurvivalData data() {
    return data;
  }

  void failed(int model, String reason) {
    failures[model] = reason;
  }

  synchronized void step() {
    progress.step(++done, total);
  }

  /** Returns how many models failed for each reason. */
  ImmutableMap<String, Integer> failures() {
    Map<String, Integer> counts = new TreeMap<>();
    for (String reason : failures) {
      if (!reason.isEmpty()) {
        counts.merge(reason, 1, Integer::sum);
      }
    }
    return ImmutableMap.copyOf(counts);
  }

  /** Returns the mean of the values that are numbers, NaN without any. */
  static double mean(double[] values) {
    double mean = 0;
    int count = 0;
    for (double value : values) {
      if (!Double.isNaN(value)) {
        mean += (value - mean) / ++count;
      }
    }
    return count == 0 ? Double.NaN : mean;
  }
}
