package dev.notochord.benchmarks.spark;

import com.sun.management.OperatingSystemMXBean;
import dev.notochord.survival.SurvivalData;
import dev.notochord.survival.covariate.Covariates;
import dev.notochord.survival.file.ColumnFiles;
import dev.notochord.survival.regression.CoxModel;
import dev.notochord.survival.regression.CoxScan;
import dev.notochord.survival.regression.CoxSums;
import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;

/**
 * What a Cox fit as a Spark job costs: bytes moved and time per pass.
 *
 * <pre>
 * spark-submit --class dev.notochord.benchmarks.spark.ClusterCost benchmarks.jar 1000000 5 16 /folder/all/workers/see
 * </pre>
 */
public final class ClusterCost {
  private static final int DAYS = 3650;
  private static final int ROUNDS = 2;
  private static final long LARGEST_IN_MEMORY = 20_000_000;
  private static final OperatingSystemMXBean SYSTEM =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

  private ClusterCost() {}

  /**
   * Runs the measurement; without a master in the configuration on two local threads.
   *
   * @param arguments the number of rows, of covariates, of partitions; the folder for the files
   */
  public static void main(String[] arguments) throws IOException {
    int rows = Integer.parseInt(arguments[0]);
    int covariates = Integer.parseInt(arguments[1]);
    int partitions = Integer.parseInt(arguments[2]);
    Path folder = Path.of(arguments[3]);
    SparkConf conf =
        new SparkConf().setAppName("cost of a Cox fit").setIfMissing("spark.master", "local[2]");
    List<Path> files = write(rows, covariates, folder);
    try (JavaSparkContext spark = new JavaSparkContext(conf)) {
      measure(spark, files, partitions);
    } finally {
      for (Path file : files) {
        Files.delete(file);
      }
    }
  }

  /** Writes days, a column of 0 and 1, and covariates that matter a little. */
  private static List<Path> write(int rows, int covariates, Path folder) throws IOException {
    List<Path> files = new ArrayList<>();
    List<DataOutputStream> out = new ArrayList<>();
    for (int c = 0; c < covariates + 2; c++) {
      Path file = folder.resolve("column" + c);
      files.add(file);
      OutputStream stream = new BufferedOutputStream(Files.newOutputStream(file), 1 << 20);
      out.add(new DataOutputStream(stream));
    }
    SplittableRandom random = new SplittableRandom(1);
    for (int i = 0; i < rows; i++) {
      double predictor = 0;
      for (int c = 2; c < out.size(); c++) {
        double x = random.nextDouble() + random.nextDouble() + random.nextDouble() - 1.5;
        predictor += 0.2 * x;
        write(out.get(c), x);
      }
      double death = -Math.log(1 - random.nextDouble()) * 1000 / Math.exp(predictor);
      double censoring = random.nextDouble() * DAYS;
      write(out.get(0), Math.floor(Math.min(death, censoring)));
      write(out.get(1), death <= censoring ? 1 : 0);
    }
    for (DataOutputStream stream : out) {
      stream.close();
    }
    return files;
  }

  private static void write(DataOutputStream out, double value) throws IOException {
    out.writeLong(Long.reverseBytes(Double.doubleToRawLongBits(value)));
  }

  private static ColumnFiles open(List<String> files) {
    ColumnFiles.Builder builder = ColumnFiles.builder();
    files.forEach(file -> builder.doubles(file, Path.of(file)));
    return builder.build();
  }

  private static void measure(JavaSparkContext spark, List<Path> paths, int partitions) {
    List<String> files = paths.stream().map(Path::toString).toList();
    String[] names =
        IntStream.range(0, files.size() - 2).mapToObj(c -> "x" + c).toArray(String[]::new);
    CoxModel model = CoxModel.withDefaults();
    JavaRDD<double[][]> onDisk = RowBlocks.of(spark, () -> open(files), partitions);
    JavaRDD<double[][]> cached = onDisk.cache();
    long rows = cached.map(block -> (long) block[0].length).reduce(Long::sum);
    System.out.printf("%d rows, %d covariates, %d partitions%n", rows, names.length, partitions);

    for (int round = 0; round < ROUNDS; round++) {
      CoxScan scan = ClusterCox.scan(cached, names);
      double[] least = {Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY};
      int[] passes = {0};
      model.fitByParts(scan, empty -> {
        long begin = System.nanoTime();
        long processorBegin = SYSTEM.getProcessCpuTime();
        CoxSums sums = ClusterCox.pass(spark, cached, empty);
        least[0] = Math.min(least[0], (System.nanoTime() - begin) / 1e9);
        least[1] = Math.min(least[1], (SYSTEM.getProcessCpuTime() - processorBegin) / 1e9);
        if (passes[0]++ == 0) {
          System.out.printf(
              "event times %d; bytes to each worker %d, from each partition %d%n",
              scan.eventTimes(), empty.toBytes().length, sums.toBytes().length);
        }
        return sums;
      });
      // The processor time is that of this process: of everything if the master is local.
      System.out.printf(
          "passes %d, fastest %.2f s, processor time %.2f s%n", passes[0], least[0], least[1]);
    }
    if (rows <= LARGEST_IN_MEMORY) {
      here(cached.collect(), names, model);
    }
  }

  /** Times the fit of one thread on rows in memory, and a pass over them without Spark. */
  private static void here(List<double[][]> blocks, String[] names, CoxModel model) {
    int rows = blocks.stream().mapToInt(block -> block[0].length).sum();
    double[][] columns = new double[names.length + 2][rows];
    int at = 0;
    for (double[][] block : blocks) {
      for (int c = 0; c < columns.length; c++) {
        System.arraycopy(block[c], 0, columns[c], at, block[c].length);
      }
      at += block[0].length;
    }
    int[] event = IntStream.range(0, rows).map(i -> (int) columns[1][i]).toArray();
    for (int round = 0; round < ROUNDS; round++) {
      long start = SYSTEM.getProcessCpuTime();
      Covariates covariates =
          Covariates.ofColumns(List.of(names), Arrays.copyOfRange(columns, 2, columns.length));
      model.fit(SurvivalData.rightCensored(columns[0], event), covariates);
      System.out.printf(
          "fit in memory, one thread: processor time %.2f s%n",
          (SYSTEM.getProcessCpuTime() - start) / 1e9);
    }
  }
}
