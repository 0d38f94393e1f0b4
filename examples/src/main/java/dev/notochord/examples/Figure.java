package dev.notochord.examples;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.notochord.survival.Groups;
import dev.notochord.survival.SurvivalData;
import dev.notochord.survival.cohort.Cohort;
import dev.notochord.survival.cohort.Exclusion;
import dev.notochord.survival.comparison.LogRank;
import dev.notochord.survival.comparison.LogRankResult;
import dev.notochord.survival.nonparametric.KaplanMeier;
import dev.notochord.survival.nonparametric.SurvivalCurve;
import dev.notochord.survival.plot.SurvivalPlot;
import java.util.Optional;

/**
 * Survival curves by group, with what a reader must know of them.
 *
 * @param name the name of its file
 * @param title the title
 * @param note a sentence that stands beside the curves, such as a warning
 * @param curves one curve per group
 * @param logRank the test, where comparing the groups means something
 * @param exclusions who is missing, and why
 * @param svg the picture
 */
record Figure(
    String name,
    String title,
    String note,
    ImmutableMap<String, SurvivalCurve> curves,
    Optional<LogRankResult> logRank,
    ImmutableList<Exclusion> exclusions,
    String svg) {

  /** Curves of cases; a collection of case reports gets no test. */
  static Figure ofCases(String name, String title, String note, Cohort cohort) {
    ImmutableMap<String, SurvivalCurve> curves =
        KaplanMeier.withDefaults().estimate(cohort.data(), cohort.groups());
    return new Figure(
        name,
        title,
        note,
        curves,
        Optional.empty(),
        cohort.exclusions(),
        SurvivalPlot.of(curves)
            .withTitle(title)
            .withSubtitle("published case reports: not a cohort, not a prognosis")
            .withTimeLabel("months since surgery, or treatment without it")
            .toSvg());
  }

  /** Curves and test of a cohort in which nobody is missing. */
  static Figure ofCohort(
      String name, String title, String note, String timeLabel, SurvivalData data, Groups groups) {
    ImmutableMap<String, SurvivalCurve> curves = KaplanMeier.withDefaults().estimate(data, groups);
    return new Figure(
        name,
        title,
        note,
        curves,
        Optional.of(LogRank.withDefaults().test(data, groups)),
        ImmutableList.of(),
        SurvivalPlot.of(curves).withTitle(title).withTimeLabel(timeLabel).toSvg());
  }
}
