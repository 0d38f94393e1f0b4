package dev.notochord.examples;

import com.google.common.collect.ImmutableMap;
import dev.notochord.survival.comparison.LogRank;
import dev.notochord.survival.comparison.LogRankResult;
import dev.notochord.survival.nonparametric.ConfidenceTransform;
import dev.notochord.survival.nonparametric.CurveEstimator;
import dev.notochord.survival.nonparametric.KaplanMeier;
import dev.notochord.survival.nonparametric.SurvivalCurve;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Kaplan-Meier curves and a log-rank test of a CSV file of the reader's own.
 *
 * @param estimator the options of the curves
 * @param curves one curve per group, or one named {@code all}
 * @param logRank the test, when there are two groups or more
 */
record OwnData(
    CurveEstimator estimator,
    ImmutableMap<String, SurvivalCurve> curves,
    Optional<LogRankResult> logRank) {
  private static final String ALL = "all";

  static OwnData read(Arguments arguments) throws UserError {
    Path file = Arguments.path("--data", arguments.required("--data", "it names the file"));
    String time = arguments.required("--time", "it names the column of the times");
    String event = arguments.required("--event", "it names the column of the events");
    CurveEstimator estimator = estimator(arguments);
    return CsvFile.open(
        file,
        (name, input) -> of(
            estimator, SurvivalColumns.read(name, input, time, event, arguments.value("--group"))));
  }

  static OwnData of(CurveEstimator estimator, SurvivalColumns columns) {
    return columns
        .groups()
        .map(groups -> new OwnData(
            estimator,
            estimator.estimate(columns.data(), groups),
            groups.names().size() > 1
                ? Optional.of(LogRank.withDefaults().test(columns.data(), groups))
                : Optional.empty()))
        .orElseGet(() -> new OwnData(
            estimator, ImmutableMap.of(ALL, estimator.estimate(columns.data())), Optional.empty()));
  }

  private static CurveEstimator estimator(Arguments arguments) throws UserError {
    CurveEstimator estimator = KaplanMeier.withDefaults();
    if (arguments.value("--interval").isPresent()) {
      String code = arguments.value("--interval").get();
      try {
        estimator = estimator.with(ConfidenceTransform.ofCode(code));
      } catch (IllegalArgumentException e) {
        throw new UserError("option '--interval': " + e.getMessage());
      }
    }
    if (arguments.value("--level").isPresent()) {
      String level = arguments.value("--level").get();
      try {
        estimator = estimator.withConfidenceLevel(SurvivalColumns.number(level));
      } catch (IllegalArgumentException e) { // not a number, or not a level
        throw new UserError("option '--level': "
            + UserError.quote(level)
            + ", expected a number above 0 and below 1");
      }
    }
    return estimator;
  }
}
