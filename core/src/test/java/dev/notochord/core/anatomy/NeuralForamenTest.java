package dev.notochord.core.anatomy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class NeuralForamenTest {

  @Property
  void readsItsOwnText(@ForAll VertebralLevel upper, @ForAll Side side) {
    Assume.that(upper.compareTo(VertebralLevel.S4) <= 0);
    NeuralForamen one = NeuralForamen.of(upper, side);
    NeuralForamen either = NeuralForamen.of(upper);
    assertThat(NeuralForamen.parse(one.toString())).isEqualTo(one);
    assertThat(NeuralForamen.parse(either.toString())).isEqualTo(either);
    assertThat(one.lower()).isEqualTo(upper.caudalNeighbour().orElseThrow());
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
        .withMessage("neural foramen 'C5-C7 foramen': C7 does not follow C5, expected C6");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "C5-C6", "C5 foramen", "C5-C6 foramen right", "C5-C6 foramen, right side"})
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
