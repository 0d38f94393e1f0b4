package dev.notochord.survival.covariate;

import com.google.common.collect.ImmutableList;
import dev.notochord.survival.Groups;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The values of a variable as they were measured, one per row. */
abstract sealed class RawColumn {
  private final String name;

  private RawColumn(String name) {
    this.name = name;
  }

  String name() {
    return name;
  }

  abstract int rows();

  /** Returns the number, or the code of the level; NaN if missing. */
  abstract double raw(int row);

  boolean isMissing(int row) {
    return Double.isNaN(raw(row));
  }

  /** Returns what a missing value must be instead, for an error. */
  abstract String expected();

  abstract RawColumn select(int[] rows);

  /** Numbers; the array is not copied again. */
  static final class Numbers extends RawColumn {
    private final double[] values;

    private Numbers(String name, double[] values) {
      super(name);
      this.values = values;
    }

    static Numbers copyOf(String name, double[] values) {
      for (int i = 0; i < values.length; i++) {
        if (Double.isInfinite(values[i])) {
          throw new IllegalArgumentException(
              "covariates: " + name + "[" + i + "] is " + values[i] + ", expected a finite number");
        }
      }
      return new Numbers(name, values.clone());
    }

    double[] values() {
      return values;
    }

    @Override
    int rows() {
      return values.length;
    }

    @Override
    double raw(int row) {
      return values[row];
    }

    @Override
    String expected() {
      return "NaN, expected a finite number";
    }

    @Override
    RawColumn select(int[] rows) {
      double[] selected = new double[rows.length];
      for (int i = 0; i < rows.length; i++) {
        selected[i] = values[rows[i]];
      }
      return new Numbers(name(), selected);
    }

    void copy(int from, int end, double[] target, int start, int distance) {
      if (distance == 1) {
        System.arraycopy(values, from, target, start, end - from);
        return;
      }
      for (int row = from, k = start; row < end; row++, k += distance) {
        target[k] = values[row];
      }
    }

    double[] without(BitSet incomplete) {
      double[] complete = new double[values.length - incomplete.cardinality()];
      int next = 0;
      for (int i = incomplete.nextClearBit(0);
          i < values.length;
          i = incomplete.nextClearBit(i + 1)) {
        complete[next++] = values[i];
      }
      return complete;
    }
  }

  /** Labels as codes, -1 for a missing one. */
  static final class Labels extends RawColumn {
    private static final int MISSING = -1;

    private final int[] code;
    private final ImmutableList<String> levels;

    private Labels(String name, int[] code, ImmutableList<String> levels) {
      super(name);
      this.code = code;
      this.levels = levels;
    }

    static Labels of(String name, List<? extends @Nullable String> labels) {
      Map<String, Integer> codes = new LinkedHashMap<>();
      int[] code = new int[labels.size()];
      int row = 0;
      for (@Nullable String label : labels) {
        if (label == null || label.isBlank()) {
          code[row++] = MISSING;
        } else {
          Integer known = codes.putIfAbsent(label, codes.size());
          code[row++] = known == null ? codes.size() - 1 : known;
        }
      }
      return new Labels(name, code, ImmutableList.copyOf(codes.keySet()));
    }

    static Labels of(String name, Groups groups) {
      int[] code = new int[groups.size()];
      for (int i = 0; i < code.length; i++) {
        code[i] = groups.code(i);
      }
      return new Labels(name, code, groups.names());
    }

    @Override
    int rows() {
      return code.length;
    }

    @Override
    double raw(int row) {
      return code[row] == MISSING ? Double.NaN : code[row];
    }

    int code(int row) {
      return code[row];
    }

    @Override
    String expected() {
      return "missing, expected the name of a level";
    }

    @Override
    RawColumn select(int[] rows) {
      int[] selected = new int[rows.length];
      for (int i = 0; i < rows.length; i++) {
        selected[i] = code[rows[i]];
      }
      return new Labels(name(), selected, levels);
    }

    ImmutableList<String> levels() {
      return levels;
    }

    /** Returns these labels with the levels that complete rows have, in the order of {@link Groups}, reference first. */
    Labels settled(BitSet incomplete, Optional<String> reference) {
      boolean[] used = new boolean[levels.size()];
      for (int i = incomplete.nextClearBit(0);
          i < code.length;
          i = incomplete.nextClearBit(i + 1)) {
        used[code[i]] = true;
      }
      List<String> present = new ArrayList<>();
      for (int level = 0; level < used.length; level++) {
        if (used[level]) {
          present.add(levels.get(level));
        }
      }
      List<String> ordered = new ArrayList<>(Groups.of(present).names());
      if (reference.isPresent()) {
        if (!ordered.remove(reference.get())) {
          throw new IllegalArgumentException("covariates: reference of '" + name() + "' is '"
              + reference.get() + "', expected one of " + ordered);
        }
        ordered.add(0, reference.get());
      }
      if (ordered.equals(levels)) {
        return this;
      }
      Map<String, Integer> place = new HashMap<>();
      for (String level : ordered) {
        place.put(level, place.size());
      }
      int[] rank =
          levels.stream().mapToInt(level -> place.getOrDefault(level, MISSING)).toArray();
      int[] ranked = new int[code.length];
      for (int i = 0; i < code.length; i++) {
        ranked[i] = code[i] == MISSING ? MISSING : rank[code[i]];
      }
      return new Labels(name(), ranked, ImmutableList.copyOf(ordered));
    }
  }
}
