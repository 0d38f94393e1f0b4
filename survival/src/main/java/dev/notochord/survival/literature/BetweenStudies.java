package dev.notochord.survival.literature;

/** The variance between studies, from their effects and variances. */
final class BetweenStudies {
  private static final int GRID = 200;
  private static final double SMALLEST_STEP = 1e-10;

  private final double[] effect;
  private final double[] variance;
  private final double range;

  BetweenStudies(double[] effect, double[] variance) {
    this.effect = effect;
    this.variance = variance;
    double least = Double.POSITIVE_INFINITY;
    double greatest = Double.NEGATIVE_INFINITY;
    for (double one : effect) {
      least = Math.min(least, one);
      greatest = Math.max(greatest, one);
    }
    range = greatest - least;
  }

  double mean(double tau2) {
    double sum = 0;
    double weight = 0;
    for (int i = 0; i < effect.length; i++) {
      sum += (effect[i] - effect[0]) / (variance[i] + tau2);
      weight += 1 / (variance[i] + tau2);
    }
    return effect[0] + sum / weight;
  }

  double weight(double tau2) {
    double weight = 0;
    for (double own : variance) {
      weight += 1 / (own + tau2);
    }
    return weight;
  }

  /** Returns the weighted sum of squares about the mean, which falls as {@code tau2} grows. */
  double squares(double tau2) {
    double mean = mean(tau2);
    double sum = 0;
    for (int i = 0; i < effect.length; i++) {
      sum += (effect[i] - mean) * (effect[i] - mean) / (variance[i] + tau2);
    }
    return sum;
  }

  double estimate(HeterogeneityEstimator method) {
    if (effect.length < 2) {
      return Double.NaN;
    }
    return switch (method) {
      case DERSIMONIAN_LAIRD -> derSimonianLaird();
      case PAULE_MANDEL -> withSquares(effect.length - 1.0);
      case REML -> restrictedLikelihood();
    };
  }

  private double derSimonianLaird() {
    double sum = 0;
    double squares = 0;
    for (double own : variance) {
      sum += 1 / own;
      squares += 1 / own / own;
    }
    return Math.max(0, (squares(0) - (effect.length - 1)) / (sum - squares / sum));
  }

  /** Returns the tau^2 that makes the weighted sum of squares equal to {@code target}, 0 if it is below that there. */
  double withSquares(double target) {
    if (!(squares(0) > target)) {
      return 0;
    }
    double high = range * range;
    while (squares(high) > target) {
      high *= 2;
    }
    return RootSearch.falling(tau2 -> squares(tau2) - target, 0, high);
  }

  private double logLikelihood(double tau2) {
    double sum = Math.log(weight(tau2)) + squares(tau2);
    for (double own : variance) {
      sum += Math.log(own + tau2);
    }
    return -sum / 2;
  }

  private double slope(double tau2) {
    double mean = mean(tau2);
    double sum = 0;
    double weights = 0;
    double squared = 0;
    for (int i = 0; i < effect.length; i++) {
      double weight = 1 / (variance[i] + tau2);
      double apart = weight * (effect[i] - mean);
      sum += apart * apart - weight;
      weights += weight;
      squared += weight * weight;
    }
    return sum + squared / weights;
  }

  /**
   * Returns where the restricted likelihood is greatest. It may have several maxima: the best point of a grid, near 0 fine
   * and far out coarse, says which; the slope changes its sign between the neighbours.
   */
  private double restrictedLikelihood() {
    double most = 4 * range * range;
    if (!(most > 0)) {
      return 0;
    }
    double best = logLikelihood(0);
    int at = -1;
    for (int i = 0; i < GRID; i++) {
      double here = logLikelihood(point(i, most));
      if (here > best) {
        best = here;
        at = i;
      }
    }
    double low = at <= 0 ? 0 : point(at - 1, most);
    if (at < 0 && !(slope(0) > 0)) {
      return 0;
    }
    double high = point(Math.min(GRID - 1, at + 1), most);
    return RootSearch.falling(this::slope, low, high);
  }

  private static double point(int index, double most) {
    return most * Math.pow(SMALLEST_STEP, 1 - index / (GRID - 1.0));
  }
}
