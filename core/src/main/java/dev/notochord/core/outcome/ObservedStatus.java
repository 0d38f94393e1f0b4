package dev.notochord.core.outcome;

import dev.notochord.core.code.Coded;

/**
 * How an observed time ended.
 *
 * @since 0.1.0
 */
public enum ObservedStatus implements Coded {
  /** With the event that the endpoint waits for. */
  EVENT("event", "event"),
  /** With another event, after which that of the endpoint can no longer happen or be seen. */
  COMPETING("competing", "competing event"),
  /** With the end of what is known: the event had not happened until then. */
  CENSORED("censored", "censored");

  private final String code;
  private final String display;

  ObservedStatus(String code, String display) {
    this.code = code;
    this.display = display;
  }

  /**
   * {@return the constant with the given code}
   *
   * @param code the code, exactly as {@link #code()} writes it
   * @throws IllegalArgumentException if there is no such constant
   */
  public static ObservedStatus ofCode(String code) {
    return Coded.ofCode(ObservedStatus.class, "observed status", code);
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
