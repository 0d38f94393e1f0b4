package dev.notochord.survival.cohort;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.notochord.survival.RiskTable;
import dev.notochord.survival.comparison.LogRank;
import dev.notochord.survival.comparison.LogRankContrast;
import dev.notochord.survival.comparison.LogRankResult;
import dev.notochord.survival.nonparametric.AtRiskTable;
import dev.notochord.survival.nonparametric.ConfidenceTransform;
import dev.notochord.survival.nonparametric.CurveEstimator;
import dev.notochord.survival.nonparametric.KaplanMeier;
import dev.notochord.survival.nonparametric.ReverseKaplanMeier;
import dev.notochord.survival.nonparametric.SurvivalCurve;
import dev.notochord.survival.nonparametric.TimeQuantile;
import dev.notochord.survival.plot.AucPlot;
import dev.notochord.survival.plot.CalibrationPlot;
import dev.notochord.survival.plot.DecisionCurvePlot;
import dev.notochord.survival.plot.RocPlot;
import dev.notochord.survival.plot.SurvivalPlot;
import dev.notochord.survival.validation.DecisionCurveEstimate;
import java.util.Optional;
import java.util.stream.DoubleStream;

/**
 * What the patients say of a score when open scores are read in one way.
 *
 * @see ScoreValidationReport#analyses()
 * @since 0.1.0
 */
public final class ScoreAnalysis {
  private final ScoreBound bound;
  private final ImmutableList<ClassOutcome> classes;
  private final int subjects;
  private final int events;
  private final Answer<SurvivalCurve> overall;
  private final Answer<AtRiskTable> atRisk;
  private final Answer<TimeQuantile> medianFollowUp;
  private final Answer<LogRankResult> logRank;
  private final Answer<LogRankContrast> trend;
  private final ImmutableList<ClassCalibration> calibration;
  private final ImmutableList<PublishedPrediction> predictions;
  private final ScoreDiscrimination byTotal;
  private final ScoreDiscrimination byClass;

  ScoreAnalysis(
      ScoreValidation options,
      ImmutableList<ScoredCase> cases,
      ClinicalScore score,
      ScoreBound bound) {
    this.bound = bound;
    CurveEstimator estimator = KaplanMeier.withDefaults()
        .with(ConfidenceTransform.LOG_LOG)
        .withConfidenceLevel(options.confidenceLevel());
    Optional<ScoreSample> sample = ScoreSample.byClass(cases, score, bound);
    ImmutableMap<String, RiskTable> tables =
        sample.map(it -> it.tables(score)).orElse(ImmutableMap.of());
    String nobody = "no patient has a class";
    subjects = sample.map(ScoreSample::size).orElse(0);
    events = sample.map(it -> Math.toIntExact(it.data().totalEvents())).orElse(0);
    classes = score.classes().stream()
        .map(name -> outcome(name, Optional.ofNullable(tables.get(name)), estimator))
        .collect(toImmutableList());
    overall = sample
        .map(it -> Answer.of(estimator.estimate(it.data())))
        .orElseGet(() -> Answer.none(nobody));
    double[] months =
        DoubleStream.concat(DoubleStream.of(0), options.months().stream()).toArray();
    atRisk = tables.isEmpty() ? Answer.none(nobody) : Answer.of(AtRiskTable.of(tables, months));
    medianFollowUp = sample
        .map(it -> Answer.of(ReverseKaplanMeier.withDefaults()
            .withCurve(estimator)
            .estimate(it.data())
            .median()))
        .orElseGet(() -> Answer.none(nobody));
    logRank = logRank(tables);
    trend = trend(logRank, score);
    calibration = score.published().stream()
        .map(figure ->
            ClassCalibrations.of(figure, classes.get(score.classes().indexOf(figure.className()))))
        .collect(toImmutableList());
    predictions = PublishedPredictions.of(options, score, sample);
    byTotal =
        ScoreDiscrimination.of(options, ScoreBasis.TOTAL, ScoreSample.byTotal(cases, score, bound));
    byClass = ScoreDiscrimination.of(options, ScoreBasis.CLASS, sample);
  }

  private static ClassOutcome outcome(
      String name, Optional<RiskTable> table, CurveEstimator estimator) {
    return table
        .map(own -> new ClassOutcome(
            name,
            Math.toIntExact(own.atRisk().get(0)),
            Math.toIntExact(own.totalEvents()),
            Answer.of(estimator.estimate(own))))
        .orElseGet(() -> new ClassOutcome(name, 0, 0, Answer.none("the class has no patient")));
  }

