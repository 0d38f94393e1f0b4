package dev.notochord.examples;

import dev.notochord.core.outcome.Endpoint;
import dev.notochord.core.tumorcase.SpinalTumorCase;
import dev.notochord.survival.cohort.Exclusion;
import java.io.PrintStream;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** The report as it reads in a terminal. */
final class TextReport {
  private static final int WIDTH = 100;

  private static final String WHAT_IS_SHOWN =
      "What is not stated is unknown, never a no. SINS is read off what is stated; "
          + Arrays.stream(Endpoint.values())
              .map(endpoint -> endpoint.code() + " is " + endpoint.display())
              .collect(Collectors.joining(", "))
          + ", in months since surgery, or since the start of treatment without it.";

  private final StringBuilder text = new StringBuilder();

  private TextReport() {}

  /** Prints cases one by one. */
  static void print(OwnCases cases, PrintStream out) {
    TextReport head = new TextReport();
    head.heading("Cases in " + plain(cases.file()));
    head.wrap(
        "",
        cases.rows().size()
            + (cases.rows().size() == 1 ? " case. " : " cases. ")
            + WHAT_IS_SHOWN
            + " A collection of case reports is not a cohort.");
    out.print(head.text);
    for (CaseRow row : cases.rows()) {
      TextReport text = new TextReport();
      text.row(row);
      out.print(text.text);
    }
  }

  static String of(CaseReport report) {
    TextReport text = new TextReport();
    text.cases(report);
    text.reference(report);
    text.figures(report);
    return text.text.toString();
  }

  private void cases(CaseReport report) {
    heading("Published cases");
    wrap(
        "",
        report.rows().size()
            + " patients from "
            + report.sources().size()
            + " publications. "
            + WHAT_IS_SHOWN);
    report.rows().forEach(this::row);
    text.append("\nSources\n");
    report.sources().forEach((id, citation) -> wrap(String.format("  %-4s ", id), citation));
  }

  private void row(CaseRow row) {
    SpinalTumorCase patient = row.patient();
    text.append('\n');
    wrap(
        String.format(Locale.ROOT, "%-6s ", plain(patient.id())),
        CaseWords.patient(patient) + "; " + CaseWords.lesion(patient.lesions().get(0)));
    wrap("  known    ", CaseWords.list(row.known()));
    wrap("  unknown  ", CaseWords.list(row.unknown()));
    wrap("  SINS     ", CaseWords.line(CaseWords.sins(patient)));
    CaseWords.endpoints(patient).forEach(line -> wrap("  outcome  ", line));
    row.problems().forEach(problem -> wrap("  problem  ", problem));
    wrap("  source   ", row.sourceId());
  }

  private void reference(CaseReport report) {
    heading("Three cases in full");
    for (SpinalTumorCase patient : report.reference()) {
      text.append("Case ")
          .append(patient.id())
          .append(": ")
          .append(CaseWords.patient(patient))
          .append("; ")
          .append(CaseWords.lesion(patient.lesions().get(0)))
          .append("\n\n");
      StagingText.lines(patient)
          .forEach(line -> text.append(line.isEmpty() ? "" : "  ").append(line).append('\n'));
      text.append('\n');
      CaseWords.endpoints(patient).forEach(line -> wrap("  outcome  ", line));
      wrap("  from     ", patient.source().orElse("not stated"));
      text.append('\n');
    }
  }

  private void figures(CaseReport report) {
    for (Figure figure : report.figures()) {
      heading(figure.title());
      wrap("", figure.note());
      text.append('\n').append(figure.table());
      if (!figure.exclusions().isEmpty()) {
        text.append("\n  Not used, ").append(figure.exclusions().size()).append(" cases\n");
        for (Exclusion exclusion : figure.exclusions()) {
          wrap(String.format(Locale.ROOT, "    %-6s ", exclusion.caseId()), exclusion.reason());
        }
      }
    }
  }

  private void heading(String title) {
    text.append(text.isEmpty() ? "" : "\n").append(title).append('\n');
    text.append("=".repeat(title.length())).append('\n');
  }

  /** Appends words after a label, in lines that fit a terminal. */
  private void wrap(String label, String words) {
    StringBuilder line = new StringBuilder(label);
    for (String word : plain(words).split(" ", -1)) {
      boolean fresh = line.length() <= label.length();
      if (!fresh && line.length() + 1 + word.length() > WIDTH) {
        text.append(line).append('\n');
        line = new StringBuilder(" ".repeat(label.length()));
        fresh = true;
      }
      line.append(fresh ? "" : " ").append(word);
    }
    text.append(line).append('\n');
  }

  /** Returns words of a file on one line, without what a terminal would act on. */
  private static String plain(String words) {
    return words.replaceAll("[\\p{IsControl}\\u2028\\u2029]+", " ");
  }
}
