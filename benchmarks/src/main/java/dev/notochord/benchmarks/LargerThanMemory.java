package dev.notochord.benchmarks;

import static com.google.common.base.Preconditions.checkState;

import com.google.common.collect.ImmutableMap;
import com.sun.management.OperatingSystemMXBean;
import dev.notochord.survival.Parallelism;
import dev.notochord.survival.RiskTable;
import dev.notochord.survival.RiskTableAccumulator;
import dev.notochord.survival.RiskTablesByGroup;
import dev.notochord.survival.comparison.LogRank;
import dev.notochord.survival.comparison.LogRankResult;
import dev.notochord.survival.file.ColumnFiles;
import dev.notochord.survival.file.RowReader;
import dev.notochord.survival.nonparametric.KaplanMeier;
import dev.notochord.survival.nonparametric.SurvivalCurve;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;
import java.util.concurrent.ForkJoinPool;

/**
 * Kaplan-Meier and log-rank from files larger than the heap.
 *
 * <pre>
 * java -Xmx256m -cp benchmarks.jar dev.notochord.benchmarks.LargerThanMemory 100000000 /some/folder
 * </pre>
 *
 * <p>Writes three columns, whole days as doubles, status and group as bytes, reads them back in one pass and
 * holds the counts against those that are known in advance. The files are deleted.
 */
public final class LargerThanMemory {
  private static final int DAYS = 3650;
  /** Has no factor in common with {@link #DAYS}, so that as many rows have each day once. */
  private static final int STRIDE = 1571;
  /** Rows that together have each day with each status in each group. */
  private static final int PERIOD = 6 * DAYS;

  private static final int PARTS = 64;
  private static final double MEGA = 1e6;

  private final ColumnFiles files;
  private final PrintStream out;

  private LargerThanMemory(ColumnFiles files, PrintStream out) {
    this.files = files;
    this.out = out;
  }

  /**
   * Runs the benchmark.
   *
   * @param arguments the number of rows, at least; the folder for the files
   */
  public static void main(String[] arguments) throws IOException {
    long rows = arguments.length > 0 ? Long.parseLong(arguments[0]) : 100_000;
    Path parent =
        Path.of(arguments.length > 1 ? arguments[1] : System.getProperty("java.io.tmpdir"));
    run(rows, parent, System.out);
  }

  static void run(long atLeast, Path parent, PrintStream out) throws IOException {
    long periods = Math.max(1, (atLeast + PERIOD - 1) / PERIOD);
    Path folder = Files.createTempDirectory(parent, "larger-than-memory");
    Path days = folder.resolve("days.f64");
    Path died = folder.resolve("died.i8");
    Path group = folder.resolve("group.i8");
    try {
      write(periods, days, died, group);
      ColumnFiles files = ColumnFiles.builder()
          .doubles("days", days)
          .bytes("died", died)
          .bytes("group", group)
          .build();
      new LargerThanMemory(files, out).measure(periods);
    } finally {
      Files.deleteIfExists(days);
      Files.deleteIfExists(died);
      Files.deleteIfExists(group);
      Files.delete(folder);
    }
  }

  private static void write(long periods, Path days, Path died, Path group) throws IOException {
    ByteBuffer dayBytes = ByteBuffer.allocate(PERIOD * Double.BYTES).order(ByteOrder.LITTLE_ENDIAN);
    byte[] diedBytes = new byte[PERIOD];
    byte[] groupBytes = new byte[PERIOD];
    for (int i = 0; i < PERIOD; i++) {
      int round = i / DAYS;
      groupBytes[i] = (byte) (round % 2);
      diedBytes[i] = (byte) (round % 3 == 0 ? 0 : 1);
      int day = (int) ((long) i * STRIDE % DAYS);
      // The second group has half the time.
      dayBytes.putDouble(groupBytes[i] == 0 ? day : day / 2);
    }
    try (OutputStream dayOut = new BufferedOutputStream(Files.newOutputStream(days));
        OutputStream diedOut = new BufferedOutputStream(Files.newOutputStream(died));
        OutputStream groupOut = new BufferedOutputStream(Files.newOutputStream(group))) {
      for (long period = 0; period < periods; period++) {
        dayOut.write(dayBytes.array());
        diedOut.write(diedBytes);
        groupOut.write(groupBytes);
      }
    }
  }

