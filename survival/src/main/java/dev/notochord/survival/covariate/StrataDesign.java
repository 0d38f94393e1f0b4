package dev.notochord.survival.covariate;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** The strata variables and the combinations of their levels that rows have. */
final class StrataDesign {
  static final StrataDesign NONE = new StrataDesign(ImmutableMap.of(), ImmutableMap.of());

  private final ImmutableMap<String, ImmutableList<String>> levels;
  private final ImmutableMap<String, ImmutableList<String>> labels;

  private StrataDesign(
      ImmutableMap<String, ImmutableList<String>> levels,
      ImmutableMap<String, ImmutableList<String>> labels) {
    this.levels = levels;
    this.labels = labels;
  }

  /** Returns the variables with their levels. */
  ImmutableMap<String, ImmutableList<String>> levels() {
    return levels;
  }

  /** Returns the strata that rows have, the first variable slowest, with the label of each variable. */
  ImmutableMap<String, ImmutableList<String>> labels() {
    return labels;
  }

  /** Returns the stratum of a profile, empty if it has none of the variables. */
  Optional<String> stratum(CovariateProfile profile) {
    if (levels.keySet().stream().noneMatch(profile.variables()::contains)) {
      return Optional.empty();
    }
    List<String> own = new ArrayList<>();
    levels.forEach((variable, known) -> {
      String label = profile.label(variable, known);
      checkArgument(
          known.contains(label),
          "covariate profile: '%s' is '%s', expected one of %s",
          variable,
          label,
          known);
      own.add(label);
    });
    String name = name(levels.keySet().asList(), own);
    checkArgument(
        labels.containsKey(name),
        "covariate profile: stratum '%s' has no row, expected one of %s",
        name,
        labels.keySet());
    return Optional.of(name);
  }

  private static String name(List<String> variables, List<String> labels) {
    List<String> parts = new ArrayList<>();
    for (int v = 0; v < variables.size(); v++) {
      parts.add(variables.get(v) + "=" + labels.get(v));
    }
    return String.join(", ", parts);
  }

  /** The strata of rows: a code per row, -1 for an incomplete one, as an index into the strata of the design. */
  static final class OfRows {
    final StrataDesign design;
    final int[] code;

    private OfRows(StrataDesign design, int[] code) {
      this.design = design;
      this.code = code;
    }

    /** Combines the labels of settled columns; at least one. */
    static OfRows combine(List<RawColumn.Labels> columns, BitSet incomplete) {
      int[] code = new int[columns.get(0).rows()];
      List<ImmutableList<String>> combined = ImmutableList.of(ImmutableList.of());
      ImmutableMap.Builder<String, ImmutableList<String>> levels = ImmutableMap.builder();
      for (RawColumn.Labels column : columns) {
        levels.put(column.name(), column.levels());
        combined = refine(code, column, incomplete, combined);
      }
      for (int i = incomplete.nextSetBit(0); i >= 0; i = incomplete.nextSetBit(i + 1)) {
        code[i] = -1;
      }
      ImmutableMap<String, ImmutableList<String>> levelsOf = levels.buildOrThrow();
      ImmutableList<String> names = combined.stream()
          .map(labels -> name(levelsOf.keySet().asList(), labels))
          .collect(ImmutableList.toImmutableList());
      checkArgument(
          ImmutableSet.copyOf(names).size() == names.size(),
          "covariates: two strata would have the same name, expected labels without ', ' or '='");
      ImmutableMap.Builder<String, ImmutableList<String>> labels = ImmutableMap.builder();
      for (int stratum = 0; stratum < names.size(); stratum++) {
        labels.put(names.get(stratum), combined.get(stratum));
      }
      return new OfRows(new StrataDesign(levelsOf, labels.buildOrThrow()), code);
    }

    /** Splits the strata so far by one more variable; writes the new codes and returns the new strata. */
    private static List<ImmutableList<String>> refine(
        int[] code,
        RawColumn.Labels column,
        BitSet incomplete,
        List<ImmutableList<String>> combined) {
      int width = column.levels().size();
      long[] key = IntStream.range(0, code.length)
          .filter(row -> !incomplete.get(row))
          .mapToLong(row -> ((long) code[row] * width) + column.code(row))
          .sorted()
          .distinct()
          .toArray();
      for (int i = incomplete.nextClearBit(0);
          i < code.length;
          i = incomplete.nextClearBit(i + 1)) {
        code[i] = Arrays.binarySearch(key, ((long) code[i] * width) + column.code(i));
      }
      List<ImmutableList<String>> refined = new ArrayList<>();
      for (long each : key) {
        refined.add(ImmutableList.<String>builder()
            .addAll(combined.get((int) (each / width)))
            .add(column.levels().get((int) (each % width)))
            .build());
      }
      return refined;
    }
  }
}
