package dev.notochord.core.dose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.notochord.core.arbitrary.DoseArbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DoseTest {

  @Provide
  Arbitrary<Dose> doses() {
    return DoseArbitraries.doses();
  }

  @Provide
  Arbitrary<AbsorbedDose> absorbedDoses() {
    return DoseArbitraries.absorbedDoses();
  }

  @Provide
  Arbitrary<RbeWeightedDose> rbeWeightedDoses() {
    return DoseArbitraries.rbeWeightedDoses();
  }

  @ParameterizedTest
  @CsvSource({
    "30 Gy, 30, Gy, 30 Gy",
    "30Gy, 30, Gy, 30 Gy",
    "' 37.50  Gy ', 37.5, Gy, 37.5 Gy",
    "70.2 Gy(RBE), 70.2, Gy-RBE, 70.2 Gy(RBE)",
    "70.2 Gy (RBE), 70.2, Gy-RBE, 70.2 Gy(RBE)",
    "0 Gy, 0, Gy, 0 Gy",
    "1E10 Gy, 1e10, Gy, 1.0E10 Gy"
  })
  void readsAndWritesNumberAndUnit(String text, double value, String unit, String written) {
    Dose dose = Dose.parse(text);
    assertThat(dose).isEqualTo(Dose.of(value, DoseUnit.ofCode(unit))).hasToString(written);
    assertThat(dose.value()).isEqualTo(value);
    assertThat(dose.unit().code()).isEqualTo(unit);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "30",
        "Gy",
        "30 gy",
        "30 cGy",
        "30 GyE",
        "-3 Gy",
        "NaN Gy",
        "3. Gy",
        ".3 Gy",
        "3,5 Gy",
        "30 Gy(rbe)",
        "30 Gy x",
        "Infinity Gy",
        "1E Gy",
        "\u0663 Gy"
      })
  void refusesTextThatIsNoDose(String text) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Dose.parse(text))
        .withMessage("dose '%s': expected a form like 30 Gy or 70.2 Gy(RBE)", text);
  }

  @Test
  void refusesANumberTooLargeForADouble() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Dose.parse("1E999 Gy"))
        .withMessage("absorbed dose: Infinity Gy, expected a finite number >= 0");
  }

  @ParameterizedTest
  @ValueSource(doubles = {-0.1, -Double.MIN_VALUE, Double.NaN, Double.POSITIVE_INFINITY})
  void refusesANumberThatIsNoDose(double value) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new AbsorbedDose(value))
        .withMessage("absorbed dose: %s Gy, expected a finite number >= 0", value);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new RbeWeightedDose(value))
        .withMessage("RBE-weighted dose: %s Gy(RBE), expected a finite number >= 0", value);
  }

  @Test
  void doesNotAddGrayAndRbeWeightedGray() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Dose.sum(new AbsorbedDose(30), new RbeWeightedDose(70.2)))
        .withMessage("sum of doses: 30 Gy and 70.2 Gy(RBE), expected one unit: "
            + "Gy and Gy(RBE) cannot be added");
  }

  @Test
  void refusesASumTooLargeForADouble() {
    AbsorbedDose huge = new AbsorbedDose(Double.MAX_VALUE);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> huge.plus(huge))
        .withMessage("absorbed dose: Infinity Gy, expected a finite number >= 0");
  }

  @Test
  void aTypeReadsItsOwnUnitOnly() {
    assertThat(AbsorbedDose.parse("30 Gy")).isEqualTo(new AbsorbedDose(30));
    assertThat(RbeWeightedDose.parse("70.2 Gy(RBE)")).isEqualTo(new RbeWeightedDose(70.2));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> AbsorbedDose.parse("70.2 Gy(RBE)"))
        .withMessage("absorbed dose '70.2 Gy(RBE)': expected a dose in Gy");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RbeWeightedDose.parse("30 Gy"))
        .withMessage("RBE-weighted dose '30 Gy': expected a dose in Gy(RBE)");
  }

  @Test
  void theSameNumberOfTheOtherUnitIsAnotherDose() {
    assertThat(Dose.of(30, DoseUnit.GRAY)).isNotEqualTo(Dose.of(30, DoseUnit.GRAY_RBE));
  }

  @Test
  void aNegativeZeroIsZero() {
    assertThat(new AbsorbedDose(-0.0)).isEqualTo(new AbsorbedDose(0)).hasToString("0 Gy");
    assertThat(new RbeWeightedDose(-0.0)).isEqualTo(new RbeWeightedDose(0));
  }

  @Property
  void whatIsWrittenReadsBack(@ForAll("doses") Dose dose) {
    assertThat(Dose.parse(dose.toString())).isEqualTo(dose);
  }

  @Property
  void anyFiniteNumberReadsBack(
      @ForAll @DoubleRange(max = Double.MAX_VALUE) double value, @ForAll DoseUnit unit) {
    Dose dose = Dose.of(value, unit);
    assertThat(Dose.parse(dose.toString())).isEqualTo(dose);
  }

  @Property
  void anyTextIsReadOrRefused(@ForAll String text) {
    try {
      assertThat(Dose.parse(text).value()).isNotNegative();
    } catch (IllegalArgumentException e) {
      assertThat(e).hasMessageStartingWith("dose '");
    }
  }

  @Property
  void absorbedDosesAddInAnyOrder(
      @ForAll("absorbedDoses") AbsorbedDose one, @ForAll("absorbedDoses") AbsorbedDose other) {
    assertThat(one.plus(other)).isEqualTo(other.plus(one)).isEqualTo(Dose.sum(one, other));
    assertThat(one.plus(other)).isGreaterThanOrEqualTo(one);
    assertThat(one.plus(new AbsorbedDose(0))).isEqualTo(one).isEqualTo(Dose.sum(one));
  }

  @Property
  void rbeWeightedDosesAddInAnyOrder(
      @ForAll("rbeWeightedDoses") RbeWeightedDose one,
      @ForAll("rbeWeightedDoses") RbeWeightedDose other) {
    assertThat(one.plus(other)).isEqualTo(other.plus(one)).isEqualTo(Dose.sum(one, other));
    assertThat(one.plus(other)).isGreaterThanOrEqualTo(one);
  }
}
