package dev.notochord.benchmarks.spark;

import dev.notochord.survival.regression.CoxFit;
import dev.notochord.survival.regression.CoxModel;
import dev.notochord.survival.regression.CoxScan;
import dev.notochord.survival.regression.CoxSums;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;

/**
 * A Cox fit over a partitioned data set: one pass for the scan, then one for each step.
 *
 * <p>A block has the columns time, 0 or 1 for the event, and one per covariate. Per step the coefficients and event
 * times go to the workers and the sums of each partition come back; the rows stay where they are.
 */
final class ClusterCox {
  private ClusterCox() {}

  /** Fits a model; {@code columns} are the names of the covariates. */
  static CoxFit fit(
      JavaSparkContext spark, JavaRDD<double[][]> blocks, CoxModel model, String... columns) {
    return model.fitByParts(scan(blocks, columns), empty -> pass(spark, blocks, empty));
  }

  /** Adds all rows to the sums of a step. */
  static CoxSums pass(JavaSparkContext spark, JavaRDD<double[][]> blocks, CoxSums empty) {
    Broadcast<byte[]> step = spark.broadcast(empty.toBytes());
    byte[] all = blocks.mapPartitions(part -> addTo(step, part)).treeReduce(ClusterCox::merge);
    step.destroy();
    return CoxSums.ofBytes(all);
  }

  /** Looks at all rows before the first step. */
  static CoxScan scan(JavaRDD<double[][]> blocks, String... columns) {
    return CoxScan.ofBytes(
        blocks.mapPartitions(part -> scan(part, columns)).treeReduce(ClusterCox::mergeScans));
  }

  private static Iterator<byte[]> scan(Iterator<double[][]> blocks, String[] columns) {
    CoxScan scan = CoxScan.ofColumns(columns);
    blocks.forEachRemaining(block -> eachRow(block, scan::add));
    return List.of(scan.toBytes()).iterator();
  }

  private static Iterator<byte[]> addTo(Broadcast<byte[]> step, Iterator<double[][]> blocks) {
    CoxSums sums = CoxSums.ofBytes(step.value());
    blocks.forEachRemaining(block -> eachRow(block, sums::add));
    return List.of(sums.toBytes()).iterator();
  }

  private static byte[] mergeScans(byte[] one, byte[] other) {
    return CoxScan.ofBytes(one).merge(CoxScan.ofBytes(other)).toBytes();
  }

  private static byte[] merge(byte[] one, byte[] other) {
    return CoxSums.ofBytes(one).merge(CoxSums.ofBytes(other)).toBytes();
  }

  /** What takes a row. */
  private interface RowConsumer {
    void accept(double time, boolean event, double[] covariates);
  }

  private static void eachRow(double[][] block, RowConsumer rows) {
    double[] covariates = new double[block.length - 2];
    for (int i = 0; i < block[0].length; i++) {
      for (int c = 0; c < covariates.length; c++) {
        covariates[c] = block[c + 2][i];
      }
      rows.accept(block[0][i], RowBlocks.code(block[1][i], 1) == 1, covariates);
    }
  }
}
