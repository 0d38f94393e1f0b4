package dev.notochord.core.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;

/** A whole number; its limits are those that the value it belongs to checks. */
final class IntegerFormat extends Format<Integer> {
  private final double minimum;
  private final double maximum;

  IntegerFormat(double minimum, double maximum) {
    super("integer", Integer.class);
    this.minimum = minimum;
    this.maximum = maximum;
  }

  @Override
  public void write(Integer value, JsonGenerator out) throws IOException {
    out.writeNumber(value);
  }

  @Override
  public Integer read(JsonParser in) throws IOException {
    if (in.currentToken() != JsonToken.VALUE_NUMBER_INT
        || in.getNumberType() != JsonParser.NumberType.INT) {
      throw unexpected(in, "a whole number");
    }
    return in.getIntValue();
  }

  @Override
  public ObjectNode schema(Definitions definitions) {
    return describe(definitions);
  }

  @Override
  ObjectNode describe(Definitions definitions) {
    return NumberFormat.limits(Definitions.object().put("type", "integer"), minimum, maximum);
  }
}
