package dev.notochord.survival.cohort;

import com.google.common.collect.ImmutableMap;
import dev.notochord.survival.ConfidenceInterval;
import dev.notochord.survival.Estimate;
import dev.notochord.survival.nonparametric.SurvivalCurve;
import dev.notochord.survival.plot.AucPlot;
import dev.notochord.survival.plot.CalibrationPlot;
import dev.notochord.survival.plot.RocPlot;
import dev.notochord.survival.plot.SurvivalPlot;
import dev.notochord.survival.validation.RocCurve;
import dev.notochord.survival.validation.TimeDependentAucEstimate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Turns the numbers of an analysis into figures. */
final class ScoreFigures {
  private static final String TIME = "months";

  private ScoreFigures() {}

  static Answer<SurvivalPlot> curves(ImmutableMap<String, SurvivalCurve> curves) {
    return curves.isEmpty()
        ? Answer.none("no patient has a class")
        : Answer.of(SurvivalPlot.of(curves).withTimeLabel(TIME));
  }

  static Answer<CalibrationPlot> calibration(List<ClassCalibration> calibrations) {
    Map<String, List<CalibrationPlot.Point>> points = new LinkedHashMap<>();
    calibrations.stream()
        .mapToDouble(own -> own.published().months())
        .distinct()
        .sorted()
        .forEach(month -> points.put(at(month), new ArrayList<>()));
    for (ClassCalibration own : calibrations) {
      PublishedSurvival published = own.published();
      own.observed()
          .value()
          .ifPresent(observed -> points
              .computeIfAbsent(at(published.months()), month -> new ArrayList<>())
              .add(new CalibrationPlot.Point(
                  published.className(), 1 - published.survival(), risk(observed))));
    }
    points.values().removeIf(List::isEmpty);
    return points.isEmpty()
        ? Answer.none("no published survival can be compared with an observed one")
        : Answer.of(CalibrationPlot.of(points)
            .withLabels("published risk of the event", "observed risk of the event"));
  }

  private static Estimate risk(Estimate survival) {
    ConfidenceInterval limits = survival.interval();
    return new Estimate(
        1 - survival.value(),
        survival.standardError(),
        new ConfidenceInterval(1 - limits.upper(), 1 - limits.lower(), limits.level()));
  }

  static Answer<AucPlot> areas(ScoreDiscrimination... discriminations) {
    Map<String, TimeDependentAucEstimate> areas = new LinkedHashMap<>();
    String reason = "";
    for (ScoreDiscrimination own : discriminations) {
      own.auc()
          .value()
          .ifPresent(
              area -> areas.put(own.basis() == ScoreBasis.TOTAL ? "by total" : "by class", area));
      reason = own.auc().reason().orElse(reason);
    }
    return areas.isEmpty() ? Answer.none(reason) : Answer.of(AucPlot.of(areas).withTimeLabel(TIME));
  }

  static Answer<RocPlot> rocCurves(ScoreDiscrimination own) {
    Map<String, RocCurve> curves = new LinkedHashMap<>();
    own.rocCurves().forEach(curve -> curves.put(at(curve.time()), curve));
    return curves.isEmpty()
        ? Answer.none(own.auc().reason().orElse("no month is reached"))
        : Answer.of(RocPlot.of(curves));
  }

  private static String at(double months) {
    return "at " + ScoreReportText.number(months) + " months";
  }
}
