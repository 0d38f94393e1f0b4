package dev.notochord.core.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;

/** Free words. */
final class WordsFormat extends Format<String> {
  WordsFormat() {
    super("string", String.class);
  }

  @Override
  public void write(String value, JsonGenerator out) throws IOException {
    out.writeString(value);
  }

  @Override
  public String read(JsonParser in) throws IOException {
    expect(in, JsonToken.VALUE_STRING, "a text");
    return in.getText();
  }

  @Override
  public ObjectNode schema(Definitions definitions) {
    return describe(definitions);
  }

  @Override
  ObjectNode describe(Definitions definitions) {
    return Definitions.object().put("type", "string");
  }
}
