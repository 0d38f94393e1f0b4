package dev.notochord.survival.parametric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NormalErrorSlopesTest {
  /** The numbers of {@code -pnorm(s, lower = FALSE, log = TRUE)} in R 4.2.2. */
  @ParameterizedTest
  @CsvSource({
    "-37, 5.7255712225245771e-300",
    "-8.5, 9.4795348222033192e-18",
    "-2, 0.023012909328963493",
    "-0.3, 0.48141016158848116",
    "0, 0.69314718055994529",
    "0.3, 0.96210281816885079",
    "2, 3.7831843336820317",
    "8.5, 39.197396428217672",
    "37, 689.03058557689064",
    "45, 1017.2260942419524",
    "1000, 500007.82669481216"
  })
  void theCumulativeHazardIsThatOfR(double s, double expected) {
    assertThat(NormalError.cumulativeHazard(s))
        .isCloseTo(expected, within(4e-16 * (10 + s * s) * expected));
  }

  @ParameterizedTest
  @ValueSource(doubles = {-37, -8, -1, -0.1, 0, 0.1, 0.7, 3, 20, 38, 39.999, 41, 1e3, 1e6})
  void theInverseFindsTheNumber(double s) {
    assertThat(SplineScale.NORMAL.inverse(NormalError.cumulativeHazard(s)))
        .isCloseTo(s, within(1e-13 * (0.1 + Math.abs(s))));
  }

  @ParameterizedTest
  @ValueSource(doubles = {-10, -1, 0, 1, 10, 39.99, 40.01, 100, 1e5})
  void theSlopesAreThoseOfTheLogHazard(double s) {
    double step = 1e-4 * (1 + Math.abs(s));
    double slope = (NormalError.logHazard(s + step) - NormalError.logHazard(s - step)) / (2 * step);
    assertThat(NormalError.logHazardSlope(s)).isCloseTo(slope, within(1e-6 * Math.abs(slope)));
    double second =
        (NormalError.logHazardSlope(s + step) - NormalError.logHazardSlope(s - step)) / (2 * step);
    assertThat(NormalError.logHazardCurvature(s))
        .isCloseTo(second, within(1e-5 * Math.abs(second)));
  }
}
