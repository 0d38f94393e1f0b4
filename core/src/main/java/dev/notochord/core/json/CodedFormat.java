package dev.notochord.core.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.notochord.core.code.Coded;
import java.io.IOException;
import java.util.function.Function;

/** A constant of a vocabulary, written as its code. */
final class CodedFormat<E extends Enum<E> & Coded> extends Format<E> {
  private final Function<String, E> ofCode;

  CodedFormat(Class<E> type, Function<String, E> ofCode) {
    super(type.getSimpleName(), type);
    this.ofCode = ofCode;
  }

  @Override
  public void write(E value, JsonGenerator out) throws IOException {
    out.writeString(value.code());
  }

  @Override
  public E read(JsonParser in) throws IOException {
    expect(in, JsonToken.VALUE_STRING, "a code");
    E value;
    try {
      value = ofCode.apply(in.getText());
    } catch (IllegalArgumentException e) {
      throw refused(in, e);
    }
    if (!value.code().equals(in.getText())) {
      // A vocabulary may read more than its codes; a document holds the codes themselves.
      throw unexpected(in, "the code '" + value.code() + "'");
    }
    return value;
  }

  @Override
  ObjectNode describe(Definitions definitions) {
    ObjectNode node = Definitions.object();
    ArrayNode codes = node.put("type", "string").putArray("enum");
    for (E constant : type().getEnumConstants()) {
      codes.add(constant.code());
    }
    return node;
  }
}
