package dev.notochord.examples;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import dev.notochord.core.lesion.SpinalLesion;
import dev.notochord.core.tumorcase.SpinalTumorCase;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.lifecycle.BeforeContainer;

/** Whatever stands in the cells of the published cases, no row is lost and none disturbs another. */
class OwnCasesPropertyTest {
  private static final ImmutableList<String> COLUMNS = ImmutableList.<String>builder()
      .addAll(CaseFile.COLUMNS)
      .add("level_first", "level_last")
      .build();

  private static final ImmutableSet<String> FOLLOW_UP = ImmutableSet.of(
      "resection_class", // it tells from when the months count
      "followup_months",
      "vital_status",
      "disease_status",
      "local_recurrence",
      "time_to_local_recurrence_months");
  private static final ImmutableSet<String> LESION =
      ImmutableSet.of("levels", "histology", "group", "primary_site");

  /** The columns that each fact is read from, or may be left out because of. */
  static final ImmutableMap<String, ImmutableSet<String>> SOURCES =
      ImmutableMap.<String, ImmutableSet<String>>builder()
          .put("sex", ImmutableSet.of("sex"))
          .put("age", ImmutableSet.of("age_years"))
          .put("presentation", ImmutableSet.of("presentation"))
          .put("pain", ImmutableSet.of("presentation"))
          .put("neurological deficit", ImmutableSet.of("neuro_deficit"))
          .put("levels", LESION)
          .put("histology", LESION)
          .put("origin", LESION)
          .put("primary site", LESION)
          .put("other metastases", ImmutableSet.of("metastasis_seen"))
          .put("procedure", ImmutableSet.of("procedure"))
          .put("resection class", ImmutableSet.of("resection_class", "margin"))
          .put("margin", ImmutableSet.of("resection_class", "margin"))
          .put("radiotherapy", ImmutableSet.of("radiotherapy"))
          .put("chemotherapy", ImmutableSet.of("chemotherapy"))
          .put("other therapy", ImmutableSet.of("other_therapy"))
          .put("length of follow-up", FOLLOW_UP)
          .put("vital status", FOLLOW_UP)
          .put("disease status", FOLLOW_UP)
          .put("local recurrence", FOLLOW_UP)
          .put("time to local recurrence", FOLLOW_UP)
          .put("published SINS", ImmutableSet.of("sins"))
          .buildOrThrow();

  private static final ImmutableList<String> NASTY = ImmutableList.of(
      "",
      " ",
      "\u00a0",
      "\u0000",
      "\u001b[2J",
      "\n",
      "\"",
      "\"\"",
      ",",
      "'",
      "NaN",
      "-5",
      "-0",
      "Infinity",
      "1e999",
      "1e-400",
      "1d",
      "0x1p3",
      "2",
      "0",
      "1",
      "12.5",
      "12,5",
      "2 years",
      "99999999999999999999",
      "forties",
      "200",
      "female",
      "F",
      "M",
      "f",
      "unknown",
      "?",
      "n/a",
      "none",
      "no",
      "yes",
      "not stated",
      "no pain",
      "pain",
      "recurrent",
      "primary",
      "metastasis",
      "unclear",
      "dead",
      "alive",
      "deceased",
      "lost to follow-up",
      "NED",
      "CDF",
      "AWD",
      "DOD",
      "DOC",
      "ned",
      "osteosarkoma",
      "osteosarcoma",
      "()",
      "(",
      "osteosarcoma (",
      "(osteosarcoma)",
      "spine",
      "sacrum",
      "kidney",
      "wide",
      "negative",
      "R0",
      "clean",
      "en_bloc",
      "radical",
      "IMRT",
      "proton",
      "T13",
      "L6",
      "C8",
      "T4-T3",
      "T6/T9",
      "T6 & T9",
      "T6 and T9",
      "T6\u2013T9",
      "T6\u2014T9",
      "T6-",
      "-",
      "and",
      ", and ,",
      "S1-S2",
      "L5-S1",
      "sacrum",
      "lumbar",
      "dorsolumbar",
      "LMS01",
      "row 1",
      "\uD83D\uDE00",
      "\u0130",
      "\u202Elms",
      "x".repeat(5000));

  private static ImmutableList<ImmutableMap<String, String>> published = ImmutableList.of();
  private static ImmutableList<CaseRow> unchanged = ImmutableList.of();

  @BeforeContainer
  static void readThePublishedCases() throws UserError {
    ImmutableList.Builder<ImmutableMap<String, String>> rows = ImmutableList.builder();
    CsvFile.read("spine_cases.csv", resource(), csv -> row -> {
      ImmutableMap.Builder<String, String> cells = ImmutableMap.builder();
      for (String column : COLUMNS) {
        cells.put(column, row.field(csv.column(column)));
      }
      rows.add(cells.buildOrThrow());
    });
    published = rows.build();
    unchanged = read(List.of());
  }

