package dev.notochord.core.outcome;

import static com.google.common.base.Preconditions.checkArgument;

/** A length of follow-up: its one rule and its text. */
final class Months {
  private Months() {}

  static void check(String subject, double months) {
    checkArgument(
        Double.isFinite(months), "%s at %s months: expected a finite number >= 0", subject, months);
    checkArgument(
        months >= 0,
        "%s at %s: expected 0 or later; what lies before time zero is history and belongs to the"
            + " treatments or the history of the case",
        subject,
        text(months));
  }

  /**
   * {@return {@code 1 month}, {@code 60 months}, {@code 12.5 months}}
   *
   * @param months the time in months from time zero
   */
  static String text(double months) {
    String number = months == Math.rint(months) && Math.abs(months) < 1e15
        ? Long.toString((long) months)
        : Double.toString(months);
    return number + (months == 1 ? " month" : " months");
  }

  /** {@return what happened and its time} */
  static String at(FollowUpEvent event) {
    return event.display() + " at " + text(event.months());
  }
}
