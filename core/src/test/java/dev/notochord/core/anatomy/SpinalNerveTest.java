package dev.notochord.core.anatomy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.base.Ascii;
import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpinalNerveTest {

  @Test
  void thereAreEightTwelveFiveFiveAndOnePairs() {
    assertThat(Arrays.stream(SpinalRegion.values())
            .map(region -> Arrays.stream(SpinalNerve.values())
                .filter(nerve -> nerve.region() == region)
                .count()))
        .containsExactly(8L, 12L, 5L, 5L, 1L);
  }

  @Property
  void readsItsOwnTextInAnyCaseWithOrWithoutAWordBehind(@ForAll SpinalNerve nerve) {
    assertThat(SpinalNerve.parse(nerve.toString())).isEqualTo(nerve);
    assertThat(SpinalNerve.ofCode(Ascii.toLowerCase(nerve.code()))).isEqualTo(nerve);
    assertThat(SpinalNerve.parse(nerve + " root")).isEqualTo(nerve);
    assertThat(SpinalNerve.parse(" " + nerve + " nerve root\u00a0")).isEqualTo(nerve);
    assertThat(SpinalNerve.parse(nerve + " nerve")).isEqualTo(nerve);
  }

  @Property
  void foramenAndNerveAreInverse(@ForAll SpinalNerve nerve) {
    nerve.foramen().ifPresent(foramen -> assertThat(foramen.nerve()).contains(nerve));
  }

  @ParameterizedTest
  @CsvSource({
    "C1, between the occiput and the atlas",
    "S5, through the sacral hiatus",
    "Co1, through the sacral hiatus"
  })
  void threeNervesLeaveThroughNoForamen(String nerve, String exit) {
    assertThat(SpinalNerve.ofCode(nerve).foramen()).isEmpty();
    assertThat(SpinalNerve.ofCode(nerve).exit()).isEqualTo(exit);
  }

  @Test
  void allOtherNervesLeaveThroughTheForaminaInOrder() {
    assertThat(Arrays.stream(SpinalNerve.values()).flatMap(nerve -> nerve.foramen().stream()))
        .hasSize(28)
        .extracting(NeuralForamen::upper)
        .doesNotHaveDuplicates()
        .isSorted()
        .noneMatch(VertebralLevel::isSupernumerary);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "C9", "T13", "L6", "Co2", "root", "C 5", "sciatic nerve"})
  void refusesTextThatNamesNoNerve(String text) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SpinalNerve.parse(text))
        .withMessageContaining("expected one of C1-C8, T1-T12, L1-L5, S1-S5, Co1");
  }

  @Property
  void anyTextIsANerveOrAnArgumentError(@ForAll String text) {
    try {
      SpinalNerve.parse(text);
    } catch (IllegalArgumentException expected) {
      assertThat(expected).hasMessageContaining("expected one of");
    }
  }
}
