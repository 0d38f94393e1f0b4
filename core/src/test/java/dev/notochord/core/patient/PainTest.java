package dev.notochord.core.patient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.notochord.core.arbitrary.PatientArbitraries;
import dev.notochord.core.code.Presence;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class PainTest {

  @Test
  void whatIsNotStatedIsEmpty() {
    Pain pain = Pain.of(Presence.PRESENT);
    assertThat(pain.patterns()).isEmpty();
    assertThat(pain.numericRating()).isEmpty();
    assertThat(pain.oralMorphineEquivalentMgPerDay()).isEmpty();
    assertThat(Pain.of(Presence.PRESENT, PainPattern.MECHANICAL).patterns())
        .containsExactly(PainPattern.MECHANICAL);
  }

  @Test
  void severalPatternsMayBeStated() {
    Pain pain = Pain.builder()
        .presence(Presence.PRESENT)
        .addPatterns(PainPattern.MECHANICAL, PainPattern.BIOLOGICAL, PainPattern.RADICULAR)
        .build();
    assertThat(pain.patterns()).hasSize(3);
  }

  @ParameterizedTest
  @EnumSource(PainPattern.class)
  void refusesAPatternOfNoPain(PainPattern pattern) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Pain.of(Presence.ABSENT, pattern))
        .withMessage("pain: absent, but its pattern is %s, expected no pattern", pattern.display());
  }

  @Test
  void refusesPainThatIsMechanicalAndIsNot() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Pain.builder()
            .presence(Presence.PRESENT)
            .addPatterns(PainPattern.NON_MECHANICAL, PainPattern.MECHANICAL)
            .build())
        .withMessage("pain: patterns mechanical and non-mechanical, expected one of them");
  }

  @ParameterizedTest
  @CsvSource({"PRESENT, 0, present, 1 to 10", "ABSENT, 1, absent, 0", "ABSENT, 10, absent, 0"})
  void refusesARatingThatContradictsThePresence(
      Presence presence, int rating, String word, String expected) {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> Pain.builder().presence(presence).numericRating(rating).build())
        .withMessage("pain: %s, but its numeric rating is %s, expected %s", word, rating, expected);
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 11})
  void refusesARatingOffTheScale(int rating) {
    assertThatIllegalArgumentException()
        .isThrownBy(() ->
            Pain.builder().presence(Presence.PRESENT).numericRating(rating).build())
        .withMessage("pain: numeric rating is %s, expected 0 to 10", rating);
    for (PainBands scheme : PainBands.values()) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> scheme.band(rating))
          .withMessage("pain: numeric rating is %s, expected 0 to 10", rating);
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {-1, Double.NaN, Double.POSITIVE_INFINITY})
  void refusesAnImpossibleDose(double dose) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Pain.builder()
            .presence(Presence.ABSENT)
            .oralMorphineEquivalentMgPerDay(dose)
            .build())
        .withMessage(
            "pain: oral morphine equivalent is %s mg per day, expected a finite number >= 0", dose);
  }

  @ParameterizedTest
  @CsvSource({
    "0, NONE, NONE",
    "1, MILD, MILD",
    "2, MILD, MILD",
    "3, MILD, MILD",
    "4, MILD, MODERATE",
    "5, MODERATE, MODERATE",
    "6, MODERATE, MODERATE",
    "7, SEVERE, SEVERE",
    "8, SEVERE, SEVERE",
    "9, SEVERE, SEVERE",
    "10, SEVERE, SEVERE"
  })
  void theTwoSchemesDifferAtFour(int rating, PainBand serlin, PainBand other) {
    assertThat(PainBands.SERLIN.band(rating)).isEqualTo(serlin);
    assertThat(PainBands.CUT_POINTS_3_6.band(rating)).isEqualTo(other);
  }

  @Provide
  Arbitrary<Pain> pains() {
    return PatientArbitraries.pains();
  }

  @Property
  void painThatIsAbsentIsRatedNoneOrNotAtAll(@ForAll("pains") Pain pain) {
    pain.numericRating().ifPresent(rating -> {
      for (PainBands scheme : PainBands.values()) {
        assertThat(scheme.band(rating) == PainBand.NONE)
            .isEqualTo(pain.presence() == Presence.ABSENT);
      }
    });
  }
}
