package dev.notochord.staging;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import dev.notochord.staging.json.AssessmentJson;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/** The schema that ships, read by an independent validator. */
public final class AssessmentSchema {
  private static final JsonSchema SCHEMA = load();

  private AssessmentSchema() {}

  private static JsonSchema load() {
    try (InputStream in = AssessmentJson.class.getResourceAsStream("assessment-1.schema.json")) {
      return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(in);
    } catch (IOException e) {
      throw new IllegalStateException("assessment-1.schema.json", e);
    }
  }

  /**
   * Returns what the schema says against a document.
   *
   * @param json the document
   */
  public static List<String> problems(String json) {
    return SCHEMA.validate(json, InputFormat.JSON).stream()
        .map(Object::toString)
        .toList();
  }
}
