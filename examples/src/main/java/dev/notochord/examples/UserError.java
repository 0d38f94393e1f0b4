package dev.notochord.examples;

/** Something that the person at the terminal can put right; its message is one line. */
final class UserError extends Exception {
  private static final long serialVersionUID = 1L;

  UserError(String message) {
    super(message);
  }

  /** Returns {@code value} as it can stand in a line: in quotes, short, without line breaks. */
  static String quote(String value) {
    String line = value.replaceAll("\\R", " ");
    return "'" + (line.length() > 40 ? line.substring(0, 40) + "..." : line) + "'";
  }
}
