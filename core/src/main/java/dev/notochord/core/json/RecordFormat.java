package dev.notochord.core.json;

import com.google.common.collect.ImmutableSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/** A value made by a constructor or factory from all of its parts at once. */
final class RecordFormat<T> extends ObjectFormat<T, RecordFormat.Parts> {

  /** What was read, by the name of the property. */
  static final class Parts {
    private final Map<String, Object> values = new HashMap<>();

    /** Returns a part that was required; its type is the one with which the property was listed. */
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    <P> P get(String name) {
      return (P) Objects.requireNonNull(values.get(name), name);
    }

    /** Returns a part that may be unknown. */
    @SuppressWarnings("unchecked")
    <P> Optional<P> find(String name) {
      return Optional.ofNullable((P) values.get(name));
    }

    /** Returns parts of one type; none if the property was left out. */
    <P> ImmutableSet<P> set(String name) {
      return this.<ImmutableSet<P>>find(name).orElse(ImmutableSet.of());
    }
  }

  RecordFormat(Class<T> type, String description, Function<Parts, T> build) {
    super(type, description, Parts::new, build);
  }

  <P> RecordFormat<T> part(String name, Format<P> format, Function<T, P> get) {
    required(name, format, get, (parts, value) -> parts.values.put(name, value));
    return this;
  }

  <P> RecordFormat<T> optionalPart(String name, Format<P> format, Function<T, Optional<P>> get) {
    optional(name, format, get, (parts, value) -> parts.values.put(name, value));
    return this;
  }

  <P> RecordFormat<T> setPart(
      String name, Format<P> element, Function<T, ? extends Collection<P>> get) {
    set(name, element, get, (parts, values) -> parts.values.put(name, ImmutableSet.copyOf(values)));
    return this;
  }

  /** Adds the property that tells the type apart in a union. */
  RecordFormat<T> kind(String name) {
    constant(UnionFormat.TYPE, name);
    return this;
  }
}
