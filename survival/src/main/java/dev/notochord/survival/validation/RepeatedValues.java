package dev.notochord.survival.validation;

import dev.notochord.survival.SurvivalData;
import java.util.Arrays;
import java.util.stream.IntStream;

/** The values of the rows in use, each as often as the frequency of its row says, in increasing order. */
final class RepeatedValues {
  private final double[] value;
  /** How many values there are up to each place. */
  private final double[] upTo;

  private RepeatedValues(double[] value, double[] upTo) {
    this.value = value;
    this.upTo = upTo;
  }

  static RepeatedValues of(SurvivalData data, double[] ofRow) {
    int n = data.usedRows();
    double[] sorted = new double[n];
    for (int i = 0; i < n; i++) {
      sorted[i] = ofRow[data.rowByTime(i)];
    }
    double[] upTo = new double[n];
    if (data.weightKind().isEmpty()) {
      Arrays.sort(sorted);
      Arrays.setAll(upTo, i -> i + 1);
      return new RepeatedValues(sorted, upTo);
    }
    int[] rows = IntStream.range(0, n)
        .map(data::rowByTime)
        .boxed()
        .sorted((a, b) -> Double.compare(ofRow[a], ofRow[b]))
        .mapToInt(row -> row)
        .toArray();
    double count = 0;
    for (int i = 0; i < n; i++) {
      sorted[i] = ofRow[rows[i]];
      count += data.weight(rows[i]);
      upTo[i] = count;
    }
    return new RepeatedValues(sorted, upTo);
  }

  /** Returns the number of different values. */
  int distinct() {
    int count = 1;
    for (int i = 1; i < value.length; i++) {
      count += value[i] > value[i - 1] ? 1 : 0;
    }
    return count;
  }

  double largest() {
    return value[value.length - 1];
  }

  /** Returns the quantile of type 7: place (n - 1) p from 0, between two values in proportion. */
  double quantile(double p) {
    double place = (upTo[upTo.length - 1] - 1) * p;
    double below = Math.floor(place);
    double share = place - below;
    double low = at(below);
    double high = at(Math.min(below + 1, upTo[upTo.length - 1] - 1));
    return low == high ? low : ((1 - share) * low) + (share * high);
  }

  private double at(double place) {
    int low = 0;
    int high = value.length - 1;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (upTo[middle] > place) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return value[low];
  }
}
