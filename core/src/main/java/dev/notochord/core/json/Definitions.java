package dev.notochord.core.json;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/** The types that a schema defines, each once. */
final class Definitions {
  private final Map<String, ObjectNode> byName = new TreeMap<>();
  private final Map<String, Format<?>> formats = new HashMap<>();

  /** Returns a reference to the definition of a type, which is made when first asked for. */
  ObjectNode reference(Format<?> format) {
    Format<?> known = formats.putIfAbsent(format.name(), format);
    if (known == null) {
      byName.put(format.name(), format.describe(this));
    } else if (known != format) {
      throw new IllegalStateException("two formats are named " + format.name());
    }
    return object().put("$ref", "#/$defs/" + format.name());
  }

  /** Returns all definitions by name. */
  ObjectNode all() {
    ObjectNode all = object();
    byName.forEach(all::set);
    return all;
  }

  static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }
}
