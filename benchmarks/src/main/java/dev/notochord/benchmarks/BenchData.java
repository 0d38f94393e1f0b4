package dev.notochord.benchmarks;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/**
 * The one made-up sample of all benchmarks, in memory and as files of columns for other programs.
 *
 * <p>Deaths are exponential with a mean of 2000 days at average covariates; censoring is uniform from 200 days on and
 * at 3650 days at the latest; about 69 % of the rows end with an event. Ten covariates are standard normal, ten are 0
 * or 1. There are two causes, of which the first takes 60 %, and entries before half of the time has passed.
 *
 * <p>A value depends on its row and its column alone: the sample of a smaller size is the beginning of that of a
 * larger one. Logarithms and cosines are those of {@link StrictMath}: every machine makes the same bits.
 *
 * <p>Write the files: {@code java -cp benchmarks.jar dev.notochord.benchmarks.BenchData DIRECTORY 1e5 1e6}.
 */
public final class BenchData {
  /** How many covariates there are. */
  static final int COLUMNS = 20;

  private static final int NORMAL_COLUMNS = 10;
  private static final double MEAN_DAYS = 2000;
  private static final double LONGEST_DAYS = 3650;
  private static final long SEED = 20260101L;
  private static final long GAMMA = 0x9E3779B97F4A7C15L;
  private static final int STREAMS = 64;
  private static final int GROUP = 0;
  private static final int DEATH = 1;
  private static final int CENSORING = 2;
  private static final int ENTRY = 3;
  private static final int CAUSE = 4;
  private static final int STRATUM = 5;
  private static final int COVARIATE = 20;
  private static final double[] EFFECT = {
    0.3, -0.25, 0.2, -0.15, 0.1, 0.05, -0.05, 0.02, -0.02, 0, 0.25, -0.2, 0.15, -0.1, 0.05, 0, 0.1,
    -0.1, 0, 0
  };

  private final Times times;
  private final double[] continuous;
  private final boolean[] event;

  private BenchData(Times times, double[] continuous, boolean[] event) {
    this.times = times;
    this.continuous = continuous;
    this.event = event;
  }

  /** Returns the first rows of the sample. */
  static BenchData of(int rows, Times times) {
    double[] time = new double[rows];
    boolean[] event = new boolean[rows];
    IntStream.range(0, rows).parallel().forEach(i -> {
      double death = death(i);
      double censoring = Math.min(LONGEST_DAYS, 200 + 5000 * uniform(i, CENSORING));
      event[i] = death <= censoring;
      time[i] = Math.max(1e-9, Math.min(death, censoring));
    });
    return new BenchData(times, time, event);
  }

  int rows() {
    return continuous.length;
  }

  double[] time() {
    return column(this::time);
  }

  boolean[] event() {
    return event.clone();
  }

  /** Returns when each row came under observation, before its time. */
  double[] entry() {
    return column(this::entry);
  }

  /** Returns 0 for a censored row, else the number of the cause, 1 or 2. */
  int[] cause() {
    return integers(this::cause);
  }

  /** Returns the number of the group of each row, from 0, each as likely; of two groups the second dies sooner. */
  int[] group(int groups) {
    return integers(i -> Math.floor(groups * uniform(i, GROUP)));
  }

  /** Returns the number of the stratum of each row, from 0, each as likely. */
  int[] stratum(int strata) {
    return integers(i -> Math.floor(strata * uniform(i, STRATUM)));
  }

  /** Returns the first covariates, one array per column. */
  double[][] covariates(int columns) {
    double[][] x = new double[columns][];
    Arrays.setAll(x, c -> column(i -> covariate(i, c)));
    return x;
  }

  private double time(int i) {
    return times == Times.CONTINUOUS ? continuous[i] : Math.ceil(continuous[i]);
  }

  private double entry(int i) {
    double entry = 0.5 * uniform(i, ENTRY) * time(i);
    return times == Times.CONTINUOUS ? entry : Math.floor(entry);
  }

  private double cause(int i) {
    if (!event[i]) {
      return 0;
    }
    return uniform(i, CAUSE) < 0.6 ? 1 : 2;
  }

