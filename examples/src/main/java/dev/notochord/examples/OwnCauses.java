package dev.notochord.examples;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import dev.notochord.survival.CompetingRisksData;
import dev.notochord.survival.Groups;
import dev.notochord.survival.competing.CumulativeIncidence;
import dev.notochord.survival.competing.CumulativeIncidenceCurves;
import dev.notochord.survival.competing.GrayTest;
import dev.notochord.survival.competing.GrayTestResult;
import dev.notochord.survival.nonparametric.ConfidenceTransform;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * Cumulative incidence and Gray's tests of a CSV file of the reader's own.
 *
 * @param estimator the options of the curves
 * @param causes the names of the causes
 * @param curves the curves of each group, or those named {@code all}
 * @param grayTests the test of each cause in their order, when there are two groups or more
 * @param noTest why there is no test although there are groups
 * @param leftOut how many rows were left out because a field is empty
 */
record OwnCauses(
    CumulativeIncidence estimator,
    ImmutableList<String> causes,
    ImmutableMap<String, CumulativeIncidenceCurves> curves,
    ImmutableList<GrayTestResult> grayTests,
    Optional<String> noTest,
    int leftOut) {
  static OwnCauses of(Arguments arguments, SurvivalColumns columns) throws UserError {
    CumulativeIncidence estimator = CumulativeIncidence.withDefaults();
    Optional<ConfidenceTransform> interval = OwnData.interval(arguments);
    if (interval.isPresent()) {
      estimator = estimator.with(interval.get());
    }
    return of(
        estimator.withConfidenceLevel(OwnData.level(arguments, estimator.confidenceLevel())),
        columns);
  }

  static OwnCauses of(CumulativeIncidence estimator, SurvivalColumns columns) {
    CompetingRisksData data = columns.competing().orElseThrow();
    ImmutableMap<String, CompetingRisksData> samples =
        columns.groups().map(data::split).orElse(ImmutableMap.of(OwnData.ALL, data));
    boolean compares = samples.size() > 1;
    boolean late = data.anyEvent().hasDelayedEntry();
    return new OwnCauses(
        estimator,
        data.causes(),
        ImmutableMap.copyOf(Maps.transformValues(samples, estimator::estimate)),
        compares && !late ? tests(data, columns.groups().orElseThrow()) : ImmutableList.of(),
        compares && late ? Optional.of("it does not take delayed entry") : Optional.empty(),
        columns.leftOut());
  }

  private static ImmutableList<GrayTestResult> tests(CompetingRisksData data, Groups groups) {
    return IntStream.rangeClosed(1, data.causes().size())
        .mapToObj(cause -> GrayTest.withDefaults().test(data, groups, cause))
        .collect(ImmutableList.toImmutableList());
  }

  /**
   * Returns a quarter, a half, three quarters and the whole of the follow-up that all groups have in
   * common, and the end of a group that was followed up for longer.
   */
  double[] times(CumulativeIncidenceCurves group) {
    double end = curves.values().stream()
        .mapToDouble(CumulativeIncidenceCurves::maxTime)
        .min()
        .orElseThrow();
    return DoubleStream.of(end / 4, end / 2, end * 0.75, end, group.maxTime())
        .distinct()
        .toArray();
  }
}
