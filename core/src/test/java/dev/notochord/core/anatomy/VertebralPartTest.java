package dev.notochord.core.anatomy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.notochord.core.code.Code;
import dev.notochord.core.code.Presence;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

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
  void onlyTheSpinousProcessAndTheDensHaveNoSides() {
    assertThat(Arrays.stream(VertebralElement.values()).filter(element -> !element.hasSides()))
        .containsExactly(VertebralElement.SPINOUS_PROCESS, VertebralElement.DENS);
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

  // SNOMED CT as in DICOM, TotalSegmentator and, for the dens, the TG-263 map of HL7 CodeX; UBERON
  // and its FMA cross-references
  @ParameterizedTest
  @CsvSource({
    "body, 3572006, 0001075, 11945",
    "pedicle, 78972004, 0001078, 11950",
    "lamina, 89340005, 0004662, 11951",
    "transverse-process, 73400003, 0001077, 11949",
    "spinous-process, 55678000, 0001076, 11948",
    "superior-articular-process, 317665004, 0001079, 11953",
    "inferior-articular-process, 317766009, 0001080, 11954",
    "costovertebral-joint,,,",
    "facet-joint,, 0001067, 10447",
    "arch, 40265002, 0003861, 11946",
    "dens, 1172006,,"
  })
  void elementsAgreeWithThePublishedCodes(
      String code, @Nullable String snomed, @Nullable String uberon, @Nullable String fma) {
    VertebralElement element = VertebralElement.ofCode(code);
    assertThat(element.snomedCt().map(Code::value)).isEqualTo(Optional.ofNullable(snomed));
    assertThat(element.uberon().map(Code::value)).isEqualTo(Optional.ofNullable(uberon));
    assertThat(element.fma().map(Code::value)).isEqualTo(Optional.ofNullable(fma));
  }

  // One column per element in the order of the vocabulary but the dens: + has it, - lacks it, ?
  // open.
  @ParameterizedTest
  @CsvSource({
    // body, pedicle, lamina, transverse, spinous, superior, inferior, rib joint, facet, arch
    "C1,  -??+-??-?+",
    "C2,  +++++++-++",
    "C7,  +++++++-++",
    "T1,  ++++++++++",
    "T12, ++++++++++",
    "T13, +++++++?++",
    "L1,  +++++++-++",
    "L6,  +++++++-++",
    "S1,  +??????-??",
    "S5,  +??????-??",
    "Co1, ???????-??"
  })
  void aVertebraHasThePartsOfItsPlace(String level, String presence) {
    VertebralLevel vertebra = VertebralLevel.ofCode(level);
    assertThat(Arrays.stream(VertebralElement.values())
            .filter(element -> element != VertebralElement.DENS)
            .map(element -> element
                .presenceAt(vertebra)
                .map(it -> it == Presence.PRESENT ? "+" : "-")
                .orElse("?"))
            .collect(Collectors.joining()))
        .isEqualTo(presence);
  }

  @ParameterizedTest
  @EnumSource(VertebralLevel.class)
  void theDensBelongsToC2Alone(VertebralLevel level) {
    assertThat(VertebralElement.DENS.presenceAt(level))
        .contains(level == VertebralLevel.C2 ? Presence.PRESENT : Presence.ABSENT);
  }

  @Property
  void anyTextIsAPartOrAnArgumentError(@ForAll String text) {
    try {
      VertebralPart.parse(text);
    } catch (IllegalArgumentException expected) {
      assertThat(expected).hasMessageContaining("expected");
    }
  }

  @Test
  void sidesCarryTheSnomedQualifiers() {
    assertThat(Side.LEFT.snomedCt()).hasToString("SNOMED CT 7771000");
    assertThat(Side.RIGHT.snomedCt()).hasToString("SNOMED CT 24028007");
  }
}
