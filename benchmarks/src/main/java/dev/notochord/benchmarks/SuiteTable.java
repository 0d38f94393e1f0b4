package dev.notochord.benchmarks;

import com.google.common.collect.ImmutableList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.openjdk.jmh.results.RunResult;

/** The results of the suites as a table: each beside its limit and the peer of the same run. */
final class SuiteTable {
  /** A fit with ties after Efron takes four evaluations of the likelihood of the made-up sample. */
  private static final int EVALUATIONS = 4;

  private static final String ALLOCATION = "gc.alloc.rate.norm";
  private static final int RESAMPLES = 1000;
  private static final ImmutableList<String> PARAMETERS =
      ImmutableList.of("subjects", "times", "columns", "groups", "threads");
  private static final int LEAST_ROWS_FOR_GROWTH = 10_000;

  private record Key(String name, Map<String, String> parameters) {
    Key with(String otherName, String... kept) {
      Map<String, String> rest = new LinkedHashMap<>();
      for (String parameter : kept) {
        if (parameters.containsKey(parameter)) {
          rest.put(parameter, parameters.get(parameter));
        }
      }
      return new Key(otherName, rest);
    }
  }

  private record Measured(double score, String unit, double bytes) {}

  private final Map<Key, Measured> measured = new LinkedHashMap<>();

  SuiteTable(Collection<RunResult> results) {
    for (RunResult result : results) {
      String full = result.getParams().getBenchmark();
      String name = full.substring(full.lastIndexOf('.', full.lastIndexOf('.') - 1) + 1)
          .replace("Benchmark.", ".");
      Map<String, String> parameters = new LinkedHashMap<>();
      for (String parameter : PARAMETERS) {
        Optional.ofNullable(result.getParams().getParam(parameter))
            .ifPresent(value -> parameters.put(parameter, value));
      }
      double bytes = result.getSecondaryResults().containsKey(ALLOCATION)
          ? result.getSecondaryResults().get(ALLOCATION).getScore()
          : Double.NaN;
      measured.put(
          new Key(name, parameters),
          new Measured(
              result.getPrimaryResult().getScore(),
              result.getPrimaryResult().getScoreUnit(),
              bytes));
    }
  }

  String toMarkdown() {
    StringBuilder out = new StringBuilder("# Suites on the JVM\n\n");
    Machine.describe()
        .forEach((name, value) ->
            out.append("* ").append(name).append(": ").append(value).append('\n'));
    out.append(
        "\nA limit is the least that the work takes in plain Java on one thread, measured in the same run. The\n");
    out.append("peer is biojava-survival 6.0.5. The exponent is fitted from 10,000 rows on.\n\n");
    out.append(
        "| benchmark | rows | times | columns, groups | threads | score | bytes per operation");
    out.append(
        " | over the limit | peer over ours | exponent |\n|---|---:|---|---|---:|---:|---:|---:|---:|---:|\n");
    measured.forEach((key, value) -> {
      Map<String, String> p = key.parameters();
      String shape = List.of("columns", "groups").stream()
          .filter(p::containsKey)
          .map(parameter -> p.get(parameter) + " " + parameter)
          .collect(Collectors.joining(", "));
      List<String> cells = List.of(
          key.name(),
          p.getOrDefault("subjects", ""),
          p.getOrDefault("times", "").toLowerCase(Locale.ROOT).replace('_', ' '),
          shape,
          p.getOrDefault("threads", ""),
          number(value.score()) + " " + value.unit(),
          number(value.bytes()),
          limit(key).isPresent() ? number(value.score() / limit(key).getAsDouble()) : "",
          peer(key).isPresent() ? number(peer(key).getAsDouble() / value.score()) : "",
          exponent(key));
      out.append("| ").append(String.join(" | ", cells)).append(" |\n");
    });
    return out.toString();
  }

  /** Returns what the same work takes at the least, if it was measured in this run. */
  private OptionalDouble limit(Key key) {
    String suite = key.name().substring(0, key.name().indexOf('.'));
    OptionalDouble pass = score(limitKey(key, "newtonPass", "10"));
    return switch (suite) {
      case "KaplanMeier", "LogRank", "Concordance", "CompetingRisks" -> {
        if (key.name().equals("CompetingRisks.fineGray")) {
          yield OptionalDouble.empty();
        }
        yield score(limitKey(key, "sortAndCurvePass", "10"));
      }
      case "Bootstrap" -> times(score(limitKey(key, "curvePass", "10")), RESAMPLES);
      case "CoxFit" -> pass;
      case "CoxModel" -> {
        String columns = key.parameters().getOrDefault("columns", "");
        OptionalDouble order = score(limitKey(key, "orderCovariates", columns));
        OptionalDouble passes = times(score(limitKey(key, "newtonPass", columns)), EVALUATIONS);
        yield order.isPresent() && passes.isPresent()
            ? OptionalDouble.of(order.getAsDouble() + passes.getAsDouble())
            : OptionalDouble.empty();
      }
      default -> OptionalDouble.empty();
    };
  }

  private static Key limitKey(Key key, String method, String columns) {
    Map<String, String> p =
        new LinkedHashMap<>(key.with("", "subjects", "times").parameters());
    p.put("columns", columns);
    p.put("threads", "1");
    return new Key("Limit." + method, p);
  }

  private OptionalDouble peer(Key key) {
    return switch (key.name()) {
      case "KaplanMeier.fromColumns" -> score(peerKey(key, "kaplanMeier"));
      case "CoxModel.efron" -> score(peerKey(key, "efron"));
      default -> OptionalDouble.empty();
    };
  }

  private static Key peerKey(Key key, String method) {
    Map<String, String> p =
        new LinkedHashMap<>(key.with("", "subjects", "times").parameters());
    p.put("columns", key.parameters().getOrDefault("columns", "10"));
    p.put("threads", "1");
    return new Key("Peer." + method, p);
  }

  private OptionalDouble score(Key key) {
    // Maps are equal whatever their order.
    Measured found = measured.get(key);
    return found == null ? OptionalDouble.empty() : OptionalDouble.of(found.score());
  }

  private static OptionalDouble times(OptionalDouble value, int factor) {
    return value.isPresent() ? OptionalDouble.of(factor * value.getAsDouble()) : value;
  }

  /** Said once, in the line of the largest size. */
  private String exponent(Key key) {
    TreeMap<Integer, Double> bySize = new TreeMap<>();
    Key shape = key.with(key.name(), "times", "columns", "groups", "threads");
    measured.forEach((other, value) -> {
      int rows = Integer.parseInt(other.parameters().getOrDefault("subjects", "0"));
      if (rows >= LEAST_ROWS_FOR_GROWTH
          && other.with(other.name(), "times", "columns", "groups", "threads").equals(shape)) {
        bySize.put(rows, value.score());
      }
    });
    if (bySize.size() < 2
        || !bySize.lastKey().toString().equals(key.parameters().get("subjects"))) {
      return "";
    }
    return String.format(
        Locale.ROOT,
        "%.2f",
        Machine.growthExponent(
            bySize.keySet().stream().mapToDouble(n -> n).toArray(),
            bySize.values().stream().mapToDouble(v -> v).toArray()));
  }

  /** Three significant digits. */
  private static String number(double value) {
    if (Double.isNaN(value)) {
      return "";
    }
    return value >= 100
        ? String.valueOf(Math.round(value))
        : String.format(Locale.ROOT, "%.3g", value);
  }
}
