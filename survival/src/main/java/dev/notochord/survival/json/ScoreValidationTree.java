package dev.notochord.survival.json;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.common.primitives.ImmutableDoubleArray;
import dev.notochord.survival.cohort.Answer;
import dev.notochord.survival.cohort.ClassCalibration;
import dev.notochord.survival.cohort.ClassOutcome;
import dev.notochord.survival.cohort.ClinicalScore;
import dev.notochord.survival.cohort.PublishedPrediction;
import dev.notochord.survival.cohort.PublishedSurvival;
import dev.notochord.survival.cohort.ScoreAnalysis;
import dev.notochord.survival.cohort.ScoreBasis;
import dev.notochord.survival.cohort.ScoreDiscrimination;
import dev.notochord.survival.cohort.ScoreValidation;
import dev.notochord.survival.cohort.ScoreValidationReport;
import dev.notochord.survival.comparison.LogRankContrast;
import dev.notochord.survival.comparison.LogRankResult;
import dev.notochord.survival.nonparametric.SurvivalCurve;

/** The shape of the documents. */
final class ScoreValidationTree {
  private ScoreValidationTree() {}

  static ObjectNode of(ScoreValidationReport report) {
    ObjectNode tree = Nodes.JSON.objectNode();
    tree.set("score", score(report.score()));
    tree.putObject("endpoint").put("code", report.endpointCode()).put("display", report.endpoint());
    tree.set("options", options(report.options()));
    tree.set("cases", cases(report));
    tree.set("missingCriteria", Nodes.frequencies("criterion", report.missingCriteria()));
    ArrayNode warnings = tree.putArray("warnings");
    report.warnings().forEach(warning -> {
      ObjectNode node = warnings.addObject().put("kind", warning.kind().name());
      warning.bound().ifPresent(bound -> node.put("bound", bound.name()));
      node.put("text", warning.text());
    });
    ArrayNode analyses = tree.putArray("analyses");
    report
        .analyses()
        .forEach(analysis -> analyses.add(analysis(analysis, report.options().months())));
    return tree;
  }

  private static ObjectNode score(ClinicalScore score) {
    ObjectNode tree = Nodes.JSON.objectNode().put("name", score.name());
    score.citation().ifPresent(citation -> tree.put("citation", citation));
    tree.put("direction", score.direction().name());
    tree.set("classes", Nodes.words(score.classes()));
    ArrayNode published = tree.putArray("published");
    score.published().forEach(figure -> published.add(published(figure)));
    return tree;
  }

  private static ObjectNode published(PublishedSurvival figure) {
    ObjectNode tree = Nodes.JSON.objectNode().put("class", figure.className());
    tree.set("months", Nodes.number(figure.months()));
    tree.set("survival", Nodes.number(figure.survival()));
    return tree.put("source", figure.source());
  }

  private static ObjectNode options(ScoreValidation options) {
    ObjectNode tree =
        Nodes.JSON.objectNode().put("unsettled", options.unsettled().name());
    tree.set("months", Nodes.numbers(options.months()));
    return tree.put("confidenceLevel", options.confidenceLevel())
        .put("horizons", options.horizons().name());
  }

  private static ObjectNode cases(ScoreValidationReport report) {
    ObjectNode tree =
        Nodes.JSON.objectNode().put("total", report.cases()).put("observed", report.observed());
    tree.set("notObservable", Nodes.frequencies("why", report.notObservableReasons()));
    ObjectNode completeness = tree.putObject("completeness");
    report.completeness().forEach((kind, count) -> completeness.put(kind.name(), count));
    tree.set("notApplicable", Nodes.frequencies("why", report.notApplicableReasons()));
    ArrayNode refused = tree.putArray("refused");
    report
        .refused()
        .forEach(one -> refused.addObject().put("case", one.caseId()).put("message", one.reason()));
    return tree;
  }

  private static ObjectNode analysis(ScoreAnalysis analysis, ImmutableDoubleArray months) {
    ObjectNode tree = Nodes.JSON
        .objectNode()
        .put("bound", analysis.bound().name())
        .put("subjects", analysis.subjects())
        .put("events", analysis.events());
    tree.set(
        "medianFollowUp",
        analysis
            .medianFollowUp()
            .value()
            .map(Nodes::quantile)
            .orElseGet(() -> Nodes.noQuantile(reason(analysis.medianFollowUp()))));
    ArrayNode classes = tree.putArray("classes");
    analysis.classes().forEach(own -> classes.add(outcome(own, months)));
    tree.set("logRank", logRank(analysis.logRank()));
    tree.set("trend", trend(analysis.trend()));
    ArrayNode discrimination = tree.putArray("discrimination");
    for (ScoreBasis basis : ScoreBasis.values()) {
      discrimination.add(discrimination(analysis.discrimination(basis)));
    }
    ArrayNode calibration = tree.putArray("calibration");
    analysis.calibration().forEach(own -> calibration.add(calibration(own)));
    ArrayNode predictions = tree.putArray("predictions");
    analysis.predictions().forEach(own -> predictions.add(prediction(own)));
    return tree;
  }

