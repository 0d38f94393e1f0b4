package dev.notochord.staging.rades;

import static com.google.common.base.Preconditions.checkArgument;

import dev.notochord.staging.assessment.ScoredCategory;
import dev.notochord.staging.assessment.TableRow;

/**
 * Item 5 of {@link Rades}, the interval from the diagnosis of the cancer to the compression of the
 * cord.
 *
 * @since 0.1.0
 */
public enum RadesInterval implements ScoredCategory {
  /** More than 15 months. */
  OVER_15_MONTHS("over-15-months", "more than 15 months", 1),
  /** 15 months or less. */
  UP_TO_15_MONTHS("up-to-15-months", "15 months or less", 3);

  private static final double LIMIT_MONTHS = 15;

  private final TableRow row;

  RadesInterval(String code, String display, int points) {
    this.row = new TableRow(code, display, points);
  }

  @Override
  public TableRow row() {
    return row;
  }

  /**
   * {@return the category of an interval; exactly 15 months take the higher points}
   *
   * @param months the interval in months
   * @throws IllegalArgumentException if the months are negative or not finite
   */
  public static RadesInterval ofMonths(double months) {
    checkArgument(
        months >= 0 && months < Double.POSITIVE_INFINITY,
        "Rades short-life score: interval is %s months, expected a finite number >= 0",
        months);
    return months > LIMIT_MONTHS ? OVER_15_MONTHS : UP_TO_15_MONTHS;
  }
}
