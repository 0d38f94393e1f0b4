package dev.notochord.examples;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.notochord.core.tumorcase.SpinalTumorCase;
import dev.notochord.staging.StagingSystems;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Every published case, staged by every system, against the text that was committed. */
class StagingTextTest {
  private static final String CASES = "src/main/resources/dev/notochord/examples/spine_cases.csv";
  private static final Path GOLDEN = Path.of("src/test/resources/golden/staging.txt");
  /** Written anew by the test, so that a wanted change can be copied from there. */
  private static final Path WRITTEN = Path.of("target/golden/staging.txt");

  private static final String ORIGIN = """
      # Three published cases in full, then the rows of spine_cases.csv, asked of every system.
      # Made by this library: ./mvnw verify writes examples/target/golden/staging.txt.
      # It shows what changes; that the tables are right is held by the vignettes of each system.

      """;

  @Test
  void thePublishedCasesAreStagedAsInTheGoldenText() throws IOException, UserError {
    StringBuilder text = new StringBuilder(ORIGIN);
    for (SpinalTumorCase patient : StagingText.published()) {
      text.append(StagingText.of(patient));
    }
    Files.createDirectories(WRITTEN.getParent());
    Files.writeString(WRITTEN, text);
    assertThat(Files.readString(WRITTEN)).isEqualTo(Files.readString(GOLDEN));
    assertThat(text.toString().lines().filter(line -> line.startsWith("Case "))).hasSize(39);
  }

  @Test
  void theProgramStagesCasesOfAFile() throws IOException {
    OwnDataTest.Run run = OwnDataTest.run("--cases", CASES, "--stage");
    assertThat(run.out()).startsWith("Case LMS01\n==========\n").contains("SINS ");
    JsonNode reports = new JsonMapper()
        .readTree(OwnDataTest.run("--cases", CASES, "--stage", "--json").out())
        .get("reports");
    assertThat(reports).hasSize(36);
    for (JsonNode report : reports) {
      assertThat(report.get("entries").size())
          .isGreaterThanOrEqualTo(StagingSystems.all().size());
    }
  }

  @Test
  void stagingIsOfCases() {
    assertThat(OwnDataTest.run("--stage").err().strip())
        .isEqualTo("option '--stage': only together with --cases");
  }

  @Test
  void theCatalogueNamesEverySystemAndWhatIsMissing() {
    String catalogue = OwnDataTest.run("--systems").out();
    StagingSystems.all()
        .forEach(system -> assertThat(catalogue)
            .contains("  " + system.description().id() + ": ")
            .contains(system.description().citation().toString()));
    assertThat(catalogue).contains("not available\n", "Oswestry Spinal Risk Index");
  }
}
