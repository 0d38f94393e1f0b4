package dev.notochord.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The program on a CSV file of the reader's own: its answers, and its errors. */
class OwnDataTest {
  @TempDir
  Path folder;

  /** What a run of the program left behind. */
  record Run(int status, String out, String err) {}

  static Run run(String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int status = Main.run(
        arguments,
        new PrintStream(out, true, StandardCharsets.UTF_8),
        new PrintStream(err, true, StandardCharsets.UTF_8));
    return new Run(
        status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  private String file(String content) throws IOException {
    return Files.writeString(folder.resolve("data.csv"), content).toString();
  }

  private Run runOn(String content, String... more) throws IOException {
    List<String> arguments = new ArrayList<>(List.of("--data", file(content)));
    arguments.addAll(List.of("--time", "time", "--event", "event"));
    arguments.addAll(List.of(more));
    return run(arguments.toArray(new String[0]));
  }

  @Test
  void jsonHoldsTheCurveWorkedByHand() throws IOException {
    // At 1 one of four dies, at 2 one is censored, at 3 one of two dies, at 4 the last is censored.
    JsonNode json = json(runOn("time,event\n1,1\n2,0\n3,1\n4,0\n", "--json"));
    JsonNode all = json.get("groups").get(0);
    assertThat(all.get("name").asText()).isEqualTo("all");
    assertThat(all.get("subjects").asInt()).isEqualTo(4);
    assertThat(all.get("events").asInt()).isEqualTo(2);
    assertThat(all.get("times")).hasToString("[1.0,2.0,3.0,4.0]");
    assertThat(all.get("atRisk")).hasToString("[4,3,2,1]");
    assertThat(all.get("eventsAt")).hasToString("[1,0,1,0]");
    assertThat(all.get("censoredAt")).hasToString("[0,1,0,1]");
    assertThat(all.get("survival")).hasToString("[0.75,0.75,0.375,0.375]");
    double greenwood = 0.375 * Math.sqrt(1.0 / (4 * 3) + 1.0 / (2 * 1));
    assertThat(all.get("standardError").get(2).asDouble()).isEqualTo(greenwood, within(1e-15));
    assertThat(all.get("median").asDouble()).isEqualTo(3);
    assertThat(all.get("medianUpper").isNull()).isTrue();
    assertThat(json.has("logRank")).isFalse();
  }

  @Test
  void jsonHasNullWhereNothingIsDefined() throws IOException {
    JsonNode all = json(runOn("time,event\n1,1\n", "--json")).get("groups").get(0);
    assertThat(all.get("survival")).hasToString("[0.0]");
    assertThat(all.get("standardError")).hasToString("[null]");
    assertThat(all.get("lower")).hasToString("[null]");
    assertThat(all.get("upper")).hasToString("[null]");
  }

  @Test
  void groupsAreInOrderAndAreCompared() throws IOException {
    // Pooled: at 1 O(a) - E(a) = 1 - 2/4; at 2 of (a, b, b) 1 - 1/3; at 3 and 4 only b is left.
    JsonNode json =
        json(runOn("time,event,arm\n3,1,b\n1,1,a\n4,1,b\n2,1,a\n", "--group", "arm", "--json"));
    assertThat(json.get("groups").findValuesAsText("name")).containsExactly("a", "b");
    double difference = (1 - 0.5) + (1 - 1.0 / 3);
    double variance = 0.25 + (1.0 / 3) * (2.0 / 3);
    assertThat(json.get("logRank").get("statistic").asDouble())
        .isEqualTo(difference * difference / variance, within(1e-14));
    assertThat(json.get("logRank").get("degreesOfFreedom").asInt()).isEqualTo(1);
  }

  @Test
  void numberedGroupsAreInNumericOrder() throws IOException {
    JsonNode json =
        json(runOn("time,event,stage\n1,1,10\n2,1,2\n3,1,1\n", "--group", "stage", "--json"));
    assertThat(json.get("groups").findValuesAsText("name")).containsExactly("1", "2", "10");
  }

  @Test
  void aTestThatCannotBeDoneSaysWhy() throws IOException {
    JsonNode logRank = json(runOn("time,event,arm\n1,0,a\n2,0,b\n", "--group", "arm", "--json"))
        .get("logRank");
    assertThat(logRank.get("pValue").isNull()).isTrue();
    assertThat(logRank.get("reason").asText()).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"log", "log-log", "plain", "logit", "arcsine"})
  void everyIntervalIsThere(String interval) throws IOException {
    JsonNode json = json(runOn("time,event\n1,1\n2,1\n3,0\n", "--json", "--interval", interval));
    assertThat(json.get("interval").asText()).isEqualTo(interval);
    assertThat(json.get("groups").get(0).get("lower").get(0).asDouble()).isBetween(0.0, 0.66);
  }

  @Test
  void aHigherLevelIsWider() throws IOException {
    String data = "time,event\n1,1\n2,1\n3,0\n4,1\n5,0\n";
    double narrow =
        json(runOn(data, "--json", "--level", "0.8")).at("/groups/0/lower/1").asDouble();
    double wide =
        json(runOn(data, "--json", "--level", "0.99")).at("/groups/0/lower/1").asDouble();
    assertThat(wide).isLessThan(narrow);
  }

  @Test
  void theTerminalGetsATable() throws IOException {
    Run run = runOn("time,event,arm\n3,1,b\n1,1,a\n4,1,b\n2,1,a\n", "--group", "arm");
    assertThat(run.status()).isZero();
    assertThat(run.out()).contains("log-rank chi-square 2.88 on 1 degree of freedom, p = 0.0896");
  }

  @Test
  void aPValueIsNeverPrintedAsZero() throws IOException {
    // 800 subjects who all die early, then 800 who all die late.
    StringBuilder data = new StringBuilder("time,event,arm\n");
    for (int i = 0; i < 1600; i++) {
      data.append(i).append(",1,").append(i < 800 ? "a" : "b").append('\n');
    }
    assertThat(runOn(data.toString(), "--group", "arm").out()).contains("p < 1e-300\n");
    assertThat(runOn(
                "time,event,arm\n" + "1,1,a\n".repeat(30) + "2,1,b\n".repeat(30), "--group", "arm")
            .out())
        .contains("p = 1.6e-14\n");
  }

  @Test
  void quotesSpacesAndAByteOrderMarkAreRead() throws IOException {
    Run run = runOn("\uFEFF\"time\" , event\r\n 1.5e0 ,1\r\n\r\n\"2\",0\r\n", "--json");
    assertThat(json(run).at("/groups/0/times")).hasToString("[1.5,2.0]");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "x,1 | line 2, column 'time': 'x', expected a number of at least 0",
        "-1,1 | line 2, column 'time': '-1', expected a number of at least 0",
        ",1 | line 2, column 'time': '', expected a number of at least 0",
        "NaN,1 | line 2, column 'time': 'NaN', expected a number of at least 0",
        "Infinity,1 | line 2, column 'time': 'Infinity', expected a number of at least 0",
        "1e999,1 | line 2, column 'time': '1e999', expected a number of at least 0",
        "1d,1 | line 2, column 'time': '1d', expected a number of at least 0",
        "0x1p3,1 | line 2, column 'time': '0x1p3', expected a number of at least 0",
        "1,2 | line 2, column 'event': '2', expected 1 for an event or 0 for a censored time",
        "1,yes | line 2, column 'event': 'yes', expected 1 for an event or 0 for a censored time",
        "1, | line 2, column 'event': '', expected 1 for an event or 0 for a censored time",
        "1,0.5 | line 2, column 'event': '0.5', expected 1 for an event or 0 for a censored time",
        "1 | line 2: 1 fields, expected 2 as in the header",
        "1,1,1 | line 2: 3 fields, expected 2 as in the header",
      })
  void aWrongValueIsToldInOneLine(String row, String message) throws IOException {
    assertRefused(runOn("time,event\n" + row + "\n3,1\n", "--json"), "data.csv: " + message);
  }

