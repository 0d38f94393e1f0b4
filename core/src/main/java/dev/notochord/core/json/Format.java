package dev.notochord.core.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;

/**
 * How the values of one type are written, read and described.
 *
 * @param <T> the type
 */
abstract class Format<T> implements Shape<T> {
  private final String name;
  private final Class<T> type;

  Format(String name, Class<T> type) {
    this.name = name;
    this.type = type;
  }

  /** Returns the name under which the schema defines the type. */
  final String name() {
    return name;
  }

  final Class<T> type() {
    return type;
  }

  /** Returns what the schema says of such values. */
  abstract ObjectNode describe(Definitions definitions);

  @Override
  public ObjectNode schema(Definitions definitions) {
    return definitions.reference(this);
  }

  static void expect(JsonParser in, JsonToken token, String expected) throws IOException {
    if (in.currentToken() != token) {
      throw unexpected(in, expected);
    }
  }

  static JsonMappingException unexpected(JsonParser in, String expected) throws IOException {
    String found = switch (in.currentToken()) {
      case START_OBJECT -> "an object";
      case START_ARRAY -> "an array";
      case VALUE_STRING -> "the text '" + shortened(in.getText()) + "'";
      case VALUE_NULL -> "null";
      default -> shortened(in.getText());
    };
    return JsonMappingException.from(in, "found " + found + ", expected " + expected);
  }

  private static String shortened(String text) {
    return text.length() > 60 ? text.substring(0, 60) + "..." : text;
  }

  /** Turns what the vocabulary says against a value into an error of the document. */
  static JsonMappingException refused(JsonParser in, IllegalArgumentException cause) {
    return JsonMappingException.from(in, cause.getMessage(), cause);
  }
}
