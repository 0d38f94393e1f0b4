package dev.notochord.examples;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.notochord.core.code.Coded;
import dev.notochord.core.outcome.Endpoint;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The program on a CSV file of cases of the reader's own. */
class OwnCasesTest {
  private static final Path PUBLISHED =
      Path.of("src/main/resources/dev/notochord/examples/spine_cases.csv");

  @TempDir
  Path folder;

  @Test
  void everyPublishedCaseIsThereInTheOrderOfTheFile() throws IOException {
    JsonNode cases = cases(OwnDataTest.run("--cases", PUBLISHED.toString(), "--json"));
    List<String> lines = Files.readAllLines(PUBLISHED);
    assertThat(cases.findValuesAsText("id"))
        .containsExactlyElementsOf(lines.stream()
            .skip(1)
            .map(line -> line.substring(0, line.indexOf(',')))
            .toList());
  }

  @Test
  void aCaseHasItsLevelsHistologyAndEndpoints() throws IOException {
    JsonNode json = published("LMS14");
    assertThat(names(json))
        .containsExactly(
            "id", "levels", "levelText", "histology", "unknown", "endpoints", "problems");
    assertThat(json.get("levels")).hasToString("[\"C5\",\"C6\"]");
    assertThat(json.get("levelText").asText()).isEqualTo("C5-C6");
    assertThat(json.get("histology"))
        .hasToString("{\"name\":\"leiomyosarcoma\",\"icdO3\":\"8890/6\"}");
    assertThat(json.at("/endpoints/OS"))
        .hasToString("{\"time\":12.0,\"event\":false,\"status\":\"censored\","
            + "\"reason\":\"censored at 12 months: alive\"}");
    assertThat(json.at("/endpoints/LRFS"))
        .hasToString("{\"time\":12.0,\"event\":true,\"status\":\"event\","
            + "\"reason\":\"event at 12 months: local recurrence\"}");
    assertThat(json.get("problems")).isEmpty();
    assertThat(texts(json.get("unknown"))).contains("other metastases", "radiotherapy");
  }

  @Test
  void everyEndpointOfTheLibraryIsAskedOfEveryCase() throws IOException {
    List<String> codes = Arrays.stream(Endpoint.values()).map(Coded::code).toList();
    for (JsonNode json : cases(OwnDataTest.run("--cases", PUBLISHED.toString(), "--json"))) {
      assertThat(names(json.get("endpoints"))).containsExactlyElementsOf(codes);
      for (JsonNode endpoint : json.get("endpoints")) {
        assertThat(names(endpoint))
            .isIn(List.of("notObservable"), List.of("time", "event", "status", "reason"));
      }
    }
  }

  @Test
  void twoSeparateLevelsAreNotTheSpanBetweenThem() throws IOException {
    assertThat(published("MET07").get("levels")).hasToString("[\"T6\",\"T9\"]");
    assertThat(published("MET07").get("histology")).hasToString("{\"name\":null,\"icdO3\":null}");
  }

