package dev.notochord.survival.multistate;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;
import java.util.function.ToIntFunction;

/** The definition, with the influence of every unit at every time. */
final class NaiveAalenJohansen {
  private static final int S = 4;
  final List<Double> times = new ArrayList<>();
  final List<double[]> probabilities = new ArrayList<>();
  final List<double[]> standardErrors = new ArrayList<>();

  /** Per time, row by row: cumulative hazards and their standard errors. */
  final List<double[]> hazards = new ArrayList<>();

  final List<double[]> hazardErrors = new ArrayList<>();
  private final double[] stay = new double[S];
  private final double[][] stayInfluence;

  NaiveAalenJohansen(
      Rows sample,
      ToDoubleFunction<Rows.Row> weight,
      ToIntFunction<Rows.Row> unit,
      double horizon) {
    TreeSet<Double> stops = new TreeSet<>();
    double first = Double.POSITIVE_INFINITY;
    for (Rows.Row row : sample.rows()) {
      boolean goesOn = row.to() == MultiStateData.CENSORED
          && sample.rows().stream()
              .anyMatch(next -> next.subject() == row.subject() && next.start() == row.stop());
      if (!goesOn) {
        stops.add(row.stop());
      }
      if (row.to() != MultiStateData.CENSORED) {
        first = Math.min(first, row.stop());
      }
    }
    first = Double.isInfinite(first) ? stops.first() : first;
    int units = sample.rows().stream().mapToInt(unit).max().orElseThrow() + 1;
    double[][] influence = new double[units][S];
    double[][] hazardInfluence = new double[units][S * S];
    stayInfluence = new double[units][S];
    double[] hazard = new double[S * S];
    double[] p = new double[S];
    double all = 0;
    for (Rows.Row row : sample.rows()) {
      if (row.isAtRisk(first)) {
        p[row.from()] += weight.applyAsDouble(row);
        all += weight.applyAsDouble(row);
      }
    }
    for (int j = 0; j < S; j++) {
      p[j] /= all;
    }
    for (Rows.Row row : sample.rows()) {
      if (row.isAtRisk(first)) {
        for (int j = 0; j < S; j++) {
          influence[unit.applyAsInt(row)][j] +=
              weight.applyAsDouble(row) * ((j == row.from() ? 1 : 0) - p[j]) / all;
        }
      }
    }
    double since = sample.start();
    for (double time : stops) {
      stayUntil(Math.min(time, horizon) - since, p, influence);
      since = Math.min(time, horizon);
      double[] atRisk = new double[S];
      double[][] da = new double[S][S];
      for (Rows.Row row : sample.rows()) {
        if (row.isAtRisk(time)) {
          atRisk[row.from()] += weight.applyAsDouble(row);
        }
      }
      for (Rows.Row row : sample.rows()) {
        if (row.stop() == time && row.to() != MultiStateData.CENSORED) {
          da[row.from()][row.to()] += weight.applyAsDouble(row) / atRisk[row.from()];
          da[row.from()][row.from()] -= weight.applyAsDouble(row) / atRisk[row.from()];
        }
      }
      double[][] next = new double[units][];
      for (int c = 0; c < units; c++) {
        next[c] = times(influence[c], da);
      }
      for (Rows.Row row : sample.rows()) {
        if (row.isAtRisk(time)) {
          int j = row.from();
          double part = weight.applyAsDouble(row) / atRisk[j];
          for (int k = 0; k < S; k++) {
            boolean moves = row.stop() == time && row.to() != MultiStateData.CENSORED;
            double seen = moves ? (k == row.to() ? 1 : 0) - (k == j ? 1 : 0) : 0;
            next[unit.applyAsInt(row)][k] += p[j] * part * (seen - da[j][k]);
            hazardInfluence[unit.applyAsInt(row)][j * S + k] += part * (seen - da[j][k]);
          }
        }
      }
      influence = next;
      p = times(p, da);
      for (int x = 0; x < S * S; x++) {
        hazard[x] += da[x / S][x % S];
      }
      times.add(time);
      probabilities.add(p.clone());
      standardErrors.add(errors(influence));
      hazards.add(hazard.clone());
      hazardErrors.add(errors(hazardInfluence));
    }
  }

  double[] stay() {
    return stay.clone();
  }

  double[] stayErrors() {
    return errors(stayInfluence);
  }

  private void stayUntil(double length, double[] p, double[][] influence) {
    for (int j = 0; j < S; j++) {
      stay[j] += length * p[j];
      for (int c = 0; c < influence.length; c++) {
        stayInfluence[c][j] += length * influence[c][j];
      }
    }
  }

  private static double[] times(double[] row, double[][] da) {
    double[] product = row.clone();
    for (int j = 0; j < S; j++) {
      for (int k = 0; k < S; k++) {
        product[k] += row[j] * da[j][k];
      }
    }
    return product;
  }

  private static double[] errors(double[][] influence) {
    double[] errors = new double[influence[0].length];
    for (double[] own : influence) {
      for (int j = 0; j < errors.length; j++) {
        errors[j] += own[j] * own[j];
      }
    }
    for (int j = 0; j < errors.length; j++) {
      errors[j] = Math.sqrt(errors[j]);
    }
    return errors;
  }
}
