package dev.notochord.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The program on a CSV file with delayed entry, frequencies, empty fields or competing risks. */
class OwnCausesTest {
  private static final String BMT = "src/main/resources/dev/notochord/examples/bmt.csv";

  @TempDir
  Path folder;

  private OwnDataTest.Run runOn(String content, String... more) throws IOException {
    Path file = Files.writeString(folder.resolve("data.csv"), content);
    List<String> arguments =
        new ArrayList<>(List.of("--data", file.toString(), "--time", "time", "--event", "event"));
    arguments.addAll(List.of(more));
    return OwnDataTest.run(arguments.toArray(new String[0]));
  }

  private static OwnDataTest.Run bmt(String... more) {
    List<String> arguments =
        new ArrayList<>(List.of("--data", BMT, "--time", "time_days", "--event", "event"));
    arguments.addAll(List.of("--causes", "relapse, death in remission"));
    arguments.addAll(List.of(more));
    return OwnDataTest.run(arguments.toArray(new String[0]));
  }

  @Test
  void jsonHoldsTheIncidencesWorkedByHand() throws IOException {
    // At 1 one of four relapses, at 2 one of three dies, 3 is censored, at 4 the last relapses.
    JsonNode json = json(runOn("time,event\n1,1\n2,2\n3,0\n4,1\n", "--causes", "a,b", "--json"));
    JsonNode all = json.get("groups").get(0);
    assertThat(json.get("interval").asText()).isEqualTo("log-log");
    assertThat(json.has("grayTests")).isFalse();
    assertThat(all.get("name").asText()).isEqualTo("all");
    assertThat(all.get("atRisk")).hasToString("[4,3,2,1]");
    assertThat(all.get("censoredAt")).hasToString("[0,0,1,0]");
    assertThat(all.get("eventFree")).hasToString("[0.75,0.5,0.5,0.0]");
    assertThat(all.at("/causes/0/name").asText()).isEqualTo("a");
    assertThat(all.at("/causes/0/eventsAt")).hasToString("[1,0,0,1]");
    assertThat(all.at("/causes/0/incidence")).hasToString("[0.25,0.25,0.25,0.75]");
    assertThat(all.at("/causes/1/incidence")).hasToString("[0.0,0.25,0.25,0.25]");
    assertThat(all.at("/causes/1/events").asInt()).isEqualTo(1);
  }

  @Test
  void graysTestIsThatOfTheReferenceProgram() throws IOException {
    // R 4.2.2, cmprsk 2.2-11: cuminc(t2_days, cause, group).
    JsonNode tests = json(bmt("--group", "group", "--json")).get("grayTests");
    assertThat(tests.findValuesAsText("cause")).containsExactly("relapse", "death in remission");
    assertThat(tests.get(0).get("statistic").asDouble()).isEqualTo(11.92288204859176, within(1e-8));
    assertThat(tests.get(1).get("statistic").asDouble()).isEqualTo(0.137410783270059, within(1e-8));
    assertThat(tests.get(0).get("degreesOfFreedom").asInt()).isEqualTo(2);
  }

  @Test
  void theTerminalGetsTheIncidenceAtQuartersOfTheCommonFollowUpAndAtTheEnd() {
    String out = bmt("--group", "group").out();
    assertThat(out)
        .startsWith("Cumulative incidence, log-log limits at level 0.95\n\nrelapse: 42 of 137"
            + " subjects\n")
        .containsPattern("ALL +1041 .*\n +ALL +1561 .*\n +ALL +2081 +1 +12 +0\\.3243 .*\n +AML")
        .containsPattern(
            "AML-high +2081 .*\n +AML-high +2640 +1 +21 +0\\.4667 +0\\.3172 to 0\\.6030\n")
        .contains("Gray's test chi-square 11.92 on 2 degrees of freedom, p = 0.0026");
    assertThat(bmt().out()).doesNotContain("Gray");
  }

  @Test
  void graysTestIsNotDoneWithDelayedEntryAndTheReasonIsGiven() throws IOException {
    String data = "time,event,in,arm\n2,1,0,a\n3,2,1,a\n4,1,0,b\n5,0,2,b\n";
    String[] options = {"--causes", "a,b", "--entry", "in", "--group", "arm"};
    assertThat(runOn(data, options).out()).contains("Gray's test not done: ");
    JsonNode json =
        json(runOn(data, "--causes", "a,b", "--entry", "in", "--group", "arm", "--json"));
    assertThat(json.has("noGrayTest")).isTrue();
    assertThat(json.at("/groups/0/atRisk").toString()).isEqualTo("[1,2,1]");
  }

  @Test
  void whoEntersLateIsNotAtRiskBefore() throws IOException {
    JsonNode json = json(runOn("time,event,in\n1,1,0\n3,1,0\n4,1,2\n", "--entry", "in", "--json"));
    JsonNode all = json.get("groups").get(0);
    // At 1 two are at risk; the third has come by 3.
    assertThat(all.get("times")).hasToString("[1.0,3.0,4.0]");
    assertThat(all.get("atRisk")).hasToString("[2,2,1]");
    assertThat(all.get("survival")).hasToString("[0.5,0.25,0.0]");
  }

