package dev.notochord.core.code;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkNotNull;

import com.google.errorprone.annotations.Immutable;
import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * An identifier in a terminology, such as {@code SNOMED CT 12989004} for the vertebra T11.
 *
 * <p>The value is kept as text: leading zeros count, and nothing is ever calculated from it.
 *
 * @param system the terminology that gives the value its meaning
 * @param value the identifier as that terminology writes it, without blanks at either end
 * @since 0.1.0
 */
@Immutable
public record Code(CodeSystem system, String value) {

  /**
   * Creates an identifier.
   *
   * @param system the terminology
   * @param value the identifier
   * @throws IllegalArgumentException if {@code value} is empty or begins or ends with a blank
   */
  public Code {
    checkNotNull(system, "system");
    checkArgument(
        !value.isEmpty() && value.equals(value.strip()),
        "%s code '%s': expected a value without blanks at either end",
        system.display(),
        value);
  }

  /**
   * {@return the code written as {@link #toString()} writes it: the name of the system, a blank,
   * the value}
   *
   * @param text the text to read
   * @throws IllegalArgumentException if the text begins with no known system or names no value
   */
  public static Code parse(String text) {
    for (CodeSystem system : CodeSystem.values()) {
      String prefix = system.display() + " ";
      if (text.startsWith(prefix)) {
        return new Code(system, text.substring(prefix.length()));
      }
    }
    throw new IllegalArgumentException("code '"
        + text
        + "': expected a value after one of "
        + Arrays.stream(CodeSystem.values()).map(CodeSystem::display).collect(Collectors.toList()));
  }

  /** {@return the system and the value, such as {@code ICD-O-3 C41.2}} */
  @Override
  public String toString() {
    return system.display() + " " + value;
  }
}
