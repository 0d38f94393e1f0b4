package dev.notochord.core.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.function.Function;

/** A value that prints as a text and reads it back. */
final class TextFormat<T> extends Format<T> {
  private final Function<String, T> parse;
  private final String description;
  private final String[] examples;

  TextFormat(Class<T> type, Function<String, T> parse, String description, String... examples) {
    super(type.getSimpleName(), type);
    this.parse = parse;
    this.description = description;
    this.examples = examples;
  }

  @Override
  public void write(T value, JsonGenerator out) throws IOException {
    out.writeString(value.toString());
  }

  @Override
  public T read(JsonParser in) throws IOException {
    expect(in, JsonToken.VALUE_STRING, "a text");
    try {
      return parse.apply(in.getText());
    } catch (IllegalArgumentException e) {
      throw refused(in, e);
    }
  }

  @Override
  ObjectNode describe(Definitions definitions) {
    ObjectNode node = Definitions.object().put("type", "string").put("description", description);
    for (String example : examples) {
      node.withArray("examples").add(example);
    }
    return node;
  }
}
