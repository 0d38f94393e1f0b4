package dev.notochord.examples;

import dev.notochord.survival.CompetingRisksData;
import dev.notochord.survival.Estimate;
import dev.notochord.survival.Groups;
import dev.notochord.survival.SurvivalData;
import dev.notochord.survival.comparison.LogRank;
import dev.notochord.survival.comparison.LogRankResult;
import dev.notochord.survival.comparison.LogRankWeight;
import dev.notochord.survival.comparison.RestrictedMeanComparison;
import dev.notochord.survival.comparison.RestrictedMeanComparisonResult;
import dev.notochord.survival.competing.CumulativeIncidence;
import dev.notochord.survival.competing.CumulativeIncidenceCurves;
import dev.notochord.survival.plot.Arrangement;
import dev.notochord.survival.plot.CumulativeIncidencePlot;

/** The lines of the README on competing risks and on comparing groups. */
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
}
