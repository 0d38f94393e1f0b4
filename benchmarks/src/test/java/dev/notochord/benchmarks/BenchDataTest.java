package dev.notochord.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BenchDataTest {
  private static final int ROWS = 10_000;
  private final BenchData continuous = BenchData.of(ROWS, Times.CONTINUOUS);
  private final BenchData days = BenchData.of(ROWS, Times.WHOLE_DAYS);

  @Test
  void aSmallerSampleIsTheBeginningOfALargerOne() {
    for (BenchData large : new BenchData[] {continuous, days}) {
      BenchData small = BenchData.of(17, large == days ? Times.WHOLE_DAYS : Times.CONTINUOUS);
      assertThat(small.time()).isEqualTo(Arrays.copyOf(large.time(), 17));
      assertThat(small.entry()).isEqualTo(Arrays.copyOf(large.entry(), 17));
      assertThat(small.event()).isEqualTo(Arrays.copyOf(large.event(), 17));
      assertThat(small.cause()).isEqualTo(Arrays.copyOf(large.cause(), 17));
      assertThat(small.group(10)).isEqualTo(Arrays.copyOf(large.group(10), 17));
      assertThat(small.stratum(5)).isEqualTo(Arrays.copyOf(large.stratum(5), 17));
      double[][] x = large.covariates(BenchData.COLUMNS);
      for (int c = 0; c < BenchData.COLUMNS; c++) {
        assertThat(small.covariates(BenchData.COLUMNS)[c]).isEqualTo(Arrays.copyOf(x[c], 17));
      }
    }
  }

  @Test
  void theSampleIsTheOneThatEarlierResultsWereMeasuredOn() {
    assertThat(Arrays.copyOf(continuous.time(), 3))
        .containsExactly(3650, 1714.82236095412, 511.1162144496307);
    assertThat(Arrays.copyOf(continuous.covariates(1)[0], 3))
        .containsExactly(-0.3973562586018527, 2.2331719900754714, -0.7633895455189079);
  }

  @Test
  void aRowIsEnteredBeforeItEnds() {
    for (BenchData data : new BenchData[] {continuous, days}) {
      double[] entry = data.entry();
      double[] time = data.time();
      for (int i = 0; i < ROWS; i++) {
        assertThat(entry[i]).isGreaterThanOrEqualTo(0).isLessThan(time[i]);
        assertThat(time[i]).isLessThanOrEqualTo(3650);
      }
    }
  }

  @Test
  void timesBeforeTheEndAreTiedOnlyIfRecordedInWholeDays() {
    double[] beforeEnd = Arrays.stream(continuous.time()).filter(t -> t < 3650).toArray();
    assertThat(beforeEnd).doesNotHaveDuplicates().hasSizeGreaterThan(ROWS / 2);
    assertThat(Arrays.stream(days.time()).allMatch(t -> t == Math.rint(t))).isTrue();
  }

  @Test
  void partsAreAsLargeAsTheDescriptionSays() {
    int[] cause = continuous.cause();
    double first = Arrays.stream(cause).filter(c -> c == 1).count();
    double any = Arrays.stream(cause).filter(c -> c > 0).count();
    assertThat(any / ROWS).isCloseTo(0.69, within(0.02));
    assertThat(first / any).isCloseTo(0.6, within(0.02));
    assertThat(Arrays.stream(continuous.group(10)).distinct().count()).isEqualTo(10);
    assertThat(Arrays.stream(continuous.stratum(5)).distinct().count()).isEqualTo(5);
    for (double[] x : continuous.covariates(10)) {
      assertThat(Arrays.stream(x).average().orElseThrow()).isCloseTo(0, within(0.05));
      assertThat(Arrays.stream(x).map(v -> v * v).average().orElseThrow())
          .isCloseTo(1, within(0.05));
    }
  }

  @Test
  void filesHoldWhatIsInMemory(@TempDir Path directory) throws IOException {
    continuous.write(directory);
    assertThat(BenchData.read(directory, "time_c")).isEqualTo(continuous.time());
    assertThat(BenchData.read(directory, "entry_c")).isEqualTo(continuous.entry());
    assertThat(BenchData.read(directory, "time_d")).isEqualTo(days.time());
    assertThat(BenchData.read(directory, "entry_d")).isEqualTo(days.entry());
    assertThat(Arrays.stream(BenchData.read(directory, "cause"))
            .mapToInt(c -> (int) c)
            .toArray())
        .isEqualTo(continuous.cause());
    assertThat(BenchData.read(directory, "x20")).isEqualTo(continuous.covariates(20)[19]);
  }
}
