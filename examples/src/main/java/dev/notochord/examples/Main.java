package dev.notochord.examples;

import com.google.common.collect.ImmutableSet;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * The program of the README.
 *
 * <p>Without {@code --data} it reports on published patients with a spine tumour and on a real
 * cohort, and writes {@code report.html} and pictures. With {@code --data} it draws survival curves
 * from a CSV file of the reader's own. The exit code is 0, or 2 with one line on the error stream
 * when the input is not as expected; then nothing else is printed.
 */
public final class Main {
  private static final int WRONG_INPUT = 2;
  private static final ImmutableSet<String> OPTIONS = ImmutableSet.of(
      "--data", "--time", "--event", "--group", "--level", "--interval", "--output");
  private static final ImmutableSet<String> FLAGS = ImmutableSet.of("--json", "--help");

  private static final String HELP = """
      Notochord examples

        (no option)        report on published cases and a real cohort; writes report.html, report-*.png
        --output DIR       where to write them (default: this folder)

        --data FILE        survival curves from a CSV file of your own, with a header row
        --time COLUMN      the times, numbers of at least 0
        --event COLUMN     1 for an event at that time, 0 for a censored time
        --group COLUMN     one curve per value, and a log-rank test
        --level 0.95       confidence level
        --interval KIND    log (default), log-log, plain, logit or arcsine
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
      out.print(text(Arguments.parse(args, OPTIONS, FLAGS)));
      return 0;
    } catch (UserError e) {
      err.println(e.getMessage());
      return WRONG_INPUT;
    }
  }

  private static String text(Arguments arguments) throws UserError {
    if (arguments.has("--help")) {
      return HELP;
    }
    if (arguments.value("--data").isPresent()) {
      if (arguments.value("--output").isPresent()) {
        throw new UserError("option '--output': only without --data, whose results are printed");
      }
      OwnData results = OwnData.read(arguments);
      return arguments.has("--json") ? Json.of(results) : CurveText.of(results);
    }
    for (String option : OPTIONS) {
      if (!option.equals("--output") && arguments.value(option).isPresent()) {
        throw new UserError("option '" + option + "': only together with --data");
      }
    }
    if (arguments.has("--json")) {
      throw new UserError("option '--json': only together with --data");
    }
    return CaseReport.create()
        .write(Arguments.path("--output", arguments.value("--output").orElse("")));
  }
}
