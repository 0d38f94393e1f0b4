package dev.notochord.survival.comparison;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableLongArray;
import dev.notochord.survival.Groups;
import dev.notochord.survival.RiskTable;
import dev.notochord.survival.SurvivalData;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

/**
 * The log-rank score of each subject, by stratum, and who is in which group.
 *
 * <p>The scores of a stratum sum to 0; the sum over a group is its observed less expected events.
 */
final class PermutationScores {
  /** Sums of scores that differ by less than this part of the sum of their sizes are equal. */
  private static final double ROUNDING = 1e-11;

  final ImmutableList<String> names;
  /** Per stratum the score of each subject. */
  final double[][] score;
  /** Per stratum the group of each subject. */
  final int[][] group;
  /** Per group the sum of its scores. */
  final double[] sum;

  final ImmutableLongArray subjects;
  /** What counts as no difference between two sums. */
  final double tolerance;

  final Optional<String> whyNot;

  private PermutationScores(
      ImmutableList<String> names, double[][] score, int[][] group, boolean anyEvent) {
    this.names = names;
    this.score = score;
    this.group = group;
    this.sum = new double[names.size()];
    long[] count = new long[names.size()];
    double size = 0;
    boolean anyMixed = false;
    for (int s = 0; s < score.length; s++) {
      double most = Double.NEGATIVE_INFINITY;
      double least = Double.POSITIVE_INFINITY;
      boolean mixed = false;
      for (int i = 0; i < score[s].length; i++) {
        sum[group[s][i]] += score[s][i];
        count[group[s][i]]++;
        size += Math.abs(score[s][i]);
        most = Math.max(most, score[s][i]);
        least = Math.min(least, score[s][i]);
        mixed |= group[s][i] != group[s][0];
      }
      anyMixed |= mixed && most - least > ROUNDING * Math.max(1, Math.abs(most));
    }
    this.subjects = ImmutableLongArray.copyOf(count);
    this.tolerance = ROUNDING * Math.max(size, Double.MIN_NORMAL);
    this.whyNot = !anyEvent
        ? Optional.of("no events")
        : anyMixed
            ? Optional.empty()
            : Optional.of("however the subjects are dealt out, the statistic is the same");
  }

  static PermutationScores of(SurvivalData data, Groups groups, LogRankWeight weight) {
    Groups strata = data.strata().orElse(null);
    int strataCount = strata == null ? 1 : strata.names().size();
    double[] scoreOfUnit = new double[data.units()];
    int[] stratumOfUnit = new int[data.units()];
    int[] groupOfUnit = new int[data.units()];
    long[] copies = new long[data.units()];
    Arrays.fill(groupOfUnit, -1);
    ScoreTable[] tables = new ScoreTable[strataCount];
    boolean anyEvent = false;
    if (strata == null) {
      tables[0] = new ScoreTable(data.riskTable(), weight);
      anyEvent = data.totalEvents() > 0;
    } else {
      for (Map.Entry<String, SurvivalData> part : data.split(strata).entrySet()) {
        tables[strata.names().indexOf(part.getKey())] =
            new ScoreTable(part.getValue().riskTable(), weight);
        anyEvent |= part.getValue().totalEvents() > 0;
      }
    }
    for (int place = 0; place < data.usedRows(); place++) {
      int row = data.rowByTime(place);
      int unit = data.unit(row);
      int stratum = strata == null ? 0 : strata.code(row);
      int group = groups.code(row);
      if (groupOfUnit[unit] >= 0
          && (groupOfUnit[unit] != group || stratumOfUnit[unit] != stratum)) {
        throw new IllegalArgumentException(
            "exact log-rank test: row " + row
                + " is of another group or stratum than an earlier row of its subject, expected one for all");
      }
      long frequency = (long) data.weight(row);
      if (copies[unit] != 0 && copies[unit] != frequency) {
        throw new IllegalArgumentException(
            "exact log-rank test: row " + row + " has frequency " + frequency
                + " and an earlier row of its subject " + copies[unit] + ", expected the same");
      }
      groupOfUnit[unit] = group;
      stratumOfUnit[unit] = stratum;
      copies[unit] = frequency;
      scoreOfUnit[unit] += tables[stratum].score(data, row);
    }
    return collect(groups, strataCount, scoreOfUnit, stratumOfUnit, groupOfUnit, copies, anyEvent);
  }

