package dev.notochord.core.treatment;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.OptionalDouble;

/** The time of a treatment, which may lie before time zero. */
final class TreatmentTime {
  private TreatmentTime() {}

  static void check(String treatment, OptionalDouble time) {
    time.ifPresent(months -> checkArgument(
        Double.isFinite(months), "%s: months are %s, expected a finite number", treatment, months));
  }
}
