package dev.notochord.core.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;

/** A number; its limits are those that the value it belongs to checks, told to the schema. */
final class NumberFormat extends Format<Double> {
  private static final double EXACT_INTEGERS = 1e15;

  private final double minimum;
  private final double maximum;

  NumberFormat(double minimum, double maximum) {
    super("number", Double.class);
    this.minimum = minimum;
    this.maximum = maximum;
  }

  @Override
  public void write(Double value, JsonGenerator out) throws IOException {
    double number = value;
    boolean negativeZero = number == 0 && 1 / number < 0;
    if (number == Math.rint(number) && Math.abs(number) < EXACT_INTEGERS && !negativeZero) {
      out.writeNumber((long) number);
    } else {
      out.writeNumber(number);
    }
  }

  @Override
  public Double read(JsonParser in) throws IOException {
    if (in.currentToken() != JsonToken.VALUE_NUMBER_FLOAT) {
      expect(in, JsonToken.VALUE_NUMBER_INT, "a number");
    }
    return in.getDoubleValue();
  }

  @Override
  public ObjectNode schema(Definitions definitions) {
    return describe(definitions);
  }

  @Override
  ObjectNode describe(Definitions definitions) {
    return limits(Definitions.object().put("type", "number"), minimum, maximum);
  }

  static ObjectNode limits(ObjectNode node, double minimum, double maximum) {
    if (Double.isFinite(minimum)) {
      node.put("minimum", (long) minimum);
    }
    if (Double.isFinite(maximum)) {
      node.put("maximum", (long) maximum);
    }
    return node;
  }
}
