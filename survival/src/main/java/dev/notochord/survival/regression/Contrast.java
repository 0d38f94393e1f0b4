package dev.notochord.survival.regression;

import static com.google.common.base.Preconditions.checkArgument;

import dev.notochord.survival.Estimate;
import dev.notochord.survival.covariate.CovariateProfile;
import java.util.Optional;

/** Linear combinations of the coefficients of a fit. Cost O(p^2). */
final class Contrast {
  private Contrast() {}

  static Estimate of(CoxFit fit, double[] weights) {
    int p = fit.design().columns();
    checkArgument(
        weights.length == p,
        "contrast: %s weights, expected one for each of %s",
        weights.length,
        fit.design().columnNames());
    double[] covariance = fit.usedCovariance();
    double value = 0;
    double variance = 0;
    for (int c = 0; c < p; c++) {
      checkArgument(
          Double.isFinite(weights[c]),
          "contrast: weight of %s is %s, expected a finite number",
          fit.design().columnNames().get(c),
          weights[c]);
      if (weights[c] == 0) {
        continue;
      }
      value += weights[c] * fit.fitted().value(c);
      for (int k = 0; k < p; k++) {
        if (weights[k] != 0) {
          variance += weights[c] * covariance[c * p + k] * weights[k];
        }
      }
    }
    return estimate(value, Math.sqrt(Math.max(0, variance)), fit);
  }

  static Estimate ofProfiles(CoxFit fit, CovariateProfile subject, CovariateProfile reference) {
    Optional<String> stratum = fit.design().stratum(subject);
    Optional<String> other = fit.design().stratum(reference);
    checkArgument(
        stratum.isEmpty() || other.isEmpty() || stratum.equals(other),
        "hazard ratio: the strata are '%s' and '%s', expected one stratum",
        stratum.orElse(""),
        other.orElse(""));
    double[] weights = fit.design().row(subject);
    double[] from = fit.design().row(reference);
    for (int c = 0; c < weights.length; c++) {
      weights[c] -= from[c];
    }
    Estimate log = of(fit, weights);
    Estimate shifted =
        estimate(log.value() + subject.offset() - reference.offset(), log.standardError(), fit);
    return new CoxCoefficient("", shifted).hazardRatio();
  }

  private static Estimate estimate(double value, double error, CoxFit fit) {
    return WaldLimits.around(value, error, fit.model().confidenceLevel());
  }
}
