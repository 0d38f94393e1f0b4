package dev.notochord.staging.sins;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Lists;
import com.google.common.collect.Sets;
import dev.notochord.staging.assessment.Assessment;
import dev.notochord.staging.assessment.Finding;
import dev.notochord.staging.assessment.ScoredCategory;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Compares every incomplete score with the plain enumeration of its completions. */
class SinsPropertiesTest {
  @Property(tries = 300)
  void totalsAndClassesAreExactlyThoseOfTheCompletions(@ForAll("findings") SinsFindings findings) {
    Assessment<SpinalStability> assessment = Sins.assess(findings);
    TreeSet<Integer> totals = new TreeSet<>();
    Set<SpinalStability> classes = new TreeSet<>();
    for (List<ScoredCategory> completion : completions(findings)) {
      totals.add(total(completion));
      classes.add(classOf(total(completion)));
    }
    assertThat(assessment.attainableTotals()).containsExactlyElementsOf(totals);
    assertThat(assessment.possibleClasses()).containsExactlyElementsOf(classes);
    assertThat(assessment.total().min()).isEqualTo(totals.first());
    assertThat(assessment.total().max()).isEqualTo(totals.last());
  }

  @Property(tries = 60)
  void theDecidingFindingsDecideAndNoOtherSetOfTheirSizeDoes(
      @ForAll("findings") SinsFindings findings) {
    Assessment<SpinalStability> assessment = Sins.assess(findings);
    List<List<ScoredCategory>> completions = completions(findings);
    List<String> names = Sins.system().criteria();
    Set<Set<String>> deciding = new HashSet<>();
    if (assessment.possibleClasses().size() > 1) {
      for (int size = 1; deciding.isEmpty(); size++) {
        for (Set<Integer> recorded :
            Sets.combinations(ImmutableSet.copyOf(IntStream.range(0, 6).iterator()), size)) {
          if (decides(recorded, completions)) {
            deciding.add(recorded.stream().map(names::get).collect(ImmutableSet.toImmutableSet()));
          }
        }
      }
    }
    assertThat(deciding.isEmpty() ? Set.of(Set.of()) : deciding)
        .isEqualTo(Set.of(assessment.decidingFindings()));
  }

  @Property(tries = 300)
  void knowingMoreNeverWidensTheAnswer(@ForAll("narrowing") List<SinsFindings> narrowing) {
    Assessment<SpinalStability> before = Sins.assess(narrowing.get(0));
    Assessment<SpinalStability> after = Sins.assess(narrowing.get(1));
    assertThat(before.total().encloses(after.total())).isTrue();
    assertThat(before.attainableTotals()).containsAll(after.attainableTotals());
    assertThat(before.possibleClasses()).containsAll(after.possibleClasses());
    assertThat(before.missing()).containsAll(after.missing());
  }

  @Property(tries = 300)
  void theRangeIsTheSumOfTheContributions(@ForAll("findings") SinsFindings findings) {
    Assessment<SpinalStability> assessment = Sins.assess(findings);
    assertThat(assessment.contributions().stream()
            .mapToInt(part -> part.points().min())
            .sum())
        .isEqualTo(assessment.total().min());
    assertThat(assessment.contributions().stream()
            .mapToInt(part -> part.points().max())
            .sum())
        .isEqualTo(assessment.total().max());
    assertThat(Sins.system().range().encloses(assessment.total())).isTrue();
  }

  /** Whether all completions that agree on the recorded criteria share one class. */
  private static boolean decides(Set<Integer> recorded, List<List<ScoredCategory>> completions) {
    Map<List<ScoredCategory>, SpinalStability> seen = new HashMap<>();
    for (List<ScoredCategory> completion : completions) {
      List<ScoredCategory> known = recorded.stream().map(completion::get).toList();
      SpinalStability here = classOf(total(completion));
      if (!seen.computeIfAbsent(known, key -> here).equals(here)) {
        return false;
      }
    }
    return true;
  }

  private static int total(List<ScoredCategory> completion) {
    return completion.stream().mapToInt(ScoredCategory::points).sum();
  }

  private static SpinalStability classOf(int total) {
    return total <= 6
        ? SpinalStability.STABLE
        : total <= 12 ? SpinalStability.INDETERMINATE : SpinalStability.UNSTABLE;
  }

  private static List<List<ScoredCategory>> completions(SinsFindings findings) {
    return Lists.cartesianProduct(
        candidates(findings.location(), SinsLocation.values()),
        candidates(findings.pain(), SinsPain.values()),
        candidates(findings.boneLesion(), SinsBoneLesion.values()),
        candidates(findings.alignment(), SinsAlignment.values()),
        candidates(findings.collapse(), SinsCollapse.values()),
        candidates(findings.posterolateral(), SinsPosterolateral.values()));
  }

  private static <T extends ScoredCategory> List<ScoredCategory> candidates(
      Finding<T> finding, T[] all) {
    return finding.isRecorded()
        ? ImmutableList.copyOf(finding.candidates())
        : ImmutableList.copyOf(all);
  }

  @Provide
  Arbitrary<SinsFindings> findings() {
    return Combinators.combine(
            finding(SinsLocation.values()),
            finding(SinsPain.values()),
            finding(SinsBoneLesion.values()),
            finding(SinsAlignment.values()),
            finding(SinsCollapse.values()),
            finding(SinsPosterolateral.values()))
        .as(SinsPropertiesTest::findings);
  }

  /** Findings and, after them, findings that know the same or more. */
  @Provide
  Arbitrary<List<SinsFindings>> narrowing() {
    return findings()
        .flatMap(wide -> Combinators.combine(
                narrower(wide.location(), SinsLocation.values()),
                narrower(wide.pain(), SinsPain.values()),
                narrower(wide.boneLesion(), SinsBoneLesion.values()),
                narrower(wide.alignment(), SinsAlignment.values()),
                narrower(wide.collapse(), SinsCollapse.values()),
                narrower(wide.posterolateral(), SinsPosterolateral.values()))
            .as(SinsPropertiesTest::findings)
            .map(narrow -> List.of(wide, narrow)));
  }

  private static SinsFindings findings(
      Finding<SinsLocation> location,
      Finding<SinsPain> pain,
      Finding<SinsBoneLesion> boneLesion,
      Finding<SinsAlignment> alignment,
      Finding<SinsCollapse> collapse,
      Finding<SinsPosterolateral> posterolateral) {
    return SinsFindings.builder()
        .location(location)
        .pain(pain)
        .boneLesion(boneLesion)
        .alignment(alignment)
        .collapse(collapse)
        .posterolateral(posterolateral)
        .build();
  }

  private static <T> Arbitrary<Finding<T>> finding(T[] categories) {
    return Arbitraries.subsetOf(categories)
        .map(subset -> subset.isEmpty() ? Finding.<T>notRecorded() : Finding.<T>oneOf(subset));
  }

  private static <T> Arbitrary<Finding<T>> narrower(Finding<T> wide, T[] all) {
    List<T> open = wide.isRecorded() ? ImmutableList.copyOf(wide.candidates()) : Arrays.asList(all);
    return Arbitraries.subsetOf(open)
        .filter(subset -> !subset.isEmpty())
        .map(subset -> Finding.<T>oneOf(subset));
  }
}
