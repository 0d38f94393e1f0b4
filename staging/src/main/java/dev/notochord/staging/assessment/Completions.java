package dev.notochord.staging.assessment;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
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

  private final int[] radix;
  private final int[] classOfCell;
  private final Map<C, Integer> classes = new LinkedHashMap<>();
  private final Set<Double> totals = new HashSet<>();
  private int filled;

  Completions(int[] radix, int size) {
    this.radix = radix;
    classOfCell = new int[size];
    Arrays.fill(classOfCell, EMPTY);
  }

  void put(int cell, C owner, double total) {
    classOfCell[cell] = classes.computeIfAbsent(owner, first -> classes.size());
    filled++;
    if (!Double.isNaN(total)) {
      totals.add(total);
    }
  }

  ImmutableSortedSet<Double> totals() {
    return ImmutableSortedSet.copyOf(totals);
  }

  ImmutableSet<C> classes() {
    return ImmutableSet.copyOf(classes.keySet());
  }

  private boolean isFull() {
    return filled == classOfCell.length;
  }

  /** Returns which candidates of a criterion occur in a consistent completion. */
  ImmutableList<Integer> feasible(int axis) {
    BitSet digits = new BitSet(radix[axis]);
    digits.set(0, radix[axis], isFull());
    int stride = stride(axis);
    for (int cell = 0; cell < classOfCell.length && digits.cardinality() < radix[axis]; cell++) {
      if (classOfCell[cell] != EMPTY) {
        digits.set(cell / stride % radix[axis]);
      }
    }
    return digits.stream().boxed().collect(toImmutableList());
  }

  /**
   * Returns the criteria of the smallest set that settles the class.
   *
   * <p>A criterion that can change the class while all others stay is in every set that settles it.
   * These together settle it wherever findings vary independently: if a set A settles the class,
   * and so does a set B, then what A and B share does. Only contradictions can ask for more, and
   * then larger and larger sets are tried.
   */
  Set<Integer> deciding() {
    if (classes.size() <= 1) {
      return Set.of();
    }
    Set<Integer> needed = new LinkedHashSet<>();
    List<Integer> optional = new ArrayList<>();
    for (int axis = 0; axis < radix.length; axis++) {
      if (changesTheClass(axis)) {
        needed.add(axis);
      } else if (radix[axis] > 1) {
        optional.add(axis);
      }
    }
    if (isFull()) {
      return needed;
    }
    for (int extra = 0; extra <= optional.size(); extra++) {
      Set<Integer> found = firstDeciding(needed, optional, 0, extra);
      if (!found.isEmpty()) {
        return new TreeSet<>(found);
      }
    }
    throw new IllegalStateException("all criteria together settle the class");
  }

  /** Returns whether two completions that differ in this criterion alone differ in class. */
  private boolean changesTheClass(int axis) {
    int stride = stride(axis);
    int block = stride * radix[axis];
    for (int start = 0; start < classOfCell.length; start += block) {
      for (int line = start; line < start + stride; line++) {
        int seen = EMPTY;
        for (int cell = line; cell < line + block; cell += stride) {
          int owner = classOfCell[cell];
          if (owner != EMPTY && seen != EMPTY && owner != seen) {
            return true;
          }
          seen = owner == EMPTY ? seen : owner;
        }
      }
    }
    return false;
  }

  /** Returns how far apart the neighbours along an axis lie. */
  private int stride(int axis) {
    int stride = 1;
    for (int i = axis + 1; i < radix.length; i++) {
      stride *= radix[i];
    }
    return stride;
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
