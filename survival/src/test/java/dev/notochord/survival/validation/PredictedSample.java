package dev.notochord.survival.validation;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import dev.notochord.survival.Samples;
import dev.notochord.survival.SurvivalData;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;
import java.util.function.IntFunction;
import java.util.function.ToDoubleFunction;

/** A sample with Weibull predictions H(t) = (t / scale)^shape exp(lp), those of {@code calibration.R} or made up. */
record PredictedSample(SurvivalData data, double scale, double shape, List<Double> lp) {
  static PredictedSample named(String name) {
    return switch (name) {
      case "lung" ->
        of(
            "cox/lung.csv",
            450,
            1.2,
            row -> 0.015 * (number(row, "age") - 62)
                - 0.5 * (number(row, "sex") - 1)
                + 0.4 * (number(row, "ph.ecog") - 1));
      case "ties" ->
        of(
            "cox/ties-everywhere.csv",
            3,
            1,
            row -> 0.6 * number(row, "x") - 0.3 * number(row, "z") + 0.2 * number(row, "binary"));
      case "continuous" ->
        of("cox/continuous.csv", 9, 0.9, row -> 0.5 * number(row, "a") + 0.2 * number(row, "b"));
      case "late" ->
        of(
            "cox/late-entry-strata.csv",
            20,
            1.1,
            row -> 0.4 * number(row, "x") + 0.3 * number(row, "z"));
      default -> throw new IllegalArgumentException(name);
    };
  }

  private static double number(NamedCsvRecord row, String field) {
    return Samples.number(row, field);
  }

  private static PredictedSample of(
      String file, double scale, double shape, ToDoubleFunction<NamedCsvRecord> lp) {
    List<NamedCsvRecord> rows = Samples.rows(file);
    double[] time = rows.stream().mapToDouble(row -> number(row, "stop")).toArray();
    boolean[] event = new boolean[time.length];
    for (int i = 0; i < event.length; i++) {
      event[i] = number(rows.get(i), "event") == 1;
    }
    SurvivalData data = file.contains("late")
        ? SurvivalData.delayedEntry(
            rows.stream().mapToDouble(row -> number(row, "start")).toArray(), time, event)
        : SurvivalData.rightCensored(time, event);
    return new PredictedSample(
        data, scale, shape, rows.stream().map(lp::applyAsDouble).toList());
  }

  /** Returns a sample that is what is predicted: exponential times, uniform censoring. */
  static PredictedSample simulated(int n, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    double[] time = new double[n];
    boolean[] event = new boolean[n];
    Double[] lp = new Double[n];
    for (int i = 0; i < n; i++) {
      lp[i] = 2 * random.nextDouble() - 1 + (random.nextDouble() < 0.3 ? 1 : 0);
      double t = -Math.log(1 - random.nextDouble()) * 5 / Math.exp(lp[i]);
      double c = 12 * random.nextDouble();
      time[i] = Math.min(t, c);
      event[i] = t <= c;
    }
    return new PredictedSample(SurvivalData.rightCensored(time, event), 5, 1, List.of(lp));
  }

  double[] linearPredictor() {
    return lp.stream().mapToDouble(v -> v).toArray();
  }

  IntFunction<DoubleUnaryOperator> curves() {
    return row -> t -> Math.exp(-Math.pow(t / scale, shape) * Math.exp(lp.get(row)));
  }

  SurvivalPredictions at(double time) {
    return SurvivalPredictions.of(new double[] {time}, data.rows(), curves());
  }

  double[] hazards() {
    double[] expected = new double[data.rows()];
    for (int i = 0; i < expected.length; i++) {
      expected[i] = (Math.pow(data.time(i) / scale, shape) - Math.pow(data.entry(i) / scale, shape))
          * Math.exp(lp.get(i));
    }
    return expected;
  }
}
