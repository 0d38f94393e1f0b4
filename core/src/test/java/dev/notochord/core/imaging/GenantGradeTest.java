package dev.notochord.core.imaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.Collections;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GenantGradeTest {

  // 0: below 20; 0.5: uncertain, below 20; 1: 20-25; 2: 25-40; 3: over 40.
  @ParameterizedTest
  @CsvSource({
    "0, 0 0_5",
    "19.9, 0 0_5",
    "20, 1",
    "24.9, 1",
    "25, 1 2",
    "25.1, 2",
    "40, 2",
    "40.1, 3",
    "100, 3",
  })
  void aMeasuredLossLeavesTheGradesOfItsBandOpen(double percent, String codes) {
    assertThat(GenantGrade.possibleFor(percent))
        .extracting(GenantGrade::code)
        .containsExactly(codes.split(" "));
  }

  @ParameterizedTest
  @ValueSource(doubles = {-0.1, 100.1, Double.NaN, Double.POSITIVE_INFINITY})
  void refusesPercentagesOutOfRange(double percent) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> GenantGrade.possibleFor(percent))
        .withMessage("Genant grade: height loss of %s percent, expected 0 to 100", percent);
  }

  @Property
  void moreLossNeverAllowsALowerGrade(
      @ForAll @DoubleRange(min = 0, max = 100) double one,
      @ForAll @DoubleRange(min = 0, max = 100) double other) {
    double less = Math.min(one, other);
    double more = Math.max(one, other);
    assertThat(Collections.min(GenantGrade.possibleFor(less)))
        .isLessThanOrEqualTo(Collections.min(GenantGrade.possibleFor(more)));
    assertThat(Collections.max(GenantGrade.possibleFor(less)))
        .isLessThanOrEqualTo(Collections.max(GenantGrade.possibleFor(more)));
  }

  @ParameterizedTest
  @CsvSource({"0, false", "0_5, false", "1, true", "2, true", "3, true"})
  void aFractureBeginsAtGradeOne(String code, boolean fracture) {
    assertThat(GenantGrade.ofCode(code).isFracture()).isEqualTo(fracture);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0.5", "4", ""})
  void refusesAnotherCode(String code) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> GenantGrade.ofCode(code))
        .withMessage("Genant grade '%s': expected one of [0, 0_5, 1, 2, 3]", code);
    assertThat(Arrays.asList(GenantGrade.values())).hasSize(5);
  }
}
