package dev.notochord.survival.cohort;

import dev.notochord.survival.ConfidenceInterval;
import dev.notochord.survival.Estimate;
import dev.notochord.survival.nonparametric.SurvivalCurve;
import java.math.BigDecimal;

/** Compares a class with what was published of it. */
final class ClassCalibrations {
  private ClassCalibrations() {}

  static ClassCalibration of(PublishedSurvival published, ClassOutcome outcome) {
    if (!outcome.curve().isPresent()) {
      return none(published, outcome, 0, "the class has no patient");
    }
    SurvivalCurve curve = outcome.curve().orElseThrow();
    long atRisk = curve.atRiskAt(published.months());
    Estimate observed = outcome.survivalAt(published.months());
    if (Double.isNaN(observed.value())) {
      String reason = "the follow-up of the class ends at " + plain(curve.maxTime()) + " months";
      return none(published, outcome, atRisk, reason);
    }
    double p = published.survival();
    Answer<Estimate> ratio = p == 1
        ? Answer.none("the published survival is 1: no event is expected")
        : Answer.of(ratio(observed, p));
    return new ClassCalibration(
        published,
        outcome.subjects(),
        atRisk,
        Answer.of(observed),
        Answer.of(difference(observed, p)),
        ratio);
  }

  private static ClassCalibration none(
      PublishedSurvival published, ClassOutcome outcome, long atRisk, String reason) {
    return new ClassCalibration(
        published,
        outcome.subjects(),
        atRisk,
        Answer.none(reason),
        Answer.none(reason),
        Answer.none(reason));
  }

  private static Estimate difference(Estimate observed, double p) {
    ConfidenceInterval limits = observed.interval();
    return new Estimate(
        observed.value() - p,
        observed.standardError(),
        new ConfidenceInterval(limits.lower() - p, limits.upper() - p, limits.level()));
  }

  private static Estimate ratio(Estimate observed, double p) {
    ConfidenceInterval limits = observed.interval();
    double expected = 1 - p;
    return new Estimate(
        (1 - observed.value()) / expected,
        observed.standardError() / expected,
        new ConfidenceInterval(
            (1 - limits.upper()) / expected, (1 - limits.lower()) / expected, limits.level()));
  }

  static String plain(double number) {
    return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
  }
}
