package dev.notochord.staging.sioutos;

import static com.google.common.base.Preconditions.checkArgument;

import dev.notochord.core.neurology.MuscleGrade;
import dev.notochord.core.neurology.MusclePower;
import dev.notochord.staging.assessment.ScoredCategory;
import dev.notochord.staging.assessment.TableRow;

/**
 * Indicator 1 of {@link Sioutos}, the strength of the legs.
 *
 * @since 0.1.0
 */
public enum SioutosLegStrength implements ScoredCategory {
  /** 0/5 to 3/5: adverse. */
  UP_TO_3("0-3", "0/5 to 3/5", 1),
  /** 4/5 or 5/5. */
  OVER_3("4-5", "4/5 or 5/5", 0);

  private final TableRow row;

  SioutosLegStrength(String code, String display, int points) {
    this.row = new TableRow(code, display, points);
  }

  @Override
  public TableRow row() {
    return row;
  }

  /**
   * {@return the category of the strength of the legs}
   *
   * <p>Plus and minus, which are no part of the scale, make no difference: 3+ is 3 and 4- is 4.
   *
   * @param power the strength
   * @throws IllegalArgumentException if it was not testable
   */
  public static SioutosLegStrength of(MusclePower power) {
    checkArgument(
        power.isTestable(), "Sioutos indicators: leg strength is NT, expected a grade from 0 to 5");
    return power.grade().orElseThrow().compareTo(MuscleGrade.GRADE_4) >= 0 ? OVER_3 : UP_TO_3;
  }
}
