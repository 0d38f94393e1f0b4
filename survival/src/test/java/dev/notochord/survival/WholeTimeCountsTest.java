package dev.notochord.survival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.Arrays;
import java.util.SplittableRandom;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Whole times are counted on a grid; the table is that of counting by sorting, to the last bit. */
class WholeTimeCountsTest {
  /** The plain twin: the sample in memory. */
  private static RiskTable plain(double[] entry, double[] time, double[] cause, int causes) {
    boolean[] event = new boolean[time.length];
    int[] kind = new int[time.length];
    for (int i = 0; i < time.length; i++) {
      kind[i] = (int) cause[i];
      event[i] = kind[i] > 0;
    }
    SurvivalData data = SurvivalData.observed(entry, time, event, new double[0], null);
    return RiskTable.count(data, kind, causes);
  }

  @Property(tries = 60)
  void theTableIsThatOfTheSampleInMemory(
      @ForAll long seed,
      @ForAll @IntRange(min = 1, max = 3000) int subjects,
      @ForAll @IntRange(min = 1, max = 40) int causes,
      @ForAll @IntRange(min = 1, max = 40_000) int longest,
      @ForAll @IntRange(max = 2) int lateOfThree) {
    SplittableRandom random = new SplittableRandom(seed);
    double[] entry = new double[subjects];
    double[] time = new double[subjects];
    double[] cause = new double[subjects];
    double fractions = random.nextInt(3) / 10.0;
    for (int i = 0; i < subjects; i++) {
      time[i] = random.nextInt(longest) + (random.nextDouble() < fractions ? 0.5 : 0);
      entry[i] = random.nextInt(3) < lateOfThree ? Math.floor(time[i] * random.nextDouble()) : 0;
      entry[i] = entry[i] < time[i] ? entry[i] : 0;
      cause[i] = random.nextInt(causes + 1);
    }
    RiskTableAccumulator one = RiskTableAccumulator.ofCauses(causes);
    RiskTableAccumulator other = RiskTableAccumulator.ofCauses(causes);
    for (int i = 0; i < subjects; i++) {
      (random.nextBoolean() ? one : other).add(entry[i], time[i], (int) cause[i]);
      if (random.nextInt(1000) == 0) {
        one.merge(other);
        other = RiskTableAccumulator.ofCauses(causes);
      }
    }
    assertThat(one.merge(other).toTable()).isEqualTo(plain(entry, time, cause, causes));

    RiskTableAccumulator columns = RiskTableAccumulator.ofCauses(causes);
    int half = subjects / 2;
    columns.add(time, cause, half);
    assertThat(columns.isEmpty()).isEqualTo(half == 0);
    if (half > 0) {
      columns.toTable();
    }
    columns.add(
        Arrays.copyOfRange(time, half, subjects),
        Arrays.copyOfRange(cause, half, subjects),
        subjects - half);
    assertThat(columns.toTable()).isEqualTo(plain(new double[subjects], time, cause, causes));
  }

  @Example
  void columnsAreCheckedAsRowsAre() {
    RiskTableAccumulator sums = RiskTableAccumulator.ofCauses(2);
    for (double time : new double[] {-1, Double.NaN, Double.POSITIVE_INFINITY, -1e300}) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> sums.add(new double[] {time}, new double[] {1}, 1))
          .withMessage("risk table: time is " + time + ", expected a finite number >= 0");
    }
    for (double cause : new double[] {-1, 3}) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> sums.add(new double[] {1}, new double[] {cause}, 1))
          .withMessage("risk table: cause is " + (int) cause + ", expected 0 to 2");
    }
    for (double cause : new double[] {0.5, Double.NaN, 1e300}) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> sums.add(new double[] {1}, new double[] {cause}, 1))
          .withMessage("risk table: cause is " + cause + ", expected a whole number from 0 to 2");
    }
    assertThat(sums.isEmpty()).isTrue();
    assertThatIllegalStateException()
        .isThrownBy(() -> RiskTableAccumulator.weighted(1, WeightKind.SAMPLING)
            .add(new double[] {1}, new double[] {1}, 1));
  }

  @Example
  void oneWholeTimeIsNotEmpty() {
    RiskTableAccumulator sums = RiskTableAccumulator.unweighted();
    sums.add(-0.0, true);
    assertThat(sums.isEmpty()).isFalse();
    assertThat(sums).hasToString("risk table accumulator: 0 tables, 1 subjects more");
    assertThat(sums.toTable())
        .isEqualTo(
            SurvivalData.rightCensored(new double[] {0}, new boolean[] {true}).riskTable());
    assertThat(sums).hasToString("risk table accumulator: 1 tables, 0 subjects more");
  }
}
