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
 * neither a large linear predictor nor a small survival is lost.
 *
 * <p>Cost of a time O(e p + l) for e entries and l blocks. {@link #along} is for many times and many members: it
 * leaves the sums over members to {@link StratumAverage} and costs O(l p) a time.
 */
final class AverageHazard {
  /** For fewer members or times polynomials do not pay. */
  private static final int FEW = 4 * StratumAverage.NODES;

  /** Up to here risks and their products with hazards are far from the largest number. */
  private static final double MODERATE = 200;

  private static final double MODERATE_HAZARD = 1e80;

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

  /** Per block the average of its members and, where the last move put it, its numbers; empty if all are looked at. */
  private final StratumAverage[] averages;

  private final double[][] numbers;
  private final int[] numbersAt;

  /** Looks at each member at each time. */
  AverageHazard(HazardPopulation population) {
    this(population, new StratumAverage[0]);
  }

  /** Returns the hazard for moving along the times of the population. */
  static AverageHazard along(HazardPopulation population) {
    if (population.weight.length <= FEW
        || population.times.length <= FEW
        || population.logRisk.length > population.weight.length
        || population.largestLogRisk() > MODERATE) {
      return new AverageHazard(population);
    }
    StratumAverage[] averages = new StratumAverage[population.blocks()];
    for (int l = 0; l < averages.length; l++) {
      averages[l] = new StratumAverage(population, l, population.hazards(l));
    }
    return new AverageHazard(population, averages);
  }

  private AverageHazard(HazardPopulation population, StratumAverage[] averages) {
    this.population = population;
    this.averages = averages;
    this.numbers = new double[averages.length][population.baseline.columns + 2];
    this.numbersAt = new int[averages.length];
    Arrays.fill(numbersAt, -1);
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
    boolean moderate = true;
    for (int l = 0; l < to.length; l++) {
      to[l] = population.placeAfter(time, l);
      blockHazard[l] = baseline.hazard.between(population.blockFrom[l], to[l]);
      moderate &= blockHazard[l] < MODERATE_HAZARD;
    }
    if (averages.length > 0 && moderate) {
      moveByAverages();
    } else {
      moveByMembers();
    }
  }

  private void moveByAverages() {
    double[] hazard = new double[averages.length];
    double least = Double.POSITIVE_INFINITY;
    for (int l = 0; l < averages.length; l++) {
      if (numbersAt[l] != to[l] && blockHazard[l] > 0) {
        averages[l].numbers(blockHazard[l], numbers[l]);
        numbersAt[l] = to[l];
      }
      hazard[l] = blockHazard[l] > 0 ? blockHazard[l] * numbers[l][0] : 0;
      least = Math.min(least, hazard[l]);
    }
    double excess = 0;
    for (int l = 0; l < averages.length; l++) {
      excess += averages[l].share() * Math.expm1(least - hazard[l]);
    }
    value = least - Math.log1p(excess);
    Arrays.fill(slope, 0);
    for (int l = 0; l < averages.length; l++) {
      double share = averages[l].share() * Math.exp(value - hazard[l]) * blockHazard[l];
      gain[l] = blockHazard[l] > 0 ? share * numbers[l][1] : 0;
      for (int c = 0; gain[l] > 0 && c < slope.length; c++) {
        slope[c] += share * (numbers[l][2 + c] - numbers[l][1] * mean(l, c));
      }
    }
  }

  /** Returns the mean of a column over those at risk, averaged over the hazard of a block. */
  private double mean(int l, int c) {
    return population.baseline.hazardMean.between(population.blockFrom[l], to[l], c)
        / blockHazard[l];
  }

  private void moveByMembers() {
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
    Arrays.fill(gain, 0);
    Arrays.fill(slope, 0);
    int p = slope.length;
    for (int e = 0; e < entryHazard.length; e++) {
      int i = population.entryMember[e];
      double share = population.weight[i] * Math.exp(value - memberHazard[i]);
      if (entryHazard[e] > 0 && share > 0) {
        int l = population.entryBlock[e];
        double part = share * entryHazard[e];
        gain[l] += part;
        for (int c = 0; c < p; c++) {
          slope[c] += part * (population.x[e * p + c] - mean(l, c));
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
