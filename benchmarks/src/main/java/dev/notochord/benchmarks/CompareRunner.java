package dev.notochord.benchmarks;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableMap;
import dev.notochord.survival.CompetingRisksData;
import dev.notochord.survival.Estimate;
import dev.notochord.survival.Groups;
import dev.notochord.survival.Parallelism;
import dev.notochord.survival.SurvivalData;
import dev.notochord.survival.comparison.LogRank;
import dev.notochord.survival.competing.CumulativeIncidence;
import dev.notochord.survival.competing.CumulativeIncidenceCurves;
import dev.notochord.survival.competing.GrayTest;
import dev.notochord.survival.competing.IncidenceVariance;
import dev.notochord.survival.concordance.Concordance;
import dev.notochord.survival.covariate.Covariates;
import dev.notochord.survival.nonparametric.KaplanMeier;
import dev.notochord.survival.nonparametric.SurvivalCurve;
import dev.notochord.survival.regression.CensoringTies;
import dev.notochord.survival.regression.CoxCoefficient;
import dev.notochord.survival.regression.CoxFit;
import dev.notochord.survival.regression.CoxModel;
import dev.notochord.survival.regression.CoxVariance;
import dev.notochord.survival.regression.FineGray;
import dev.notochord.survival.regression.PredictedSurvival;
import dev.notochord.survival.regression.TieMethod;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ForkJoinPool;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/**
 * Times this library on the columns that {@link BenchData} writes, in the form in which {@code compare.R} times R.
 *
 * <p>Each operation begins with unsorted columns and ends with numbers that are read, unless it is about a model that
 * is already fitted. It runs untimed until it is compiled, then for the given time; the least time is printed.
 */
public final class CompareRunner {
  private static final int MEDIUM = 100_000;

  private final String round;
  private final double seconds;

  private CompareRunner(String round, double seconds) {
    this.round = round;
    this.seconds = seconds;
  }

  /**
   * Prints lines of times, and of answers in the first round.
   *
   * @param arguments the directory of the columns, the number of the round, the seconds for one operation, then sizes;
   *     or, to print the peak of the memory of one operation run once: the directory, the round, {@code once}, a size,
   *     the name of the operation, and {@code c} or {@code d}
   * @throws IOException if a column cannot be read
   */
  public static void main(String[] arguments) throws IOException {
    Path directory = Path.of(arguments[0]);
    if (arguments[2].equals("once")) {
      Columns columns = new Columns(directory, rows(arguments[3]), Times.ofSuffix(arguments[5]));
      double[] answer =
          operation(operations(columns, Parallelism.sequential()), arguments[4]).get();
      if (answer.length == 0) {
        throw new IllegalStateException("operation '" + arguments[4] + "': no answer");
      }
      print(
          "memory",
          arguments[1],
          "java",
          arguments[4],
          arguments[5],
          columns.rows,
          peakMegabytes());
      return;
    }
    CompareRunner runner = new CompareRunner(arguments[1], Double.parseDouble(arguments[2]));
    // What takes microseconds is run some ten thousand times before the compiler is done with it.
    CompareRunner patient = new CompareRunner(arguments[1], Math.max(2, runner.seconds));
    for (Times times : Times.values()) {
      patient.time("java", "cox-small", times, 100, smallModel(new Columns(directory, 100, times)));
    }
    for (String size : Arrays.asList(arguments).subList(3, arguments.length)) {
      for (Times times : Times.values()) {
        runner.run(new Columns(directory, rows(size), times), times);
      }
    }
  }

  private static int rows(String size) {
    return (int) Double.parseDouble(size);
  }

  private void run(Columns columns, Times times) {
    ImmutableMap<String, Supplier<Supplier<double[]>>> alone =
        operations(columns, Parallelism.sequential());
    alone.forEach((name, operation) -> time("java", name, times, columns.rows, operation.get()));
    ForkJoinPool pool = new ForkJoinPool(2);
    try {
      ImmutableMap<String, Supplier<Supplier<double[]>>> both =
          operations(columns, Parallelism.of(pool));
      for (String name : List.of("km", "cox")) {
        time("java2", name, times, columns.rows, operation(both, name));
      }
    } finally {
      pool.shutdown();
    }
  }

  /** Returns an operation, prepared. */
  private static Supplier<double[]> operation(
      ImmutableMap<String, Supplier<Supplier<double[]>>> operations, String name) {
    Supplier<Supplier<double[]>> operation = operations.get(name);
    checkArgument(
        operation != null, "operation '%s': expected one of %s", name, operations.keySet());
    return operation.get();
  }

