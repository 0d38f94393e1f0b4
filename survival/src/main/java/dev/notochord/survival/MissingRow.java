package dev.notochord.survival;

/**
 * A row that was left out because a number in it is missing.
 *
 * @param row the row in the columns given, from 0
 * @param column the name of the column that has no number there, such as {@code time}
 * @since 0.1.0
 */
public record MissingRow(int row, String column) {
  /** {@return for instance {@code row 3: time is missing}} */
  @Override
  public String toString() {
    return "row " + row + ": " + column + " is missing";
  }
}
