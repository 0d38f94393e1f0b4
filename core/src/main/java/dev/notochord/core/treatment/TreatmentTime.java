package dev.notochord.core.treatment;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.OptionalDouble;

/** The time of a treatment and of what follows it, which may lie before time zero. */
final class TreatmentTime {
  private TreatmentTime() {}

  static void check(String treatment, OptionalDouble time) {
    time.ifPresent(months -> checkArgument(
        Double.isFinite(months), "%s: months are %s, expected a finite number", treatment, months));
  }

  /** Checks that a consequence does not come before its treatment, where both times are known. */
  static void checkNotBefore(
      String treatment, OptionalDouble start, String consequence, OptionalDouble time) {
    if (start.isPresent() && time.isPresent()) {
      checkArgument(
          time.getAsDouble() >= start.getAsDouble(),
          "%s at %s months: %s at %s months, expected no earlier time",
          treatment,
          start.getAsDouble(),
          consequence,
          time.getAsDouble());
    }
  }
}
