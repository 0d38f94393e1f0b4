package dev.notochord.survival;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class TimeOrderTest {
  @Property(tries = 300)
  void agreesWithAPlainStableSort(@ForAll("columns") List<Double> times) {
    double[] time = times.stream().mapToDouble(t -> t).toArray();

    assertThat(order(time)).isEqualTo(plainOrder(time));
  }

  @Property(tries = 300)
  void keysWithATagAreInTheOrderOfTheTimes(@ForAll("columns") List<Double> times) {
    double[] time = times.stream().mapToDouble(t -> t).toArray();
    TimeKeys keys = TimeKeys.of(time);
    if (keys.bits > Long.SIZE - 4) {
      return;
    }
    long[] key = new long[time.length];
    for (int i = 0; i < key.length; i++) {
      key[i] = keys.key(time[i]) << 3 | (i & 7);
    }
    long[] expected = key.clone();
    Arrays.sort(expected);

    long[] sorted = TimeOrder.sort(key.clone(), 3, keys.bits);

    assertThat(times(sorted, 3, keys)).isEqualTo(times(expected, 3, keys));
    Arrays.sort(sorted);
    assertThat(sorted).isEqualTo(expected);
  }

  @Test
  void longRunsOfTimesThatAgreeInTheirHighestBitsAreSortedToo() {
    Random random = new Random(7);
    double[] time = new double[3000];
    for (int i = 0; i < time.length; i++) {
      // One far away, so that the others differ in the bits that the first pass does not look at.
      time[i] = i == 0 ? 1e-200 : 1 + random.nextInt(500) * 0x1p-52;
    }
    TimeKeys keys = TimeKeys.of(time);
    long[] key = new long[time.length];
    for (int i = 0; i < key.length; i++) {
      key[i] = keys.key(time[i]);
    }
    long[] expected = key.clone();
    Arrays.sort(expected);

    assertThat(order(time)).isEqualTo(plainOrder(time));
    assertThat(TimeOrder.sort(key, 0, keys.bits)).isEqualTo(expected);
  }

  @Test
  void rowsThatAreLeftOutAreNotInTheOrder() {
    double[] time = {3, Double.NaN, 1, 2, 1};

    assertThat(TimeOrder.rows(time, new int[] {0, 2, 4}, TimeKeys.of(time)))
        .containsExactly(2, 4, 0);
  }

  private static int[] order(double[] time) {
    int[] all = IntStream.range(0, time.length).toArray();
    return TimeOrder.rows(time, all, TimeKeys.of(time));
  }

  private static int[] plainOrder(double[] time) {
    return IntStream.range(0, time.length)
        .boxed()
        .sorted(Comparator.comparing(i -> time[i]))
        .mapToInt(i -> i)
        .toArray();
  }

  /** Returns the times of keys, without their tags. */
  private static double[] times(long[] key, int tagBits, TimeKeys keys) {
    return Arrays.stream(key).mapToDouble(k -> keys.time(k >>> tagBits)).toArray();
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
    Arbitrary<Integer> sizes = Arbitraries.of(0, 1, 2, 127, 128, 129, 130, 300);
    return sizes.flatMap(size -> Arbitraries.oneOf(
        wholeDays.list().ofSize(size),
        years.list().ofSize(size),
        continuous.list().ofSize(size),
        few.list().ofSize(size),
        any.list().ofSize(size)));
  }
}
