package dev.notochord.examples;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the README shows is code that compiles and runs, and commands that exist. */
class ReadmeTest {
  private static final Path ROOT = Path.of("..");

  @Test
  void everyLineOfJavaIsCodeThatCompiles() throws IOException {
    Matcher code = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL)
        .matcher(Files.readString(ROOT.resolve("README.md")));
    String compiled = squeeze(source("Quickstart")
        + source("Documents")
        + source("Analyses")
        + source("Judging")
        + source("PrognosticScore")
        + source("Planning")
        + Files.readString(ROOT.resolve(
            "benchmarks/src/spark/java/dev/notochord/benchmarks/spark/ClusterCox.java")));
    int blocks = 0;
    while (code.find()) {
      assertThat(compiled).contains(squeeze(code.group(1)));
      blocks++;
    }
    assertThat(blocks).isEqualTo(11);
  }

  private static String source(String name) throws IOException {
    return Files.readString(
        Path.of("src/main/java/dev/notochord/examples").resolve(name + ".java"));
  }

  @Test
  void aCaseInJsonTellsOfSurvivalAndStaging() throws IOException {
    String text = Documents.text(Files.readString(
        Path.of("src/main/resources/dev/notochord/examples/cases").resolve("LMS14.json")));
    assertThat(text).startsWith("censored at 12 months: alive\n{").contains("\"id\" : \"sins\"");
  }

  @Test
  void theQuickstartPrintsARangeAndAMedian() {
    assertThat(Quickstart.text())
        .contains("SINS 8..18 of 18: indeterminate or unstable")
        .contains("31");
  }

  @Test
  void theNamesInTheJsonOfCasesAreThoseOfTheReadme() throws IOException {
    Set<String> names = new TreeSet<>();
    JsonNode cases = OwnCasesTest.cases(OwnDataTest.run(
        "--cases", "src/main/resources/dev/notochord/examples/spine_cases.csv", "--json"));
    for (JsonNode json : cases) {
      names.addAll(OwnCasesTest.names(json));
      names.addAll(OwnCasesTest.names(json.get("histology")));
      json.get("endpoints").forEach(endpoint -> names.addAll(OwnCasesTest.names(endpoint)));
    }
    String readme = Files.readString(ROOT.resolve("README.md"));
    String section = readme.substring(
        readme.indexOf("The JSON holds `cases[]`"), readme.indexOf("Your own times and events"));
    assertThat(section.replaceAll("\\s+", " ")).contains(OwnCasesPropertyTest.SOURCES.keySet());
    Set<String> told = new TreeSet<>();
    Matcher name = Pattern.compile("`([a-zA-Z0-9]+)(\\[])?`").matcher(section);
    while (name.find()) {
      told.add(name.group(1));
    }
    assertThat(told).containsAll(names);
    // Besides the names: the array itself, a column of the file, values, and two codes.
    names.addAll(List.of("cases", "null", "competing", "censored", "OS", "LRFS"));
    assertThat(told).isEqualTo(names);
  }

  @Test
  void continuousIntegrationRunsTheTestCommand() throws IOException {
    Matcher command = Pattern.compile("## Test it\n\n```\n(.*)\n```")
        .matcher(Files.readString(ROOT.resolve("README.md")));
    assertThat(command.find()).isTrue();
    assertThat(Files.readString(ROOT.resolve(".ci/run"))).contains("\n" + command.group(1) + " ");
  }

  private static String squeeze(String code) {
    return code.replaceAll("\\s+", "");
  }
}
