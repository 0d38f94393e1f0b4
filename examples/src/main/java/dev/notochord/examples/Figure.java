package dev.notochord.examples;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.notochord.survival.Groups;
import dev.notochord.survival.SurvivalData;
import dev.notochord.survival.cohort.Cohort;
import dev.notochord.survival.cohort.Exclusion;
import dev.notochord.survival.comparison.LogRank;
import dev.notochord.survival.comparison.LogRankResult;
import dev.notochord.survival.competing.CumulativeIncidence;
import dev.notochord.survival.nonparametric.KaplanMeier;
import dev.notochord.survival.nonparametric.SurvivalCurve;
import dev.notochord.survival.plot.CumulativeIncidencePlot;
import dev.notochord.survival.plot.ForestPlot;
import dev.notochord.survival.plot.SurvivalPlot;
import dev.notochord.survival.regression.CoxFit;
import java.util.Optional;

/**
 * Survival curves by group, the incidence of causes or the hazard ratios of a model, with what a reader must know of
 * them.
 *
 * @param name the name of its file
 * @param title the title
 * @param note a sentence that stands beside the curves, such as a warning
 * @param curves one curve per group; none for causes and models
 * @param logRank the test, where comparing the groups means something
 * @param exclusions who is missing, and why
 * @param table the numbers for a terminal
 * @param svg the picture
 */
record Figure(
    String name,
    String title,
    String note,
    ImmutableMap<String, SurvivalCurve> curves,
    Optional<LogRankResult> logRank,
    ImmutableList<Exclusion> exclusions,
    String table,
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
        CurveText.summary(curves, Optional.empty()),
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
    LogRankResult logRank = LogRank.withDefaults().test(data, groups);
    return new Figure(
        name,
        title,
        note,
        curves,
        Optional.of(logRank),
        ImmutableList.of(),
        CurveText.summary(curves, Optional.of(logRank)),
        SurvivalPlot.of(curves).withTitle(title).withTimeLabel(timeLabel).toSvg());
  }

  /** The hazard ratios of a model of a whole cohort, and whether they hold over time. */
  static Figure ofModel(String name, String title, String note, CoxFit fit) {
    return new Figure(
        name,
        title,
        note,
        ImmutableMap.of(),
        Optional.empty(),
        ImmutableList.of(),
        ModelText.of(fit),
        ForestPlot.of(fit).withTitle(title).toSvg());
  }

  /** The incidence of each cause in a whole cohort in which nobody is missing. */
  static Figure ofCauses(
      String name, String title, String note, String timeLabel, SurvivalColumns columns) {
    OwnCauses all = OwnCauses.of(CumulativeIncidence.withDefaults(), columns);
    return new Figure(
        name,
        title,
        note,
        ImmutableMap.of(),
        Optional.empty(),
        ImmutableList.of(),
        CauseText.summary(all),
        CumulativeIncidencePlot.of(all.curves().values().asList().get(0))
            .withTitle(title)
            .withTimeLabel(timeLabel)
            .toSvg());
  }
}
