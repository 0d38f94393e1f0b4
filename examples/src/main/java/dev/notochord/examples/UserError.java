package dev.notochord.examples;

import java.util.List;

/** Something that the person at the terminal can put right; its message is one line. */
final class UserError extends Exception {
  private static final long serialVersionUID = 1L;

  UserError(String message) {
    super(message.replaceAll("[\\p{IsControl}\\u2028\\u2029]", "?"));
  }

  /** Returns {@code value} in quotes, shortened to what a line can bear. */
  static String quote(String value) {
    return "'" + (value.length() > 40 ? value.substring(0, 40) + "..." : value) + "'";
  }

  /** Returns the values as a list, shortened to what a line can bear. */
  static String list(List<String> values) {
    List<String> shown = values.stream()
        .limit(20)
        .map(value -> value.substring(0, Math.min(40, value.length())))
        .toList();
    return shown + (values.size() > 20 ? " and " + (values.size() - 20) + " more" : "");
  }
}
