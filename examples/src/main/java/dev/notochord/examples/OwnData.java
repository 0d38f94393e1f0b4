package dev.notochord.examples;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import dev.notochord.survival.SurvivalData;
import dev.notochord.survival.comparison.LogRank;
import dev.notochord.survival.comparison.LogRankResult;
import dev.notochord.survival.nonparametric.ConfidenceTransform;
import dev.notochord.survival.nonparametric.CurveEstimator;
import dev.notochord.survival.nonparametric.FollowUpCurve;
import dev.notochord.survival.nonparametric.KaplanMeier;
import dev.notochord.survival.nonparametric.RestrictedMean;
import dev.notochord.survival.nonparametric.RestrictedMeanEstimate;
import dev.notochord.survival.nonparametric.ReverseKaplanMeier;
import dev.notochord.survival.nonparametric.SurvivalCurve;
import java.util.Optional;

/**
 * Kaplan-Meier curves and a log-rank test of a CSV file of the reader's own.
 *
 * @param estimator the options of the curves
 * @param curves one curve per group, or one named {@code all}
 * @param followUp the follow-up of each group
 * @param means the mean time without an event of each group up to the end that all of them have in
 *     common; none if that is time 0
 * @param logRank the test, when there are two groups or more
 * @param leftOut how many rows were left out because a field is empty
 */
record OwnData(
    CurveEstimator estimator,
    ImmutableMap<String, SurvivalCurve> curves,
    ImmutableMap<String, FollowUpCurve> followUp,
    ImmutableMap<String, RestrictedMeanEstimate> means,
    Optional<LogRankResult> logRank,
    int leftOut) {
  static final String ALL = "all";

  static OwnData of(Arguments arguments, SurvivalColumns columns) throws UserError {
    CurveEstimator estimator = estimator(arguments);
    SurvivalData data = columns.data();
    ImmutableMap<String, SurvivalData> samples =
        columns.groups().map(data::split).orElse(ImmutableMap.of(ALL, data));
    ImmutableMap<String, SurvivalCurve> curves =
        ImmutableMap.copyOf(Maps.transformValues(samples, estimator::estimate));
    double end =
        curves.values().stream().mapToDouble(SurvivalCurve::maxTime).min().orElseThrow();
    RestrictedMean mean = RestrictedMean.withDefaults().withCurve(estimator);
    ReverseKaplanMeier followUp = ReverseKaplanMeier.withDefaults().withCurve(estimator);
    return new OwnData(
        estimator,
        curves,
        ImmutableMap.copyOf(Maps.transformValues(samples, followUp::estimate)),
        end > 0
            ? ImmutableMap.copyOf(
                Maps.transformValues(samples, sample -> mean.estimate(sample, end)))
            : ImmutableMap.of(),
        samples.size() > 1
            ? columns.groups().map(groups -> LogRank.withDefaults().test(data, groups))
            : Optional.empty(),
        columns.leftOut());
  }

  private static CurveEstimator estimator(Arguments arguments) throws UserError {
    CurveEstimator estimator = KaplanMeier.withDefaults();
    Optional<ConfidenceTransform> interval = interval(arguments);
    if (interval.isPresent()) {
      estimator = estimator.with(interval.get());
    }
    return estimator.withConfidenceLevel(level(arguments, estimator.confidenceLevel()));
  }

  static Optional<ConfidenceTransform> interval(Arguments arguments) throws UserError {
    Optional<String> code = arguments.value("--interval");
    try {
      return code.map(ConfidenceTransform::ofCode);
    } catch (IllegalArgumentException e) {
      throw new UserError("option '--interval': " + e.getMessage());
    }
  }

  static double level(Arguments arguments, double otherwise) throws UserError {
    Optional<String> option = arguments.value("--level");
    double level = option.map(SurvivalColumns::number).orElse(otherwise);
    if (!(level > 0 && level < 1)) {
      throw new UserError("option '--level': %s, expected a number above 0 and below 1"
          .formatted(UserError.quote(option.orElse(""))));
    }
    return level;
  }
}
