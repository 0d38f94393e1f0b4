package dev.notochord.survival.regression;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import dev.notochord.survival.Groups;
import dev.notochord.survival.SurvivalData;
import dev.notochord.survival.covariate.Covariates;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The stratum of each row of a sample by its name, those of the data and of the covariates taken together. */
final class RowStrata {
  private final ImmutableList<String> names;
  private final Map<String, Integer> codes = new HashMap<>();
  private final @Nullable Groups outer;
  private final @Nullable Groups inner;
  private final @Nullable String chosen;
  private final @Nullable String sameInner;

  /**
   * Creates the strata of rows.
   *
   * @param chosen the stratum that all rows are taken to be in, if any
   * @param sameInner the stratum of the covariates that all rows are taken to be in, if any
   */
  RowStrata(
      SurvivalData data,
      Covariates covariates,
      ImmutableList<String> names,
      @Nullable String chosen,
      @Nullable String sameInner) {
    this.names = names;
    this.chosen = chosen;
    this.sameInner = sameInner;
    outer = data.strata().orElse(null);
    inner = covariates.strata().orElse(null);
    for (int s = 0; s < names.size(); s++) {
      codes.put(names.get(s), s);
    }
  }

  /** Returns the place of the stratum of a complete row in the names. */
  int of(int row) {
    if (chosen == null && names.size() == 1) {
      return 0;
    }
    String name = chosen == null ? name(row) : chosen;
    Integer code = codes.get(name);
    checkArgument(
        code != null,
        "standardized curve: stratum '%s' has no row, expected one of %s",
        name,
        names);
    return code;
  }

  private String name(int row) {
    String second =
        sameInner == null && inner != null ? inner.names().get(inner.code(row)) : sameInner;
    if (outer == null) {
      return second == null ? "" : second;
    }
    String first = outer.names().get(outer.code(row));
    return second == null ? first : first + ", " + second;
  }
}
