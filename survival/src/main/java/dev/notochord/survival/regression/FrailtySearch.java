package dev.notochord.survival.regression;

import dev.notochord.survival.SurvivalData;
import dev.notochord.survival.covariate.Covariates;
import java.util.Arrays;

/** Finds the variance of the frailties where the slope of the marginal likelihood by log theta is 0. */
final class FrailtySearch {
  /** From where on a falling marginal likelihood means no frailty. */
  private static final double SMALLEST = 1e-6;

  private static final double LARGEST = 1e4;

  /** Where the marginal likelihood is looked at first. */
  private static final double[] FIRST = {0.01, 0.1, 0.5, 2};

  /** A gain over no frailty that rounding explains, against the log-likelihood. */
  private static final double ROUNDING = 1e-12;

  private static final int MOST_STEPS = 200;

  private final SharedFrailty model;
  private final SurvivalData data;
  private final Covariates covariates;
  private final CoxRows rows;
  private final PartialLikelihood likelihood;
  private final long[] events;
  private final FitProgress progress;
  private int iterations;

  /** The search on the coefficients and log frailties for the last theta. */
  private NewtonSearch.Result found;

  private double marginal;
  private double[] start;

  FrailtySearch(SharedFrailty model, SurvivalData data, Covariates covariates) {
    this.model = model;
    this.data = data;
    this.covariates = covariates;
    rows = CoxRows.of(data, covariates);
    int[] cluster = new int[rows.positions()];
    events = new long[data.units()];
    Arrays.setAll(cluster, i -> data.unit(rows.row[i]));
    for (int j = 0; j < rows.eventTimes(); j++) {
      for (int i = rows.firstEnding[j]; i < rows.firstEnding[j] + rows.deaths[j]; i++) {
        events[cluster[i]] += rows.frequencies ? (long) rows.weight[i] : 1;
      }
    }
    likelihood = new CoxLikelihood(rows.withIndicators(cluster, data.units()), model.ties());
    progress = (i, l) -> model.progress().step(iterations + i, l);
    found = search(new CoxLikelihood(rows, model.ties()), new double[rows.columns]);
    marginal = found.evaluation.logLikelihood;
    start = Arrays.copyOf(found.beta, rows.columns + data.units());
  }

  private NewtonSearch.Result search(PartialLikelihood searched, double[] from) {
    NewtonSearch.Result result =
        new NewtonSearch(searched, model.maxIterations()).maximize(from, progress);
    iterations += result.iterations;
    return result;
  }

  FrailtyFit fit() {
    NewtonSearch.Result without = found;
    double atZero = marginal;
    double theta = model.variance().orElseGet(this::estimate);
    if (model.variance().isPresent() && theta > 0) {
      slope(theta);
    }
    boolean none = theta == 0;
    boolean settled = theta < LARGEST || model.variance().isPresent();
    NewtonSearch.Result result = none ? without : found;
    double logLikelihood = result.evaluation.logLikelihood;
    if (!none) {
      logLikelihood = likelihood.evaluate(result.beta).logLikelihood;
    }
    return new FrailtyFit(
        model,
        data,
        covariates,
        rows,
        result,
        theta,
        logLikelihood,
        none ? atZero : marginal,
        atZero,
        iterations,
        settled);
  }

  /** Fits with a given theta and returns the slope of the marginal likelihood by log theta. */
  private double slope(double theta) {
    GammaLikelihood gamma = new GammaLikelihood(likelihood, events, theta);
    found = search(gamma, start);
    marginal = found.evaluation.logLikelihood + gamma.integral();
    start = found.beta;
    return gamma.slope(found.beta);
  }

  /**
   * Between a theta where the marginal likelihood rises and one where it falls, by false position on log theta, around
   * the best of some values: there may be more than one maximum, and close to 0 a slope is lost in rounding.
   */
  private double estimate() {
    double best = 0;
    double bestMarginal = marginal + ROUNDING * Math.max(1, Math.abs(marginal));
    double bestSlope = Double.NaN;
    double low = Math.log(SMALLEST);
    double lowSlope = Double.NaN;
    for (int k = 0; k < FIRST.length; k++) {
      double now = slope(FIRST[k]);
      if (marginal > bestMarginal) {
        best = FIRST[k];
        bestMarginal = marginal;
        bestSlope = now;
        low = Math.log(k == 0 ? SMALLEST : FIRST[k - 1]);
      }
    }
    if (best == 0) {
      if (!(slope(SMALLEST) > 0)) {
        return 0;
      }
      best = FIRST[0];
      bestSlope = slope(best);
    }
    double high = Math.log(best);
    double highSlope = bestSlope;
    while (highSlope > 0) {
      low = high;
      lowSlope = highSlope;
      high += Math.log(4);
      if (high > Math.log(LARGEST)) {
        return LARGEST;
      }
      highSlope = slope(Math.exp(high));
    }
    int side = 0;
    double at = high;
    for (int i = 0; i < MOST_STEPS && high - low > 1e-12; i++) {
      boolean known = lowSlope > 0 && i % 8 < 7;
      at = known ? (low * highSlope - high * lowSlope) / (highSlope - lowSlope) : (low + high) / 2;
      double now = slope(Math.exp(at));
      if (Math.abs(now) <= 1e-12) {
        break;
      }
      if (now > 0) {
        low = at;
        lowSlope = now;
        highSlope *= side > 0 ? 0.5 : 1;
        side = 1;
      } else {
        high = at;
        highSlope = now;
        lowSlope *= side < 0 ? 0.5 : 1;
        side = -1;
      }
    }
    return Math.exp(at);
  }
}
