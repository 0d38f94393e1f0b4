package dev.notochord.survival.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.notochord.survival.cohort.ScoreValidationReport;

/**
 * Writes the report on a clinical score as JSON.
 *
 * <pre>{@code
 * String json = ScoreValidationJson.write(ScoreValidation.withDefaults().validate(cohort, score));
 * }</pre>
 *
 * <p><b>Shape.</b> One object with {@code schemaVersion}, {@code score}, {@code endpoint}, {@code options}, {@code
 * cases}, {@code missingCriteria}, {@code warnings} and {@code analyses}. Times are in months, probabilities from 0
 * to 1. Constants are written by their names, such as {@code HIGHER_IS_WORSE}.
 *
 * <table>
 *   <caption>Parts of an analysis</caption>
 *   <tr><th>name</th><th>what it is</th></tr>
 *   <tr><td>{@code bound}, {@code subjects}, {@code events}</td><td>which totals and classes count, and of how many</td></tr>
 *   <tr><td>{@code medianFollowUp}</td><td>by the reverse Kaplan-Meier method</td></tr>
 *   <tr><td>{@code classes}</td><td>from the best to the worst: size, median, Kaplan-Meier curve, survival and number at risk
 *       at the months</td></tr>
 *   <tr><td>{@code logRank}, {@code trend}</td><td>the tests</td></tr>
 *   <tr><td>{@code discrimination}</td><td>by total and by class: concordance and AUC</td></tr>
 *   <tr><td>{@code calibration}</td><td>each published figure beside the observed survival</td></tr>
 *   <tr><td>{@code predictions}</td><td>published survival as a prediction: calibration, Brier score, decision curve</td></tr>
 * </table>
 *
 * <p><b>What is not there.</b> A number that cannot be estimated is {@code null}, and the object that it is in has a {@code
 * reason}. Elsewhere there is no {@code null} and no {@code reason}; an absent citation is left out.
 *
 * <p><b>Versions.</b> A name never changes its meaning. {@link #SCHEMA_VERSION} grows when a name is taken away or
 * changes its type; new names may come without it.
 *
 * <p>Cases are named by their identifiers only where the score refused them. The text is the same for the same report
 * in every locale.
 *
 * @since 0.1.0
 */
public final class ScoreValidationJson {
  /** The version of the documents; it is in each of them. */
  public static final int SCHEMA_VERSION = 1;

  private static final ObjectWriter PRETTY = JsonMapper.builder()
      .build()
      .writer(new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n")));

  private ScoreValidationJson() {}

  /**
   * {@return the report as a JSON document with indentation, lines ending in a line feed}
   *
   * @param report the report
   */
  public static String write(ScoreValidationReport report) {
    ObjectNode tree = JsonNodeFactory.instance.objectNode().put("schemaVersion", SCHEMA_VERSION);
    return text(tree.setAll(ScoreValidationTree.of(report)));
  }

  private static String text(JsonNode tree) {
    try {
      return PRETTY.writeValueAsString(tree) + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a tree of plain values cannot fail to be written", e);
    }
  }
}
