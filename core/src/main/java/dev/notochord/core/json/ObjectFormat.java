package dev.notochord.core.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.notochord.core.code.Coded;
import java.io.IOException;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.ObjDoubleConsumer;
import java.util.function.ObjIntConsumer;
import java.util.function.Supplier;

/**
 * A value of several parts, as an object with one property for each part.
 *
 * <p>Made once, by listing the properties in the order in which they are written.
 *
 * @param <T> the type of the value
 * @param <B> what collects its parts
 */
class ObjectFormat<T, B> extends Format<T> {

  /** One part of the value; it is empty where this value does not have it. */
  private record Property<T, B, P>(
      boolean isRequired, Shape<P> shape, Function<T, Optional<P>> get, BiConsumer<B, P> set) {

    void write(String name, T value, JsonGenerator out) throws IOException {
      Optional<P> part = get.apply(value);
      if (part.isPresent()) {
        out.writeFieldName(name);
        shape.write(part.get(), out);
      }
    }

    void read(JsonParser in, B builder) throws IOException {
      set.accept(builder, shape.read(in));
    }
  }

  private final String description;
  private final Supplier<B> builder;
  private final Function<B, T> build;
  private final Map<String, Property<T, B, ?>> properties = new LinkedHashMap<>();

  ObjectFormat(Class<T> type, String description, Supplier<B> builder, Function<B, T> build) {
    super(type.getSimpleName(), type);
    this.description = description;
    this.builder = builder;
    this.build = build;
  }

  /** Adds a property that always has the same value: a version, or the kind of a union. */
  final ObjectFormat<T, B> constant(String name, Object value) {
    Shape<Object> shape = new ConstantFormat(value);
    return with(name, new Property<>(true, shape, whole -> Optional.of(value), (into, same) -> {}));
  }

  /** Adds a part that every value has. */
  final <P> ObjectFormat<T, B> required(
      String name, Format<P> format, Function<T, P> get, BiConsumer<B, P> set) {
    return with(name, new Property<>(true, format, value -> Optional.of(get.apply(value)), set));
  }

  /** Adds a part that may be unknown. */
  final <P> ObjectFormat<T, B> optional(
      String name, Format<P> format, Function<T, Optional<P>> get, BiConsumer<B, P> set) {
    return with(name, new Property<>(false, format, get, set));
  }

  /** Adds a number that may be unknown. */
  final ObjectFormat<T, B> optionalNumber(
      String name,
      Format<Double> format,
      Function<T, OptionalDouble> get,
      ObjDoubleConsumer<B> set) {
    return optional(
        name,
        format,
        value -> {
          OptionalDouble number = get.apply(value);
          return number.isPresent() ? Optional.of(number.getAsDouble()) : Optional.empty();
        },
        set::accept);
  }

  /** Adds a whole number that may be unknown. */
  final ObjectFormat<T, B> optionalInteger(
      String name, Format<Integer> format, Function<T, OptionalInt> get, ObjIntConsumer<B> set) {
    return optional(
        name,
        format,
        value -> {
          OptionalInt number = get.apply(value);
          return number.isPresent() ? Optional.of(number.getAsInt()) : Optional.empty();
        },
        set::accept);
  }

  /** Adds parts of one type in their order. */
  final <P> ObjectFormat<T, B> list(
      String name,
      Format<P> element,
      Function<T, ? extends Collection<P>> get,
      BiConsumer<B, ? super Collection<P>> addAll) {
    return array(name, new ArrayFormat<>(element, false), get, addAll);
  }

  /** Adds parts of one type, each once. */
  final <P> ObjectFormat<T, B> set(
      String name,
      Format<P> element,
      Function<T, ? extends Collection<P>> get,
      BiConsumer<B, ? super Collection<P>> addAll) {
    return array(name, new ArrayFormat<>(element, true), get, addAll);
  }

  private <P> ObjectFormat<T, B> array(
      String name,
      ArrayFormat<P> format,
      Function<T, ? extends Collection<P>> get,
      BiConsumer<B, ? super Collection<P>> addAll) {
    return with(
        name,
        new Property<T, B, Collection<P>>(
            false,
            format,
            value -> Optional.<Collection<P>>of(get.apply(value)).filter(all -> !all.isEmpty()),
            addAll::accept));
  }

  /** Adds parts by a constant of a vocabulary. */
  final <K extends Enum<K> & Coded, P> ObjectFormat<T, B> map(
      String name,
      Class<K> keys,
      Function<String, K> ofCode,
      Format<P> values,
      Function<T, ? extends Map<K, P>> get,
      BiConsumer<B, Map<K, P>> putAll) {
    return with(
        name,
        new Property<T, B, Map<K, P>>(
            false,
            new MapFormat<>(keys, ofCode, values),
            value -> Optional.<Map<K, P>>of(get.apply(value)).filter(all -> !all.isEmpty()),
            putAll));
  }

  private ObjectFormat<T, B> with(String name, Property<T, B, ?> property) {
    if (properties.put(name, property) != null) {
      throw new IllegalStateException(name() + " lists the property " + name + " twice");
    }
    return this;
  }

  /** Returns the names of the properties, in their order. */
  final Set<String> propertyNames() {
    return properties.keySet();
  }

  @Override
  public final void write(T value, JsonGenerator out) throws IOException {
    out.writeStartObject();
    for (Map.Entry<String, Property<T, B, ?>> entry : properties.entrySet()) {
      entry.getValue().write(entry.getKey(), value, out);
    }
    out.writeEndObject();
  }

  @Override
  public final T read(JsonParser in) throws IOException {
    expect(in, JsonToken.START_OBJECT, "an object");
    B parts = builder.get();
    Set<String> seen = new HashSet<>();
    while (in.nextToken() != JsonToken.END_OBJECT) {
      String name = in.currentName();
      try {
        Property<T, B, ?> property = properties.get(name);
        if (property == null) {
          throw JsonMappingException.from(
              in, "unknown property, expected one of " + properties.keySet());
        }
        if (!seen.add(name)) {
          throw JsonMappingException.from(in, "given twice");
        }
        in.nextToken();
        property.read(in, parts);
      } catch (JsonMappingException e) {
        throw JsonMappingException.wrapWithPath(e, type(), name);
      }
    }
    for (Map.Entry<String, Property<T, B, ?>> entry : properties.entrySet()) {
      if (entry.getValue().isRequired() && !seen.contains(entry.getKey())) {
        throw JsonMappingException.from(in, "no property '" + entry.getKey() + "', expected it");
      }
    }
    try {
      return build.apply(parts);
    } catch (IllegalArgumentException e) {
      throw refused(in, e);
    }
  }

  @Override
  final ObjectNode describe(Definitions definitions) {
    ObjectNode node = Definitions.object().put("type", "object").put("description", description);
    ObjectNode described = node.putObject("properties");
    properties.forEach(
        (name, property) -> described.set(name, property.shape().schema(definitions)));
    properties.forEach((name, property) -> {
      if (property.isRequired()) {
        node.withArray("required").add(name);
      }
    });
    return node.put("additionalProperties", false);
  }
}
