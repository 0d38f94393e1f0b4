package dev.notochord.core.anatomy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.notochord.core.arbitrary.AnatomyArbitraries;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ZoneNumberingTest {
  private static final ZoneNumbering SOSG = ZoneNumbering.sosg();

  @Provide
  Arbitrary<ZoneNumbering> numberings() {
    return AnatomyArbitraries.zoneNumberings();
  }

  @Provide
  Arbitrary<Set<AngularZone>> zones() {
    return AnatomyArbitraries.zoneSets();
  }

  // The order of the Spine Oncology Study Group, then 1997 with zone 1 on the right
  @ParameterizedTest
  @CsvSource({
    "left-1, 1, 12", "left-2, 2, 11", "left-3, 3, 10", "left-4, 4, 9", "left-5, 5, 8",
    "left-6, 6, 7", "right-6, 7, 6", "right-5, 8, 5", "right-4, 9, 4", "right-3, 10, 3",
    "right-2, 11, 2", "right-1, 12, 1"
  })
  void zonesAreNumberedFromHalfTheSpinousProcessRound(String zone, int sosg, int original) {
    AngularZone it = AngularZone.ofCode(zone);
    assertThat(SOSG.number(it)).isEqualTo(sosg);
    assertThat(ZoneNumbering.original(Side.LEFT).number(it)).isEqualTo(sosg);
    assertThat(ZoneNumbering.original(Side.RIGHT).number(it)).isEqualTo(original);
  }

  @Property
  void numberAndZoneAreInverse(
      @ForAll("numberings") ZoneNumbering numbering,
      @ForAll AngularZone zone,
      @ForAll @IntRange(min = 1, max = 12) int number) {
    assertThat(numbering.zone(numbering.number(zone))).isEqualTo(zone);
    assertThat(numbering.number(numbering.zone(number))).isEqualTo(number);
  }

  @Property
  void mirrorNumberingsConvertByThirteenMinusAndBack(
      @ForAll @IntRange(min = 1, max = 12) int number) {
    ZoneNumbering right = ZoneNumbering.original(Side.RIGHT);
    int there = right.number(SOSG.zone(number));
    assertThat(there).isEqualTo(13 - number);
    assertThat(SOSG.number(right.zone(there))).isEqualTo(number);
    assertThat(right.number(SOSG.zone(there))).isEqualTo(number);
  }

  @Property
  void successiveNumbersAreNeighbouringZones(
      @ForAll("numberings") ZoneNumbering numbering,
      @ForAll @IntRange(min = 1, max = 12) int number) {
    AngularZone zone = numbering.zone(number);
    AngularZone next = numbering.zone(number % 12 + 1);
    assertThat(zone.neighbours()).hasSize(2).contains(next).doesNotContain(zone);
    assertThat(next.neighbours()).contains(zone);
  }

  @Property
  void rulesWordedForSymmetricZonesMeanTheSameInEveryNumbering(
      @ForAll("numberings") ZoneNumbering numbering) {
    assertThat(numbering.parse("5-8"))
        .containsExactlyInAnyOrder(
            AngularZone.LEFT_5, AngularZone.LEFT_6, AngularZone.RIGHT_5, AngularZone.RIGHT_6)
        .allMatch(zone -> zone.element().equals(Optional.of(VertebralElement.BODY)));
    assertThat(numbering.parse("4 and 9"))
        .containsExactlyInAnyOrder(AngularZone.LEFT_4, AngularZone.RIGHT_4)
        .allMatch(AngularZone::isLateralLimitOfArch);
    assertThat(numbering.parse("12, 1"))
        .allMatch(zone -> zone.element().equals(Optional.of(VertebralElement.SPINOUS_PROCESS)));
    assertThat(numbering.parse("10-3")).hasSize(6).allMatch(zone -> zone.position() <= 3);
  }

  @Test
  void positionsTwoToFourHaveNoCheckedElement() {
    assertThat(Arrays.stream(AngularZone.values()).filter(zone -> zone.element().isEmpty()))
        .allMatch(zone -> 2 <= zone.position() && zone.position() <= 4)
        .hasSize(6);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "5-8            | 5 6 7 8           | 5-8",
        "5 to 8         | 5 6 7 8           | 5-8",
        "8, 7, 6 and 5  | 5 6 7 8           | 5-8",
        "10-3           | 1 2 3 10 11 12    | 10-3",
        "10 to 3        | 1 2 3 10 11 12    | 10-3",
        "12-1           | 1 12              | 12-1",
        "9-2            | 1 2 9 10 11 12    | 9-2",
        "1-4, 9-12      | 1 2 3 4 9 10 11 12| 1-4, 9-12",
        "10-12, 1-3, 6  | 1 2 3 6 10 11 12  | 6, 10-3",
        "4, 5 and 9     | 4 5 9             | 4-5, 9",
        "1-12           | 1 2 3 4 5 6 7 8 9 10 11 12 | 1-12",
        " 7 \u2013 9    | 7 8 9             | 7-9",
        "7              | 7                 | 7"
      })
  void readsAndPrintsRuns(String text, String numbers, String printed) {
    Set<AngularZone> zones = SOSG.parse(text);
    assertThat(IntStream.rangeClosed(1, 12)
            .filter(number -> zones.contains(SOSG.zone(number)))
            .mapToObj(Integer::toString)
            .collect(Collectors.joining(" ")))
        .isEqualTo(numbers);
    assertThat(SOSG.print(zones)).isEqualTo(printed);
  }

  @Property
  void readsItsOwnText(
      @ForAll("numberings") ZoneNumbering numbering, @ForAll("zones") Set<AngularZone> zones) {
    assertThat(numbering.parse(numbering.print(zones))).isEqualTo(zones);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"8 to 5 | 8 to 5 | 10 | 5-8", "9-4 | 9-4 | 8 | 4-9", "2, 9-3 | 9-3 | 7 | 3-9"})
  void refusesALongRunOverTwelveThatMayBeMeantTheOtherWay(
      String text, String run, int length, String other) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SOSG.parse(text))
        .withMessage(
            "zones '%s': the run %s counts over 12 through %s zones, expected at most six;"
                + " %s if it is meant to count down",
            text, run, length, other);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "0", "13", "-1", "5-", "a", "1,,2", "5 8", "99999999999", "1.5", "\u0665"})
  void refusesTextThatIsNoZone(String text) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SOSG.parse(text))
        .withMessageStartingWith("zones '" + text + "': found '")
        .withMessageEndingWith("', expected a number from 1 to 12");
  }

  @Property
  void anyTextIsASetOfZonesOrAnArgumentError(@ForAll String text) {
    try {
      assertThat(SOSG.parse(text)).isNotEmpty();
    } catch (IllegalArgumentException expected) {
      assertThat(expected).hasMessageContaining("expected");
    }
  }

  @Test
  void refusesWhatIsNoNumberingAndNoZone() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ZoneNumbering(ZoneConvention.SOSG, Side.RIGHT))
        .withMessage("zone numbering: convention sosg with zone 1 on the right, expected left");
    for (int number : List.of(0, 13, -5)) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> SOSG.zone(number))
          .withMessage("zone number " + number + ": expected one from 1 to 12");
    }
    assertThatIllegalArgumentException()
        .isThrownBy(() -> AngularZone.of(Side.LEFT, 7))
        .withMessageStartingWith("angular zone 'left-7': expected one of [left-1, left-2,");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SOSG.parse("1-2-3"))
        .withMessage("zones '1-2-3': expected a form like 5-8 or 10-3, 5");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SOSG.print(Set.of()))
        .withMessage("zones: none given, expected at least one");
  }

  @Property
  void aZoneIsItsSideAndItsPosition(@ForAll AngularZone zone) {
    assertThat(AngularZone.of(zone.side(), zone.position())).isEqualTo(zone);
    assertThat(zone.mirrored().mirrored()).isEqualTo(zone);
    assertThat(zone.mirrored().side()).isNotEqualTo(zone.side());
    assertThat(zone.mirrored().position()).isEqualTo(zone.position());
  }

  @Test
  void layersRunFromTheSoftTissueToTheDura() {
    assertThat(Arrays.stream(TissueLayer.values()).filter(TissueLayer::isIntraosseous))
        .containsExactly(TissueLayer.B, TissueLayer.C);
    assertThat(Arrays.stream(TissueLayer.values()).filter(TissueLayer::isInCanal))
        .containsExactly(TissueLayer.D, TissueLayer.E);
  }
}
