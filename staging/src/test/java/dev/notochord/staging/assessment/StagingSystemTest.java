package dev.notochord.staging.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Lists;
import com.google.common.collect.Sets;
import dev.notochord.core.code.Citation;
import dev.notochord.staging.assessment.ToyFindings.ToyCategory;
import dev.notochord.staging.assessment.ToyFindings.ToyClass;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** The engine on made-up systems with what no single real one has: gaps, caps, trees, exclusions. */
class StagingSystemTest {
  private static final ToyClass LOW = new ToyClass("low", -1, 4);
  private static final ToyClass MIDDLE = new ToyClass("middle", 5, 6);
  private static final ToyClass HIGH = new ToyClass("high", 7, 12);

  /** Rows of the toy table: gaps in every criterion, and two categories of equal points. */
  private static final ImmutableMap<String, ImmutableList<ToyCategory>> TABLE = ImmutableMap.of(
      "a", ImmutableList.of(new ToyCategory("a5", 5), new ToyCategory("a0", 0)),
      "b", ImmutableList.of(new ToyCategory("b5", 5), new ToyCategory("b0", 0)),
      "c", ImmutableList.of(new ToyCategory("c1", 1), new ToyCategory("c-1", -1)),
      "d", ImmutableList.of(new ToyCategory("d1", 1), new ToyCategory("also1", 1)));

  private static final Criterion<ToyFindings, ToyCategory> A = criterion("a");
  private static final Criterion<ToyFindings, ToyCategory> B = criterion("b");
  private static final Criterion<ToyFindings, ToyCategory> C = criterion("c");
  private static final Criterion<ToyFindings, ToyCategory> D = criterion("d");

  private static Criterion<ToyFindings, ToyCategory> criterion(String name) {
    return criterion(name, Objects.requireNonNull(TABLE.get(name)));
  }

  private static Criterion<ToyFindings, ToyCategory> criterion(
      String name, List<ToyCategory> categories) {
    return Criterion.of(
        name,
        categories,
        Optional.of(ScoredCategory::points),
        findings -> findings.get(name),
        (findings, value) -> findings.with(name, value));
  }

  private static StagingSystem.Builder<ToyFindings, ToyClass> toy(ToyClass... classes) {
    return StagingSystem.define(
        SystemDescription.builder()
            .id("toy")
            .name("TOY")
            .fullName("Toy score")
            .family(SystemDescription.Family.PROGNOSIS)
            .purpose("Does the arithmetic hold?")
            .population("nobody")
            .citation(Citation.builder()
                .authors("Nobody N")
                .journal("None")
                .year(2000)
                .build()),
        ToyFindings.BLANK,
        List.of(classes));
  }

  private static Assessment<ToyClass> assess(ToyFindings findings) {
    return toy(LOW, MIDDLE, HIGH).criteria(A, B, C, D).build().assess(findings);
  }

  private static ToyFindings known(String... codes) {
    ToyFindings findings = ToyFindings.BLANK;
    for (String code : codes) {
      for (var criterion : TABLE.entrySet()) {
        for (ToyCategory category : criterion.getValue()) {
          if (category.code().equals(code)) {
            findings = findings.with(criterion.getKey(), Finding.of(category));
          }
        }
      }
    }
    return findings;
  }

  @Test
  void totalsBetweenTheEndsNeedNotBeAttainable() {
    Assessment<ToyClass> nothing = assess(known());
    // 0, 5 or 10, one more or less, plus 1
    assertThat(nothing.attainableTotals()).containsExactly(0.0, 2.0, 5.0, 7.0, 10.0, 12.0);
    assertThat(nothing.total()).contains(new ScoreRange(0, 12));
    assertThat(nothing.possibleClasses()).containsExactly(LOW, MIDDLE, HIGH);
  }

  @Test
  void aClassThatNoCompletionReachesIsNotPossible() {
    // 0, 5 or 10, plus 1 plus 1: 2, 7 or 12, and none of 5 to 6 although it lies between
    Assessment<ToyClass> assessment = assess(known("c1"));
    assertThat(assessment.attainableTotals()).containsExactly(2.0, 7.0, 12.0);
    assertThat(assessment.possibleClasses()).containsExactly(LOW, HIGH);
    assertThat(assessment.classification()).isEmpty();
  }

