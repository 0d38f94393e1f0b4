package dev.notochord.staging.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.notochord.staging.StagingReport;
import dev.notochord.staging.assessment.Assessment;

/**
 * Writes assessments and reports as JSON, and reads assessments back.
 *
 * <pre>{@code
 * String json = AssessmentJson.write(assessment);
 * AssessmentJson.read(json).equals(assessment);  // true
 * }</pre>
 *
 * <p>An assessment follows from its findings. Reading takes the findings, the caveats and the
 * system of a document, asks the system again, and refuses a document that says anything else: a
 * total that was edited, or one that another version of the library computed from another table.
 *
 * <p>A number of points without a lower bound has no {@code min}. Nothing is {@code null}: what is
 * not there is left out.
 *
 * @since 0.1.0
 */
public final class AssessmentJson {
  /** The version of the documents that this library writes and reads; it is in each of them. */
  public static final int SCHEMA_VERSION = 1;

  private static final JsonMapper MAPPER = JsonMapper.builder()
      .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
      .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
      .build();
  private static final ObjectWriter PRETTY =
      MAPPER.writer(new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n")));

  private AssessmentJson() {}

  /**
   * {@return the assessment as a JSON document with indentation, lines ending in a line feed}
   *
   * @param assessment the assessment
   */
  public static String write(Assessment<?> assessment) {
    return text(versioned().setAll(AssessmentTree.of(assessment)));
  }

  /**
   * {@return the report as a JSON document with indentation, lines ending in a line feed}
   *
   * <p>It is for other programs; a report is read back by asking the case again.
   *
   * @param report the report
   */
  public static String write(StagingReport report) {
    return text(versioned().setAll(AssessmentTree.of(report)));
  }

  /**
   * {@return the assessment that a JSON document holds}
   *
   * @param json the document
   * @throws IllegalArgumentException if the text is not JSON, names a system or a category that
   *     this library does not have, or says something else than what follows from its findings; the
   *     message names the path, what was found and what was expected
   */
  public static Assessment<?> read(String json) {
    JsonNode document;
    try {
      document = MAPPER.readTree(json);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("assessment JSON: " + e.getOriginalMessage(), e);
    }
    if (!document.isObject()) {
      throw new IllegalArgumentException(
          "assessment JSON: found " + document.getNodeType() + ", expected an object");
    }
    Assessment<?> assessment = AssessmentTree.read(document);
    AssessmentTree.checkSame("", versioned().setAll(AssessmentTree.of(assessment)), document);
    return assessment;
  }

  private static ObjectNode versioned() {
    return JsonNodeFactory.instance.objectNode().put("schemaVersion", SCHEMA_VERSION);
  }

  private static String text(JsonNode tree) {
    try {
      return PRETTY.writeValueAsString(tree) + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a tree of plain values cannot fail to be written", e);
    }
  }
}
