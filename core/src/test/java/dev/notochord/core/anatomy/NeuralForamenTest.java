package dev.notochord.core.anatomy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.notochord.core.arbitrary.AnatomyArbitraries;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class NeuralForamenTest {

  @Property
  void readsItsOwnText(@ForAll("foramina") NeuralForamen foramen) {
    assertThat(NeuralForamen.parse(foramen.toString())).isEqualTo(foramen);
  }

  @Property
  void aForamenBelowALevelLiesAboveItsUsualNeighbour(
      @ForAll("foramina") NeuralForamen foramen, @ForAll Side side) {
    VertebralLevel upper = foramen.upper();
    assertThat(NeuralForamen.of(upper).lower())
        .isEqualTo(upper.caudalNeighbour().orElseThrow());
    assertThat(NeuralForamen.of(upper).side()).isEmpty();
    assertThat(NeuralForamen.of(upper, side).side()).contains(side);
    assertThat(NeuralForamen.of(upper, foramen.lower(), side).lower()).isEqualTo(foramen.lower());
  }

  @Provide
  Arbitrary<NeuralForamen> foramina() {
    return AnatomyArbitraries.neuralForamina();
  }

  // A foramen exists where the two vertebrae are neighbours in some spine.
  @Property
  void neighboursAreThoseOfSomeVertebralFormula(
      @ForAll VertebralLevel upper, @ForAll VertebralLevel lower) {
    Assume.that(upper.compareTo(VertebralLevel.S4) <= 0);
    boolean neighbours = Stream.of(11, 12, 13)
        .flatMap(
            thoracic -> Stream.of(4, 5, 6).map(lumbar -> VertebralFormula.of(thoracic, lumbar)))
        .anyMatch(formula -> formula.caudalNeighbour(upper).equals(Optional.of(lower)));
    if (neighbours) {
      assertThat(NeuralForamen.of(upper, lower).lower()).isEqualTo(lower);
    } else {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> NeuralForamen.of(upper, lower))
          .withMessage(
              "neural foramen %s-%s: %s does not follow %s, expected %s",
              upper, lower, lower, upper, upper.caudalNeighbour().orElseThrow());
    }
  }

  // The rule of the roots: C(n)-C(n+1) carries C(n+1) up to C7-T1 with C8, then the upper number.
  @ParameterizedTest
  @CsvSource({
    "C1-C2, C2",
    "C2-C3, C3",
    "C3-C4, C4",
    "C4-C5, C5",
    "C5-C6, C6",
    "C6-C7, C7",
    "C7-T1, C8",
    "T1-T2, T1",
    "T2-T3, T2",
    "T3-T4, T3",
    "T4-T5, T4",
    "T5-T6, T5",
    "T6-T7, T6",
    "T7-T8, T7",
    "T8-T9, T8",
    "T9-T10, T9",
    "T10-T11, T10",
    "T11-T12, T11",
    "T12-L1, T12",
    "L1-L2, L1",
    "L2-L3, L2",
    "L3-L4, L3",
    "L4-L5, L4",
    "L5-S1, L5",
    "S1-S2, S1",
    "S2-S3, S2",
    "S3-S4, S3",
    "S4-S5, S4"
  })
  void carriesTheNerveOfTheRule(String foramen, String nerve) {
    NeuralForamen opening = NeuralForamen.parse(foramen + " foramen");
    SpinalNerve expected = SpinalNerve.ofCode(nerve);
    assertThat(opening.nerve()).contains(expected);
    assertThat(NeuralForamen.parse(foramen + " foramen, left").nerve()).contains(expected);
    assertThat(expected.foramen()).contains(opening);
    assertThat(expected.exit()).isEqualTo("through the " + foramen + " foramen");
  }

  @ParameterizedTest
  @ValueSource(strings = {"T11-L1", "T12-T13", "T13-L1", "L4-S1", "L5-L6", "L6-S1"})
  void aForamenOfAnotherSpineHasNoNerveByTheRule(String foramen) {
    assertThat(NeuralForamen.parse(foramen + " foramen"))
        .hasToString(foramen + " foramen")
        .returns(Optional.empty(), NeuralForamen::nerve);
  }

  @Test
  void readsDashesAndBlanksAsPapersPrintThem() {
    assertThat(NeuralForamen.parse(" c5 \u2013 c6  foramen,left "))
        .hasToString("C5-C6 foramen, left");
  }

  @Property
  void anyTextIsAForamenOrAnArgumentError(@ForAll String text) {
    try {
      NeuralForamen.parse(text);
    } catch (IllegalArgumentException expected) {
      assertThat(expected).hasMessageContaining("expected");
    }
  }

  @Test
  void printsBothVertebraeAndTheSide() {
    assertThat(NeuralForamen.of(VertebralLevel.C5, Side.RIGHT)).hasToString("C5-C6 foramen, right");
    assertThat(NeuralForamen.of(VertebralLevel.L5)).hasToString("L5-S1 foramen");
  }

  @ParameterizedTest
  @EnumSource(
      value = VertebralLevel.class,
      names = {"S5", "CO1", "CO2", "CO3", "CO4"})
  void refusesLevelsWithoutAForamenBelow(VertebralLevel upper) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> NeuralForamen.of(upper))
        .withMessage("neural foramen below %s: expected an upper vertebra from C1 to S4", upper);
  }

  @Test
  void refusesVertebraeThatAreNotNeighbours() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> NeuralForamen.parse("C5-C7 foramen"))
        .withMessage("neural foramen C5-C7: C7 does not follow C5, expected C6");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "C5-C6",
        "C5 foramen",
        "C5-C6 foramen right",
        "C5-C6foramen",
        "C5-C6 foramen, right side"
      })
  void refusesOtherForms(String text) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> NeuralForamen.parse(text))
        .withMessage("neural foramen '%s': expected a form like 'C5-C6 foramen, right'", text);
  }

  @Test
  void refusesAnUnknownSide() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> NeuralForamen.parse("C5-C6 foramen, both"))
        .withMessage("side 'both': expected one of [left, right]");
  }
}