  private static double death(int i) {
    double risk = uniform(i, GROUP) < 0.5 ? 0 : 0.2;
    for (int c = 0; c < COLUMNS; c++) {
      risk += EFFECT[c] * covariate(i, c);
    }
    return -StrictMath.log(uniform(i, DEATH)) / (StrictMath.exp(risk) / MEAN_DAYS);
  }

  /** Normal columns come in pairs, after Box and Muller. */
  private static double covariate(int i, int column) {
    if (column >= NORMAL_COLUMNS) {
      return uniform(i, COVARIATE + column) < 0.5 ? 0 : 1;
    }
    int pair = COVARIATE + (column & ~1);
    double radius = StrictMath.sqrt(-2 * StrictMath.log(uniform(i, pair)));
    double angle = 2 * Math.PI * uniform(i, pair + 1);
    return radius * ((column & 1) == 0 ? StrictMath.cos(angle) : StrictMath.sin(angle));
  }

  /** A number between 0 and 1, both excluded: the finalizer of SplitMix64 on a counter. */
  private static double uniform(long row, int stream) {
    long z = SEED + (GAMMA * (row * STREAMS + stream + 1));
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    z ^= z >>> 31;
    return ((z >>> 11) + 0.5) * 0x1.0p-53;
  }

  private double[] column(IntToDoubleFunction value) {
    double[] column = new double[rows()];
    IntStream.range(0, rows()).parallel().forEach(i -> column[i] = value.applyAsDouble(i));
    return column;
  }

  private int[] integers(IntToDoubleFunction value) {
    int[] column = new int[rows()];
    IntStream.range(0, rows()).parallel().forEach(i -> column[i] = (int) value.applyAsDouble(i));
    return column;
  }

  /** Writes the columns as raw little-endian doubles, one file each, both kinds of times. */
  void write(Path directory) throws IOException {
    Files.createDirectories(directory);
    for (Times kind : Times.values()) {
      BenchData same = new BenchData(kind, continuous, event);
      write(directory, "time_" + kind.suffix(), same::time);
      write(directory, "entry_" + kind.suffix(), same::entry);
    }
    write(directory, "status", i -> event[i] ? 1 : 0);
    write(directory, "cause", this::cause);
    write(directory, "group", i -> Math.floor(2 * uniform(i, GROUP)));
    write(directory, "stratum", i -> Math.floor(5 * uniform(i, STRATUM)));
    for (int c = 0; c < COLUMNS; c++) {
      int column = c;
      write(directory, "x" + (c + 1), i -> covariate(i, column));
    }
  }

  private void write(Path directory, String name, IntToDoubleFunction value) throws IOException {
    try (OutputStream out =
        new BufferedOutputStream(Files.newOutputStream(directory.resolve(name + ".f64")))) {
      int block = 1 << 16;
      for (int start = 0; start < rows(); start += block) {
        double[] part = IntStream.range(start, Math.min(rows(), start + block))
            .parallel()
            .mapToDouble(value)
            .toArray();
        ByteBuffer bytes = ByteBuffer.allocate(8 * part.length).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asDoubleBuffer().put(part);
        out.write(bytes.array());
      }
    }
  }

  /** Returns a column of a file that {@link #write} made. */
  static double[] read(Path directory, String name) throws IOException {
    ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(directory.resolve(name + ".f64")));
    double[] column = new double[bytes.capacity() / 8];
    bytes.order(ByteOrder.LITTLE_ENDIAN).asDoubleBuffer().get(column);
    return column;
  }

  /**
   * Writes samples to a directory, each in a directory of its own, such as {@code n1000}.
   *
   * @param arguments the directory, then sizes such as {@code 1e6}
   * @throws IOException if a file cannot be written
   */
  public static void main(String[] arguments) throws IOException {
    for (String size : Arrays.asList(arguments).subList(1, arguments.length)) {
      int rows = (int) Double.parseDouble(size);
      BenchData.of(rows, Times.CONTINUOUS).write(Path.of(arguments[0], "n" + rows));
    }
  }
}
