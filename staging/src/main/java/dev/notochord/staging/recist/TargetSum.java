package dev.notochord.staging.recist;

import dev.notochord.staging.assessment.Finding;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * What a visit says of the target lesions together.
 *
 * @param knownMm the sum of what was measured
 * @param isRecorded whether the visit says something of every target lesion
 * @param isEvaluated whether none of them is stated not to be evaluable
 * @param someLeft whether one that was measured is not gone
 */
record TargetSum(BigDecimal knownMm, boolean isRecorded, boolean isEvaluated, boolean someLeft) {

  static TargetSum of(RecistCourse course, Visit visit) {
    BigDecimal known = BigDecimal.ZERO;
    boolean isRecorded = true;
    boolean isEvaluated = true;
    boolean someLeft = false;
    for (TargetLesion target : course.targets()) {
      Optional<LesionMeasurement> measurement =
          Optional.ofNullable(visit.measurements().get(target.id()));
      if (measurement.isEmpty()) {
        isRecorded = false;
      } else if (measurement.get().mm().isEmpty()) {
        isEvaluated = false;
      } else {
        known = known.add(measurement.get().mm().get());
        someLeft |= !target.isGone(measurement.get());
      }
    }
    return new TargetSum(Millimetres.plain(known), isRecorded, isEvaluated, someLeft);
  }

  /** Returns the sum, if every target lesion was evaluated. */
  Optional<BigDecimal> complete() {
    return isRecorded && isEvaluated ? Optional.of(knownMm) : Optional.empty();
  }

  /** Returns whether the target lesions were evaluated; one not recorded may not have been. */
  Finding<RecistTargets> targets() {
    if (!isEvaluated) {
      return Finding.of(RecistTargets.NOT_ALL_EVALUATED);
    }
    return isRecorded
        ? Finding.of(RecistTargets.ALL_EVALUATED)
        : Finding.oneOf(RecistTargets.ALL_EVALUATED, RecistTargets.NOT_ALL_EVALUATED);
  }
}