  @Test
  void theDecidingSetIsWhatCanStillChangeTheClass() {
    // 2, 7 or 12: neither a nor b alone decides between low and high
    assertThat(assess(known("c1")).decidingFindings()).containsExactly("a", "b");
    // 5 or 7
    assertThat(assess(known("a5", "b0")).decidingFindings()).containsExactly("c");
    assertThat(assess(known("a5")).decidingFindings()).containsExactly("b", "c");
  }

  @Test
  void categoriesOfEqualPointsAreNotMissing() {
    Assessment<ToyClass> assessment = assess(known("a0", "b0", "c-1"));
    assertThat(assessment.missing()).isEmpty();
    assertThat(assessment.contributions().get(3).finding()).isEqualTo("not recorded");
    assertThat(assessment.contributions().get(3).place()).isEqualTo("item 4 of 4");
    assertThat(assessment.total().orElseThrow()).hasToString("0");
  }

  @Test
  void printsWhatWouldSettleTheClassAndTheCaveats() {
    Assessment<ToyClass> assessment = toy(LOW, MIDDLE, HIGH)
        .criteria(A, B, C, D)
        .note(findings -> Optional.of("another"))
        .note(findings -> Optional.empty())
        .build()
        .assess(known("a5").withCaveats(List.of("a caveat")));
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
  void aCappedTotalHasOnlyTheTotalsThatTheCapLeaves() {
    ToyClass any = new ToyClass("any", 0, 6);
    Assessment<ToyClass> assessment = toy(any)
        .criteria(A, B, C, D)
        .total(answers -> Math.min(
            6,
            answers.get(A).points() + answers.get(B).points() + answers.get(D).points()))
        .build()
        .assess(known());
    // 1, 6 or 11 without c
    assertThat(assessment.attainableTotals()).containsExactly(1.0, 6.0);
    assertThat(assessment.decidingFindings()).isEmpty();
  }

  @Test
  void aRuleAsksOnlyForWhatItUses() {
    // b counts only with a5, c only with a0
    StagingSystem<ToyFindings, ToyClass> tree = toy(LOW, HIGH)
        .criteria(A, B, C)
        .total(answers -> Double.NaN)
        .rule(answers -> {
          String deciding = answers.get(A).code().equals("a5")
              ? answers.get(B).code()
              : answers.get(C).code();
          return deciding.equals("b5") || deciding.equals("c1") ? HIGH : LOW;
        })
        .build();
    assertThat(tree.description().range()).isEmpty();
    assertThat(tree.assess(known("a5")).decidingFindings()).containsExactly("b");
    assertThat(tree.assess(known("a0")).decidingFindings()).containsExactly("c");
    assertThat(tree.assess(known("b5", "c1")).classification()).contains(HIGH);
    assertThat(tree.assess(known("b5", "c1")).missing()).containsExactly("a");
    assertThat(tree.assess(known("b5")).decidingFindings()).containsExactly("a", "c");
    assertThat(tree.assess(known()).total()).isEmpty();
    assertThat(tree.assess(known("a0", "b0", "c1")).headline())
        .isEqualTo("TOY: high (Nobody 2000)");
  }

  @Test
  void aContradictionIsRefusedAndNamesBothSides() {
    StagingSystem<ToyFindings, ToyClass> exclusive = exclusive();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> exclusive.assess(known("a5", "b5")))
        .withMessage("TOY: a 'a5' contradicts b 'b5', expected one of them");
  }

  @Test
  void whatAContradictionRulesOutIsNotACompletion() {
    Assessment<ToyClass> assessment = exclusive().assess(known("a5", "c1", "d1"));
    // b5 cannot be: 5 + 0 + 1 + 1
    assertThat(assessment.attainableTotals()).containsExactly(7.0);
    assertThat(assessment.contributions().get(1).points()).contains(ScoreRange.of(0));
    assertThat(assessment.missing()).isEmpty();
  }

