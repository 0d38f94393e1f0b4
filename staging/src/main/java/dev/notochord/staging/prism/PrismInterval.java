package dev.notochord.staging.prism;

import static com.google.common.base.Preconditions.checkArgument;

import dev.notochord.staging.assessment.ScoredCategory;
import dev.notochord.staging.assessment.TableRow;

/**
 * PRISM criterion 7: the time from the first diagnosis to the detection of the metastasis of the
 * spine.
 *
 * @see Prism
 * @since 0.1.0
 */
public enum PrismInterval implements ScoredCategory {
  /** More than 5 years. */
  OVER_5_YEARS("over-5-years", "more than 5 years", 3),
  /** 5 years or less. */
  UP_TO_5_YEARS("up-to-5-years", "5 years or less", 0);

  private static final double LIMIT_MONTHS = 60;

  private final TableRow row;

  PrismInterval(String code, String display, double points) {
    this.row = new TableRow(code, display, points);
  }

  /**
   * {@return the category of an interval}
   *
   * @param months the months from the first diagnosis to the metastasis of the spine
   * @throws IllegalArgumentException if it is negative or not finite
   */
  public static PrismInterval ofMonths(double months) {
    checkArgument(
        months >= 0 && Double.isFinite(months),
        "PRISM: interval is %s months, expected a finite number >= 0",
        months);
    return months > LIMIT_MONTHS ? OVER_5_YEARS : UP_TO_5_YEARS;
  }

  @Override
  public TableRow row() {
    return row;
  }
}
