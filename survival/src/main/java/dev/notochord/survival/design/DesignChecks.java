package dev.notochord.survival.design;

/** The checks of numbers that all designs share; NaN fails each of them. */
final class DesignChecks {
  private DesignChecks() {}

  static double positive(String subject, String name, double value) {
    if (!(value > 0 && value < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          subject + ": " + name + " is " + value + ", expected above 0 and finite");
    }
    return value;
  }

  static double notNegative(String subject, String name, double value) {
    if (!(value >= 0 && value < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          subject + ": " + name + " is " + value + ", expected at least 0 and finite");
    }
    return value;
  }

  static double share(String subject, String name, double value) {
    if (!(value > 0 && value < 1)) {
      throw new IllegalArgumentException(
          subject + ": " + name + " is " + value + ", expected above 0 and below 1");
    }
    return value;
  }
}
