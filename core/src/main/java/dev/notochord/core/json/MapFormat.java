package dev.notochord.core.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.notochord.core.code.Coded;
import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Function;

/** Values by a constant of a vocabulary, as an object whose properties are the codes. */
final class MapFormat<K extends Enum<K> & Coded, V> implements Shape<Map<K, V>> {
  private final Class<K> keys;
  private final Function<String, K> ofCode;
  private final Format<V> values;

  MapFormat(Class<K> keys, Function<String, K> ofCode, Format<V> values) {
    this.keys = keys;
    this.ofCode = ofCode;
    this.values = values;
  }

  @Override
  public void write(Map<K, V> map, JsonGenerator out) throws IOException {
    out.writeStartObject();
    for (Map.Entry<K, V> entry : map.entrySet()) {
      out.writeFieldName(entry.getKey().code());
      values.write(entry.getValue(), out);
    }
    out.writeEndObject();
  }

  @Override
  public Map<K, V> read(JsonParser in) throws IOException {
    Format.expect(in, JsonToken.START_OBJECT, "an object");
    Map<K, V> map = new EnumMap<>(keys);
    while (in.nextToken() != JsonToken.END_OBJECT) {
      String name = in.currentName();
      try {
        K key = key(in, name);
        in.nextToken();
        if (map.put(key, values.read(in)) != null) {
          throw JsonMappingException.from(in, "given twice");
        }
      } catch (JsonMappingException e) {
        throw JsonMappingException.wrapWithPath(e, map, name);
      }
    }
    return map;
  }

  private K key(JsonParser in, String name) throws JsonMappingException {
    try {
      return ofCode.apply(name);
    } catch (IllegalArgumentException e) {
      throw Format.refused(in, e);
    }
  }

  @Override
  public ObjectNode schema(Definitions definitions) {
    ObjectNode node = Definitions.object().put("type", "object");
    ArrayNode codes = node.putObject("propertyNames").putArray("enum");
    for (K key : keys.getEnumConstants()) {
      codes.add(key.code());
    }
    node.set("additionalProperties", values.schema(definitions));
    return node;
  }
}
