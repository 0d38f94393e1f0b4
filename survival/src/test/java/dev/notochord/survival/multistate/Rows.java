package dev.notochord.survival.multistate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.DomainContextBase;

/** Rows of histories in the model A to D with all moves forward, and what a test may do to them. */
record Rows(List<Row> rows) {
  static final String[] STATES = {"A", "B", "C", "D"};

  /** A row with a sampling weight, a frequency and a cluster, which a test may use or not. */
  record Row(
      int subject,
      double start,
      double stop,
      int from,
      int to,
      double weight,
      int frequency,
      int cluster) {
    Row during(double since, double until, int target) {
      return new Row(subject, since, until, from, target, weight, frequency, cluster);
    }

    boolean isAtRisk(double time) {
      return start < time && time <= stop;
    }
  }

  MultiStateData data() {
    return MultiStateData.of(
        Histories.ALL_WAYS,
        rows.stream().mapToInt(Row::subject).toArray(),
        rows.stream().mapToDouble(Row::start).toArray(),
        rows.stream().mapToDouble(Row::stop).toArray(),
        rows.stream().mapToInt(Row::from).toArray(),
        rows.stream().mapToInt(Row::to).toArray());
  }

  double[] weights() {
    return rows.stream().mapToDouble(Row::weight).toArray();
  }

  int[] frequencies() {
    return rows.stream().mapToInt(Row::frequency).toArray();
  }

  int[] clusters() {
    return rows.stream().mapToInt(Row::cluster).toArray();
  }

  double start() {
    return rows.stream().mapToDouble(Row::start).min().orElseThrow();
  }

  double end() {
    return rows.stream().mapToDouble(Row::stop).max().orElseThrow();
  }

  /** Returns the time that lies at a part of the way from the start to the end. */
  double at(double part) {
    return Math.min(end(), start() + part * (end() - start()));
  }

  Rows shuffled(long seed) {
    List<Row> other = new ArrayList<>(rows);
    Collections.shuffle(other, new Random(seed));
    return new Rows(other);
  }

  /** Cuts rows in two, at a time of another row or between. */
  Rows split(long seed) {
    Random random = new Random(seed);
    List<Row> other = new ArrayList<>();
    for (Row row : rows) {
      double cut = random.nextBoolean()
          ? rows.get(random.nextInt(rows.size())).stop()
          : (row.start() + row.stop()) / 2;
      if (row.start() < cut && cut < row.stop()) {
        other.add(row.during(row.start(), cut, MultiStateData.CENSORED));
        other.add(row.during(cut, row.stop(), row.to()));
      } else {
        other.add(row);
      }
    }
    return new Rows(other);
  }

  /** Gives each row as often as its frequency says, with new subjects in the same cluster. */
  Rows repeated() {
    List<Row> other = new ArrayList<>();
    for (Row row : rows) {
      for (int copy = 0; copy < row.frequency(); copy++) {
        other.add(new Row(
            row.subject() * 10 + copy,
            row.start(),
            row.stop(),
            row.from(),
            row.to(),
            row.weight(),
            1,
            row.cluster()));
      }
    }
    return new Rows(other);
  }

  Rows moved(double factor, double shift) {
    return new Rows(rows.stream()
        .map(row -> row.during(row.start() * factor + shift, row.stop() * factor + shift, row.to()))
        .toList());
  }

  /** Histories with or without late entry, gaps, censoring, ties and common first states. */
  static final class Any extends DomainContextBase {
    Any() {}

    @Provide
    Arbitrary<Rows> histories() {
      return Combinators.combine(
              Arbitraries.longs(),
              Arbitraries.integers().between(1, 25),
              Arbitraries.of(0, 0.2, 1),
              Arbitraries.of(0, 0.2),
              Arbitraries.of(true, false),
              Arbitraries.of(true, false))
          .as((seed, subjects, lost, gap, tied, late) -> random(
              new Random(seed), subjects, lost.doubleValue(), gap.doubleValue(), tied, late));
    }
  }

  static Rows random(
      Random random, int subjects, double lost, double gap, boolean tied, boolean late) {
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < subjects; i++) {
      int at = late ? random.nextInt(3) : 0;
      double now = late ? random.nextInt(4) - 1 : 0;
      int frequency = 1 + random.nextInt(3);
      int cluster = random.nextInt(1 + subjects / 3);
      while (at < 3) {
        double until = now + (tied ? 1 + random.nextInt(3) : random.nextDouble() * 4 + 0.01);
        boolean ends = random.nextDouble() < lost;
        boolean stays = ends || random.nextInt(4) == 0;
        int to = stays ? MultiStateData.CENSORED : at + 1 + random.nextInt(3 - at);
        double weight = Math.exp(4 * random.nextDouble() - 2);
        boolean isSeen = !stays || random.nextDouble() >= gap || ends;
        if (isSeen) {
          rows.add(new Row(i - 3, now, until, at, to, weight, frequency, cluster));
        }
        now = until;
        at = ends ? 3 : Math.max(at, to);
      }
    }
    return new Rows(rows);
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    for (Row row : rows) {
      text.append('\n').append(row);
    }
    return text.append('\n').append(Arrays.toString(STATES)).toString();
  }
}
