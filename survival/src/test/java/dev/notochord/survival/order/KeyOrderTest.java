package dev.notochord.survival.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;

class KeyOrderTest {
  @Property
  void agreesWithAPlainStableSort(@ForAll("columns") List<Double> times) {
    long[] key = times.stream().mapToLong(Double::doubleToRawLongBits).toArray();
    int[] payload = IntStream.range(0, key.length).toArray();
    int[] expected = IntStream.range(0, key.length)
        .boxed()
        .sorted(Comparator.comparing(times::get))
        .mapToInt(i -> i)
        .toArray();

    KeyOrder.sort(key, payload);

    assertThat(payload).isEqualTo(expected);
    assertThat(key)
        .isEqualTo(IntStream.of(expected)
            .mapToLong(i -> Double.doubleToRawLongBits(times.get(i)))
            .toArray());
  }

  @Property(tries = 100)
  void negativeKeysComeLast(@ForAll @Size(max = 300) List<Long> keys) {
    long[] key = keys.stream().mapToLong(k -> k).toArray();

    KeyOrder.sort(key, new int[key.length]);

    assertThat(key)
        .isEqualTo(keys.stream().sorted(Long::compareUnsigned).mapToLong(k -> k).toArray());
  }

  @Provide
  Arbitrary<List<Double>> columns() {
    Arbitrary<Double> wholeDays = Arbitraries.integers().between(0, 400).map(Integer::doubleValue);
    Arbitrary<Double> few = Arbitraries.of(0.0, Double.MIN_VALUE, 1.0, 1.0000000000000002, 1e300);
    Arbitrary<Double> any = Arbitraries.longs()
        .between(0, Double.doubleToRawLongBits(Double.MAX_VALUE))
        .map(Double::longBitsToDouble);
    Arbitrary<Integer> sizes = Arbitraries.of(0, 1, 2, 127, 128, 129, 130, 300);
    return sizes.flatMap(size -> Arbitraries.oneOf(
        wholeDays.list().ofSize(size), few.list().ofSize(size), any.list().ofSize(size)));
  }
}
