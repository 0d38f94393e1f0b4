package dev.notochord.core.anatomy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VertebralPartTest {

  @Property
  void readsItsOwnText(@ForAll VertebralElement element, @ForAll Side side) {
    VertebralPart whole = VertebralPart.of(element);
    assertThat(VertebralPart.parse(whole.toString())).isEqualTo(whole);
    Assume.that(element.hasSides());
    VertebralPart half = VertebralPart.of(element, side);
    assertThat(VertebralPart.parse(half.toString())).isEqualTo(half);
    assertThat(half).isNotEqualTo(whole);
  }

  @Test
  void printsTheSideAfterAComma() {
    assertThat(VertebralPart.of(VertebralElement.LAMINA, Side.RIGHT)).hasToString("lamina, right");
    assertThat(VertebralPart.of(VertebralElement.BODY)).hasToString("vertebral body");
  }

  @Test
  void refusesASideOfTheSpinousProcess() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> VertebralPart.parse("spinous process, left"))
        .withMessage(
            "vertebral part 'spinous process, left': the spinous process lies in the midline, expected no side");
  }

  @Test
  void onlyTheSpinousProcessHasNoSides() {
    assertThat(Arrays.stream(VertebralElement.values()).filter(element -> !element.hasSides()))
        .containsExactly(VertebralElement.SPINOUS_PROCESS);
  }

  @Test
  void refusesUnknownElementsAndSides() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> VertebralPart.parse("rib, left"))
        .withMessageStartingWith(
            "vertebral element 'rib': expected one of [vertebral body, pedicle, lamina,");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> VertebralPart.parse("lamina, both"))
        .withMessage("side 'both': expected one of [left, right]");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> VertebralPart.parse("lamina, left, right"));
  }

  // SNOMED CT as in DICOM and TotalSegmentator; UBERON and its FMA cross-references
  @ParameterizedTest
  @CsvSource({
    "BODY, 3572006, 0001075, 11945",
    "PEDICLE, 78972004, 0001078, 11950",
    "LAMINA, 89340005, 0004662, 11951",
    "TRANSVERSE_PROCESS, 73400003, 0001077, 11949",
    "SPINOUS_PROCESS, 55678000, 0001076, 11948",
    "SUPERIOR_ARTICULAR_PROCESS, 317665004, 0001079, 11953",
    "INFERIOR_ARTICULAR_PROCESS, 317766009, 0001080, 11954"
  })
  void elementsAgreeWithThePublishedCodes(
      VertebralElement element, String snomed, String uberon, String fma) {
    assertThat(element.snomedCt().orElseThrow()).hasToString("SNOMED CT " + snomed);
    assertThat(element.uberon().orElseThrow()).hasToString("UBERON " + uberon);
    assertThat(element.fma().orElseThrow()).hasToString("FMA " + fma);
  }

  @Test
  void theCostovertebralJointHasNoCheckedCode() {
    assertThat(VertebralElement.COSTOVERTEBRAL_JOINT.snomedCt()).isEmpty();
    assertThat(VertebralElement.COSTOVERTEBRAL_JOINT.uberon()).isEmpty();
    assertThat(VertebralElement.COSTOVERTEBRAL_JOINT.fma()).isEmpty();
  }

  @Test
  void sidesCarryTheSnomedQualifiers() {
    assertThat(Side.LEFT.snomedCt()).hasToString("SNOMED CT 7771000");
    assertThat(Side.RIGHT.snomedCt()).hasToString("SNOMED CT 24028007");
  }
}
