package dev.notochord.survival.regression;

import static com.google.common.base.Preconditions.checkArgument;

/** The likelihood-ratio test of two fits, and whether it is one. */
final class NestedModels {
  /** What two log-likelihoods of the same model may differ by, relatively. */
  private static final double ROUNDING = 1e-8;

  private NestedModels() {}

  static ChiSquareTest compare(CoxFit larger, CoxFit smaller) {
    checkArgument(
        larger.variance() == CoxVariance.MODEL && smaller.variance() == CoxVariance.MODEL,
        "likelihood-ratio test: the variance is robust, expected none of sampling weights, clusters and recurrent"
            + " events; see the Wald tests of the terms");
    same("ties", larger.model().ties(), smaller.model().ties());
    same("number of rows", larger.usedRows(), smaller.usedRows());
    same("number of events", larger.events(), smaller.events());
    same("strata", larger.strata(), smaller.strata());
    for (String column : smaller.design().columnNames()) {
      checkArgument(
          larger.design().columnNames().contains(column),
          "likelihood-ratio test: the smaller model has the column '%s', expected one of %s",
          column,
          larger.design().columnNames());
    }
    done(larger);
    done(smaller);
    double rounding = ROUNDING * Math.max(1, Math.abs(larger.nullLogLikelihood()));
    checkArgument(
        Math.abs(larger.nullLogLikelihood() - smaller.nullLogLikelihood()) <= rounding,
        "likelihood-ratio test: the log-likelihoods without covariates are %s and %s, expected the same rows and"
            + " offsets",
        larger.nullLogLikelihood(),
        smaller.nullLogLikelihood());
    double difference = larger.logLikelihood() - smaller.logLikelihood();
    checkArgument(
        difference >= -rounding,
        "likelihood-ratio test: the log-likelihood of the smaller model is higher by %s, expected columns of one"
            + " name to have the same values",
        -difference);
    return ChiSquareTest.of(2 * difference, larger.fitted().rank - smaller.fitted().rank);
  }

  private static void done(CoxFit fit) {
    checkArgument(
        fit.status() != CoxStatus.MAX_ITERATIONS && fit.status() != CoxStatus.NOT_FINITE,
        "likelihood-ratio test: a fit has the status %s, expected a log-likelihood at its maximum",
        fit.status());
  }

  private static void same(String what, Object larger, Object smaller) {
    checkArgument(
        larger.equals(smaller),
        "likelihood-ratio test: the %s of the two fits are %s and %s, expected the same",
        what,
        larger,
        smaller);
  }
}