  @Test
  void aFrequencyIsAsManyRows() throws IOException {
    String weighted =
        runOn("time,event,n\n1,1,2\n2,0,3\n3,1,1\n", "--weight", "n").out();
    String repeated = runOn("time,event\n1,1\n1,1\n2,0\n2,0\n2,0\n3,1\n").out();
    assertThat(weighted).isEqualTo(repeated).containsPattern("all +6 +3 ");
    assertThat(runOn("time,event,n\n1,1,2\n2,0,3\n3,2,1\n", "--weight", "n", "--causes", "a,b")
            .out())
        .isEqualTo(runOn("time,event\n1,1\n1,1\n2,0\n2,0\n2,0\n3,2\n", "--causes", "a,b")
            .out());
  }

  @Test
  void rowsWithAnEmptyFieldAreLeftOutOnRequestAndCounted() throws IOException {
    String data = "time,event,arm,note\n1,1,a,\n,1,a,x\n2,NA,b,x\n3,0,,x\n4,1,b,\n";
    assertThat(json(runOn(data, "--group", "arm", "--missing", "drop", "--json"))
            .get("rowsLeftOut")
            .asInt())
        .isEqualTo(3);
    assertThat(runOn(data, "--group", "arm", "--missing", "drop").out())
        .contains("\n3 rows left out, with an empty field\n");
    assertRefused(
        runOn(data, "--group", "arm"),
        "line 3, column 'time': '', expected a number of at least 0");
    assertRefused(
        runOn("time,event\n,1\n", "--missing", "drop"),
        "data.csv: each of 1 rows has an empty field, expected at least one without");
  }

  @Test
  void theTerminalGetsFollowUpAndTheMeanUpToTheCommonEnd() throws IOException {
    // a: 1 up to 1, 1/2 from there to the end of b at 2. Nobody in a is censored before 3.
    String out =
        runOn("time,event,arm\n1,1,a\n3,0,a\n1,0,b\n2,0,b\n", "--group", "arm").out();
    assertThat(out)
        .contains("limits; restricted to 2\n")
        .containsPattern("a +3 +1\\.5 ")
        .containsPattern("b +1\\.5 +2 +2 to 2\n");
    assertThat(runOn("time,event\n0,1\n").out()).containsPattern("all +not reached +none +none\n");
  }

  @Test
  void aGroupWithoutSubjectsIsNotThere() throws IOException {
    JsonNode json = json(
        runOn("time,event,arm,n\n1,1,a,1\n2,1,b,0\n", "--group", "arm", "--weight", "n", "--json"));
    assertThat(json.get("groups").findValuesAsText("name")).containsExactly("a");
    assertThat(json.has("logRank")).isFalse();
    assertRefused(runOn("time,event,n\n1,1,0\n", "--weight", "n"), "data.csv: ");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "1,3,0,1 | column 'event': '3', expected 0 for a censored time or the number of a cause, 1 to 2",
        "1,1.5,0,1 | column 'event': '1.5', expected 0 for a censored time or the number of a cause",
        "1,-1,0,1 | column 'event': '-1', expected 0 for a censored time",
        "1,1,1,1 | column 'in': '1', expected a number of at least 0 and below the time of the row",
        "1,1,-1,1 | column 'in': '-1', expected a number of at least 0 and below the time",
        "1,1,,1 | column 'in': '', expected a number of at least 0 and below the time",
        "1,1,0,0.5 | column 'n': '0.5', expected a whole number of subjects, at least 0",
        "1,1,0,-1 | column 'n': '-1', expected a whole number of subjects, at least 0",
        "1,1,0,1e17 | column 'n': '1e17', expected a whole number of subjects, at least 0",
        "1,1,0,x | column 'n': 'x', expected a whole number of subjects, at least 0",
      })
  void aWrongValueIsToldInOneLine(String row, String message) throws IOException {
    assertRefused(
        runOn(
            "time,event,in,n\n" + row + "\n", "--causes", "a,b", "--entry", "in", "--weight", "n"),
        "line 2, " + message);
  }

  @Test
  void wrongOptionsAreToldInOneLine() throws IOException {
    String data = "time,event\n1,1\n";
    assertRefused(runOn(data, "--causes", "a,,b"), "option '--causes': 'a,,b', expected different");
    assertRefused(runOn(data, "--causes", "a, a"), "option '--causes': 'a, a', expected different");
    assertRefused(
        runOn(data, "--missing", "mean"), "option '--missing': 'mean', expected fail or drop");
    assertRefused(runOn(data, "--entry", "in"), "no column 'in'");
    assertRefused(OwnDataTest.run("--causes", "a"), "option '--causes': only together with --data");
    assertRefused(
        runOn(data, "--causes", "a", "--level", "2"), "option '--level': '2', expected a number");
  }

  private static void assertRefused(OwnDataTest.Run run, String message) {
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err().lines()).hasSize(1);
    assertThat(run.err()).contains(message);
  }

  private static JsonNode json(OwnDataTest.Run run) throws IOException {
    assertThat(run.err()).isEmpty();
    assertThat(run.status()).isZero();
    return new ObjectMapper().readTree(run.out());
  }
}