  /** Each operation is prepared, which is not timed, and then run. */
  private static ImmutableMap<String, Supplier<Supplier<double[]>>> operations(
      Columns d, Parallelism threads) {
    ImmutableMap.Builder<String, Supplier<Supplier<double[]>>> all = ImmutableMap.builder();
    all.put("km", () -> () -> lastOf(KaplanMeier.withDefaults().estimate(d.sample(threads))));
    all.put("km-limits", () -> () -> {
      SurvivalCurve curve = KaplanMeier.withDefaults().estimate(d.sample(threads));
      // Each is a column of its own, found when it is read.
      curve.lower();
      curve.upper();
      return lastOf(curve);
    });
    all.put("logrank", () -> {
      List<String> label = d.labels();
      return () -> new double[] {
        LogRank.withDefaults().test(d.sample(threads), Groups.of(label)).statistic()
      };
    });
    all.put("cox", () -> {
      double[][] x = d.covariates(10);
      return () -> values(cox(d.sample(threads), x).coefficients());
    });
    all.put("cox-counting", () -> {
      double[][] x = d.covariates(10);
      double[] entry = d.column(d.entryName);
      return () -> values(cox(SurvivalData.delayedEntry(entry, d.time, d.event).with(threads), x)
          .coefficients());
    });
    all.put("cox-robust", () -> {
      double[][] x = d.covariates(10);
      return () -> errors(CoxModel.withDefaults()
          .with(CoxVariance.ROBUST)
          .fit(d.sample(threads), Sample.covariates(x))
          .coefficients());
    });
    all.put(
        "cox-score-residuals",
        () -> new AfterFit(d, threads, fit -> sumsOfSquares(fit.residuals().score())));
    all.put(
        "cox-curve",
        () -> new AfterFit(d, threads, fit -> {
          PredictedSurvival curve = fit.atMeans();
          int last = curve.size() - 1;
          return new double[] {
            curve.survival().get(last), curve.standardErrors().get(last)
          };
        }));
    all.put(
        "cox-zph",
        () -> new AfterFit(
            d, threads, fit -> new double[] {fit.proportionalHazards().global().statistic()}));
    all.put("concordance", () -> {
      double[] risk = d.column("x1");
      return () -> {
        Estimate concordance =
            Concordance.withDefaults().ofRisk(d.sample(threads), risk).concordance();
        return new double[] {concordance.value(), concordance.standardError()};
      };
    });
    all.put("incidence", () -> {
      int[] cause = d.integers("cause");
      return () -> {
        CumulativeIncidenceCurves curves = CumulativeIncidence.withDefaults()
            .with(IncidenceVariance.AALEN)
            .estimate(d.competing(cause, threads));
        int last = curves.size() - 1;
        return new double[] {
          curves.incidence(1).get(last), curves.standardErrors(1).get(last)
        };
      };
    });
    all.put("incidence-jackknife", () -> {
      int[] cause = d.integers("cause");
      return () -> {
        CumulativeIncidenceCurves curves = CumulativeIncidence.withDefaults()
            .with(IncidenceVariance.INFINITESIMAL_JACKKNIFE)
            .estimate(d.competing(cause, threads));
        int last = curves.size() - 1;
        return new double[] {
          curves.incidence(1).get(last), curves.standardErrors(1).get(last)
        };
      };
    });
    all.put("gray", () -> {
      int[] cause = d.integers("cause");
      List<String> label = d.labels();
      return () -> new double[] {
        GrayTest.withDefaults()
            .test(d.competing(cause, threads), Groups.of(label), 1)
            .statistic()
      };
    });
    // Each with the ties of the function in R that has its name.
    all.put(
        "fine-gray",
        fineGray(d, threads, FineGray.withDefaults().with(CensoringTies.EVENTS_AT_RISK)));
    all.put(
        "fine-gray-by-weights",
        fineGray(d, threads, FineGray.withDefaults().with(TieMethod.EFRON)));
    return all.buildOrThrow();
  }

  private static Supplier<Supplier<double[]>> fineGray(
      Columns d, Parallelism threads, FineGray model) {
    return () -> {
      int[] cause = d.integers("cause");
      double[][] x = d.covariates(5);
      return () ->
          values(model.fit(d.competing(cause, threads), Sample.covariates(x), 1).coefficients());
    };
  }

  /** A fit with all that a summary in R holds: errors, limits, three tests and the concordance. */
  private static Supplier<double[]> smallModel(Columns d) {
    double[][] x = d.covariates(3);
    return () -> {
      CoxFit fit = cox(d.sample(Parallelism.sequential()), x);
      return new double[] {
        fit.scoreTest().statistic(),
        fit.likelihoodRatioTest().statistic(),
        fit.waldTest().statistic(),
        fit.concordance().concordance().value(),
        fit.coefficients().get(0).pValue()
      };
    };
  }

  private static CoxFit cox(SurvivalData sample, double[][] x) {
    Covariates covariates = Sample.covariates(x);
    return CoxModel.withDefaults().fit(sample, covariates);
  }

  private static double[] lastOf(SurvivalCurve curve) {
    int last = curve.size() - 1;
    return new double[] {curve.survival().get(last), curve.standardErrors().get(last)};
  }

  private static double[] values(List<CoxCoefficient> coefficients) {
    return coefficients.stream().mapToDouble(c -> c.estimate().value()).toArray();
  }

  private static double[] errors(List<CoxCoefficient> coefficients) {
    return coefficients.stream().mapToDouble(c -> c.estimate().standardError()).toArray();
  }

