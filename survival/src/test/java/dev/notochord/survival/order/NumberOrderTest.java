package dev.notochord.survival.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class NumberOrderTest {
  @Property(tries = 300)
  void agreesWithAPlainStableSort(@ForAll("columns") List<Double> times) {
    double[] time = times.stream().mapToDouble(t -> t).toArray();

    assertThat(order(time)).isEqualTo(plainOrder(time));
  }

  @Property(tries = 300)
  void keysWithATagAreInTheOrderOfTheTimes(@ForAll("columns") List<Double> times) {
    double[] time = times.stream().mapToDouble(t -> t).toArray();
    NumberKeys keys = NumberKeys.of(time);
    if (keys.bits() > Long.SIZE - 4) { // a key with a tag must not be negative
      return;
    }
    long[] key = new long[time.length];
    for (int i = 0; i < key.length; i++) {
      key[i] = keys.key(time[i]) << 3 | (i & 7);
    }
    long[] expected = key.clone();
    Arrays.sort(expected);

    long[] sorted = NumberOrder.sort(key.clone(), 3, keys.bits());

    assertThat(times(sorted, 3, keys)).isEqualTo(times(expected, 3, keys));
    Arrays.sort(sorted);
    assertThat(sorted).isEqualTo(expected);
  }

  /** More numbers than are sorted by insertion, all but the first of which agree in their highest bits. */
  @Test
  void numbersThatDifferInTheirLowestBitsAloneAreSortedWhateverElseIsThere() {
    double[] one = shuffled(100_000, i -> 1 + i * 0x1p-52);
    double[] few = shuffled(129, i -> 1 + i * 0x1p-52);
    double[] denormal = shuffled(100_000, i -> i * Double.MIN_VALUE);
    double[] pairs = shuffled(100_000, i -> (i >> 1) * 0x1p-20 + (i & 1) * 0x1p-40);
    double[] equal = shuffled(100_000, i -> i % 3 * 1e-9);
    for (double[] close : List.of(one, few, denormal, pairs, equal)) {
      assertSorted(close);
      assertSorted(with(close, 1e300));
      assertSorted(with(close, -1e300));
      assertSorted(with(close, Double.MIN_VALUE));
      assertSorted(with(with(close, Double.NEGATIVE_INFINITY), Double.POSITIVE_INFINITY));
    }
  }

  private static void assertSorted(double[] number) {
    int[] order = order(number);
    boolean[] seen = new boolean[number.length];
    for (int i = 0; i < order.length; i++) {
      seen[order[i]] = true;
      if (i > 0) {
        double before = number[order[i - 1]];
        double now = number[order[i]];
        assertThat(before < now || (before == now && order[i - 1] < order[i])).isTrue();
      }
    }
    for (boolean found : seen) {
      assertThat(found).isTrue();
    }
  }

  private static double[] shuffled(int size, IntToDoubleFunction number) {
    double[] column = IntStream.range(0, size).mapToDouble(number).toArray();
    Random random = new Random(3);
    for (int i = size - 1; i > 0; i--) {
      int j = random.nextInt(i + 1);
      double moved = column[i];
      column[i] = column[j];
      column[j] = moved;
    }
    return column;
  }

  private static double[] with(double[] column, double another) {
    double[] longer = Arrays.copyOf(column, column.length + 1);
    longer[column.length] = longer[0];
    longer[0] = another;
    return longer;
  }

  @Property(tries = 200)
  void keysAreInTheOrderOfTheNumbersAndSayThem(@ForAll("columns") List<Double> numbers) {
    NumberKeys keys = NumberKeys.of(numbers.stream().mapToDouble(x -> x).toArray());

    for (double x : numbers) {
      assertThat(keys.number(keys.key(x))).isEqualTo(x);
      assertThat(Long.SIZE - Long.numberOfLeadingZeros(keys.key(x)))
          .isLessThanOrEqualTo(keys.bits());
      assertThat(Long.compareUnsigned(keys.key(x), keys.key(numbers.get(0))))
          .isEqualTo(Double.compare(x, numbers.get(0)));
    }
  }

  @Test
  void longRunsOfTimesThatAgreeInTheirHighestBitsAreSortedToo() {
    Random random = new Random(7);
    double[] time = new double[3000];
    for (int i = 0; i < time.length; i++) {
      // One far away, so that the others differ in the bits that the first pass does not look at.
      time[i] = i == 0 ? 1e-200 : 1 + random.nextInt(500) * 0x1p-52;
    }
    NumberKeys keys = NumberKeys.of(time);
    long[] key = new long[time.length];
    for (int i = 0; i < key.length; i++) {
      key[i] = keys.key(time[i]);
    }
    long[] expected = key.clone();
    Arrays.sort(expected);

    assertThat(order(time)).isEqualTo(plainOrder(time));
    assertThat(NumberOrder.sort(key, 0, keys.bits())).isEqualTo(expected);
  }

  @Test
  void rowsThatAreLeftOutAreNotInTheOrder() {
    double[] time = {3, Double.NaN, 1, 2, 1};

    assertThat(NumberOrder.rows(time, new int[] {0, 2, 4}, NumberKeys.of(time)))
        .containsExactly(2, 4, 0);
  }

  private static int[] order(double[] time) {
    return NumberOrder.rows(time, NumberKeys.of(time));
  }

  private static int[] plainOrder(double[] time) {
    return IntStream.range(0, time.length)
        .boxed()
        .sorted(Comparator.comparing(i -> time[i]))
        .mapToInt(i -> i)
        .toArray();
  }

  /** Returns the times of keys, without their tags. */
  private static double[] times(long[] key, int tagBits, NumberKeys keys) {
    return Arrays.stream(key).mapToDouble(k -> keys.number(k >>> tagBits)).toArray();
  }

  @Provide
  Arbitrary<List<Double>> columns() {
    Arbitrary<Double> wholeDays = Arbitraries.integers().between(0, 400).map(Integer::doubleValue);
    Arbitrary<Double> years = Arbitraries.integers().between(0, 40).map(days -> days / 365.25);
    Arbitrary<Double> continuous = Arbitraries.longs()
        .between(Double.doubleToRawLongBits(1e-3), Double.doubleToRawLongBits(4000))
        .map(Double::longBitsToDouble);
    Arbitrary<Double> few = Arbitraries.of(0.0, Double.MIN_VALUE, 1.0, 1.0000000000000002, 1e300);
    Arbitrary<Double> any = Arbitraries.longs()
        .between(0, Double.doubleToRawLongBits(Double.MAX_VALUE))
        .map(Double::longBitsToDouble);
    Arbitrary<Double> scores = Arbitraries.doubles().between(-3, 3).map(x -> x + 0.0);
    Arbitrary<Double> fewScores = Arbitraries.of(
        Double.NEGATIVE_INFINITY, -2.0, -1.5, 0.0, Double.MIN_VALUE, 7.0, Double.POSITIVE_INFINITY);
    Arbitrary<Double> anyScore = Arbitraries.longs()
        .map(Double::longBitsToDouble)
        .filter(x -> !Double.isNaN(x))
        .map(x -> x + 0.0);
    Arbitrary<Integer> sizes = Arbitraries.of(0, 1, 2, 127, 128, 129, 130, 300);
    return sizes.flatMap(size -> Arbitraries.oneOf(
        wholeDays.list().ofSize(size),
        years.list().ofSize(size),
        continuous.list().ofSize(size),
        few.list().ofSize(size),
        any.list().ofSize(size),
        scores.list().ofSize(size),
        fewScores.list().ofSize(size),
        anyScore.list().ofSize(size)));
  }
}
