package dev.notochord.examples;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import dev.notochord.core.code.Presence;
import dev.notochord.core.outcome.Endpoint;
import dev.notochord.core.outcome.TimeZero;
import dev.notochord.core.treatment.TreatmentModality;
import dev.notochord.staging.sins.SpinalStability;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The main job: every row is there, nothing is guessed, and the rows worth a look are right. */
class CaseReportTest {
  private static CaseReport report =
      new CaseReport(ImmutableList.of(), ImmutableMap.of(), ImmutableList.of(), ImmutableList.of());
  private static ImmutableMap<String, CaseRow> rows = ImmutableMap.of();

  @BeforeAll
  static void readTheCases() throws UserError {
    report = CaseReport.create();
    rows = Maps.uniqueIndex(report.rows(), row -> row.patient().id());
  }

  @Test
  void everyRowIsThereAndHasItsSource() {
    assertThat(rows).hasSize(36);
    assertThat(report.sources()).hasSize(32);
    assertThat(report.sources().keySet())
        .containsAll(report.rows().stream().map(CaseRow::sourceId).toList());
  }

  @Test
  void everyRowFilesEachFactUnderKnownOrUnknown() {
    for (CaseRow row : report.rows()) {
      // 21, and the time of a recurrence for whom there was one
      boolean recurred = row.patient()
          .followUp()
          .orElseThrow()
          .localRecurrence()
          .equals(Optional.of(Presence.PRESENT));
      assertThat(row.known().size() + row.unknown().size())
          .as(row.patient().id())
          .isEqualTo(recurred ? 22 : 21);
      assertThat(row.known()).doesNotContainAnyElementsOf(row.unknown());
    }
  }