  private void measure(long periods) {
    out.printf(
        "%d rows, %.0f MB in files, heap at most %.0f MB%n",
        files.rows(), files.rows() * 10 / MEGA, Runtime.getRuntime().maxMemory() / MEGA);
    double read = 0;
    RiskTablesByGroup tables = RiskTablesByGroup.unweighted();
    // The first round is without a compiler's help and counts for nothing.
    for (int round = 0; round < 3; round++) {
      Clock clock = new Clock();
      double sum = 0;
      try (RowReader rows = files.read()) {
        for (int n = rows.nextBlock(); n > 0; n = rows.nextBlock()) {
          sum += rows.block(0)[n - 1] + rows.block(1)[n - 1] + rows.block(2)[n - 1];
        }
      }
      checkState(sum > 0, "sum of days is %s, expected more than 0", sum);
      read = report("reading alone", clock, 0);
      clock = new Clock();
      tables = count(files.read());
      report("reading and counting", clock, read);
    }
    try (Pool pool = new Pool()) {
      for (int round = 0; round < 2; round++) {
        Clock clock = new Clock();
        RiskTablesByGroup parallel = countInParts(pool.parallelism());
        report("reading and counting, " + pool.parallelism(), clock, read);
        checkState(
            parallel.toTables().equals(tables.toTables()),
            "parts gave another table than the whole");
      }
    }
    ImmutableMap<String, RiskTable> byGroup = tables.toTables();
    RiskTable first = byGroup.values().asList().get(0);
    RiskTable second = byGroup.values().asList().get(1);
    check(first, DAYS, 2 * periods, periods);
    check(second, DAYS / 2, 4 * periods, 2 * periods);
    RiskTable all = first.merge(second);
    SurvivalCurve curve = KaplanMeier.withDefaults().estimate(all);
    LogRankResult test = LogRank.withDefaults().test(byGroup);
    out.printf("counts are those expected; %s%n%s%n", curve, test);
    out.printf("largest heap so far %.1f MB%n", largestHeap() / MEGA);
    continuous();
  }

  private static RiskTablesByGroup count(RowReader reader) {
    RiskTablesByGroup tables = RiskTablesByGroup.unweighted();
    RiskTableAccumulator[] sums = {tables.in("0"), tables.in("1")};
    try (RowReader rows = reader) {
      for (int n = rows.nextBlock(); n > 0; n = rows.nextBlock()) {
        double[] days = rows.block(0);
        double[] died = rows.block(1);
        double[] group = rows.block(2);
        for (int i = 0; i < n; i++) {
          sums[(int) group[i]].add(0, days[i], (int) died[i]);
        }
      }
    }
    return tables;
  }

  private RiskTablesByGroup countInParts(Parallelism parallelism) {
    RiskTablesByGroup[] parts = new RiskTablesByGroup[PARTS];
    parallelism.forEach(PARTS, part -> parts[part] = count(files.readPart(part, PARTS)));
    RiskTablesByGroup all = parts[0];
    for (int part = 1; part < PARTS; part++) {
      all.merge(parts[part]);
    }
    return all;
  }

  private double report(String what, Clock clock, double reading) {
    double elapsed = clock.elapsed();
    double processor = clock.processor();
    out.printf(
        "%-45s %7.1f million rows a second, %7.1f per second of processor time",
        what, files.rows() / elapsed / MEGA, files.rows() / processor / MEGA);
    if (reading > 0) {
      out.printf(", %.2f times that of reading", processor / reading);
    }
    out.println();
    return processor;
  }

  private static void check(RiskTable table, int days, long events, long censored) {
    checkState(table.size() == days, "%s times, expected %s", table.size(), days);
    for (int day = 0; day < days; day++) {
      checkState(
          table.times().get(day) == day
              && table.events().get(day) == events
              && table.censored().get(day) == censored
              && table.atRisk().get(day) == (events + censored) * (days - day),
          "day %s is not as expected",
          day);
    }
  }

  /** How large a table of distinct times gets: it cannot be bounded. */
  private void continuous() {
    SplittableRandom random = new SplittableRandom(1);
    RiskTableAccumulator sums = RiskTableAccumulator.unweighted();
    int subjects = (int) Math.min(files.rows(), 1 << 20);
    long before = usedHeap();
    for (int i = 0; i < subjects; i++) {
      sums.add(random.nextDouble() * DAYS, random.nextBoolean());
    }
    int distinct = sums.toTable().size();
    double bytes = (usedHeap() - before) / (double) distinct;
    out.printf(
        "continuous: %d distinct times hold %.1f bytes of heap each, so that %.0f million of them would fill this heap%n",
        distinct, bytes, Runtime.getRuntime().maxMemory() / bytes / MEGA);
    checkState(sums.toTable().size() == distinct, "the table changed");
  }

  private static long usedHeap() {
    Runtime runtime = Runtime.getRuntime();
    for (int i = 0; i < 3; i++) {
      System.gc();
    }
    return runtime.totalMemory() - runtime.freeMemory();
  }

  private static long largestHeap() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getType() == MemoryType.HEAP)
        .map(MemoryPoolMXBean::getPeakUsage)
        .mapToLong(usage -> usage.getUsed())
        .sum();
  }

  /** Seconds since it was made, on the wall and of all threads on processors, which other programs do not disturb. */
  private static final class Clock {
    private static final OperatingSystemMXBean SYSTEM =
        ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

    private final long start = System.nanoTime();
    private final long processorStart = SYSTEM.getProcessCpuTime();

    double elapsed() {
      return (System.nanoTime() - start) / 1e9;
    }

    double processor() {
      return Math.max((SYSTEM.getProcessCpuTime() - processorStart) / 1e9, 1e-3);
    }
  }

  /** All processors, for as long as needed. */
  private static final class Pool implements AutoCloseable {
    private final ForkJoinPool pool = new ForkJoinPool();

    Parallelism parallelism() {
      return Parallelism.of(pool);
    }

    @Override
    public void close() {
      pool.shutdown();
    }
  }
}
