package dev.notochord.staging.doselimit;

import static com.google.common.base.Preconditions.checkArgument;

import dev.notochord.core.code.Coded;

/**
 * The number of fractions of a course, as far as the limits of radiosurgery tell them apart.
 *
 * @since 0.1.0
 */
public enum FractionCount implements Coded {
  /** One fraction. */
  ONE("1", "1 fraction"),
  /** Two fractions. */
  TWO("2", "2 fractions"),
  /** Three fractions. */
  THREE("3", "3 fractions"),
  /** Four fractions. */
  FOUR("4", "4 fractions"),
  /** Five fractions. */
  FIVE("5", "5 fractions"),
  /** More than five: no limit of radiosurgery holds. */
  MORE("more", "more than 5 fractions");

  private final String code;
  private final String display;

  FractionCount(String code, String display) {
    this.code = code;
    this.display = display;
  }

  /**
   * {@return the constant of a number of fractions}
   *
   * @param fractions the number
   * @throws IllegalArgumentException if it is below 1
   */
  public static FractionCount of(int fractions) {
    checkArgument(
        fractions >= 1, "dose limit: %s fractions, expected a whole number >= 1", fractions);
    return switch (fractions) {
      case 1 -> ONE;
      case 2 -> TWO;
      case 3 -> THREE;
      case 4 -> FOUR;
      case 5 -> FIVE;
      default -> MORE;
    };
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
