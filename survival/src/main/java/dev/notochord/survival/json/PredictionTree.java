package dev.notochord.survival.json;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.notochord.survival.cohort.Answer;
import dev.notochord.survival.cohort.PublishedPrediction;
import dev.notochord.survival.validation.BrierEstimate;
import dev.notochord.survival.validation.CalibrationGroup;
import dev.notochord.survival.validation.DecisionCurveEstimate;
import dev.notochord.survival.validation.GroupCalibrationTest;
import dev.notochord.survival.validation.HorizonCalibration;
import dev.notochord.survival.validation.NetBenefit;
import java.util.stream.IntStream;

/** The shape of what is said of predictions. */
final class PredictionTree {
  private PredictionTree() {}

  static ObjectNode calibration(Answer<HorizonCalibration> answer) {
    return answer.value().map(PredictionTree::calibration).orElseGet(() -> none(answer));
  }

  private static ObjectNode none(Answer<?> answer) {
    return Nodes.JSON.objectNode().put("reason", ScoreValidationTree.reason(answer));
  }

  private static ObjectNode calibration(HorizonCalibration own) {
    ObjectNode tree = Nodes.JSON.objectNode();
    tree.set("predicted", Nodes.number(own.meanPredicted()));
    tree.set("observed", Nodes.estimate(own.observed(), "not estimable"));
    tree.set(
        "observedToExpected", Nodes.estimate(own.observedOverExpected(), "no event is expected"));
    tree.set("slope", Nodes.estimate(own.slope(), own.slopeReason().orElse("not estimable")));
    ArrayNode groups = tree.putArray("classes");
    for (CalibrationGroup group : own.groups()) {
      ObjectNode node = groups.addObject().put("name", group.name());
      node.put("subjects", group.subjects()).put("events", group.events());
      node.set("predicted", Nodes.number(group.predicted()));
      node.set("observed", Nodes.estimate(group.observed(), "beyond the follow-up of the class"));
    }
    tree.set("test", test(own.groupTest()));
    return tree;
  }

  private static ObjectNode test(GroupCalibrationTest own) {
    ObjectNode tree = Nodes.JSON.objectNode();
    if (own.reason().isPresent()) {
      return tree.putNull("statistic")
          .putNull("degreesOfFreedom")
          .putNull("pValue")
          .put("reason", own.reason().get());
    }
    tree.set("statistic", Nodes.number(own.test().statistic()));
    tree.put("degreesOfFreedom", own.test().degreesOfFreedom());
    tree.set("pValue", Nodes.number(own.test().pValue()));
    return tree;
  }

  static ObjectNode brier(Answer<BrierEstimate> answer) {
    return answer
        .value()
        .map(own -> {
          ObjectNode tree = Nodes.JSON.objectNode();
          tree.set("score", Nodes.estimate(own.score(0), "not estimable"));
          tree.set("sameForAll", Nodes.estimate(own.nullScore(0), "not estimable"));
          tree.set(
              "rSquared", Nodes.estimate(own.rSquared(0), own.reason().orElse("not estimable")));
          return tree;
        })
        .orElseGet(() -> none(answer));
  }

  static ObjectNode decisionCurve(Answer<DecisionCurveEstimate> answer) {
    return answer
        .value()
        .map(own -> {
          ObjectNode tree = Nodes.JSON.objectNode();
          NetBenefit model = own.model(PublishedPrediction.MODEL);
          tree.set("thresholds", Nodes.numbers(own.thresholds()));
          tree.set("treatAll", Nodes.numbers(own.treatAll().netBenefits()));
          tree.set("netBenefit", Nodes.numbers(model.netBenefits()));
          tree.set("lower", Nodes.numbers(model.lower()));
          tree.set("upper", Nodes.numbers(model.upper()));
          IntStream.range(0, own.thresholds().length())
              .filter(k -> !Double.isFinite(model.lower().get(k)))
              .mapToObj(k -> model.reason(k).orElse("no standard error can be given here"))
              .findFirst()
              .ifPresent(why -> tree.put("reason", why));
          return tree;
        })
        .orElseGet(() -> none(answer));
  }
}
