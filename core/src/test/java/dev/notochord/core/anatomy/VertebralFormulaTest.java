package dev.notochord.core.anatomy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.notochord.core.arbitrary.AnatomyArbitraries;
import dev.notochord.core.code.Presence;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VertebralFormulaTest {
  private static final VertebralFormula UNKNOWN = VertebralFormula.builder().build();

  @Provide
  Arbitrary<VertebralFormula> formulas() {
    return AnatomyArbitraries.vertebralFormulas();
  }

  // Counting rule of whole-spine studies: the 8th vertebra from C1 is T1, the 20th L1, the 25th S1.
  @ParameterizedTest
  @CsvSource({"1, C1", "8, T1", "18, T11", "19, T12", "20, L1", "25, S1"})
  void theUsualSpineCountsAsPublished(int count, String level) {
    VertebralFormula usual = VertebralFormula.usual();
    VertebralLevel vertebra = VertebralLevel.ofCode(level);
    assertThat(usual.levelAt(count)).contains(vertebra);
    assertThat(usual.countOf(vertebra)).hasValue(count);
    assertThat(List.copyOf(usual.levels().orElseThrow()).get(count - 1)).isEqualTo(vertebra);
  }

  // The patterns that papers report, with the level below the last thoracic and the last lumbar one
  @ParameterizedTest
  @CsvSource({
    "12, 5, 24, T12, L5",
    "13, 4, 24, T13, L4",
    "11, 6, 24, T11, L6",
    "12, 4, 23, T12, L4",
    "11, 5, 23, T11, L5",
    "12, 6, 25, T12, L6",
    "13, 5, 25, T13, L5"
  })
  void theReportedPatternsHaveTheirCountAndTheirNeighbours(
      int thoracic, int lumbar, int presacral, String lastThoracic, String lastLumbar) {
    VertebralFormula formula = VertebralFormula.of(thoracic, lumbar);
    assertThat(formula.presacralCount()).hasValue(presacral);
    assertThat(formula.countOf(VertebralLevel.S1)).hasValue(presacral + 1);
    assertThat(formula.levelAt(presacral)).contains(VertebralLevel.ofCode(lastLumbar));
    assertThat(formula.levelAt(presacral + 2)).isEmpty();
    assertThat(formula.levels().orElseThrow())
        .hasSize(presacral + 1)
        .startsWith(VertebralLevel.C1)
        .endsWith(VertebralLevel.S1);
    assertThat(formula.caudalNeighbour(VertebralLevel.ofCode(lastThoracic)))
        .contains(VertebralLevel.L1);
    assertThat(formula.caudalNeighbour(VertebralLevel.ofCode(lastLumbar)))
        .contains(VertebralLevel.S1);
  }

  @Test
  void theUsualNeighboursAreThoseOfTheLevels() {
    VertebralFormula usual = VertebralFormula.usual();
    assertThat(VertebralLevel.usual()).allSatisfy(level -> {
      assertThat(usual.caudalNeighbour(level)).isEqualTo(level.caudalNeighbour());
      assertThat(usual.cranialNeighbour(level)).isEqualTo(level.cranialNeighbour());
    });
  }

  @Property
  void neighboursAreInverseAndInOrder(
      @ForAll("formulas") VertebralFormula formula, @ForAll VertebralLevel level) {
    formula.caudalNeighbour(level).ifPresent(below -> {
      assertThat(formula.cranialNeighbour(below)).contains(level);
      assertThat(below).isGreaterThan(level);
    });
    formula
        .cranialNeighbour(level)
        .ifPresent(above -> assertThat(formula.caudalNeighbour(above)).contains(level));
  }

  @Property
  void aLevelThatIsNotKnownToBeThereHasNoNumberAndAboveTheSacrumNoNeighbour(
      @ForAll("formulas") VertebralFormula formula, @ForAll VertebralLevel level) {
    if (!formula.has(level).equals(Optional.of(Presence.PRESENT))) {
      assertThat(formula.countOf(level)).isEmpty();
      assertThat(level.isPresacral() && formula.cranialNeighbour(level).isPresent())
          .isFalse();
      assertThat(level.isPresacral() && formula.caudalNeighbour(level).isPresent())
          .isFalse();
    }
  }

  @Property
  void numberAndLevelAreInverse(
      @ForAll("formulas") VertebralFormula formula, @ForAll VertebralLevel level) {
    formula.countOf(level).ifPresent(count -> assertThat(formula.levelAt(count)).contains(level));
  }

  @Property
  void knowingTheCountsChangesNothingThatWasKnown(
      @ForAll("formulas") VertebralFormula formula, @ForAll VertebralLevel level) {
    VertebralFormula known = VertebralFormula.of(
        formula.thoracicCount().orElse(13), formula.lumbarCount().orElse(4));
    formula.has(level).ifPresent(it -> assertThat(known.has(level)).contains(it));
    formula
        .caudalNeighbour(level)
        .ifPresent(it -> assertThat(known.caudalNeighbour(level)).contains(it));
    formula.countOf(level).ifPresent(it -> assertThat(known.countOf(level)).hasValue(it));
  }

  @Test
  void whatFollowsFromAnUnknownCountStaysUnknown() {
    assertThat(UNKNOWN.presacralCount()).isEmpty();
    assertThat(UNKNOWN.levels()).isEmpty();
    assertThat(UNKNOWN.countOf(VertebralLevel.T11)).hasValue(18);
    assertThat(UNKNOWN.countOf(VertebralLevel.L1)).isEmpty();
    assertThat(UNKNOWN.levelAt(18)).contains(VertebralLevel.T11);
    assertThat(UNKNOWN.levelAt(19)).isEmpty();
    assertThat(UNKNOWN.caudalNeighbour(VertebralLevel.T11)).isEmpty();
    assertThat(UNKNOWN.cranialNeighbour(VertebralLevel.L1)).isEmpty();
    assertThat(UNKNOWN.caudalNeighbour(VertebralLevel.L3)).contains(VertebralLevel.L4);
    assertThat(Arrays.stream(VertebralLevel.values())
            .filter(level -> level.isPresacral() && UNKNOWN.has(level).isEmpty()))
        .containsExactly(
            VertebralLevel.T12, VertebralLevel.T13, VertebralLevel.L5, VertebralLevel.L6);
    VertebralFormula ribs = VertebralFormula.builder().thoracicCount(13).build();
    assertThat(ribs.has(VertebralLevel.T13)).contains(Presence.PRESENT);
    assertThat(ribs.countOf(VertebralLevel.L1)).hasValue(21);
    assertThat(ribs.presacralCount()).isEmpty();
  }

  @Test
  void aCountRulesOutWhatLiesBeyondIt() {
    VertebralFormula formula = VertebralFormula.of(11, 4);
    assertThat(formula.has(VertebralLevel.T12)).contains(Presence.ABSENT);
    assertThat(formula.has(VertebralLevel.L5)).contains(Presence.ABSENT);
    assertThat(formula.has(VertebralLevel.L6)).contains(Presence.ABSENT);
    assertThat(formula.has(VertebralLevel.S1)).contains(Presence.PRESENT);
    assertThat(formula.has(VertebralLevel.S2)).isEmpty();
    assertThat(formula.has(VertebralLevel.CO4)).isEmpty();
    assertThat(formula.caudalNeighbour(VertebralLevel.T12)).isEmpty();
    assertThat(formula.countOf(VertebralLevel.S2)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "10 | 5 | vertebral formula: 10 thoracic vertebrae, expected 11 to 13",
        "14 | 5 | vertebral formula: 14 thoracic vertebrae, expected 11 to 13",
        "12 | 3 | vertebral formula: 3 lumbar vertebrae, expected 4 to 6",
        "12 | 7 | vertebral formula: 7 lumbar vertebrae, expected 4 to 6"
      })
  void refusesCountsThatNoSpineHas(int thoracic, int lumbar, String message) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> VertebralFormula.of(thoracic, lumbar))
        .withMessage(message);
  }

  @Test
  void refusesATransitionAgainstTheCount() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> VertebralFormula.builder()
            .thoracicCount(12)
            .lumbarCount(6)
            .transition(LumbosacralTransition.SACRALISATION)
            .build())
        .withMessage("vertebral formula: sacralisation, but 12 thoracic and 6 lumbar vertebrae make"
            + " more than 24 above the sacrum");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> VertebralFormula.builder()
            .thoracicCount(12)
            .lumbarCount(4)
            .transition(LumbosacralTransition.LUMBARISATION)
            .build())
        .withMessage("vertebral formula: lumbarisation, but 12 thoracic and 4 lumbar vertebrae make"
            + " fewer than 24 above the sacrum");
    assertThat(VertebralFormula.builder()
            .thoracicCount(12)
            .lumbarCount(5)
            .transition(LumbosacralTransition.SACRALISATION)
            .build()
            .presacralCount())
        .hasValue(24);
  }

  @Test
  void refusesASideOfATransitionThatIsOnBothOrNotSaidToBeOnOne() {
    for (CastellviType type : CastellviType.values()) {
      VertebralFormula.Builder builder =
          VertebralFormula.builder().castellviType(type).castellviSide(Side.LEFT);
      if (type.sides().equals(OptionalInt.of(1))) {
        assertThat(builder.build().castellviSide()).contains(Side.LEFT);
      } else {
        assertThatIllegalArgumentException()
            .isThrownBy(builder::build)
            .withMessage(
                "vertebral formula: transitional on the left, but Castellvi type %s,"
                    + " expected a type with the letter a",
                type.code());
      }
    }
    assertThatIllegalArgumentException()
        .isThrownBy(() -> VertebralFormula.builder().castellviSide(Side.RIGHT).build())
        .withMessageContaining("Castellvi type not stated");
  }

  @ParameterizedTest
  @CsvSource({
    "I, -1", "Ia, 1", "Ib, 2", "II, -1", "IIa, 1", "IIb, 2", "III, -1", "IIIa, 1", "IIIb, 2",
    "IV, 2"
  })
  void theLetterOfACastellviTypeTellsTheSides(String code, int sides) {
    assertThat(CastellviType.ofCode(code).sides().orElse(-1)).isEqualTo(sides);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, -1, Integer.MIN_VALUE})
  void refusesToCountFromBelowOne(int count) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> VertebralFormula.usual().levelAt(count))
        .withMessage("vertebra number " + count + " from C1: expected at least 1");
  }

  @Test
  void aNumberBeyondTheSacrumNamesNoVertebra() {
    assertThat(VertebralFormula.usual().levelAt(26)).isEmpty();
    assertThat(VertebralFormula.usual().levelAt(Integer.MAX_VALUE)).isEmpty();
  }
}
