package dev.notochord.examples;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Streams;
import dev.notochord.core.tumorcase.SpinalTumorCase;
import dev.notochord.staging.StagingReport;
import dev.notochord.staging.StagingSystems;
import dev.notochord.staging.assessment.ScoreRange;
import dev.notochord.staging.assessment.StagingSystem;
import dev.notochord.staging.assessment.SystemDescription;
import dev.notochord.staging.json.AssessmentJson;
import java.io.PrintStream;
import java.util.List;

/** Every staging system in words: what there is, and what each says of a case. */
final class StagingText {
  private StagingText() {}

  /** Returns the three cases in full and the rows of the table, in this order. */
  static ImmutableList<SpinalTumorCase> published() throws UserError {
    CaseReport report = CaseReport.create();
    return Streams.concat(report.reference().stream(), report.rows().stream().map(CaseRow::patient))
        .collect(ImmutableList.toImmutableList());
  }

  /** Prints what every system says of each case. */
  static void print(List<SpinalTumorCase> cases, PrintStream out) {
    for (SpinalTumorCase patient : cases) {
      out.print(of(patient));
    }
  }

  static String of(SpinalTumorCase patient) {
    String title = "Case " + patient.id();
    StringBuilder text =
        new StringBuilder(title).append('\n').append("=".repeat(title.length())).append('\n');
    patient.lesions().forEach(lesion -> text.append(CaseWords.lesion(lesion)).append('\n'));
    text.append('\n');
    lines(patient).forEach(line -> text.append(line).append('\n'));
    return text.append('\n').toString();
  }

  /** Returns what every system says of a case, line by line. */
  static ImmutableList<String> lines(SpinalTumorCase patient) {
    return StagingReport.of(patient)
        .toString()
        .lines()
        .skip(2)
        .collect(ImmutableList.toImmutableList());
  }

  /** Prints the reports as one JSON document. */
  static void json(List<SpinalTumorCase> cases, PrintStream out) {
    String separator = "";
    out.print("{\n\"reports\" : [");
    for (SpinalTumorCase patient : cases) {
      out.print(
          separator + "\n" + AssessmentJson.write(StagingReport.of(patient)).strip());
      separator = ",";
    }
    out.print("\n]\n}\n");
  }

  /** Returns the catalogue: by family, what each system asks and how its answer is read. */
  static String catalogue() {
    StringBuilder text = new StringBuilder();
    SystemDescription.Family family = null;
    for (StagingSystem<?, ?> system : StagingSystems.all()) {
      SystemDescription description = system.description();
      if (description.family() != family) {
        family = description.family();
        text.append(family.display()).append('\n');
      }
      text.append("  ").append(description.id()).append(": ").append(description.fullName());
      description
          .variant()
          .ifPresent(variant -> text.append(" [").append(variant).append(']'));
      text.append("\n      ").append(description.purpose());
      text.append("\n      ");
      description
          .range()
          .ifPresent(range -> text.append(ScoreRange.text(range.min()))
              .append(" to ")
              .append(ScoreRange.text(range.max()))
              .append(" points, ")
              .append(description.direction().orElseThrow().display())
              .append("; "));
      text.append(String.join(", ", description.criteria()));
      text.append("\n      ").append(description.citation()).append('\n');
    }
    text.append("not available\n");
    StagingSystems.notAvailable()
        .forEach(system -> text.append("  ")
            .append(system.name())
            .append(": ")
            .append(system.reason())
            .append('\n'));
    return text.toString();
  }
}
