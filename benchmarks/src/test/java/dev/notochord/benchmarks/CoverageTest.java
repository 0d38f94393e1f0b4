package dev.notochord.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.common.collect.ImmutableMap;
import dev.notochord.survival.ConfidenceInterval;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class CoverageTest {
  @Test
  void aCountKnowsOnWhichSideAnIntervalMisses() {
    CoverageCount count = new CoverageCount();
    count.add(interval(0, 2), 1);
    count.add(interval(1, 3), 1);
    count.add(interval(2, 3), 1);
    count.add(interval(0, 0.5), 1);
    count.add(interval(0.5, Double.POSITIVE_INFINITY), 1);
    count.add(interval(Double.NaN, 2), 1);

    assertThat(count.coverage()).isEqualTo(60);
    assertThat(count.tooHigh()).isEqualTo(20);
    assertThat(count.tooLow()).isEqualTo(20);
    assertThat(count.unbounded()).isEqualTo(20);
    assertThat(count.none()).isCloseTo(100.0 / 6, within(1e-12));
    assertThat(count.meanWidth()).isEqualTo((2 + 2 + 1 + 0.5) / 4);
    assertThat(count.coverageError()).isCloseTo(100 * Math.sqrt(0.6 * 0.4 / 5), within(1e-12));
  }

  @Test
  void limitsOfUniformNumbersAreHeldAsOftenAsTheyAreWide() {
    CoverageStudy<Double> study = new CoverageStudy<>(
        "uniform",
        "from the number down to it less 0.9",
        0,
        SplittableRandom::nextDouble,
        ImmutableMap.<String, Function<Double, ConfidenceInterval>>of(
            "wide", u -> interval(u - 0.9, u)));

    assertThat(study.run(4000, 1).values())
        .singleElement()
        .satisfies(count -> assertThat(count.coverage()).isCloseTo(90, within(4 * 0.5)));
  }

  /** A part of the committed page, made again. */
  @Test
  void thePageIsWhatTheCommandMakes() throws IOException {
    CoverageStudy<?> smallest = CoverageStudies.survivalAt(10, 0, 0.9);
    CoverageTable.Run run =
        new CoverageTable.Run(smallest, smallest.run(CoverageTable.SAMPLES, CoverageTable.SEED));

    assertThat(Files.readString(Path.of("..", "docs", "coverage.md")))
        .contains(CoverageTable.table(run));
  }

  private static ConfidenceInterval interval(double lower, double upper) {
    return new ConfidenceInterval(lower, upper, 0.95);
  }
}
