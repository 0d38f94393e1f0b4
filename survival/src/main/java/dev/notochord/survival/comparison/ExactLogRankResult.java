package dev.notochord.survival.comparison;

import static java.util.stream.Collectors.joining;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableDoubleArray;
import com.google.common.primitives.ImmutableLongArray;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The outcome of a permutation test: the p-values, and whether every way to deal out the subjects was looked
 * at or some drawn at random.
 *
 * @see ExactLogRank
 * @since 0.1.0
 */
public final class ExactLogRankResult {
  private final ImmutableList<String> names;
  private final ImmutableLongArray subjects;
  private final ImmutableDoubleArray observedMinusExpected;
  private final Tails tails;
  private final Optional<String> reason;

  private ExactLogRankResult(PermutationScores scores, Tails tails, Optional<String> reason) {
    this.names = scores.names;
    this.subjects = scores.subjects;
    this.observedMinusExpected = ImmutableDoubleArray.copyOf(scores.sum);
    this.tails = tails;
    this.reason = reason;
  }

  static ExactLogRankResult of(PermutationScores scores, Tails tails) {
    return new ExactLogRankResult(scores, tails, Optional.empty());
  }

  static ExactLogRankResult notTestable(PermutationScores scores, String reason) {
    return new ExactLogRankResult(
        scores, new Tails(Double.NaN, Double.NaN, Double.NaN, 0), Optional.of(reason));
  }

  /** {@return the names of the groups that have a row in use} */
  public ImmutableList<String> names() {
    return names;
  }

  /** {@return per group the number of subjects} */
  public ImmutableLongArray subjects() {
    return subjects;
  }

  /** {@return per group the sum of its scores: weighted observed less expected events, as in {@link LogRank}} */
  public ImmutableDoubleArray observedMinusExpected() {
    return observedMinusExpected;
  }

  /** {@return whether there is a p-value; if not, {@link #reason()} says why} */
  public boolean isTestable() {
    return reason.isEmpty();
  }

  /** {@return why there is no p-value; empty when there is one} */
  public Optional<String> reason() {
    return reason;
  }

  /** {@return how many ways were drawn at random; empty if every way was looked at, or there is no p-value} */
  public OptionalInt drawn() {
    return tails.drawn() > 0 ? OptionalInt.of(tails.drawn()) : OptionalInt.empty();
  }

  /** {@return the two-sided p-value; NaN when not testable} */
  public double pValue() {
    return pValue(Alternative.TWO_SIDED);
  }

  /**
   * {@return the share of ways to deal out the subjects whose statistic is at least as extreme as the one seen;
   * NaN when not testable}
   *
   * <p>Drawn at random it is (1 + extreme ways) / (1 + ways), which is never 0 and does not reject too often.
   *
   * @param alternative the direction, in terms of the events of the first group
   * @throws IllegalArgumentException if a direction is asked for and there are more than two groups
   */
  public double pValue(Alternative alternative) {
    if (alternative != Alternative.TWO_SIDED && names.size() > 2) {
      throw new IllegalArgumentException("exact log-rank test: " + names.size()
          + " groups have no direction, expected TWO_SIDED or two groups");
    }
    return switch (alternative) {
      case TWO_SIDED -> tails.twoSided();
      case FEWER_EVENTS -> tails.fewer();
      case MORE_EVENTS -> tails.more();
    };
  }

  /**
   * {@return the standard error of a p-value that drawing at random leaves, sqrt(p (1 - p) / (ways + 1)); 0 if
   * every way was looked at, NaN when not testable}
   *
   * @param alternative the direction
   * @throws IllegalArgumentException as {@link #pValue}
   */
  public double standardErrorOfPValue(Alternative alternative) {
    double p = pValue(alternative);
    if (Double.isNaN(p)) {
      return p;
    }
    return tails.drawn() == 0 ? 0 : Math.sqrt(p * (1 - p) / (tails.drawn() + 1.0));
  }

  /**
   * {@return the result for reading}
   *
   * <pre>
   * Exact log-rank test: p = 0.06521 (two-sided, every way to deal out 11 and 12 subjects)
   * </pre>
   */
  @Override
  public String toString() {
    if (reason.isPresent()) {
      return "Exact log-rank test: not testable, " + reason.get();
    }
    String sizes = subjects.stream().mapToObj(Long::toString).collect(joining(" and "));
    String how = drawn().isPresent()
        ? String.format(
            Locale.ROOT,
            "%d random ways, standard error %.2g",
            tails.drawn(),
            standardErrorOfPValue(Alternative.TWO_SIDED))
        : "every way";
    return String.format(
        Locale.ROOT,
        "Exact log-rank test: p = %.4g (two-sided, %s to deal out %s subjects)",
        tails.twoSided(),
        how,
        sizes);
  }
}
