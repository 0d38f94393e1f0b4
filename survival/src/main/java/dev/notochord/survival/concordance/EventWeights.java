package dev.notochord.survival.concordance;

import java.util.Arrays;

/** The weight of each event of a stratum: that of its row times that of its pairs. */
final class EventWeights {
  private final ConcordanceWeight kind;
  private final double horizon;
  /** Those at risk at a time, those who are left without the events there, and without the censorings too. */
  private final double[] atRisk;

  private final double[] withoutEvents;
  private final double[] beyond;

  EventWeights(int rows, ConcordanceWeight kind, double horizon) {
    this.kind = kind;
    this.horizon = horizon;
    int needed = kind == ConcordanceWeight.HARRELL ? 0 : rows;
    atRisk = new double[needed];
    withoutEvents = new double[needed];
    beyond = new double[needed];
  }

  /** Writes the weight of each event to {@code weight}: 0 for a row without event or with one after the horizon. */
  void fill(StratumRows rows, RankTree scratch, double[] weight) {
    if (kind == ConcordanceWeight.HARRELL) {
      for (int i = 0; i < rows.size; i++) {
        weight[i] = rows.event[i] && rows.time[i] <= horizon ? rows.weight[i] : 0;
      }
      return;
    }
    if (rows.late == 0) {
      countFromTheOrigin(rows);
    } else {
      count(rows, scratch);
    }
    double all = rows.subjectWeight();
    double survival = 1;
    double uncensored = 1;
    Arrays.fill(weight, 0, rows.size, 0);
    for (int begin = 0; begin < rows.size; ) {
      int end = rows.endOf(begin);
      for (int i = begin; i < end; i++) {
        if (rows.event[i] && rows.time[i] <= horizon && rows.weight[i] > 0) {
          double share = rows.weight[i] / atRisk[begin];
          weight[i] = switch (kind) {
            case HARRELL -> rows.weight[i];
            case SURVIVAL -> share * all * survival;
            case SURVIVAL_OVER_CENSORING -> share * all * survival / uncensored;
            case UNO -> rows.weight[i] / uncensored / uncensored;
            case IDENTITY -> share;
          };
        }
      }
      if (atRisk[begin] > 0) {
        survival *= withoutEvents[begin] / atRisk[begin];
      }
      if (withoutEvents[begin] > 0) {
        uncensored *= beyond[begin] / withoutEvents[begin];
      }
      begin = end;
    }
  }

  private void countFromTheOrigin(StratumRows rows) {
    double sum = 0;
    for (int end = rows.size; end > 0; ) {
      int begin = rows.beginOf(end);
      beyond[begin] = sum;
      sum += sumOf(rows, begin, end, false);
      withoutEvents[begin] = sum;
      sum += sumOf(rows, begin, end, true);
      atRisk[begin] = sum;
      end = begin;
    }
  }

  private static double sumOf(StratumRows rows, int begin, int end, boolean event) {
    double sum = 0;
    for (int i = begin; i < end; i++) {
      sum += rows.event[i] == event ? rows.weight[i] : 0;
    }
    return sum;
  }

  /** Counts with the rows in a tree, since a running sum keeps what is left of rows that have not entered. */
  private void count(StratumRows rows, RankTree scratch) {
    scratch.clear(rows.size);
    int late = rows.late - 1;
    for (int end = rows.size; end > 0; ) {
      int begin = rows.beginOf(end);
      for (; late >= 0 && rows.entry[rows.byEntry[late]] >= rows.time[begin]; late--) {
        scratch.set(rows.byEntry[late], 0);
      }
      beyond[begin] = scratch.total();
      put(rows, begin, end, false, scratch);
      withoutEvents[begin] = scratch.total();
      put(rows, begin, end, true, scratch);
      atRisk[begin] = scratch.total();
      end = begin;
    }
  }

  private static void put(StratumRows rows, int begin, int end, boolean event, RankTree tree) {
    for (int i = begin; i < end; i++) {
      if (rows.event[i] == event) {
        tree.set(i, rows.weight[i]);
      }
    }
  }
}