  private static Answer<LogRankResult> logRank(ImmutableMap<String, RiskTable> tables) {
    if (tables.size() < 2) {
      return Answer.none(
          tables.isEmpty() ? "no patient has a class" : "all patients are in one class");
    }
    LogRankResult result = LogRank.withDefaults().test(tables);
    return result.reason().<Answer<LogRankResult>>map(Answer::none).orElse(Answer.of(result));
  }

  private static Answer<LogRankContrast> trend(Answer<LogRankResult> test, ClinicalScore score) {
    if (!test.isPresent()) {
      return Answer.none(test.reason().orElseThrow());
    }
    LogRankResult result = test.orElseThrow();
    LogRankContrast trend = result.trend(result.names().stream()
        .mapToDouble(name -> 1.0 + score.classes().indexOf(name))
        .toArray());
    return trend.reason().<Answer<LogRankContrast>>map(Answer::none).orElse(Answer.of(trend));
  }

  /** {@return how open scores are read} */
  public ScoreBound bound() {
    return bound;
  }

  /** {@return how many patients have a class} */
  public int subjects() {
    return subjects;
  }

  /** {@return how many of them had the event} */
  public int events() {
    return events;
  }

  /** {@return the classes from the best to the worst, also those without patients} */
  public ImmutableList<ClassOutcome> classes() {
    return classes;
  }

  /** {@return the curves of the classes with patients by their names, from the best to the worst} */
  public ImmutableMap<String, SurvivalCurve> curves() {
    ImmutableMap.Builder<String, SurvivalCurve> curves = ImmutableMap.builder();
    for (ClassOutcome one : classes) {
      one.curve().value().ifPresent(curve -> curves.put(one.className(), curve));
    }
    return curves.buildOrThrow();
  }

  /** {@return the curve of all patients who have a class} */
  public Answer<SurvivalCurve> overall() {
    return overall;
  }

  /** {@return the numbers at risk of the classes with patients, at 0 and at the months asked for} */
  public Answer<AtRiskTable> atRisk() {
    return atRisk;
  }

  /** {@return the median follow-up of all patients who have a class, by the reverse Kaplan-Meier method} */
  public Answer<TimeQuantile> medianFollowUp() {
    return medianFollowUp;
  }

  /** {@return the log-rank test of the classes with patients} */
  public Answer<LogRankResult> logRank() {
    return logRank;
  }

  /** {@return the test for a trend over the classes, scored 1, 2, ... from the best; z above 0 is the claimed direction} */
  public Answer<LogRankContrast> trend() {
    return trend;
  }

  /** {@return each published figure beside what was observed, in the order of the score} */
  public ImmutableList<ClassCalibration> calibration() {
    return calibration;
  }

  /** {@return the published survival as a prediction, one for each month of which anything was published, in their order} */
  public ImmutableList<PublishedPrediction> predictions() {
    return predictions;
  }

  /**
   * {@return how well the score orders the patients}
   *
   * @param basis by the total or by the class
   */
  public ScoreDiscrimination discrimination(ScoreBasis basis) {
    return basis == ScoreBasis.TOTAL ? byTotal : byClass;
  }

  /** {@return the figure of the curves of the classes with the numbers at risk} */
  public Answer<SurvivalPlot> survivalPlot() {
    return ScoreFigures.curves(curves());
  }

  /** {@return the figure of the observed risks of the classes against the published ones, by month} */
  public Answer<CalibrationPlot> calibrationPlot() {
    return ScoreFigures.calibration(calibration);
  }

  /** {@return the figure of the AUC at the months, by total and by class} */
  public Answer<AucPlot> aucPlot() {
    return ScoreFigures.areas(byTotal, byClass);
  }

  /**
   * {@return the figure of the ROC curves at the months}
   *
   * @param basis by the total or by the class
   */
  public Answer<RocPlot> rocPlot(ScoreBasis basis) {
    return ScoreFigures.rocCurves(discrimination(basis));
  }

  /**
   * {@return the figure of what would be gained by deciding with the published survival}
   *
   * @param months one of the months of {@link #predictions()}; without a figure for other months
   */
  public Answer<DecisionCurvePlot> decisionCurvePlot(double months) {
    Answer<DecisionCurveEstimate> curve = predictions.stream()
        .filter(own -> own.months() == months)
        .findFirst()
        .map(PublishedPrediction::decisionCurve)
        .orElseGet(() -> Answer.none("no survival at that month was published"));
    return curve
        .value()
        .map(own -> Answer.of(DecisionCurvePlot.of(own)))
        .orElseGet(() -> Answer.none(curve.reason().orElse("")));
  }

  /** {@return what it is, in one line} */
  @Override
  public String toString() {
    return bound.display() + ": " + subjects + " patients, " + events + " events";
  }
}
