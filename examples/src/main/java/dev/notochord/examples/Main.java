package dev.notochord.examples;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import dev.notochord.core.tumorcase.SpinalTumorCase;
import dev.notochord.survival.cohort.ScoreValidationReport;
import dev.notochord.survival.json.ScoreValidationJson;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/**
 * The program of the README.
 *
 * <p>Without an option it reports on published patients with a spine tumour and on a real cohort,
 * and writes {@code report.html} and pictures. With {@code --cases} it reads cases, with {@code
 * --data} times and events, from a CSV file of the reader's own. The exit code is 0, or 2 with one
 * line on the error stream: when the input is not as expected, and then nothing else is printed, or
 * when the results cannot be written.
 */
public final class Main {
  private static final int WRONG_INPUT = 2;
  private static final ImmutableSet<String> OPTIONS = ImmutableSet.of(
      "--cases",
      "--validate",
      "--unsettled",
      "--data",
      "--time",
      "--event",
      "--group",
      "--entry",
      "--weight",
      "--causes",
      "--covariates",
      "--ties",
      "--strata",
      "--cluster",
      "--weights",
      "--missing",
      "--level",
      "--interval",
      "--output");
  private static final ImmutableSet<String> OF_CASES =
      ImmutableSet.of("--cases", "--validate", "--unsettled");
  private static final ImmutableSet<String> FLAGS =
      ImmutableSet.of("--json", "--stage", "--systems", "--help");

  private static final String HELP = """
      Notochord examples

        (no option)        report on published cases and a real cohort; writes report.html, report-*.png
        --output DIR       where to write them (default: this folder)

        --cases FILE       the cases in a CSV file of your own, with a header row: what each states, what it
                           leaves open, and what is wrong with it. Required columns, in any order:
                           case_id, group, histology, primary_site, age_years, sex, levels,
                           presentation, neuro_deficit, procedure, resection_class, margin,
                           radiotherapy, chemotherapy, other_therapy, local_recurrence,
                           time_to_local_recurrence_months, metastasis_seen, followup_months,
                           vital_status, disease_status, sins, other_score, source_id, notes
        --stage            what every staging system and score says of each case
        --validate SYSTEM  how a prognostic score does among these cases, by overall survival: curves by class,
                           log-rank, concordance, AUC, and the survival published with the score; SYSTEM is one
                           of the family prognosis of --systems, such as tokuhashi-2005
        --unsettled HOW    what to do with cases whose findings leave several totals or classes: exclude
                           (default), worst, best or both
        --json             print JSON

        --systems          every staging system and score, what it asks, and those left out and why

        --data FILE        survival curves from a CSV file of your own, with a header row
        --time COLUMN      the times, numbers of at least 0
        --event COLUMN     1 for an event at that time, 0 for a censored time
        --group COLUMN     one curve per value, and a log-rank test
        --entry COLUMN     the times from which subjects were observed (delayed entry)
        --weight COLUMN    the number of identical subjects in a row
        --causes "A,B"     competing risks: the events are 1 for A, 2 for B, ...; cumulative incidence
                           of each, and with --group Gray's test
        --covariates a,b,c a Cox model on these columns instead of curves; a column with text is a factor
                           whose reference is its first level in order
        --ties METHOD      efron (default), breslow or exact
        --strata COLUMN    a baseline hazard of its own for each value
        --cluster COLUMN   the independent units: robust standard errors
        --weights COLUMN   how much each row counts; standard errors are robust unless all are whole numbers
        --missing drop     leave rows out in which a field is empty or NA; fail (default) refuses them
        --level 0.95       confidence level
        --interval KIND    log (default; log-log with --causes), log-log, plain, logit or arcsine
        --json             print JSON

      Not a medical device. A score or a curve reports on groups of patients; it is no advice on one.
      """;

  private Main() {}

  /**
   * Runs the program.
   *
   * @param args the options, see {@code --help}
   */
  public static void main(String[] args) {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
    System.exit(run(args, out, err));
  }

