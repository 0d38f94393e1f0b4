package dev.notochord.examples;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.notochord.core.outcome.Endpoint;
import dev.notochord.core.treatment.Surgery;
import dev.notochord.core.treatment.TreatmentModality;
import dev.notochord.core.tumorcase.SpinalTumorCase;
import dev.notochord.survival.cohort.Cohort;
import dev.notochord.survival.covariate.Covariates;
import dev.notochord.survival.regression.CoxFit;
import dev.notochord.survival.regression.CoxModel;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The main job: what published patients with a spine tumour can tell, what they cannot, and one
 * analysis of a real cohort.
 *
 * @param rows every row of the table of published cases
 * @param sources the citations by key
 * @param reference three cases typed in full
 * @param figures the curves
 */
record CaseReport(
    ImmutableList<CaseRow> rows,
    ImmutableMap<String, String> sources,
    ImmutableList<SpinalTumorCase> reference,
    ImmutableList<Figure> figures) {
  static final String WARNING =
      "A collection of case reports is not a cohort: good outcomes are written up more often than bad"
          + " ones. These curves show how the cases were reported; they estimate nobody's prognosis,"
          + " and comparing the groups would mean nothing, so there is no test.";

  static CaseReport create() throws UserError {
    ImmutableList<CaseRow> rows;
    ImmutableMap<String, String> sources;
    SurvivalColumns larynx;
    SurvivalColumns transplants;
    try (InputStream cases = resource("spine_cases.csv");
        InputStream citations = resource("spine_case_sources.csv");
        InputStream stages = resource("larynx.csv");
        InputStream marrow = resource("bmt.csv")) {
      rows = CaseFile.read("spine_cases.csv", cases);
      sources = CaseFile.sources("spine_case_sources.csv", citations);
      larynx = SurvivalColumns.read(
          "larynx.csv",
          stages,
          ColumnNames.of("time_years", "death", Optional.of("stage")).withCovariates("age_years"));
      transplants = SurvivalColumns.read(
          "bmt.csv",
          marrow,
          ColumnNames.of("time_days", "event", Optional.empty())
              .withCauses("relapse", "death in remission"));
    } catch (IOException e) {
      throw new UserError("the program's own data cannot be read: " + e.getMessage());
    }
    ImmutableList<SpinalTumorCase> cases =
        rows.stream().map(CaseRow::patient).collect(toImmutableList());
    return new CaseReport(
        rows,
        sources,
        ReferenceCases.all(),
        ImmutableList.of(
            byResection(
                "local-recurrence-free-survival",
                "Local-recurrence-free survival by resection",
                cases,
                Endpoint.LOCAL_RECURRENCE_FREE_SURVIVAL),
            byResection(
                "overall-survival",
                "Overall survival by resection",
                cases,
                Endpoint.OVERALL_SURVIVAL),
            Figure.ofCohort(
                "larynx",
                "Cancer of the larynx by stage",
                "A real cohort: 90 patients with cancer of the larynx (Klein JP, Moeschberger ML. Survival"
                    + " Analysis. 1997, section 1.8).",
                "years",
                larynx.data(),
                larynx.groups().orElseThrow()),
            Figure.ofModel(
                "larynx-model",
                "Death from cancer of the larynx by stage and age",
                "The same 90 patients: the hazard of a stage against stage 1, and of a year of age.",
                larynxModel(larynx)),
            Figure.ofCauses(
                "bone-marrow-transplant",
                "Relapse and death in remission after bone marrow transplant",
                "A real cohort with competing risks: 137 patients with acute leukaemia (Klein JP,"
                    + " Moeschberger ML. Survival Analysis. 1997, section 1.3).",
                "days since transplant",
                transplants)));
  }

  private static CoxFit larynxModel(SurvivalColumns larynx) {
    double[] age = larynx.model().orElseThrow().covariates().column(0);
    return CoxModel.withDefaults()
        .fit(
            larynx.data(),
            Covariates.builder()
                .factor("stage", larynx.groups().orElseThrow())
                .numeric("age", age)
                .build());
  }

  private static Figure byResection(
      String name, String title, List<SpinalTumorCase> cases, Endpoint endpoint) {
    return Figure.ofCases(
        name,
        title,
        WARNING,
        Cohort.of(cases, endpoint).groupedBy("resection class", CaseReport::resection));
  }

  /** En bloc resection against all other surgery; a biopsy is no resection. */
  static Optional<String> resection(SpinalTumorCase patient) {
    if (patient.notGiven().contains(TreatmentModality.SURGERY)) {
      return Optional.of("no resection");
    }
    return patient.treatments().stream()
        .filter(Surgery.class::isInstance)
        .flatMap(treatment -> ((Surgery) treatment).resection().stream())
        .findFirst()
        .map(resection -> switch (resection) {
          case EN_BLOC -> "en bloc";
          case BIOPSY -> "no resection";
          default -> "other resection";
        });
  }

  /** Writes the report and its pictures into a folder and returns what the terminal shows. */
  String write(Path folder) throws UserError {
    List<String> written = new ArrayList<>();
    Path page = folder.resolve("report.html");
    write(page, HtmlReport.of(this).getBytes(StandardCharsets.UTF_8), written);
    for (Figure figure : figures) {
      try {
        write(folder.resolve("report-" + figure.name() + ".png"), Png.of(figure.svg()), written);
      } catch (UserError e) {
        written.add(e.getMessage());
        break;
      }
    }
    StringBuilder text = new StringBuilder(TextReport.of(this)).append("\nWritten\n");
    written.forEach(line -> text.append("  ").append(line).append('\n'));
    return text.toString();
  }

  private static void write(Path file, byte[] content, List<String> written) throws UserError {
    try {
      if (file.getParent() != null) {
        Files.createDirectories(file.getParent());
      }
      Files.write(file, content);
    } catch (IOException e) {
      throw new UserError(file + ": cannot be written: " + e.getMessage());
    }
    written.add(file.toString());
  }

  private static InputStream resource(String name) {
    return Objects.requireNonNull(CaseReport.class.getResourceAsStream(name), name);
  }
}
