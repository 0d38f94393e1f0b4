package dev.notochord.core.code;

/**
 * A value of a closed vocabulary, with a token for machines and a text for people.
 *
 * <p>The {@linkplain #code() code} is what this library writes and reads back; it never changes
 * between versions. The identifier of the concept in an external terminology, where one is known,
 * has an accessor of its own.
 *
 * @since 0.1.0
 */
public interface Coded {

  /** {@return the short, stable token, unique within its vocabulary} */
  String code();

  /** {@return the text to show, in English and lower case unless the field writes it otherwise} */
  String display();
}
