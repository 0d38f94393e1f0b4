package dev.notochord.staging.fnclcc;

import static com.google.common.base.Preconditions.checkArgument;

import dev.notochord.staging.assessment.ScoredCategory;
import dev.notochord.staging.assessment.TableRow;

/**
 * FNCLCC parameter 3, how much of the tumour is necrotic.
 *
 * @see Fnclcc
 * @since 0.1.0
 */
public enum FnclccNecrosis implements ScoredCategory {
  /** None. */
  NONE("none", "none", 0),
  /** Less than half. */
  UNDER_HALF("under-50", "less than 50 %", 1),
  /** Half or more. */
  AT_LEAST_HALF("50-up", "50 % or more", 2);

  private final TableRow row;

  FnclccNecrosis(String code, String display, int points) {
    this.row = new TableRow(code, display, points);
  }

  /**
   * {@return the category of a share}
   *
   * @param percent the necrotic share of the tumour in percent
   * @throws IllegalArgumentException if the share is not a number from 0 to 100
   */
  public static FnclccNecrosis ofPercent(double percent) {
    checkArgument(
        percent >= 0 && percent <= 100, "necrosis: %s percent, expected 0 to 100", percent);
    if (percent == 0) {
      return NONE;
    }
    return percent < 50 ? UNDER_HALF : AT_LEAST_HALF;
  }

  @Override
  public TableRow row() {
    return row;
  }
}
