package dev.notochord.survival.plot;

import com.google.common.collect.ImmutableMap;
import com.google.common.primitives.Doubles;
import com.google.common.primitives.ImmutableDoubleArray;
import com.google.common.primitives.ImmutableLongArray;
import com.google.common.primitives.Ints;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Times with the number of the cause, 0 for censored, and their cumulative incidence as columns. */
record Causes(ImmutableDoubleArray times, List<Integer> causes, int count) {
  static Causes of(double[] times, int[] causes, int count) {
    return new Causes(ImmutableDoubleArray.copyOf(times), Ints.asList(causes), count);
  }

  /** Returns the columns of each cause by a name: F(t) = sum of S(s-) d(s) / n(s) over s up to t. */
  ImmutableMap<String, IncidenceColumns> named(List<String> names) {
    double[] distinct = times.stream().sorted().distinct().toArray();
    ImmutableMap.Builder<String, IncidenceColumns> columns = ImmutableMap.builder();
    for (int cause = 1; cause <= count; cause++) {
      double[] incidence = new double[distinct.length];
      double[] lower = new double[distinct.length];
      double[] upper = new double[distinct.length];
      long[] atRisk = new long[distinct.length];
      double free = 1;
      double sum = 0;
      for (int row = 0; row < distinct.length; row++) {
        double now = distinct[row];
        int ofCause = cause;
        atRisk[row] = times.stream().filter(time -> time >= now).count();
        sum += free * events(now, c -> c == ofCause) / atRisk[row];
        free *= 1 - (double) events(now, c -> c > 0) / atRisk[row];
        incidence[row] = Math.min(sum, 1);
        lower[row] = incidence[row] * 0.8;
        upper[row] = Math.min(1, incidence[row] * 1.25);
      }
      columns.put(
          names.get(cause - 1),
          IncidenceColumns.of(
              ImmutableDoubleArray.copyOf(distinct),
              ImmutableDoubleArray.copyOf(incidence),
              ImmutableDoubleArray.copyOf(lower),
              ImmutableDoubleArray.copyOf(upper),
              ImmutableLongArray.copyOf(atRisk),
              0.95));
    }
    return columns.buildOrThrow();
  }

  private long events(double now, IntPredicate isCounted) {
    return IntStream.range(0, causes.size())
        .filter(i -> times.get(i) == now && isCounted.test(causes.get(i)))
        .count();
  }

  static Arbitrary<Causes> any(int count) {
    Arbitrary<Double> tied = Arbitraries.integers().between(0, 12).map(t -> t / 2.0);
    Arbitrary<Double> apart = Arbitraries.doubles().between(0, 1e4).ofScale(6);
    Arbitrary<Double> huge = Arbitraries.doubles().between(0, Double.MAX_VALUE / 4);
    return Arbitraries.frequency(Tuple.of(4, tied), Tuple.of(4, apart), Tuple.of(1, huge))
        .flatMap(time -> Arbitraries.integers()
            .between(1, 40)
            .flatMap(size -> Combinators.combine(
                    time.list().ofSize(size),
                    Arbitraries.integers().between(0, count).list().ofSize(size))
                .as((times, causes) -> of(Doubles.toArray(times), Ints.toArray(causes), count))));
  }

  @Override
  public String toString() {
    return "time " + Arrays.toString(times.toArray()) + " cause " + causes;
  }
}