  private static PermutationScores collect(
      Groups groups,
      int strata,
      double[] scoreOfUnit,
      int[] stratumOfUnit,
      int[] groupOfUnit,
      long[] copies,
      boolean anyEvent) {
    boolean[] present = new boolean[groups.names().size()];
    int[] size = new int[strata];
    for (int unit = 0; unit < groupOfUnit.length; unit++) {
      if (groupOfUnit[unit] >= 0) {
        present[groupOfUnit[unit]] = true;
        size[stratumOfUnit[unit]] += (int) copies[unit];
      }
    }
    int[] code = new int[present.length];
    ImmutableList.Builder<String> names = ImmutableList.builder();
    int kept = 0;
    for (int g = 0; g < present.length; g++) {
      code[g] = kept;
      if (present[g]) {
        names.add(groups.names().get(g));
        kept++;
      }
    }
    double[][] score = new double[strata][];
    int[][] group = new int[strata][];
    for (int s = 0; s < strata; s++) {
      score[s] = new double[size[s]];
      group[s] = new int[size[s]];
    }
    int[] filled = new int[strata];
    for (int unit = 0; unit < groupOfUnit.length; unit++) {
      for (long copy = 0; copy < copies[unit]; copy++) {
        int s = stratumOfUnit[unit];
        score[s][filled[s]] = scoreOfUnit[unit];
        group[s][filled[s]++] = code[groupOfUnit[unit]];
      }
    }
    return new PermutationScores(names.build(), score, group, anyEvent);
  }

  /** Returns the covariance of the sums of two groups when the subjects are dealt out at random. */
  double[][] covariance() {
    double[][] v = new double[names.size()][names.size()];
    for (int s = 0; s < score.length; s++) {
      double n = score[s].length;
      if (n < 2) {
        continue;
      }
      double squares = Arrays.stream(score[s]).map(a -> a * a).sum();
      long[] count = new long[names.size()];
      for (int g : group[s]) {
        count[g]++;
      }
      double factor = squares / (n * (n - 1));
      for (int g = 0; g < v.length; g++) {
        for (int h = 0; h < v.length; h++) {
          v[g][h] += factor * count[g] * ((g == h ? n : 0) - count[h]);
        }
      }
    }
    return v;
  }

  /** The weighted hazard of all groups of a stratum, added up, and the weight of each event time. */
  private static final class ScoreTable {
    private final RiskTable table;
    private final double[] weight;
    private final double[] cumulative;

    ScoreTable(RiskTable table, LogRankWeight form) {
      this.table = table;
      this.weight = new double[table.size()];
      this.cumulative = new double[table.size()];
      double survival = 1;
      double failed = 0;
      double peto = 1;
      double sum = 0;
      for (int i = 0; i < table.size(); i++) {
        double d = table.events().get(i);
        if (d > 0) {
          long n = table.atRisk().get(i);
          peto *= 1 - d / (n + 1.0);
          weight[i] = form.at(survival, failed, n, (double) n, peto);
          sum += weight[i] * (d / n);
          failed += survival * (d / n);
          survival *= (n - d) / n;
        }
        cumulative[i] = sum;
      }
    }

    double score(SurvivalData data, int row) {
      int exit = place(data.time(row));
      double before = data.entry(row) == 0 ? 0 : upTo(data.entry(row));
      return (data.event(row) ? weight[exit] : 0) - (upTo(data.time(row)) - before);
    }

    private double upTo(double time) {
      int row = place(time);
      int last = row >= 0 ? row : -row - 2;
      return last < 0 ? 0 : cumulative[last];
    }

    /** As a binary search: the row of the time, or -(the row where it would be) - 1. */
    private int place(double time) {
      int low = 0;
      int high = table.size() - 1;
      while (low <= high) {
        int middle = (low + high) >>> 1;
        int order = Double.compare(table.times().get(middle), time);
        if (order == 0) {
          return middle;
        }
        if (order < 0) {
          low = middle + 1;
        } else {
          high = middle - 1;
        }
      }
      return -low - 1;
    }
  }
}
