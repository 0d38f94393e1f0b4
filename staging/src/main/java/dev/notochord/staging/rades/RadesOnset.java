package dev.notochord.staging.rades;

import static com.google.common.base.Preconditions.checkArgument;

import dev.notochord.staging.assessment.ScoredCategory;
import dev.notochord.staging.assessment.TableRow;

/**
 * Item 7 of {@link Rades}, the time over which the motor deficits developed before treatment.
 *
 * @since 0.1.0
 */
public enum RadesOnset implements ScoredCategory {
  /** More than 7 days. */
  OVER_7_DAYS("over-7-days", "more than 7 days", 1),
  /** 7 days or less. */
  UP_TO_7_DAYS("up-to-7-days", "7 days or less", 4);

  private static final double LIMIT_DAYS = 7;

  private final TableRow row;

  RadesOnset(String code, String display, int points) {
    this.row = new TableRow(code, display, points);
  }

  @Override
  public TableRow row() {
    return row;
  }

  /**
   * {@return the category of a time; exactly 7 days take the higher points}
   *
   * @param days the time in days
   * @throws IllegalArgumentException if the days are negative or not finite
   */
  public static RadesOnset ofDays(double days) {
    checkArgument(
        days >= 0 && days < Double.POSITIVE_INFINITY,
        "Rades short-life score: motor deficits developed over %s days, expected a finite number"
            + " >= 0",
        days);
    return days > LIMIT_DAYS ? OVER_7_DAYS : UP_TO_7_DAYS;
  }
}
