package dev.notochord.core.dose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.notochord.core.arbitrary.DoseArbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FractionationTest {

  @Provide
  Arbitrary<Fractionation> fractionations() {
    return DoseArbitraries.fractionations();
  }

  @Provide
  Arbitrary<Dose> doses() {
    return DoseArbitraries.doses();
  }

  @ParameterizedTest
  @CsvSource({
    "30 Gy in 10 fractions, 30 Gy in 10 fractions, 3 Gy",
    "30 Gy in 10, 30 Gy in 10 fractions, 3 Gy",
    "30 Gy/10, 30 Gy in 10 fractions, 3 Gy",
    "30 Gy / 10 fx, 30 Gy in 10 fractions, 3 Gy",
    "10 x 3 Gy, 30 Gy in 10 fractions, 3 Gy",
    "10x3Gy, 30 Gy in 10 fractions, 3 Gy",
    "10 \u00d7 3 Gy, 30 Gy in 10 fractions, 3 Gy",
    "15 x 2.5 Gy, 37.5 Gy in 15 fractions, 2.5 Gy",
    "3 x 2.1 Gy, 6.3 Gy in 3 fractions, 2.1 Gy",
    "8 Gy in 1 fraction, 8 Gy in 1 fraction, 8 Gy",
    "1 x 8 Gy, 8 Gy in 1 fraction, 8 Gy",
    "70.2 Gy(RBE) in 39 fractions, 70.2 Gy(RBE) in 39 fractions, 1.8 Gy(RBE)",
    "16 x 4.2 Gy (RBE), 67.2 Gy(RBE) in 16 fractions, 4.2 Gy(RBE)",
    "0 Gy in 2 fractions, 0 Gy in 2 fractions, 0 Gy"
  })
  void readsWhatPapersWrite(String text, String written, String dosePerFraction) {
    Fractionation course = Fractionation.parse(text);
    assertThat(course).hasToString(written);
    assertThat(course.dosePerFraction()).hasToString(dosePerFraction);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "30 Gy",
        "30/10",
        "30 Gy in ten fractions",
        "in 10 fractions",
        "10 x 3",
        "30 Gy in -1 fractions",
        "10 x x 3 Gy",
        "30 Gy in 10 fractions twice",
        "1.5 x 3 Gy",
        "30 Gy in 2147483648 fractions",
        "9999999999 x 3 Gy",
        "30 Gy in 99999999999 fractions",
        "x 3 Gy",
        "30 Gyin 10"
      })
  void refusesTextThatIsNoFractionation(String text) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Fractionation.parse(text))
        .withMessage(
            "fractionation '%s': expected a form like 30 Gy in 10 fractions or 10 x 3 Gy", text);
  }

  @Test
  void refusesACourseWithoutFractions() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Fractionation.parse("30 Gy in 0 fractions"))
        .withMessage("fractionation: 30 Gy in 0 fractions, expected 1 or more");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Fractionation.parse("0 x 3 Gy"))
        .withMessage("fractionation: 0 x 3 Gy, expected 1 or more");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Fractionation(new AbsorbedDose(30), -1));
  }

  @Test
  void refusesATotalTooLargeForADouble() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Fractionation.ofFractions(2, new AbsorbedDose(Double.MAX_VALUE)))
        .withMessage("absorbed dose: Infinity Gy, expected a finite number >= 0");
  }

  @Test
  void dividesWithoutRemainderWhereItCan() {
    assertThat(Fractionation.parse("20 Gy in 3 fractions").dosePerFraction().value())
        .isEqualTo(20.0 / 3);
  }

  @Property
  void anyNumberOfFractionsReadsBack(
      @ForAll("doses") Dose total, @ForAll @IntRange(min = 1) int fractions) {
    Fractionation course = new Fractionation(total, fractions);
    assertThat(Fractionation.parse(course.toString())).isEqualTo(course);
  }

  @Property
  void whatIsWrittenReadsBack(@ForAll("fractionations") Fractionation course) {
    assertThat(Fractionation.parse(course.toString())).isEqualTo(course);
  }

  @Property
  void aDosePerFractionGivenInHundredthsIsFoundAgain(
      @ForAll("doses") Dose each, @ForAll @IntRange(min = 1, max = 45) int fractions) {
    Fractionation course = Fractionation.ofFractions(fractions, each);
    assertThat(course.dosePerFraction()).isEqualTo(each);
    assertThat(Fractionation.parse(fractions + " x " + each)).isEqualTo(course);
  }

  @Property
  void anyTextIsReadOrRefused(@ForAll String text) {
    try {
      assertThat(Fractionation.parse(text).fractions()).isPositive();
    } catch (IllegalArgumentException e) {
      assertThat(e).hasMessageStartingWith("fractionation");
    }
  }
}
