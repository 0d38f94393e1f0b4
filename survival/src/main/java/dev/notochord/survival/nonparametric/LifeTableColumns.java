package dev.notochord.survival.nonparametric;

import com.google.common.primitives.ImmutableLongArray;
import dev.notochord.survival.RiskTable;

/** The columns of a life table; survival and Greenwood's sum have one more entry, at each bound. */
final class LifeTableColumns {
  private final double[] bounds;
  final long[] entering;
  final long[] lateEntries;
  final long[] withdrawn;
  final long[] events;
  final double[] exposed;
  final double[] probability;
  final double[] survival;
  final double[] greenwood;

  LifeTableColumns(RiskTable table, double[] bounds) {
    int size = bounds.length - 1;
    this.bounds = bounds;
    this.entering = new long[size];
    this.lateEntries = new long[size];
    this.withdrawn = new long[size];
    this.events = new long[size];
    this.exposed = new double[size];
    this.probability = new double[size];
    this.survival = new double[size + 1];
    this.greenwood = new double[size + 1];
    count(table);
    survival[0] = 1;
    for (int j = 0; j < size; j++) {
      exposed[j] = entering[j] - withdrawn[j] / 2.0 + lateEntries[j] / 2.0;
      double q = events[j] / exposed[j];
      probability[j] = q <= 1 ? q : Double.NaN;
      survival[j + 1] = survival[j] * (1 - probability[j]);
      greenwood[j + 1] = greenwood[j] + probability[j] / (exposed[j] * (1 - probability[j]));
    }
  }

  private void count(RiskTable table) {
    ImmutableLongArray entered = table.entered();
    long observed = table.atRisk().get(0);
    int row = 0;
    for (int j = 0; j < size(); j++) {
      entering[j] = observed;
      for (; row < table.size() && table.times().get(row) < bounds[j + 1]; row++) {
        events[j] += table.events().get(row);
        withdrawn[j] += table.censored().get(row);
        if (table.times().get(row) == bounds[j]) {
          entering[j] += entered.get(row);
        } else {
          lateEntries[j] += entered.get(row);
        }
      }
      observed = entering[j] + lateEntries[j] - events[j] - withdrawn[j];
    }
  }

  int size() {
    return entering.length;
  }

  private double width(int j) {
    double width = bounds[j + 1] - bounds[j];
    return width < Double.POSITIVE_INFINITY ? width : Double.NaN;
  }

  double density(int j) {
    return survival[j] * probability[j] / width(j);
  }

  double densityError(int j) {
    double q = probability[j];
    return q == 0 ? density(j) : density(j) * Math.sqrt(greenwood[j] + (1 - q) / (exposed[j] * q));
  }

  double hazard(int j) {
    return 2 * probability[j] / (width(j) * (2 - probability[j]));
  }

  double hazardError(int j) {
    double q = probability[j];
    double half = q / (2 - q);
    return q == 0 ? hazard(j) : hazard(j) * Math.sqrt((1 - half * half) / (exposed[j] * q));
  }

  double medianResidual(int from) {
    int j = intervalOfHalf(from);
    if (j == size()) {
      return Double.NaN;
    }
    double part = (survival[j] - survival[from] / 2) / (survival[j] - survival[j + 1]);
    return bounds[j] - bounds[from] + width(j) * part;
  }

  double medianResidualError(int from) {
    int j = intervalOfHalf(from);
    return j == size() ? Double.NaN : survival[from] / (2 * density(j) * Math.sqrt(exposed[from]));
  }

  /** Returns the first interval at whose end the survival is at most half of that at the start of another. */
  private int intervalOfHalf(int from) {
    int j = from;
    while (j < size() && !(survival[from] > 0 && survival[j + 1] <= survival[from] / 2)) {
      j++;
    }
    return j;
  }
}
