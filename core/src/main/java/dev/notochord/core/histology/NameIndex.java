package dev.notochord.core.histology;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Iterables;
import dev.notochord.core.code.Coded;
import java.text.Normalizer;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Finds a constant of a vocabulary by any of its names, and names what is near when there is none.
 *
 * <p>Two names are the same when they {@linkplain #fold(String) fold} to the same text. Both sides
 * are folded, so a rule that mangles a word mangles it on both.
 */
final class NameIndex<E extends Enum<E> & Coded> {
  private static final int MOST_SUGGESTIONS = 3;
  // Longer texts are sentences, not misspelt names, and would cost much to compare.
  private static final int LONGEST_NAME = 100;
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern PUNCTUATION = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final Pattern PLURAL = Pattern.compile("(?<=[\\p{L}]{3}[^siu])s(?= |$)");

  private final String subject;
  private final Class<E> vocabulary;
  private final ImmutableMap<String, E> constants;

  private NameIndex(String subject, Class<E> vocabulary, ImmutableMap<String, E> constants) {
    this.subject = subject;
    this.vocabulary = vocabulary;
    this.constants = constants;
  }

  static <E extends Enum<E> & Coded> NameIndex<E> of(
      String subject, Class<E> vocabulary, Function<E, List<String>> otherNames) {
    Map<String, E> constants = new HashMap<>();
    for (E constant : vocabulary.getEnumConstants()) {
      for (String name :
          Iterables.concat(List.of(constant.display()), otherNames.apply(constant))) {
        E other = constants.putIfAbsent(fold(name), constant);
        if (other != null && other != constant) {
          throw new IllegalStateException(
              subject + " '" + name + "' names both " + other + " and " + constant);
        }
      }
    }
    return new NameIndex<>(subject, vocabulary, ImmutableMap.copyOf(constants));
  }

  Optional<E> find(String name) {
    return Optional.ofNullable(constants.get(fold(name)));
  }

  E get(String name) {
    return find(name)
        .orElseThrow(() -> new IllegalArgumentException(unknown(subject, name, Coded::display)));
  }

  /** Returns the constant with the code; there are too many codes for an error to list them all. */
  E ofCode(String code) {
    return Coded.find(vocabulary, code)
        .orElseThrow(
            () -> new IllegalArgumentException(unknown(subject + " code", code, Coded::code)));
  }

  private String unknown(String what, String name, Function<Coded, String> shown) {
    List<E> near = find(name).map(List::of).orElseGet(() -> nearest(fold(name)));
    String nearest = near.stream().map(shown).collect(Collectors.joining(", "));
    return what
        + " '"
        + name
        + "': not known; "
        + (nearest.isEmpty()
            ? "no name is near, see the list of constants"
            : "nearest: " + nearest);
  }

  /** The constants with a name within a third of the letters, or whose name is part of the text. */
  private List<E> nearest(String folded) {
    if (folded.isEmpty() || folded.length() > LONGEST_NAME) {
      return List.of();
    }
    int farthest = Math.max(2, folded.length() / 3);
    Map<E, Integer> distances = new HashMap<>();
    constants.forEach((name, constant) -> {
      int distance = (" " + folded + " ").contains(" " + name + " ")
          ? farthest
          : distance(folded, name, farthest);
      if (distance <= farthest) {
        distances.merge(constant, distance, Math::min);
      }
    });
    return distances.entrySet().stream()
        .sorted(Map.Entry.<E, Integer>comparingByValue()
            .thenComparing(Map.Entry::getKey, Comparator.naturalOrder()))
        .limit(MOST_SUGGESTIONS)
        .map(Map.Entry::getKey)
        .collect(Collectors.toList());
  }

  /**
   * Removes what differs between spellings: case, accents, punctuation, ae and our, plural, NOS.
   */
  static String fold(String name) {
    String bare = MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFD)).replaceAll("");
    String words =
        PUNCTUATION.matcher(bare.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
    String american = words.replace("our", "or").replace("ae", "e").replace("oe", "e");
    String singular = PLURAL.matcher(american).replaceAll("");
    return singular.endsWith(" nos") ? singular.substring(0, singular.length() - 4) : singular;
  }

  /** Levenshtein's distance: letters to insert, delete or replace; at most one more than asked. */
  static int distance(String from, String to, int farthest) {
    if (Math.abs(from.length() - to.length()) > farthest) {
      return farthest + 1;
    }
    int[] previous = new int[to.length() + 1];
    int[] current = new int[to.length() + 1];
    for (int j = 0; j <= to.length(); j++) {
      previous[j] = j;
    }
    for (int i = 1; i <= from.length(); i++) {
      current[0] = i;
      for (int j = 1; j <= to.length(); j++) {
        int replaced = previous[j - 1] + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
        current[j] = Math.min(replaced, Math.min(previous[j], current[j - 1]) + 1);
      }
      int[] swap = previous;
      previous = current;
      current = swap;
    }
    return Math.min(previous[to.length()], farthest + 1);
  }
}
