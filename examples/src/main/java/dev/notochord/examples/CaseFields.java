package dev.notochord.examples;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.base.CharMatcher;
import com.google.common.base.Joiner;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.notochord.core.code.Coded;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The fields of a row, read as one kind of value or another, and what stood in the way. */
final class CaseFields {
  private static final CharMatcher SPACE =
      CharMatcher.whitespace().or(CharMatcher.forPredicate(Character::isWhitespace));
  private static final Pattern LETTER = Pattern.compile("\\p{L}");

  /** Words that make a no or a doubt of what stands beside them. */
  private static final Pattern DOUBT = Pattern.compile(
      "\\b(no|none|not|nil|nan|never|without|negative|free of|pain free|\\w+-free|absent|excluded"
          + "|den(y|ies|ied)|refused|declined|planned|pending|unknown|unclear|uncertain|possibl[ey]"
          + "|probabl[ey]|suspected|n/?a)\\b|\\?",
      Pattern.CASE_INSENSITIVE);

  private final ImmutableMap<String, String> fields;
  private final List<String> problems = new ArrayList<>();

  /**
   * Creates the fields of a row.
   *
   * @param fields the fields by column; a column that is not there reads as empty
   */
  CaseFields(ImmutableMap<String, String> fields) {
    this.fields = fields;
  }

  /** Returns the words of a field, if there are any. */
  Optional<String> text(String column) {
    return Optional.ofNullable(fields.get(column))
        .map(SPACE::trimFrom)
        .filter(words -> !words.isEmpty());
  }

  boolean is(String column, String word) {
    return text(column).filter(word::equalsIgnoreCase).isPresent();
  }

  /**
   * Returns the words of a field that tells what was done or found, in words of its own; what
   * starts with a no or a doubt tells of nothing.
   */
  Optional<String> statement(String column) {
    return read(
        column,
        words -> Optional.of(words)
            .filter(text -> LETTER.matcher(text).find() && !DOUBT.matcher(text).lookingAt()),
        "states nothing that was done or found");
  }

  /** Returns whether a no or a doubt is among some words. */
  static boolean isDoubtful(String words) {
    return DOUBT.matcher(words).find();
  }

  /** Returns the value of a field; words without one are a problem. */
  <T> Optional<T> read(String column, Function<String, Optional<T>> meaning, String problem) {
    Optional<String> words = text(column);
    Optional<T> value = words.flatMap(meaning);
    if (words.isPresent() && value.isEmpty()) {
      problem(column, problem);
    }
    return value;
  }

  /** Returns what the word in a field stands for, in upper or lower case. */
  <T> Optional<T> oneOf(String column, Map<String, T> meanings) {
    return read(
        column,
        word -> meanings.entrySet().stream()
            .filter(meaning -> meaning.getKey().equalsIgnoreCase(word))
            .map(Map.Entry::getValue)
            .findFirst(),
        "expected one of " + meanings.keySet());
  }

  /**
   * Returns the constant that a field names by its code or by what it displays.
   *
   * @param others words of the column that the caller has looked for before
   */
  <C extends Coded> Optional<C> coded(String column, C[] vocabulary, String... others) {
    return read(
        column,
        word -> find(word, vocabulary),
        "expected one of "
            + Stream.concat(Arrays.stream(others), Arrays.stream(vocabulary).map(Coded::code))
                .toList());
  }

  static <C extends Coded> Optional<C> find(String word, C[] vocabulary) {
    return Arrays.stream(vocabulary)
        .filter(constant ->
            constant.code().equalsIgnoreCase(word) || constant.display().equalsIgnoreCase(word))
        .findFirst();
  }

  /** Returns the whole number in a field, from 0 to {@code most}. */
  Optional<Integer> count(String column, String unit, int most) {
    return read(
        column,
        words -> Optional.of(words)
            .filter(digits -> digits.matches("[0-9]{1,4}"))
            .map(Integer::valueOf)
            .filter(number -> number <= most),
        "expected " + unit + " from 0 to " + most);
  }

  /** Returns the number of months in a field. */
  Optional<Double> months(String column) {
    return read(
        column,
        words -> Optional.of(SurvivalColumns.number(words))
            .filter(months -> months >= 0 && Double.isFinite(months))
            .map(Math::abs), // -0 is 0
        "expected months, a number of at least 0");
  }

  void problem(String column, String why) {
    problems.add(quote(column) + ": " + why);
  }

  void contradiction(Collection<String> columns, String why) {
    String quotes =
        Joiner.on(" and ").join(columns.stream().map(this::quote).collect(toImmutableList()));
    problems.add(
        columns.size() == 1
            ? quotes + ": left out (" + why + ")"
            : quotes
                + ": contradict each other, and the row does not say which is wrong; left out ("
                + why
                + ")");
  }

  ImmutableList<String> problems() {
    return ImmutableList.copyOf(problems);
  }

  /** Returns a column and its words, as problems name them. */
  String quote(String column) {
    return column + " \"" + text(column).orElse("") + "\"";
  }
}