  static int run(String[] args, PrintStream out, PrintStream err) {
    try {
      results(Arguments.parse(args, OPTIONS, FLAGS)).print(out);
      out.flush();
      if (out.checkError()) {
        throw new UserError("the results cannot be written to the standard output");
      }
      return 0;
    } catch (UserError e) {
      err.println(e.getMessage());
      return WRONG_INPUT;
    } catch (IOException e) {
      throw new UncheckedIOException("a print stream keeps its errors to itself", e);
    }
  }

  /** What is printed once all of the input is known to be right. */
  private interface Results {
    void print(PrintStream out) throws IOException;
  }

  private static Results results(Arguments arguments) throws UserError {
    if (arguments.has("--help")) {
      return out -> out.print(HELP);
    }
    if (arguments.has("--systems")) {
      return out -> out.print(StagingText.catalogue());
    }
    if (arguments.value("--cases").isPresent()) {
      refuse(arguments, Sets.difference(OPTIONS, OF_CASES), "not together with --cases");
      OwnCases cases = OwnCases.read(arguments);
      if (arguments.value("--validate").isPresent()) {
        return ownScore(arguments, cases);
      }
      refuse(arguments, Set.of("--unsettled"), "only together with --validate");
      if (arguments.has("--stage")) {
        List<SpinalTumorCase> patients =
            cases.rows().stream().map(CaseRow::patient).toList();
        return arguments.has("--json")
            ? out -> StagingText.json(patients, out)
            : out -> StagingText.print(patients, out);
      }
      return arguments.has("--json")
          ? out -> Json.write(cases, out)
          : out -> TextReport.print(cases, out);
    }
    if (arguments.has("--stage")) {
      throw new UserError("option '--stage': only together with --cases");
    }
    refuse(arguments, OF_CASES, "only together with --cases");
    if (arguments.value("--data").isPresent()) {
      refuse(arguments, Set.of("--output"), "only without --data, whose results are printed");
      return ownData(arguments);
    }
    refuse(arguments, Sets.difference(OPTIONS, Set.of("--output")), "only together with --data");
    if (arguments.has("--json")) {
      throw new UserError("option '--json': only together with --data or --cases");
    }
    String report = CaseReport.create()
        .write(Arguments.path("--output", arguments.value("--output").orElse("")));
    return out -> out.print(report);
  }

  private static Results ownScore(Arguments arguments, OwnCases cases) throws UserError {
    if (arguments.has("--stage")) {
      throw new UserError("option '--stage': not together with --validate");
    }
    ScoreValidationReport report = OwnScore.of(arguments, cases);
    return arguments.has("--json")
        ? out -> out.print(ScoreValidationJson.write(report))
        : out -> out.println(report.summary());
  }

  private static Results ownData(Arguments arguments) throws UserError {
    Path path = Arguments.path("--data", arguments.value("--data").orElseThrow());
    ColumnNames names = ColumnNames.of(arguments);
    SurvivalColumns columns =
        CsvFile.open(path, (file, input) -> SurvivalColumns.read(file, input, names));
    if (columns.model().isPresent()) {
      OwnModel results = OwnModel.of(arguments, columns);
      return arguments.has("--json")
          ? out -> ModelJson.write(results, out)
          : out -> out.print(ModelText.of(results));
    }
    if (columns.competing().isPresent()) {
      OwnCauses results = OwnCauses.of(arguments, columns);
      return arguments.has("--json")
          ? out -> Json.write(results, out)
          : out -> out.print(CauseText.of(results));
    }
    OwnData results = OwnData.of(arguments, columns);
    return arguments.has("--json")
        ? out -> Json.write(results, out)
        : out -> out.print(CurveText.of(results));
  }

  private static void refuse(Arguments arguments, Set<String> options, String reason)
      throws UserError {
    for (String option : options) {
      if (arguments.value(option).isPresent()) {
        throw new UserError("option '" + option + "': " + reason);
      }
    }
  }
}