  @Test
  void whatTheFileDoesNotSettleIsNull() throws IOException {
    assertThat(published("MET02").get("levels")).hasToString("[]");
    assertThat(published("MET02").get("levelText").isNull()).isTrue();
    // Origin unclear: 8890/3 would claim a primary tumour and 8890/6 a metastasis.
    assertThat(published("LMS04").get("histology"))
        .hasToString("{\"name\":\"leiomyosarcoma\",\"icdO3\":null}");
    assertThat(texts(published("LMS04").get("unknown"))).contains("origin");
    assertThat(published("CHS06").at("/endpoints/OS/notObservable").asText())
        .isEqualTo("dead, time of death is not stated");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "sex | female | expected one of [F, M] | sex",
        "sex | unknown | expected one of [F, M] | sex",
        "age_years | forties | expected completed years from 0 to 130 | age",
        "age_years | 200 | expected completed years from 0 to 130 | age",
        "age_years | -5 | expected completed years from 0 to 130 | age",
        "age_years | 45.5 | expected completed years from 0 to 130 | age",
        "age_years | 99999999999999999999 | expected completed years from 0 to 130 | age",
        "group | recurrent | expected one of [primary, metastasis, unclear] | origin",
        "group | unclear? | expected one of [primary, metastasis, unclear] | origin",
        "histology | osteosarkoma | osteosarcoma | histology",
        "histology | sarcoma of some kind | names no histology:  | histology",
        "histology | osteosarcoma (not confirmed) | names no histology:  | histology",
        "primary_site | somewhere else | names no site known here | primary site",
        "levels | dorsolumbar | names no vertebrae: | levels",
        "levels | lumbar | names no vertebrae: | levels",
        "levels | T13 | names no vertebrae: | levels",
        "levels | L6 | names no vertebrae: | levels",
        "levels | C8 | names no vertebrae: | levels",
        "levels | T4-T3 | the first level must not lie below the second | levels",
        "levels | NaN | names no vertebrae: | levels",
        "neuro_deficit | no at last review | expected one of [yes, no, sensory only]"
            + " | neurological deficit",
        "procedure | none | states nothing that was done or found | procedure",
        "procedure | 0 | states nothing that was done or found | procedure",
        "resection_class | radical | expected one of [none, en_bloc, | resection class",
        "margin | R0 | expected one of [negative, intralesional, | margin",
        "margin | clean | expected one of [negative, intralesional, | margin",
        "radiotherapy | unknown | expected one of [yes, no, | radiotherapy",
        "radiotherapy | 2 | expected one of [yes, no, | radiotherapy",
        "chemotherapy | planned | expected one of [yes, no] | chemotherapy",
        "other_therapy | none | states nothing that was done or found | other therapy",
        "metastasis_seen | none | states nothing that was done or found | other metastases",
        "metastasis_seen | possibly lung | states nothing that was done or found | other metastases",
        "metastasis_seen | lung suspected | speaks of a no or a doubt | other metastases",
        "metastasis_seen | 1 | states nothing that was done or found | other metastases",
        "presentation | no pain | speaks of pain and of a no or a doubt | pain",
        "presentation | pain-free | speaks of pain and of a no or a doubt | pain",
        "local_recurrence | 2 | expected one of [1, 0] | local recurrence",
        "local_recurrence | yes | expected one of [1, 0] | local recurrence",
        "time_to_local_recurrence_months | soon | expected months | time to local recurrence",
        "followup_months | 2 years | expected months, a number of at least 0 | length of follow-up",
        "followup_months | -5 | expected months, a number of at least 0 | length of follow-up",
        "followup_months | NaN | expected months, a number of at least 0 | length of follow-up",
        "followup_months | 1e999 | expected months, a number of at least 0 | length of follow-up",
        "followup_months | 24d | expected months, a number of at least 0 | length of follow-up",
        "vital_status | deceased | expected one of [alive, dead, lost] | vital status",
        "disease_status | stable | expected one of [NED, | disease status",
        "sins | 19 | expected points from 0 to 18 | published SINS",
      })
  void aWordThatTheColumnDoesNotHaveIsAProblemOfItsCase(
      String column, String word, String problem, String fact) throws IOException {
    JsonNode json = caseWith(column, word);
    assertThat(texts(json.get("problems")))
        .hasSize(1)
        .allSatisfy(sentence ->
            assertThat(sentence).startsWith(column + " \"" + word + "\": ").contains(problem));
    assertThat(texts(json.get("unknown"))).contains(fact);
    if (column.equals("levels")) {
      assertThat(json.get("levels")).isEmpty();
      assertThat(json.get("levelText").asText()).isEqualTo(word);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "sex | f | sex",
        "group | PRIMARY | origin",
        "histology | Osteosarcoma | histology",
        "levels | T6 \u2013 T9 | levels",
        "levels | C5, T1-T3 and L2 | levels",
        "resection_class | En_Bloc | resection class",
        "margin | Negative | margin",
        "radiotherapy | imrt | radiotherapy",
        "radiotherapy | No | radiotherapy",
        "vital_status | lost to follow-up | vital status",
        "followup_months | 0 | length of follow-up",
        "followup_months | 12.5 | length of follow-up",
        "age_years | 0 | age",
        "age_years | 130 | age",
        "metastasis_seen | no | other metastases",
        "other_therapy | no | other therapy",
      })
  void aWordOfTheColumnIsReadInUpperOrLowerCase(String column, String word, String fact)
      throws IOException {
    JsonNode json = caseWith(column, word);
    assertThat(json.get("problems")).isEmpty();
    assertThat(texts(json.get("unknown"))).doesNotContain(fact);
  }

  @ParameterizedTest
  @ValueSource(strings = {"T6/T9", "T6 & T9", "T6\u2014T9", "T6 to T9", "T6;T9", "T6..T9"})
  void aSpellingOfLevelsIsReadAsTheLibraryReadsItOrNotAtAll(String words) throws IOException {
    JsonNode json = caseWith("levels", words);
    assertThat(json.get("levelText").asText()).isEqualTo(words);
    // Never a level that the words do not name.
    assertThat(json.get("levels").isEmpty()).isNotEqualTo(json.get("problems").isEmpty());
    if (!json.get("levels").isEmpty()) {
      assertThat(texts(json.get("levels"))).startsWith("T6").endsWith("T9");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "vital_status=dead,disease_status=AWD"
            + " | vital_status \"dead\" and disease_status \"AWD\" | vital status,disease status",
        "vital_status=alive,disease_status=DOD"
            + " | vital_status \"alive\" and disease_status \"DOD\" | vital status,disease status",
        "followup_months=24,time_to_local_recurrence_months=30"
            + " | followup_months \"24\" and time_to_local_recurrence_months \"30\""
            + " | length of follow-up,time to local recurrence",
        "local_recurrence=0,time_to_local_recurrence_months=12"
            + " | local_recurrence \"0\" and time_to_local_recurrence_months \"12\""
            + " | local recurrence,time to local recurrence",
        "local_recurrence=1,disease_status=CDF"
            + " | disease_status \"CDF\" and local_recurrence \"1\""
            + " | disease status,local recurrence",
        "group=primary,primary_site=kidney"
            + " | group \"primary\" and primary_site \"kidney\" | origin,primary site",
        "resection_class=none,margin=wide"
            + " | resection_class \"none\" and margin \"wide\" | resection class,margin",
      })
  void columnsThatContradictEachOtherAreLeftOutAndBothNamed(String cells, String both, String facts)
      throws IOException {
    ImmutableMap.Builder<String, String> row = ImmutableMap.builder();
    row.put("case_id", "X1").put("levels", "T6").put("histology", "osteosarcoma");
    row.putAll(Splitter.on(',').withKeyValueSeparator('=').split(cells));
    JsonNode json = cases(runOn(row.buildOrThrow())).get(0);
    assertThat(texts(json.get("problems")))
        .hasSize(1)
        .allSatisfy(problem -> assertThat(problem)
            .startsWith(
                both + ": contradict each other, and the row does not say which is wrong;"));
    assertThat(texts(json.get("unknown"))).contains(facts.split(",", -1));
    assertThat(json.get("levels")).hasToString("[\"T6\"]");
    assertThat(json.at("/histology/name").asText()).isEqualTo("osteosarcoma");
  }

  @Test
  void aContradictionLeavesTheOtherEndpointsAlone() throws IOException {
    JsonNode json = cases(runOn(ImmutableMap.of(
            "case_id", "X1",
            "vital_status", "alive",
            "followup_months", "24",
            "local_recurrence", "0",
            "time_to_local_recurrence_months", "12")))
        .get(0);
    assertThat(json.at("/endpoints/OS/time").asDouble()).isEqualTo(24);
    assertThat(json.at("/endpoints/LRFS").has("notObservable")).isTrue();
  }

  @Test
  void theColumnsThatRepeatTheLevelsAreOnlyChecked() throws IOException {
    JsonNode json = cases(runOn(ImmutableMap.of(
            "case_id", "X1", "levels", "T6-T9", "level_first", "T6", "level_last", "T8")))
        .get(0);
    assertThat(texts(json.get("problems")))
        .containsExactly("level_last \"T8\": not used, it is T9 in levels \"T6-T9\"");
    assertThat(texts(json.get("levels"))).containsExactly("T6", "T7", "T8", "T9");

    JsonNode words =
        cases(runOn(ImmutableMap.of("case_id", "X1", "level_first", "T6"))).get(0);
    assertThat(words.get("levels")).isEmpty();
    assertThat(texts(words.get("problems")))
        .containsExactly("level_first \"T6\": not used, the levels that it repeats are not known");
  }

  @Test
  void aDeathIsDatedByTheLengthOfFollowUpWhicheverColumnTellsOfIt() throws IOException {
    for (ImmutableMap<String, String> row : List.of(
        ImmutableMap.of("case_id", "X1", "vital_status", "dead", "followup_months", "6"),
        ImmutableMap.of("case_id", "X1", "disease_status", "DOD", "followup_months", "6"))) {
      JsonNode overall = cases(runOn(row)).get(0).at("/endpoints/OS");
      assertThat(overall.get("event").asBoolean()).isTrue();
      assertThat(overall.get("time").asDouble()).isEqualTo(6);
    }
  }

  @Test
  void aTumourOfTheSpineThatLiesInTheSacrumAloneBeganThere() {
    ImmutableMap<String, String> row = ImmutableMap.of("primary_site", "spine", "levels", "S1-S2");
    assertThat(CaseWords.lesion(
            CaseReader.read("X1", new CaseFields(row)).patient().lesions().get(0)))
        .startsWith("S1-S2");
    assertThat(CaseReader.read("X1", new CaseFields(row))
            .patient()
            .lesions()
            .get(0)
            .primarySite()
            .orElseThrow()
            .code())
        .isEqualTo("sacrum");
  }

  @Test
  void anIdThatIsEmptyOrTakenIsReplacedAndTheRowKept() throws IOException {
    JsonNode cases = cases(runOn(csv(List.of(
        ImmutableMap.of("case_id", "A", "levels", "T1"),
        ImmutableMap.of("case_id", "A", "levels", "T2"),
        ImmutableMap.of("levels", "T3"),
        ImmutableMap.of("case_id", "row 5", "levels", "T4"),
        ImmutableMap.of("case_id", " ", "levels", "T5"),
        ImmutableMap.of("case_id", "a", "levels", "T6")))));
    assertThat(cases.findValuesAsText("id"))
        .containsExactly("A", "row 2", "row 3", "row 5", "row 5'", "a");
    assertThat(cases.findValuesAsText("levelText"))
        .containsExactly("T1", "T2", "T3", "T4", "T5", "T6");
    assertThat(texts(cases.get(1).get("problems")))
        .containsExactly("case_id \"A\": row 1 has it, the case is called row 2 here");
    assertThat(texts(cases.get(2).get("problems")))
        .containsExactly("case_id \"\": is empty, the case is called row 3 here");
    assertThat(cases.get(5).get("problems")).isEmpty();
  }

  @Test
  void aRowWithNothingInItIsACaseOfWhichNothingIsKnown() throws IOException {
    JsonNode json = cases(runOn(ImmutableMap.of())).get(0);
    assertThat(json.get("id").asText()).isEqualTo("row 1");
    for (JsonNode endpoint : json.get("endpoints")) {
      assertThat(endpoint.has("notObservable")).isTrue();
    }
  }

  @Test
  void columnsStandInAnyOrderAndFurtherOnesAreIgnored() throws IOException {
    List<String> columns = new ArrayList<>(CaseFile.COLUMNS);
    Collections.reverse(columns);
    String header = "note," + String.join(",", columns) + ",,note";
    String row = "x," + ",".repeat(columns.size() - 1) + "X1,,x";
    assertThat(cases(runOn(header + "\n" + row + "\n")).findValuesAsText("id"))
        .containsExactly("X1");
  }

  @Test
  void aFileThatIsNoTableOfCasesIsToldInOneLine() throws IOException {
    String header = String.join(",", CaseFile.COLUMNS);
    assertRefused(runOn(""), "cases.csv: the file is empty, expected a header row");
    assertRefused(runOn(header + "\n"), "cases.csv: no row below the header");
    assertRefused(
        runOn(header.replace(",sex,", ",").replace(",notes", "") + "\n"),
        "cases.csv: line 1: no column sex, notes; the columns are [case_id, group, ");
    assertRefused(
        runOn(header + ",sex\n" + ",".repeat(25) + "\n"), "line 1: the column 'sex' stands twice");
    assertRefused(runOn(header + "\nX1,primary\n"), "cases.csv: line 2: 2 fields, expected 25");
    assertRefused(
        runOn(header + "\n" + "X1,\"primary" + ",".repeat(23) + "\n"), "starting at line 2");
    assertRefused(runOn(header.replace(',', ';') + "\n"), "is the file separated by commas?");
    Path latin = Files.writeString(
        folder.resolve("latin.csv"), header + "\nM\u00FCller", StandardCharsets.ISO_8859_1);
    assertRefused(OwnDataTest.run("--cases", latin.toString()), "latin.csv: is not UTF-8 text");
    assertRefused(OwnDataTest.run("--cases", "nowhere.csv"), "nowhere.csv: there is no such file");
    assertRefused(OwnDataTest.run("--cases", folder.toString()), "is a folder");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"--data", "--time", "--event", "--group", "--level", "--interval", "--output"})
  void optionsOfTheOtherJobsAreRefused(String option) {
    assertRefused(
        OwnDataTest.run("--cases", PUBLISHED.toString(), option, "x"),
        "option '" + option + "': not together with --cases");
  }

  @Test
  void theHelpNamesEveryRequiredColumn() {
    assertThat(OwnDataTest.run("--help").out()).contains(CaseFile.COLUMNS);
  }

  @Test
  void theTerminalGetsTheWordsOfTheReport() throws IOException {
    String csv = csv(List.of(ImmutableMap.of(
        "case_id", "X\u001b[31m1", "sex", "female", "levels", "T6\nand T9", "age_years", "40")));
    OwnDataTest.Run run = OwnDataTest.run("--cases", file(csv));
    assertThat(run.status()).isZero();
    assertThat(run.out())
        .startsWith("Cases in ")
        .contains("\nX [31m1 40 years, sex not stated; T6 and T9, histology not stated")
        .contains("  known    age, levels\n")
        .contains("  problem  sex \"female\": expected one of [F, M]\n")
        .contains("vital status is not stated")
        .doesNotContain("\u001b");
  }

  @Test
  void tenThousandCasesAreWritten() throws IOException {
    StringBuilder file = new StringBuilder(Files.readString(PUBLISHED));
    List<String> lines = Files.readAllLines(PUBLISHED);
    for (int i = 36; i < 10_000; i++) {
      file.append('N').append(i).append(lines.get(1 + i % 36)).append('\n');
    }
    JsonNode cases = cases(runOn(file.toString()));
    assertThat(cases).hasSize(10_000);
    assertThat(cases.get(9_999).get("id").asText()).isEqualTo("N9999GCT02");
    for (int i = 36; i < 10_000; i++) {
      ObjectNode copy = cases.get(i).deepCopy();
      copy.set("id", cases.get(i % 36).get("id"));
      assertThat((Object) copy).isEqualTo(cases.get(i % 36));
    }
  }

  @Test
  void aStreamThatCannotBeWrittenIsTold() {
    PrintStream full = new PrintStream(new OutputStream() {
      @Override
      public void write(int b) throws IOException {
        throw new IOException("no space left");
      }
    });
    assertThat(Main.run(
            new String[] {"--cases", PUBLISHED.toString(), "--json"},
            full,
            new PrintStream(OutputStream.nullOutputStream())))
        .isEqualTo(2);
  }

  /** Returns a case of one stated cell. */
  private JsonNode caseWith(String column, String word) throws IOException {
    return cases(runOn(ImmutableMap.of("case_id", "X1", column, word))).get(0);
  }

  private static JsonNode published(String id) throws IOException {
    for (JsonNode json : cases(OwnDataTest.run("--cases", PUBLISHED.toString(), "--json"))) {
      if (json.get("id").asText().equals(id)) {
        return json;
      }
    }
    throw new AssertionError("no case " + id);
  }

  private OwnDataTest.Run runOn(Map<String, String> row) throws IOException {
    return runOn(csv(List.of(row)));
  }

  private OwnDataTest.Run runOn(String content) throws IOException {
    return OwnDataTest.run("--cases", file(content), "--json");
  }

  private String file(String content) throws IOException {
    return Files.writeString(folder.resolve("cases.csv"), content).toString();
  }

  /** Returns a file of rows, each by its columns. */
  static String csv(List<? extends Map<String, String>> rows) {
    List<String> columns = new ArrayList<>(CaseFile.COLUMNS);
    columns.addAll(List.of("level_first", "level_last"));
    StringBuilder csv = new StringBuilder(String.join(",", columns)).append('\n');
    rows.forEach(row -> csv.append(columns.stream()
            .map(column -> "\"" + row.getOrDefault(column, "").replace("\"", "\"\"") + "\"")
            .collect(Collectors.joining(",")))
        .append('\n'));
    return csv.toString();
  }

  static JsonNode cases(OwnDataTest.Run run) throws IOException {
    assertThat(run.err()).isEmpty();
    assertThat(run.status()).isZero();
    JsonNode json = new ObjectMapper().readTree(run.out());
    assertThat(names(json)).containsExactly("cases");
    return json.get("cases");
  }

  static ImmutableList<String> names(JsonNode object) {
    return ImmutableList.copyOf(object.fieldNames());
  }

  static List<String> texts(JsonNode array) {
    List<String> texts = new ArrayList<>();
    array.forEach(text -> texts.add(text.asText()));
    return texts;
  }

  private static void assertRefused(OwnDataTest.Run run, String message) {
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err().lines()).hasSize(1);
    assertThat(run.err()).contains(message);
  }
}