  @Test
  void theLineOfTheFileIsNamedBehindQuotedLineBreaks() throws IOException {
    assertRefused(
        runOn("time,event,note\n1,1,\"two\nlines\"\n2,3,\n"), "data.csv: line 4, column 'event'");
  }

  @Test
  void aQuoteThatIsNeverClosedIsRefusedAndSwallowsNoRow() throws IOException {
    assertRefused(runOn("time,event,note\n1,1,\"well\n2,1,\n3,0,\n4,0,\n"), "data.csv: ");
  }

  @Test
  void textThatIsNotUtf8IsRefusedAndMergesNoGroups() throws IOException {
    Path file = folder.resolve("latin.csv");
    Files.writeString(
        file, "time,event,arm\n1,1,M\u00FCller\n2,1,M\u00F6ller\n", StandardCharsets.ISO_8859_1);

    assertRefused(
        run("--data", file.toString(), "--time", "time", "--event", "event", "--group", "arm"),
        "latin.csv: is not UTF-8 text, expected a CSV file saved as UTF-8");
  }

  @Test
  void lettersBeyondAsciiAreReadAsTheyAre() throws IOException {
    JsonNode json = json(
        runOn("time,event,arm\n1,1,M\u00FCller\n2,1,M\u00F6ller\n", "--group", "arm", "--json"));
    assertThat(json.get("groups").findValuesAsText("name"))
        .containsExactly("M\u00F6ller", "M\u00FCller");
  }

