package dev.notochord.survival.plot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeAxisTest {
  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
          35      | false | 8 | 0 5 10 15 20 25 30 35
          1       | false | 8 | 0 0.2 0.4 0.6 0.8 1.0
          0.3     | false | 8 | 0 0.05 0.10 0.15 0.20 0.25 0.30
          0.01    | false | 8 | 0 0.002 0.004 0.006 0.008 0.010
          1000000 | false | 5 | 0 200000 400000 600000 800000 1000000
          1.4e9   | false | 8 | 0 2e8 4e8 6e8 8e8 1e9 1.2e9 1.4e9
          2.5e-7  | false | 5 | 0 5e-8 1e-7 1.5e-7 2e-7 2.5e-7
          60      | true  | 8 | 0 12 24 36 48 60
          120     | true  | 8 | 0 24 48 72 96 120
          480     | true  | 8 | 0 60 120 180 240 300 360 420 480
          18      | true  | 8 | 0 3 6 9 12 15 18
          9       | true  | 8 | 0 2 4 6 8
          3       | true  | 8 | 0 0.5 1.0 1.5 2.0 2.5 3.0
          60      | false | 1 | 0
          """)
  void ticksStandAtRoundTimes(double end, boolean inMonths, int most, String labels) {
    assertThat(TimeAxis.upTo(end, inMonths, most).ticks().stream().map(Tick::label))
        .containsExactly(labels.split(" ", -1));
  }

  @Property
  void labelsAreTheTimesAndNeverTooMany(
      @ForAll @DoubleRange(min = 1e-9, max = 1e15) @Scale(9) double end,
      @ForAll boolean inMonths,
      @ForAll @IntRange(min = 1, max = 12) int most) {
    TimeAxis axis = TimeAxis.upTo(end, inMonths, most);
    List<Tick> ticks = axis.ticks();

    assertThat(ticks).hasSizeBetween(1, most + 1);
    assertThat(ticks.get(0)).isEqualTo(new Tick(0, "0"));
    assertThat(ticks).allMatch(tick -> tick.value() == Double.parseDouble(tick.label()));
    assertThat(ticks).extracting(Tick::value).isSorted().doesNotHaveDuplicates();
    assertThat(ticks.get(ticks.size() - 1).value()).isBetween(end - axis.step(), end);
  }
}
