package dev.notochord.survival.regression;

/**
 * The function g of time that a test of proportional hazards sets the coefficients against.
 *
 * <p>All are those of R's cox.zph. Rows are those fitted, of all strata together. A row with a frequency counts so often;
 * sampling weights are ignored.
 *
 * @since 0.1.0
 */
public enum TimeTransform {
  /**
   * 1 - S(t-), with S the Kaplan-Meier estimate of all rows and S(t-) its value just before t. The default: events are
   * spread evenly, so that a few late ones do not decide.
   */
  KAPLAN_MEIER("1 - Kaplan-Meier"),
  /**
   * The rank of t among the ends of all rows, censored ones included; ties share their mean rank. Cutting a row in two
   * alters it.
   */
  RANK("rank of time"),
  /** Time itself. Late events weigh much. */
  IDENTITY("time"),
  /** The natural logarithm of time, for event times above 0. */
  LOG("log time");

  private final String label;

  TimeTransform(String label) {
    this.label = label;
  }

  /** {@return how the transform is named, for instance {@code log time}} */
  public String label() {
    return label;
  }
}