  private static ObjectNode outcome(ClassOutcome own, ImmutableDoubleArray months) {
    ObjectNode tree = Nodes.JSON
        .objectNode()
        .put("name", own.className())
        .put("subjects", own.subjects())
        .put("events", own.events());
    tree.set(
        "median",
        own.curve()
            .value()
            .map(curve -> Nodes.quantile(curve.median()))
            .orElseGet(() -> Nodes.noQuantile(reason(own.curve()))));
    ArrayNode at = tree.putArray("atMonths");
    months.forEach(month -> {
      ObjectNode node = at.addObject();
      node.set("months", Nodes.number(month));
      node.put("atRisk", own.curve().value().map(curve -> curve.atRiskAt(month)).orElse(0L));
      node.set(
          "survival",
          own.curve()
              .value()
              .map(curve ->
                  Nodes.estimate(own.survivalAt(month), "beyond the follow-up of the class"))
              .orElseGet(() -> Nodes.noEstimate(reason(own.curve()))));
    });
    tree.set(
        "curve",
        own.curve()
            .value()
            .map(ScoreValidationTree::curve)
            .orElseGet(() -> Nodes.JSON.objectNode().put("reason", reason(own.curve()))));
    return tree;
  }

  private static ObjectNode curve(SurvivalCurve curve) {
    ObjectNode tree = Nodes.JSON.objectNode();
    tree.set("times", Nodes.numbers(curve.times()));
    tree.set("survival", Nodes.numbers(curve.survival()));
    tree.set("lower", Nodes.numbers(curve.lower()));
    tree.set("upper", Nodes.numbers(curve.upper()));
    tree.set("atRisk", Nodes.counts(curve.atRisk()));
    tree.set("events", Nodes.counts(curve.events()));
    tree.set("censored", Nodes.counts(curve.censored()));
    if (curve.lower().stream().anyMatch(Double::isNaN)) {
      tree.put("reason", "there are no limits where the survival is 0");
    }
    return tree;
  }

  private static ObjectNode logRank(Answer<LogRankResult> answer) {
    return answer
        .value()
        .map(result -> {
          ObjectNode tree = Nodes.JSON.objectNode();
          tree.set("statistic", Nodes.number(result.statistic()));
          tree.put("degreesOfFreedom", result.degreesOfFreedom());
          tree.set("pValue", Nodes.number(result.pValue()));
          return tree;
        })
        .orElseGet(() -> Nodes.JSON
            .objectNode()
            .putNull("statistic")
            .putNull("degreesOfFreedom")
            .putNull("pValue")
            .put("reason", reason(answer)));
  }

  private static ObjectNode trend(Answer<LogRankContrast> answer) {
    return answer
        .value()
        .map(result -> {
          ObjectNode tree = Nodes.JSON.objectNode();
          tree.set("z", Nodes.number(result.z()));
          tree.set("pValue", Nodes.number(result.pValue()));
          return tree;
        })
        .orElseGet(() ->
            Nodes.JSON.objectNode().putNull("z").putNull("pValue").put("reason", reason(answer)));
  }

  private static ObjectNode discrimination(ScoreDiscrimination own) {
    ObjectNode tree = Nodes.JSON
        .objectNode()
        .put("basis", own.basis().name())
        .put("subjects", own.subjects())
        .put("events", own.events());
    tree.set(
        "harrell",
        own.harrell()
            .value()
            .map(c -> Nodes.estimate(c.concordance(), "not defined"))
            .orElseGet(() -> Nodes.noEstimate(reason(own.harrell()))));
    tree.set(
        "uno",
        own.uno()
            .value()
            .map(c -> Nodes.estimate(c.concordance(), "not defined"))
            .orElseGet(() -> Nodes.noEstimate(reason(own.uno()))));
    ObjectNode auc = tree.putObject("auc");
    ArrayNode times = auc.putArray("times");
    own.auc().value().ifPresent(areas -> {
      for (int k = 0; k < areas.times().length(); k++) {
        ObjectNode node = times.addObject();
        node.set("months", Nodes.number(areas.times().get(k)));
        node.set("area", Nodes.estimate(areas.auc(k), areas.reason(k).orElse("not defined")));
      }
    });
    auc.set(
        "beyondFollowUp",
        Nodes.numbers(own.auc()
            .value()
            .map(areas -> areas.timesBeyondFollowUp())
            .orElse(ImmutableDoubleArray.of())));
    own.auc().reason().ifPresent(why -> auc.put("reason", why));
    return tree;
  }

  private static ObjectNode calibration(ClassCalibration own) {
    ObjectNode tree =
        published(own.published()).put("subjects", own.subjects()).put("atRisk", own.atRisk());
    tree.set("observed", Nodes.estimate(own.observed()));
    tree.set("difference", Nodes.estimate(own.difference()));
    tree.set("observedToExpected", Nodes.estimate(own.observedToExpected()));
    return tree;
  }

  private static ObjectNode prediction(PublishedPrediction own) {
    ObjectNode tree = Nodes.JSON.objectNode();
    tree.set("months", Nodes.number(own.months()));
    tree.set("calibration", PredictionTree.calibration(own.calibration()));
    tree.set("brier", PredictionTree.brier(own.brier()));
    tree.set("decisionCurve", PredictionTree.decisionCurve(own.decisionCurve()));
    return tree;
  }

  static String reason(Answer<?> answer) {
    return answer.reason().orElse("");
  }
}
