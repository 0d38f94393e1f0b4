package dev.notochord.core.code;

/**
 * How a yes-or-no fact is recorded: it was looked for and found, or looked for and not found.
 *
 * <p>There is no third constant. A fact that the source does not state is an empty {@code
 * Optional<Presence>}, and no part of this library reads it as {@link #ABSENT}.
 *
 * @since 0.1.0
 */
public enum Presence implements Coded {
  /** Stated to be there. */
  PRESENT("present"),
  /** Stated not to be there. */
  ABSENT("absent");

  private final String code;

  Presence(String code) {
    this.code = code;
  }

  /**
   * {@return the constant with the given code}
   *
   * @param code {@code present} or {@code absent}
   * @throws IllegalArgumentException if the code is neither
   */
  public static Presence ofCode(String code) {
    return Coded.ofCode(Presence.class, "presence", code);
  }

  @Override
  public String code() {
    return code;
  }

  @Override
  public String display() {
    return code;
  }
}
