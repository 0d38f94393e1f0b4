package dev.notochord.core.anatomy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.notochord.core.arbitrary.AnatomyArbitraries;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class CordSegmentsTest {
  private static final Map<VertebralLevel, CordSegments> BY_REGION =
      new EnumMap<>(VertebralLevel.class);
  private static final Map<VertebralLevel, CordSegments> RULE_OF_TWO =
      new EnumMap<>(VertebralLevel.class);

  static {
    // boneandspine.com
    put(BY_REGION, "C1-C2", "C1-C2");
    put(BY_REGION, "C3-C7", "C3-C8");
    put(BY_REGION, "T1-T2", "T1-T2");
    put(BY_REGION, "T3-T8", "T3-T12");
    put(BY_REGION, "T9-T11", "L1-L5");
    put(BY_REGION, "T12-L2", "S1-S5");
    // Arslan
    for (int vertebra = 1; vertebra <= 10; vertebra++) {
      put(RULE_OF_TWO, "T" + vertebra, "T" + (vertebra + 2));
    }
    put(RULE_OF_TWO, "T11-T12", "L1-L5");
  }

  private static void put(
      Map<VertebralLevel, CordSegments> table, String vertebrae, String segments) {
    LevelRange.parse(vertebrae)
        .levels()
        .forEach(level -> table.put(level, CordSegments.parse(segments)));
  }

  @ParameterizedTest
  @EnumSource(VertebralLevel.class)
  void aVertebraLiesBesideTheRangeOfBothApproximations(VertebralLevel level) {
    Stream<CordSegments> published = Stream.of(
            Optional.ofNullable(BY_REGION.get(level)), Optional.ofNullable(RULE_OF_TWO.get(level)))
        .flatMap(Optional::stream);
    assertThat(CordSegments.at(level))
        .isEqualTo(published.reduce((one, other) -> CordSegments.of(
            Stream.of(one.cranial(), other.cranial())
                .min(SpinalNerve::compareTo)
                .orElseThrow(),
            Stream.of(one.caudal(), other.caudal()).max(SpinalNerve::compareTo).orElseThrow())));
  }

  @ParameterizedTest
  @CsvSource({
    "C5, C3-C8", "T1, T1-T3", "T2, T1-T4", "T6, T3-T12", "T9, T11-L5", "T10, T12-L5", "T11, L1-L5",
    "T12, L1-S5", "L1, S1-S5", "L2, S1-S5", "L3,", "T13,", "S1,", "Co1,"
  })
  void theRangesAreAsTabulated(String level, @Nullable String segments) {
    assertThat(CordSegments.at(VertebralLevel.ofCode(level)).map(CordSegments::toString))
        .isEqualTo(Optional.ofNullable(segments));
  }

  @Property
  void readsItsOwnText(@ForAll("segments") CordSegments segments) {
    assertThat(CordSegments.parse(segments.toString())).isEqualTo(segments);
  }

  @Property
  void containsItsSegmentsAndNoOthers(
      @ForAll("segments") CordSegments segments, @ForAll SpinalNerve segment) {
    assertThat(segments.contains(segment)).isEqualTo(segments.segments().contains(segment));
    assertThat(segments.segments().first()).isEqualTo(segments.cranial());
    assertThat(segments.segments().last()).isEqualTo(segments.caudal());
  }

  @Provide
  Arbitrary<CordSegments> segments() {
    return AnatomyArbitraries.cordSegments();
  }

  @Property
  void anyTextIsARangeOrAnArgumentError(@ForAll String text) {
    try {
      CordSegments.parse(text);
    } catch (IllegalArgumentException expected) {
      assertThat(expected).hasMessageContaining("expected");
    }
  }

  @Test
  void refusesTheWrongOrderAndThreeEnds() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CordSegments.parse("L1-T12"))
        .withMessage("cord segments L1-T12: the first segment must not lie below the second");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CordSegments.parse("T1-T2-T3"))
        .withMessage("cord segments 'T1-T2-T3': expected a form like C8 or T3-T12");
  }

  @ParameterizedTest
  @CsvSource({
    "C1-T11, CORD",
    "T12-L2, CORD CONUS CAUDA_EQUINA",
    "T13, CORD CONUS CAUDA_EQUINA",
    "L3-S5, CAUDA_EQUINA",
    "L6, CAUDA_EQUINA",
    "Co1-Co4,"
  })
  void theCanalHoldsTheCordDownToItsEnd(String levels, @Nullable String contents) {
    assertThat(LevelRange.parse(levels).levels())
        .allSatisfy(level -> assertThat(NeuralContent.possibleAt(level).stream()
                .map(NeuralContent::name)
                .collect(Collectors.joining(" ")))
            .isEqualTo(contents == null ? "" : contents));
  }

  @ParameterizedTest
  @EnumSource(VertebralLevel.class)
  void cordSegmentsLieOnlyWhereTheCanalMayHoldCordOrConus(VertebralLevel level) {
    if (CordSegments.at(level).isPresent()) {
      assertThat(NeuralContent.possibleAt(level))
          .containsAnyOf(NeuralContent.CORD, NeuralContent.CONUS);
    }
  }

  @Test
  void onlyTheCordHasACheckedCode() {
    assertThat(Arrays.stream(NeuralContent.values())
            .map(content -> content.snomedCt().map(Object::toString).orElse("")))
        .containsExactly("SNOMED CT 2748008", "", "");
  }
}
