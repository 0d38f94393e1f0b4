package dev.notochord.core.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaId;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion;
import dev.notochord.core.tumorcase.SpinalTumorCase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Documents are read strictly, and each refusal says where and why. */
class CaseJsonTest {
  private static final JsonSchemaFactory FACTORY =
      JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);

  /** Makes a document of one case from its properties, written with single quotes. */
  private static String document(String properties) {
    return ("{'schemaVersion':1,'id':'x'" + (properties.isEmpty() ? "" : "," + properties) + "}")
        .replace('\'', '"');
  }

  private static void assertRefused(String document, String message) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CaseJson.read(document))
        .withMessage(message);
  }

  @Test
  void aCaseWithNothingButAnIdentifierIsACase() {
    SpinalTumorCase patient = CaseJson.read(document(""));
    assertThat(patient).isEqualTo(SpinalTumorCase.builder().id("x").build());
    assertThat(CaseJson.write(patient))
        .isEqualTo("{\n  \"schemaVersion\" : 1,\n  \"id\" : \"x\"\n}\n");
  }

  @Test
  void anUnknownPropertyIsRefusedWithItsPath() {
    assertRefused(
        document("'lesions':[{'levels':'C5'},{'level':'C6'}]"),
        "case JSON at lesions[1].level: unknown property, expected one of [levels, levelText, origin,"
            + " histology, histologyText, grade, cnsWhoGrade, tumorPresentation, multiplicity,"
            + " primarySite, primarySiteText, involvedParts, sparedParts, involvedZones, sparedZones,"
            + " involvedLayers, sparedLayers, involvedCompartments, sparedCompartments,"
            + " compartmentStatus, foramina, adjacentVertebraExtension, cordCompression,"
            + " vascularInvolvement, imaging, biopsies] (line 1, column 57)");
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
      'sex':'woman'                       | sex: sex 'woman': expected one of [female, male]
      'sex':null                          | sex: found null, expected a code
      'sex':{'code':'female'}             | sex: found an object, expected a code
      'lesions':[{'imaging':[{'modality':'mri','epiduralExtension':{'level':'t5'}}]}] | lesions[0].imaging[0].epiduralExtension.level: found the text 't5', expected the code 'T5'
      'ageYears':60.5                     | ageYears: found 60.5, expected a whole number
      'ageYears':'60'                     | ageYears: found the text '60', expected a whole number
      'ageYears':99999999999              | ageYears: found 99999999999, expected a whole number
      'lesions':{}                        | lesions: found an object, expected an array
      'lesions':[{'levels':'C5-C4'}]      | lesions[0].levels: level range C5-C4: the first level must not lie below the second
      'lesions':[{'foramina':['C5-C6 foramen','C5-C6 foramen']}] | lesions[0].foramina[1]: stands in the array twice
      'notGiven':['surgery','surgery']    | notGiven[1]: stands in the array twice
      'id':'y'                            | id: given twice
      'treatments':[{'months':1}]         | treatments[0]: no property 'type', expected one of [surgery, radiotherapy, systemic-therapy, supportive-treatment, other-treatment]
      'treatments':[{'type':'spa'}]       | treatments[0].type: 'spa': expected one of [surgery, radiotherapy, systemic-therapy, supportive-treatment, other-treatment]
      'treatments':[{'type':'systemic-therapy'}] | treatments[0]: no property 'modality', expected it
      'followUp':{'timeZero':'surgery','events':[{'months':-1,'type':'local-recurrence'}]} | followUp.events[0]: local recurrence at -1 months: expected 0 or later; what lies before time zero is history and belongs to the treatments or the history of the case
      """)
  void aWrongValueIsRefusedWithItsPath(String properties, String message) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CaseJson.read(document(properties)))
        .withMessageStartingWith("case JSON at " + message)
        .withMessageMatching("(?s).* \\(line 1, column \\d+\\)");
  }

  @Test
  void aContradictionOfTheCaseIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CaseJson.read(document("'ageYears':131")))
        .withMessageStartingWith("case JSON: case x: age is 131 years, expected 0 to 130 (line 1");
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
      {"id":"x"}                       | case JSON: no property 'schemaVersion', expected it
      {"schemaVersion":2,"id":"x"}     | case JSON at schemaVersion: found 2, expected 1
      {"schemaVersion":"1","id":"x"}   | case JSON at schemaVersion: found the text '1', expected 1
      {"schemaVersion":1}              | case JSON: no property 'id', expected it
      {"schemaVersion":1,"id":"x"} {}  | case JSON: there is more behind the end of the case
      []                               | case JSON: found an array, expected an object
      """)
  void aDocumentThatIsNoCaseIsRefused(String json, String message) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CaseJson.read(json))
        .withMessageStartingWith(message + " (line 1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "{", "{\"id\"", "nonsense", "{\"schemaVersion\":1,}"})
  void textThatIsNoJsonIsRefused(String text) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CaseJson.read(text))
        .withMessageStartingWith("case JSON");
  }

  @Test
  void theKindOfATreatmentMayStandAnywhereInIt() {
    assertThat(CaseJson.read(document("'treatments':[{'months':3,'type':'surgery'}]")))
        .isEqualTo(CaseJson.read(document("'treatments':[{'type':'surgery','months':3}]")));
  }

  @Test
  void theSchemaIsTheOneThatShips() throws IOException {
    // Written beside the classes, so that a wanted change can be copied from there.
    Files.writeString(Path.of("target", "spinal-tumor-case-1.schema.json"), CaseJson.schema());
    assertThat(CaseJson.schema())
        .isEqualTo(ReferenceDocuments.read("spinal-tumor-case-1.schema.json"));
  }

  @Test
  void theSchemaIsASchema() {
    JsonSchema ofSchemas = FACTORY.getSchema(SchemaLocation.of(SchemaId.V202012));
    assertThat(ofSchemas.validate(CaseJson.schema(), InputFormat.JSON)).isEmpty();
  }

  @Test
  void theDocumentsThatShipFitTheSchema() {
    JsonSchema schema = FACTORY.getSchema(CaseJson.schema());
    for (String document : ReferenceDocuments.all()) {
      assertThat(schema.validate(document, InputFormat.JSON)).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'sex':'woman'",
        "'sexes':'female'",
        "'ageYears':-1",
        "'ageYears':60.5",
        "'lesions':[{'level':'C5'}]",
        "'lesions':{}",
        "'notGiven':['surgery','surgery']",
        "'treatments':[{'type':'spa'}]",
        "'treatments':[{'type':'systemic-therapy'}]",
        "'followUp':{'events':[{'type':'death'}]}"
      })
  void theSchemaRefusesWhatTheReaderRefuses(String properties) {
    JsonSchema schema = FACTORY.getSchema(CaseJson.schema());
    assertThat(schema.validate(document(properties), InputFormat.JSON)).isNotEmpty();
    assertThatIllegalArgumentException().isThrownBy(() -> CaseJson.read(document(properties)));
  }

  @Test
  void everyDefinitionOfTheSchemaIsUsed() throws IOException {
    JsonNode schema = new ObjectMapper().readTree(CaseJson.schema());
    String text = CaseJson.schema();
    schema
        .get("$defs")
        .fieldNames()
        .forEachRemaining(name -> assertThat(text).contains("\"#/$defs/" + name + "\""));
  }
}
