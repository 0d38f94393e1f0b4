package dev.notochord.staging.painresponse;

import static com.google.common.base.Preconditions.checkArgument;

import dev.notochord.core.code.Coded;

/**
 * How the daily analgesics, in oral morphine equivalent, have changed since before treatment.
 *
 * @see IntegratedPainResponse
 * @since 0.1.0
 */
public enum AnalgesicChange implements Coded {
  /** Any increase. */
  INCREASED("increased", "increased"),
  /** Unchanged, or less by under half. */
  NOT_INCREASED("not-increased", "unchanged or less, by under 50 %"),
  /** Less by half or more. */
  HALVED("halved", "less by 50 % or more");

  private final String code;
  private final String display;

  AnalgesicChange(String code, String display) {
    this.code = code;
    this.display = display;
  }

  /**
   * {@return the change between two daily doses}
   *
   * <p>No analgesics before and none after is unchanged.
   *
   * @param before milligrams of oral morphine equivalent a day before treatment
   * @param after milligrams of oral morphine equivalent a day afterwards
   * @throws IllegalArgumentException if a dose is not a finite number of 0 or more
   */
  public static AnalgesicChange ofMgPerDay(double before, double after) {
    check("before", before);
    check("after", after);
    if (after > before) {
      return INCREASED;
    }
    return before > 0 && 2 * after <= before ? HALVED : NOT_INCREASED;
  }

  private static void check(String when, double dose) {
    checkArgument(
        dose >= 0 && Double.isFinite(dose),
        "pain response: oral morphine equivalent %s treatment is %s mg per day, expected a finite"
            + " number >= 0",
        when,
        dose);
  }

  @Override
  public String code() {
    return code;
  }

  @Override
  public String display() {
    return display;
  }
}
