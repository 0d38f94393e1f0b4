package dev.notochord.core.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Values of one type in their order, as an array. */
final class ArrayFormat<T> implements Shape<Collection<T>> {
  private final Format<T> element;
  private final boolean distinct;

  /** Creates the format; if {@code distinct}, an element that stands twice is refused. */
  ArrayFormat(Format<T> element, boolean distinct) {
    this.element = element;
    this.distinct = distinct;
  }

  @Override
  public void write(Collection<T> values, JsonGenerator out) throws IOException {
    out.writeStartArray();
    for (T value : values) {
      element.write(value, out);
    }
    out.writeEndArray();
  }

  @Override
  public List<T> read(JsonParser in) throws IOException {
    Format.expect(in, JsonToken.START_ARRAY, "an array");
    List<T> values = new ArrayList<>();
    Set<T> seen = new HashSet<>();
    while (in.nextToken() != JsonToken.END_ARRAY) {
      try {
        T value = element.read(in);
        if (distinct && !seen.add(value)) {
          throw JsonMappingException.from(in, "stands in the array twice");
        }
        values.add(value);
      } catch (JsonMappingException e) {
        throw JsonMappingException.wrapWithPath(e, values, values.size());
      }
    }
    return values;
  }

  @Override
  public ObjectNode schema(Definitions definitions) {
    ObjectNode node = Definitions.object().put("type", "array");
    node.set("items", element.schema(definitions));
    if (distinct) {
      node.put("uniqueItems", true);
    }
    return node;
  }
}