  @Test
  void theCountsAreThoseOfTheTable() {
    // Counted in the file: 23 F, 11 M, 2 empty; 24 primary, 10 metastasis, 2 unclear; 2 dead.
    assertThat(report.rows().stream().filter(row -> row.known().contains("sex")))
        .hasSize(34);
    assertThat(report.rows().stream().filter(row -> row.known().contains("origin")))
        .hasSize(34);
    assertThat(report.rows().stream().filter(row -> row.known().contains("age")))
        .hasSize(35);
    assertThat(report.rows().stream()
            .filter(row -> row.patient().followUp().orElseThrow().isDead()))
        .hasSize(2);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "LMS06 | not usable: lost to follow-up, length of follow-up is not stated"
            + " | not usable: local recurrence at last review is not stated",
        "LMS07 | event at 6 months: death | not usable: local recurrence at last review is not stated",
        "LMS14 | censored at 12 months: alive | event at 12 months: local recurrence",
        "CHS06 | not usable: dead, time of death is not stated | event at 12 months: local recurrence",
        "GCT01 | censored at 32 months: alive | censored at 32 months: alive, no local recurrence",
        "MET06 | censored at 36 months: alive | censored at 36 months: alive, no local recurrence",
        "LMS13 | not usable: alive, length of follow-up is not stated"
            + " | not usable: local recurrence at last review is not stated",
      })
  void endpointsOfTheAwkwardRowsAreRight(String id, String overall, String recurrenceFree) {
    CaseRow row = row(id);
    assertThat(CaseWords.line(CaseWords.observe(row.patient(), Endpoint.OVERALL_SURVIVAL)))
        .isEqualTo(overall);
    assertThat(CaseWords.line(
            CaseWords.observe(row.patient(), Endpoint.LOCAL_RECURRENCE_FREE_SURVIVAL)))
        .isEqualTo(recurrenceFree);
  }

  @Test
  void endpointsWithOneAnswerShareALineAndThoseWithoutATimeTheLast() {
    assertThat(CaseWords.endpoints(row("LMS14").patient()))
        .containsExactly(
            "OS, DSS: censored at 12 months: alive",
            "PFS, DFS, LRFS, LC, TTP: event at 12 months: local recurrence",
            "no time for MFS: distant metastasis at last review is not stated");
    assertThat(CaseWords.endpoints(ReferenceCases.all().get(0)))
        .singleElement()
        .asString()
        .startsWith("no time for OS, DSS: alive, length of follow-up is not stated; PFS, TTP: ");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "LMS04 | T3-T4, leiomyosarcoma 8890, origin not stated",
        "LMS05 | T5-T6, leiomyosarcoma 8890/6, metastatic, from uterus",
        "LMS11 | \"dorsolumbar\", leiomyosarcoma 8890, origin not stated",
        "CHS07 | \"two consecutive lumbar vertebrae\", mesenchymal chondrosarcoma 9240/3, primary",
        "GCT03 | \"sacrum\", giant cell tumor of bone 9250/1, primary",
        "MET07 | T6 and T9, histology not stated, metastatic, from liver",
        "OSA02 | T12, osteosarcoma 9180/3, primary",
      })
  void lesionsAreTypedAsFarAsTheyAreStated(String id, String words) {
    assertThat(CaseWords.lesion(row(id).patient().lesions().get(0))).isEqualTo(words);
  }

  @Test
  void wordsWithoutATypedValueAreProblemsOfTheirRow() {
    assertThat(row("MET07").problems())
        .anyMatch(problem -> problem.contains("\"liver cancer\": names no histology: "));
    assertThat(row("LMS11").problems())
        .anyMatch(problem -> problem.contains("levels \"dorsolumbar\": names no vertebrae: "));
    assertThat(row("CHS04").problems())
        .anyMatch(problem -> problem.equals(
            "neuro_deficit \"no at last review\": expected one of [yes, no, sensory only]"));
  }

  @Test
  void aStatedNoIsKeptAndAnEmptyFieldIsNot() {
    assertThat(row("LMS07").patient().notGiven())
        .containsExactlyInAnyOrder(TreatmentModality.RADIOTHERAPY, TreatmentModality.CHEMOTHERAPY);
    assertThat(row("LMS02").patient().notGiven()).isEmpty();
  }

  @Test
  void monthsCountFromTreatmentWhereNobodyOperated() {
    assertThat(row("LMS03").patient().followUp().orElseThrow().timeZero())
        .contains(TimeZero.SURGERY);
    assertThat(row("GCT03").patient().followUp().orElseThrow().timeZero())
        .contains(TimeZero.TREATMENT_START);
  }

  @Test
  void resectionIsReadFromTheSurgery() {
    assertThat(CaseReport.resection(row("LMS03").patient())).contains("en bloc");
    assertThat(CaseReport.resection(row("LMS07").patient())).contains("no resection");
    assertThat(CaseReport.resection(row("GCT03").patient())).contains("no resection");
    assertThat(CaseReport.resection(row("OSA05").patient())).contains("other resection");
    assertThat(CaseReport.resection(row("OSA03").patient())).isEmpty();
  }

  @Test
  void theReferenceCasesAreStagedAsRanges() {
    assertThat(report.reference().stream()
            .map(CaseWords::sins)
            .map(sins -> "" + sins.total().orElseThrow()))
        .containsExactly("7..18", "3..17", "3..18");
    assertThat(CaseWords.sins(report.reference().get(0)).possibleClasses())
        .containsExactly(SpinalStability.INDETERMINATE, SpinalStability.UNSTABLE);
  }

  @Test
  void nobodyIsMissingFromAFigureWithoutBeingListed() {
    for (Figure figure : report.figures().subList(0, 2)) {
      long shown =
          figure.curves().values().stream().mapToLong(c -> c.subjects()).sum();
      assertThat(shown + figure.exclusions().size()).isEqualTo(36);
      assertThat(figure.note()).contains("not a cohort");
      assertThat(figure.logRank()).isEmpty();
    }
  }

  @Test
  void theRealCohortIsComparedAsInTheTextbook() {
    // Log-rank chi-square 22.7628 on 3 degrees of freedom: R 4.2.2, survival 3.5-3, survdiff.
    Figure larynx = report.figures().get(2);
    assertThat(larynx.curves().keySet()).containsExactly("1", "2", "3", "4");
    assertThat(CurveText.summary(larynx.curves(), larynx.logRank()))
        .contains("log-rank chi-square 22.76 on 3 degrees of freedom, p = 4.5e-05");
  }

  @Test
  void theModelOfTheRealCohortIsThatOfR() {
    // R 4.2.2, survival 3.5-3: coxph(Surv(time, death) ~ factor(stage) + age), cox.zph.
    Figure model = report.figures().get(3);
    assertThat(model.name()).isEqualTo("larynx-model");
    assertThat(model.table())
        .containsPattern("stage +< 0\\.001\n +1 +1 +reference\n +2 +1\\.15")
        .containsPattern("\n +4 +5\\.5")
        .contains("proportional hazards: ");
    assertThat(model.svg()).contains("stage", "hazard ratio");
  }

  @Test
  void theRealCohortWithCompetingRisksAddsUp() {
    Figure transplants = report.figures().get(4);
    assertThat(transplants.table())
        .contains("relapse: 42 of 137 subjects", "death in remission: 41 of 137 subjects");
    assertThat(transplants.svg())
        .contains("death in remission", "pointwise 95 % confidence limits");
  }

  @Test
  void aRowThatContradictsItselfKeepsEverythingElse() {
    ImmutableMap<String, String> fields = ImmutableMap.of(
        "case_id",
        "X1",
        "sex",
        "F",
        "levels",
        "T4",
        "vital_status",
        "dead",
        "disease_status",
        "AWD");
    CaseRow row = CaseReader.read("X1", new CaseFields(fields));
    assertThat(row.patient().followUp().orElseThrow().isDead()).isFalse();
    assertThat(row.problems())
        .containsExactly(
            "vital_status \"dead\" and disease_status \"AWD\": contradict each other, and"
                + " the row does not say which is wrong; left out (follow-up: disease status AWD, but"
                + " the patient is dead)");
    assertThat(row.patient().sex()).isPresent();
  }

  @Test
  void everyFileIsWrittenAndReadsBack(@TempDir Path folder) throws Exception {
    String text = report.write(folder.resolve("new"));
    for (Figure figure : report.figures()) {
      Path picture = folder.resolve("new").resolve("report-" + figure.name() + ".png");
      assertThat(ImageIO.read(picture.toFile()).getWidth()).isGreaterThan(600);
      assertThat(text).contains(picture.toString());
      DocumentBuilderFactory.newInstance()
          .newDocumentBuilder()
          .parse(new ByteArrayInputStream(figure.svg().getBytes(StandardCharsets.UTF_8)));
    }
    String page = Files.readString(folder.resolve("new").resolve("report.html"));
    assertThat(page).contains(rows.keySet());
    assertThat(page).containsSubsequence("<svg", "<svg", "<svg").contains("not a cohort");
    assertThat(text).contains(rows.keySet()).contains("Three cases in full");
  }

  @Test
  void aFolderThatCannotBeWrittenIsAOneLineError(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "");
    OwnDataTest.Run run = OwnDataTest.run("--output", file.resolve("below").toString());
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err().lines()).hasSize(1);
  }

  private static CaseRow row(String id) {
    CaseRow row = rows.get(id);
    assertThat(row).as(id).isNotNull();
    return Objects.requireNonNull(row);
  }
}
