package dev.notochord.survival;

import com.google.common.primitives.Doubles;
import com.google.common.primitives.Ints;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.domains.DomainContextBase;

/**
 * Rows of follow-up of any form: late entries, subjects of several rows, recurrent events, causes, weights,
 * clusters and strata.
 */
public final class Observations {
  private final double[] entry;
  private final double[] time;
  private final int[] cause;
  private final double[] weight;
  private final int[] subject;
  private final String[] stratum;
  private final boolean fromOrigin;
  private final Optional<WeightKind> kind;
  private final boolean severalRows;

  public Observations(
      double[] entry,
      double[] time,
      int[] cause,
      double[] weight,
      int[] subject,
      String[] stratum,
      boolean fromOrigin,
      Optional<WeightKind> kind,
      boolean severalRows) {
    this.entry = entry;
    this.time = time;
    this.cause = cause;
    this.weight = weight;
    this.subject = subject;
    this.stratum = stratum;
    this.fromOrigin = fromOrigin;
    this.kind = kind;
    this.severalRows = severalRows;
  }

  public double[] entry() {
    return entry;
  }

  public double[] time() {
    return time;
  }

  public int[] cause() {
    return cause;
  }

  public double[] weight() {
    return weight;
  }

  public int[] subject() {
    return subject;
  }

  public String[] stratum() {
    return stratum;
  }

  /** Returns whether the sample has no column of entries, so that a time may be 0. */
  public boolean fromOrigin() {
    return fromOrigin;
  }

  /** Returns what the weights stand for, empty if they are 1 and not given. */
  public Optional<WeightKind> kind() {
    return kind;
  }

  /** Returns whether the sample is told which rows are of one subject. */
  public boolean severalRows() {
    return severalRows;
  }

  public int rows() {
    return time.length;
  }

  public boolean[] event() {
    boolean[] event = new boolean[rows()];
    for (int i = 0; i < event.length; i++) {
      event[i] = cause[i] > 0;
    }
    return event;
  }

  /** Returns the clusters: three subjects in each, under numbers far apart. */
  public int[] cluster() {
    return IntStream.of(subject).map(s -> s / 3 * 1_000_003).toArray();
  }

  public Groups strata() {
    return Groups.of(stratum);
  }

  /** Returns the sample, an event of any cause being the event. */
  public SurvivalData data() {
    SurvivalData data = fromOrigin
        ? SurvivalData.rightCensored(time, event())
        : SurvivalData.delayedEntry(entry, time, event());
    if (severalRows) {
      data = data.withSubjects(subject);
    }
    if (kind.isPresent()) {
      data = data.withWeights(weight, kind.get());
    }
    return data.withStrata(strata()).withClusters(cluster());
  }

  public CompetingRisksData competing() {
    return CompetingRisksData.of(data(), cause).withCauses("one", "two", "three");
  }

  /** Returns whether a row is in use. */
  public boolean used(int row) {
    return weight[row] != 0;
  }

  /** Returns the rows with these numbers. */
  public Observations pick(int... rows) {
    return new Observations(
        IntStream.of(rows).mapToDouble(i -> entry[i]).toArray(),
        IntStream.of(rows).mapToDouble(i -> time[i]).toArray(),
        IntStream.of(rows).map(i -> cause[i]).toArray(),
        IntStream.of(rows).mapToDouble(i -> weight[i]).toArray(),
        IntStream.of(rows).map(i -> subject[i]).toArray(),
        IntStream.of(rows).mapToObj(i -> stratum[i]).toArray(String[]::new),
        fromOrigin,
        kind,
        severalRows);
  }

  /** Returns the rows in use. */
  public Observations usedOnly() {
    return pick(IntStream.range(0, rows()).filter(this::used).toArray());
  }

  public Observations shuffled(long seed) {
    List<Integer> order = new ArrayList<>(Ints.asList(IntStream.range(0, rows()).toArray()));
    Collections.shuffle(order, new Random(seed));
    return pick(Ints.toArray(order));
  }

  public Observations scaled(double factor) {
    return withTimes(
        Arrays.stream(entry).map(t -> t * factor).toArray(),
        Arrays.stream(time).map(t -> t * factor).toArray());
  }

  public Observations withTimes(double[] newEntry, double[] newTime) {
    return new Observations(
        newEntry, newTime, cause, weight, subject, stratum, fromOrigin, kind, severalRows);
  }

  public Observations withWeights(double[] newWeight, Optional<WeightKind> newKind) {
    return new Observations(
        entry, time, cause, newWeight, subject, stratum, fromOrigin, newKind, severalRows);
  }

  /** Returns these rows, each of which may be said to go on in another, or not. */
  public Observations withSeveralRows(boolean several) {
    return new Observations(
        entry, time, cause, weight, subject, stratum, fromOrigin, kind, several);
  }

  /** Returns these rows with an entry for each, which is 0 for some or all. */
  public Observations withEntries() {
    return new Observations(entry, time, cause, weight, subject, stratum, false, kind, severalRows);
  }

