package dev.notochord.benchmarks.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.common.collect.ImmutableMap;
import dev.notochord.survival.Groups;
import dev.notochord.survival.RiskTable;
import dev.notochord.survival.SurvivalData;
import dev.notochord.survival.comparison.LogRank;
import dev.notochord.survival.comparison.LogRankResult;
import dev.notochord.survival.covariate.Covariates;
import dev.notochord.survival.file.ColumnFiles;
import dev.notochord.survival.nonparametric.KaplanMeier;
import dev.notochord.survival.regression.CoxFit;
import dev.notochord.survival.regression.CoxModel;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A job over any number of partitions answers as one machine does. */
class ClusterTest {
  private static final int ROWS = 100_000;
  private static final int COVARIATES = 5;
  private static final List<String> GROUPS = List.of("0", "1");
  private static final String[] NAMES = {"x0", "x1", "x2", "x3", "x4"};

  /** Days, died, group, covariates. */
  private static final double[][] COLUMNS = sample();

  private static JavaSparkContext spark;
  private static List<String> files;

  @TempDir
  static Path folder;

  private static double[][] sample() {
    SplittableRandom random = new SplittableRandom(20261125);
    double[][] columns = new double[3 + COVARIATES][ROWS];
    for (int i = 0; i < ROWS; i++) {
      columns[2][i] = random.nextInt(2);
      double predictor = 0.3 * columns[2][i];
      for (int c = 0; c < COVARIATES; c++) {
        double x = c < 3 ? 10 * c + 3 * random.nextDouble() : random.nextInt(2);
        columns[3 + c][i] = x;
        predictor += (c - 2) * 0.2 * x;
      }
      double death = -Math.log(1 - random.nextDouble()) * 1000 / Math.exp(predictor);
      double censoring = random.nextDouble() * 3650;
      columns[0][i] = Math.floor(Math.min(death, censoring));
      columns[1][i] = death <= censoring ? 1 : 0;
    }
    return columns;
  }

  @BeforeAll
  static void start() throws IOException {
    String[] paths = new String[COLUMNS.length];
    for (int c = 0; c < COLUMNS.length; c++) {
      ByteBuffer bytes = ByteBuffer.allocate(8 * ROWS).order(ByteOrder.LITTLE_ENDIAN);
      bytes.asDoubleBuffer().put(COLUMNS[c]);
      paths[c] = Files.write(folder.resolve("column" + c), bytes.array()).toString();
    }
    files = List.of(paths);
    spark = new JavaSparkContext(new SparkConf()
        .setMaster("local[2]")
        .setAppName("test")
        .set("spark.ui.enabled", "false")
        .set("spark.driver.bindAddress", "127.0.0.1")
        .set("spark.driver.host", "127.0.0.1"));
  }

  @AfterAll
  static void stop() {
    spark.stop();
  }

  private static JavaRDD<double[][]> blocks(int partitions, int... columns) {
    List<String> chosen = IntStream.of(columns).mapToObj(files::get).toList();
    return RowBlocks.of(
        spark,
        () -> {
          ColumnFiles.Builder builder = ColumnFiles.builder();
          chosen.forEach(file -> builder.doubles(file, Path.of(file)));
          return builder.build();
        },
        partitions);
  }

  private static SurvivalData data() {
    return SurvivalData.rightCensored(
        COLUMNS[0], Arrays.stream(COLUMNS[1]).mapToInt(died -> (int) died).toArray());
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 7, 16})
  void countsAreThoseOfOneMachineToTheLastBit(int partitions) {
    ImmutableMap<String, RiskTable> tables =
        ClusterSurvival.countGroups(blocks(partitions, 0, 1, 2), GROUPS).toTables();
    RiskTable all = tables.values().stream().reduce(RiskTable::merge).orElseThrow();
    List<String> labels =
        Arrays.stream(COLUMNS[2]).mapToObj(group -> GROUPS.get((int) group)).toList();
    LogRankResult expected = LogRank.withDefaults().test(data(), Groups.of(labels));
    LogRankResult result = LogRank.withDefaults().test(tables);

    assertThat(all).isEqualTo(data().riskTable());
    assertThat(KaplanMeier.withDefaults().estimate(all).survival())
        .isEqualTo(KaplanMeier.withDefaults().estimate(data()).survival());
    assertThat(expected.statistic()).isGreaterThan(100);
    assertThat(result.statistic()).isEqualTo(expected.statistic());
    assertThat(result.pValue()).isEqualTo(expected.pValue());
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 7, 16})
  void aFitIsThatOfOneMachine(int partitions) {
    CoxModel model = CoxModel.withDefaults();
    CoxFit expected = model.fit(
        data(),
        Covariates.ofColumns(List.of(NAMES), Arrays.copyOfRange(COLUMNS, 3, COLUMNS.length)));
    CoxFit fit = ClusterCox.fit(spark, blocks(partitions, 0, 1, 3, 4, 5, 6, 7), model, NAMES);

    assertClose(fit.logLikelihood(), expected.logLikelihood());
    for (int c = 0; c < COVARIATES; c++) {
      assertClose(
          fit.coefficients().get(c).estimate().value(),
          expected.coefficients().get(c).estimate().value());
      assertClose(
          fit.coefficients().get(c).estimate().standardError(),
          expected.coefficients().get(c).estimate().standardError());
    }
  }

  @Test
  void thePageShowsLinesThatAreCompiled() throws IOException {
    String page = Files.readString(Path.of("../docs/cluster.md"));
    String source =
        Files.readString(Path.of("src/spark/java/dev/notochord/benchmarks/spark/ClusterCox.java"));
    int start = page.indexOf("```java") + "```java".length();
    List<String> lines = page.substring(start, page.indexOf("```", start))
        .lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty())
        .toList();

    assertThat(lines).hasSizeGreaterThan(10);
    assertThat(source.lines().map(String::strip).toList()).containsSubsequence(lines);
  }

  private static void assertClose(double actual, double expected) {
    assertThat(actual).isCloseTo(expected, within(1e-10 * Math.abs(expected)));
  }
}
