package dev.notochord.staging.assessment;

import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The class of every completion of some findings, laid out as a table with one axis per criterion.
 *
 * <p>A completion is a cell; its number is read in mixed radix, the last criterion first. A cell
 * that a contradiction rules out is empty.
 */
final class Completions<C> {
  private static final int EMPTY = -1;

  final TreeSet<Double> totals = new TreeSet<>();
  private final int[] radix;
  private final int[] classOfCell;
  private final List<BitSet> feasible = new ArrayList<>();
  private final Map<C, Integer> classes = new LinkedHashMap<>();

  Completions(int[] radix, int size) {
    this.radix = radix;
    classOfCell = new int[size];
    for (int axis : radix) {
      feasible.add(new BitSet(axis));
    }
    Arrays.fill(classOfCell, EMPTY);
  }

  void put(int cell, int[] digits, C owner, double total) {
    Integer known = classes.get(owner);
    if (known == null) {
      known = classes.size();
      classes.put(owner, known);
    }
    classOfCell[cell] = known;
    for (int i = 0; i < digits.length; i++) {
      feasible.get(i).set(digits[i]);
    }
    if (!Double.isNaN(total)) {
      totals.add(total);
    }
  }

  ImmutableSet<C> classes() {
    return ImmutableSet.copyOf(classes.keySet());
  }

  /** Returns which candidates of a criterion occur in a consistent completion. */
  List<Integer> feasible(int axis) {
    return feasible.get(axis).stream().boxed().toList();
  }

  /**
   * Returns the criteria of the smallest set that settles the class.
   *
   * <p>A criterion without which all the others do not settle it is in every set that does. These
   * together settle it wherever findings vary independently: if a set A settles the class, and so
   * does a set B, then what A and B share does. Only contradictions can ask for more, and then
   * larger and larger sets are tried.
   */
  Set<Integer> deciding() {
    if (classes.size() <= 1) {
      return Set.of();
    }
    List<Integer> open = new ArrayList<>();
    for (int i = 0; i < radix.length; i++) {
      if (feasible.get(i).cardinality() > 1) {
        open.add(i);
      }
    }
    Set<Integer> needed = new LinkedHashSet<>();
    for (int i : open) {
      Set<Integer> others = new LinkedHashSet<>(open);
      others.remove(i);
      if (!decides(others)) {
        needed.add(i);
      }
    }
    List<Integer> optional = open.stream().filter(i -> !needed.contains(i)).toList();
    for (int extra = 0; extra <= optional.size(); extra++) {
      Set<Integer> found = firstDeciding(needed, optional, 0, extra);
      if (!found.isEmpty()) {
        return new TreeSet<>(found);
      }
    }
    throw new IllegalStateException("all criteria together settle the class");
  }

  /** Returns the first set that adds {@code extra} criteria and settles the class; none if empty. */
  private Set<Integer> firstDeciding(
      Set<Integer> chosen, List<Integer> optional, int from, int extra) {
    if (extra == 0) {
      return decides(chosen) ? chosen : Set.of();
    }
    for (int i = from; i <= optional.size() - extra; i++) {
      Set<Integer> more = new LinkedHashSet<>(chosen);
      more.add(optional.get(i));
      Set<Integer> found = firstDeciding(more, optional, i + 1, extra - 1);
      if (!found.isEmpty()) {
        return found;
      }
    }
    return Set.of();
  }

  /** Returns whether completions that agree on these criteria always share their class. */
  private boolean decides(Set<Integer> criteria) {
    int[] stride = new int[radix.length];
    int size = 1;
    for (int i = radix.length - 1; i >= 0; i--) {
      if (criteria.contains(i)) {
        stride[i] = size;
        size *= radix[i];
      }
    }
    int[] seen = new int[size];
    Arrays.fill(seen, EMPTY);
    int[] digits = new int[radix.length];
    int key = 0;
    for (int owner : classOfCell) {
      if (owner != EMPTY) {
        if (seen[key] == EMPTY) {
          seen[key] = owner;
        } else if (seen[key] != owner) {
          return false;
        }
      }
      for (int i = radix.length - 1; i >= 0; i--) {
        key += stride[i];
        if (++digits[i] < radix[i]) {
          break;
        }
        key -= stride[i] * radix[i];
        digits[i] = 0;
      }
    }
    return true;
  }
}
