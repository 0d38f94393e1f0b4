package dev.notochord.staging.doselimit;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.errorprone.annotations.Immutable;
import dev.notochord.core.dose.AbsorbedDose;

/**
 * One published limit: so much dose to this structure, measured in this way, in so many fractions.
 *
 * <p>A limit is one dose, or a range where the source gives one. It says nothing of any other
 * number of fractions.
 *
 * @param source who published it
 * @param key the structure and how its dose is measured
 * @param fractions the number of fractions, 1 or more
 * @param limit the limit over all fractions together; of a range, its lower end
 * @param upper the upper end of a range; the limit itself where there is none
 * @since 0.1.0
 */
@Immutable
public record DoseConstraint(
    ConstraintSource source, DoseKey key, int fractions, AbsorbedDose limit, AbsorbedDose upper) {
  /**
   * Creates the limit.
   *
   * @param source who published it
   * @param key the structure and how its dose is measured
   * @param fractions the number of fractions
   * @param limit the limit, or the lower end of a range
   * @param upper the upper end, or the limit again
   * @throws IllegalArgumentException if there is no fraction, or the upper end lies below the lower
   */
  public DoseConstraint {
    checkArgument(fractions >= 1, "dose constraint: %s fractions, expected 1 or more", fractions);
    checkArgument(
        limit.compareTo(upper) <= 0,
        "dose constraint: %s to %s, expected the upper end not below the lower",
        limit,
        upper);
  }

  static DoseConstraint of(
      ConstraintSource source, DoseKey key, int fractions, double lower, double upper) {
    return new DoseConstraint(
        source, key, fractions, new AbsorbedDose(lower), new AbsorbedDose(upper));
  }

  static DoseConstraint of(ConstraintSource source, DoseKey key, int fractions, double limit) {
    return of(source, key, fractions, limit, limit);
  }

  /** {@return whether the source gives a range} */
  public boolean isRange() {
    return limit.compareTo(upper) < 0;
  }

  /**
   * {@return where a dose lies against this limit}
   *
   * <p>A dose of exactly the limit is within it; of exactly either end of a range, in the range.
   *
   * @param dose the dose over all fractions together, of this key and number of fractions
   */
  public LimitPlace place(AbsorbedDose dose) {
    if (dose.compareTo(upper) > 0) {
      return LimitPlace.ABOVE;
    }
    return isRange() && dose.compareTo(limit) >= 0 ? LimitPlace.IN_RANGE : LimitPlace.WITHIN;
  }

  /** {@return the dose or the range: {@code 17 Gy}, {@code 12.4 Gy to 14 Gy}} */
  public String doseText() {
    return isRange() ? limit + " to " + upper : limit.toString();
  }

  /** {@return one line: {@code HyTEC: spinal cord Dmax 17 Gy in 2 fractions}} */
  @Override
  public String toString() {
    return source.display() + ": " + key + " " + doseText() + " in " + fractions
        + (fractions == 1 ? " fraction" : " fractions");
  }
}
