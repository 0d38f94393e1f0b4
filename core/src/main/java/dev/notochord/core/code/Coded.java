package dev.notochord.core.code;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A value of a closed vocabulary, with a token for machines and a text for people.
 *
 * <p>The {@linkplain #code() code} is what this library writes and reads back; it never changes
 * between versions. The identifier of the concept in an external terminology, where one is known,
 * has an accessor of its own. Every vocabulary has a static {@code ofCode} that finds its constant.
 *
 * @since 0.1.0
 */
public interface Coded {

  /** {@return the short, stable token, unique within its vocabulary} */
  String code();

  /** {@return the text to show, in English and lower case unless the field writes it otherwise} */
  String display();

  /**
   * {@return the constant of a vocabulary with the given code, exactly as {@link #code()} writes
   * it}
   *
   * @param <E> the vocabulary
   * @param vocabulary the vocabulary
   * @param name what one of its constants is called in an error, such as {@code Frankel grade}
   * @param code the code to look for
   * @throws IllegalArgumentException if there is no such constant; the message lists all codes
   */
  static <E extends Enum<E> & Coded> E ofCode(Class<E> vocabulary, String name, String code) {
    Optional<E> constant = find(vocabulary, code);
    checkArgument(
        constant.isPresent(),
        "%s '%s': expected one of %s",
        name,
        code,
        EnumSet.allOf(vocabulary).stream().map(Coded::code).collect(Collectors.toList()));
    return constant.get();
  }

  /**
   * {@return the constant of a vocabulary with the given code, if there is one}
   *
   * @param <E> the vocabulary
   * @param vocabulary the vocabulary
   * @param code the code to look for
   */
  static <E extends Enum<E> & Coded> Optional<E> find(Class<E> vocabulary, String code) {
    return Arrays.stream(vocabulary.getEnumConstants())
        .filter(constant -> constant.code().equals(code))
        .findFirst();
  }
}
