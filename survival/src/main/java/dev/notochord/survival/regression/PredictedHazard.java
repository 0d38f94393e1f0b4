package dev.notochord.survival.regression;

import static com.google.common.base.Preconditions.checkArgument;

import dev.notochord.survival.covariate.CovariateProfile;

/** The hazard that a Cox fit predicts for a subject: where its event times stand, and by what they are multiplied. */
final class PredictedHazard {
  /** Beyond this an incidence is as good as 1, and sums of hazards might not be finite. */
  private static final double LARGEST_RISK = 1e200;

  /** Sums of so large hazards, one of each cause, are finite. */
  private static final double LARGEST_HAZARD = 1e300;

  final HazardPath hazards;
  /** The covariates on the working scale. */
  final double[] x;

  final int stratum;
  /** exp(linear predictor - shift of the stratum), kept within 1e200. */
  final double relativeRisk;

  private PredictedHazard(HazardPath hazards, double[] x, int stratum, double relativeRisk) {
    this.hazards = hazards;
    this.x = x;
    this.stratum = stratum;
    this.relativeRisk = relativeRisk;
  }

  static PredictedHazard of(CoxFit fit, CovariateProfile profile, String dataStratum) {
    String name = stratumName(fit.design().stratum(profile).orElse(""), dataStratum);
    return of(fit.path(), fit.design().row(profile), profile.offset(), fit.fitted(), name);
  }

  /** Returns the hazard from the columns of a subject and the name of its stratum. */
  static PredictedHazard of(
      HazardPath hazards,
      double[] columns,
      double offset,
      FittedCoefficients fitted,
      String stratum) {
    int s = hazards.rows.strata.indexOf(stratum);
    checkArgument(
        s >= 0, "Cox model: stratum is '%s', expected one of %s", stratum, hazards.rows.strata);
    double[] x = fitted.toWorking(columns);
    double eta = offset;
    for (int c = 0; c < x.length; c++) {
      eta += x[c] * fitted.beta[c];
    }
    return new PredictedHazard(
        hazards, x, s, Math.min(LARGEST_RISK, Math.exp(eta - hazards.shift[s])));
  }

  /** Returns the name of a stratum of the data and of the covariates taken together, each empty if there are none. */
  static String stratumName(String ofCovariates, String ofData) {
    return ofData.isEmpty() || ofCovariates.isEmpty()
        ? ofData + ofCovariates
        : ofData + ", " + ofCovariates;
  }

  /** Returns the first place of the stratum in the line of event times. */
  int start() {
    return hazards.rows.blockStart[stratum];
  }

  /** Returns the place after the last of the stratum. */
  int end() {
    return hazards.rows.blockStart[stratum + 1];
  }

  double time(int j) {
    return hazards.rows.time[j];
  }

  /** Returns the hazard of the subject at a place, kept finite: a separated fit has baselines without bound. */
  double increment(int j) {
    if (relativeRisk == 0) {
      return 0;
    }
    return Math.min(LARGEST_HAZARD, relativeRisk * hazards.hazard.term(j));
  }
}
