package dev.notochord.survival.cohort;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.notochord.survival.Groups;
import dev.notochord.survival.validation.BrierScore;
import dev.notochord.survival.validation.Calibration;
import dev.notochord.survival.validation.DecisionCurve;
import dev.notochord.survival.validation.SurvivalPredictions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Takes what was published as predictions and judges them. */
final class PublishedPredictions {
  private final ScoreValidation options;
  private final ClinicalScore score;
  private final ScoreSample sample;

  private PublishedPredictions(ScoreValidation options, ClinicalScore score, ScoreSample sample) {
    this.options = options;
    this.score = score;
    this.sample = sample;
  }

  /** Returns one for each month of which anything was published, in their order. */
  static ImmutableList<PublishedPrediction> of(
      ScoreValidation options, ClinicalScore score, Optional<ScoreSample> sample) {
    ImmutableList.Builder<PublishedPrediction> predictions = ImmutableList.builder();
    score.published().stream()
        .mapToDouble(PublishedSurvival::months)
        .distinct()
        .sorted()
        .forEach(month -> predictions.add(sample
            .map(it -> new PublishedPredictions(options, score, it).at(month))
            .orElseGet(() -> none(month, "no patient has a class"))));
    return predictions.build();
  }

  private static PublishedPrediction none(double month, String reason) {
    return new PublishedPrediction(
        month, Answer.none(reason), Answer.none(reason), Answer.none(reason));
  }

  private PublishedPrediction at(double month) {
    double[] byClass = new double[score.classes().size()];
    List<String> lacking = new ArrayList<>();
    for (int place = 0; place < byClass.length; place++) {
      String name = score.classes().get(place);
      Optional<PublishedSurvival> figure = score.published().stream()
          .filter(one -> one.className().equals(name) && one.months() == month)
          .findFirst();
      byClass[place] = figure.map(PublishedSurvival::survival).orElse(Double.NaN);
      if (figure.isEmpty() && sample.inClass(place) > 0) {
        lacking.add(name);
      }
    }
    return lacking.isEmpty()
        ? judge(month, byClass)
        : none(
            month,
            "no survival at " + ClassCalibrations.plain(month) + " months was published of "
                + String.join(", ", lacking));
  }

  private PublishedPrediction judge(double month, double[] byClass) {
    double level = options.confidenceLevel();
    double[] risk = sample.risk();
    double[] survival = new double[risk.length];
    List<String> labels = new ArrayList<>();
    for (int row = 0; row < survival.length; row++) {
      int place = (int) risk[row];
      survival[row] = byClass[place];
      risk[row] = 1 - survival[row];
      labels.add(score.classes().get(place));
    }
    SurvivalPredictions predictions = SurvivalPredictions.at(month, survival);
    return new PublishedPrediction(
        month,
        Answer.unlessRefused(() -> Calibration.withDefaults()
            .withConfidenceLevel(level)
            .of(sample.data(), predictions, Groups.of(labels))
            .only()),
        Answer.unlessRefused(() -> BrierScore.withDefaults()
            .withConfidenceLevel(level)
            .ofSurvival(sample.data(), predictions)),
        Answer.unlessRefused(() -> DecisionCurve.withDefaults()
            .withConfidenceLevel(level)
            .ofRisk(sample.data(), month, ImmutableMap.of(PublishedPrediction.MODEL, risk))));
  }
}
