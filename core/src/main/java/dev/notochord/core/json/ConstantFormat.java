package dev.notochord.core.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;

/** One text or one whole number, and no other. */
final class ConstantFormat implements Shape<Object> {
  private final Object constant;

  ConstantFormat(Object constant) {
    this.constant = constant;
  }

  @Override
  public void write(Object value, JsonGenerator out) throws IOException {
    out.writePOJO(constant);
  }

  @Override
  public Object read(JsonParser in) throws IOException {
    if (!in.currentToken().isScalarValue()
        || in.currentToken().isNumeric() != constant instanceof Integer
        || !in.getText().equals(constant.toString())) {
      throw Format.unexpected(in, constant.toString());
    }
    return constant;
  }

  @Override
  public ObjectNode schema(Definitions definitions) {
    return Definitions.object().putPOJO("const", constant);
  }
}
