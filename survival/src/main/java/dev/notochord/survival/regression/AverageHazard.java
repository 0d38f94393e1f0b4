package dev.notochord.survival.regression;

import java.util.Arrays;

/**
 * The cumulative hazard K = -log S of a population's average survival S at a time, and how it changes with the
 * baseline hazard and the coefficients.
 *
 * <pre>
 *   H_i = sum over the blocks l of member i of  r_il L_l           S = sum of w_i exp(-H_i)
 *   dK  = sum over l of g_l dL_l / L_l  +  sum over c of slope_c db_c
 *   g_l = sum of u_i r_il L_l      slope = sum of u_i r_il (x_il L_l - M_l)      u_i = w_i exp(-H_i) / S
 * </pre>
 *
 * <p>L_l is the baseline hazard over the part of block l up to the time, M_l the hazard times the means of those at
 * risk. Risks are multiplied by hazards as exponentials of sums, and survivals compared with the largest of them:
 * neither a large linear predictor nor a small survival is lost. Cost O(e p + l) for e entries and l blocks.
 */
final class AverageHazard {
  private final HazardPopulation population;
  private final double[] memberHazard;
  private final double[] entryHazard;
  /** Per block the place after the last event time counted. */
  final int[] to;
  /** Per block L. */
  final double[] blockHazard;
  /** Per block g. */
  final double[] gain;
  /** Per column the derivative of K by the coefficient on the working scale. */
  final double[] slope;
  /** K. */
  double value;

  AverageHazard(HazardPopulation population) {
    this.population = population;
    this.memberHazard = new double[population.weight.length];
    this.entryHazard = new double[population.logRisk.length];
    this.to = new int[population.blocks()];
    this.blockHazard = new double[to.length];
    this.gain = new double[to.length];
    this.slope = new double[population.baseline.columns];
  }

  /** Moves to a time, a step at it included. */
  void moveTo(double time) {
    BaselineHazard baseline = population.baseline;
    for (int l = 0; l < to.length; l++) {
      to[l] = population.placeAfter(time, l);
      blockHazard[l] = baseline.hazard.between(population.blockFrom[l], to[l]);
    }
    sumHazards();
    double least = Double.POSITIVE_INFINITY;
    for (double h : memberHazard) {
      least = Math.min(least, h);
    }
    double excess = 0;
    for (int i = 0; i < memberHazard.length; i++) {
      excess += population.weight[i] * Math.expm1(least - memberHazard[i]);
    }
    value = least == Double.POSITIVE_INFINITY ? least : least - Math.log1p(excess);
    differentiate();
  }

  private void sumHazards() {
    Arrays.fill(memberHazard, 0);
    for (int e = 0; e < entryHazard.length; e++) {
      double hazard = blockHazard[population.entryBlock[e]];
      entryHazard[e] = hazard > 0 ? Math.exp(population.logRisk[e] + Math.log(hazard)) : 0;
      memberHazard[population.entryMember[e]] += entryHazard[e];
    }
  }

  private void differentiate() {
    BaselineHazard baseline = population.baseline;
    int p = slope.length;
    Arrays.fill(gain, 0);
    Arrays.fill(slope, 0);
    for (int e = 0; e < entryHazard.length; e++) {
      int i = population.entryMember[e];
      double share = population.weight[i] * Math.exp(value - memberHazard[i]);
      if (entryHazard[e] > 0 && share > 0) {
        int l = population.entryBlock[e];
        double part = share * entryHazard[e];
        gain[l] += part;
        for (int c = 0; c < p; c++) {
          double mean = baseline.hazardMean(c, population.blockFrom[l], to[l]) / blockHazard[l];
          slope[c] += part * (population.x[e * p + c] - mean);
        }
      }
    }
  }

  /** Returns the part of the variance of K that is due to the baseline hazard. */
  double baselineVariance() {
    double sum = 0;
    for (int l = 0; l < to.length; l++) {
      if (gain[l] > 0) {
        double square = population.baseline.squares.between(population.blockFrom[l], to[l]);
        double error = gain[l] * (Math.sqrt(square) / blockHazard[l]);
        sum += error * error;
      }
    }
    return sum;
  }
}
