package dev.notochord.benchmarks;

import com.google.common.collect.ImmutableList;
import dev.notochord.survival.ConfidenceInterval;
import dev.notochord.survival.Groups;
import dev.notochord.survival.SurvivalData;
import dev.notochord.survival.comparison.HazardRatioMethod;
import dev.notochord.survival.comparison.LogRank;
import dev.notochord.survival.covariate.Covariates;
import dev.notochord.survival.regression.CoxFit;
import dev.notochord.survival.regression.CoxModel;
import dev.notochord.survival.regression.Penalty;
import java.util.SplittableRandom;

/** Two groups of equal size, and the intervals of the ratio of their hazards. */
final class TwoGroups {
  private static final String COLUMN = "faster";

  private final SurvivalData data;
  private final Covariates covariates;
  private final Groups groups;

  private TwoGroups(SurvivalData data, Covariates covariates, Groups groups) {
    this.data = data;
    this.covariates = covariates;
    this.groups = groups;
  }

  static TwoGroups draw(SplittableRandom random, int size, double censoringRate, double ratio) {
    double[] time = new double[size];
    boolean[] event = new boolean[size];
    double[] faster = new double[size];
    ImmutableList.Builder<String> labels = ImmutableList.builder();
    for (int i = 0; i < size; i++) {
      faster[i] = i % 2;
      labels.add(i % 2 == 1 ? COLUMN : "slower");
      ExponentialTimes.observe(random, i, i % 2 == 1 ? ratio : 1, censoringRate, time, event);
    }
    return new TwoGroups(
        SurvivalData.rightCensored(time, event),
        Covariates.of(COLUMN, faster),
        Groups.of(labels.build()));
  }

  ConfidenceInterval wald(CoxModel model) {
    return model.fit(data, covariates).coefficient(COLUMN).hazardRatio().interval();
  }

  ConfidenceInterval profile() {
    return ratio(CoxModel.withDefaults().fit(data, covariates).profileInterval(COLUMN));
  }

  ConfidenceInterval firth() {
    CoxFit fit = CoxModel.withDefaults().with(Penalty.firth()).fit(data, covariates);
    return ratio(fit.firth().orElseThrow().profileInterval(COLUMN));
  }

  ConfidenceInterval logRank(HazardRatioMethod method) {
    return LogRank.withDefaults()
        .test(data, groups)
        .hazardRatio(method)
        .estimate()
        .interval();
  }

  private static ConfidenceInterval ratio(ConfidenceInterval log) {
    return new ConfidenceInterval(Math.exp(log.lower()), Math.exp(log.upper()), log.level());
  }
}
