package dev.notochord.examples;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;

/**
 * Finds the columns of a row that agree with each other.
 *
 * <p>The library's own checks are the judge. The smallest groups of columns from which a value
 * cannot be built are left out, each group as a whole: the row does not say which column is wrong.
 */
final class Agreement {
  private Agreement() {}

  /**
   * Returns the value built from the columns that agree.
   *
   * @param columns the columns that state something
   * @param build builds the value from some of the columns, or refuses with an {@link
   *     IllegalArgumentException}; it does not refuse none of them
   * @param leftOut takes each group of columns that is left out, and why
   */
  static <T> T of(
      ImmutableSet<String> columns,
      Function<Set<String>, T> build,
      BiConsumer<Set<String>, String> leftOut) {
    ImmutableSet<String> kept = columns;
    for (int size = 1; size <= kept.size(); size++) {
      Set<String> contradicting = new LinkedHashSet<>();
      for (Set<String> group : Sets.combinations(kept, size)) {
        try {
          T unused = build.apply(group);
        } catch (IllegalArgumentException e) {
          contradicting.addAll(group);
          leftOut.accept(group, String.valueOf(e.getMessage()));
        }
      }
      kept = Sets.difference(kept, contradicting).immutableCopy();
    }
    return build.apply(kept);
  }
}
