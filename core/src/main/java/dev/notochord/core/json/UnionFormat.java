package dev.notochord.core.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.TokenBuffer;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** One of several kinds of value, told apart by the property {@code type}. */
final class UnionFormat<T> extends Format<T> {
  /** The property that names the kind. */
  static final String TYPE = "type";

  private final Map<String, ObjectFormat<? extends T, ?>> kinds = new LinkedHashMap<>();

  UnionFormat(Class<T> type) {
    super(type.getSimpleName(), type);
  }

  /** Adds a kind, whose format lists {@code type} with this name as a constant. */
  UnionFormat<T> kind(String name, ObjectFormat<? extends T, ?> format) {
    kinds.put(name, format);
    return this;
  }

  @Override
  public void write(T value, JsonGenerator out) throws IOException {
    for (ObjectFormat<? extends T, ?> kind : kinds.values()) {
      if (kind.type().isInstance(value)) {
        write(kind, value, out);
        return;
      }
    }
    throw new IllegalStateException(name() + ": no format for " + value.getClass());
  }

  private <K extends T> void write(ObjectFormat<K, ?> kind, T value, JsonGenerator out)
      throws IOException {
    kind.write(kind.type().cast(value), out);
  }

  @Override
  public T read(JsonParser in) throws IOException {
    expect(in, JsonToken.START_OBJECT, "an object");
    try (TokenBuffer buffer = new TokenBuffer(in)) {
      buffer.copyCurrentStructure(in);
      Optional<String> name = typeIn(buffer, in);
      if (name.isEmpty()) {
        throw JsonMappingException.from(
            in, "no property 'type', expected one of " + kinds.keySet());
      }
      ObjectFormat<? extends T, ?> kind = kinds.get(name.get());
      if (kind == null) {
        throw JsonMappingException.wrapWithPath(
            JsonMappingException.from(
                in, "'" + name.get() + "': expected one of " + kinds.keySet()),
            type(),
            TYPE);
      }
      try (JsonParser again = buffer.asParser(in)) {
        again.nextToken();
        return kind.read(again);
      }
    }
  }

  /** Returns the text of the property that names the kind, wherever it stands in the object. */
  private static Optional<String> typeIn(TokenBuffer buffer, JsonParser in) throws IOException {
    try (JsonParser search = buffer.asParser(in)) {
      search.nextToken();
      while (search.nextToken() == JsonToken.FIELD_NAME) {
        String name = search.currentName();
        search.nextToken();
        if (name.equals(TYPE) && search.currentToken() == JsonToken.VALUE_STRING) {
          return Optional.of(search.getText());
        }
        search.skipChildren();
      }
      return Optional.empty();
    }
  }

  @Override
  ObjectNode describe(Definitions definitions) {
    ObjectNode node = Definitions.object();
    ArrayNode oneOf = node.putArray("oneOf");
    kinds.values().forEach(kind -> oneOf.add(kind.schema(definitions)));
    return node;
  }
}