  /** A change of one cell. */
  record Change(int row, String column, String words) {}

  @Provide
  Arbitrary<List<Change>> changes() {
    Arbitrary<String> words = Arbitraries.frequencyOf(
        Tuple.of(3, Arbitraries.of(NASTY)),
        Tuple.of(
            1,
            Arbitraries.strings()
                .all()
                .ofMaxLength(20)
                .filter(text -> StandardCharsets.UTF_8.newEncoder().canEncode(text))));
    return Combinators.combine(
            Arbitraries.integers().between(0, 35), Arbitraries.of(COLUMNS), words)
        .as(Change::new)
        .list()
        .ofMaxSize(60);
  }

  @Property(tries = 150)
  void whateverStandsInACellEveryRowIsThereAndOtherFactsAreKept(
      @ForAll("changes") List<Change> changes) throws UserError {
    ImmutableList<CaseRow> after = read(changes);
    assertThat(after).hasSameSizeAs(unchanged);
    assertThat(after.stream().map(row -> row.patient().id())).doesNotHaveDuplicates();
    for (int i = 0; i < after.size(); i++) {
      Set<String> changed = new HashSet<>();
      for (Change change : changes) {
        if (change.row() == i) {
          changed.add(change.column());
        }
      }
      assertKept(unchanged.get(i), after.get(i), changed);
    }
  }

  @Property(tries = 40)
  void whateverStandsInACellTheOutputIsJsonAndTextOfEveryRow(
      @ForAll("changes") List<Change> changes) throws IOException, UserError {
    Path file = Files.createTempFile("cases", ".csv");
    try {
      Files.writeString(file, csv(changes));
      JsonNode cases = OwnCasesTest.cases(OwnDataTest.run("--cases", file.toString(), "--json"));
      assertThat(cases.findValuesAsText("id"))
          .containsExactlyElementsOf(
              read(changes).stream().map(row -> row.patient().id()).toList());
      OwnDataTest.Run text = OwnDataTest.run("--cases", file.toString());
      assertThat(text.status()).isZero();
      assertThat(text.out().lines().filter(line -> line.startsWith("  known    ")))
          .hasSize(36);
    } finally {
      Files.delete(file);
    }
  }

  private static void assertKept(CaseRow before, CaseRow after, Set<String> changed) {
    SOURCES.forEach((fact, columns) -> {
      if (Sets.intersection(columns, changed).isEmpty()) {
        assertThat(after.known().contains(fact))
            .as(fact)
            .isEqualTo(before.known().contains(fact));
        assertThat(after.unknown().contains(fact))
            .as(fact)
            .isEqualTo(before.unknown().contains(fact));
      } else {
        assertThat(after.known().contains(fact) && after.unknown().contains(fact))
            .isFalse();
      }
    });
    assertThat(SOURCES.keySet()).containsAll(after.known()).containsAll(after.unknown());
    SpinalTumorCase old = before.patient();
    SpinalTumorCase now = after.patient();
    SpinalLesion oldLesion = old.lesions().get(0);
    SpinalLesion nowLesion = now.lesions().get(0);
    if (!changed.contains("sex")) {
      assertThat(now.sex()).isEqualTo(old.sex());
    }
    if (!changed.contains("age_years")) {
      assertThat(now.ageYears()).isEqualTo(old.ageYears());
    }
    if (Sets.intersection(LESION, changed).isEmpty()) {
      assertThat(nowLesion).isEqualTo(oldLesion);
    }
    if (!changed.contains("levels")) {
      assertThat(nowLesion.levels()).isEqualTo(oldLesion.levels());
    }
    if (!changed.contains("histology")) {
      assertThat(nowLesion.histology()).isEqualTo(oldLesion.histology());
    }
    if (Sets.intersection(FOLLOW_UP, changed).isEmpty()) {
      assertThat(now.followUp()).isEqualTo(old.followUp());
    }
    if (changed.isEmpty()) {
      assertThat(after.problems()).isEqualTo(before.problems());
    }
  }

  private static ImmutableList<CaseRow> read(List<Change> changes) throws UserError {
    return CaseFile.read(
        "cases.csv", new ByteArrayInputStream(csv(changes).getBytes(StandardCharsets.UTF_8)));
  }

  private static String csv(List<Change> changes) {
    List<Map<String, String>> rows =
        published.stream().<Map<String, String>>map(HashMap::new).toList();
    changes.forEach(change -> rows.get(change.row()).put(change.column(), change.words()));
    return OwnCasesTest.csv(rows);
  }

  private static InputStream resource() {
    return Objects.requireNonNull(CaseReport.class.getResourceAsStream("spine_cases.csv"));
  }
}
