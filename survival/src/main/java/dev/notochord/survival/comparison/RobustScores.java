package dev.notochord.survival.comparison;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import dev.notochord.survival.Groups;
import dev.notochord.survival.SurvivalData;
import dev.notochord.survival.WeightKind;
import java.util.Arrays;

/**
 * The covariance of observed minus expected events from the scores of independent units.
 *
 * <p>Cost O(n k + c k^2) for n rows, c units and k groups; 8 k bytes per unit.
 */
final class RobustScores {
  /** A sum of scores this small against the sum of their sizes is rounding. */
  private static final double ROUNDING = 1e-12;

  final double[][] variance;
  /** The units with a row in one of the groups. */
  final long units;

  private RobustScores(double[][] variance, long units) {
    this.variance = variance;
    this.units = units;
  }

  /**
   * Returns the covariance.
   *
   * @param counted groups with their rows
   * @param paths per stratum the hazards
   * @param compared per group whether its rows say anything; the scores of the others are 0
   */
  static RobustScores of(CountedGroups counted, ScorePath[] paths, boolean[] compared) {
    SurvivalData data = requireNonNull(counted.data);
    Groups groups = requireNonNull(counted.groups);
    int k = compared.length;
    int[] column = new int[groups.names().size()];
    for (int g = 0; g < column.length; g++) {
      column[g] = counted.names.indexOf(groups.names().get(g));
    }
    // A frequency is so many units of the same score, unless they are in one cluster.
    boolean copies =
        data.weightKind().filter(WeightKind.FREQUENCY::equals).isPresent() && !data.hasClusters();
    double[] copiesOf = new double[data.units()];
    double[] score = new double[Math.multiplyExact(data.units(), k)];
    double[] size = new double[k];
    Groups strata = data.strata().orElse(null);
    int[] passed = new int[paths.length];
    for (int i = 0; i < data.usedRows(); i++) {
      int row = data.rowByTime(i);
      int own = column[groups.code(row)];
      if (own < 0) {
        continue;
      }
      int s = strata == null ? 0 : strata.code(row);
      int count = paths[s].countUpTo(data.time(row), passed[s]);
      passed[s] = count;
      double weight = copies ? 1 : data.weight(row);
      int unit = data.unit(row);
      countUnit(data, row, copiesOf, copies);
      for (int g = 0; g < k; g++) {
        double event = data.event(row) ? paths[s].event(count, g, g == own) : 0;
        double risk = paths[s].risk(count, g, g == own);
        score[unit * k + g] += weight * (event - risk);
        size[g] += weight * (Math.abs(event) + Math.abs(risk));
      }
    }
    Arrays.fill(passed, 0);
    for (int i = 0; i < data.delayedRows(); i++) {
      int row = data.rowByEntry(i);
      int own = column[groups.code(row)];
      if (own < 0) {
        continue;
      }
      int s = strata == null ? 0 : strata.code(row);
      int count = paths[s].countUpTo(data.entry(row), passed[s]);
      passed[s] = count;
      double weight = copies ? 1 : data.weight(row);
      for (int g = 0; g < k; g++) {
        double risk = paths[s].risk(count, g, g == own);
        score[data.unit(row) * k + g] += weight * risk;
        size[g] += weight * Math.abs(risk);
      }
    }
    return new RobustScores(products(score, copiesOf, size, compared), units(copiesOf));
  }

  private static void countUnit(SurvivalData data, int row, double[] copiesOf, boolean copies) {
    int unit = data.unit(row);
    double count = copies ? data.weight(row) : 1;
    checkArgument(
        copiesOf[unit] == 0 || copiesOf[unit] == count,
        "log-rank test: row %s has frequency %s and another row of its subject %s, expected the same",
        row,
        count,
        copiesOf[unit]);
    copiesOf[unit] = count;
  }

  private static long units(double[] copiesOf) {
    double units = 0;
    for (double count : copiesOf) {
      units += count;
    }
    return (long) units;
  }

  private static double[][] products(
      double[] score, double[] copiesOf, double[] size, boolean[] compared) {
    int k = compared.length;
    double[][] v = new double[k][k];
    for (int unit = 0; unit < copiesOf.length; unit++) {
      for (int g = 0; g < k; g++) {
        double scaled = copiesOf[unit] * score[unit * k + g];
        for (int h = g; h < k; h++) {
          v[g][h] += scaled * score[unit * k + h];
        }
      }
    }
    for (int g = 0; g < k; g++) {
      boolean nothing = !compared[g] || Math.sqrt(v[g][g]) <= ROUNDING * size[g];
      for (int h = 0; h < k && nothing; h++) {
        v[Math.min(g, h)][Math.max(g, h)] = 0;
      }
    }
    for (int g = 0; g < k; g++) {
      for (int h = 0; h < g; h++) {
        v[g][h] = v[h][g];
      }
    }
    return v;
  }
}
