package dev.notochord.survival.regression;

import static com.google.common.base.Preconditions.checkArgument;

import dev.notochord.survival.ConfidenceInterval;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;

/**
 * Profile-likelihood limits of coefficients.
 *
 * <p>The deviance 2 (log L - pl(b)) is convex in b. From the estimate outwards the distance is doubled until the deviance
 * is above the quantile, then the root is found on its square root, which is nearly a line. A convex function that has
 * not risen far out has none.
 */
final class ProfileInterval {
  /** So many standard deviations of a column times its coefficient are infinitely far. */
  private static final double FARTHEST = 500;

  private static final double TOLERANCE = 1e-11;
  private static final int MOST_STEPS = 100;

  private final CoxFit fit;
  private final PartialLikelihood likelihood;
  private final double quantileRoot;

  ProfileInterval(CoxFit fit) {
    checkArgument(
        fit.variance() == CoxVariance.MODEL,
        "profile limits: the variance is robust, expected none of sampling weights, clusters and recurrent events");
    this.fit = fit;
    likelihood = fit.model().likelihood(fit.path().rows);
    quantileRoot = Math.sqrt(
        ChiSquaredDistribution.of(1).inverseSurvivalProbability(1 - fit.model().confidenceLevel()));
  }

  ConfidenceInterval of(int column) {
    boolean none = fit.fitted().dependent[column] || fit.status() == CoxStatus.NOT_FINITE;
    double scale = fit.fitted().scale[column];
    return new ConfidenceInterval(
        none ? Double.NaN : new Side(column, -1).limit() / scale,
        none ? Double.NaN : new Side(column, 1).limit() / scale,
        fit.model().confidenceLevel());
  }

  /** The search to one side of an estimate, on the working scale. */
  private final class Side {
    private final double center;
    private final double firstStep;
    private final FixedColumn profile;
    private final NewtonSearch search;
    private double[] others;

    Side(int column, int sign) {
      double[] beta = fit.fitted().beta;
      int[] free = IntStream.range(0, beta.length)
          .filter(c -> c != column && !fit.fitted().dependent[c])
          .toArray();
      center = beta[column];
      others = Arrays.stream(free).mapToDouble(c -> beta[c]).toArray();
      profile = new FixedColumn(likelihood, column, free);
      search = new NewtonSearch(profile, fit.model().maxIterations());
      double error = Math.sqrt(fit.modelCovariance()[column][column]) * fit.fitted().scale[column];
      // An error means nothing where the likelihood rises without end.
      firstStep = sign * (error > 0 ? Math.min(quantileRoot * error, 2) : 1);
    }

    double limit() {
      double inner = 0;
      double innerExcess = -quantileRoot;
      double outer = firstStep;
      double outerExcess = excess(outer);
      while (outerExcess < 0) {
        if (Math.abs(center + outer) > FARTHEST && Math.abs(outer) > FARTHEST) {
          return Math.copySign(Double.POSITIVE_INFINITY, outer);
        }
        inner = outer;
        innerExcess = outerExcess;
        outer *= 2;
        outerExcess = excess(outer);
      }
      return Double.isNaN(outerExcess)
          ? Double.NaN
          : center + root(inner, innerExcess, outer, outerExcess);
    }

    /** Finds the root by false position with the weight of an end that stays put halved. */
    private double root(double low, double lowExcess, double high, double highExcess) {
      double a = low;
      double atA = lowExcess;
      double b = high;
      double atB = highExcess;
      for (int step = 0; step < MOST_STEPS && Math.abs(b - a) > TOLERANCE * Math.abs(b); step++) {
        double middle = a + (b - a) * (atA / (atA - atB));
        double atMiddle = excess(middle);
        if (Math.abs(atMiddle) <= TOLERANCE) {
          return middle;
        }
        if (Double.isNaN(atMiddle)) {
          return Double.NaN;
        }
        if (atMiddle > 0 == atB > 0) {
          atA *= 0.5;
        } else {
          a = b;
          atA = atB;
        }
        b = middle;
        atB = atMiddle;
      }
      return b;
    }

    /** Returns the root of the deviance less that of the quantile; NaN if a search was not done. */
    private double excess(double distance) {
      profile.moveTo(center + distance);
      NewtonSearch.Result found = search.maximizeFrom(others);
      if (!found.evaluation.isFinite()) {
        return Double.NaN;
      }
      double deviance = 2 * (fit.logLikelihood() - found.evaluation.logLikelihood);
      double excess = Math.sqrt(Math.max(0, deviance)) - quantileRoot;
      // What a search has not reached lies higher, so that the deviance may still be small enough.
      if (!found.converged && excess > 0) {
        return Double.NaN;
      }
      others = found.beta;
      return excess;
    }
  }
}
