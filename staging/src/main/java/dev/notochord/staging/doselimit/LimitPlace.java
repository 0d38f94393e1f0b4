package dev.notochord.staging.doselimit;

import dev.notochord.core.code.Coded;

/**
 * Where a dose lies against a limit.
 *
 * @since 0.1.0
 */
public enum LimitPlace implements Coded {
  /** At most the limit; of a limit that is a range, below the range. */
  WITHIN("within", "within the limit"),
  /** In the range that the source gives for the limit, both ends included. */
  IN_RANGE("in-range", "within the published range"),
  /** Above the limit; of a range, above its upper end. */
  ABOVE("above", "above the limit");

  private final String code;
  private final String display;

  LimitPlace(String code, String display) {
    this.code = code;
    this.display = display;
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
