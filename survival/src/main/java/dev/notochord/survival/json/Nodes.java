package dev.notochord.survival.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.common.collect.ImmutableMap;
import com.google.common.primitives.ImmutableDoubleArray;
import com.google.common.primitives.ImmutableLongArray;
import dev.notochord.survival.Estimate;
import dev.notochord.survival.cohort.Answer;
import dev.notochord.survival.nonparametric.TimeQuantile;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;

/** The pieces that documents are made of. A number that is not finite is null. */
final class Nodes {
  static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private static final String NO_LIMITS = "no standard error or limits can be given here";

  private Nodes() {}

  static JsonNode number(double value) {
    if (!Double.isFinite(value)) {
      return JSON.nullNode();
    }
    return value == Math.rint(value) && Math.abs(value) < Integer.MAX_VALUE
        ? JSON.numberNode((int) value)
        : JSON.numberNode(value);
  }

  static ArrayNode numbers(ImmutableDoubleArray values) {
    ArrayNode array = JSON.arrayNode();
    values.forEach(value -> array.add(number(value)));
    return array;
  }

  static ArrayNode counts(ImmutableLongArray values) {
    ArrayNode array = JSON.arrayNode();
    values.forEach(value -> array.add(value));
    return array;
  }

  static ArrayNode words(Iterable<String> words) {
    ArrayNode array = JSON.arrayNode();
    words.forEach(array::add);
    return array;
  }

  static ArrayNode frequencies(String name, ImmutableMap<String, Integer> counts) {
    ArrayNode array = JSON.arrayNode();
    counts.forEach((word, count) -> array.addObject().put(name, word).put("count", count));
    return array;
  }

  /** Returns an estimate; one of its numbers that is null has a reason, that of the value if there is one. */
  static ObjectNode estimate(Estimate estimate, String reason) {
    ObjectNode node = JSON.objectNode();
    node.set("value", number(estimate.value()));
    node.set("standardError", number(estimate.standardError()));
    node.set("lower", number(estimate.interval().lower()));
    node.set("upper", number(estimate.interval().upper()));
    boolean isComplete = DoubleStream.of(
            estimate.standardError(),
            estimate.interval().lower(),
            estimate.interval().upper())
        .allMatch(Double::isFinite);
    if (!Double.isFinite(estimate.value())) {
      node.put("reason", reason);
    } else if (!isComplete) {
      node.put("reason", NO_LIMITS);
    }
    return node;
  }

  static ObjectNode estimate(Answer<Estimate> answer) {
    return answer
        .value()
        .map(estimate -> estimate(estimate, "not a finite number"))
        .orElseGet(() -> noEstimate(answer.reason().orElse("")));
  }

  static ObjectNode noEstimate(String reason) {
    return JSON.objectNode()
        .putNull("value")
        .putNull("standardError")
        .putNull("lower")
        .putNull("upper")
        .put("reason", reason);
  }

  static ObjectNode quantile(TimeQuantile quantile) {
    ObjectNode node = JSON.objectNode();
    node.set("value", time(quantile.time()));
    node.set("lower", time(quantile.lower()));
    node.set("upper", time(quantile.upper()));
    if (quantile.time().isEmpty()
        || quantile.lower().isEmpty()
        || quantile.upper().isEmpty()) {
      node.put("reason", "not reached");
    }
    return node;
  }

  static ObjectNode noQuantile(String reason) {
    return JSON.objectNode()
        .putNull("value")
        .putNull("lower")
        .putNull("upper")
        .put("reason", reason);
  }

  private static JsonNode time(OptionalDouble time) {
    return number(time.orElse(Double.NaN));
  }
}
