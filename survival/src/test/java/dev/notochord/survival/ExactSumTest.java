package dev.notochord.survival;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.primitives.Doubles;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class ExactSumTest {
  @Test
  void halfWayTheLastBitBecomesZeroUnlessSomethingIsLeft() {
    double half = 0x1p-53; // half the step from 1 to the next double
    double odd = Math.nextUp(1.0);

    assertThat(sum(1, half).value()).isEqualTo(1);
    assertThat(sum(1, half, 0x1p-1000).value()).isEqualTo(odd);
    assertThat(sum(1, half, -0x1p-1000).value()).isEqualTo(1);
    assertThat(sum(odd, half).value()).isEqualTo(Math.nextUp(odd));
    assertThat(sum(odd, half, -0x1p-1000).value()).isEqualTo(odd);
    assertThat(sum(-1, -half, -0x1p-1000).value()).isEqualTo(-odd);
    assertThat(sum(-1, -half, 0x1p-1000).value()).isEqualTo(-1);
  }

  @Test
  void theSmallestIsNotLostBesideTheLargest() {
    ExactSum sum = sum(1e100, Double.MIN_VALUE, 1);
    sum.add(-1e100);
    sum.add(-1);

    assertThat(sum.value()).isEqualTo(Double.MIN_VALUE);
    assertThat(sum.toParts()).containsExactly(Double.MIN_VALUE);
  }

  @Test
  void whatCancelsLeavesNothing() {
    ExactSum sum = sum(0.1, 0.2, -0.1, -0.2);

    assertThat(sum.value()).isZero();
    assertThat(sum.toParts()).isEmpty();
    sum.add(3);
    assertThat(sum.toParts()).containsExactly(3);
    sum.clear();
    assertThat(sum.value()).isZero();
  }

  @Property(tries = 300)
  void theValueIsTheDoubleNearestToTheSum(@ForAll("terms") List<Double> terms) {
    assertThat(sum(Doubles.toArray(terms)).value()).isEqualTo(exact(terms).doubleValue() + 0.0);
  }

  @Property(tries = 300)
  void thePartsAreTheSameInAnyOrderAndAddUpExactly(
      @ForAll("terms") List<Double> terms, @ForAll long seed) {
    ExactSum sum = sum(Doubles.toArray(terms));
    List<Double> shuffled = new ArrayList<>(terms);
    Collections.shuffle(shuffled, new Random(seed));
    double[] parts = sum.toParts();

    assertThat(sum(Doubles.toArray(shuffled)).toParts()).isEqualTo(parts);
    assertThat(exact(Doubles.asList(parts))).isEqualByComparingTo(exact(terms));
    assertThat(sum(parts).toParts()).isEqualTo(parts);
    assertThat(sum.toParts()).isEqualTo(parts);
    BigDecimal rest = exact(terms);
    for (double part : parts) {
      assertThat(part).isEqualTo(rest.doubleValue());
      rest = rest.subtract(new BigDecimal(part));
    }
  }

  @Property(tries = 300)
  void whatWasAddedCanBeTakenAway(
      @ForAll("terms") List<Double> terms, @ForAll("terms") List<Double> more) {
    ExactSum sum = sum(Doubles.toArray(terms));
    double[] before = sum.toParts();
    double[] added = sum(Doubles.toArray(more)).toParts();
    sum.addAll(added);
    sum.subtractAll(added);

    assertThat(sum.toParts()).isEqualTo(before);
  }

  @Provide
  Arbitrary<List<Double>> terms() {
    Arbitrary<Double> any = Arbitraries.integers()
        .between(-1074, 333)
        .flatMap(exponent -> Arbitraries.longs()
            .between(-(1L << 53), 1L << 53)
            .map(mantissa -> Math.scalb((double) mantissa, Math.max(exponent - 53, -1074))));
    Arbitrary<Double> few = Arbitraries.of(
        1.0,
        -1.0,
        0.1,
        -0.1,
        0x1p-53,
        -0x1p-53,
        0x1p-106,
        -0x1p-106,
        1e100,
        -1e100,
        Double.MIN_VALUE,
        -Double.MIN_VALUE,
        0.0);
    return Arbitraries.oneOf(any, few).list().ofMaxSize(15);
  }

  private static ExactSum sum(double... terms) {
    ExactSum sum = new ExactSum();
    sum.addAll(terms);
    return sum;
  }

  private static BigDecimal exact(List<Double> terms) {
    return terms.stream().map(BigDecimal::new).reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
