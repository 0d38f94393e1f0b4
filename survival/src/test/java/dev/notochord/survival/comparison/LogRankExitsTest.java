package dev.notochord.survival.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import dev.notochord.survival.Groups;
import dev.notochord.survival.SurvivalData;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** The walk over exits and, as its plain twin, the formulas of the test at every event time. */
class LogRankExitsTest {
  private enum Times {
    CONTINUOUS,
    WHOLE,
    PARTS_OF_A_YEAR;

    double of(double t) {
      return switch (this) {
        case CONTINUOUS -> t;
        case WHOLE -> Math.floor(t * 30);
        case PARTS_OF_A_YEAR -> Math.floor(t * 30) / 365.25;
      };
    }
  }

  private static final class Sample {
    final double[] time;
    final boolean[] event;
    final int[] group;
    final int groups;

    Sample(Times times, int rows, int groups, long seed) {
      Random random = new Random(seed);
      this.groups = groups;
      time = new double[rows];
      event = new boolean[rows];
      group = new int[rows];
      for (int i = 0; i < rows; i++) {
        group[i] = i < groups ? i : random.nextInt(groups);
        time[i] = times.of(-Math.log(1 - random.nextDouble()) * (1 + group[i]));
        event[i] = random.nextInt(3) > 0;
      }
    }

    SurvivalData data() {
      return SurvivalData.rightCensored(time, event);
    }

    Groups labels() {
      return Groups.of(Arrays.stream(group).mapToObj(g -> "" + (char) ('a' + g)).toList());
    }
  }

  private static final class Plain {
    final double[] expected;
    final double[][] variance;

    Plain(Sample sample, int rho) {
      int k = sample.groups;
      expected = new double[k];
      variance = new double[k][k];
      double survival = 1;
      for (double t : Arrays.stream(sample.time).sorted().distinct().toArray()) {
        double[] n = new double[k];
        double all = 0;
        double d = 0;
        for (int i = 0; i < sample.time.length; i++) {
          if (sample.time[i] >= t) {
            n[sample.group[i]]++;
            all++;
            d += sample.time[i] == t && sample.event[i] ? 1 : 0;
          }
        }
        double w = Math.pow(survival, rho);
        survival *= (all - d) / all;
        for (int g = 0; g < k; g++) {
          expected[g] += w * d * n[g] / all;
          for (int h = 0; h < k && all > 1; h++) {
            double share = (g == h ? 1 : 0) - n[h] / all;
            variance[g][h] += w * w * d * (all - d) / (all - 1) * n[g] / all * share;
          }
        }
      }
    }
  }

  @Property(tries = 60)
  void agreesWithTheFormulasAtEveryEventTime(
      @ForAll Times times,
      @ForAll @IntRange(min = 12, max = 400) int rows,
      @ForAll @IntRange(min = 2, max = 12) int groups,
      @ForAll @IntRange(max = 1) int rho,
      @ForAll long seed) {
    Sample sample = new Sample(times, rows, groups, seed);
    Plain plain = new Plain(sample, rho);

    LogRankResult result = LogRank.withDefaults()
        .with(rho == 0 ? LogRankWeight.LOG_RANK : LogRankWeight.gRho(rho))
        .test(sample.data(), sample.labels());

    for (int g = 0; g < groups; g++) {
      assertThat(result.weightedExpected().get(g)).isCloseTo(plain.expected[g], within(1e-10));
      for (int h = 0; h < groups; h++) {
        assertThat(result.variance(g, h)).isCloseTo(plain.variance[g][h], within(1e-10));
      }
    }
    assertThat(result.observed().stream().sum())
        .isEqualTo((double) sample.data().totalEvents());
  }

  @Property(tries = 60)
  void aSampleAndItsTablesInAnyOrderOfTheRowsGiveTheSameBits(
      @ForAll Times times,
      @ForAll @IntRange(min = 12, max = 400) int rows,
      @ForAll @IntRange(min = 2, max = 12) int groups,
      @ForAll long seed) {
    Sample sample = new Sample(times, rows, groups, seed);
    ImmutableMap<String, SurvivalData> parts = sample.data().split(sample.labels());

    LogRankResult result = LogRank.withDefaults().test(sample.data(), sample.labels());
    LogRankResult ofTables = LogRank.withDefaults()
        .test(ImmutableMap.copyOf(Maps.transformValues(parts, SurvivalData::riskTable)));

    assertSameBits(ofTables, result);
    Sample backwards = new Sample(times, rows, groups, seed);
    IntStream.range(0, rows).forEach(i -> {
      backwards.time[i] = sample.time[rows - 1 - i];
      backwards.event[i] = sample.event[rows - 1 - i];
      backwards.group[i] = sample.group[rows - 1 - i];
    });
    assertSameBits(LogRank.withDefaults().test(backwards.data(), backwards.labels()), result);
  }

  private static void assertSameBits(LogRankResult actual, LogRankResult expected) {
    assertThat(actual.expected()).isEqualTo(expected.expected());
    assertThat(actual.observed()).isEqualTo(expected.observed());
    assertThat(actual.subjects()).isEqualTo(expected.subjects());
    assertThat(actual.statistic()).isEqualTo(Double.valueOf(expected.statistic()));
    for (int g = 0; g < expected.names().size(); g++) {
      for (int h = 0; h < expected.names().size(); h++) {
        assertThat(actual.variance(g, h)).isEqualTo(expected.variance(g, h));
      }
    }
  }

  @Test
  void aGroupThatIsNearlyEverybodyKeepsTheDigitsOfItsVariance() {
    int rows = 100_000;
    double[] time = IntStream.range(0, rows).mapToDouble(i -> i + 0.5).toArray();
    boolean[] event = new boolean[rows];
    Arrays.fill(event, true);
    Groups one = Groups.of(
        IntStream.range(0, rows).mapToObj(i -> i == rows / 2 ? "b" : "a").toList());

    LogRankResult result =
        LogRank.withDefaults().test(SurvivalData.rightCensored(time, event), one);

    double variance = 0;
    for (int i = 0; i <= rows / 2; i++) {
      double n = rows - i;
      variance += (n - 1) / n / n;
    }
    assertThat(result.variance(0, 0)).isCloseTo(variance, within(1e-13));
    assertThat(result.variance(0, 1)).isCloseTo(-variance, within(1e-13));
  }
}
