package dev.notochord.examples;

import dev.notochord.survival.Estimate;
import dev.notochord.survival.concordance.ConcordanceEstimate;
import dev.notochord.survival.regression.ChiSquareTest;
import dev.notochord.survival.regression.CoxFit;
import dev.notochord.survival.regression.ProportionalHazardsStatus;
import dev.notochord.survival.regression.ProportionalHazardsTest;
import java.util.Locale;

/** A Cox model as a table for a terminal. */
final class ModelText {
  private ModelText() {}

  static String of(OwnModel results) {
    return of(results.fit()) + CurveText.leftOut(results.leftOut());
  }

  /** Returns the table, the concordance and the test that the hazard ratios hold over time. */
  static String of(CoxFit fit) {
    StringBuilder text = new StringBuilder(fit.summary()).append('\n');
    ConcordanceEstimate judged = fit.concordance();
    if (judged.isDefined()) {
      Estimate concordance = judged.concordance();
      text.append(String.format(
          Locale.ROOT,
          "concordance %.4f (%.4f to %.4f)%n",
          concordance.value(),
          concordance.interval().lower(),
          concordance.interval().upper()));
    }
    ProportionalHazardsTest proportional = fit.proportionalHazards();
    if (proportional.status() == ProportionalHazardsStatus.TESTED) {
      ChiSquareTest global = proportional.global();
      text.append("proportional hazards: ").append(global).append('\n');
    }
    return text.toString();
  }
}
