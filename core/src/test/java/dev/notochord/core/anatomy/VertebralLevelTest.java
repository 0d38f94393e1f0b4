package dev.notochord.core.anatomy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.base.Ascii;
import dev.notochord.core.code.Code;
import dev.notochord.core.code.CodeSystem;
import java.util.Arrays;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class VertebralLevelTest {

  @ParameterizedTest
  @CsvFileSource(resources = "/anatomy/vertebral-levels.csv", useHeadersInDisplayName = true)
  void agreesWithThePublishedCodeTables(
      String level,
      String region,
      @Nullable String snomed,
      @Nullable String uberon,
      @Nullable String fma) {
    VertebralLevel vertebra = VertebralLevel.ofCode(level);
    assertThat(vertebra.code()).isEqualTo(level);
    assertThat(vertebra.region().code()).isEqualTo(region);
    assertThat(vertebra.snomedCt()).isEqualTo(code(CodeSystem.SNOMED_CT, snomed));
    assertThat(vertebra.uberon()).isEqualTo(code(CodeSystem.UBERON, uberon));
    assertThat(vertebra.fma()).isEqualTo(code(CodeSystem.FMA, fma));
  }

  private static Optional<Code> code(CodeSystem system, @Nullable String value) {
    return Optional.ofNullable(value).map(it -> new Code(system, it));
  }

  @Test
  void thereAreSevenTwelveFiveFiveAndFourLevels() {
    assertThat(Arrays.stream(SpinalRegion.values())
            .map(region -> Arrays.stream(VertebralLevel.values())
                .filter(level -> level.region() == region)
                .count()))
        .containsExactly(7L, 12L, 5L, 5L, 4L);
  }

  // Counting rule of whole-spine studies: the 8th vertebra from C1 is T1, the 20th L1, the 25th S1.
  @Test
  void countingFromTheHeadReachesTheFirstVertebraOfEachRegion() {
    assertThat(LevelRange.of(VertebralLevel.C1, VertebralLevel.T1).levels()).hasSize(8);
    assertThat(LevelRange.of(VertebralLevel.C1, VertebralLevel.L1).levels()).hasSize(20);
    assertThat(LevelRange.of(VertebralLevel.C1, VertebralLevel.S1).levels()).hasSize(25);
  }

  @Test
  void presacralVertebraeAreTwentyFour() {
    assertThat(Arrays.stream(VertebralLevel.values()).filter(VertebralLevel::isPresacral))
        .hasSize(24)
        .endsWith(VertebralLevel.L5);
  }

  @Property
  void readsItsOwnTextInAnyCase(@ForAll VertebralLevel level) {
    assertThat(VertebralLevel.ofCode(level.toString())).isEqualTo(level);
    assertThat(VertebralLevel.ofCode(Ascii.toLowerCase(level.code()))).isEqualTo(level);
    assertThat(VertebralLevel.ofCode(Ascii.toUpperCase(level.code()))).isEqualTo(level);
  }

  @Property
  void neighboursAreInverseAndInOrder(@ForAll VertebralLevel level) {
    level.caudalNeighbour().ifPresent(below -> {
      assertThat(below.cranialNeighbour()).contains(level);
      assertThat(below).isGreaterThan(level);
    });
    level
        .cranialNeighbour()
        .ifPresent(above -> assertThat(above.caudalNeighbour()).contains(level));
  }

  @Test
  void onlyTheEndsLackANeighbour() {
    assertThat(Arrays.stream(VertebralLevel.values())
            .filter(level -> level.cranialNeighbour().isEmpty()))
        .containsExactly(VertebralLevel.C1);
    assertThat(Arrays.stream(VertebralLevel.values())
            .filter(level -> level.caudalNeighbour().isEmpty()))
        .containsExactly(VertebralLevel.CO4);
    assertThat(VertebralLevel.C7.caudalNeighbour()).contains(VertebralLevel.T1);
    assertThat(VertebralLevel.S1.cranialNeighbour()).contains(VertebralLevel.L5);
  }

  @Test
  void topographyChangesBetweenL5AndS1() {
    assertThat(VertebralLevel.C1.topography()).hasToString("ICD-O-3 C41.2");
    assertThat(VertebralLevel.L5.topography()).hasToString("ICD-O-3 C41.2");
    assertThat(VertebralLevel.S1.topography()).hasToString("ICD-O-3 C41.4");
    assertThat(VertebralLevel.CO4.topography()).hasToString("ICD-O-3 C41.4");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "C8", "T0", "T13", "L6", "Co5", "T 11", "T011", "thoracic"})
  void refusesLevelsThatAreNotInTheList(String code) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> VertebralLevel.ofCode(code))
        .withMessage(
            "vertebral level '" + code + "': expected one of C1-C7, T1-T12, L1-L5, S1-S5, Co1-Co4");
  }

  @ParameterizedTest
  @EnumSource(SpinalRegion.class)
  void regionsCarryADistinctSnomedCode(SpinalRegion region) {
    assertThat(Arrays.stream(SpinalRegion.values())
            .filter(it -> it.snomedCt().equals(region.snomedCt())))
        .containsExactly(region);
  }

  // DICOM PS3.16 CID 4031
  @Test
  void regionsAgreeWithDicom() {
    assertThat(
            Arrays.stream(SpinalRegion.values()).map(region -> region.snomedCt().value()))
        .containsExactly("122494005", "122495006", "122496007", "54735007", "64688005");
  }
}
