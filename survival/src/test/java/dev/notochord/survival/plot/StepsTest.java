package dev.notochord.survival.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.primitives.ImmutableDoubleArray;
import com.google.common.primitives.ImmutableLongArray;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StepsTest {
  private static final Steps STEPS = steps(new double[] {2, 5}, new double[] {0.1, 0.4}, 7, 3);

  @ParameterizedTest
  @CsvSource({"0, 0, 7, 0", "2, 0.1, 7, 1", "3, 0.1, 3, 1", "5, 0.4, 3, 2", "5.1, 0.4, 0, 2"})
  void valuesIncludeTheStepAndNumbersAtRiskAreThoseBeforeIt(
      double time, double value, long atRisk, int rows) {
    assertThat(STEPS.valueAt(time)).isEqualTo(value);
    assertThat(STEPS.atRiskAt(time)).isEqualTo(atRisk);
    assertThat(STEPS.rowsUpTo(time)).isEqualTo(rows);
    assertThat(STEPS.greatestUpTo(time)).isEqualTo(value);
  }

  @ParameterizedTest
  @ValueSource(doubles = {-1, 2, 1, Double.NaN, Double.POSITIVE_INFINITY})
  void refusesTimesThatDoNotIncrease(double second) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> steps(new double[] {2, second}, new double[] {0, 0}, 2, 1))
        .withMessage("step function: times[1] is " + second
            + ", expected finite numbers from 0 on that increase");
  }

  @ParameterizedTest
  @ValueSource(doubles = {-0.1, 1.1, Double.NaN})
  void refusesWhatIsNoProbability(double value) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> steps(new double[] {2}, new double[] {value}, 2))
        .withMessage("step function: values[0] is " + value + ", expected 0 to 1");
  }

  @Test
  void refusesColumnsOfDifferentLength() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> steps(new double[] {2, 3}, new double[] {0}, 2, 1))
        .withMessageContaining("2 times, 1 values and 2 numbers at risk");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> steps(new double[0], new double[0]))
        .withMessageContaining("at least 1");
    ImmutableDoubleArray one = ImmutableDoubleArray.of(1);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Limits.pointwise(one, one, ImmutableDoubleArray.of(), 0.95))
        .withMessage("limits: 1 times, 1 lower and 0 upper limits, expected as many of each");
  }

  private static Steps steps(double[] times, double[] values, long... atRisk) {
    return new Steps(
        0,
        ImmutableDoubleArray.copyOf(times),
        ImmutableDoubleArray.copyOf(values),
        ImmutableLongArray.copyOf(atRisk));
  }
}