  private static double[] sumsOfSquares(double[][] rows) {
    double[] sum = new double[rows[0].length];
    for (double[] row : rows) {
      for (int c = 0; c < sum.length; c++) {
        sum[c] += row[c] * row[c];
      }
    }
    return sum;
  }

  private void time(String tool, String name, Times times, int rows, Supplier<double[]> operation) {
    double[] answer = prepared(operation).get();
    // Small samples need many runs until they are compiled; large ones are compiled within a few.
    // The processor's time
    // counts, for on a busy machine little is done in a second.
    long warm = processorNanos() + (long) (1e9 * seconds);
    int runs = rows < MEDIUM ? 3 : 2;
    while (runs-- > 0 || processorNanos() < warm) {
      answer = prepared(operation).get();
    }
    double wall = Double.POSITIVE_INFINITY;
    double cpu = Double.POSITIVE_INFINITY;
    long end = processorNanos() + (long) (1e9 * seconds);
    for (int run = 0; run < 3 || processorNanos() < end; run++) {
      prepared(operation);
      long cpuBefore = processorNanos();
      long before = System.nanoTime();
      double[] again = operation.get();
      wall = Math.min(wall, 1e-9 * (System.nanoTime() - before));
      cpu = Math.min(cpu, 1e-9 * (processorNanos() - cpuBefore));
      if (!Arrays.equals(answer, again)) {
        throw new IllegalStateException("operation '" + name + "': another answer at another time");
      }
    }
    String ties = times.suffix();
    print(
        "time", round, tool, name, ties, rows, String.format(Locale.ROOT, "%.6g,%.6g", wall, cpu));
    if (round.equals("1")) {
      Stream<String> numbers = DoubleStream.of(answer).mapToObj(Double::toString);
      print("answer", tool, name, ties, rows, String.join(",", numbers.toList()));
    }
  }

  /** Time of the calling thread on a processor, and of the collector, which has no thread of its own beside it. */
  private static long processorNanos() {
    long collecting = ManagementFactory.getGarbageCollectorMXBeans().stream()
        .mapToLong(GarbageCollectorMXBean::getCollectionTime)
        .sum();
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() + 1_000_000 * collecting;
  }

  private static Supplier<double[]> prepared(Supplier<double[]> operation) {
    if (operation instanceof AfterFit afterFit) {
      afterFit.fitAnew();
    }
    return operation;
  }

  private static void print(Object... fields) {
    System.out.println(String.join(",", Stream.of(fields).map(String::valueOf).toList()));
  }

  /** The peak that the kernel counted for this process, heap and all else. */
  private static long peakMegabytes() throws IOException {
    String line = Files.readAllLines(Path.of("/proc/self/status")).stream()
        .filter(l -> l.startsWith("VmHWM"))
        .findFirst()
        .orElseThrow();
    return Long.parseLong(line.replaceAll("[^0-9]", "")) / 1024;
  }

  /** A question to a model that is fitted, each time to another fit: a fit keeps what it was asked before. */
  private static final class AfterFit implements Supplier<double[]> {
    private final SurvivalData sample;
    private final Covariates covariates;
    private final Function<CoxFit, double[]> question;
    private CoxFit fit;

    AfterFit(Columns d, Parallelism threads, Function<CoxFit, double[]> question) {
      sample = d.sample(threads);
      covariates = Sample.covariates(d.covariates(10));
      this.question = question;
      fit = CoxModel.withDefaults().fit(sample, covariates);
    }

    void fitAnew() {
      fit = CoxModel.withDefaults().fit(sample, covariates);
    }

    @Override
    public double[] get() {
      return question.apply(fit);
    }
  }

  /** The columns of one size, read when they are asked for. */
  private static final class Columns {
    private final Path directory;
    private final int rows;
    private final double[] time;
    private final boolean[] event;
    private final String entryName;

    Columns(Path data, int rows, Times times) throws IOException {
      directory = data.resolve("n" + rows);
      this.rows = rows;
      entryName = "entry_" + times.suffix();
      time = BenchData.read(directory, "time_" + times.suffix());
      double[] status = BenchData.read(directory, "status");
      event = new boolean[rows];
      for (int i = 0; i < rows; i++) {
        event[i] = status[i] != 0;
      }
    }

    double[] column(String name) {
      try {
        return BenchData.read(directory, name);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    int[] integers(String name) {
      return Arrays.stream(column(name)).mapToInt(v -> (int) v).toArray();
    }

    double[][] covariates(int count) {
      double[][] x = new double[count][];
      Arrays.setAll(x, c -> column("x" + (c + 1)));
      return x;
    }

    List<String> labels() {
      return Arrays.asList(
          Arrays.stream(column("group")).mapToObj(g -> g == 0 ? "0" : "1").toArray(String[]::new));
    }

    SurvivalData sample(Parallelism threads) {
      return SurvivalData.rightCensored(time, event).with(threads);
    }

    CompetingRisksData competing(int[] cause, Parallelism threads) {
      return CompetingRisksData.of(sample(threads), cause);
    }
  }
}
