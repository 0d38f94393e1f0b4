package dev.notochord.survival.multistate;

/**
 * A move from one state to another, such as {@code event-free -> recurrence}.
 *
 * @param from the name of the state left
 * @param to the name of the state entered
 * @since 0.1.0
 */
public record Transition(String from, String to) {
  /**
   * Creates a transition.
   *
   * @param from the state left
   * @param to the state entered
   * @throws IllegalArgumentException if a name is blank
   */
  public Transition {
    if (from.isBlank() || to.isBlank()) {
      throw new IllegalArgumentException(
          "transition: states are '" + from + "' and '" + to + "', expected two names");
    }
  }

  /** {@return the transition for reading, such as {@code event-free -> recurrence}} */
  @Override
  public String toString() {
    return from + " -> " + to;
  }
}
