package dev.notochord.survival.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.google.common.io.Resources;
import dev.notochord.core.outcome.Endpoint;
import dev.notochord.core.tumorcase.SpinalTumorCase;
import dev.notochord.survival.cohort.ClinicalScore;
import dev.notochord.survival.cohort.Cohort;
import dev.notochord.survival.cohort.PublishedSurvival;
import dev.notochord.survival.cohort.ScoreBasis;
import dev.notochord.survival.cohort.ScoreDirection;
import dev.notochord.survival.cohort.ScoreReading;
import dev.notochord.survival.cohort.ScoreValidation;
import dev.notochord.survival.cohort.ScoreValidationReport;
import dev.notochord.survival.cohort.ScoredCohorts;
import dev.notochord.survival.cohort.UnsettledScores;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class ScoreValidationJsonTest {
  private static final ScoredCohorts TWELVE = ScoredCohorts.twelve();

  private static ScoreValidationReport report() {
    ClinicalScore score = TWELVE
        .score()
        .addPublished(
            new PublishedSurvival("good", 12, 0.8, "derivation"),
            new PublishedSurvival("middle", 12, 0.5, "derivation"),
            new PublishedSurvival("poor", 12, 0.1, "derivation"),
            new PublishedSurvival("poor", 3, 0.6, "derivation"))
        .build();
    return ScoreValidation.withDefaults()
        .withMonths(3, 6, 12, 60)
        .with(UnsettledScores.BOTH_BOUNDS)
        .validate(TWELVE.cohort(), score);
  }

  private static JsonNode read(String json) {
    try {
      return JsonMapper.builder().build().readTree(json);
    } catch (JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void everyNameIsStable() throws IOException {
    Set<String> names = new TreeSet<>();
    collect("", read(ScoreValidationJson.write(report())), names);
    String found = String.join("\n", names) + "\n";
    Path committed = Path.of("src/test/resources/golden/score-validation-names.txt");
    // A new name is added on purpose only: mvn test -Dgolden.write=true
    if (Boolean.getBoolean("golden.write")) {
      Files.writeString(committed, found);
    }
    assertThat(found)
        .isEqualTo(Resources.toString(
            Resources.getResource("golden/score-validation-names.txt"), StandardCharsets.UTF_8));
  }

  private static void collect(String path, JsonNode node, Set<String> names) {
    if (node.isArray()) {
      node.forEach(item -> collect(path + "[]", item, names));
    }
    for (Map.Entry<String, JsonNode> own : node.properties()) {
      names.add(path + "." + own.getKey());
      collect(path + "." + own.getKey(), own.getValue(), names);
    }
  }

  @Test
  void theNumbersAreThoseOfTheReport() {
    ScoreValidationReport report = report();
    JsonNode tree = read(ScoreValidationJson.write(report));
    assertThat(tree.path("schemaVersion").asInt()).isEqualTo(ScoreValidationJson.SCHEMA_VERSION);
    assertThat(tree.path("cases").path("total").asInt()).isEqualTo(12);
    assertThat(tree.path("cases").path("completeness").path("REFUSED").asInt()).isEqualTo(1);
    assertThat(tree.path("analyses")).hasSize(2);
    JsonNode worst = tree.path("analyses").path(1);
    assertThat(worst.path("bound").asText()).isEqualTo("WORST");
    assertThat(
            worst.path("discrimination").path(1).path("harrell").path("value").asDouble())
        .isCloseTo(
            report
                .analyses()
                .get(1)
                .discrimination(ScoreBasis.CLASS)
                .harrell()
                .orElseThrow()
                .concordance()
                .value(),
            within(0.0));
    JsonNode good = worst.path("calibration").path(0);
    assertThat(good.path("difference").path("value").asDouble())
        .isCloseTo(2.0 / 3 - 0.8, within(1e-15));
    assertThat(worst.path("classes").path(2).path("curve").path("survival"))
        .hasToString("[0.75,0.5,0.25,0]");
  }

  @Test
  void whatIsNotEstimableIsNullWithAReasonBesideIt() {
    JsonNode tree = read(ScoreValidationJson.write(report()));
    JsonNode middle = tree.path("analyses").path(0).path("calibration").path(1).path("observed");
    assertThat(middle.path("value").isNull()).isTrue();
    assertThat(middle.path("reason").asText())
        .isEqualTo("the follow-up of the class ends at 9 months");
    assertEveryNullHasAReason("", tree);
  }

  private static void assertEveryNullHasAReason(String path, JsonNode node) {
    for (Map.Entry<String, JsonNode> own : node.properties()) {
      JsonNode value = own.getValue();
      boolean holdsNull = value.isNull();
      for (JsonNode item : value) {
        holdsNull |= value.isArray() && item.isNull();
      }
      if (holdsNull) {
        assertThat(node.path("reason").asText()).as(path + "." + own.getKey()).isNotBlank();
      }
      assertEveryNullHasAReason(path + "." + own.getKey(), value);
    }
    if (node.isArray()) {
      node.forEach(item -> assertEveryNullHasAReason(path + "[]", item));
    }
  }

  @Test
  void theTextIsTheSameInEveryLocale() {
    String expected = ScoreValidationJson.write(report());
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG"));
      assertThat(ScoreValidationJson.write(report())).isEqualTo(expected);
    } finally {
      Locale.setDefault(before);
    }
  }

  @Property(tries = 25)
  void anyCasesGiveADocument(
      @ForAll @Size(max = 8) List<SpinalTumorCase> cases,
      @ForAll Endpoint endpoint,
      @ForAll UnsettledScores unsettled,
      @ForAll ScoreDirection direction) {
    ClinicalScore score = ClinicalScore.builder()
        .name("by the letters of the identifier")
        .direction(direction)
        .addClasses("odd", "even")
        .addPublished(
            new PublishedSurvival("odd", 6, 0.5, "series"),
            new PublishedSurvival("even", 6, 1, "series"))
        .reading(patient -> Math.floorMod(patient.id().hashCode(), 3) == 0
            ? ScoreReading.ofClasses(List.of("odd", "even"), List.of("pain"))
                .withTotal(Double.NEGATIVE_INFINITY, 2)
            : ScoreReading.settled(
                Math.floorMod(patient.id().hashCode(), 7),
                patient.id().hashCode() % 2 == 0 ? "even" : "odd"))
        .build();
    JsonNode tree = read(ScoreValidationJson.write(ScoreValidation.withDefaults()
        .with(unsettled)
        .validate(Cohort.of(cases, endpoint), score)));
    assertThat(tree.path("cases").path("total").asInt()).isEqualTo(cases.size());
    assertEveryNullHasAReason("", tree);
  }
}
