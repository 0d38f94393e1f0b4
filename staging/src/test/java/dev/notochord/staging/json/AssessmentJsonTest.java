package dev.notochord.staging.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.notochord.staging.AssessmentSchema;
import dev.notochord.staging.assessment.Assessment;
import dev.notochord.staging.assessment.Finding;
import dev.notochord.staging.sins.Sins;
import dev.notochord.staging.sins.SinsCollapse;
import dev.notochord.staging.sins.SinsFindings;
import dev.notochord.staging.sins.SinsLocation;
import dev.notochord.staging.sins.SinsPain;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AssessmentJsonTest {
  private static final Assessment<?> SINS = Sins.assess(SinsFindings.builder()
      .location(Finding.of(SinsLocation.JUNCTIONAL).withBasis("T11"))
      .pain(SinsPain.MECHANICAL)
      .collapse(Finding.oneOf(SinsCollapse.OVER_HALF, SinsCollapse.UNDER_HALF))
      .addCaveats("pain: recorded of the patient")
      .build());
  private static final String JSON = AssessmentJson.write(SINS);

  @Test
  void aDocumentHoldsTheWholeAnswer() {
    assertThat(JSON)
        .contains("\"id\" : \"sins\"")
        .contains("\"total\" : {\n    \"min\" : 8,\n    \"max\" : 18\n  }")
        .contains("over-50", "under-50")
        .contains("\"doi\" : \"10.1097/BRS.0b013e3181e16ae2\"")
        .endsWith("}\n");
    assertThat(AssessmentJson.read(JSON)).isEqualTo(SINS);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "\"min\" : 8 | \"min\" : 9 | assessment JSON at total.min: found 9, expected 8, which follows from the findings",
        "\"sins\" | \"sinus\" | staging system 'sinus': expected one of [",
        "\"mechanical\" ] | \"awful\" ] | assessment JSON at contributions[1].recorded: pain 'awful': expected one of [mechanical, occasional, pain-free]",
        "\"settled\" : false | \"settled\" : true | assessment JSON at contributions[2].settled: found true, expected false, which follows from the findings",
        "\"schemaVersion\" : 1 | \"schemaVersion\" : 2 | assessment JSON at schemaVersion: found 2, expected 1",
        "\"caveats\" : | \"extra\" : 1, \"caveats\" : | assessment JSON at extra: found 1, expected nothing",
        "\"settled\" : true | \"settled\" : true, \"settled\" : true | assessment JSON: Duplicate field 'settled'",
        "{ | [ | assessment JSON: ",
      })
  void refusesWhatDoesNotFollowFromTheFindings(String from, String to, String message) {
    String edited = JSON.replaceFirst(Pattern.quote(from), to);
    assertThat(edited).isNotEqualTo(JSON);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> AssessmentJson.read(edited))
        .withMessageStartingWith(message);
  }

  @Test
  void refusesWhatIsNoDocument() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> AssessmentJson.read("3"))
        .withMessage("assessment JSON: found NUMBER, expected an object");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> AssessmentJson.read(""))
        .withMessage("assessment JSON: found MISSING, expected an object");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> AssessmentJson.read("{}"))
        .withMessage("assessment JSON at system.id: found , expected the id of a system");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> AssessmentJson.read(JSON + "{}"))
        .withMessageStartingWith("assessment JSON: Trailing token");
  }

  @Test
  void theSchemaRefusesWhatTheReaderRefuses() {
    assertThat(AssessmentSchema.problems(JSON)).isEmpty();
    assertThat(AssessmentSchema.problems(JSON.replace("\"caveats\"", "\"remarks\"")))
        .isNotEmpty();
    assertThat(AssessmentSchema.problems(JSON.replace("\"min\" : 8", "\"min\" : \"8\"")))
        .isNotEmpty();
  }
}
