package dev.notochord.core.neurology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.notochord.core.arbitrary.NeurologyArbitraries;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MusclePowerTest {

  @Provide
  Arbitrary<MusclePower> powers() {
    return NeurologyArbitraries.musclePowers();
  }

  @ParameterizedTest
  @CsvSource({
    "4, 4",
    "4/5, 4",
    " 4- , 4-",
    "4-/5, 4-",
    "4+/5, 4+",
    "4 + / 5, 4+",
    "4\u2212, 4-",
    "4\u2013/5, 4-",
    "NT, NT",
    "nt, NT",
    "0/5, 0",
    "5-, 5-",
    "3+, 3+"
  })
  void readsWhatReportsWrite(String text, String power) {
    assertThat(MusclePower.parse(text)).hasToString(power);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "6", "4/6", "4++", "+4", "-1", "4/5/5", "NT+", "four", "45", "4+-"})
  void refusesWhatIsNoPower(String text) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> MusclePower.parse(text))
        .withMessage("muscle power '%s': expected a form like 4, 4+, 4-, 4/5 or NT", text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0-", "0+", "5+"})
  void refusesStepsThatDoNotExist(String text) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> MusclePower.parse(text))
        .withMessage(
            "muscle power %s: expected no plus or minus beside 0 and no plus beside 5", text);
  }

  @Test
  void ordersTheStepsBetweenGrades() {
    List<MusclePower> ascending =
        List.of("0", "1", "2", "3-", "3", "3+", "4-", "4", "4+", "5-", "5").stream()
            .map(MusclePower::parse)
            .toList();
    for (int i = 0; i < ascending.size(); i++) {
      for (int j = 0; j < ascending.size(); j++) {
        assertThat(ascending.get(i).isWeakerThan(ascending.get(j))).isEqualTo(i < j);
      }
    }
  }

  @Property
  void whatIsNotTestableIsNeitherWeakerNorStronger(@ForAll("powers") MusclePower power) {
    assertThat(MusclePower.notTestable().isWeakerThan(power)).isFalse();
    assertThat(power.isWeakerThan(MusclePower.notTestable())).isFalse();
  }

  @Property
  void isWeakerIsAnOrderOfTestedMuscles(
      @ForAll("powers") MusclePower a,
      @ForAll("powers") MusclePower b,
      @ForAll("powers") MusclePower c) {
    assertThat(a.isWeakerThan(b) && b.isWeakerThan(a)).isFalse();
    if (a.isTestable() && b.isTestable()) {
      assertThat(a.isWeakerThan(b) || b.isWeakerThan(a)).isEqualTo(!a.equals(b));
    }
    if (a.isWeakerThan(b) && b.isWeakerThan(c)) {
      assertThat(a.isWeakerThan(c)).isTrue();
    }
  }

  @Property
  void textReadsBack(@ForAll("powers") MusclePower power) {
    assertThat(MusclePower.parse(power.toString())).isEqualTo(power);
  }

  @Property
  void noTextEscapesWithAnotherException(@ForAll String text) {
    try {
      assertThat(MusclePower.parse(text).toString()).isNotEmpty();
    } catch (IllegalArgumentException e) {
      assertThat(e).hasMessageContaining("muscle power");
    }
  }
}
