package dev.notochord.core.anatomy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.base.Ascii;
import dev.notochord.core.code.Code;
import dev.notochord.core.code.CodeSystem;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
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
            .map(region -> VertebralLevel.usual().stream()
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
  void presacralVertebraeOfTheUsualSpineAreTwentyFour() {
    assertThat(VertebralLevel.usual().stream().filter(VertebralLevel::isPresacral))
        .hasSize(24)
        .endsWith(VertebralLevel.L5);
    assertThat(VertebralLevel.L6.isPresacral()).isTrue();
  }

  @Test
  void theUsualSpineHasThirtyThreeVertebraeInOrder() {
    List<VertebralLevel> usual = List.copyOf(VertebralLevel.usual());
    assertThat(usual).hasSize(33).isSorted();
    assertThat(Stream.of("T11", "T12", "L1", "S1", "Co1")
            .map(code -> usual.indexOf(VertebralLevel.ofCode(code)) + 1))
        .containsExactly(18, 19, 20, 25, 30);
    assertThat(Arrays.stream(VertebralLevel.values()).filter(VertebralLevel::isSupernumerary))
        .containsExactly(VertebralLevel.T13, VertebralLevel.L6);
  }

  @Test
  void supernumeraryLevelsLieBetweenTheirNeighboursAndCarryNoCode() {
    assertThat(VertebralLevel.T13)
        .isBetween(VertebralLevel.T12, VertebralLevel.L1)
        .returns(Optional.of(VertebralLevel.T12), VertebralLevel::cranialNeighbour)
        .returns(Optional.of(VertebralLevel.L1), VertebralLevel::caudalNeighbour)
        .returns(SpinalRegion.THORACIC, VertebralLevel::region);
    assertThat(VertebralLevel.L6)
        .isBetween(VertebralLevel.L5, VertebralLevel.S1)
        .returns(Optional.of(VertebralLevel.L5), VertebralLevel::cranialNeighbour)
        .returns(Optional.of(VertebralLevel.S1), VertebralLevel::caudalNeighbour)
        .returns(SpinalRegion.LUMBAR, VertebralLevel::region);
    for (VertebralLevel level : List.of(VertebralLevel.T13, VertebralLevel.L6)) {
      assertThat(level.snomedCt()).isEmpty();
      assertThat(level.uberon()).isEmpty();
      assertThat(level.fma()).isEmpty();
      assertThat(level.mechanics()).isEmpty();
      assertThat(level.junction()).isEmpty();
      assertThat(level.topography()).hasToString("ICD-O-3 C41.2");
    }
  }

  @Test
  void noUsualVertebraHasASupernumeraryNeighbour() {
    assertThat(VertebralLevel.T12.caudalNeighbour()).contains(VertebralLevel.L1);
    assertThat(VertebralLevel.L1.cranialNeighbour()).contains(VertebralLevel.T12);
    assertThat(VertebralLevel.L5.caudalNeighbour()).contains(VertebralLevel.S1);
  }

  // Fisher 2010, the rows of the location criterion
  @ParameterizedTest
  @CsvSource({
    "C1-C2, JUNCTIONAL, CRANIOCERVICAL",
    "C3-C6, MOBILE,",
    "C7-T2, JUNCTIONAL, CERVICOTHORACIC",
    "T3-T10, SEMIRIGID,",
    "T11-L1, JUNCTIONAL, THORACOLUMBAR",
    "L2-L4, MOBILE,",
    "L5-S1, JUNCTIONAL, LUMBOSACRAL",
    "S2-S5, RIGID,",
    "Co1-Co4,,"
  })
  void mechanicsAndJunctionsFollowThePublishedGrouping(
      String levels, @Nullable SegmentMechanics mechanics, @Nullable SpinalJunction junction) {
    LevelRange range = LevelRange.parse(levels);
    assertThat(range.levels()).allSatisfy(level -> {
      assertThat(level.mechanics()).isEqualTo(Optional.ofNullable(mechanics));
      assertThat(level.junction()).isEqualTo(Optional.ofNullable(junction));
    });
    Optional.ofNullable(junction).ifPresent(it -> assertThat(it.range()).isEqualTo(range));
  }

  // DICOM PS3.16 CID 4031
  @Test
  void junctionsAgreeWithDicom() {
    assertThat(Arrays.stream(SpinalJunction.values())
            .map(junction -> junction.snomedCt().map(Code::value).orElse("")))
        .containsExactly("", "1217257000", "1217256009", "1217253001");
  }

  @Property
  void readsItsOwnTextInAnyCase(@ForAll VertebralLevel level) {
    assertThat(VertebralLevel.ofCode(level.toString())).isEqualTo(level);
    assertThat(VertebralLevel.ofCode(Ascii.toLowerCase(level.code()))).isEqualTo(level);
    assertThat(VertebralLevel.ofCode(Ascii.toUpperCase(level.code()))).isEqualTo(level);
  }

  @Property
  void neighboursAreInverseAndInOrder(@ForAll("usual") VertebralLevel level) {
    level.caudalNeighbour().ifPresent(below -> {
      assertThat(below.cranialNeighbour()).contains(level);
      assertThat(below).isGreaterThan(level);
    });
    level
        .cranialNeighbour()
        .ifPresent(above -> assertThat(above.caudalNeighbour()).contains(level));
  }

  @Provide
  Arbitrary<VertebralLevel> usual() {
    return Arbitraries.of(VertebralLevel.usual());
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
    assertThat(VertebralLevel.L5.boneSite()).isEqualTo(SpinalSite.VERTEBRAL_COLUMN);
    assertThat(VertebralLevel.S1.boneSite()).isEqualTo(SpinalSite.SACRUM_AND_COCCYX);
    assertThat(VertebralLevel.L5.topography()).hasToString("ICD-O-3 C41.2");
    assertThat(VertebralLevel.S1.topography()).hasToString("ICD-O-3 C41.4");
    assertThat(VertebralLevel.CO4.topography()).hasToString("ICD-O-3 C41.4");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "C8",
        "T0",
        "T14",
        "L7",
        "S6",
        "Co5",
        "\u0130",
        "T\u0661",
        "T 11",
        "T011",
        "thoracic"
      })
  void refusesLevelsThatAreNotInTheList(String code) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> VertebralLevel.ofCode(code))
        .withMessage(
            "vertebral level '" + code + "': expected one of C1-C7, T1-T13, L1-L6, S1-S5, Co1-Co4");
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
