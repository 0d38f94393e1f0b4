package dev.notochord.benchmarks;

import com.google.common.base.Splitter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.results.format.ResultFormatFactory;
import org.openjdk.jmh.results.format.ResultFormatType;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/**
 * Runs the suites with the parameters that say most, limits and peer in the same run, with allocation counted, and
 * writes the results as JSON and as a table.
 *
 * <p>Run by {@code benchmarks/run-jvm}, which names the options.
 */
public final class RunSuites {
  private final boolean quick;
  private final String[] sizes;
  private final Pattern chosen;
  private final List<RunResult> results = new ArrayList<>();

  private RunSuites(boolean quick, String[] sizes, Pattern chosen) {
    this.quick = quick;
    this.sizes = sizes;
    this.chosen = chosen;
  }

  /**
   * Runs the suites.
   *
   * @param arguments {@code --quick}; {@code --sizes 1e4,1e5}; {@code --include REGEX}, of the names of benchmarks;
   *     {@code --results DIRECTORY}
   * @throws RunnerException if a benchmark fails
   * @throws IOException if the results cannot be written
   */
  public static void main(String[] arguments) throws RunnerException, IOException {
    List<String> given = Arrays.asList(arguments);
    boolean quick = given.contains("--quick");
    String[] sizes = Splitter.on(',')
        .splitToStream(option(given, "--sizes", quick ? "1e5" : "1e4,1e5,1e6"))
        .map(size -> String.valueOf((int) Double.parseDouble(size)))
        .toArray(String[]::new);
    RunSuites suites =
        new RunSuites(quick, sizes, Pattern.compile(option(given, "--include", ".")));
    suites.run();
    suites.write(Path.of(option(given, "--results", "results")));
  }

  private static String option(List<String> given, String name, String otherwise) {
    int place = given.indexOf(name);
    return place < 0 ? otherwise : given.get(place + 1);
  }

  private void run() throws RunnerException {
    String largest = sizes[sizes.length - 1];
    run(
        suite(sizes),
        "KaplanMeierBenchmark.fromColumns",
        "KaplanMeierBenchmark.restrictedMean",
        "ConcordanceBenchmark.withError",
        "JudgingBenchmark.areaUnderCurve",
        "JudgingBenchmark.brierScore",
        "JudgingBenchmark.weibull",
        "CompetingRisksBenchmark.aalenJohansen",
        "CompetingRisksBenchmark.aalenJohansenByJackknife",
        "CompetingRisksBenchmark.gray",
        "CompetingRisksBenchmark.fineGray",
        "LimitBenchmark.sortAndCurvePass",
        "LimitBenchmark.radixSortWithRows");
    run(suite(sizes).param("groups", "2"), "LogRankBenchmark.fromColumns");
    run(
        suite(sizes).param("columns", "10"),
        "CoxModelBenchmark.efron",
        "CoxModelBenchmark.countingProcess",
        "CoxModelBenchmark.robust",
        "CoxFitBenchmark.scoreResiduals",
        "CoxFitBenchmark.predictedCurve",
        "CoxFitBenchmark.proportionalHazards",
        "LimitBenchmark.newtonPass",
        "LimitBenchmark.orderCovariates");
    run(
        suite(largest).param("columns", quick ? new String[] {"5"} : new String[] {"1", "5", "20"}),
        "CoxModelBenchmark.efron",
        "LimitBenchmark.newtonPass",
        "LimitBenchmark.orderCovariates");
    run(
        suite(largest).param("columns", "10"),
        "CoxModelBenchmark.breslow",
        "CoxModelBenchmark.efronFromOrdered");
    run(
        suite(largest),
        "KaplanMeierBenchmark.orderColumns",
        "KaplanMeierBenchmark.fromColumnsWithoutLimits",
        "KaplanMeierBenchmark.fromCounts",
        "KaplanMeierBenchmark.jackknife",
        "LimitBenchmark.readColumns",
        "LimitBenchmark.radixSortOfKeys",
        "LimitBenchmark.curvePass",
        "LimitBenchmark.exponentials");
    run(suite(largest).param("groups", "10"), "LogRankBenchmark.fromColumns");
    run(suite(largest).param("groups", "2"), "LogRankBenchmark.fromOrdered");
    run(
        suite(largest).param("threads", "2").param("columns", "10").param("groups", "2"),
        "KaplanMeierBenchmark.fromColumns",
        "LogRankBenchmark.fromColumns",
        "CoxModelBenchmark.efron",
        "CoxModelBenchmark.countingProcess");
    run(suite("1000", "10000").param("times", "WHOLE_DAYS"), "ExactTiesBenchmark.exact");
    run(suite("1000"), "BootstrapBenchmark.thousandMedians", "LimitBenchmark.curvePass");
    // The peer keeps objects and looks at pairs: larger samples do not end in reasonable time.
    run(
        suite("1000").param("columns", "10"),
        "PeerBenchmark.kaplanMeier",
        "PeerBenchmark.efron",
        "KaplanMeierBenchmark.fromColumns",
        "CoxModelBenchmark.efron");
    run(suite("10000").param("columns", "10"), "PeerBenchmark.kaplanMeier", "PeerBenchmark.efron");
    run(
        suite(),
        "SinsBenchmark.everythingKnown",
        "SinsBenchmark.nothingKnown",
        "StagingReportBenchmark.registered",
        "StagingReportBenchmark.nothingKnown");
  }

  private ChainedOptionsBuilder suite(String... subjects) {
    ChainedOptionsBuilder options = new OptionsBuilder()
        .forks(1)
        .shouldFailOnError(true)
        .addProfiler("gc")
        .warmupIterations(quick ? 2 : 3)
        .warmupTime(TimeValue.milliseconds(quick ? 300 : 700))
        .measurementIterations(quick ? 2 : 4)
        .measurementTime(TimeValue.milliseconds(quick ? 200 : 700))
        .param("threads", "1");
    return subjects.length == 0 ? options : options.param("subjects", subjects);
  }

  private void run(ChainedOptionsBuilder options, String... names) throws RunnerException {
    List<String> included =
        Arrays.stream(names).filter(name -> chosen.matcher(name).find()).toList();
    if (!included.isEmpty()) {
      // A name is looked for anywhere in the full one: its end must be said.
      included.forEach(name -> options.include("\\." + Pattern.quote(name) + "$"));
      results.addAll(new Runner(options.build()).run());
    }
  }

  private void write(Path directory) throws IOException {
    Files.createDirectories(directory);
    String name = LocalDate.now(ZoneOffset.UTC) + "-jvm";
    Path raw = Files.createTempFile("jmh", ".json");
    ResultFormatFactory.getInstance(ResultFormatType.JSON, raw.toString()).writeOut(results);
    StringBuilder json = new StringBuilder("{\n  \"about\": {\n");
    List<String> about = new ArrayList<>();
    Machine.describe().forEach((key, value) -> about.add("    \"" + key + "\": \"" + value + "\""));
    json.append(String.join(",\n", about)).append("\n  },\n  \"results\": ");
    json.append(Files.readString(raw)).append("}\n");
    Files.writeString(directory.resolve(name + ".json"), json);
    Files.delete(raw);
    String table = new SuiteTable(results).toMarkdown();
    Files.writeString(directory.resolve(name + ".md"), table);
    System.out.println(table);
  }
}
