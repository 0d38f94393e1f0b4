package dev.notochord.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs the packaged program of the README in an empty folder. */
class ProgramIT {
  private static final String JAR = Path.of(
          System.getProperty("notochord.root"), "examples", "target", "notochord-examples.jar")
      .toString();

  @TempDir
  Path folder;

  @Test
  void theMainJobPrintsAReportAndWritesItsFiles() throws IOException {
    List<String> out = JavaProgram.output(folder, "-jar", JAR);
    assertThat(out)
        .contains("Published cases", "Three cases in full", "Cancer of the larynx by stage")
        .anyMatch(line -> line.contains("SINS 7..18 of 18: indeterminate or unstable"));
    try (var files = Files.list(folder)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrder(
              "report.html",
              "report-local-recurrence-free-survival.png",
              "report-overall-survival.png",
              "report-larynx.png",
              "report-larynx-model.png",
              "report-bone-marrow-transplant.png");
    }
  }

  @Test
  void theReadersOwnDataAreAnswered() throws IOException {
    Files.writeString(folder.resolve("own.csv"), "months,died\n1,1\n2,0\n");
    assertThat(JavaProgram.output(
            folder, "-jar", JAR, "--data", "own.csv", "--time", "months", "--event", "died",
            "--json"))
        .contains("    \"survival\" : [ 0.5, 0.5 ],");
  }

  @Test
  void theReadersOwnCasesAreAnswered() throws IOException {
    Files.copy(
        Path.of(System.getProperty("notochord.root"))
            .resolve("examples/src/main/resources/dev/notochord/examples/spine_cases.csv"),
        folder.resolve("cases.csv"));
    assertThat(JavaProgram.output(folder, "-jar", JAR, "--cases", "cases.csv", "--json"))
        .startsWith("{", "  \"cases\" : [ {")
        .contains("      \"icdO3\" : \"8890/6\"")
        .endsWith("}");
    assertThat(JavaProgram.output(folder, "-jar", JAR, "--cases", "cases.csv"))
        .contains("Cases in cases.csv")
        .anyMatch(line -> line.endsWith("event at 6 months: death"));
    assertThat(folder.toFile().list()).containsExactly("cases.csv");
  }

  @Test
  void wrongInputEndsWithCodeTwoOneLineAndNothingElse() throws IOException {
    Files.writeString(folder.resolve("own.csv"), "months,died\n1,1\n-2,0\n");
    JavaProgram program = JavaProgram.run(
        folder, "-jar", JAR, "--data", "own.csv", "--time", "months", "--event", "died");
    assertThat(program.status()).isEqualTo(2);
    assertThat(program.out()).isEmpty();
    assertThat(program.err())
        .containsExactly("own.csv: line 3, column 'months': '-2', expected a number of at least 0");
  }
}
