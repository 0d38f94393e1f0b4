package dev.notochord.survival.plot;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NotationTest {
  @ParameterizedTest
  @CsvSource({
    "23.0, 23",
    "0.5, 0.5",
    "100, 100",
    "1234.56789, 1234.57",
    "3e12, 3e12",
    "0, 0",
    "1e-9, 1e-9"
  })
  void timesAreWrittenWithSixDigitsAtMost(double time, String expected) {
    assertThat(Notation.format(time)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "23.0, 23",
    "69.2489, 69.2",
    "8.995, 9",
    "0.0123456, 0.0123",
    "1234.56, 1235",
    "1234567.8, 1234568",
    "12345678.9, 1.23e7",
    "3.14159e-12, 3.14e-12",
    "0, 0"
  })
  void briefNumbersHaveThreeDigitsOrAreWhole(double number, String expected) {
    assertThat(Notation.brief(number)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"0.34215, 0.342", "1, 1", "0, 0", "1.1e-16, 0", "0.00012345, 0.000123", "0.9996, 1"})
  void probabilitiesHaveThreeDigitsAndNoTraceOfRounding(double number, String expected) {
    assertThat(Notation.probability(number)).isEqualTo(expected);
  }
}
