package dev.notochord.survival.literature;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import dev.notochord.survival.nonparametric.SurvivalCurve;

/**
 * The curve of pooled published cases, with what stands against reading it as that of patients.
 *
 * @param kind the kind of publication, or {@code all}
 * @param curve the Kaplan-Meier curve, robust over the sources
 * @param warnings the warnings; never empty
 * @see PooledCases
 * @since 0.1.0
 */
public record PooledCasesCurve(
    String kind, SurvivalCurve curve, ImmutableList<PooledCasesWarning> warnings) {
  /**
   * Creates a curve with its warnings.
   *
   * @param kind the kind of publication
   * @param curve the curve
   * @param warnings the warnings
   * @throws IllegalArgumentException if there is no warning
   */
  public PooledCasesCurve {
    checkWarnings(warnings);
  }

  static void checkWarnings(ImmutableList<PooledCasesWarning> warnings) {
    checkArgument(
        warnings.stream().anyMatch(w -> w.kind() == PooledCasesWarning.Kind.PUBLICATION_BIAS),
        "pooled published cases: warnings are %s, expected one of publication bias",
        warnings);
  }

  /** {@return the curve as a table, with the warnings} */
  @Override
  public String toString() {
    return "pooled published cases (" + kind + ")" + PooledCases.lines(warnings) + "\n" + curve;
  }
}
