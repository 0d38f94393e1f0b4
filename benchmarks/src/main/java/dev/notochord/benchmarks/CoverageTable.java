package dev.notochord.benchmarks;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.LinkedListMultimap;
import com.google.common.collect.ListMultimap;
import com.google.common.collect.Multimaps;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Locale;

/**
 * How often the 95 % limits of this library hold the true value in small samples, by simulation, as a page of text.
 *
 * <pre>
 * java -cp benchmarks.jar dev.notochord.benchmarks.CoverageTable 2000 20261126 docs/coverage.md
 * </pre>
 *
 * <p>The same arguments give the same page, to the letter.
 */
public final class CoverageTable {
  static final int SAMPLES = 2000;
  static final long SEED = 20261126;

  private CoverageTable() {}

  /**
   * Writes the page.
   *
   * @param arguments the number of samples of each situation, the seed, the file
   */
  public static void main(String[] arguments) throws IOException {
    int samples = arguments.length > 0 ? Integer.parseInt(arguments[0]) : SAMPLES;
    long seed = arguments.length > 1 ? Long.parseLong(arguments[1]) : SEED;
    String page = page(all(), samples, seed);
    if (arguments.length > 2) {
      Files.writeString(Path.of(arguments[2]), page, StandardCharsets.UTF_8);
    } else {
      System.out.print(page);
    }
  }

  private static ImmutableList<CoverageStudy<?>> all() {
    return ImmutableList.<CoverageStudy<?>>builder()
        .addAll(CoverageStudies.all())
        .addAll(CoverageOfModels.all())
        .build();
  }

  static String page(List<CoverageStudy<?>> studies, int samples, long seed) {
    ImmutableList<Run> runs = studies.parallelStream()
        .map(study -> new Run(study, study.run(samples, seed)))
        .collect(toImmutableList());
    StringBuilder page = new StringBuilder(introduction(samples, seed));
    ImmutableListMultimap<String, Run> bySection =
        Multimaps.index(runs, run -> run.study().section());
    bySection.asMap().forEach((section, ofSection) -> {
      page.append("\n## ").append(section).append("\n\n").append(overview(ofSection));
      ofSection.forEach(run -> page.append(table(run)));
    });
    return page.toString();
  }

  /** A study with its counts by interval. */
  record Run(CoverageStudy<?> study, ImmutableMap<String, CoverageCount> counts) {}

  private static String introduction(int samples, long seed) {
    return """
        # Coverage of the limits in small samples

        How often 95 %% limits hold the true value when the truth is known. Each line comes from %d simulated samples. `held` is the
        share of the intervals given that hold the truth, in percent, with its Monte Carlo standard error; `all below` and `all above`
        the shares that lie wholly on one side of the truth, 2.5 each if the two tails are fair; `none` the share of the samples
        that give no interval, because the estimate is 0 or 1, nobody is at risk any more, or the fit has no maximum; `open`
        the share without a finite end; `width` the mean of the others. An overview stands at the head of each part: the lowest and
        the mean of `held` over its situations.

        Unless a situation says otherwise, times to the event are exponential with rate 1 and those to censoring exponential, with the rate that
        gives the share censored. A line is a fact about one simulated situation. Limits that hold the truth less often than they say
        are in here as well as those that hold it too often: choose by what your study needs. Most usual limits of a survival fail where it is high and
        patients are few, because they are 1 to 1 as long as nobody has had the event.

        Made by `benchmarks/coverage --samples %d --seed %d`; the same command makes the same page.
        """.formatted(samples, samples, seed);
  }

  private static String overview(Collection<Run> runs) {
    StringBuilder table = new StringBuilder(
        "| interval | situations | lowest held | mean held |\n|---|---|---|---|\n");
    ListMultimap<String, CoverageCount> byName = LinkedListMultimap.create();
    runs.forEach(run -> run.counts().forEach(byName::put));
    byName.asMap().forEach((name, counts) -> {
      DoubleSummaryStatistics held =
          counts.stream().mapToDouble(CoverageCount::coverage).summaryStatistics();
      table.append(String.format(
          Locale.ROOT,
          "| %s | %d | %.1f | %.1f |\n",
          name,
          held.getCount(),
          held.getMin(),
          held.getAverage()));
    });
    return table.toString();
  }

  /** Returns the part of the page that belongs to one situation. */
  static String table(Run run) {
    StringBuilder table =
        new StringBuilder("\n").append(run.study().situation()).append("\n\n");
    table
        .append("| interval | held | all below | all above | none | open | width |\n")
        .append("|---|---|---|---|---|---|---|\n");
    run.counts()
        .forEach((name, count) -> table.append(String.format(
            Locale.ROOT,
            "| %s | %.1f (%.1f) | %.1f | %.1f | %.1f | %.1f | %.3f |\n",
            name,
            count.coverage(),
            count.coverageError(),
            count.tooLow(),
            count.tooHigh(),
            count.none(),
            count.unbounded(),
            count.meanWidth())));
    return table.toString();
  }
}
