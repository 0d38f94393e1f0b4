package dev.notochord.core.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.notochord.core.tumorcase.SpinalTumorCase;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;

/**
 * Writes a case as JSON, reads it back, and tells the schema of such documents.
 *
 * <pre>{@code
 * String json = CaseJson.write(patient);
 * CaseJson.read(json).equals(patient);  // true
 * }</pre>
 *
 * <p>Needs Jackson (databind) on the path. Cost O(length of the text).
 *
 * @see <a href="https://json-schema.org/draft/2020-12">JSON Schema, draft 2020-12</a>
 * @since 0.1.0
 */
public final class CaseJson {
  /** The version of the documents that this library writes and reads; it is in each of them. */
  public static final int SCHEMA_VERSION = 1;

  private static final JsonMapper MAPPER = new JsonMapper();
  private static final ObjectWriter PRETTY =
      MAPPER.writer(new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n")));

  private CaseJson() {}

  /**
   * {@return the case as a JSON document with indentation, lines ending in a line feed}
   *
   * @param patient the case
   */
  public static String write(SpinalTumorCase patient) {
    StringWriter text = new StringWriter();
    try (JsonGenerator out = PRETTY.createGenerator(text)) {
      CaseFormats.CASE.write(patient, out);
    } catch (IOException e) {
      throw new UncheckedIOException("a string cannot fail to be written", e);
    }
    return text.append('\n').toString();
  }

  /**
   * {@return the case that a JSON document holds}
   *
   * @param json the document
   * @throws IllegalArgumentException if the text is not JSON or not such a case; the message names
   *     the path to the value, what was found and what was expected, line and column
   */
  public static SpinalTumorCase read(String json) {
    try (JsonParser in = MAPPER.createParser(json)) {
      in.nextToken();
      if (in.currentToken() == null) {
        throw new IllegalArgumentException("case JSON: the text is empty, expected an object");
      }
      SpinalTumorCase patient = CaseFormats.CASE.read(in);
      if (in.nextToken() != null) {
        throw JsonMappingException.from(in, "there is more behind the end of the case");
      }
      return patient;
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(message(e), e);
    } catch (IOException e) {
      throw new UncheckedIOException("a string cannot fail to be read", e);
    }
  }

  private static String message(JsonProcessingException problem) {
    StringBuilder message = new StringBuilder("case JSON");
    if (problem instanceof JsonMappingException mapping && !mapping.getPath().isEmpty()) {
      StringBuilder path = new StringBuilder();
      for (JsonMappingException.Reference step : mapping.getPath()) {
        if (step.getFieldName() == null) {
          path.append('[').append(step.getIndex()).append(']');
        } else {
          path.append(path.isEmpty() ? "" : ".").append(step.getFieldName());
        }
      }
      message.append(" at ").append(path);
    }
    message.append(": ").append(problem.getOriginalMessage());
    JsonLocation place = problem.getLocation();
    if (place != null) {
      message.append(" (line ").append(place.getLineNr());
      message.append(", column ").append(place.getColumnNr()).append(')');
    }
    return message.toString();
  }

  /**
   * {@return the JSON Schema of a case, draft 2020-12}
   *
   * <p>It tells the names, types, codes and ranges. Rules that join several values, such as a death
   * before the last contact, are checked when a document is read.
   */
  public static String schema() {
    Definitions definitions = new Definitions();
    ObjectNode schema = Definitions.object();
    schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
    schema.put("$id", "urn:notochord:spinal-tumor-case:" + SCHEMA_VERSION);
    schema.put("title", "Spinal tumour case, version " + SCHEMA_VERSION);
    schema.setAll(CaseFormats.CASE.schema(definitions));
    schema.set("$defs", definitions.all());
    try {
      return PRETTY.writeValueAsString(schema) + "\n";
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException("a string cannot fail to be written", e);
    }
  }
}
