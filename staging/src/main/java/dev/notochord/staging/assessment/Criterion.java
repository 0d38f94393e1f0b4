package dev.notochord.staging.assessment;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import dev.notochord.core.code.Coded;
import dev.notochord.core.code.Presence;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/**
 * One criterion of a system: its name, its categories as published, their points if it has any, and
 * where its finding stands.
 *
 * @param <F> the findings of the system
 * @param <T> the categories of the criterion
 * @since 0.1.0
 */
public final class Criterion<F extends Findings<F>, T extends Coded> {
  private static final int MOST_LISTED = 3;
  private static final int MOST_EXCLUDED = 2;

  private final String name;
  private final Optional<String> table;
  private final ImmutableList<T> categories;
  private final ImmutableSet<T> completions;
  private final Optional<ToDoubleFunction<? super T>> points;
  private final Function<F, Finding<T>> finding;
  private final BiFunction<F, Finding<T>, F> recorder;
  private final Function<String, Optional<T>> unlisted;

  private Criterion(
      String name,
      Optional<String> table,
      ImmutableList<T> categories,
      ImmutableSet<T> completions,
      Optional<ToDoubleFunction<? super T>> points,
      Function<F, Finding<T>> finding,
      BiFunction<F, Finding<T>, F> recorder,
      Function<String, Optional<T>> unlisted) {
    checkArgument(
        !completions.isEmpty() && categories.containsAll(completions),
        "criterion '%s': categories %s, expected at least one",
        name,
        categories);
    this.name = name;
    this.table = table;
    this.categories = categories;
    this.completions = completions;
    this.points = points;
    this.finding = finding;
    this.recorder = recorder;
    this.unlisted = unlisted;
  }

  /**
   * {@return the criterion whose categories are the constants of an enum with points}
   *
   * @param <F> the findings of the system
   * @param <T> the categories of the criterion
   * @param name the name as the source has it
   * @param categories the enum that holds the categories
   * @param finding reads the finding of this criterion
   * @param recorder gives the findings with another finding of this criterion
   */
  public static <F extends Findings<F>, T extends Enum<T> & ScoredCategory> Criterion<F, T> scored(
      String name,
      Class<T> categories,
      Function<F, Finding<T>> finding,
      BiFunction<F, Finding<T>, F> recorder) {
    return of(
        name,
        ImmutableList.copyOf(categories.getEnumConstants()),
        Optional.of(ScoredCategory::points),
        finding,
        recorder);
  }

  /**
   * {@return the criterion whose categories are the constants of an enum, without points}
   *
   * @param <F> the findings of the system
   * @param <T> the categories of the criterion
   * @param name the name as the source has it
   * @param categories the enum that holds the categories
   * @param finding reads the finding of this criterion
   * @param recorder gives the findings with another finding of this criterion
   */
  public static <F extends Findings<F>, T extends Enum<T> & Coded> Criterion<F, T> of(
      String name,
      Class<T> categories,
      Function<F, Finding<T>> finding,
      BiFunction<F, Finding<T>, F> recorder) {
    return of(
        name,
        ImmutableList.copyOf(categories.getEnumConstants()),
        Optional.empty(),
        finding,
        recorder);
  }

  /**
   * {@return the criterion that is there or not, with points for each}
   *
   * @param <F> the findings of the system
   * @param name the name as the source has it
   * @param present the points if it is there
   * @param absent the points if it is not
   * @param finding reads the finding of this criterion
   * @param recorder gives the findings with another finding of this criterion
   */
  public static <F extends Findings<F>> Criterion<F, Presence> yesNo(
      String name,
      double present,
      double absent,
      Function<F, Finding<Presence>> finding,
      BiFunction<F, Finding<Presence>, F> recorder) {
    return of(
        name,
        ImmutableList.copyOf(Presence.values()),
        Optional.of(presence -> presence == Presence.PRESENT ? present : absent),
        finding,
        recorder);
  }

  /**
   * {@return the criterion with these categories}
   *
   * @param <F> the findings of the system
   * @param <T> the categories of the criterion
   * @param name the name as the source has it
   * @param categories every category in the order of the source
   * @param points the points of each category, if the system gives any
   * @param finding reads the finding of this criterion
   * @param recorder gives the findings with another finding of this criterion
   * @throws IllegalArgumentException if there are no categories
   */
  public static <F extends Findings<F>, T extends Coded> Criterion<F, T> of(
      String name,
      List<T> categories,
      Optional<ToDoubleFunction<? super T>> points,
      Function<F, Finding<T>> finding,
      BiFunction<F, Finding<T>, F> recorder) {
    return new Criterion<>(
        name,
        Optional.empty(),
        ImmutableList.copyOf(categories),
        ImmutableSet.copyOf(categories),
        points,
        finding,
        recorder,
        code -> Optional.empty());
  }

  /**
   * {@return this criterion with the table or figure of the source that holds it}
   *
   * @param place the table or figure, such as {@code figure 2, page 326}
   */
  public Criterion<F, T> in(String place) {
    return new Criterion<>(
        name, Optional.of(place), categories, completions, points, finding, recorder, unlisted);
  }

