package dev.notochord.benchmarks.spark;

import dev.notochord.survival.RiskTableAccumulator;
import dev.notochord.survival.RiskTablesByGroup;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.JavaRDD;

/**
 * Kaplan-Meier and log-rank over a partitioned data set: the counts are those of one machine, to the last bit.
 *
 * <p>Each partition counts its rows and sends a table of some kilobytes; the rows stay where they are.
 */
final class ClusterSurvival {
  private ClusterSurvival() {}

  /**
   * Counts the groups.
   *
   * @param blocks blocks of three columns: the time, 0 or 1 for the event, the number of the group from 0
   * @param groups the names of the groups
   */
  static RiskTablesByGroup countGroups(JavaRDD<double[][]> blocks, List<String> groups) {
    byte[] all = blocks
        .mapPartitions(part -> List.of(count(part, groups).toBytes()).iterator())
        .treeReduce((one, other) -> RiskTablesByGroup.ofBytes(one)
            .merge(RiskTablesByGroup.ofBytes(other))
            .toBytes());
    return RiskTablesByGroup.ofBytes(all);
  }

  private static RiskTablesByGroup count(Iterator<double[][]> blocks, List<String> groups) {
    RiskTablesByGroup tables = RiskTablesByGroup.unweighted();
    RiskTableAccumulator[] sums =
        groups.stream().map(tables::in).toArray(RiskTableAccumulator[]::new);
    while (blocks.hasNext()) {
      double[][] block = blocks.next();
      for (int i = 0; i < block[0].length; i++) {
        int group = RowBlocks.code(block[2][i], sums.length - 1);
        sums[group].add(0, block[0][i], RowBlocks.code(block[1][i], 1));
      }
    }
    return tables;
  }
}
