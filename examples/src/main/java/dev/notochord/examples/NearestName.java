package dev.notochord.examples;

import com.google.common.base.Ascii;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/** The name that a misspelt word was probably meant to be. */
final class NearestName {
  /** A longer word is a sentence and not a misspelt name. */
  private static final int LONGEST = 80;

  private NearestName() {}

  /** Returns the nearest name, if no more than one letter in five has to change. */
  static Optional<String> of(String word, Stream<String> names) {
    if (word.length() > LONGEST) {
      return Optional.empty();
    }
    String lower = Ascii.toLowerCase(word);
    return names
        .filter(name -> distance(lower, Ascii.toLowerCase(name)) * 5 <= name.length())
        .min(Comparator.comparing(name -> distance(lower, Ascii.toLowerCase(name))));
  }

  /** Returns how many letters have to be put in, taken out or replaced (Levenshtein). */
  private static int distance(String from, String to) {
    int[] row = new int[to.length() + 1];
    Arrays.setAll(row, i -> i);
    for (int i = 1; i <= from.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= to.length(); j++) {
        int replaced = diagonal + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[to.length()];
  }
}
