package dev.notochord.staging.assessment;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
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
   * {@return the finding that the value is {@code value}}
   *
   * @param <T> the categories of the criterion
   * @param value the value
   */
  public static <T> Finding<T> of(T value) {
    return ImmutableFinding.of(ImmutableSet.of(value), Optional.empty());
  }

  /**
   * {@return the finding that the value is one of several}
   *
   * @param <T> the categories of the criterion
   * @param first a value that remains possible
   * @param others the other values that remain possible
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
   * {@return the finding that the value is one of {@code candidates}}
   *
   * @param <T> the categories of the criterion
   * @param candidates the values that remain possible
   * @throws IllegalArgumentException if there are none: then the record contradicts itself
   */
  public static <T> Finding<T> oneOf(Iterable<? extends T> candidates) {
    ImmutableSet<T> remaining = ImmutableSet.copyOf(candidates);
    checkArgument(
        !remaining.isEmpty(), "finding: no value remains possible, expected at least one");
    return ImmutableFinding.of(remaining, Optional.empty());
  }

  /**
   * {@return the finding that nothing is known}
   *
   * @param <T> the categories of the criterion
   */
  public static <T> Finding<T> notRecorded() {
    return ImmutableFinding.of(ImmutableSet.of(), Optional.empty());
  }

  /** {@return the values that remain possible; empty when nothing is recorded, so that all do} */
  @Value.Parameter
  public abstract ImmutableSet<T> candidates();

  /** {@return where the finding comes from, in words, such as {@code CT: lytic}} */
  @Value.Parameter
  public abstract Optional<String> basis();

  /**
   * {@return this finding with a note on where it comes from}
   *
   * @param basis where the finding comes from
   */
  public Finding<T> withBasis(String basis) {
    return ImmutableFinding.of(candidates(), Optional.of(basis));
  }

  /**
   * {@return what this finding says in another vocabulary, with the same basis}
   *
   * @param <R> the other vocabulary
   * @param meaning what each value can mean there, at least one value each
   */
  public <R> Finding<R> map(Function<? super T, ? extends Set<? extends R>> meaning) {
    return isRecorded()
        ? ImmutableFinding.of(
            candidates().stream()
                .flatMap(candidate -> meaning.apply(candidate).stream())
                .collect(ImmutableSet.toImmutableSet()),
            basis())
        : notRecorded();
  }

  /**
   * {@return what this finding says in another vocabulary that has one word for each value}
   *
   * @param <R> the other vocabulary
   * @param meaning what each value means there
   */
  public <R> Finding<R> mapEach(Function<? super T, ? extends R> meaning) {
    return map(candidate -> ImmutableSet.of(meaning.apply(candidate)));
  }

  /** {@return whether anything is known: a value, or at least a choice of values} */
  public boolean isRecorded() {
    return !candidates().isEmpty();
  }

  /** {@return the value if only one remains} */
  public Optional<T> value() {
    return candidates().size() == 1
        ? Optional.of(candidates().iterator().next())
        : Optional.empty();
  }
}
