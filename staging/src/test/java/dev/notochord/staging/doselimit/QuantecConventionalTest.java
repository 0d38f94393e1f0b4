package dev.notochord.staging.doselimit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.notochord.core.dose.Fractionation;
import dev.notochord.staging.SystemContract;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuantecConventionalTest {
  @TestFactory
  List<DynamicTest> agreesWithTheVignettes() {
    return SystemContract.vignettes(
        QuantecConventional.system(), "/vignettes/quantec-cord-conventional.csv");
  }

  @Test
  void agreesWithTheBoundsForEveryCombination() {
    Map<String, String> bounds =
        Map.of("at-most-54", "under-1", "over-54", "under-10", "over-61", "no-bound");
    assertThat(SystemContract.agree(
            QuantecConventional.system(),
            codes -> new SystemContract.Expected(
                "", bounds.getOrDefault(codes.get("dose of the cord"), ""))))
        .isEqualTo(Map.of("under-1", 1, "under-10", 1, "no-bound", 1));
  }

  @Property(tries = 100)
  void isExactlyWhatTheCompletionsAre(@ForAll Random random) {
    SystemContract.holdsForRandomFindings(QuantecConventional.system(), random);
  }

  @ParameterizedTest
  @CsvSource({
    "50.4 Gy in 28 fractions, UNDER_1_PERCENT",
    "54 Gy in 27 fractions, UNDER_1_PERCENT",
    "54 Gy in 30 fractions, UNDER_1_PERCENT",
    "54.1 Gy in 30 fractions, UNDER_10_PERCENT",
    "61 Gy in 32 fractions, UNDER_10_PERCENT",
    "61.1 Gy in 32 fractions, NO_BOUND",
    "70 Gy in 35 fractions, NO_BOUND"
  })
  void placesACourse(String course, ConventionalCordRisk risk) {
    assertThat(QuantecConventional.assess(QuantecConventionalFindings.builder()
                .course(Fractionation.parse(course))
                .build())
            .classification())
        .contains(risk);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "30 Gy in 10 fractions; dose of the cord: 30 Gy in 10 fractions, that is 3.0 Gy each, expected"
            + " fractions of 1.8 to 2 Gy",
        "17 Gy in 10 fractions; dose of the cord: 17 Gy in 10 fractions, that is 1.7 Gy each, expected"
            + " fractions of 1.8 to 2 Gy",
        "50 Gy(RBE) in 25 fractions; dose of the cord: 50 Gy(RBE) in 25 fractions, expected a dose in"
            + " Gy"
      })
  void refusesOtherFractionsAndUnits(String course, String message) {
    assertThatThrownBy(() -> ConventionalCordDose.of(Fractionation.parse(course)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(message);
  }
}
