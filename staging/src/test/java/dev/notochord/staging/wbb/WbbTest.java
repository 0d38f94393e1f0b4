package dev.notochord.staging.wbb;

import static org.assertj.core.api.Assertions.assertThat;

import dev.notochord.core.anatomy.AngularZone;
import dev.notochord.core.anatomy.Side;
import dev.notochord.core.anatomy.TissueLayer;
import dev.notochord.core.anatomy.VertebralElement;
import dev.notochord.core.anatomy.VertebralPart;
import dev.notochord.core.anatomy.ZoneNumbering;
import dev.notochord.core.code.Presence;
import dev.notochord.core.lesion.Compartment;
import dev.notochord.core.lesion.SpinalLesion;
import dev.notochord.core.tumorcase.SpinalTumorCase;
import dev.notochord.staging.SystemContract;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WbbTest {
  private static final SpinalTumorCase CASE =
      SpinalTumorCase.builder().id("silent").build();

  @TestFactory
  List<DynamicTest> agreesWithTheVignettes() {
    return SystemContract.vignettes(Wbb.system(), "/vignettes/wbb.csv");
  }

  @Test
  void agreesWithTheRulesForEveryOneOfThe256Extents() {
    // Type 1: three of the four choices of A and B. Type 2a: A, B and C free to choose, eight each.
    assertThat(SystemContract.agree(Wbb.system(), WbbTest::secondRule))
        .isEqualTo(Map.of("type-1", 3, "type-2a", 8, "type-2a-intralesional", 8, "neither", 237));
  }

  /** The rules as sets: where the tumour lies, written out. */
  private static SystemContract.Expected secondRule(Map<String, String> codes) {
    Set<String> tumour = codes.entrySet().stream()
        .filter(entry -> entry.getValue().equals("present"))
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
    String rule = "neither";
    if (Set.of(
            Set.of("zones 5-8", "layer A"),
            Set.of("zones 5-8", "layer B"),
            Set.of("zones 5-8", "layer A", "layer B"))
        .contains(tumour)) {
      rule = "type-1";
    }
    Set<String> arch = Set.of("zones 10-3", "layer A", "layer B", "layer C", "layer D");
    if (tumour.contains("zones 10-3") && arch.containsAll(tumour)) {
      rule = tumour.contains("layer D") ? "type-2a-intralesional" : "type-2a";
    }
    return new SystemContract.Expected("", rule);
  }

  @Property(tries = 100)
  void isExactlyWhatTheCompletionsAre(@ForAll Random random) {
    SystemContract.holdsForRandomFindings(Wbb.system(), random);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "zones 5-8, layers A-B | type-1",
        "zones 6, layers B | type-1",
        "zones 5-9, layers A-B | neither",
        "zones 4-8, layers A-B | neither",
        "zones 6-7, layers A-C | neither",
        "zones 10-3, layers B-C | type-2a",
        "zones 12, layers A-D | type-2a-intralesional",
        "zones 1-3, 9-12, layers B | neither",
        "zones 1-4, 10-12, layers B | neither",
      })
  void aWrittenExtentMeetsTheSameRuleInBothNumberings(String text, String rule) {
    for (ZoneNumbering numbering : List.of(
        ZoneNumbering.sosg(),
        ZoneNumbering.original(Side.LEFT),
        ZoneNumbering.original(Side.RIGHT))) {
      assertThat(Wbb.assess(WbbFindings.ofExtent(WbbExtent.parse(text, numbering)))
              .classification()
              .map(WbbResection::code))
          .as("%s", numbering)
          .contains(rule);
    }
  }

  @Property(tries = 100)
  void theMirrorImageOfAnExtentMeetsTheSameRule(
      @ForAll @Size(min = 1, max = 6) Set<AngularZone> zones, @ForAll Set<TissueLayer> layers) {
    Set<AngularZone> mirrored =
        zones.stream().map(AngularZone::mirrored).collect(Collectors.toSet());
    assertThat(Wbb.assess(WbbFindings.ofExtent(WbbExtent.of(mirrored, layers, Optional.empty())))
            .possibleClasses())
        .isEqualTo(Wbb.assess(WbbFindings.ofExtent(WbbExtent.of(zones, layers, Optional.empty())))
            .possibleClasses());
  }

  @Test
  void theGroupsOfZonesAreTheNumbersTheyAreNamedAfter() {
    for (ZoneNumbering numbering :
        List.of(ZoneNumbering.sosg(), ZoneNumbering.original(Side.RIGHT))) {
      for (int number = 1; number <= 12; number++) {
        WbbFindings findings = WbbFindings.from(
            CASE,
            SpinalLesion.builder().addInvolvedZones(numbering.zone(number)).build());
        assertThat(findings.body().isRecorded()).isEqualTo(number >= 5 && number <= 8);
        assertThat(findings.lateralLimit().isRecorded()).isEqualTo(number == 4 || number == 9);
        assertThat(findings.arch().isRecorded()).isEqualTo(number >= 10 || number <= 3);
      }
    }
  }

  @Test
  void aSilentCaseLeavesEverythingOpenAndPartsAreNotZones() {
    assertThat(WbbFindings.from(CASE, SpinalLesion.builder().build()))
        .isEqualTo(WbbFindings.builder().build());
    assertThat(WbbFindings.from(
            CASE,
            SpinalLesion.builder()
                .addInvolvedParts(VertebralPart.of(VertebralElement.LAMINA, Side.RIGHT))
                .build()))
        .isEqualTo(WbbFindings.builder().build());
  }

  @Test
  void aGroupOfZonesIsFreeOnlyIfEachOfThemIsSpared() {
    WbbFindings one = WbbFindings.from(
        CASE, SpinalLesion.builder().addSparedZones(AngularZone.LEFT_4).build());
    assertThat(one.lateralLimit().isRecorded()).isFalse();
    WbbFindings both = WbbFindings.from(
        CASE,
        SpinalLesion.builder()
            .addSparedZones(AngularZone.LEFT_4, AngularZone.RIGHT_4)
            .build());
    assertThat(both.lateralLimit().value()).contains(Presence.ABSENT);
    assertThat(both.lateralLimit().basis()).contains("spared: left, position 4; right, position 4");
  }

  @ParameterizedTest
  @CsvSource({
    "paraspinal, layer A",
    "prevertebral, layer A",
    "epidural, layer D",
    "intradural-extramedullary, layer E",
    "intramedullary, layer E"
  })
  void aSpaceThatHoldsTumourIsItsLayer(String space, String layer) {
    WbbFindings findings = WbbFindings.from(
        CASE,
        SpinalLesion.builder()
            .addInvolvedCompartments(Compartment.ofCode(space))
            .build());
    assertThat(Wbb.assess(findings).contributions().stream()
            .filter(part -> part.isSettled())
            .map(part -> part.criterion() + " " + part.finding()))
        .containsExactly(layer + " present");
  }

  @Test
  void aLayerOfTwoSpacesIsFreeIfBothAreSpared() {
    SpinalLesion one =
        SpinalLesion.builder().addSparedCompartments(Compartment.PARASPINAL).build();
    assertThat(WbbFindings.from(CASE, one).layerA().isRecorded()).isFalse();
    SpinalLesion both = SpinalLesion.builder()
        .addSparedCompartments(Compartment.PARASPINAL, Compartment.PREVERTEBRAL)
        .build();
    assertThat(WbbFindings.from(CASE, both).layerA().value()).contains(Presence.ABSENT);
  }

  @Test
  void tumourInBoneDoesNotTellItsLayersApart() {
    SpinalLesion inBone =
        SpinalLesion.builder().addInvolvedCompartments(Compartment.INTRAOSSEOUS).build();
    assertThat(WbbFindings.from(CASE, inBone).layerB().isRecorded()).isFalse();
    assertThat(WbbFindings.from(CASE, inBone).layerC().isRecorded()).isFalse();
    SpinalLesion outside =
        SpinalLesion.builder().addSparedCompartments(Compartment.INTRAOSSEOUS).build();
    assertThat(WbbFindings.from(CASE, outside).layerB().value()).contains(Presence.ABSENT);
    assertThat(WbbFindings.from(CASE, outside).layerC().value()).contains(Presence.ABSENT);
  }

  @Test
  void aListedLayerCountsBeforeTheSpaces() {
    SpinalLesion lesion = SpinalLesion.builder()
        .addInvolvedLayers(TissueLayer.A)
        .addSparedLayers(TissueLayer.C)
        .addSparedCompartments(Compartment.PARASPINAL, Compartment.PREVERTEBRAL)
        .build();
    assertThat(WbbFindings.from(CASE, lesion).layerA().value()).contains(Presence.PRESENT);
    assertThat(WbbFindings.from(CASE, lesion).layerC().value()).contains(Presence.ABSENT);
    assertThat(WbbFindings.from(CASE, lesion).layerA().basis())
        .contains("involved: extraosseous soft tissue");
  }

  @Property(tries = 100)
  void everyLesionOfEveryCaseHasAnAnswer(@ForAll SpinalTumorCase patient) {
    for (SpinalLesion lesion : patient.lesions()) {
      assertThat(Wbb.assess(WbbFindings.from(patient, lesion)).possibleClasses())
          .isNotEmpty();
    }
  }

  @Test
  void meetingNeitherRuleIsNoClassOfTheSource() {
    assertThat(WbbResection.NEITHER.isDefined()).isFalse();
    assertThat(WbbResection.TYPE_1.isDefined()).isTrue();
  }
}
