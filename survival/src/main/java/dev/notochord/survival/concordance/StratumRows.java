package dev.notochord.survival.concordance;

import dev.notochord.survival.Groups;
import dev.notochord.survival.SurvivalData;
import dev.notochord.survival.WeightKind;
import org.jspecify.annotations.Nullable;

/**
 * The rows of one stratum after another, as columns in increasing order of time; the columns are filled anew for each.
 *
 * <p>All strata together cost O(n) time: the orders of the sample are divided, nothing is sorted again.
 */
final class StratumRows {
  private final SurvivalData data;
  private final int[] byTime;
  private final int[] firstByTime;
  private final int[] lateByEntry;
  private final int[] firstLate;
  private final int[] place;
  private final int exponent;

  final int largest;
  int size;
  int late;
  /** The number of rows in the strata before this one. */
  int before;

  final int[] row;
  final double[] time;
  final double[] entry;
  final boolean[] event;
  final double[] weight;
  /** The places in the other columns of the rows that entered late, by entry. */
  final int[] byEntry;

  StratumRows(SurvivalData data) {
    this.data = data;
    @Nullable Groups strata = data.strata().orElse(null);
    int count = strata == null ? 1 : strata.names().size();
    firstByTime = new int[count + 1];
    firstLate = new int[count + 1];
    byTime = divided(data, strata, false, firstByTime);
    lateByEntry = divided(data, strata, true, firstLate);
    int most = 0;
    for (int s = 0; s < count; s++) {
      most = Math.max(most, firstByTime[s + 1] - firstByTime[s]);
    }
    largest = most;
    place = new int[lateByEntry.length == 0 ? 0 : data.rows()];
    row = new int[largest];
    time = new double[largest];
    entry = new double[lateByEntry.length == 0 ? 0 : largest];
    event = new boolean[largest];
    weight = new double[largest];
    byEntry = new int[lateByEntry.length];
    exponent = exponent(data);
  }

  private static int[] divided(
      SurvivalData data, @Nullable Groups strata, boolean entries, int[] first) {
    int[] divided = new int[entries ? data.delayedRows() : data.usedRows()];
    for (int i = 0; i < divided.length; i++) {
      int r = entries ? data.rowByEntry(i) : data.rowByTime(i);
      first[strata == null ? 1 : strata.code(r) + 1]++;
    }
    for (int s = 1; s < first.length; s++) {
      first[s] += first[s - 1];
    }
    int[] next = first.clone();
    for (int i = 0; i < divided.length; i++) {
      int r = entries ? data.rowByEntry(i) : data.rowByTime(i);
      divided[next[strata == null ? 0 : strata.code(r)]++] = r;
    }
    return divided;
  }

  /** Sampling weights are divided by a power of two near the largest, which is exact: their unit means nothing. */
  private static int exponent(SurvivalData data) {
    if (data.weightKind().filter(WeightKind.SAMPLING::equals).isEmpty()) {
      return 0;
    }
    double most = 0;
    for (int i = 0; i < data.usedRows(); i++) {
      most = Math.max(most, data.weight(data.rowByTime(i)));
    }
    return Math.getExponent(most);
  }

  /** Returns the power of two by which the weights were divided. */
  int exponent() {
    return exponent;
  }

  /** Returns the row at a place among all strata, one after another. */
  int row(int place) {
    return byTime[place];
  }

  int strata() {
    return firstByTime.length - 1;
  }

  void load(int stratum) {
    before = firstByTime[stratum];
    size = firstByTime[stratum + 1] - before;
    for (int i = 0; i < size; i++) {
      int r = byTime[before + i];
      row[i] = r;
      time[i] = data.time(r);
      event[i] = data.event(r);
      weight[i] = exponent == 0 ? data.weight(r) : Math.scalb(data.weight(r), -exponent);
      if (place.length > 0) {
        entry[i] = data.entry(r);
        place[r] = i;
      }
    }
    late = firstLate[stratum + 1] - firstLate[stratum];
    for (int e = 0; e < late; e++) {
      byEntry[e] = place[lateByEntry[firstLate[stratum] + e]];
    }
  }

  /** Returns the weight of the subjects: of rows that do not go on in a later one. */
  double subjectWeight() {
    double sum = 0;
    for (int i = 0; i < size; i++) {
      if (!data.isFollowedUpLater(row[i])) {
        sum += weight[i];
      }
    }
    return sum;
  }

  /** Returns the first place of the time that ends before place {@code end}. */
  int beginOf(int end) {
    int begin = end - 1;
    while (begin > 0 && time[begin - 1] == time[end - 1]) {
      begin--;
    }
    return begin;
  }

  /** Returns the place after the last one of the time that begins at {@code begin}. */
  int endOf(int begin) {
    int end = begin + 1;
    while (end < size && time[end] == time[begin]) {
      end++;
    }
    return end;
  }
}
