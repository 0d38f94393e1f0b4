package dev.notochord.staging.fnclcc;

import static com.google.common.base.Preconditions.checkArgument;

import dev.notochord.staging.assessment.ScoredCategory;
import dev.notochord.staging.assessment.TableRow;

/**
 * FNCLCC parameter 2, mitoses in ten high-power fields.
 *
 * @see Fnclcc
 * @since 0.1.0
 */
public enum FnclccMitoses implements ScoredCategory {
  /** 0 to 9. */
  UNDER_10("0-9", "0 to 9 in 10 fields", 1),
  /** 10 to 19. */
  FROM_10_TO_19("10-19", "10 to 19 in 10 fields", 2),
  /** 20 or more. */
  AT_LEAST_20("20-up", "20 or more in 10 fields", 3);

  private final TableRow row;

  FnclccMitoses(String code, String display, int points) {
    this.row = new TableRow(code, display, points);
  }

  /**
   * {@return the category of a count}
   *
   * @param mitoses the mitoses in ten high-power fields
   * @throws IllegalArgumentException if the count is negative
   */
  public static FnclccMitoses ofCount(int mitoses) {
    checkArgument(mitoses >= 0, "mitoses in 10 fields: %s, expected 0 or more", mitoses);
    if (mitoses <= 9) {
      return UNDER_10;
    }
    return mitoses <= 19 ? FROM_10_TO_19 : AT_LEAST_20;
  }

  @Override
  public TableRow row() {
    return row;
  }
}
