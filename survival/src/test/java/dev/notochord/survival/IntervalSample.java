package dev.notochord.survival;

import com.google.common.primitives.Doubles;
import com.google.common.primitives.Longs;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.domains.DomainContextBase;

/** The columns of an interval-censored sample, and what a test may do to them. */
public final class IntervalSample {
  private final double[] left;
  private final double[] right;
  private final long[] count;

  public IntervalSample(double[] left, double[] right, long[] count) {
    this.left = left;
    this.right = right;
    this.count = count;
  }

  public double[] left() {
    return left;
  }

  public double[] right() {
    return right;
  }

  public long[] count() {
    return count;
  }

  public IntervalCensoredData data() {
    return IntervalCensoredData.of(left, right).withWeights(count);
  }

  public int rows() {
    return left.length;
  }

  public long subjects() {
    return Arrays.stream(count).sum();
  }

  public IntervalSample shuffled(long seed) {
    List<Integer> order = new ArrayList<>(IntStream.range(0, rows()).boxed().toList());
    Collections.shuffle(order, new Random(seed));
    return pick(order);
  }

  /** Returns one row per subject instead of counts. */
  public IntervalSample writtenOut() {
    List<Integer> rows = new ArrayList<>();
    for (int i = 0; i < rows(); i++) {
      rows.addAll(Collections.nCopies((int) count[i], i));
    }
    IntervalSample picked = pick(rows);
    Arrays.fill(picked.count, 1);
    return picked;
  }

  private IntervalSample pick(List<Integer> rows) {
    return new IntervalSample(
        rows.stream().mapToDouble(i -> left[i]).toArray(),
        rows.stream().mapToDouble(i -> right[i]).toArray(),
        rows.stream().mapToLong(i -> count[i]).toArray());
  }

  public IntervalSample scaled(double factor) {
    return new IntervalSample(
        Arrays.stream(left).map(t -> t * factor).toArray(),
        Arrays.stream(right).map(t -> t * factor).toArray(),
        count);
  }

  /** Returns the sample and rows that say nothing but that the event comes after 0. */
  public IntervalSample withUselessRows(int rows) {
    double[] infinite = new double[rows];
    long[] one = new long[rows];
    Arrays.fill(infinite, Double.POSITIVE_INFINITY);
    Arrays.fill(one, 1);
    return new IntervalSample(
        Doubles.concat(new double[rows], left),
        Doubles.concat(infinite, right),
        Longs.concat(one, count));
  }

  @Override
  public String toString() {
    return "left " + Arrays.toString(left) + " right " + Arrays.toString(right) + " count "
        + Arrays.toString(count);
  }

  /** Samples with exact times, times of 0, open and closed ends that meet, both kinds of censoring, absent rows. */
  public static final class Any extends DomainContextBase {
    public Any() {}

    @Provide
    Arbitrary<IntervalSample> intervalSamples() {
      Arbitrary<Double> tied = Arbitraries.integers().between(0, 8).map(t -> t / 2.0);
      Arbitrary<Double> apart = Arbitraries.doubles().between(0, 1e4).ofScale(4);
      Arbitrary<Arbitrary<Double>> times =
          Arbitraries.frequency(Tuple.of(3, tied), Tuple.of(1, apart));
      Arbitrary<Arbitrary<Long>> counts = Arbitraries.frequency(
          Tuple.of(2, Arbitraries.just(1L)),
          Tuple.of(1, Arbitraries.longs().between(0, 4)),
          Tuple.of(1, Arbitraries.of(0L, 1L, 30L)));
      Arbitrary<Integer> sizes = Arbitraries.frequencyOf(
          Tuple.of(1, Arbitraries.just(1)), Tuple.of(8, Arbitraries.integers().between(2, 40)));
      return Combinators.combine(times, counts, sizes)
          .flatAs((time, count, size) -> Combinators.combine(
                  row(time).list().ofSize(size), count.list().ofSize(size))
              .as(IntervalSample::of))
          .filter(sample -> sample.subjects() > 0);
    }

    private static Arbitrary<double[]> row(Arbitrary<Double> time) {
      Arbitrary<double[]> between = Combinators.combine(time, time)
          .as((a, b) -> new double[] {Math.min(a, b), Math.max(a, b)});
      Arbitrary<double[]> exact = time.map(t -> new double[] {t, t});
      Arbitrary<double[]> rightCensored = time.map(t -> new double[] {t, Double.POSITIVE_INFINITY});
      Arbitrary<double[]> leftCensored = time.map(t -> new double[] {0, t});
      return Arbitraries.frequencyOf(
          Tuple.of(4, between),
          Tuple.of(1, exact),
          Tuple.of(1, rightCensored),
          Tuple.of(1, leftCensored));
    }
  }

  private static IntervalSample of(List<double[]> rows, List<Long> counts) {
    return new IntervalSample(
        rows.stream().mapToDouble(row -> row[0]).toArray(),
        rows.stream().mapToDouble(row -> row[1]).toArray(),
        Longs.toArray(counts));
  }
}
