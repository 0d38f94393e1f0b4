package dev.notochord.staging.assessment;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * What is known of one criterion: its value, a few values that remain possible, or nothing.
 *
 * <p>A report that says "collapsed" and gives no percentage rules out some categories and leaves
 * others open. Calling that unknown would throw away what is known, choosing one would invent what
 * is not; so a finding holds the values that remain.
 *
 * <pre>{@code
 * Finding.of(SinsPain.MECHANICAL);                                  // stated
 * Finding.oneOf(SinsCollapse.OVER_HALF, SinsCollapse.UNDER_HALF);   // collapsed, percentage unknown
 * Finding.<SinsPain>notRecorded();                                  // silent
 * }</pre>
 *
 * @param <T> the categories of the criterion
 * @since 0.1.0
 */
@Value.Immutable(builder = false)
public abstract class Finding<T> {
  Finding() {}

  /**
   * Returns the finding that the value is {@code value}.
   *
   * @param <T> the categories of the criterion
   * @param value the value
   * @return a finding with one candidate
   */
  public static <T> Finding<T> of(T value) {
    return ImmutableFinding.of(ImmutableSet.of(value), Optional.empty());
  }

  /**
   * Returns the finding that the value is one of several.
   *
   * @param <T> the categories of the criterion
   * @param first a value that remains possible
   * @param others the other values that remain possible
   * @return a finding with these candidates
   */
  @SafeVarargs
  public static <T> Finding<T> oneOf(T first, T... others) {
    ImmutableSet.Builder<T> candidates = ImmutableSet.<T>builder().add(first);
    for (T other : others) {
      candidates.add(other);
    }
    return ImmutableFinding.of(candidates.build(), Optional.empty());
  }

  /**
   * Returns the finding that the value is one of {@code candidates}.
   *
   * @param <T> the categories of the criterion
   * @param candidates the values that remain possible
   * @return a finding with these candidates
   * @throws IllegalArgumentException if there are none: then the record contradicts itself
   */
  public static <T> Finding<T> oneOf(Iterable<? extends T> candidates) {
    ImmutableSet<T> remaining = ImmutableSet.copyOf(candidates);
    checkArgument(
        !remaining.isEmpty(), "finding: no value remains possible, expected at least one");
    return ImmutableFinding.of(remaining, Optional.empty());
  }

  /**
   * Returns the finding that nothing is known.
   *
   * @param <T> the categories of the criterion
   * @return a finding without candidates
   */
  public static <T> Finding<T> notRecorded() {
    return ImmutableFinding.of(ImmutableSet.of(), Optional.empty());
  }

  /**
   * Returns the values that remain possible; empty when nothing is recorded, so that all do.
   *
   * @return the candidates in the order given
   */
  @Value.Parameter
  public abstract ImmutableSet<T> candidates();

  /**
   * Returns where the finding comes from, in words, such as {@code CT: lytic}.
   *
   * @return the basis, if one was given
   */
  @Value.Parameter
  public abstract Optional<String> basis();

  /**
   * Returns this finding with a note on where it comes from.
   *
   * @param basis where the finding comes from
   * @return a copy with that basis
   */
  public Finding<T> withBasis(String basis) {
    return ImmutableFinding.of(candidates(), Optional.of(basis));
  }

  /**
   * Returns whether anything is known: a value, or at least a choice of values.
   *
   * @return whether there are candidates
   */
  public boolean isRecorded() {
    return !candidates().isEmpty();
  }

  /**
   * Returns the value if only one remains.
   *
   * @return the only candidate, empty if there are several or nothing is recorded
   */
  public Optional<T> value() {
    return candidates().size() == 1
        ? Optional.of(candidates().iterator().next())
        : Optional.empty();
  }
}
