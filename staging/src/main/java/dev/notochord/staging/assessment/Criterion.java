package dev.notochord.staging.assessment;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.function.Function;

/**
 * One criterion of a score: its name, its categories as published, and where its finding stands.
 *
 * @param <F> the findings of the score
 * @param <T> the categories of the criterion
 * @param name the name as the source has it, such as {@code location}
 * @param categories every category in the order of the source
 * @param finding reads the finding of this criterion
 * @since 0.1.0
 */
public record Criterion<F, T extends ScoredCategory>(
    String name, ImmutableList<T> categories, Function<F, Finding<T>> finding) {
  /**
   * Creates the criterion.
   *
   * @param name the name as the source has it
   * @param categories every category in the order of the source
   * @param finding reads the finding of this criterion
   * @throws IllegalArgumentException if there are no categories
   */
  public Criterion {
    checkArgument(
        !categories.isEmpty(), "criterion '%s': no categories, expected at least one", name);
  }

  /**
   * {@return the criterion whose categories are the constants of an enum}
   *
   * @param <F> the findings of the score
   * @param <T> the categories of the criterion
   * @param name the name as the source has it
   * @param categories the enum that holds the categories
   * @param finding reads the finding of this criterion
   */
  public static <F, T extends Enum<T> & ScoredCategory> Criterion<F, T> of(
      String name, Class<T> categories, Function<F, Finding<T>> finding) {
    return new Criterion<>(name, ImmutableList.copyOf(categories.getEnumConstants()), finding);
  }

  /** Returns what the findings leave possible: every category when nothing is recorded. */
  private ImmutableSet<T> candidates(Finding<T> recorded) {
    return recorded.isRecorded() ? recorded.candidates() : ImmutableSet.copyOf(categories);
  }

  /** Returns the points of this criterion over all its categories. */
  ScoreRange range() {
    return range(ImmutableSet.copyOf(categories));
  }

  Assessed assess(F findings) {
    Finding<T> recorded = finding.apply(findings);
    ImmutableSet<T> candidates = candidates(recorded);
    return new Assessed(
        new Contribution(name, words(recorded), range(candidates), recorded.basis()),
        candidates.stream().map(ScoredCategory::points).collect(ImmutableSet.toImmutableSet()));
  }

  private static ScoreRange range(ImmutableSet<? extends ScoredCategory> categories) {
    return new ScoreRange(
        categories.stream().mapToInt(ScoredCategory::points).min().orElseThrow(),
        categories.stream().mapToInt(ScoredCategory::points).max().orElseThrow());
  }

  private String words(Finding<T> recorded) {
    return recorded.isRecorded()
        ? String.join(
            " or ", recorded.candidates().stream().map(ScoredCategory::display).toList())
        : "not recorded";
  }

  /** A contribution and the points it could have, which its range only encloses. */
  record Assessed(Contribution contribution, ImmutableSet<Integer> points) {}
}
