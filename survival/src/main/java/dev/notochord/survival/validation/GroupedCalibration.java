package dev.notochord.survival.validation;

import com.google.common.collect.ImmutableList;
import dev.notochord.survival.ConfidenceInterval;
import dev.notochord.survival.Estimate;
import dev.notochord.survival.Groups;
import dev.notochord.survival.SurvivalData;
import dev.notochord.survival.nonparametric.ConfidenceTransform;
import dev.notochord.survival.nonparametric.CurveEstimator;
import dev.notochord.survival.nonparametric.CurveVariance;
import dev.notochord.survival.nonparametric.KaplanMeier;
import dev.notochord.survival.regression.ChiSquareTest;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;

/** Observed against predicted risks by groups, and the test over them. */
final class GroupedCalibration {
  private static final int FEW_EVENTS = 5;

  private final Calibration options;
  private final SurvivalData data;
  private final double[] risk;
  private final double horizon;

  GroupedCalibration(Calibration options, SurvivalData data, double[] risk, double horizon) {
    this.options = options;
    this.data = data;
    this.risk = risk;
    this.horizon = horizon;
  }

  /** Returns the groups by quantiles of the risk. */
  Groups byQuantiles() {
    RepeatedValues sorted = RepeatedValues.of(data, risk);
    int count = options.groupCount();
    double[] cut = new double[count - 1];
    Arrays.setAll(cut, k -> sorted.quantile((k + 1.0) / count));
    int[] code = new int[risk.length];
    boolean[] taken = new boolean[count];
    for (int i = 0; i < data.usedRows(); i++) {
      int row = data.rowByTime(i);
      while (code[row] < cut.length && risk[row] > cut[code[row]]) {
        code[row]++;
      }
      taken[code[row]] = true;
    }
    int[] number = new int[count];
    int next = 0;
    for (int k = 0; k < count; k++) {
      next += taken[k] ? 1 : 0;
      number[k] = Math.max(next, 1);
    }
    return Groups.of(
        IntStream.of(code).mapToObj(k -> Integer.toString(number[k])).toList());
  }

  /** Returns the groups that have a row in use, in the order of their names. */
  ImmutableList<CalibrationGroup> table(Groups groups) {
    int count = groups.names().size();
    double[] weight = new double[count];
    double[] sum = new double[count];
    double[] events = new double[count];
    double[] lowest = new double[count];
    double[] highest = new double[count];
    Arrays.fill(lowest, Double.POSITIVE_INFINITY);
    Arrays.fill(highest, Double.NEGATIVE_INFINITY);
    for (int i = 0; i < data.usedRows(); i++) {
      int row = data.rowByTime(i);
      int g = groups.code(row);
      double w = data.weight(row);
      weight[g] += w;
      sum[g] += w * risk[row];
      events[g] += data.event(row) && data.time(row) <= horizon ? w : 0;
      lowest[g] = Math.min(lowest[g], risk[row]);
      highest[g] = Math.max(highest[g], risk[row]);
    }
    CurveEstimator estimator = KaplanMeier.withDefaults()
        .with(CurveVariance.GREENWOOD)
        .with(ConfidenceTransform.LOG_LOG)
        .withConfidenceLevel(options.confidenceLevel());
    ImmutableList.Builder<CalibrationGroup> table = ImmutableList.builder();
    data.split(groups).forEach((name, sample) -> {
      int g = groups.names().indexOf(name);
      table.add(new CalibrationGroup(
          name,
          (long) weight[g],
          (long) events[g],
          lowest[g],
          highest[g],
          sum[g] / weight[g],
          risk(estimator.estimate(sample).estimateAt(horizon))));
    });
    return table.build();
  }

  /** Returns the risk that belongs to a survival. */
  static Estimate risk(Estimate survival) {
    ConfidenceInterval limits = survival.interval();
    return new Estimate(
        1 - survival.value(),
        survival.standardError(),
        new ConfidenceInterval(1 - limits.upper(), 1 - limits.lower(), limits.level()));
  }

  GroupCalibrationTest test(Groups groups) {
    List<CalibrationGroup> byRisk = table(groups).stream()
        .sorted(Comparator.comparingDouble(CalibrationGroup::predicted))
        .toList();
    ImmutableList<CalibrationGroup> tested = options.smallGroups() == SmallGroups.KEEP
        ? ImmutableList.copyOf(byRisk)
        : merged(groups, byRisk);
    double statistic = 0;
    for (CalibrationGroup group : tested) {
      double error = group.observed().standardError();
      if (!(error > 0)) {
        return noTest(
            tested,
            "group " + group.name() + " has the Kaplan-Meier risk "
                + group.observed().value() + " with standard error " + error
                + ", expected a variance above 0");
      }
      double deviation = (group.observed().value() - group.predicted()) / error;
      statistic += deviation * deviation;
    }
    int df = tested.size() - 1;
    if (df < 1) {
      return noTest(tested, "there is one group, expected two or more");
    }
    double p = ChiSquaredDistribution.of(df).survivalProbability(statistic);
    return new GroupCalibrationTest(new ChiSquareTest(statistic, df, p), tested, Optional.empty());
  }

  private static GroupCalibrationTest noTest(ImmutableList<CalibrationGroup> groups, String why) {
    return new GroupCalibrationTest(
        new ChiSquareTest(Double.NaN, 0, Double.NaN), groups, Optional.of(why));
  }

  private ImmutableList<CalibrationGroup> merged(Groups groups, List<CalibrationGroup> byRisk) {
    int count = byRisk.size();
    int[] into = new int[count];
    int last = 0;
    long events = 0;
    for (int k = 0; k < count; k++) {
      into[k] = last;
      events += byRisk.get(k).events();
      if (events >= FEW_EVENTS) {
        last++;
        events = 0;
      }
    }
    // What was begun and did not get its events goes to the group before.
    for (int k = 0; k < count; k++) {
      into[k] = Math.max(0, Math.min(into[k], last - 1));
    }
    String[] name = new String[Math.max(last, 1)];
    Arrays.fill(name, "");
    for (int k = 0; k < count; k++) {
      String own = byRisk.get(k).name();
      name[into[k]] += name[into[k]].isEmpty() ? own : "+" + own;
    }
    String[] nameOf = new String[groups.names().size()];
    // Rows that are not in use have to be in some group.
    Arrays.fill(nameOf, name[0]);
    for (int k = 0; k < count; k++) {
      nameOf[groups.names().indexOf(byRisk.get(k).name())] = name[into[k]];
    }
    Groups joined = Groups.of(IntStream.range(0, groups.size())
        .mapToObj(row -> nameOf[groups.code(row)])
        .toList());
    return table(joined).stream()
        .sorted(Comparator.comparingDouble(CalibrationGroup::predicted))
        .collect(ImmutableList.toImmutableList());
  }
}