  @Test
  void whereFindingsLimitEachOtherTheFirstSmallestDecidingSetIsGiven() {
    // exactly one of a5 and b5: either alone tells the other
    StagingSystem<ToyFindings, ToyClass> either = toy(LOW, HIGH)
        .criteria(A, B)
        .contradiction(A, B, (a, b) -> a.code().equals("a5") == b.code().equals("b5"))
        .rule(answers -> answers.get(A).code().equals("a5") ? HIGH : LOW)
        .build();
    assertThat(either.assess(known()).decidingFindings()).containsExactly("a");
    assertThat(either.assess(known("b5")).classification()).contains(LOW);
  }

  private static final List<String> NAMES = List.of("a", "b", "c", "d");
  /** Every cell of a table of four criteria with three answers each. */
  private static final List<List<String>> CELLS = Lists.cartesianProduct(
      NAMES.stream().map(name -> List.of(name + 1, name + 2, name + 3)).toList());

  @Property(tries = 300)
  void theDecidingSetIsTheFirstOfTheSmallestOnesWhateverTheRuleAndTheExclusions(
      @ForAll Random random) {
    List<Criterion<ToyFindings, ToyCategory>> criteria = NAMES.stream()
        .map(name -> criterion(
            name, Stream.of(1, 2, 3).map(it -> new ToyCategory(name + it, 0)).toList()))
        .toList();
    int classes = 1 + random.nextInt(3);
    Map<String, ToyClass> rule = new HashMap<>();
    Set<String> excluded = new HashSet<>();
    for (List<String> cell : CELLS) {
      rule.put(String.join(" ", cell), List.of(LOW, MIDDLE, HIGH).get(random.nextInt(classes)));
      if (random.nextInt(20) == 0) {
        excluded.add(cell.get(0) + cell.get(1));
        excluded.add(cell.get(1) + cell.get(3));
      }
    }
    List<List<String>> possible = CELLS.stream()
        .filter(cell -> !excluded.contains(cell.get(0) + cell.get(1))
            && !excluded.contains(cell.get(1) + cell.get(3)))
        .toList();
    Assume.that(!possible.isEmpty());
    StagingSystem.Builder<ToyFindings, ToyClass> system = toy(LOW, MIDDLE, HIGH)
        .rule(answers -> Objects.requireNonNull(rule.get(codes(criteria, answers))))
        .contradiction(
            criteria.get(0), criteria.get(1), (a, b) -> excluded.contains(a.code() + b.code()))
        .contradiction(
            criteria.get(1), criteria.get(3), (b, d) -> excluded.contains(b.code() + d.code()));
    criteria.forEach(system::criteria);
    Assessment<ToyClass> assessment = system.build().assess(ToyFindings.BLANK);

    List<String> deciding = Sets.powerSet(ImmutableSet.copyOf(NAMES)).stream()
        .filter(set -> decides(set, possible, rule))
        .map(set -> set.stream().sorted().collect(Collectors.joining()))
        .sorted(Comparator.comparing(String::length).thenComparing(it -> it))
        .toList();
    assertThat(String.join("", assessment.decidingFindings())).isEqualTo(deciding.get(0));
    for (int i = 0; i < NAMES.size(); i++) {
      int axis = i;
      assertThat(assessment.contributions().get(i).isSettled())
          .isEqualTo(possible.stream().map(cell -> cell.get(axis)).distinct().count() == 1);
    }
  }

  private static boolean decides(
      Set<String> criteria, List<List<String>> possible, Map<String, ToyClass> rule) {
    Map<String, ToyClass> seen = new HashMap<>();
    return possible.stream().allMatch(cell -> {
      ToyClass owner = Objects.requireNonNull(rule.get(String.join(" ", cell)));
      String known = cell.stream()
          .filter(code -> criteria.contains(code.substring(0, 1)))
          .collect(Collectors.joining());
      return seen.computeIfAbsent(known, key -> owner).equals(owner);
    });
  }