  /**
   * {@return this criterion with fewer categories for a finding that is not recorded}
   *
   * <p>For categories that lie outside the population of the source: a caller may record them, but
   * a silent record is not completed with them.
   *
   * @param possible the categories that a finding not recorded may turn out to be
   */
  @SafeVarargs
  public final Criterion<F, T> completedWith(T... possible) {
    ImmutableSet.Builder<T> remaining = ImmutableSet.builder();
    for (T category : possible) {
      remaining.add(category);
    }
    return new Criterion<>(
        name, table, categories, remaining.build(), points, finding, recorder, unlisted);
  }

  /**
   * {@return this criterion with categories beyond those listed, such as counts without a limit}
   *
   * @param category the category of a code that is not listed, if there is one
   */
  public Criterion<F, T> withUnlisted(Function<String, Optional<T>> category) {
    return new Criterion<>(
        name, table, categories, completions, points, finding, recorder, category);
  }

  /** {@return the name as the source has it, such as {@code location}} */
  public String name() {
    return name;
  }

  /** {@return every category in the order of the source} */
  public ImmutableList<T> categories() {
    return categories;
  }

  /** {@return the categories that a finding not recorded may turn out to be; all, unless the system says otherwise} */
  public ImmutableSet<T> completions() {
    return completions;
  }

  /** {@return whether the categories have points} */
  public boolean isScored() {
    return points.isPresent();
  }

  /**
   * {@return the points of a category}
   *
   * @param category the category
   * @throws IllegalStateException if this criterion has no points
   */
  public double points(T category) {
    return points
        .orElseThrow(() -> new IllegalStateException("criterion '" + name + "' has no points"))
        .applyAsDouble(category);
  }

  /**
   * {@return what is recorded of this criterion}
   *
   * @param findings the findings
   */
  public Finding<T> finding(F findings) {
    return finding.apply(findings);
  }

  /**
   * {@return the categories that remain possible; all that a finding not recorded may be when
   * nothing is recorded}
   *
   * @param findings the findings
   */
  public ImmutableSet<T> candidates(F findings) {
    Finding<T> recorded = finding(findings);
    return recorded.isRecorded() ? recorded.candidates() : completions;
  }

  /**
   * {@return the findings with another finding of this criterion}
   *
   * @param findings the findings
   * @param value the finding
   */
  public F record(F findings, Finding<T> value) {
    return recorder.apply(findings, value);
  }

  /**
   * {@return the findings with the categories of these codes left possible for this criterion}
   *
   * @param findings the findings
   * @param codes codes of categories, as {@link Coded#code()} writes them; none records nothing
   * @throws IllegalArgumentException if a code is not one of this criterion
   */
  public F recordCodes(F findings, List<String> codes) {
    return record(
        findings,
        codes.isEmpty()
            ? Finding.notRecorded()
            : Finding.oneOf(codes.stream().map(this::category).collect(toImmutableList())));
  }

  private T category(String code) {
    return categories.stream()
        .filter(category -> category.code().equals(code))
        .findFirst()
        .or(() -> unlisted.apply(code))
        .orElseThrow(() -> new IllegalArgumentException(name + " '" + code + "': expected one of "
            + categories.stream().map(Coded::code).collect(Collectors.toList())));
  }

  /** Returns what is recorded in words; what is left of many categories by what is ruled out. */
  String words(F findings) {
    Finding<T> recorded = finding(findings);
    if (!recorded.isRecorded()) {
      return "not recorded";
    }
    ImmutableSet<T> remaining = recorded.candidates();
    Set<T> excluded = Sets.difference(completions, remaining);
    return remaining.size() > MOST_LISTED && excluded.size() <= MOST_EXCLUDED
        ? excluded.isEmpty() ? "any" : "any but " + join(excluded)
        : join(remaining);
  }

  private String join(Set<T> some) {
    return some.stream().map(Coded::display).collect(Collectors.joining(" or "));
  }

  /** Returns the points of categories of this criterion; none if it has no points. */
  double[] pointsOf(List<? extends Coded> some) {
    @SuppressWarnings("unchecked") // a system hands back what this criterion gave it
    List<? extends T> own = (List<? extends T>) some;
    return points.map(of -> own.stream().mapToDouble(of).toArray()).orElseGet(() -> new double[0]);
  }

  /** Returns what this criterion adds while these categories remain. */
  Contribution contribution(
      F findings, int item, int items, ImmutableList<T> remaining, boolean onlyPointsCount) {
    Finding<T> recorded = finding(findings);
    Optional<ScoreRange> range = points.flatMap(pointsOf -> range(remaining, pointsOf));
    return new Contribution(
        name,
        "item " + item + " of " + items + table.map(place -> ", " + place).orElse(""),
        words(findings),
        ImmutableList.copyOf(recorded.candidates()),
        range,
        recorded.basis(),
        remaining.size() == 1
            || (onlyPointsCount && range.map(ScoreRange::isExact).orElse(false)));
  }

  /** Returns the points that remain; none if every category lies outside the table. */
  private Optional<ScoreRange> range(
      ImmutableList<T> remaining, ToDoubleFunction<? super T> pointsOf) {
    DoubleSummaryStatistics possible = remaining.stream()
        .mapToDouble(pointsOf)
        .filter(number -> !Double.isNaN(number))
        .summaryStatistics();
    return possible.getCount() == 0
        ? Optional.empty()
        : Optional.of(new ScoreRange(possible.getMin(), possible.getMax()));
  }

  @Override
  public String toString() {
    return name;
  }
}
