package dev.notochord.benchmarks;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Sets the times of several tools beside each other and writes tables of their ratios.
 *
 * <p>A ratio is taken within a round; the tables show the median over rounds and, behind it, the least and the largest.
 * The time of the processor counts, with that of the collector, for other work on the machine has no part in it; on
 * two threads it is the elapsed time.
 *
 * <p>No ratio is given where the answers of two tools differ by more than {@link #TOLERANCE} of the largest number.
 *
 * <p>Run: {@code java -cp benchmarks.jar dev.notochord.benchmarks.Ratios FILE...}, files of lines as {@code compare.R},
 * {@link CompareRunner} and {@code limits.c} print them.
 */
public final class Ratios {
  /** By how much answers may differ, relative to the largest number of an answer. */
  static final double TOLERANCE = 1e-8;

  private static final String OURS = "java";
  private static final String OURS_ON_TWO = "java2";
  private static final int LEAST_ROWS_FOR_GROWTH = 10_000;

  /** Operations that others do in several ways, and we in one. */
  private static final ImmutableMap<String, String> SAME_AS = ImmutableMap.of("km-counting", "km");

  private record Case(String operation, String ties, int rows) implements Comparable<Case> {
    Case ours() {
      return new Case(SAME_AS.getOrDefault(operation, operation), ties, rows);
    }

    @Override
    public int compareTo(Case other) {
      int byName = operation.compareTo(other.operation);
      int byTies = byName != 0 ? byName : ties.compareTo(other.ties);
      return byTies != 0 ? byTies : Integer.compare(rows, other.rows);
    }
  }

  /** Seconds of one round. */
  private record Seconds(double elapsed, double processor) {
    double of(String tool) {
      return tool.equals(OURS_ON_TWO) || tool.equals("c2") ? elapsed : processor;
    }
  }

  private final List<String> about = new ArrayList<>();
  private final Map<String, Map<Case, Map<Integer, Seconds>>> times = new TreeMap<>();
  private final Map<String, Map<Case, double[]>> answers = new TreeMap<>();
  private final Map<String, Map<Case, Double>> megabytes = new TreeMap<>();

  Ratios(List<String> lines) {
    for (String line : lines) {
      List<String> f = Splitter.on(',').splitToList(line);
      switch (f.get(0)) {
        case "about" -> about.add(line.substring(line.indexOf(',') + 1));
        case "time" ->
          times
              .computeIfAbsent(f.get(2), k -> new TreeMap<>())
              .computeIfAbsent(caseOf(f, 3), k -> new TreeMap<>())
              .put(
                  Integer.valueOf(f.get(1)),
                  new Seconds(Double.parseDouble(f.get(6)), Double.parseDouble(f.get(7))));
        case "answer" ->
          answers
              .computeIfAbsent(f.get(1), k -> new TreeMap<>())
              .put(
                  caseOf(f, 2),
                  f.subList(5, f.size()).stream()
                      .mapToDouble(Double::parseDouble)
                      .toArray());
        case "memory" ->
          megabytes
              .computeIfAbsent(f.get(2), k -> new TreeMap<>())
              .put(caseOf(f, 3), Double.valueOf(f.get(6)));
        default ->
          throw new IllegalArgumentException(
              "line '" + line + "': expected about, time, answer or memory");
      }
    }
  }

  private static Case caseOf(List<String> fields, int start) {
    return new Case(
        fields.get(start), fields.get(start + 1), Integer.parseInt(fields.get(start + 2)));
  }

  /**
   * Prints the tables.
   *
   * @param arguments the files
   * @throws IOException if a file cannot be read
   */
  public static void main(String[] arguments) throws IOException {
    List<String> lines = new ArrayList<>();
    for (String file : arguments) {
      lines.addAll(Files.readAllLines(Path.of(file)));
    }
    System.out.print(new Ratios(lines).toMarkdown());
  }

  String toMarkdown() {
    StringBuilder out = new StringBuilder("# Ratios to R and to the limits\n\n");
    about.forEach(line -> out.append("* ").append(line).append('\n'));
    out.append(
        "\n`c` is continuous times, `d` whole days. A ratio is the median over rounds (least to largest).\n");
    ratios(
        out, "How many times faster than R", "R, by tool", OURS, List.of("r-user", "r-low"), true);
    ratios(
        out,
        "On two threads, against R on one",
        "R, by tool",
        OURS_ON_TWO,
        List.of("r-user", "r-low"),
        true);
    ratios(out, "How many times slower than the limit in C", "limit", OURS, List.of("c"), false);
    ratios(out, "The same on two threads each", "limit", OURS_ON_TWO, List.of("c2"), false);
    growth(out);
    memory(out);
    return out.toString();
  }

  private void ratios(
      StringBuilder out,
      String title,
      String otherName,
      String ours,
      List<String> tools,
      boolean othersOverOurs) {
    out.append("\n## ").append(title).append("\n\n| operation | ties | rows | ").append(otherName);
    out.append(" | ratio | rounds |\n|---|---|---:|---|---:|---:|\n");
    forCases(times, tools, (tool, c, theirs) -> {
      List<Double> quotients = new ArrayList<>();
      times.getOrDefault(ours, Map.of()).getOrDefault(c.ours(), Map.of()).forEach((round, mine) -> {
        Seconds other = theirs.get(round);
        if (other != null) {
          double quotient = other.of(tool) / mine.of(ours);
          quotients.add(othersOverOurs ? quotient : 1 / quotient);
        }
      });
      double[] ratio = quotients.stream().mapToDouble(q -> q).sorted().toArray();
      if (ratio.length > 0) {
        String shown = disagreement(tool, c, ours)
            .orElseGet(() -> number(median(ratio)) + " (" + number(ratio[0]) + " to "
                + number(ratio[ratio.length - 1]) + ")");
        row(
            out,
            c.ours().operation(),
            c.ties(),
            c.rows(),
            tool + " " + c.operation(),
            shown,
            ratio.length);
      }
    });
  }

  /** Says how far the answers are apart, if too far. A function below a formula has the answer of the formula. */
  private Optional<String> disagreement(String tool, Case c, String ours) {
    double[] mine = answers.getOrDefault(ours, Map.of()).get(c.ours());
    double[] theirs =
        answers.getOrDefault(tool.equals("r-low") ? "r-user" : tool, Map.of()).get(c);
    if (mine == null || theirs == null) {
      return Optional.empty();
    }
    double largest = 0;
    double difference = 0;
    // The largest of several numbers is NaN if one of them is, and then no comparison below holds.
    for (int i = 0; i < Math.min(mine.length, theirs.length); i++) {
      largest = Math.max(largest, Math.abs(theirs[i]));
      difference = Math.max(difference, Math.abs(mine[i] - theirs[i]));
    }
    return difference <= TOLERANCE * largest
        ? Optional.empty()
        : Optional.of("none: answers differ by " + number(difference / largest));
  }

  private void growth(StringBuilder out) {
    out.append(
        "\n## Growth\n\nThe exponent of the rows that fits the times from 10,000 rows on.\n\n");
    out.append("| operation | ties | tool | exponent | up to rows |\n|---|---|---|---:|---:|\n");
    Map<Case, Map<Integer, Double>> byOperation = new TreeMap<>();
    times.forEach((tool, cases) -> cases.forEach((c, rounds) -> {
      if (c.rows() >= LEAST_ROWS_FOR_GROWTH) {
        double[] seconds =
            rounds.values().stream().mapToDouble(s -> s.of(tool)).sorted().toArray();
        byOperation
            .computeIfAbsent(
                new Case(c.operation() + " | " + c.ties() + " | " + tool, "", 0),
                k -> new TreeMap<>())
            .put(c.rows(), median(seconds));
      }
    }));
    byOperation.forEach((name, bySize) -> {
      if (bySize.size() > 1) {
        double[] size = bySize.keySet().stream().mapToDouble(n -> n).toArray();
        double[] seconds =
            bySize.values().stream().mapToDouble(Double::doubleValue).toArray();
        String exponent = String.format(Locale.ROOT, "%.2f", Machine.growthExponent(size, seconds));
        row(out, name.operation(), exponent, (int) size[size.length - 1]);
      }
    });
  }

  private void memory(StringBuilder out) {
    out.append(
        "\n## Memory\n\nPeak resident memory of a process that reads the columns and does one operation once.\n");
    out.append("\n| operation | ties | rows | ours, MB | other | MB | other over ours |\n");
    out.append("|---|---|---:|---:|---|---:|---:|\n");
    forCases(megabytes, List.of("r-user", "r-low"), (tool, c, theirs) -> {
      Double mine = megabytes.getOrDefault(OURS, Map.of()).get(c.ours());
      if (mine != null) {
        row(
            out,
            c.operation(),
            c.ties(),
            c.rows(),
            Math.round(mine),
            tool,
            Math.round(theirs),
            number(theirs / mine));
      }
    });
  }

  private interface CaseAction<T> {
    void accept(String tool, Case measured, T value);
  }

  private static <T> void forCases(
      Map<String, Map<Case, T>> byTool, List<String> tools, CaseAction<T> action) {
    for (String tool : tools) {
      byTool.getOrDefault(tool, Map.of()).forEach((c, value) -> action.accept(tool, c, value));
    }
  }

  private static void row(StringBuilder out, Object... cells) {
    for (Object cell : cells) {
      out.append("| ").append(cell).append(' ');
    }
    out.append("|\n");
  }

  private static double median(double[] sorted) {
    int half = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
  }

  /** Two significant digits, more would be noise. */
  private static String number(double value) {
    if (value >= 10) {
      return String.valueOf(Math.round(value));
    }
    return String.format(Locale.ROOT, value >= 1 ? "%.1f" : value >= 0.01 ? "%.2f" : "%.1e", value);
  }
}
