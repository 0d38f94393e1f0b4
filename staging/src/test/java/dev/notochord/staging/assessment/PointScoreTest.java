package dev.notochord.staging.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.notochord.core.code.Citation;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** The arithmetic on a score with gaps and negative points, which SINS has not. */
class PointScoreTest {
  private record Category(String code, int points) implements ScoredCategory {
    @Override
    public String display() {
      return code;
    }
  }

  private record Band(String code, ScoreRange totals) implements ScoreClass {
    @Override
    public String display() {
      return code;
    }
  }

  private static final Band LOW = new Band("low", new ScoreRange(-1, 4));
  private static final Band MIDDLE = new Band("middle", new ScoreRange(5, 6));
  private static final Band HIGH = new Band("high", new ScoreRange(7, 12));

  /** Rows of the toy table: gaps in every criterion, and two categories of equal points. */
  private static final ImmutableMap<String, ImmutableList<Category>> TABLE = ImmutableMap.of(
      "a", ImmutableList.of(new Category("a5", 5), new Category("a0", 0)),
      "b", ImmutableList.of(new Category("b5", 5), new Category("b0", 0)),
      "c", ImmutableList.of(new Category("c1", 1), new Category("c-1", -1)),
      "d", ImmutableList.of(new Category("d1", 1), new Category("also1", 1)));

  private static PointScore<ImmutableMap<String, Finding<Category>>, Band> toy(
      List<String> criteria, List<Band> bands) {
    return PointScore.of(
        ScoringSystem.builder()
            .name("TOY")
            .fullName("Toy score")
            .purpose("Does the arithmetic hold?")
            .direction(ScoringSystem.Direction.HIGHER_IS_WORSE)
            .citation(Citation.builder()
                .authors("Nobody N")
                .journal("None")
                .year(2000)
                .build()),
        bands,
        criteria.stream()
            .map(name -> new Criterion<ImmutableMap<String, Finding<Category>>, Category>(
                name,
                Objects.requireNonNull(TABLE.get(name)),
                findings -> findings.getOrDefault(name, Finding.notRecorded())))
            .toList());
  }

  private static Assessment<Band> assess(ImmutableMap<String, Finding<Category>> findings) {
    return toy(List.of("a", "b", "c", "d"), List.of(LOW, MIDDLE, HIGH)).assess(findings, List.of());
  }

  private static Finding<Category> known(String criterion, int row) {
    return Finding.of(Objects.requireNonNull(TABLE.get(criterion)).get(row));
  }

  @Test
  void totalsBetweenTheEndsNeedNotBeAttainable() {
    Assessment<Band> nothing = assess(ImmutableMap.of());
    // 0, 5 or 10, one more or less, plus 1
    assertThat(nothing.attainableTotals()).containsExactly(0, 2, 5, 7, 10, 12);
    assertThat(nothing.total()).isEqualTo(new ScoreRange(0, 12));
    assertThat(nothing.possibleClasses()).containsExactly(LOW, MIDDLE, HIGH);
  }

  @Test
  void aClassThatNoCompletionReachesIsNotPossible() {
    // 0, 5 or 10, plus 1 plus 1: 2, 7 or 12, and none of 5 to 6 although it lies between
    Assessment<Band> assessment = assess(ImmutableMap.of("c", known("c", 0)));
    assertThat(assessment.attainableTotals()).containsExactly(2, 7, 12);
    assertThat(assessment.possibleClasses()).containsExactly(LOW, HIGH);
    assertThat(assessment.classification()).isEmpty();
  }

  @Test
  void theDecidingSetIsWhatCanStillChangeTheClass() {
    // 2, 7 or 12: neither a nor b alone decides between low and high
    assertThat(assess(ImmutableMap.of("c", known("c", 0))).decidingFindings())
        .containsExactly("a", "b");
    // 5 or 7
    assertThat(assess(ImmutableMap.of("a", known("a", 0), "b", known("b", 1))).decidingFindings())
        .containsExactly("c");
    assertThat(assess(ImmutableMap.of("a", known("a", 0))).decidingFindings())
        .containsExactly("b", "c");
  }

  @Test
  void categoriesOfEqualPointsAreNotMissing() {
    Assessment<Band> assessment =
        assess(ImmutableMap.of("a", known("a", 1), "b", known("b", 1), "c", known("c", 1)));
    assertThat(assessment.missing()).isEmpty();
    assertThat(assessment.contributions().get(3).finding()).isEqualTo("not recorded");
    assertThat(assessment.total()).hasToString("0");
  }

  @Test
  void printsWhatWouldSettleTheClassAndTheCaveats() {
    Assessment<Band> assessment = toy(List.of("a", "b", "c", "d"), List.of(LOW, MIDDLE, HIGH))
        .assess(ImmutableMap.of("a", known("a", 0)), List.of("a caveat", "another"));
    // 5 or 10, one more or less, plus 1
    assertThat(assessment).hasToString("""
            TOY 5..12 of 12: middle or high (Nobody 2000)
              a  a5            5
              b  not recorded  0..5
              c  not recorded  -1..1
              d  not recorded  1
              would settle the class: b, c
              note: a caveat
              note: another\
            """);
  }

  @Test
  void refusesBandsThatLeaveATotalOutOrClaimItTwice() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> toy(List.of("a", "b", "c", "d"), List.of(LOW, HIGH)))
        .withMessageStartingWith("TOY: total 5 belongs to the classes []");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> toy(
            List.of("a", "b", "c", "d"),
            List.of(LOW, MIDDLE, HIGH, new Band("top", new ScoreRange(12, 12)))))
        .withMessageStartingWith("TOY: total 12 belongs to the classes [");
  }

  @Test
  void refusesTwoCriteriaOfOneName() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> toy(List.of("a", "a", "c", "d"), List.of(LOW, MIDDLE, HIGH)))
        .withMessage("TOY: criteria [a, a, c, d], expected each name once");
  }

  @Test
  void refusesACriterionWithoutCategories() {
    assertThatIllegalArgumentException()
        .isThrownBy(() ->
            new Criterion<String, Category>("a", ImmutableList.of(), text -> Finding.notRecorded()))
        .withMessage("criterion 'a': no categories, expected at least one");
  }
}
