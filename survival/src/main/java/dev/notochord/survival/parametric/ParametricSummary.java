package dev.notochord.survival.parametric;

import dev.notochord.survival.Estimate;
import dev.notochord.survival.regression.ChiSquareTest;
import java.util.Locale;

/** A fit as text. */
final class ParametricSummary {
  private ParametricSummary() {}

  static String of(ParametricFit fit) {
    StringBuilder text = new StringBuilder(fit.toString());
    if (fit.incompleteRows() > 0) {
      text.append(String.format(
          Locale.ROOT, "%n%d rows left out for a missing covariate", fit.incompleteRows()));
    }
    fit.advice().ifPresent(advice -> text.append(System.lineSeparator()).append(advice));
    int width = fit.names().stream().mapToInt(String::length).max().orElse(1);
    text.append(String.format(
        Locale.ROOT,
        "%n%n%-" + width + "s %12s %10s %8s %9s",
        "",
        "estimate",
        fit.variance() == ParametricVariance.ROBUST ? "robust se" : "se",
        "z",
        "p"));
    int j = 0;
    for (ParametricCoefficient one : fit.coefficients()) {
      Estimate estimate = one.estimate();
      text.append(String.format(
          Locale.ROOT,
          "%n%-" + width + "s %12.6g %10.4g %8.2f %9.3g",
          one.name(),
          estimate.value(),
          estimate.standardError(),
          one.z(),
          one.pValue()));
      if (fit.isColumn(j) && fit.isOnFirst(j)) {
        text.append(String.format(
            Locale.ROOT,
            "   %s %.4g (%.4g to %.4g)",
            fit.family().effect().text,
            Math.exp(estimate.value()),
            Math.exp(estimate.interval().lower()),
            Math.exp(estimate.interval().upper())));
      }
      j++;
    }
    text.append(String.format(Locale.ROOT, "%n"));
    fit.naturalParameters()
        .forEach((name, estimate) -> text.append(String.format(
            Locale.ROOT,
            "%n%s %.6g (%.4g to %.4g)",
            name,
            estimate.value(),
            estimate.interval().lower(),
            estimate.interval().upper())));
    if (fit.design().columns() > 0) {
      text.append(String.format(Locale.ROOT, "%nparameters are those where all covariates are 0"));
    }
    appendTests(fit, text);
    text.append(String.format(
        Locale.ROOT,
        "%nfollow-up ends at %.6g: what is predicted beyond it is extrapolated",
        fit.lastTime()));
    return text.toString();
  }

  private static void appendTests(ParametricFit fit, StringBuilder text) {
    ChiSquareTest wald = fit.waldTest();
    if (wald.degreesOfFreedom() == 0) {
      return;
    }
    if (fit.variance() == ParametricVariance.MODEL) {
      text.append(
          String.format(Locale.ROOT, "%nlikelihood-ratio test %s", fit.likelihoodRatioTest()));
    }
    text.append(String.format(Locale.ROOT, "%nWald test %s", wald));
  }
}
