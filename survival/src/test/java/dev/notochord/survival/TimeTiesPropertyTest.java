package dev.notochord.survival;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.primitives.Doubles;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class TimeTiesPropertyTest {
  private static final BigDecimal TOLERANCE = BigDecimal.ONE.divide(BigDecimal.valueOf(1 << 26));

  @Property(tries = 300)
  void aTimeBecomesAnEarlierOneOfTheSampleAndTheOrderStays(
      @ForAll("distinctTimes") double[] times, @ForAll TimeTies rule) {
    double[] merged = merged(rule, times);

    assertThat(merged[0]).isEqualTo(times[0]);
    for (int i = 1; i < times.length; i++) {
      assertThat(merged[i]).isBetween(merged[i - 1], times[i]);
      assertThat(merged[i]).isIn(times[i], merged[i - 1]);
    }
  }

  @Property(tries = 300)
  void relativelyTiedIsWhatLiesWithinTheToleranceOfTheFirst(
      @ForAll("distinctTimes") double[] times) {
    double[] merged = merged(TimeTies.RELATIVE, times);
    for (int i = 1; i < times.length; i++) {
      BigDecimal gap = new BigDecimal(times[i]).subtract(new BigDecimal(merged[i - 1]));
      boolean near = gap.compareTo(new BigDecimal(times[i]).multiply(TOLERANCE)) <= 0;
      assertThat(merged[i]).isEqualTo(near ? merged[i - 1] : times[i]);
    }
  }

  @Property(tries = 300)
  void mergingRelativelyASecondTimeChangesNothing(@ForAll("distinctTimes") double[] times) {
    double[] once = Arrays.stream(merged(TimeTies.RELATIVE, times)).distinct().toArray();

    assertThat(merged(TimeTies.RELATIVE, once)).isEqualTo(once);
  }

  @Property(tries = 300)
  void anotherUnitThatIsAPowerOfTwoMergesTheSameRelatively(
      @ForAll("normalTimes") double[] times, @ForAll("powers") double unit) {
    double[] scaled = Arrays.stream(times).map(t -> t * unit).toArray();

    assertThat(merged(TimeTies.RELATIVE, scaled))
        .isEqualTo(
            Arrays.stream(merged(TimeTies.RELATIVE, times)).map(t -> t * unit).toArray());
  }

  @Property(tries = 300)
  void theReportAgreesWithTheTimesThatAreLeft(
      @ForAll("distinctTimes") double[] times, @ForAll TimeTies rule) {
    SurvivalData data =
        SurvivalData.rightCensored(times, new boolean[times.length]).withTies(rule);
    double[] merged = merged(rule, times);
    double shift = 0;
    for (int i = 0; i < times.length; i++) {
      assertThat(data.time(i)).isEqualTo(merged[i]);
      shift = Math.max(shift, times[i] - merged[i]);
    }
    assertThat(data.timeTies().rule()).isEqualTo(rule);
    assertThat(data.timeTies().distinctTimes()).isEqualTo(times.length);
    assertThat(data.timeTies().distinctTimesKept()).isEqualTo(data.riskTable().size());
    assertThat(data.timeTies().largestShift()).isEqualTo(shift);
  }

  private static double[] merged(TimeTies rule, double[] times) {
    double[] merged = new double[times.length];
    rule.merge(times, merged);
    return merged;
  }

  @Provide
  Arbitrary<double[]> normalTimes() {
    return distinct(Arbitraries.of(1.0, 365.25, 1e-9, 1.7e12));
  }

  @Provide
  Arbitrary<double[]> distinctTimes() {
    return distinct(Arbitraries.of(
        0.0, 1.0, 365.25, 1e-9, 1.7e12, Double.MIN_VALUE, 0x1p25 * Double.MIN_VALUE, 1e300));
  }

  @Provide
  Arbitrary<Double> powers() {
    return Arbitraries.integers().between(-200, 200).map(p -> Math.scalb(1.0, p));
  }

  /** Times around some, with gaps near the tolerance, below and above. */
  private static Arbitrary<double[]> distinct(Arbitrary<Double> centres) {
    Arbitrary<Double> steps = Arbitraries.of(0.0, 1e-12, 1e-9, 0x1p-27, 0x1p-26, 0x1p-25, 1e-3)
        .flatMap(step -> Arbitraries.integers().between(0, 4).map(k -> k * step));
    Arbitrary<Integer> ulps = Arbitraries.integers().between(0, 2);
    Arbitrary<Double> times = Combinators.combine(centres, steps, ulps).as((centre, step, k) -> {
      double time = centre * (1 + step);
      return k == 0 ? time : k == 1 ? Math.nextUp(time) : time + Math.ulp(time) * 3;
    });
    return times.list().ofMinSize(1).ofMaxSize(25).map(TimeTiesPropertyTest::sortedDistinct);
  }

  private static double[] sortedDistinct(List<Double> times) {
    return Arrays.stream(Doubles.toArray(times)).sorted().distinct().toArray();
  }
}
