package dev.notochord.staging.nesms;

import static com.google.common.base.Preconditions.checkArgument;

import dev.notochord.core.code.Coded;

/**
 * NESMS criterion 1: the modified score of Bauer.
 *
 * <p>Its points depend on the {@link NesmsReading}.
 *
 * @see dev.notochord.staging.bauer.ModifiedBauer
 * @since 0.1.0
 */
public enum NesmsBauer implements Coded {
  /** 3 or 4 points. */
  AT_LEAST_3("at-least-3", "3 or 4"),
  /** 0 to 2 points. */
  AT_MOST_2("at-most-2", "0 to 2");

  private final String code;
  private final String display;

  NesmsBauer(String code, String display) {
    this.code = code;
    this.display = display;
  }

  /**
   * {@return the category of a modified score of Bauer}
   *
   * @param total the total, 0 to 4
   * @throws IllegalArgumentException if there is no such total
   */
  public static NesmsBauer ofTotal(int total) {
    checkArgument(
        total >= 0 && total <= 4, "NESMS: modified Bauer score is %s, expected 0 to 4", total);
    return total >= 3 ? AT_LEAST_3 : AT_MOST_2;
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
