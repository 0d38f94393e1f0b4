package dev.notochord.examples;

import dev.notochord.staging.assessment.Assessment;
import dev.notochord.staging.assessment.Finding;
import dev.notochord.staging.sins.Sins;
import dev.notochord.staging.sins.SinsCollapse;
import dev.notochord.staging.sins.SinsFindings;
import dev.notochord.staging.sins.SinsLocation;
import dev.notochord.staging.sins.SinsPain;
import dev.notochord.staging.sins.SpinalStability;
import dev.notochord.survival.SurvivalData;
import dev.notochord.survival.nonparametric.KaplanMeier;
import dev.notochord.survival.nonparametric.SurvivalCurve;

/** The lines of the README. */
final class Quickstart {
  private Quickstart() {}

  public static void main(String[] args) {
    System.out.println(text());
  }

  static String text() {
    // Maintained chemotherapy in acute myelogenous leukaemia: Miller RG. Survival Analysis. 1997.
    double[] weeks = {9, 13, 13, 18, 23, 28, 31, 34, 45, 48, 161};
    int[] relapsed = {1, 1, 0, 1, 1, 0, 1, 1, 0, 1, 0};

    Assessment<SpinalStability> sins = Sins.assess(SinsFindings.builder()
        .location(SinsLocation.JUNCTIONAL)
        .pain(SinsPain.MECHANICAL)
        .collapse(Finding.oneOf(SinsCollapse.OVER_HALF, SinsCollapse.UNDER_HALF))
        .build());
    SurvivalData data = SurvivalData.rightCensored(weeks, relapsed);
    SurvivalCurve curve = KaplanMeier.withDefaults().estimate(data);
    return sins + "\n" + curve.median();
  }
}