  /** Returns these rows with one more. */
  public Observations plus(double begin, double end, int causeOf, double weightOf, int subjectOf) {
    return new Observations(
        Doubles.concat(entry, new double[] {begin}),
        Doubles.concat(time, new double[] {end}),
        Ints.concat(cause, new int[] {causeOf}),
        Doubles.concat(weight, new double[] {weightOf}),
        Ints.concat(subject, new int[] {subjectOf}),
        Stream.concat(Arrays.stream(stratum), Stream.of("A")).toArray(String[]::new),
        fromOrigin,
        kind,
        severalRows);
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder(fromOrigin ? "from the origin" : "with entries");
    text.append(severalRows ? ", subjects" : "").append(", weights ").append(kind);
    for (int i = 0; i < rows(); i++) {
      text.append("\n  subject ")
          .append(subject[i])
          .append(" (")
          .append(entry[i])
          .append(", ");
      text.append(time[i])
          .append("] cause ")
          .append(cause[i])
          .append(" weight ")
          .append(weight[i]);
      text.append(" stratum ").append(stratum[i]);
    }
    return text.toString();
  }

  /** One stay under observation: after a gap, of a length, both in steps of a grid. */
  private record Stay(int gap, int length, int cause, double weight) {}

  private record Person(int first, List<Stay> stays, String stratum) {}

  /** Samples of every form, with many ties or few, in small and large units. */
  public static final class Any extends DomainContextBase {
    public Any() {}

    @Provide
    Arbitrary<Observations> observations() {
      Arbitrary<Integer> sizes = Arbitraries.frequencyOf(
          Tuple.of(1, Arbitraries.just(1)),
          Tuple.of(8, Arbitraries.integers().between(2, 25)),
          Tuple.of(1, Arbitraries.integers().between(60, 80)));
      return Combinators.combine(
              Arbitraries.of(Form.class),
              Arbitraries.of(WeightKind.class).optional(),
              Arbitraries.of(4, 4, 2_000_000),
              Arbitraries.of(1.0, 0.1, 1e-9, 7e11, 0x1p900),
              sizes)
          .flatAs((form, kind, steps, unit, size) -> persons(form, kind, steps)
              .list()
              .ofSize(size)
              .filter(list ->
                  list.stream().flatMap(p -> p.stays.stream()).anyMatch(stay -> stay.weight != 0))
              .map(list -> rows(list, form, kind, unit)));
    }

    private static Arbitrary<Person> persons(Form form, Optional<WeightKind> kind, int steps) {
      Arbitrary<Integer> gap = Arbitraries.frequencyOf(
          Tuple.of(2, Arbitraries.just(0)), Tuple.of(1, Arbitraries.integers().between(1, steps)));
      Arbitrary<Integer> length =
          Arbitraries.integers().between(form == Form.FROM_ORIGIN ? 0 : 1, steps);
      Arbitrary<Stay> stay = Combinators.combine(
              gap, length, Arbitraries.of(0, 0, 1, 2, 3), weights(kind))
          .as(Stay::new);
      Arbitrary<List<Stay>> stays = form == Form.SEVERAL_ROWS
          ? stay.list().ofMinSize(1).ofMaxSize(4)
          : stay.list().ofSize(1);
      return Combinators.combine(gap, stays, Arbitraries.of("A", "B", "C")).as(Person::new);
    }

    private static Arbitrary<Double> weights(Optional<WeightKind> kind) {
      if (kind.isEmpty()) {
        return Arbitraries.just(1.0);
      }
      return kind.get() == WeightKind.FREQUENCY
          ? Arbitraries.of(0.0, 1.0, 1.0, 2.0, 3.0, 0x1p50 + 1)
          : Arbitraries.oneOf(
              Arbitraries.of(0.0, 0.1, 0.3, 1.0 / 3, 1e16, 1e100, Double.MIN_VALUE),
              Arbitraries.doubles().between(0, 1e3));
    }

    private static Observations rows(
        List<Person> persons, Form form, Optional<WeightKind> kind, double unit) {
      List<Double> entry = new ArrayList<>();
      List<Double> time = new ArrayList<>();
      List<Integer> cause = new ArrayList<>();
      List<Double> weight = new ArrayList<>();
      List<Integer> subject = new ArrayList<>();
      List<String> stratum = new ArrayList<>();
      for (int s = 0; s < persons.size(); s++) {
        int now = persons.get(s).first;
        for (Stay stay : persons.get(s).stays) {
          int start = form == Form.FROM_ORIGIN ? 0 : now + stay.gap;
          now = start + stay.length;
          entry.add(start * unit);
          time.add(now * unit);
          cause.add(stay.cause);
          weight.add(stay.weight);
          subject.add(s);
          stratum.add(persons.get(s).stratum);
        }
      }
      return new Observations(
          Doubles.toArray(entry),
          Doubles.toArray(time),
          Ints.toArray(cause),
          Doubles.toArray(weight),
          Ints.toArray(subject),
          stratum.toArray(String[]::new),
          form == Form.FROM_ORIGIN,
          kind,
          form == Form.SEVERAL_ROWS);
    }

    private enum Form {
      FROM_ORIGIN,
      LATE_ENTRY,
      SEVERAL_ROWS
    }
  }
}
