package dev.notochord.staging.doselimit;

import com.google.errorprone.annotations.Immutable;
import dev.notochord.core.dose.AbsorbedDose;

/**
 * One dose against one limit.
 *
 * @param constraint the limit
 * @param dose the dose
 * @since 0.1.0
 */
@Immutable
public record ConstraintCheck(DoseConstraint constraint, AbsorbedDose dose) {
  /** {@return where the dose lies} */
  public LimitPlace place() {
    return constraint.place(dose);
  }

  /** {@return one line with the limit, where the dose lies, and how the limit was seen} */
  @Override
  public String toString() {
    return constraint.source().display() + " " + constraint.doseText() + ": "
        + place().display()
        + " (" + constraint.source().citation().shortForm() + ", "
        + constraint.source().provenance().display() + ")";
  }
}
