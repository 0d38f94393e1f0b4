package dev.notochord.staging.assessment;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Iterables;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * A score that adds the points of its criteria and sorts the total into classes.
 *
 * <p>A system states its criteria and its classes; this class does what all such scores have in
 * common: the range, the totals and classes that remain possible, what is missing, and the
 * smallest set of missing findings that would settle the class.
 *
 * <p>Cost: one addition per criterion when all findings are known; one small set sum for each
 * criterion that is open.
 *
 * @param <F> the findings of the score
 * @param <C> the classes of the score
 * @since 0.1.0
 */
public final class PointScore<F, C extends ScoreClass> {
  private final ScoringSystem system;
  private final ImmutableList<C> classes;
  private final ImmutableList<Criterion<F, ?>> criteria;

  private PointScore(
      ScoringSystem system, ImmutableList<C> classes, ImmutableList<Criterion<F, ?>> criteria) {
    this.system = system;
    this.classes = classes;
    this.criteria = criteria;
  }

  /**
   * {@return the score with these criteria and classes}
   *
   * @param <F> the findings of the score
   * @param <C> the classes of the score
   * @param description the score, all but its range and the names of its criteria, which follow
   * from {@code criteria}
   * @param classes the classes; their bands cover each total of the range once
   * @param criteria the criteria in the order of the source
   * @throws IllegalArgumentException if a total belongs to no class or to several, or if two
   *     criteria share a name
   */
  public static <F, C extends ScoreClass> PointScore<F, C> of(
      ScoringSystem.Builder description,
      List<C> classes,
      List<? extends Criterion<F, ?>> criteria) {
    ScoreRange range =
        criteria.stream().map(Criterion::range).reduce(ScoreRange.ZERO, ScoreRange::plus);
    ScoringSystem system = description
        .range(range)
        .addAllCriteria(criteria.stream().map(Criterion::name).toList())
        .build();
    checkArgument(
        ImmutableSet.copyOf(system.criteria()).size() == criteria.size(),
        "%s: criteria %s, expected each name once",
        system.name(),
        system.criteria());
    for (int total = range.min(); total <= range.max(); total++) {
      int candidate = total;
      List<C> owners =
          classes.stream().filter(band -> band.totals().contains(candidate)).toList();
      checkArgument(
          owners.size() == 1,
          "%s: total %s belongs to the classes %s, expected exactly one",
          system.name(),
          total,
          owners);
    }
    return new PointScore<>(system, ImmutableList.copyOf(classes), ImmutableList.copyOf(criteria));
  }

  /** {@return what this score is} */
  public ScoringSystem system() {
    return system;
  }

  /**
   * {@return the assessment of these findings}
   *
   * @param findings the findings, complete or not
   * @param caveats what a reader of the result must know, such as a finding the source leaves
   * undefined
   */
  public Assessment<C> assess(F findings, Iterable<String> caveats) {
    List<Criterion.Assessed> parts =
        criteria.stream().map(criterion -> criterion.assess(findings)).toList();
    Set<Integer> totals = sums(parts);
    return ImmutableAssessment.<C>builder()
        .system(system)
        .addAllContributions(
            parts.stream().map(Criterion.Assessed::contribution).toList())
        .addAllAttainableTotals(totals)
        .addAllPossibleClasses(classesOf(totals))
        .addAllDecidingFindings(decidingFindings(parts))
        .addAllCaveats(caveats)
        .build();
  }

  /**
   * Returns the criteria that can still change the class.
   *
   * <p>Their findings settle it, and no smaller set does: findings vary independently, so two sets
   * that settle the class share a part that does.
   */
  private ImmutableSet<String> decidingFindings(List<Criterion.Assessed> parts) {
    return parts.stream()
        .filter(part -> part.points().size() > 1)
        .filter(part ->
            canChangeTheClass(part, sums(Iterables.filter(parts, other -> !other.equals(part)))))
        .map(part -> part.contribution().criterion())
        .collect(ImmutableSet.toImmutableSet());
  }

  private boolean canChangeTheClass(Criterion.Assessed part, Set<Integer> rest) {
    return rest.stream()
        .anyMatch(known ->
            classesOf(part.points().stream().map(points -> known + points).toList())
                    .size()
                > 1);
  }

  private ImmutableSet<C> classesOf(Iterable<Integer> totals) {
    ImmutableSet<Integer> distinct = ImmutableSet.copyOf(totals);
    return classes.stream()
        .filter(band -> distinct.stream().anyMatch(band.totals()::contains))
        .collect(ImmutableSet.toImmutableSet());
  }

  private static Set<Integer> sums(Iterable<Criterion.Assessed> parts) {
    Set<Integer> sums = Set.of(0);
    for (Criterion.Assessed part : parts) {
      Set<Integer> next = new TreeSet<>();
      for (int sum : sums) {
        for (int points : part.points()) {
          next.add(Math.addExact(sum, points));
        }
      }
      sums = next;
    }
    return sums;
  }
}