  @Test
  void lineBreaksOfEveryKindInAValueLeaveTheErrorOneLine() throws IOException {
    assertRefused(
        runOn("time,event\n\"x\ny\u0085z\u2028w\",1\n"),
        "line 2, column 'time': 'x?y?z?w', expected");
  }

  @Test
  void aNameThatNoFileCanHaveIsRefused() {
    assertRefused(
        run("--data", "a\0b", "--time", "time", "--event", "event"),
        "option '--data': 'a?b' cannot name a file here: ");
    assertRefused(run("--output", "a\0b"), "option '--output': 'a?b' cannot name a file here: ");
  }

  @Test
  void anEmptyGroupIsRefused() throws IOException {
    assertRefused(
        runOn("time,event,arm\n1,1,a\n2,1,\n", "--group", "arm"),
        "line 3, column 'arm': '', expected the name of a group");
    assertRefused(
        runOn("time,event,arm\n1,1,a\n2,1,\"a\nb\"\n", "--group", "arm"),
        "line 3, column 'arm': 'a?b', expected the name of a group, without control characters");
  }

  @Test
  void aColumnThatNamesSubjectsIsNoColumnOfGroups() throws IOException {
    StringBuilder data = new StringBuilder("time,event,id\n");
    for (int i = 0; i < 201; i++) {
      data.append(i).append(",1,subject ").append(i).append('\n');
    }
    assertRefused(
        runOn(data.toString(), "--group", "id"),
        "line 202, column 'id': 'subject 200', expected at most 200 groups");
  }

  @Test
  void aMissingColumnIsToldWithThoseThatAreThere() throws IOException {
    assertRefused(
        runOn("days,event\n1,1\n"),
        "data.csv: line 1: no column 'time', expected one of [days, event]");
    assertRefused(runOn("time;event\n1;1\n"), "is the file separated by commas?");
  }

  @Test
  void aFileWithoutRowsIsRefused() throws IOException {
    assertRefused(runOn(""), "data.csv: the file is empty, expected a header row");
    assertRefused(runOn("time,event\n"), "data.csv: no row below the header");
  }

  @Test
  void aColumnThatStandsTwiceIsRefused() throws IOException {
    assertRefused(runOn("time,event,time\n1,1,1\n"), "the column 'time' stands twice");
  }

  @Test
  void aFileThatIsNotThereIsRefused() {
    assertRefused(
        run("--data", "nowhere.csv", "--time", "time", "--event", "event"),
        "nowhere.csv: there is no such file");
    assertRefused(
        run("--data", folder.toString(), "--time", "time", "--event", "event"), "is a folder");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--level 1 | option '--level': '1', expected a number above 0 and below 1",
        "--level x | option '--level': 'x', expected a number above 0 and below 1",
        "--level 0.9d | option '--level': '0.9d', expected a number above 0 and below 1",
        "--level NaN | option '--level': 'NaN', expected a number above 0 and below 1",
        "--interval wald | option '--interval': confidence transform 'wald': expected one of",
        "--intervall log | option '--intervall': expected one of",
        "--level | option '--level': no value follows",
        "--json --json | option '--json': given twice",
      })
  void aWrongOptionIsToldInOneLine(String options, String message) throws IOException {
    assertRefused(runOn("time,event\n1,1\n", options.split(" ")), message);
  }

  @Test
  void optionsOfTheReadersDataNeedTheData() {
    assertRefused(run("--time", "time"), "option '--time': only together with --data");
    assertRefused(run("--json"), "option '--json': only together with --data");
    assertRefused(
        run("--data", "data.csv", "--output", "out"), "option '--output': only without --data");
    assertRefused(run("--data", "data.csv", "--event", "event"), "option '--time': missing");
  }

  @Test
  void helpIsThere() {
    assertThat(run("--help").out()).contains("--interval").contains("Not a medical device");
  }

  private static void assertRefused(Run run, String message) {
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err().lines()).hasSize(1);
    assertThat(run.err()).contains(message);
  }

  private static JsonNode json(Run run) throws IOException {
    assertThat(run.err()).isEmpty();
    assertThat(run.status()).isZero();
    return new ObjectMapper().readTree(run.out());
  }
}
