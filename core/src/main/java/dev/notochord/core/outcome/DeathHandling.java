package dev.notochord.core.outcome;

import dev.notochord.core.code.Coded;

/**
 * What an endpoint makes of a death that is not what it waits for: a death of another cause, and
 * before any other event.
 *
 * <p>This is where definitions of one name differ most. Counting the death as an event asks how
 * long patients live without the tumour. Taking it as a competing event asks how many will ever see
 * the tumour return, and needs a cumulative incidence. Censoring it asks what would happen if
 * nobody died of anything else; read as a probability, one minus Kaplan-Meier is then too high.
 *
 * @see <a href="https://doi.org/10.1002/hsr2.70447">Gruber I, Koelbl O. Health Sci Rep 2025: local
 *     failure of brain metastases by Kaplan-Meier and by cumulative incidence in the same
 *     patients</a>
 * @since 0.1.0
 */
public enum DeathHandling implements Coded {
  /** The death ends the time as the event does. */
  EVENT("event", "death counts as the event"),
  /** The death ends the time, and the event can no longer happen. */
  COMPETING("competing", "death competes with the event"),
  /** The death ends the time as a lost contact would. */
  CENSORED("censored", "death censors the time");

  private final String code;
  private final String display;

  DeathHandling(String code, String display) {
    this.code = code;
    this.display = display;
  }

  /**
   * {@return the constant with the given code}
   *
   * @param code the code, exactly as {@link #code()} writes it
   * @throws IllegalArgumentException if there is no such constant
   */
  public static DeathHandling ofCode(String code) {
    return Coded.ofCode(DeathHandling.class, "death handling", code);
  }

  @Override
  public String code() {
    return code;
  }

  @Override
  public String display() {
    return display;
  }

  /** {@return how a time ends that such a death ended} */
  ObservedStatus status() {
    return switch (this) {
      case EVENT -> ObservedStatus.EVENT;
      case COMPETING -> ObservedStatus.COMPETING;
      case CENSORED -> ObservedStatus.CENSORED;
    };
  }
}
