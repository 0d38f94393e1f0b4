package dev.notochord.core.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;

/**
 * What may stand behind the name of a property: a value, several of them, or values by a key.
 *
 * @param <P> what it holds
 */
interface Shape<P> {

  void write(P value, JsonGenerator out) throws IOException;

  /**
   * Reads what begins at the current token, and stops at its last one.
   *
   * @throws JsonMappingException if it has another shape, with the path from here
   */
  P read(JsonParser in) throws IOException;

  /** Returns what stands in the schema where it is expected. */
  ObjectNode schema(Definitions definitions);
}