  private static String codes(
      List<Criterion<ToyFindings, ToyCategory>> criteria, Answers<ToyFindings> answers) {
    return criteria.stream().map(it -> answers.get(it).code()).collect(Collectors.joining(" "));
  }

  @Test
  void whereMoreThanThePointsCountEqualPointsSettleNothing() {
    // the two categories of d have the same points, and here another total or class
    ToyClass any = new ToyClass("any", 0, 2);
    Assessment<ToyClass> odd = toy(any)
        .criteria(D)
        .total(answers -> answers.get(D).code().equals("d1") ? 0 : 2)
        .build()
        .assess(known());
    assertThat(odd.attainableTotals()).containsExactly(0.0, 2.0);
    assertThat(odd.missing()).containsExactly("d");
    Assessment<ToyClass> rule = toy(LOW, HIGH)
        .criteria(D)
        .rule(answers -> answers.get(D).code().equals("d1") ? LOW : HIGH)
        .build()
        .assess(known());
    assertThat(rule.missing()).containsExactly("d");
  }

  @Test
  void refusesARuleThatLeadsToAClassThatIsNotListed() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> toy(LOW, MIDDLE)
            .criteria(A)
            .rule(answers -> answers.get(A).code().equals("a5") ? HIGH : LOW)
            .build())
        .withMessage(
            "TOY: the rule leads to [high, low], expected only the listed classes [low, middle]");
  }

  @Test
  void aFindingThatIsNotRecordedIsCompletedOnlyWithWhatTheSourceCovers() {
    Criterion<ToyFindings, ToyCategory> narrow =
        A.completedWith(Objects.requireNonNull(TABLE.get("a")).get(1));
    StagingSystem<ToyFindings, ToyClass> system =
        toy(LOW, MIDDLE, HIGH).criteria(narrow, B).build();
    assertThat(system.assess(known("b0")).attainableTotals()).containsExactly(0.0);
    assertThat(system.assess(known("a5", "b0")).attainableTotals()).containsExactly(5.0);
  }

  @Test
  void recordsFindingsByTheirCodes() {
    assertThat(A.recordCodes(ToyFindings.BLANK, List.of("a5"))).isEqualTo(known("a5"));
    assertThat(A.recordCodes(known("a5"), List.of()).get("a").isRecorded()).isFalse();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> A.recordCodes(ToyFindings.BLANK, List.of("a7")))
        .withMessage("a 'a7': expected one of [a5, a0]");
  }

  @Test
  void refusesBandsThatLeaveATotalOutOrClaimItTwice() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> toy(LOW, HIGH).criteria(A, B, C, D).build())
        .withMessage("TOY: total 5 belongs to no class");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> toy(LOW, MIDDLE, HIGH, new ToyClass("top", 12, 12))
            .criteria(A, B, C, D)
            .build())
        .withMessage("TOY: total 12 belongs to two classes");
  }

  @Test
  void refusesTwoCriteriaOfOneNameAndACriterionWithoutCategories() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> toy(LOW, MIDDLE, HIGH).criteria(A, criterion("a"), B).build())
        .withMessage("TOY: criteria [a, a, b], expected each name once");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Criterion.<ToyFindings, ToyCategory>of(
            "a",
            List.of(),
            Optional.empty(),
            findings -> findings.get("a"),
            (findings, value) -> findings.with("a", value)))
        .withMessage("criterion 'a': categories [], expected at least one");
  }

  @Test
  void aCaseIsNotAskedForWhatItDoesNotHold() {
    StagingSystem<ToyFindings, ToyClass> system = toy(LOW, MIDDLE, HIGH)
        .criteria(A, B, C, D)
        .notOfACase("asks for two visits")
        .build();
    assertThat(system.scope()).isEqualTo(StagingSystem.Scope.NONE);
  }

  private static StagingSystem<ToyFindings, ToyClass> exclusive() {
    return toy(LOW, MIDDLE, HIGH)
        .criteria(A, B, C, D)
        .contradiction(A, B, (a, b) -> a.code().equals("a5") && b.code().equals("b5"))
        .build();
  }
}
