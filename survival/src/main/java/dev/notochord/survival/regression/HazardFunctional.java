package dev.notochord.survival.regression;

/**
 * A number made of the baseline hazard and the coefficients of one fit, with its derivatives: those of two such
 * numbers can be subtracted, which gives the error of a difference with all that the two share.
 */
final class HazardFunctional {
  private final BaselineHazard baseline;
  double value;
  /** Per event time the derivative by the increment of the hazard there. */
  private final double[] byIncrement;
  /** Per column the derivative by the coefficient on the working scale. */
  private final double[] byCoefficient;

  private HazardFunctional(BaselineHazard baseline) {
    this.baseline = baseline;
    this.byIncrement = new double[baseline.time.length];
    this.byCoefficient = new double[baseline.columns];
  }

  /** Returns the survival of a population at a time. Cost O(e p + m) for e entries and m event times. */
  static HazardFunctional survival(HazardPopulation population, double time) {
    HazardFunctional functional = new HazardFunctional(population.baseline);
    AverageHazard average = new AverageHazard(population);
    average.moveTo(time);
    double survival = Math.exp(-average.value);
    functional.value = survival;
    for (int l = 0; survival > 0 && l < average.to.length; l++) {
      if (average.gain[l] > 0) {
        double slope = -survival * (average.gain[l] / average.blockHazard[l]);
        for (int j = population.blockFrom[l]; j < average.to[l]; j++) {
          functional.byIncrement[j] += slope;
        }
      }
    }
    functional.addSlope(-survival, average.slope);
    return functional;
  }

  /**
   * Returns the area between the survival of a population and 1 up to a horizon. Cost that of {@link
   * AverageHazard#along} for m event times.
   */
  static HazardFunctional timeLost(HazardPopulation population, double tau) {
    HazardFunctional functional = new HazardFunctional(population.baseline);
    AverageHazard average = AverageHazard.along(population);
    double[] fromHere = new double[average.to.length];
    double end = tau;
    for (int g = population.times.length - 1; g >= 0; g--) {
      double time = population.times[g];
      if (time >= tau) {
        continue;
      }
      average.moveTo(time);
      double width = end - time;
      functional.value += width * -Math.expm1(-average.value);
      double area = width * Math.exp(-average.value);
      for (int l = 0; l < fromHere.length; l++) {
        if (area > 0 && average.gain[l] > 0) {
          fromHere[l] += area * (average.gain[l] / average.blockHazard[l]);
        }
        int place = average.to[l] - 1;
        if (place >= population.blockFrom[l] && population.baseline.time[place] == time) {
          functional.byIncrement[place] += fromHere[l];
        }
      }
      functional.addSlope(area, average.slope);
      end = time;
    }
    return functional;
  }

  private void addSlope(double factor, double[] slope) {
    if (factor != 0) {
      for (int c = 0; c < slope.length; c++) {
        byCoefficient[c] += factor * slope[c];
      }
    }
  }

  /** Subtracts another number of the same fit. */
  HazardFunctional minus(HazardFunctional other) {
    HazardFunctional difference = new HazardFunctional(baseline);
    difference.value = value - other.value;
    for (int j = 0; j < byIncrement.length; j++) {
      difference.byIncrement[j] = byIncrement[j] - other.byIncrement[j];
    }
    for (int c = 0; c < byCoefficient.length; c++) {
      difference.byCoefficient[c] = byCoefficient[c] - other.byCoefficient[c];
    }
    return difference;
  }

  /** Returns the standard error by the covariance of the coefficients, or NaN if there is none. */
  double standardError(CoefficientCovariance covariance) {
    double sum = 0;
    for (int j = 0; j < byIncrement.length; j++) {
      if (byIncrement[j] != 0) {
        double error = byIncrement[j] * Math.sqrt(baseline.squares.term(j));
        sum += error * error;
      }
    }
    return Math.sqrt(sum + covariance.variance(byCoefficient));
  }
}
