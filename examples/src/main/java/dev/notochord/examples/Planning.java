package dev.notochord.examples;

import dev.notochord.survival.Estimate;
import dev.notochord.survival.SurvivalData;
import dev.notochord.survival.covariate.CovariateProfile;
import dev.notochord.survival.covariate.Covariates;
import dev.notochord.survival.design.Accrual;
import dev.notochord.survival.design.Arm;
import dev.notochord.survival.design.FollowUpPlan;
import dev.notochord.survival.design.OneSampleLogRankDesign;
import dev.notochord.survival.design.StudyPlan;
import dev.notochord.survival.literature.CurveScale;
import dev.notochord.survival.literature.DigitizedCurve;
import dev.notochord.survival.literature.PatientReconstruction;
import dev.notochord.survival.literature.PublishedCurve;
import dev.notochord.survival.literature.ReconstructedPatients;
import dev.notochord.survival.parametric.ParametricFit;
import dev.notochord.survival.parametric.ParametricModel;
import dev.notochord.survival.parametric.SurvivalDistribution;

/** The lines of the README on what was published, extrapolation and the next study. */
final class Planning {
  private Planning() {}

  /** Returns the patients behind a printed curve. */
  static ReconstructedPatients reconstruction(double[] months, double[] percent) {
    DigitizedCurve curve = DigitizedCurve.of(months, percent, CurveScale.PERCENT);
    ReconstructedPatients patients = PatientReconstruction.withDefaults()
        .reconstruct(PublishedCurve.of("carbon ions", curve, 62)
            .withNumbersAtRisk(new double[] {0, 12, 24}, new int[] {62, 48, 30}));
    return patients;
  }

  /** Returns the survival at ten years of somebody of 60, of which the follow-up may not tell. */
  static Estimate extrapolation(SurvivalData data, double[] age) {
    ParametricFit fit = ParametricModel.weibull()
        .fit(data, Covariates.builder().numeric("age", age).build());
    Estimate tenYears = fit.at(CovariateProfile.of("age", 60)).survival(120);
    return tenYears;
  }

  /** Returns how many patients a trial without controls needs that hopes to halve a known hazard. */
  static StudyPlan study(SurvivalDistribution historical) {
    FollowUpPlan followUp = FollowUpPlan.of(Accrual.uniform(36), 24);
    StudyPlan plan = OneSampleLogRankDesign.withDefaults()
        .study(historical, Arm.of(historical).times(0.5), followUp);
    return plan;
  }
}
