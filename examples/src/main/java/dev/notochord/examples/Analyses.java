package dev.notochord.examples;

import dev.notochord.survival.CompetingRisksData;
import dev.notochord.survival.Estimate;
import dev.notochord.survival.Groups;
import dev.notochord.survival.RiskTablesByGroup;
import dev.notochord.survival.SurvivalData;
import dev.notochord.survival.comparison.LogRank;
import dev.notochord.survival.comparison.LogRankResult;
import dev.notochord.survival.comparison.LogRankWeight;
import dev.notochord.survival.comparison.RestrictedMeanComparison;
import dev.notochord.survival.comparison.RestrictedMeanComparisonResult;
import dev.notochord.survival.competing.CumulativeIncidence;
import dev.notochord.survival.competing.CumulativeIncidenceCurves;
import dev.notochord.survival.covariate.CovariateProfile;
import dev.notochord.survival.covariate.Covariates;
import dev.notochord.survival.file.DelimitedFile;
import dev.notochord.survival.file.RowReader;
import dev.notochord.survival.nonparametric.KaplanMeier;
import dev.notochord.survival.nonparametric.SurvivalCurve;
import dev.notochord.survival.plot.Arrangement;
import dev.notochord.survival.plot.CumulativeIncidencePlot;
import dev.notochord.survival.regression.CoxFit;
import dev.notochord.survival.regression.CoxModel;
import dev.notochord.survival.regression.ProportionalHazardsTest;
import java.nio.file.Path;
import java.util.List;

/** The lines of the README on competing risks, comparing groups, regression and large files. */
final class Analyses {
  private Analyses() {}

  /** Returns the incidence of recurrence at two years and its figure. */
  static String competing(double[] months, int[] cause) {
    CompetingRisksData data =
        CompetingRisksData.of(months, cause).withCauses("recurrence", "death");
    CumulativeIncidenceCurves curves = CumulativeIncidence.withDefaults().estimate(data);
    Estimate twoYears = curves.estimateAt(1, 24);
    String svg = CumulativeIncidencePlot.of(curves)
        .with(Arrangement.STACKED)
        .withTimeLabel("months since surgery")
        .toSvg();
    return twoYears + "\n" + svg;
  }

  /** Returns a test that looks at late differences, and the months gained up to five years. */
  static String comparison(SurvivalData data, Groups groups) {
    LogRankResult late =
        LogRank.withDefaults().with(LogRankWeight.flemingHarrington(0, 1)).test(data, groups);
    RestrictedMeanComparisonResult means =
        RestrictedMeanComparison.withDefaults().compare(data, groups, 60);
    return late.pValue() + "\n" + means.difference();
  }

  /** Returns what a Cox model says of age and grade, of one patient, and of itself. */
  static String regression(SurvivalData data, double[] age, List<String> grade) {
    Covariates covariates =
        Covariates.builder().numeric("age", age).factor("grade", grade, "low").build();
    CoxFit fit = CoxModel.withDefaults().fit(data, covariates);
    Estimate ratio = fit.coefficient("gradehigh").hazardRatio();
    Estimate twoYears =
        fit.at(CovariateProfile.of("age", 60).with("grade", "high")).estimateAt(24);
    ProportionalHazardsTest proportional = fit.proportionalHazards();
    return fit.summary() + "\n" + ratio + "\n" + twoYears + "\n" + proportional;
  }

  /** Returns the curves of two groups and whether they differ, from a file that need not fit in memory. */
  static String largeFile(Path path) {
    RiskTablesByGroup groups = RiskTablesByGroup.unweighted();
    DelimitedFile file = DelimitedFile.of(path, ',', "days", "died", "arm");
    try (RowReader rows = file.read()) {
      while (rows.next()) {
        groups.in(rows.whole(2) == 1 ? "B" : "A").add(rows.value(0), rows.flag(1));
      }
    }
    SurvivalCurve armA = KaplanMeier.withDefaults().estimate(groups.in("A").toTable());
    LogRankResult arms = LogRank.withDefaults().test(groups.toTables());
    return armA.median() + "\n" + arms;
  }
}
