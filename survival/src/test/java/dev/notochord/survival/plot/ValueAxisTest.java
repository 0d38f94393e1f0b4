package dev.notochord.survival.plot;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ValueAxisTest {
  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
          0.137  | 0 0.05 0.10 0.15
          0.5    | 0 0.1 0.2 0.3 0.4 0.5
          0.5001 | 0 0.2 0.4 0.6
          0.21   | 0 0.05 0.10 0.15 0.20 0.25
          0.02   | 0 0.005 0.010 0.015 0.020
          3e-9   | 0 1e-9 2e-9 3e-9
          0.81   | 0.00 0.25 0.50 0.75 1.00
          1      | 0.00 0.25 0.50 0.75 1.00
          0      | 0.00 0.25 0.50 0.75 1.00
          """)
  void theCutIsAtARoundNumberNotBelowTheValue(double greatest, String labels) {
    assertThat(ValueAxis.cutAbove(greatest).ticks().stream().map(Tick::label))
        .containsExactly(labels.split(" ", -1));
  }

  @Property
  void theTopIsNeverBelowTheValueNorTwiceAsHigh(
      @ForAll @DoubleRange(min = 1e-9, max = 1) @Scale(12) double greatest) {
    ValueAxis axis = ValueAxis.cutAbove(greatest);

    assertThat(axis.top()).isGreaterThanOrEqualTo(greatest).isLessThanOrEqualTo(2 * greatest);
    assertThat(axis.ticks()).hasSizeBetween(3, 6);
    assertThat(axis.ticks().get(axis.ticks().size() - 1).value()).isEqualTo(axis.top());
    assertThat(axis.isCut()).isEqualTo(axis.top() < 1);
  }
}
