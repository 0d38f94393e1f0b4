package dev.notochord.benchmarks;

import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** On what a run was measured: results without it cannot be read later. */
public final class Machine {
  private Machine() {}

  /** Returns date, commit, JDK, processor, memory and kernel by name, in the order in which they are printed. */
  static ImmutableMap<String, String> describe() {
    return ImmutableMap.of(
        "date", Instant.now().truncatedTo(ChronoUnit.SECONDS).toString(),
        "commit", commit(),
        "jdk",
            System.getProperty("java.vm.name") + " " + System.getProperty("java.runtime.version"),
        "processor",
            field("/proc/cpuinfo", "model name") + ", flags of "
                + (field("/proc/cpuinfo", "flags").contains("avx512f") ? "AVX-512" : "no AVX-512"),
        "processors", String.valueOf(Runtime.getRuntime().availableProcessors()),
        "memory", field("/proc/meminfo", "MemTotal"),
        "kernel", System.getProperty("os.name") + " " + System.getProperty("os.version"));
  }

  /**
   * Prints the description as lines of the file that {@link Ratios} reads.
   *
   * @param arguments none
   */
  public static void main(String[] arguments) {
    describe().forEach((name, value) -> System.out.println("about," + name + ": " + value));
  }

  /** Returns the commit of the sources in the working directory, marked if they were changed. */
  private static String commit() {
    String hash = output("git", "rev-parse", "--short", "HEAD");
    boolean clean =
        output("git", "status", "--porcelain", "--untracked-files=no").isEmpty();
    return hash.isEmpty() ? "unknown" : clean ? hash : hash + " with changes";
  }

  private static String output(String... command) {
    try {
      Process process = new ProcessBuilder(command)
          .redirectError(ProcessBuilder.Redirect.DISCARD)
          .start();
      return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    } catch (IOException e) {
      return "";
    }
  }

  private static String field(String file, String name) {
    try {
      return Files.readAllLines(Path.of(file)).stream()
          .filter(line -> line.startsWith(name) && line.contains(":"))
          .map(line -> line.substring(line.indexOf(':') + 1).strip())
          .findFirst()
          .orElse("unknown");
    } catch (IOException e) {
      return "unknown";
    }
  }

  /** Returns the slope of the logarithm of times over that of sizes: 1 is growth in proportion. */
  static double growthExponent(double[] size, double[] time) {
    double meanX = 0;
    double meanY = 0;
    for (int i = 0; i < size.length; i++) {
      meanX += Math.log(size[i]) / size.length;
      meanY += Math.log(time[i]) / size.length;
    }
    double xy = 0;
    double xx = 0;
    for (int i = 0; i < size.length; i++) {
      double x = Math.log(size[i]) - meanX;
      xy += x * (Math.log(time[i]) - meanY);
      xx += x * x;
    }
    return xy / xx;
  }
}
