package dev.notochord.survival.parametric;

/** Refuses numbers that no distribution of survival times has. */
final class DistributionChecks {
  private DistributionChecks() {}

  static void finite(String subject, String name, double value) {
    if (!Double.isFinite(value)) {
      throw refusal(subject, name, value, "a finite number");
    }
  }

  static void finiteAndPositive(String subject, String name, double value) {
    if (!(value > 0 && value < Double.POSITIVE_INFINITY)) {
      throw refusal(subject, name, value, "a finite number above 0");
    }
  }

  static void finiteAndNotNegative(String subject, String name, double value) {
    if (!(value >= 0 && value < Double.POSITIVE_INFINITY)) {
      throw refusal(subject, name, value, "a finite number of at least 0");
    }
  }

  static void time(double time) {
    if (!(time >= 0)) {
      throw refusal("survival distribution", "time", time, "at least 0");
    }
  }

  static void hazard(double cumulativeHazard) {
    if (!(cumulativeHazard >= 0)) {
      throw refusal("survival distribution", "cumulative hazard", cumulativeHazard, "at least 0");
    }
  }

  private static IllegalArgumentException refusal(
      String subject, String name, double value, String expected) {
    return new IllegalArgumentException(
        subject + ": " + name + " is " + value + ", expected " + expected);
  }
}
